import { describe, expect, it } from 'vitest';
import { audit } from '../../../../tests/helpers/audit.js';

const exitOf = async (...rows: readonly string[]) => (await audit(rows.join('\n'))).exitCode;

describe('a blank amount', () => {
  const table = (blank: string, total: string) =>
    exitOf('Kommun;Invånare;Belopp', 'Alby;6100;61000', `Byby;1900;${blank}`, 'Ceby;2000;20000', total);

  it('is a figure that is missing, as one that is said to be, where the sum is more than the rows', async () => {
    expect(await table('', 'Summa;10000;100000')).toBe(3);
    expect(await table('..', 'Summa;10000;100000')).toBe(3);
  });

  it('is nothing where the sum is what the other rows make', async () => {
    expect(await table('', 'Summa;10000;81000')).toBe(0);
  });

  it('mends no sum that is less than the other rows make', async () => {
    expect(await table('', 'Summa;10000;80000')).toBe(1);
  });
});

describe('a table with sums of some of its rows', () => {
  const table = (byby: number, north: number, all: number, rest = 'Totalt') =>
    exitOf(
      ...['Kommun;Belopp', 'Alby;1000', `Byby;${byby}`, `Summa norra;${north}`],
      ...['Ceby;3000', 'Deby;4000', 'Summa södra;7000', `${rest};${all}`],
    );

  it('is wrong where one figure of it is, whichever that is', async () => {
    expect(await table(2000, 3000, 10_000)).toBe(0);
    expect(await table(2000, 3000, 10_001)).toBe(1);
    expect(await table(2000, 3001, 10_000)).toBe(1);
    expect(await table(2001, 3000, 10_000)).toBe(1);
  });

  it('has no sum of all where what is called so is far from one, as what is left of income, or no row is called so', async () => {
    expect(await table(2000, 3000, 4000)).toBe(3);
    expect(await table(2000, 3000, 10_001, 'Summa alla')).toBe(3);
  });
});

describe('what is to be settled', () => {
  const exitOfTotal = (heading: string, figures: readonly string[], total: string) => {
    const rows = figures.map((one, i) => `${'ABC'[i]};${[6100, 1900, 2000][i]};${one}`);
    return exitOf(`Kommun;Invånare;${heading}`, ...rows, `Summa;10000;${total}`);
  };

  it('adds up in kronor as what is paid does, whatever it is called', async () => {
    for (const heading of ['Differens', 'Reglering', 'Återbetalning']) {
      const rows = ['-61000 kr', '-19000 kr', '-20000 kr'];
      expect(await exitOfTotal(heading, rows, '-100000 kr')).toBe(0);
      expect(await exitOfTotal(heading, rows, '-110000 kr')).toBe(1);
      expect(await exitOfTotal(heading, rows, '-100001 kr')).toBe(1);
    }
  });

  it('is in kronor where it is too large for a change in per cent', async () => {
    expect(await exitOfTotal('Differens', ['61000', '-19000', '2'], '42002')).toBe(0);
    expect(await exitOfTotal('Differens', ['61000', '-19000', '2'], '42000')).toBe(1);
  });

  it('is not tested where it may be in per cent, for those make no sum', async () => {
    expect(await exitOfTotal('Förändring', ['2,5 %', '-1,0 %', '0,4 %'], '1,2 %')).toBe(3);
    expect(await exitOfTotal('Förändring', ['2,5', '-1,0', '0,4'], '1,2')).toBe(3);
  });

  it('may have been rounded row by row where it is in thousands', async () => {
    const rows = ['1,4', '2,4', '3,4'];
    expect(await exitOfTotal('Differens (tkr)', rows, '7,3')).toBe(3);
    expect(await exitOfTotal('Differens (tkr)', rows, '8,2')).toBe(1);
  });
});
