import { type Issue, issue } from '../kernel/issue.js';
import type { SettlementRule } from './agreed-outcome.js';
import type { Agreement } from './agreement.js';

/** What is done with the difference of a year: as its outcome says, else the agreement; paid now where neither does. */
export function settlementOf({ settlement = 'now', outcome }: Agreement): SettlementRule {
  const own = outcome && 'cost' in outcome.written ? outcome.written.settlement : undefined;
  return own ?? settlement;
}

/**
 * What is wrong with the outcomes of an agreement's years, which are ascending. Issues: outcome-without-year; unsettled-year for a
 * year between outcomes that has none, whose difference the next would be carried from; settlement-changed where the rule of the next
 * year is not that by which a difference goes into it, unless the outcome says what is done.
 */
export function faultsOfOutcomes(years: readonly Agreement[]): Issue[] {
  const first = years.findIndex(({ outcome }) => outcome);
  const last = years.findLastIndex(({ outcome }) => outcome);
  return years.flatMap((agreement, i): Issue[] => {
    const { outcome, year, settlement = 'now' } = agreement;
    const next = years[i + 1];
    if (!outcome) {
      const later = years.slice(i).find((one) => one.outcome)?.outcome;
      const isCarried = ['carried', 'carried-together'].includes(settlement);
      return isCarried && first >= 0 && i > first && i < last && later
        ? [issue('unsettled-year', { year: String(year), settled: yearAfter(years, i) }, later.at)]
        : [];
    }
    if (year === undefined) return [issue('outcome-without-year', {}, outcome.at)];
    // What an outcome in a file says is not known here.
    const isSaid = !('cost' in outcome.written) || outcome.written.settlement !== undefined;
    const nextRule = next?.settlement ?? 'now';
    return !next || isSaid || settlement === 'now' || nextRule === settlement
      ? []
      : [
          issue(
            'settlement-changed',
            { year: String(year), rule: settlement, next: String(next.year), nextRule },
            outcome.at,
          ),
        ];
  });
}

/** The first year after one that has an outcome. */
function yearAfter(years: readonly Agreement[], index: number): string {
  return String(years.slice(index).find(({ outcome }) => outcome)?.year);
}
