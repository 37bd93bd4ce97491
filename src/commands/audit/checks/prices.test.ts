import { describe, expect, it } from 'vitest';
import { audit } from '../../../../tests/helpers/audit.js';

describe('the price of a total', () => {
  const exitOf = async (price: string) => {
    const rows = ['Alby;6100;76250;12,50', 'Byby;1900;23750;12,50', 'Ceby;2000;25000;12,50'];
    return (await audit(['Kommun;Invånare;Avgift;Kr/inv', ...rows, `Summa;10000;125000;${price}`].join('\n')))
      .exitCode;
  };

  it('is the total by the count: 125 000 by 10 000 is 12,50', async () => {
    expect(await exitOf('12,50')).toBe(0);
    expect(await exitOf('12,60')).toBe(1);
  });

  it('need not be told', async () => {
    expect(await exitOf('')).toBe(0);
  });

  it('may be the mean of prices that differ, or their sum', async () => {
    // 3 400 by 300 is 11,33; the mean of 10 and 12 is 11, and their sum 22.
    const table = async (price: string) =>
      (
        await audit(
          [
            'Kommun;Timmar;Pris per timme;Kostnad',
            'A;100;10,00;1000',
            'B;200;12,00;2400',
            `Summa;300;${price};3400`,
          ].join('\n'),
        )
      ).exitCode;
    expect(await Promise.all(['11,33', '11,00', '22,00', '12,00'].map(table))).toEqual([0, 0, 0, 1]);
  });
});
