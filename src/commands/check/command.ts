import type { Agreement } from '../../agreement/agreement.js';
import type { AgreementFile } from '../../agreement/agreement-file.js';
import { withCosts } from '../../agreement/costs/read.js';
import { publishedTables } from '../../agreement/published/list.js';
import { readPublished } from '../../agreement/published/read.js';
import type { PublishedTable } from '../../agreement/published/table.js';
import { readSurvey } from '../../agreement/survey/read.js';
import type { Survey } from '../../agreement/survey/survey.js';
import { allocate, ownQuestion } from '../../allocation/allocate.js';
import type { Allocation } from '../../allocation/allocation.js';
import { type Issue, issue } from '../../kernel/issue.js';
import { type Outcome, outcome } from '../../kernel/outcome.js';
import type { Measure } from '../../keys/measure.js';
import type { Folder } from '../../text/files.js';
import { take } from '../../text/records.js';
import type { Call, Output, Run } from '../command.js';
import { dataToCheck, readEverything } from '../data.js';
import { agreementOf } from '../question.js';
import { namedFormat, nameInData, provenanceIn } from '../report.js';
import { compareTable } from './compare.js';
import type { Comparison } from './comparison.js';
import { type ComputedTable, computedAllocation, computedCosts } from './computed.js';
import { computedSurvey, computedSurveySummary } from './computed-survey.js';
import { CHECK_FORMATS } from './formats.js';
import { checkLocks } from './locks.js';
import type { Checked, CheckFormat } from './report.js';
import type { Words } from './words.js';

/** `allocate check`: every published table against the computed one. Silent when all agree; exit 1 when not. Throws UsageError: nothing-to-check. */
export const check: Run<Words> = async (call) => {
  const { shell, options, args, line, words } = call;
  const issues: Issue[] = [];
  const format = take(namedFormat(CHECK_FORMATS, call), issues) ?? CHECK_FORMATS[0];
  const folder = dataToCheck(call);
  const named = args.flatMap((_, i) => agreementOf(line.argument(i), folder, issues) ?? []);
  const everything = await readEverything(
    call,
    folder,
    issues,
    args.length === 0 ? undefined : [...new Set(named)],
  );
  if (!everything) return faulty(issues, format, call, folder);
  const { cooperation, measures, agreements } = everything;
  if (agreements.length === 0 && issues.length === 0) issues.push(issue('no-agreements', {}, cooperation.at));
  const checked: Checked[] = [];
  for (const file of agreements) checked.push(await checkAgreement(file, measures, folder, issues));
  const locks = await checkLocks(call, everything, folder, issues);
  if (issues.length > 0) return faulty(issues, format, call, folder);

  const all = checked.map((one) => ({
    ...one,
    comparisons: [
      ...one.comparisons,
      ...locks.comparisons.filter(({ table }) => table.agreement === one.agreement.id),
    ],
  }));
  const text = await format.render(
    {
      cooperation: cooperation.name,
      checked: all,
      isVerbose: options.verbose === true,
      fileName: (shown) => nameInData(shown, call, folder),
      provenance: () => provenanceIn(shell, folder),
    },
    words,
    shell.hasColour && options.output === undefined,
  );
  const hasDeviations = all.some(({ comparisons }) =>
    comparisons.some(({ deviations }) => deviations.length > 0),
  );
  const talk = locks.notes.map((note) => `${note}\n`).join('');
  return outcome({ text, talk, file: options.output, inputs: folder, exitCode: hasDeviations ? 1 : 0 });
};

/** Faults in the data: some formats tell of them too. */
async function faulty(
  issues: readonly Issue[],
  { renderIssues }: CheckFormat,
  { problemWords, options }: Call<Words>,
  inputs: Folder,
): Promise<Outcome<Output>> {
  if (!renderIssues) return { ok: false, issues };
  const text = await renderIssues(issues, await problemWords());
  return outcome({ text, issues, file: options.output, inputs });
}

/** Compares every table that was published of an agreement; one without must at least be possible to divide. */
async function checkAgreement(
  file: AgreementFile,
  measures: ReadonlyMap<string, Measure>,
  folder: Folder,
  issues: Issue[],
): Promise<Checked> {
  const agreement = take(await withCosts(file, folder), issues) ?? file.agreement;
  const published = take(await publishedTables(folder, file.published), issues) ?? [];
  const survey = agreement.survey && take(await readSurvey(folder, agreement.survey, agreement), issues);
  const comparisons: Comparison[] = [];
  let isDivided = false;
  for (const written of published) {
    if (written.of?.value === 'costs' && file.costsFile && !agreement.costs) continue;
    const table = take(await readPublished(folder, written, agreement, survey), issues);
    isDivided ||= table?.of === 'allocation';
    const computed = table && computedTable(table, agreement, survey, measures, issues);
    if (computed) comparisons.push(compareTable(table, computed));
  }
  if ((agreement.amount || agreement.key.value.setsAmount) && !isDivided)
    allocationOf(agreement, agreement, measures, issues);
  return { agreement, comparisons };
}

/** Makes anew what a published table shows. Issues: those of the allocation, missing-amount, missing-field. */
function computedTable(
  { of, parties, at }: PublishedTable,
  agreement: Agreement,
  survey: Survey | undefined,
  measures: ReadonlyMap<string, Measure>,
  issues: Issue[],
): ComputedTable | undefined {
  if (of === 'costs') {
    if (!agreement.costs) issues.push(issue('missing-field', { field: 'costs' }, at));
    return agreement.costs && computedCosts(agreement.costs);
  }
  if (of === 'survey' || of === 'survey-summary') {
    if (!agreement.survey) issues.push(issue('missing-field', { field: 'survey' }, at));
    return survey && (of === 'survey' ? computedSurvey(survey) : computedSurveySummary(survey));
  }
  const allocation = allocationOf({ parties, at }, agreement, measures, issues);
  return allocation && computedAllocation(allocation);
}

/** Divides an agreement's own amount between some of its parties. */
function allocationOf(
  { parties, at }: Pick<PublishedTable, 'parties' | 'at'>,
  agreement: Agreement,
  measures: ReadonlyMap<string, Measure>,
  issues: Issue[],
): Allocation | undefined {
  const own = ownQuestion(agreement, measures);
  if (!own.amount && !agreement.isAmountStated && !own.key.setsAmount)
    issues.push(issue('missing-amount', { agreement: agreement.id }, at));
  if (!own.amount && !own.key.setsAmount) return undefined;
  return take(allocate({ ...own, input: { ...own.input, parties } }), issues);
}
