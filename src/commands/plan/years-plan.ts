import type { Agreement } from '../../agreement/agreement.js';
import type { AgreementFile } from '../../agreement/agreement-file.js';
import { isOfYear, outsideTimeline } from '../../agreement/in-year.js';
import { allocate } from '../../allocation/allocate.js';
import type { Answer } from '../../allocation/allocation.js';
import { isLack } from '../../allocation/lacks.js';
import { type Opened, readQuestion } from '../../allocation/read-question.js';
import { type Issue, issue, type Located } from '../../kernel/issue.js';
import { andThen, failed, issuesOf, type Outcome, outcome, soFar, valueIn } from '../../kernel/outcome.js';
import type { Folder } from '../../text/files.js';
import { readYears } from '../../text/years.js';
import type { Call } from '../command.js';
import { type Everything, readEverything } from '../data.js';
import { withLock } from '../lock/decided.js';
import { isPlanned, type Lacking, type PlannedYear, type PlannedYears } from './planned.js';
import type { Words } from './words.js';
import { planYear } from './year-plan.js';

/**
 * The agreements of each of some years, each as it is answered alone; those that lack something are left out, and named.
 * Issues: those of the years, of all that is read and of every answer; when nothing can be planned what is lacking, or
 * nothing-to-plan.
 */
export async function planOfYears(call: Call<Words>, folder: Folder): Promise<Outcome<PlannedYears>> {
  const asked = call.line.argument(0);
  const years = readYears(asked);
  const everything = await readEverything(call, folder);
  const found = valueIn(everything);
  if (!found || !years.ok) return failed(years, everything);
  const read: Outcome<PlannedYear>[] = [];
  for (const year of years.value) read.push(await planOf(year, found, call, folder));
  const faults = issuesOf(everything, ...read);
  if (faults.length > 0) return { ok: false, issues: faults };
  const planned = read.flatMap((one) => valueIn(one) ?? []);
  return planned.some(isPlanned)
    ? outcome({ cooperation: found.cooperation.name, years: planned })
    : nothingPlanned(planned, asked, found.agreements);
}

/** The plan of a year. Issues: those of answers that are more than lacking something. */
async function planOf(
  { value, at }: Located<number>,
  { agreements, cooperation }: Everything,
  { shell, command }: Call<Words>,
  folder: Folder,
): Promise<Outcome<PlannedYear>> {
  const asking = { cooperation, folder, machine: shell, command, askedAt: at };
  const allocations: Answer[] = [];
  const lacking: Lacking[] = [];
  const faults: Issue[] = [];
  for (const file of agreements) {
    if (file.agreement.trade) {
      folder.remarks.push({ code: 'trade-by-itself', facts: { agreement: file.agreement.id } });
      continue;
    }
    const answered = isOfYear(file, value)
      ? await answerOf({ ...asking, file }, { value: String(value), at })
      : outsideTimeline(file, { value, at }, true);
    const lacks = issuesOf(answered).filter(isLack);
    if (answered.ok) allocations.push(answered.value);
    else if (lacks.length < answered.issues.length) faults.push(...answered.issues);
    else lacking.push({ agreement: await agreementIn(file, value), lacks });
  }
  const plan = planYear(allocations);
  return soFar({ cooperation: cooperation.name, year: value, plan, allocations, lacking }, faults);
}

/** An agreement as it is for a year, or where it has no such year as it stands. */
async function agreementIn(file: AgreementFile, year: number): Promise<Agreement> {
  const view = isOfYear(file, year) ? valueIn(await file.timeline.inYear(year)) : undefined;
  return (view ?? file).agreement;
}

async function answerOf(opened: Opened, year: Located<string>): Promise<Outcome<Answer>> {
  const divided = andThen(await readQuestion(opened, { year }), allocate);
  return divided.ok ? withLock(divided.value, opened.folder) : divided;
}

/** Figures and prices that are lacking, where they would stand; when there are none, that no agreement is of the years. */
async function nothingPlanned(
  planned: readonly PlannedYear[],
  { value, at }: Located<string>,
  agreements: readonly AgreementFile[],
): Promise<Outcome<never>> {
  const all = planned.flatMap(({ lacking }) => lacking);
  const lacks = all.flatMap((one) => one.lacks);
  const inData = lacks.filter(({ code }) => code === 'missing-figure' || code === 'missing-price');
  if (inData.length > 0) return { ok: false, issues: inData };
  const withoutAmount = all.filter((one) => one.lacks.some(({ code }) => code === 'missing-amount'));
  const facts = {
    year: value,
    years: (await yearsWithAmount(agreements)).map(String),
    withoutAmount: [...new Set(withoutAmount.map(({ agreement }) => agreement.id))],
  };
  return { ok: false, issues: [issue('nothing-to-plan', facts, at)] };
}

/** The years that some agreement has an amount for. */
async function yearsWithAmount(agreements: readonly AgreementFile[]): Promise<number[]> {
  const years = new Set<number>();
  for (const { timeline } of agreements) {
    for (const year of timeline.years) {
      const view = valueIn(await timeline.inYear(year))?.agreement;
      if (!view?.trade && (view?.isAmountStated || view?.key.value.setsAmount)) years.add(year);
    }
  }
  return [...years].sort((a, b) => a - b);
}
