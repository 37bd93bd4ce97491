import * as v from 'valibot';
import { type CalendarDate, compareDates } from '../kernel/date.js';
import { type Issue, issue, type Located, type Place } from '../kernel/issue.js';
import { compare, ONE } from '../kernel/number.js';
import { inTableOrder, type Party } from '../kernel/party.js';
import type { Path, Places } from '../text/path.js';
import { map, text } from '../text/shape.js';
import { dateOf, partAfter, partyOf, portionOf, yearOf } from '../text/values.js';
import { type Phase, type Span, takesPart } from './participation.js';

/** A party of an agreement: its name, or its name with when it takes part and by what part of its weight. */
export const PARTICIPANT_SHAPE = v.lazy((input) =>
  typeof input === 'object'
    ? map({
        party: text,
        from: v.optional(text),
        to: v.optional(text),
        phase: v.optional(v.array(map({ year: text, part: text }))),
      })
    : text,
);

type Written = v.InferOutput<typeof PARTICIPANT_SHAPE>;

/** Who takes part, in table order, and when. */
export interface Participants {
  readonly parties: readonly Party[];
  readonly spans: readonly Span[];
  readonly phases: readonly Phase[];
}

/**
 * Reads the parties of an agreement. A party may be named again when it leaves and comes back.
 * Issues, all of them: unknown-party, repeated-party, those of dates and portions, reversed-dates, overlapping-dates.
 */
export function participantsFrom(
  written: readonly Written[],
  all: readonly Party[],
  place: Places,
  issues: Issue[],
): Participants {
  const found = new Set<Party>();
  const spans: Span[] = [];
  const phases: Phase[] = [];
  for (const [i, entry] of written.entries()) {
    const isName = typeof entry === 'string';
    const at = (...path: Path) => place(isName ? ['parties', i] : ['parties', i, ...path]);
    const party = partyOf({ value: isName ? entry : entry.party, at: at('party') }, all, issues);
    if (!party) continue;
    const { from, to, phase = [] } = isName ? {} : entry;
    const isDated = from !== undefined || to !== undefined;
    if (found.has(party) && !(isDated && spans.some((span) => span.party === party))) {
      issues.push(issue('repeated-party', { name: party.name }, at('party')));
    }
    found.add(party);
    if (isDated) {
      const read = (name: 'from' | 'to', value: string | undefined) =>
        value === undefined ? undefined : dateOf({ value, at: at(name) }, issues);
      addSpan({ party, from: read('from', from), to: read('to', to), at: at() }, spans, issues);
    }
    for (const [j, { year, part }] of phase.entries()) {
      const when = yearOf({ value: year, at: at('phase', j, 'year') }, issues);
      const portion = portionOf({ value: part, at: at('phase', j, 'part') }, issues);
      if (portion && compare(portion, ONE) > 0) {
        issues.push(issue('not-a-portion', { text: part }, at('phase', j, 'part')));
      }
      if (when !== undefined && portion) phases.push({ party, year: when, part: portion });
    }
  }
  return { parties: inTableOrder([...found]), spans, phases };
}

/** Reads `party=2019-07-01` of --join or --leave. Issues: not-a-party-date, unknown-party, not-a-date. */
export function partyDateOf(written: Located<string>, all: readonly Party[], issues: Issue[]) {
  const mark = written.value.lastIndexOf('=');
  if (mark < 1) {
    issues.push(issue('not-a-party-date', { text: written.value }, written.at));
    return undefined;
  }
  const name = { value: written.value.slice(0, mark), at: { ...written.at, width: mark } };
  const party = partyOf(name, all, issues);
  const text = partAfter(written, mark + 1);
  const date = dateOf(text, issues);
  return party && date && { party, date, at: written.at, dateText: text };
}

/** Adds a span to those before it. Issues: reversed-dates, overlapping-dates. */
export function addSpan(span: Span, spans: Span[], issues: Issue[]): void {
  const { party, from, to, at } = span;
  if (from && to && compareDates(to, from) < 0) issues.push(issue('reversed-dates', { from, to }, at));
  const clash = spans.find((other) => other.party === party && overlap(other, span));
  if (clash) issues.push(issue('overlapping-dates', { name: party.name, first: clash.at }, at));
  spans.push(span);
}

function overlap(a: Span, b: Span): boolean {
  const endsBefore = (one: Span, other: Span) => one.to && other.from && compareDates(one.to, other.from) < 0;
  return !endsBefore(a, b) && !endsBefore(b, a);
}

/**
 * Ends a party's time on a day: the span that holds the day is cut there; a party without spans took part until then.
 * Issue: not-taking-part.
 */
export function endSpan(
  { party, date, at }: { readonly party: Party; readonly date: CalendarDate; readonly at: Place },
  spans: Span[],
  issues: Issue[],
): void {
  const own = spans.filter((span) => span.party === party);
  const held = own.find((span) => takesPart(party, [span], date));
  if (held) spans[spans.indexOf(held)] = { ...held, to: date, at };
  else if (own.length > 0) issues.push(issue('not-taking-part', { name: party.name }, at));
  else spans.push({ party, to: date, at });
}
