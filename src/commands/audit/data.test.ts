import { expect, it } from 'vitest';
import { memoryShell } from '../../../tests/helpers/memory.js';
import { runProgram } from '../../cli/program.js';

async function dataOf(...lines: readonly string[]) {
  const shell = memoryShell(new Map([['/data/table.csv', lines.join('\n')]]));
  const ran = await runProgram(['audit', 'table.csv', '--format', 'json'], 'sv', shell);
  return JSON.parse(ran.ok ? String(ran.value.text) : '{}');
}

it('what is computed of a row is the amount that the table is said to be of, as the sum of its parts too', async () => {
  const { columns, rows } = await dataOf(
    'Kommun;Invånare;Andel;Fast del;Rörlig del;Summa avgift',
    'Emmaboda;9347;57,03%;50 000;57 032;107 032',
    'Torsås;7042;42,97%;50 000;42 968;92 968',
    'Totalt;16389;100%;100 000;100 000;200 000',
  );
  expect(columns.amount).toBe('Summa avgift');
  expect(rows).toMatchObject([
    { amount: '107032', computed: { amount: '107032' } },
    { amount: '92968', computed: { amount: '92968' } },
  ]);
});
