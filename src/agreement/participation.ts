import { byParty } from '../kernel/by-party.js';
import { type CalendarDate, compareDates, dateOfDay, dayOfYear, daysInYear } from '../kernel/date.js';
import type { Place } from '../kernel/issue.js';
import { ONE, type Rational } from '../kernel/number.js';
import type { Party } from '../kernel/party.js';

/** When a party takes part: from a first day to a last day, both included; either may be open. */
export interface Span {
  readonly party: Party;
  readonly from?: CalendarDate;
  readonly to?: CalendarDate;
  /** From which day that is known, where it was not always, and what was known before: nothing is that it took no part. */
  readonly since?: { readonly day: CalendarDate; readonly before?: Span };
  readonly at: Place;
}

/** The part of its weight that a party counts by in a year of phase-in or phase-out. */
export interface Phase {
  readonly party: Party;
  readonly year: number;
  readonly part: Rational;
  readonly at?: Place;
}

/** A run of days of a year on which the same parties take part, by the same figures. */
export interface Stretch {
  readonly from: CalendarDate;
  readonly to: CalendarDate;
  readonly days: number;
  readonly parties: readonly Party[];
}

/**
 * Cuts a year where somebody joins or leaves, and on some days besides. A party without spans takes part throughout. The
 * stretches cover every day of the year once; with nobody joining or leaving, and no other cuts, there is one.
 */
export function stretchesOf(
  year: number,
  parties: readonly Party[],
  spans: readonly Span[],
  cuts: readonly CalendarDate[] = [],
): Stretch[] {
  const last = daysInYear(year);
  const cutting = new Set(cuts.filter((cut) => cut.year === year).map(dayOfYear));
  const starts = new Set([1, ...cutting]);
  const asked = new Set(parties);
  const own = byParty(spans);
  for (const { party, from, to } of spans) {
    if (!asked.has(party)) continue;
    if (from?.year === year) starts.add(dayOfYear(from));
    if (to?.year === year && dayOfYear(to) < last) starts.add(dayOfYear(to) + 1);
  }
  const days = [...starts].sort((a, b) => a - b);
  const stretches = days.map((start, i): Stretch => {
    const end = (days[i + 1] ?? last + 1) - 1;
    const from = dateOfDay(year, start);
    const present = parties.filter((party) => takesPart(party, own.get(party) ?? [], from));
    return { from, to: dateOfDay(year, end), days: end - start + 1, parties: present };
  });
  return joined(stretches, cutting);
}

/** Those of the parties that take part on some day of a year; of no year all of them. */
export function takingPartIn(
  year: number | undefined,
  parties: readonly Party[],
  spans: readonly Span[],
): readonly Party[] {
  if (year === undefined) return parties;
  const present = new Set(stretchesOf(year, parties, spans).flatMap((stretch) => stretch.parties));
  return parties.filter((party) => present.has(party));
}

/** Whether a party takes part on a day. */
export function takesPart(party: Party, spans: readonly Span[], day: CalendarDate): boolean {
  const own = spans.filter((span) => span.party === party);
  const holds = ({ from, to }: Span) =>
    (!from || compareDates(from, day) <= 0) && (!to || compareDates(day, to) <= 0);
  return own.length === 0 || own.some(holds);
}

/**
 * Who takes part, and when, as it was known on a day: what was not known yet gives way to what was known before it. A
 * party all of whose spans give way to nothing takes no part.
 * Law: as known on a day that nothing comes after it is all; where nothing has a day it is all on every day.
 */
export function asKnownOn(
  day: CalendarDate,
  { parties, spans }: { readonly parties: readonly Party[]; readonly spans: readonly Span[] },
): { parties: Party[]; spans: Span[] } {
  const known = spans.flatMap((span) => spanKnownOn(day, span) ?? []);
  const [dated, present] = [spans, known].map((list) => new Set(list.map(({ party }) => party)));
  return {
    parties: parties.filter((party) => !dated?.has(party) || present?.has(party)),
    spans: known,
  };
}

function spanKnownOn(day: CalendarDate, span: Span): Span | undefined {
  const { since } = span;
  if (!since || compareDates(since.day, day) <= 0) return span;
  return since.before && spanKnownOn(day, since.before);
}

/** Neighbouring stretches with the same parties are one, unless they are cut: a span that ends the day before another begins. */
function joined(stretches: readonly Stretch[], cutting: ReadonlySet<number>): Stretch[] {
  const runs: Stretch[] = [];
  for (const stretch of stretches) {
    const run = runs.at(-1);
    const isSame =
      !cutting.has(dayOfYear(stretch.from)) &&
      run?.parties.length === stretch.parties.length &&
      run.parties.every((party, i) => party === stretch.parties[i]);
    if (run && isSame) runs[runs.length - 1] = { ...run, to: stretch.to, days: run.days + stretch.days };
    else runs.push(stretch);
  }
  return runs;
}

/** The part of its weight that a party counts by in a year: one where none is stated. */
export function phaseIn(year: number | undefined, party: Party, phases: readonly Phase[]): Rational {
  const own = phases.filter((phase) => phase.party === party);
  if (year === undefined || own.length === 0) return ONE;
  return own.find((phase) => phase.year === year)?.part ?? ONE;
}
