import { describe, expect, it } from 'vitest';
import { audit } from '../../../../tests/helpers/audit.js';

const exitOf = async (...lines: readonly string[]) => (await audit(lines.join('\n'))).exitCode;

describe('what the headings tell is the sum of others is wrong where it holds of the sums and not of the rows, however few', () => {
  // 61 000 − 11 000 = 50 000; 19 000 − 4 000 = 15 000; 20 000 − 5 000 = 15 000.
  it.each([
    ['what is left net', 'Kommun;Kostnad;Statsbidrag;Netto', '-', ''],
    ['what is left when something is taken off', 'Kommun;Kostnad;Avgår statsbidrag;Att betala', '', ''],
    ['a sum of parts', 'Kommun;Fast del;Rörlig del;Summa', '', '+'],
  ])('%s', async (_, headings, sign, isSum) => {
    const table = (nets: readonly number[]) => {
      const rows = [
        ['Alby', 61_000, 11_000],
        ['Byby', 19_000, 4_000],
        ['Ceby', 20_000, 5_000],
      ] as const;
      const paid = (i: number) => (isSum ? Number(rows[i]?.[1]) + Number(rows[i]?.[2]) : 0) + Number(nets[i]);
      const lines = rows.map(([name, cost, off], i) => `${name};${cost};${sign}${off};${paid(i)}`);
      return exitOf(headings, ...lines, `Summa;100000;${sign}20000;${isSum ? 120_000 : 80_000}`);
    };
    expect(await table(isSum ? [0, 0, 0] : [50_000, 15_000, 15_000])).toBe(0);
    expect(await table(isSum ? [0, 1_000, -1_000] : [50_000, 16_000, 14_000])).toBe(1);
    expect(await table(isSum ? [500, 500, -1_000] : [49_000, 16_000, 15_000])).toBe(1);
  });

  it('what is paid with tax', async () => {
    const table = (first: string, second: string) =>
      exitOf(
        'Kommun;Belopp exkl. moms;Moms 25 %;Belopp inkl. moms',
        `Alby;689986,44;172496,61;${first}`,
        `Byby;2437913,18;609478,30;${second}`,
        'Ceby;660717,38;165179,35;825896,73',
        'Totalt;3788617,00;947154,26;4735771,26',
      );
    expect(await table('862483,05', '3047391,48')).toBe(0);
    expect(await table('3047391,48', '862483,05')).toBe(1);
  });

  it('a tax of two rows that changed places', async () => {
    expect(await exitOf('Part;Avgift;Moms', 'A;100000;25000', 'B;200000;50000', 'Summa;300000;75000')).toBe(
      0,
    );
    expect(await exitOf('Part;Avgift;Moms', 'A;100000;50000', 'B;200000;25000', 'Summa;300000;75000')).toBe(
      1,
    );
  });
});

describe('a sum that is told is no fault', () => {
  it('where each row is as near as the rounding of its parts leaves it', async () => {
    // 6 663 and 1 664 are 8 327, and 2 663 and 1 263 are 3 926: a krona less and a krona more than is printed.
    const rows = ['A;6663;1664;8328', 'B;2663;1263;3925', 'Summa;9326;2927;12253'];
    expect(await exitOf('Kommun;Fast del;Rörlig del;Summa', ...rows)).toBe(0);
  });

  it('where another column is what the rows are more or less by', async () => {
    const rows = ['A;500;13000;41000;54500', 'B;-500;20700;9100;29300', 'Summa;0;33700;50100;83800'];
    expect(await exitOf('Kommun;Reglering;Drift;Kapital;Summa', ...rows)).toBe(0);
  });
});

describe('a part by a key', () => {
  it('is money, not what is counted: the sum is shared by no part of it', async () => {
    const headings = 'Kommun;Invånare;Elever;Del efter invånare;Del efter elever;Summa';
    // 10 000 by 60, 30 and 10, and by 500, 300 and 200.
    const rows = ['A;60;500;6000;5000;11000', 'B;30;300;3000;3000;6000', 'C;10;200;1000;2000;3000'];
    expect(await exitOf(headings, ...rows, 'Summa;100;1000;10000;10000;20000')).toBe(0);
    const wrong = ['A;60;500;6000;5000;6000', 'B;30;300;3000;3000;11000', 'C;10;200;1000;2000;3000'];
    expect(await exitOf(headings, ...wrong, 'Summa;100;1000;10000;10000;20000')).toBe(1);
  });
});
