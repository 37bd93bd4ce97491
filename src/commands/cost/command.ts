import { withCosts } from '../../agreement/costs/read.js';
import { decisionNotes } from '../../allocation/decision-notes.js';
import { all, andThen, fail, failed, issuesOf, outcome, valueIn, withIssues } from '../../kernel/outcome.js';
import type { Run } from '../command.js';
import { dataOf } from '../data.js';
import { openAgreement } from '../question.js';
import { formatOf, write } from '../report.js';
import { costData } from './data.js';
import { costSheet } from './sheet.js';
import type { Words } from './words.js';

/** `allocate cost <agreement>`: the sheet behind an agreement's amount, and how each of its lines arises. */
export const cost: Run<Words> = async (call) => {
  const format = formatOf(call);
  const folder = dataOf(call);
  const name = call.line.argument(0);
  const opened = await openAgreement(call, folder);
  const found = valueIn(opened);
  const costed = found ? withIssues(await withCosts(found.file, folder), issuesOf(opened)) : failed(opened);
  const shown = andThen(costed, (agreement) =>
    agreement.costs
      ? outcome({ agreement, costs: agreement.costs })
      : fail('missing-costs', { agreement: agreement.id }, name.at),
  );
  const read = all({ format, shown });
  if (!read.ok) return failed(read);
  const { agreement, costs } = read.value.shown;
  const make = (words: typeof call.words) => {
    const sheet = costSheet(costs, words, agreement.amount?.value);
    return {
      sheets: [{ ...sheet, notes: [...decisionNotes({ agreement }, words), ...sheet.notes] }],
      data: async () => costData(costs, agreement),
    };
  };
  return outcome(await write(make, read.value.format, call, folder));
};
