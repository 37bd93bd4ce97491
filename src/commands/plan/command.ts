import type { Agreement } from '../../agreement/agreement.js';
import { withCosts } from '../../agreement/costs/read.js';
import { allocate } from '../../allocation/allocate.js';
import type { Answer } from '../../allocation/allocation.js';
import { ownQuestion } from '../../allocation/question.js';
import type { Report } from '../../formats/format.js';
import { distinct, type Place } from '../../kernel/issue.js';
import {
  all,
  andThen,
  fail,
  failed,
  follow,
  issuesOf,
  map,
  type Outcome,
  outcome,
  valueIn,
  withIssues,
} from '../../kernel/outcome.js';
import type { Folder } from '../../text/files.js';
import { readYear } from '../../text/scalars.js';
import type { Call, Run } from '../command.js';
import { dataOf, readEverything } from '../data.js';
import { withLock } from '../lock/decided.js';
import { openAgreement, questionOf } from '../question.js';
import { formatOf, write } from '../report.js';
import { lineData, yearData } from './data.js';
import { planLines, type TotalledSheet } from './plan.js';
import { lineSheet, type PlannedLines, type PlannedYear, yearSheet } from './sheet.js';
import type { Words } from './words.js';
import { planYear } from './year-plan.js';

/** `allocate plan <year> [agreement]`: the agreements of a year, or the cost lines of one, party by party. */
export const plan: Run<Words> = async (call) => {
  const folder = dataOf(call);
  const year = readYear(call.line.argument(0));
  const isOfAgreement = call.args[1] !== undefined;
  const planned = all({
    format: formatOf(call),
    year,
    make: await (isOfAgreement ? planOfAgreement(call, folder) : planOfYear(call, folder, valueIn(year))),
  });
  if (!planned.ok) return { ok: false, issues: distinct(planned.issues) };
  const { make, format } = planned.value;
  return outcome(await write(make, format, call, folder));
};

type Make = (words: Words) => Report;

/** Every agreement of the year that has an amount; the others are told of. Issue of its own: nothing-to-plan. */
async function planOfYear(
  call: Call<Words>,
  folder: Folder,
  year: number | undefined,
): Promise<Outcome<Make>> {
  const everything = await readEverything(call, folder);
  const found = valueIn(everything);
  if (!found || year === undefined) return failed(everything);
  const { cooperation, measures } = found;
  const agreements = found.agreements.map(({ agreement }) => agreement);
  const ofYear = agreements.filter((agreement) => (agreement.year ?? year) === year);
  const hasAmount = ({ isAmountStated, key }: Agreement) => isAmountStated || key.value.setsAmount;
  const planned = ofYear.filter(hasAmount);
  if (planned.length === 0 && everything.ok) {
    const years = agreements
      .filter(hasAmount)
      .flatMap((one) => (one.year === undefined ? [] : String(one.year)));
    const facts = { years: [...new Set(years)].sort(), withoutAmount: ofYear.map(({ id }) => id) };
    const { value, at } = call.line.argument(0);
    return fail('nothing-to-plan', { year: value, ...facts }, at);
  }
  const divided: Outcome<Answer>[] = [];
  for (const agreement of planned) {
    // Why an amount that is stated is not there has been told.
    if (!agreement.amount && agreement.isAmountStated) continue;
    const own = ownQuestion(agreement, measures);
    divided.push(await decided(allocate({ ...own, input: { ...own.input, year } }), folder));
  }
  const made = map(all(divided), (allocations): Make => {
    const result: PlannedYear = {
      cooperation: cooperation.name,
      year: String(year),
      plan: planYear(allocations),
      allocations,
      ofOtherYear: agreements.filter((agreement) => !ofYear.includes(agreement)),
      withoutAmount: ofYear.filter((agreement) => !planned.includes(agreement)),
    };
    return (words) => ({ sheets: [yearSheet(result, words)], data: async () => yearData(result) });
  });
  return withIssues(made, issuesOf(everything));
}

/** The lines of an agreement's cost sheet. Issues: those of the question, its costs and the plan. */
async function planOfAgreement(call: Call<Words>, folder: Folder): Promise<Outcome<Make>> {
  const name = call.line.argument(1);
  const opened = await openAgreement(call, folder, name);
  const question = await questionOf(opened, { year: call.line.argument(0) });
  const found = valueIn(opened);
  const costed = found ? await withCosts(found.file, folder) : failed();
  if (!question.ok) return failed(question, costed);
  const { agreement } = question.value;
  const read = all({
    costs: totalled(costed, name.at),
    allocation: await decided(allocate(question.value), folder),
  });
  return andThen(read, ({ costs, allocation }) =>
    map(planLines(allocation, costs, agreement.roundingAt ?? agreement.at), (lines): Make => {
      const result: PlannedLines = { plan: lines, allocation, costs };
      return (words) => ({ sheets: [lineSheet(result, words)], data: async () => lineData(result) });
    }),
  );
}

/** The cost sheet of an agreement. Issues: those of the costs, missing-costs, missing-field for a sheet without a total. */
function totalled(costed: Outcome<Agreement>, at: Place): Outcome<TotalledSheet> {
  return follow(costed, ({ id, costs, at: whole }) => {
    // Why costs that are stated are not there has been told.
    if (!costs) return costed.ok ? fail('missing-costs', { agreement: id }, at) : failed();
    const { total, lines } = costs;
    if (total) return outcome({ ...costs, total });
    return fail('missing-field', { field: 'total' }, { ...(lines[0]?.at ?? whole), field: 'costs' });
  });
}

/** A result, decided when a lock has its table. */
async function decided(divided: Outcome<Answer>, folder: Folder): Promise<Outcome<Answer>> {
  return divided.ok ? withLock(divided.value, folder) : divided;
}
