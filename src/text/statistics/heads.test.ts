import { describe, expect, it } from 'vitest';
import { NOWHERE } from '../../../tests/helpers/cooperation.js';
import { recordsOf } from '../../../tests/helpers/foreign.js';
import { valueIn } from '../../kernel/outcome.js';
import { statisticOf } from './of-grid.js';

const read = (...lines: string[]) => {
  const statistic = valueIn(statisticOf({ rows: recordsOf(...lines), at: NOWHERE }, {}));
  return {
    marks: statistic?.cells.map(({ mark }) => mark),
    periods: statistic?.dimensions.find(({ role }) => role === 'time')?.categories.map(({ code }) => code),
    marked: statistic?.marked,
  };
};

describe('a mark behind the year of a heading', () => {
  it.each([
    ['*', '* preliminära siffror'],
    ['*', '*) Preliminärt utfall'],
    ['**', '** = siffrorna är prel.'],
    ['¹', '¹ Preliminärt'],
    [' 1)', '1) Preliminära uppgifter'],
    [' (prel.)', 'Källa: SCB'],
  ])('%s tells preliminary figures, as a line below the table says: %s', (mark, note) => {
    const { marks, periods, marked } = read(`Kommun;2023;2024${mark}`, 'Alby;61;62', 'Byby;39;40', note);
    expect(marks).toEqual([undefined, 'p', undefined, 'p']);
    expect(periods).toEqual(['2023', '2024']);
    expect(marked).toEqual([]);
  });

  it('is told of where no line says what it is', () => {
    const { marks, marked } = read('Kommun;2023;2024*', 'Alby;61;62', '* exkl. Cby', '** preliminära');
    expect(marks).toEqual([undefined, undefined]);
    expect(marked).toEqual(['2024*']);
  });
});
