import type { Agreement } from '../agreement/agreement.js';
import type { Cooperation } from '../agreement/cooperation.js';
import { withoutGroups } from '../agreement/groups.js';
import type { Span } from '../agreement/participation.js';
import {
  endedOn,
  endingOn,
  faultsOfSpan,
  type PartyDate,
  partyDate,
} from '../agreement/read-participation.js';
import type { Stated, StatedList } from '../agreement/stated.js';
import type { Survey } from '../agreement/survey/survey.js';
import type { CalendarDate } from '../kernel/date.js';
import { type Issue, issue, type Located, type Place } from '../kernel/issue.js';
import {
  all,
  andThen,
  each,
  fail,
  follow,
  issuesOf,
  map,
  type Outcome,
  orElse,
  outcome,
  soFar,
  valueIn,
  withIssues,
} from '../kernel/outcome.js';
import { findParty, inTableOrder, type Party } from '../kernel/party.js';
import { partiesNamed, repeatedParties } from '../text/scalars/names.js';

/** The parties that share, and when. */
interface Sharing {
  readonly parties: readonly Party[];
  readonly spans: readonly Span[];
}

/** Who shares: the agreement's parties, narrowed by `parties` and `without`, changed by `join` and `leave`. */
export function whoShares(
  stated: Stated,
  agreement: Agreement,
  { parties: everybody }: Pick<Cooperation, 'parties'>,
  survey: Outcome<Survey | undefined>,
  year: number | undefined,
): Outcome<Sharing> {
  const named = (list: StatedList) => namedParties(list, everybody, agreement, valueIn(survey));
  const wanted = stated.parties ? named(stated.parties) : outcome(agreement.parties);
  const unwanted = stated.without ? named(stated.without) : outcome([]);
  const dated = (list: StatedList | undefined) => datedParties(list?.items ?? [], everybody, year);
  const [joining, leaving] = [dated(stated.join), dated(stated.leave)];
  const read = all([wanted, unwanted, joining, leaving]);
  return follow(read, ([some, others, coming, going]) => {
    const left = new Set([
      ...some.filter((party) => !others.includes(party)),
      ...coming.map(({ party }) => party),
    ]);
    const narrowing = stated.without ?? stated.parties;
    const isNobody = left.size === 0 && read.ok && survey.ok && narrowing !== undefined;
    const absent = going.filter(({ party }) => !left.has(party));
    const sharing = map(spansWith(coming, going, agreement.spans), (spans) => ({
      parties: inTableOrder([...left]),
      // What is stated beside the day that is asked of is known on that day.
      spans: stated.asOf
        ? spans.map((span) => (agreement.spans.includes(span) ? span : alwaysKnown(span)))
        : spans,
    }));
    return withIssues(sharing, [
      ...(isNobody ? [issue('no-parties', {}, narrowing.at)] : []),
      ...absent.map(({ party, at }) =>
        agreement.parties.includes(party)
          ? issue('not-taking-part', { name: party.name }, at)
          : outside(party, agreement, at),
      ),
    ]);
  });
}

/** The parties of a list, with those of the groups it names. Issues: unknown-group, unknown-party, party-outside-agreement. */
function namedParties(
  { items }: StatedList,
  everybody: readonly Party[],
  agreement: Agreement,
  survey: Survey | undefined,
): Outcome<readonly Party[]> {
  return follow(withoutGroups(items, everybody, agreement, survey), (texts) =>
    withIssues(
      partiesNamed(texts, everybody),
      texts.flatMap(({ value, at }) => {
        const party = findParty(everybody, value);
        return party && !agreement.parties.includes(party) ? [outside(party, agreement, at)] : [];
      }),
    ),
  );
}

function outside({ name }: Party, { id }: Agreement, at: Place): Issue {
  return issue('party-outside-agreement', { name, agreement: id }, at);
}

/** Who joins or leaves, and when, in the year that is asked for. Issues: those of `partyDate`, as-of-outside-year, repeated-party. */
function datedParties(
  texts: readonly Located<string>[],
  everybody: readonly Party[],
  year: number | undefined,
): Outcome<PartyDate[]> {
  const read = each(texts, (text) =>
    andThen(partyDate(everybody)(text), (one) =>
      withIssues(outcome(one), issuesOf(lyingIn(year, one.date, one.dateText))),
    ),
  );
  return withIssues(
    read,
    repeatedParties((valueIn(read) ?? []).map(({ party: value, at }) => ({ value, at }))),
  );
}

/** When parties take part, once some join and some leave; each of that is known from its day. Issues: those of spans. */
function spansWith(
  joining: readonly PartyDate[],
  leaving: readonly PartyDate[],
  agreed: readonly Span[],
): Outcome<readonly Span[]> {
  const moving = new Set([...joining, ...leaving].map(({ party }) => party));
  let spans: Outcome<readonly Span[]> = outcome(agreed);
  for (const party of moving) {
    const [joins, leaves] = [joining, leaving].map((list) => list.find((one) => one.party === party));
    spans = follow(spans, (list) => {
      if (!joins) return leaves ? orElse(endedOn(leaves, list), list) : outcome(list);
      const begun: Span = { party, from: joins.date, at: joins.at, since: { day: joins.date } };
      const span = leaves ? endingOn(leaves, begun) : begun;
      return soFar([...list, span], faultsOfSpan(span, list));
    });
  }
  return spans;
}

function alwaysKnown({ since, ...span }: Span): Span {
  return span;
}

/** A date of the year that is asked for. Issue: as-of-outside-year. */
export function lyingIn<T extends CalendarDate | undefined>(
  year: number | undefined,
  date: T,
  text: Located<string> | undefined,
): Outcome<T> {
  if (!date || !text || year === undefined || date.year === year) return outcome(date);
  return fail('as-of-outside-year', { date: text.value, year: String(year) }, text.at);
}
