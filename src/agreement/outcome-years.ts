import { type Issue, issue } from '../kernel/issue.js';
import { valueIn } from '../kernel/outcome.js';
import { repeated } from '../text/scalars/names.js';
import { type AgreedOutcome, isCarrying, type SettlementRule } from './agreed-outcome.js';
import type { Agreement } from './agreement.js';
import type { Timeline } from './agreement-file.js';

/** What is done with the difference of a year: as its outcome says, else the agreement; paid now where neither does. */
export function settlementOf({ settlement = 'now', outcome }: Agreement): SettlementRule {
  const own = outcome && 'cost' in outcome.written ? outcome.written.settlement : undefined;
  return own ?? settlement;
}

/** The year whose difference goes into another of an agreement's years, and whether its outcome is known; undefined where none does. */
export async function carriedFrom(
  { years, inYear }: Pick<Timeline, 'years' | 'inYear'>,
  now: number | undefined,
): Promise<{ readonly year: number; readonly isKnown: boolean } | undefined> {
  const year = now !== undefined && years.includes(now) ? years.findLast((one) => one < now) : undefined;
  const before = year === undefined ? undefined : valueIn(await inYear(year))?.agreement;
  if (year === undefined || !before || !isCarrying(settlementOf(before))) return undefined;
  return { year, isKnown: before.outcome !== undefined };
}

/**
 * What is wrong with the outcomes of an agreement's years, which are ascending. Issues: outcome-without-year; unsettled-year for a
 * year between outcomes that has none, whose difference the next would be carried from; settlement-changed where the rule of the next
 * year is not that by which a difference goes into it, unless the outcome says what is done; duplicate-row for the file of two years.
 */
export function faultsOfOutcomes(years: readonly Agreement[]): Issue[] {
  const files = years.flatMap(({ outcome }) =>
    outcome && 'file' in outcome.written ? [{ value: outcome.written.file, at: outcome.at }] : [],
  );
  const ofYears = years.flatMap((agreement, i) =>
    agreement.outcome
      ? faultsOf(agreement, agreement.outcome, years[i + 1])
      : gapBetween(years.slice(0, i), agreement, years.slice(i + 1)),
  );
  return [...ofYears, ...repeated(files)];
}

function faultsOf(
  { year, settlement = 'now' }: Agreement,
  { written, at }: AgreedOutcome,
  next: Agreement | undefined,
): Issue[] {
  if (year === undefined) return [issue('outcome-without-year', {}, at)];
  // What an outcome in a file says is not known here.
  const isSaid = !('cost' in written) || written.settlement !== undefined;
  const nextRule = next?.settlement ?? 'now';
  if (!next || isSaid || settlement === 'now' || nextRule === settlement) return [];
  const facts = { year: String(year), rule: settlement, next: String(next.year), nextRule };
  return [issue('settlement-changed', facts, at)];
}

/** The fault of a year without an outcome between years with, at the first of these that comes after it. */
function gapBetween(
  earlier: readonly Agreement[],
  { year, settlement = 'now' }: Agreement,
  later: readonly Agreement[],
): Issue[] {
  const next = later.find(({ outcome }) => outcome);
  return isCarrying(settlement) && next?.outcome && earlier.some(({ outcome }) => outcome)
    ? [issue('unsettled-year', { year: String(year), settled: String(next.year) }, next.outcome.at)]
    : [];
}
