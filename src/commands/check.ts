import type { Agreement } from '../core/agreement.js';
import { allocate } from '../core/allocate.js';
import type { Allocation } from '../core/allocation.js';
import { type Comparison, compareTable } from '../core/compare.js';
import { type ComputedTable, computedAllocation, computedCosts } from '../core/computed.js';
import { type Issue, issue, outcome } from '../core/issue.js';
import { findKey } from '../core/keys/index.js';
import type { Measure } from '../core/measure.js';
import type { PublishedTable } from '../core/published.js';
import type { AgreementFile } from '../input/agreement.js';
import { withCosts } from '../input/costs.js';
import type { Folder } from '../input/files.js';
import { readPublished } from '../input/published.js';
import { take } from '../input/records.js';
import { comparisonLines, deviationSheet } from '../output/deviations.js';
import { renderTerminal } from '../output/terminal.js';
import type { Run } from './command.js';
import { dataOf, readEverything } from './data.js';
import { agreementOf } from './question.js';

/** `allocate check`: every published table against the computed one. Silent when all agree; exit 1 when not. */
export const check: Run = async (call) => {
  const { shell, options, args, line, words } = call;
  const folder = dataOf(call);
  const issues: Issue[] = [];
  const named = args.flatMap((_, i) => agreementOf(line.argument(i), folder, issues) ?? []);
  const everything = await readEverything(
    folder,
    issues,
    args.length === 0 ? undefined : [...new Set(named)],
  );
  if (!everything) return { ok: false, issues };
  const { cooperation, measures, agreements } = everything;
  if (agreements.length === 0 && issues.length === 0) issues.push(issue('no-agreements', {}, cooperation.at));
  const checked: Checked[] = [];
  for (const file of agreements) checked.push(await checkAgreement(file, measures, folder, issues));
  if (issues.length > 0) return { ok: false, issues };

  const comparisons = checked.flatMap((one) => one.comparisons);
  const hasDeviations = comparisons.some(({ deviations }) => deviations.length > 0);
  const said = options.verbose
    ? checked.map((one) => comparisonLines(one.agreement.id, one.comparisons, words))
    : [];
  const table = hasDeviations
    ? await renderTerminal([deviationSheet(comparisons, words)], words, shell.hasColour)
    : '';
  return outcome({ text: said.join('') + table, exitCode: hasDeviations ? 1 : 0 });
};

interface Checked {
  readonly agreement: Agreement;
  readonly comparisons: readonly Comparison[];
}

/** Compares every table that was published of an agreement; one without must at least be possible to divide. */
async function checkAgreement(
  file: AgreementFile,
  measures: ReadonlyMap<string, Measure>,
  folder: Folder,
  issues: Issue[],
): Promise<Checked> {
  const { published } = file;
  const agreement = await withCosts(file, folder, issues);
  const isCompared = published.some(({ of }) => of !== 'costs');
  if (agreement.amount && !isCompared) allocationOf(agreement, agreement, measures, issues);
  const comparisons: Comparison[] = [];
  for (const written of published) {
    if (written.of === 'costs' && file.costsFile && !agreement.costs) continue;
    const table = await readPublished(folder, written, agreement, issues);
    const computed = table && computedTable(table, agreement, measures, issues);
    if (computed) comparisons.push(compareTable(table, computed));
  }
  return { agreement, comparisons };
}

/** Makes anew what a published table shows. Issues: those of the allocation, missing-amount, missing-field. */
function computedTable(
  { of, parties, at }: PublishedTable,
  agreement: Agreement,
  measures: ReadonlyMap<string, Measure>,
  issues: Issue[],
): ComputedTable | undefined {
  if (of === 'costs') {
    if (!agreement.costs) issues.push(issue('missing-field', { field: 'costs' }, at));
    return agreement.costs && computedCosts(agreement.costs);
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
  const { amount, unit, rounding, roundingAt, year } = agreement;
  const key = findKey(agreement.key.value);
  if (!amount && !agreement.isAmountStated)
    issues.push(issue('missing-amount', { agreement: agreement.id }, at));
  if (!amount || !key) return undefined;
  const input = { agreement, parties, year, measures, at: agreement.key.at };
  return take(allocate({ agreement, key, input, amount, unit, rounding, roundingAt }), issues);
}
