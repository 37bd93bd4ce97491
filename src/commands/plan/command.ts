import { withCosts } from '../../agreement/costs/read.js';
import { allocate, ownQuestion } from '../../allocation/allocate.js';
import type { Allocation } from '../../allocation/allocation.js';
import { readQuestion } from '../../allocation/question.js';
import { type Issue, issue } from '../../kernel/issue.js';
import { outcome } from '../../kernel/outcome.js';
import type { Folder } from '../../text/files.js';
import { take } from '../../text/records.js';
import { yearOf } from '../../text/values.js';
import type { Call, Run } from '../command.js';
import { dataOf, readEverything } from '../data.js';
import { withLock } from '../lock/decided.js';
import { openAgreement } from '../question.js';
import { formatOf, write } from '../report.js';
import { lineData, yearData } from './data.js';
import { planLines } from './plan.js';
import { lineSheet, type PlannedLines, type PlannedYear, yearSheet } from './sheet.js';
import type { Words } from './words.js';
import { planYear } from './year-plan.js';

/** `allocate plan <year> [agreement]`: the agreements of a year, or the cost lines of one, party by party. */
export const plan: Run<Words> = async (call) => {
  const issues: Issue[] = [];
  const format = take(formatOf(call), issues);
  const folder = dataOf(call);
  const year = yearOf(call.line.argument(0), issues);
  const make =
    call.args[1] === undefined
      ? await planOfYear(call, folder, year, issues)
      : await planOfAgreement(call, folder, issues);
  if (!make || !format || issues.length > 0) return { ok: false, issues };
  return outcome(await write(make, format, call, folder));
};

/** Every agreement of the year that has an amount; the others are told of. Issue of its own: nothing-to-plan. */
async function planOfYear(call: Call<Words>, folder: Folder, year: number | undefined, issues: Issue[]) {
  const everything = await readEverything(call, folder, issues);
  if (!everything || year === undefined) return undefined;
  const { cooperation, measures } = everything;
  const agreements = everything.agreements.map(({ agreement }) => agreement);
  const ofYear = agreements.filter((agreement) => (agreement.year ?? year) === year);
  const hasAmount = ({ isAmountStated, key }: (typeof agreements)[number]) =>
    isAmountStated || key.value.setsAmount;
  const planned = ofYear.filter(hasAmount);
  if (planned.length === 0 && issues.length === 0) {
    const years = agreements
      .filter(hasAmount)
      .flatMap((one) => (one.year === undefined ? [] : String(one.year)));
    const facts = { years: [...new Set(years)].sort(), withoutAmount: ofYear.map(({ id }) => id) };
    const { value, at } = call.line.argument(0);
    issues.push(issue('nothing-to-plan', { year: value, ...facts }, at));
  }
  const allocations: Allocation[] = [];
  for (const agreement of planned) {
    if (issues.length > 0 && !agreement.amount && agreement.isAmountStated) continue;
    const own = ownQuestion(agreement, measures);
    const allocation = take(allocate({ ...own, input: { ...own.input, year } }), issues);
    if (allocation) allocations.push(await withLock(allocation, folder, issues));
  }
  const result: PlannedYear = {
    cooperation: cooperation.name,
    year: String(year),
    plan: planYear(allocations),
    allocations,
    ofOtherYear: agreements.filter((agreement) => !ofYear.includes(agreement)),
    withoutAmount: ofYear.filter((agreement) => !planned.includes(agreement)),
  };
  return (words: Words) => ({ sheets: [yearSheet(result, words)], data: async () => yearData(result) });
}

/** The lines of an agreement's cost sheet. Issues of its own: missing-costs, missing-field for a sheet without a total. */
async function planOfAgreement(call: Call<Words>, folder: Folder, issues: Issue[]) {
  const name = call.line.argument(1);
  const opened = await openAgreement(call, folder, issues, name);
  const question = opened && (await readQuestion(opened, { year: call.line.argument(0) }, issues));
  const agreement = opened && take(await withCosts(opened.file, folder), issues);
  if (!question || !agreement) return undefined;
  const { costs } = agreement;
  const total = costs?.total;
  if (!costs && issues.length === 0)
    issues.push(issue('missing-costs', { agreement: agreement.id }, name.at));
  if (costs && !total)
    issues.push(
      issue('missing-field', { field: 'total' }, { ...(costs.lines[0]?.at ?? agreement.at), field: 'costs' }),
    );
  const divided = take(allocate(question), issues);
  const allocation = divided && (await withLock(divided, folder, issues));
  if (!costs || !total || !allocation || issues.length > 0) return undefined;
  const at = agreement.roundingAt ?? agreement.at;
  const lines = take(planLines(allocation, { ...costs, total }, at), issues);
  if (!lines) return undefined;
  const result: PlannedLines = { plan: lines, allocation, costs };
  return (words: Words) => ({ sheets: [lineSheet(result, words)], data: async () => lineData(result) });
}
