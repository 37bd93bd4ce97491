import fc from 'fast-check';
import type { Span } from '../../src/agreement/participation.js';
import { type CalendarDate, dateOfDay, daysInYear } from '../../src/kernel/date.js';
import type { Party } from '../../src/kernel/party.js';
import { NOWHERE } from './cooperation.js';
import type { Sharing } from './sharing.js';
import { sharing } from './sharing.js';

/** A year and who takes part when in it. */
export interface Year {
  readonly year: number;
  readonly sharing: Sharing;
  readonly spans: readonly Span[];
}

/** Years with and without a leap day. */
export const year = fc.integer({ min: 2015, max: 2032 });

/** A day of a year, often at an end of it. */
export const day = fc.oneof(fc.constantFrom(1, 2, 364, 365), fc.integer({ min: 1, max: 365 }));

/** A party joins on a day, leaves after one, stays away between two, or is there all the time. */
type Change = { readonly kind: 'join' | 'leave' | 'away' | 'stay'; readonly days: readonly [number, number] };

const change: fc.Arbitrary<Change> = fc.record({
  kind: fc.constantFrom('join', 'leave', 'away', 'stay'),
  days: fc.tuple(day, day).map(([a, b]): [number, number] => (a < b ? [a, b] : [b, a])),
});

/** A year in which the first party is always there, and weighs something, and the others come and go. */
export const dividedYear: fc.Arbitrary<Year> = fc
  .tuple(year, sharing, fc.array(change, { minLength: 6, maxLength: 6 }))
  .map(([year, { parties, figures, amount }, changes]) => {
    const weighing = figures.find(({ numerator }) => numerator > 0n) ?? figures[0];
    const own = figures.map((figure, i) => (i === 0 && weighing ? weighing : figure));
    const spans = parties.slice(1).flatMap((party, i) => spansOf(party, year, changes[i] as Change));
    return { year, sharing: { parties, figures: own, amount }, spans };
  });

function spansOf(party: Party, year: number, { kind, days: [first, last] }: Change): Span[] {
  const on = (day: number) => dateOfDay(year, day);
  if (kind === 'join') return [span(party, on(first))];
  if (kind === 'leave') return [span(party, undefined, on(last))];
  if (kind === 'away') return [span(party, undefined, on(first)), span(party, on(last))];
  return [];
}

/** The time in which a party takes part. */
export function span(party: Party, from?: CalendarDate, to?: CalendarDate): Span {
  return { party, from, to, at: NOWHERE };
}

/** The parties that take part on the nth day of a year, by JavaScript's calendar. */
export function presentOn(n: number, { year, sharing, spans }: Year): Party[] {
  const day = Date.UTC(year, 0, n);
  const time = ({ year, month, day }: CalendarDate) => Date.UTC(year, month - 1, day);
  return sharing.parties.filter((party) => {
    const own = spans.filter((one) => one.party === party);
    return (
      own.length === 0 || own.some(({ from, to }) => (!from || time(from) <= day) && (!to || day <= time(to)))
    );
  });
}

/** Every day of a year, from 1. */
export function daysOf(year: number): number[] {
  return Array.from({ length: daysInYear(year) }, (_, i) => i + 1);
}

/**
 * What its days cost each party, as whole numbers in proportion: day by day its figure of all figures of that day, each day by
 * itself a fraction of a denominator that all share.
 */
export function byDays(year: Year): Map<Party, bigint> {
  const { parties, figures } = year.sharing;
  const common = figures.reduce((all, { denominator }) => all * denominator, 1n);
  const whole = figures.map(({ numerator, denominator }) => numerator * (common / denominator));
  const days = daysOf(year.year).map((day) => {
    const present = presentOn(day, year).map((party) => parties.indexOf(party));
    return { present, weight: present.reduce((sum, i) => sum + (whole[i] ?? 0n), 0n) };
  });
  const weights = [...new Set(days.map(({ weight }) => weight))];
  const shared = weights.reduce((all, weight) => all * weight, 1n);
  const owed = new Map<Party, bigint>();
  for (const { present, weight } of days)
    for (const i of present) {
      const party = parties[i] as Party;
      owed.set(party, (owed.get(party) ?? 0n) + (whole[i] ?? 0n) * (shared / weight));
    }
  return owed;
}
