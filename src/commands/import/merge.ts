import { byYear } from '../../agreement/measures/by-year.js';
import type { PartyFigure } from '../../agreement/measures/gather.js';
import type { Place } from '../../kernel/issue.js';
import { absolute, compare, divide, ONE, type Rational, rational } from '../../kernel/number.js';
import { type Outcome, outcome } from '../../kernel/outcome.js';
import type { Party } from '../../kernel/party.js';
import type { Remark } from '../../kernel/remark.js';
import { type MeasureFacts, type Status, statusOf } from '../../keys/measure.js';
import type { WrittenFigure } from '../../text/figure.js';
import { periodId, periodIn } from '../../text/statistics/period.js';

/** A row of a measure's own table. */
export interface OwnRow {
  readonly party: Party;
  readonly period: string;
  readonly figure: WrittenFigure;
  readonly status: Status;
  readonly note?: string;
  readonly source?: string;
  /** Where it stands; undefined of one that a program made. */
  readonly at?: Place;
}

/** A figure that the source now gives otherwise than before. */
export interface Revision {
  readonly party: Party;
  readonly period: string;
  readonly before: Rational;
  readonly after: Rational;
}

/** What a period gained: figures in all, and how many of them are new, revised or the same. */
interface PeriodGain {
  readonly period: string;
  readonly figures: readonly Rational[];
  readonly added: number;
  readonly revised: number;
  readonly same: number;
}

export interface Merging {
  /** The table as it is to be written: every row that was there but examples, and the new ones. */
  readonly rows: readonly OwnRow[];
  readonly revised: readonly Revision[];
  readonly periods: readonly PeriodGain[];
  /** How many figures are the same, of which the file says otherwise what they are: final, where they stand as preliminary. */
  readonly restated: number;
  /** How many figures are to be written. */
  readonly written: number;
  /** How many figures were examples that `init` wrote: they are taken away. */
  readonly examples: number;
}

/**
 * Adds figures to a measure's own table, in place of those that are examples: of a file that has none they stay. Law: no other figure
 * that was there is lost, and none is another than it was, nor is anything else said of it, unless revisions are asked for.
 */
export function merged(own: readonly OwnRow[], found: readonly PartyFigure[], isRevised: boolean): Merging {
  const isKept = (row: OwnRow) => found.length === 0 || row.status !== 'example';
  const real = own.filter(isKept);
  const rows = new Map(real.map((row) => [keyOf(row.party, row.period), row]));
  const periods = new Map<string, { figures: Rational[]; added: number; revised: number; same: number }>();
  const revised: Revision[] = [];
  let restated = 0;
  for (const one of found) {
    const { party, figure, mark, time, at } = one;
    const period = periodId(one);
    const gain = periods.get(period) ?? { figures: [], added: 0, revised: 0, same: 0 };
    periods.set(period, gain);
    gain.figures.push(figure.value);
    const before = rows.get(keyOf(party, period));
    const isSame = before !== undefined && compare(before.figure.value, figure.value) === 0;
    if (isSame) gain.same++;
    else if (before) gain.revised++;
    else gain.added++;
    if (before && !isSame) revised.push({ party, period, before: before.figure.value, after: figure.value });
    const isRestated = isSame && before.status !== 'inferred' && before.status !== statusOf(mark);
    if (isRestated) restated++;
    if (!before || (isRevised && (isRestated || !isSame)))
      rows.set(keyOf(party, period), {
        party,
        period,
        figure,
        status: statusOf(mark),
        note: time ?? before?.note,
        at,
      });
  }
  const gains = [...periods].map(([period, gain]): PeriodGain => ({ period, ...gain }));
  const added = gains.reduce((count, gain) => count + gain.added, 0);
  return {
    rows: [...rows.values()],
    revised,
    periods: gains.toSorted((a, b) => (a.period < b.period ? -1 : 1)),
    restated,
    written: added + (isRevised ? revised.length + restated : 0),
    examples: own.length - real.length,
  };
}

/** What is said of figures about a thousand times as large, or as small, as those of the party's period before. */
export function farFromBefore(own: readonly OwnRow[], found: readonly PartyFigure[], file: string): Remark[] {
  const far = found.flatMap((one) => {
    const period = periodId(one);
    const before = own
      .filter((row) => row.party.id === one.party.id && row.period < period && row.status !== 'example')
      .reduce<OwnRow | undefined>((last, row) => (last && last.period > row.period ? last : row), undefined);
    const [value, was] = [one.figure.value, before?.figure.value];
    if (!before || !was || was.numerator === 0n || value.numerator === 0n) return [];
    const rate = absolute(divide(value, was));
    const isFar = [rate, divide(ONE, rate)].some((it) => compare(it, MANY) >= 0 && compare(it, MOST) <= 0);
    return isFar ? [{ name: one.party.name, period, before: before.period, value, was }] : [];
  });
  const [first] = far;
  return first ? [{ code: 'far-from-before', facts: { file, ...first, parties: far.length } }] : [];
}

const MANY = rational(500n);
const MOST = rational(2000n);

function keyOf({ id }: Party, period: string): string {
  return `${period}\n${id}`;
}

/** Whether each year is told in one way, where years may be told in parts. Issue: duplicate-figure. */
export function inYears({ rows }: Merging, { withinYear }: MeasureFacts): Outcome<unknown> {
  if (!withinYear) return outcome(rows);
  const dated = rows.flatMap(({ party, period, figure, status, at }) => {
    const when = periodIn(period);
    return when && at ? [{ party, ...when, figure: { value: figure.value, status, at } }] : [];
  });
  return byYear(dated);
}
