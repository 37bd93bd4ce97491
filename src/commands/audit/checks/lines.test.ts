import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { audit } from '../../../../tests/helpers/audit.js';
import { dearLaw } from '../../../../tests/helpers/laws.js';

type Rows = readonly (readonly string[])[];

/** A table with a row of sums, where a column has them. */
const table = (headings: readonly string[], rows: Rows, sums: readonly string[]) => [
  ['Kommun', ...headings],
  ...rows.map((row, i) => [`Kommun ${'ABCDEFGH'[i]}`, ...row]),
  ['Summa', ...sums],
];
const textOf = (lines: Rows) => lines.map((line) => line.join(';')).join('\n');
const exitOf = async (lines: Rows) => (await audit(textOf(lines))).exitCode;
const total = (figures: readonly number[]) => figures.reduce((sum, one) => sum + one, 0);

/** A table with one digit of one figure another; undefined where that is the first of several, which could not be a nought. */
function withDigit(lines: Rows, pick: number, by: number): Rows {
  const places = lines.flatMap((line, i) =>
    line.flatMap((cell, j) =>
      i > 0 && j > 0 ? [...cell.matchAll(/\d/g)].map(({ index }) => [i, j, index] as const) : [],
    ),
  );
  const [i, j, k] = places[pick % places.length] ?? [0, 0, 0];
  const cell = lines[i]?.[j] ?? '';
  const digit = (Number(cell[k]) + by) % 10;
  const isFirst = k === 0 && /^\d\d/.test(cell) && digit === 0;
  return isFirst
    ? lines
    : lines.map((line, row) =>
        row === i ? line.with(j, `${cell.slice(0, k)}${digit}${cell.slice(k + 1)}`) : line,
      );
}

const rowsOf = <T>(row: fc.Arbitrary<T>) => fc.array(row, { minLength: 3, maxLength: 8 });
/** Amounts that nobody takes for equal shares that were miscalculated: the largest is a tenth more than the smallest. */
const areApart = (amounts: readonly number[]) => Math.max(...amounts) * 10 > Math.min(...amounts) * 11;
const kronor = fc.integer({ min: 1_000, max: 900_000 });
const change = fc.tuple(fc.nat(), fc.integer({ min: 1, max: 9 }));

describe('a table whose columns add up across', () => {
  /** A fixed and a variable part, their sum, tax on it and what is paid. */
  const apart = rowsOf(fc.tuple(kronor, kronor)).filter((parts) =>
    [
      parts.map(([fixed]) => fixed),
      parts.map(([, variable]) => variable),
      parts.map(([a, b]) => a + b),
    ].every(areApart),
  );
  const drawn = apart.map((parts) => {
    // A sum that is whole in fours has a tax of whole kronor.
    const rows = parts.map(([fixed, variable]) => {
      const sum = fixed * 4 + variable * 4;
      return [fixed * 4, variable * 4, sum, sum / 4, sum + sum / 4];
    });
    const sums = [0, 1, 2, 3, 4].map((j) => total(rows.map((row) => row[j] ?? 0)));
    const headings = ['Fast avgift', 'Rörlig avgift', 'Summa avgift', 'Moms', 'Summa med moms'];
    return table(
      headings,
      rows.map((row) => row.map(String)),
      sums.map(String),
    );
  });

  dearLaw('is right', [drawn], async (lines) => (await exitOf(lines)) === 0);

  dearLaw('is wrong when a digit is another', [drawn, change], async (lines, [pick, by]) => {
    const wrong = withDigit(lines, pick, by);
    return wrong === lines || (await exitOf(wrong)) === 1;
  });
});

