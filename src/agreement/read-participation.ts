import { type CalendarDate, compareDates, dayAfter } from '../kernel/date.js';
import { type Issue, issue, type Located, type Place } from '../kernel/issue.js';
import { compare, ONE } from '../kernel/number.js';
import { all, fail, map, type Outcome, outcome, soFar } from '../kernel/outcome.js';
import { inTableOrder, type Party } from '../kernel/party.js';
import { about } from '../text/field.js';
import { partAfter } from '../text/part-after.js';
import {
  either,
  followed,
  list,
  located,
  mapped,
  optional,
  type Reader,
  record,
  scalar,
} from '../text/readers.js';
import { readDate, readYear } from '../text/scalars/dates.js';
import { readPortion, such } from '../text/scalars/figures.js';
import { partyAmong } from '../text/scalars/names.js';
import { type Phase, type Span, takesPart } from './participation.js';

/** Who takes part, in table order, and when. */
export interface Participants {
  readonly parties: readonly Party[];
  readonly spans: readonly Span[];
  readonly phases: readonly Phase[];
}

/**
 * The parties of an agreement: each its name, or its name with when it takes part and by what part of its weight. A
 * party may be named again when it leaves and comes back. Issues, all of them: no-parties, unknown-party,
 * repeated-party, those of dates and portions, reversed-dates, overlapping-dates.
 */
export function participantsAmong(all: readonly Party[]): Reader<Participants> {
  const party = located(partyAmong(all));
  const name = mapped(party, (named): Participant => ({ party: named }));
  const participant = record({
    party: about`${party} part | alby | den som är med och delar | who takes part`,
    from: about`${optional(readDate)} från | 2025-07-01 | första dagen som parten är med | the first day on which the party takes part`,
    to: about`${optional(readDate)} till | 2026-06-30 | sista dagen som parten är med | the last day on which the party takes part`,
    decided: about`${optional(readDate)} beslutat | 2025-05-20 | dagen då det beslutades, om det inte var känt från början | the day on which that was decided, when it was not known from the start`,
    phase: about`${optional(list(phase))} infasning | [{ year: 2025, part: 50 % }] | år då bara en del av partens vikt räknas | years in which only a part of the party's weight counts`,
  });
  const written = list(located(either(name, participant)));
  return followed(written, (entries, { value, at }) =>
    Array.isArray(value) && value.length === 0 ? fail('no-parties', {}, at) : joined(entries),
  );
}

/** A party as the agreement names it. */
interface Participant {
  readonly party: Located<Party>;
  readonly from?: CalendarDate | undefined;
  readonly to?: CalendarDate | undefined;
  readonly decided?: CalendarDate | undefined;
  readonly phase?: readonly Omit<Phase, 'party'>[] | undefined;
}

/** A part of a weight, at most all of it. Issue: not-a-portion. */
const partOfWeight = such(readPortion, (part) => compare(part, ONE) <= 0, 'not-a-portion');

const phase = mapped(
  record({
    year: about`${readYear} årtal | 2025 | året som delen gäller | the year that the part is for`,
    part: about`${located(partOfWeight)} del | 50 % | hur stor del av partens vikt som räknas | how much of the party's weight counts`,
  }),
  ({ year, part: { value, at } }) => ({ year, part: value, at }),
);

function joined(entries: readonly Located<Participant>[]): Outcome<Participants> {
  const found = new Set<Party>();
  const issues: Issue[] = [];
  let spans: readonly Span[] = [];
  for (const { value, at } of entries) {
    const { party, from, to, decided } = { ...value, party: value.party.value };
    const isDated = [from, to, decided].some((date) => date !== undefined);
    if (found.has(party) && !(isDated && spans.some((span) => span.party === party))) {
      issues.push(issue('repeated-party', { name: party.name }, value.party.at));
    }
    found.add(party);
    const span = decidedOn(decided, { party, from, to, at });
    if (isDated) issues.push(...faultsOfSpan(span, spans));
    if (isDated) spans = [...spans, span];
  }
  const phases = entries.flatMap(({ value: { party, phase = [] } }) =>
    phase.map((one) => ({ ...one, party: party.value })),
  );
  return soFar({ parties: inTableOrder([...found]), spans, phases }, issues);
}

/**
 * A span that was decided on a day, and not known before. What was decided is that the party leaves, where it does and takes
 * part already; otherwise that it joins.
 */
function decidedOn(day: CalendarDate | undefined, span: Span): Span {
  if (!day) return span;
  const { from, to } = span;
  const isLeaving = to !== undefined && (!from || compareDates(from, day) < 0);
  return { ...span, since: { day, before: isLeaving ? { ...span, to: undefined } : undefined } };
}

/** A party and a day of --join or --leave, where they stand. */
export interface PartyDate {
  readonly party: Party;
  readonly date: CalendarDate;
  readonly dateText: Located<string>;
  readonly at: Place;
}

/** Reads `party=2019-07-01` of --join or --leave. Issues: not-a-party-date, unknown-party, not-a-date. */
export function partyDate(parties: readonly Party[]): Reader<PartyDate> {
  return scalar((written) => {
    const { value, at } = written;
    const mark = value.lastIndexOf('=');
    if (mark < 1) return fail('not-a-party-date', { text: value }, at);
    const name = { value: value.slice(0, mark), at: { ...at, width: mark } };
    const dateText = partAfter(written, mark + 1);
    const read = all({ party: partyAmong(parties)(name), date: readDate(dateText) });
    return map(read, (facts) => ({ ...facts, dateText, at }));
  });
}

/** What is wrong with a span beside those before it: reversed-dates, overlapping-dates. */
export function faultsOfSpan(span: Span, spans: readonly Span[]): Issue[] {
  const { party, from, to, at } = span;
  const clash = spans.find((other) => other.party === party && overlap(other, span));
  return [
    ...(from && to && compareDates(to, from) < 0 ? [issue('reversed-dates', { from, to }, at)] : []),
    ...(clash ? [issue('overlapping-dates', { name: party.name, first: clash.at }, at)] : []),
  ];
}

function overlap(a: Span, b: Span): boolean {
  const endsBefore = (one: Span, other: Span) => one.to && other.from && compareDates(one.to, other.from) < 0;
  return !endsBefore(a, b) && !endsBefore(b, a);
}

/**
 * The spans when a party's time ends on a day: the span that holds the day is cut there; a party without spans took part
 * until then. Issue: not-taking-part.
 */
export function endedOn(
  { party, date, at }: Pick<PartyDate, 'party' | 'date' | 'at'>,
  spans: readonly Span[],
): Outcome<readonly Span[]> {
  const own = spans.filter((span) => span.party === party);
  const held = own.find((span) => takesPart(party, [span], date));
  const leaving = { date, at };
  if (held) return outcome(spans.map((span) => (span === held ? endingOn(leaving, held) : span)));
  if (own.length > 0) return fail('not-taking-part', { name: party.name }, at);
  return outcome([...spans, endingOn(leaving, { party, at })]);
}

/** A span that ends on a day, which is known from the day after. */
export function endingOn({ date, at }: Pick<PartyDate, 'date' | 'at'>, span: Span): Span {
  return { ...span, to: date, at, since: { day: dayAfter(date), before: span } };
}
