import type { Issue } from '../../kernel/issue.js';
import { outcome } from '../../kernel/outcome.js';
import { showMoney } from '../../sheet/figures.js';
import { take } from '../../text/records.js';
import type { Run } from '../command.js';
import { dataOf } from '../data.js';
import { formatOf, write } from '../report.js';
import { settlementData } from './data.js';
import { settledBy } from './settled.js';
import { settlementSheet } from './sheet.js';
import type { Words } from './words.js';

/** `allocate settle <agreement>`: what was paid in advance against the outcome, or preliminary against final figures. */
export const settle: Run<Words> = async (call) => {
  const issues: Issue[] = [];
  const format = take(formatOf(call), issues);
  const folder = dataOf(call);
  const settled = await settledBy(call, folder, issues);
  if (!settled || !format || issues.length > 0) return { ok: false, issues };
  const make = (words: Words) => ({
    sheets: [settlementSheet(settled, words)],
    data: async () => settlementData(settled),
  });
  const rest = settled.settlement.unclaimed.difference;
  const talk =
    format.id === 'csv' && rest.numerator !== 0n
      ? `${call.words.notes.unclaimedInCsv(showMoney(rest, call.words.mark))}\n`
      : undefined;
  return outcome({ ...(await write(make, format, call, folder)), talk });
};
