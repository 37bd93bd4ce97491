import { describe, expect, it } from 'vitest';
import { audit } from '../../../tests/helpers/audit.js';

/** A table of parties and one or two columns, by rows apart with a comma: `Alby 10`. */
const judged = async (rows: string, headings = 'Kommun;Avgift') => {
  const lines = rows.split(', ').map((row) => row.replace(/ (?=\d)/g, ';'));
  return (await audit([headings, ...lines].join('\n'))).exitCode;
};

describe('rows that make a total only without sums between them, which no name of a sum tells', () => {
  it.each([
    [
      'counties below their parts',
      'Aneby 10, Eksjö 20, Jönköpings län 30, Växjö 5, Alvesta 6, Kronobergs län 11, Totalt 41',
    ],
    [
      'counties above their parts',
      'Jönköpings län 30, Aneby 10, Eksjö 20, Kronobergs län 11, Växjö 5, Alvesta 6, Totalt 41',
    ],
    ['a county of one', 'Aneby 10, Eksjö 20, Jönköpings län 30, Gotland 7, Gotlands län 7, Totalt 37'],
    [
      'counties of which one has a party that is the sum of others',
      'Aneby 10, Eksjö 20, Vetlanda 30, Jönköpings län 60, Växjö 5, Alvesta 6, Kronobergs län 11, Totalt 71',
    ],
  ])('are right with %s', async (_, rows) => {
    expect(await judged(rows)).toBe(0);
  });

  it('are right where two columns say so, above the parts as well', async () => {
    const rows =
      'Norra 30 300, Aneby 10 100, Eksjö 20 200, Södra 11 110, Växjö 5 50, Alvesta 6 60, Totalt 41 410';
    expect(await judged(rows, 'Kommun;Elever;Avgift')).toBe(0);
  });

  it.each([
    ['Norra and Södra', 'Aneby 10, Eksjö 20, Norra 30, Växjö 5, Alvesta 6, Södra 11, Totalt 41'],
    ['the same above', 'Norra 30, Aneby 10, Eksjö 20, Södra 11, Växjö 5, Alvesta 6, Totalt 41'],
    ['a region, which may pay half', 'Aneby 10, Eksjö 20, Region Jönköping 30, Totalt 30'],
    ['a region by the whole name', 'Aneby 10, Eksjö 20, Region Jönköpings län 30, Totalt 30'],
    [
      'counties that are parties',
      'Jönköpings län 10, Kronobergs län 20, Hallands län 30, Skåne län 5, Totalt 35',
    ],
  ])('are not judged where one column alone says so: %s', async (_, rows) => {
    expect(await judged(rows)).toBe(3);
  });

  it.each([
    ['a total of one more', 'Aneby 10, Eksjö 20, Jönköpings län 30, Växjö 5, Alvesta 6, Totalt 42'],
    ['a part of one more', 'Aneby 10, Eksjö 21, Jönköpings län 30, Växjö 5, Alvesta 6, Totalt 41'],
    ['a sum of nothing and of one like it', 'Aneby 0, Eksjö 30, Norra 30, Växjö 5, Totalt 35'],
  ])('are wrong with %s', async (_, rows) => {
    expect(await judged(rows)).toBe(1);
  });

  it('are right with a region that pays half, where the total has it', async () => {
    expect(await judged('Aneby 10, Eksjö 20, Region Jönköping 30, Totalt 60')).toBe(0);
  });

  it('are wrong where another column has the rows in its total', async () => {
    const rows = 'Aneby 1 10, Eksjö 2 20, Norra 3 30, Växjö 4 5, Totalt 10 35';
    expect(await judged(rows, 'Kommun;Elever;Avgift')).toBe(1);
  });
});