describe('a table of two years', () => {
  /** Two years, and what has changed in kronor and in per cent to one decimal, halves away from zero. */
  const many = fc.integer({ min: 100_000, max: 900_000 });
  const changed = (before: number, permille: number) => before + Math.trunc((before * permille) / 1_000);
  const apart = rowsOf(fc.tuple(many, fc.integer({ min: -90, max: 90 }))).filter((parts) =>
    [parts.map(([before]) => before), parts.map(([before, permille]) => changed(before, permille))].every(
      areApart,
    ),
  );
  const drawn = apart.map((parts) => {
    const rows = parts.map(([before, permille]) => {
      return [before, changed(before, permille)];
    });
    const all = [...rows, [total(rows.map(([a = 0]) => a)), total(rows.map(([, b = 0]) => b))]].map(
      ([a = 0, b = 0]) => {
        const tenths = Math.sign(b - a) * Math.floor((Math.abs(b - a) * 2_000 + a) / (2 * a));
        const percent = `${tenths < 0 ? '-' : ''}${Math.floor(Math.abs(tenths) / 10)},${Math.abs(tenths) % 10}`;
        return [String(a), String(b), String(b - a), percent];
      },
    );
    const headings = ['Avgift 2024', 'Avgift 2025', 'Ändring kr', 'Ändring %'];
    return table(headings, all.slice(0, -1), all.at(-1) ?? []);
  });

  dearLaw('is right', [drawn], async (lines) => (await exitOf(lines)) === 0);

  dearLaw('is not right when a digit is another', [drawn, change], async (lines, [pick, by]) => {
    const wrong = withDigit(lines, pick, by);
    return wrong === lines || (await exitOf(wrong)) !== 0;
  });
});

describe('a table of prices', () => {
  const drawn = rowsOf(
    fc.tuple(fc.integer({ min: 1_000, max: 99_999 }), fc.integer({ min: 100, max: 9_999 })),
  ).map((parts) => {
    // 12,50 by 9 347 is 116 837,50: halves up.
    const rows = parts.map(([öre, count]) => {
      const paid = Math.floor((öre * count + 50) / 100);
      return [String(count), `${Math.floor(öre / 100)},${String(öre % 100).padStart(2, '0')}`, String(paid)];
    });
    const sum = (j: number) => String(total(rows.map((row) => Number(row[j]))));
    return table(['Antal timmar', 'Pris per timme', 'Kostnad'], rows, [sum(0), '', sum(2)]);
  });

  dearLaw('is right', [drawn], async (lines) => (await exitOf(lines)) === 0);

  dearLaw('is not right when a digit is another', [drawn, change], async (lines, [pick, by]) => {
    const wrong = withDigit(lines, pick, by);
    return wrong === lines || (await exitOf(wrong)) !== 0;
  });
});

describe('what is no fault', () => {
  it.each([
    [
      'shares that most lines could also owe to what is paid by a count',
      'Part;Vikt;Andel (%);Belopp (kr)\nAlby;99080;99,99;99075,54\nByby;14;0,01;14,00\nSumma;99094;100,00;99089,54',
      0,
    ],
    [
      'a column called a sum that is something else',
      'Part;Avgift;Hyra;Summa poäng\nAlby;10;20;7\nByby;30;40;9\nSumma;40;60;16',
      0,
    ],
    ['a tax at three rates', 'Part;Avgift;Moms\nAlby;100;25\nByby;200;24\nCeby;300;18\nSumma;600;67', 0],
    // A quarter of each: 250,25; 500,25; 750,25; 1 000,25; 1 251,25. A quarter of the sum is 3 752,25.
    [
      'a tax rounded row by row, which is not that of the sum',
      'Part;Avgift;Moms\nAlby;1001;250\nByby;2001;500\nCeby;3001;750\nDeby;4001;1000\nEby;5005;1251\nSumma;15009;3751',
      0,
    ],
    // Votes 4, 4, 4, 5, 4 and 3 of 24 of 170 453 kr: 28 408,83, 35 511,04 and 21 306,63; in per cent 16,67, 20,83 and 12,50.
    [
      'that most shares are alike, where each amount is its printed share',
      'Part;Andel (%);Belopp (kr)\nAlby;16,67;28409\nByby;16,67;28409\nCeby;16,67;28409\nDeby;20,83;35511\nEby;16,67;28409\nFarby;12,50;21306\nSumma;;170453',
      0,
    ],
    [
      'a mean beside a column of prices',
      'Part;Antal;Pris per timme\nAlby;10;100\nByby;30;200\nSumma;40;175',
      3,
    ],
  ])('%s', async (_, text, code) => expect((await audit(text)).exitCode).toBe(code));
});

it('taxes that have changed places are a fault, however few the rows', async () => {
  const text = 'Part;Avgift;Moms\nAlby;1000;500\nByby;2000;250\nCeby;3000;750\nSumma;6000;1500';
  expect((await audit(text)).exitCode).toBe(1);
});
