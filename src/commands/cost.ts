import { type Issue, issue, outcome } from '../core/issue.js';
import { readAgreement } from '../input/agreement.js';
import { readCooperation } from '../input/cooperation.js';
import { withCosts } from '../input/costs.js';
import { costData } from '../output/cost-data.js';
import { costSheet } from '../output/cost-sheet.js';
import { decisionNotes } from '../output/decision-notes.js';
import type { Run } from './command.js';
import { dataOf } from './data.js';
import { agreementOf } from './question.js';
import { formatOf, write } from './report.js';

/** `allocate cost <agreement>`: the sheet behind an agreement's amount, and how each of its lines arises. */
export const cost: Run = async (call) => {
  const issues: Issue[] = [];
  const format = formatOf(call, issues);
  const folder = dataOf(call);
  const name = call.line.argument(0);
  const id = agreementOf(name, folder, issues);
  const cooperation = await readCooperation(folder, issues);
  const file = id === undefined ? undefined : await readAgreement(folder, id, cooperation, issues);
  const agreement = file && (await withCosts(file, folder, issues));
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
