import { readCooperation } from '../../agreement/cooperation.js';
import { withCosts } from '../../agreement/costs/read.js';
import { readAgreement } from '../../agreement/read-agreement.js';
import { decisionNotes } from '../../allocation/decision-notes.js';
import { type Issue, issue } from '../../kernel/issue.js';
import { outcome } from '../../kernel/outcome.js';
import { take } from '../../text/records.js';
import type { Run } from '../command.js';
import { dataOf } from '../data.js';
import { agreementOf } from '../question.js';
import { formatOf, write } from '../report.js';
import { costData } from './data.js';
import { costSheet } from './sheet.js';
import type { Words } from './words.js';

/** `allocate cost <agreement>`: the sheet behind an agreement's amount, and how each of its lines arises. */
export const cost: Run<Words> = async (call) => {
  const issues: Issue[] = [];
  const format = take(formatOf(call), issues);
  const folder = dataOf(call);
  const name = call.line.argument(0);
  const id = agreementOf(name, folder, issues);
  const cooperation = await readCooperation(folder, issues);
  const file = id === undefined ? undefined : await readAgreement(folder, id, cooperation, issues);
  const agreement = file && take(await withCosts(file, folder), issues);
  const costs = agreement?.costs;
  if (agreement && !costs && issues.length === 0) {
    issues.push(issue('missing-costs', { agreement: agreement.id }, name.at));
  }
  if (!costs || !format || issues.length > 0) return { ok: false, issues };
  const make = (words: typeof call.words) => {
    const sheet = costSheet(costs, words, agreement.amount?.value);
    return {
      sheets: [{ ...sheet, notes: [...decisionNotes({ agreement }, words), ...sheet.notes] }],
      data: async () => costData(costs, agreement),
    };
  };
  return outcome(await write(make, format, call, folder));
};
