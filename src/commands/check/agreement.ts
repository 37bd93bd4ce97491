import type { Agreement } from '../../agreement/agreement.js';
import type { AgreementFile } from '../../agreement/agreement-file.js';
import { withCosts } from '../../agreement/costs/read.js';
import { isProposal } from '../../agreement/decision.js';
import { everyYear, ownYear } from '../../agreement/in-year.js';
import { publishedTables } from '../../agreement/published/list.js';
import { readPublished } from '../../agreement/published/read.js';
import type { PublishedTable } from '../../agreement/published/table.js';
import type { WrittenTable } from '../../agreement/published/written.js';
import { readSurvey } from '../../agreement/survey/read.js';
import type { Survey } from '../../agreement/survey/survey.js';
import { allocate } from '../../allocation/allocate.js';
import type { Answer } from '../../allocation/allocation.js';
import { isLack } from '../../allocation/lacks.js';
import { type Home, withLastYear } from '../../allocation/last-year.js';
import { ownQuestion } from '../../allocation/question.js';
import { distinct } from '../../kernel/issue.js';
import {
  all,
  each,
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
import type { Measure } from '../../keys/measure.js';
import { readAgreedOutcome } from '../../ledger/outcome.js';
import { payersOf } from '../../ledger/payers.js';
import { finalOf } from '../../ledger/settle-year.js';
import { faultsOfLines } from '../../ledger/spent-lines.js';
import type { Folder } from '../../text/files.js';
import { compareTable } from './compare.js';
import { compareStatements, compareSurveyTable } from './compare-survey.js';
import type { Comparison } from './comparison.js';
import { computedAllocation, computedCosts } from './computed.js';

/** An agreement, what was compared of it, and its years that wait for what nobody has written yet. */
interface CheckedAgreement {
  readonly agreement: Agreement;
  readonly comparisons: readonly Comparison[];
  readonly waiting: readonly number[];
}

/** Compares every table that was published of an agreement, in each of its years, and what papers say of its survey. */
export async function checkAgreement(
  file: AgreementFile,
  measures: ReadonlyMap<string, Measure>,
  home: Home,
): Promise<Outcome<CheckedAgreement>> {
  const compared: Outcome<CheckedYear>[] = [];
  for (const view of await everyYear(file)) compared.push(await checkYear(view, measures, home));
  const stated = await comparedStatements(file.agreement, home);
  return map(all(compared), (years) => ({
    agreement: file.agreement,
    comparisons: [...years.flatMap(({ comparisons }) => comparisons), ...stated],
    waiting: years.flatMap(({ waiting }) => waiting ?? []),
  }));
}

/** What papers say of a survey in running text, which is of no year. Why a survey could not be read has been told. */
async function comparedStatements(agreement: Agreement, { folder }: Home): Promise<Comparison[]> {
  if (!agreement.survey) return [];
  const survey = valueIn(await readSurvey(folder, agreement.survey, agreement));
  return survey ? compareStatements(survey, agreement.id) : [];
}

/** Compares the tables of a year; one without must at least be possible to divide, and its outcome to read and divide. */
async function checkYear(
  file: AgreementFile,
  measures: ReadonlyMap<string, Measure>,
  home: Home,
): Promise<Outcome<CheckedYear>> {
  const { folder } = home;
  const { trade } = file.agreement;
  if (trade) {
    const { readTrade } = await import('../../trade/read.js');
    const years = { own: ownYear(file), wanted: file.agreement.year };
    const read = await readTrade(trade, home.cooperation.parties, folder, years);
    return map(read, () => ({ comparisons: [] }));
  }
  const settled = await withLastYear(file, home);
  const costs = await withCosts({ ...file, agreement: valueIn(settled) ?? file.agreement }, folder);
  const agreement = valueIn(costs) ?? file.agreement;
  const published = await publishedTables(folder, file.published);
  const surveyed = agreement.survey
    ? await readSurvey(folder, agreement.survey, agreement)
    : outcome(undefined);
  const found = agreement.outcome
    ? await readAgreedOutcome(agreement.outcome, folder, payersOf(ownQuestion(agreement, measures), home))
    : outcome(undefined);
  const about = { agreement, survey: valueIn(surveyed), measures };
  const canBeRead = ({ of }: WrittenTable) => of?.value !== 'costs' || !file.costsFile || agreement.costs;
  const tables = await Promise.all(
    (valueIn(published) ?? [])
      .filter(canBeRead)
      .map((written) => readPublished(folder, written, agreement, about.survey)),
  );
  for (const table of tables.flatMap((read) => valueIn(read) ?? [])) tellPassedOver(table, folder);
  const comparisons = each(tables, (read) =>
    follow(read, (table) => (settled.ok ? comparedTable(table, about) : failed())),
  );
  const isDivided = tables.some((table) => valueIn(table)?.of === 'allocation');
  const hasAmount = agreement.amount || agreement.key.value.setsAmount;
  const divided = hasAmount && !isDivided && settled.ok ? allocationOf(agreement, about) : outcome(undefined);
  const spent = divided.ok && settled.ok && comparisons.ok ? valueIn(found) : undefined;
  const final = spent ? finalOf(ownQuestion(agreement, measures), spent) : outcome(undefined);
  const spentOn = spent ? faultsOfLines(spent, agreement.costs) : [];
  const lacks = issuesOf(settled, divided, final);
  const isWaiting = mayWait(file) && lacks.length > 0 && lacks.every(isLack);
  const issues = issuesOf(costs, published, surveyed, found, ...(isWaiting ? [] : [settled, divided, final]));
  const waiting = isWaiting ? agreement.year : undefined;
  return withIssues(
    map(comparisons, (found) => ({ comparisons: found, waiting })),
    distinct([...spentOn, ...issues]),
  );
}

/** What was compared of a year, or that it waits for what nobody has written yet. */
interface CheckedYear {
  readonly comparisons: readonly Comparison[];
  readonly waiting?: number;
}

/** A year that is only proposed, beside others, may be written before the figures that it will read. */
function mayWait({ agreement, timeline }: AgreementFile): boolean {
  return !timeline.isOpen && isProposal({ agreement });
}

/** Columns that nobody compares are told of: a wrong figure in one would stay. */
function tellPassedOver({ title, passedOver: columns = [] }: PublishedTable, { remarks }: Folder): void {
  if (columns.length > 0) remarks.push({ code: 'columns-not-compared', facts: { table: title, columns } });
}

/** An agreement as read, with what its tables are made of. */
interface About {
  readonly agreement: Agreement;
  readonly survey: Survey | undefined;
  readonly measures: ReadonlyMap<string, Measure>;
}

/** A published table against what it shows, made anew. Issues: those of the allocation, missing-amount, missing-field. */
function comparedTable(table: PublishedTable, about: About): Outcome<Comparison> {
  const { of, at } = table;
  const { agreement, survey } = about;
  if (of === 'allocation')
    return map(allocationOf(table, about), (made) => compareTable(table, computedAllocation(made)));
  if (of === 'costs') {
    return agreement.costs
      ? outcome(compareTable(table, computedCosts(agreement.costs)))
      : fail('missing-field', { field: 'costs' }, at);
  }
  if (!agreement.survey) return fail('missing-field', { field: 'survey' }, at);
  // Why a survey could not be read has been told.
  return survey ? outcome(compareSurveyTable(table, survey)) : failed();
}

/** Divides an agreement's own amount between some of its parties. */
function allocationOf(
  { parties, at }: Pick<PublishedTable, 'parties' | 'at'>,
  { agreement, measures }: About,
): Outcome<Answer> {
  const own = ownQuestion(agreement, measures);
  if (own.amount || own.key.setsAmount) return allocate({ ...own, input: { ...own.input, parties } });
  // Why an amount that is stated is not there has been told.
  return agreement.isAmountStated ? failed() : fail('missing-amount', { agreement: agreement.id }, at);
}
