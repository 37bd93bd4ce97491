import { describe, expect, it } from 'vitest';
import { NOWHERE } from '../../../tests/helpers/cooperation.js';
import { valueIn } from '../../kernel/outcome.js';
import { statisticOf } from './of-grid.js';

const dimensionsOf = (...lines: string[]) => {
  const rows = lines.map((line) => line.split(';').map((value) => ({ value, at: NOWHERE })));
  return valueIn(statisticOf({ rows, at: NOWHERE }, {}))?.dimensions.map(({ text }) => text);
};

describe('whole numbers that tell the rows of one name apart', () => {
  it('are no figures: ages, accounts', () => {
    const ages = ['Alby;6;10', 'Alby;7;11', 'Byby;6;20', 'Byby;7;21'];
    expect(dimensionsOf('Kommun;Ålder;2024', ...ages)).toEqual(['Kommun', 'Ålder', 'period', 'content']);
    expect(dimensionsOf('Kommun;Konto;Belopp', ...ages)).toEqual(['Kommun', 'Konto', 'content']);
  });

  it.each([
    ['0-19', '20-'],
    ['-19', '20+'],
    ['0–64', '65–'],
  ])('are no figures where they are ranges: %s and %s', (young, old) => {
    const ages = [`Alby;${young};10`, `Alby;${old};11`, `Byby;${young};20`, `Byby;${old};21`];
    expect(dimensionsOf('Kommun;Ålder;2024', ...ages)).toEqual(['Kommun', 'Ålder', 'period', 'content']);
    const dated = ages.map((row) => row.replace(/;(?=\d+$)/, ';2024;'));
    expect(dimensionsOf('Kommun;Ålder;År;Antal', ...dated)).toEqual(['Kommun', 'Ålder', 'År', 'content']);
  });

  it('are figures where something else does', () => {
    const rows = ['Alby;2023;6;10', 'Alby;2024;7;11', 'Byby;2023;6;20', 'Byby;2024;7;21'];
    expect(dimensionsOf('Kommun;År;Lärare;Elever', ...rows)).toEqual(['Kommun', 'År', 'content']);
  });
});
