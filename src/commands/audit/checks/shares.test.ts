import { describe, expect, it } from 'vitest';
import { audit } from '../../../../tests/helpers/audit.js';

/** A table of inhabitants and what each pays, with shares: of each hundred kronor, so many. */
const exitOf = async (inhabitants: readonly number[], shares: readonly string[]) => {
  const sum = inhabitants.reduce((all, one) => all + one, 0);
  const rows = inhabitants.map((one, i) => `${'ABCDE'[i]};${one};${shares[i]};${one}`);
  const lines = ['Kommun;Invånare;Andel;Att betala', ...rows, `Summa;${sum};100%;${sum}`];
  return (await audit(lines.join('\n'))).exitCode;
};

describe('shares beside amounts that are by inhabitants', () => {
  it('are right where they are the shares of those', async () => {
    expect(await exitOf([10_000, 20_000, 30_000, 40_000], ['10,00%', '20,00%', '30,00%', '40,00%'])).toBe(0);
    expect(await exitOf([6_100, 3_900], ['61%', '39%'])).toBe(0);
  });

  it('are wrong where two of them changed places, however few the parties', async () => {
    expect(await exitOf([10_000, 20_000, 30_000, 40_000], ['10,00%', '30,00%', '20,00%', '40,00%'])).toBe(1);
    expect(await exitOf([26_536, 58_252, 110_531], ['13,59%', '56,59%', '29,82%'])).toBe(1);
    expect(await exitOf([6_113, 3_887], ['38,87%', '61,13%'])).toBe(1);
  });

  it('are not tested by making the whole, where they are the shares of nothing', async () => {
    expect(await exitOf([10_000, 20_000, 70_000], ['12,00%', '25,00%', '63,00%'])).toBe(3);
    // A hundred orders of two whole percentages are no more than chance brings.
    expect(await exitOf([6_100, 3_900], ['39%', '61%'])).toBe(3);
  });
});

describe('shares of what is not in the table', () => {
  const rows = ['A;12,5%;125', 'B;25,0%;250', 'C;62,5%;625'];

  it('are tested by what is shared by them', async () => {
    expect((await audit(['Kommun;Andel;Att betala', ...rows, 'Summa;100%;1000'].join('\n'))).exitCode).toBe(
      0,
    );
  });

  it('are tested by the whole where nothing is', async () => {
    const alone = rows.map((row) => row.replace(/;\d+$/, ''));
    expect((await audit(['Kommun;Andel', ...alone, 'Summa;100%'].join('\n'))).exitCode).toBe(0);
  });
});
