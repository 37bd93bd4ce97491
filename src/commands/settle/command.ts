import { all, failed, outcome } from '../../kernel/outcome.js';
import { showMoney } from '../../sheet/figures.js';
import type { Run } from '../command.js';
import { dataOf } from '../data.js';
import { formatOf, write } from '../report.js';
import { settlementData } from './data.js';
import { settledBy } from './settled.js';
import { settlementSheet } from './sheet.js';
import type { Words } from './words.js';

/** `allocate settle <agreement>`: what was paid in advance against the outcome, or preliminary against final figures. */
export const settle: Run<Words> = async (call) => {
  const format = formatOf(call);
  const folder = dataOf(call);
  const asked = all({ format, settled: await settledBy(call, folder) });
  if (!asked.ok) return failed(asked);
  const { settled } = asked.value;
  const make = (words: Words) => ({
    sheets: [settlementSheet(settled, words)],
    data: async () => settlementData(settled),
  });
  const rest = settled.settlement.unclaimed.difference;
  const talk =
    asked.value.format.holds === 'rows' && rest.numerator !== 0n
      ? [call.words.notes.unclaimedInCsv(showMoney(rest, call.words.mark))]
      : [];
  return outcome({ ...(await write(make, asked.value.format, call, folder)), talk });
};
