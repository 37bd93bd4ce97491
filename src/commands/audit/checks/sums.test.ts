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
