import { describe, expect, it } from 'vitest';
import { audit } from '../../../tests/helpers/audit.js';

/** The exit code of an audit, and the lines that were not read. */
async function concluded(...lines: readonly string[]) {
  const { exitCode, issues, named } = await audit(lines.map((line) => `${line}\n`).join(''));
  expect(issues).toEqual([]);
  return { exitCode, named };
}

const HEAD = 'Kommun;Invånare;Avgift';
const RIGHT = ['Alby;61;610', 'Byby;39;390'];
const WRONG = ['Alby;61;610', 'Byby;39;391'];
const SUM = 'Summa;100;1000';

describe('a table that stands twice in its file', () => {
  it.each([
    ['with a blank row and its headings', [''], HEAD],
    ['with its headings alone', [], HEAD],
    ['with other headings', [''], 'Kommun;Elever;Kostnad'],
  ])('is one table, %s: the second is not audited', async (_, between, headings) => {
    const second = 6 + between.length;
    const below = [second, second + 1, second + 2];
    const last = [...between, headings, ...RIGHT, SUM];
    expect(await concluded(HEAD, ...RIGHT, SUM, ...last)).toEqual({ exitCode: 3, named: below });
    expect(await concluded(HEAD, ...WRONG, SUM, ...last)).toEqual({ exitCode: 1, named: below });
    const wrong = [...between, headings, ...WRONG, SUM];
    expect(await concluded(HEAD, ...RIGHT, SUM, ...wrong)).toEqual({ exitCode: 3, named: below });
    expect(await concluded(HEAD, ...RIGHT, ...between, headings, ...RIGHT)).toEqual({
      exitCode: 3,
      named: [second - 1, second],
    });
  });

  it('is one also where its sum stands above it, or nothing but sums part it', async () => {
    expect(await concluded(HEAD, SUM, ...RIGHT, '', HEAD, SUM, ...WRONG)).toEqual({
      exitCode: 3,
      named: [7, 8, 9],
    });
    expect(await concluded(HEAD, SUM, ...WRONG, SUM, ...RIGHT)).toEqual({ exitCode: 1, named: [5, 6, 7] });
    expect(await concluded(HEAD, ...WRONG, SUM, ...RIGHT, SUM)).toEqual({ exitCode: 1, named: [5, 6, 7] });
    expect(await concluded(HEAD, ...RIGHT, SUM, ...WRONG, SUM)).toEqual({ exitCode: 3, named: [5, 6, 7] });
  });

  it('with headings of years has them again as headings, not as figures of a party', async () => {
    const years = ['Kommun;2023;2024', ...RIGHT, SUM];
    expect(await concluded(...years, '', ...years)).toEqual({ exitCode: 3, named: [6, 7, 8, 9] });
  });
});

it('headings with years that are printed again are no party', async () => {
  const years = 'Kommun;2023;2024';
  const table = [years, 'Alby;61;610', 'Byby;19;190', '', years, 'Ceby;15;150', 'Deby;5;50', SUM];
  expect(await concluded(...table)).toEqual({ exitCode: 0, named: [] });
  expect(await concluded(...table.with(6, 'Deby;5;51'))).toEqual({ exitCode: 1, named: [] });
});

it('headings that are printed again, as on a new page, part no table', async () => {
  const [first, last] = [
    ['Alby;61;610', 'Byby;19;190'],
    ['Ceby;15;150', 'Deby;5;50', SUM],
  ];
  expect(await concluded(HEAD, ...first, '', HEAD, ...last)).toEqual({ exitCode: 0, named: [] });
  expect(await concluded(HEAD, ...first, '', HEAD, ...last.with(1, 'Deby;5;51'))).toEqual({
    exitCode: 1,
    named: [],
  });
});

describe('a sum above its rows', () => {
  it('without a name is the sum where a column of it is', async () => {
    const table = (amount: number) => [
      'Kommun;Invånare;Avgift',
      ';100;1000',
      'Alby;61;610',
      `Byby;39;${amount}`,
    ];
    expect(await concluded(...table(390))).toEqual({ exitCode: 0, named: [] });
    expect(await concluded(...table(391))).toEqual({ exitCode: 1, named: [] });
  });

  it('and the same below them are one sum', async () => {
    expect(await concluded(HEAD, SUM, ...RIGHT, SUM)).toEqual({ exitCode: 0, named: [] });
    // Both are told as sums that the rows do not make.
    expect(await concluded(HEAD, SUM, ...WRONG, SUM)).toEqual({ exitCode: 1, named: [] });
  });
});

it('a sum of one year alone is no sum of a long table', async () => {
  const long = ['Namn;Tid;Avgift', 'Alby;2023;61', 'Byby;2023;39', 'Alby;2024;60', 'Byby;2024;40'];
  expect(await concluded(...long, 'Summa;2024;100')).toEqual({ exitCode: 3, named: [6] });
  expect(await concluded(...long, 'Summa;;200')).toEqual({ exitCode: 3, named: [] });
  expect(await concluded(...long, 'Summa;;201')).toEqual({ exitCode: 1, named: [] });
});

it('the parts of a table under names of their own tell its rows apart', async () => {
  const parts = [
    'Kommun;Avgift',
    'Skola;',
    'Alby;61',
    'Byby;39',
    'Summa;100',
    'Vård;',
    'Alby;60',
    'Byby;40',
    'Summa;100',
  ];
  expect(await concluded(...parts, 'Totalt;200')).toEqual({ exitCode: 3, named: [] });
  expect(await concluded(...parts, 'Totalt;201')).not.toMatchObject({ exitCode: 0 });
});
