import type { Agreement } from '../agreement/agreement.js';
import type { AgreementFile } from '../agreement/agreement-file.js';
import type { Cooperation } from '../agreement/cooperation.js';
import { groupsIn, surveyFor, withoutGroups } from '../agreement/groups.js';
import type { Span } from '../agreement/participation.js';
import { readMeasures } from '../agreement/read-measures.js';
import { endedOn, faultsOfSpan, type PartyDate, partyDate } from '../agreement/read-participation.js';
import type { Stated, StatedList } from '../agreement/stated.js';
import type { Survey } from '../agreement/survey/survey.js';
import type { CalendarDate } from '../kernel/date.js';
import { type Issue, issue, type Located, type Place } from '../kernel/issue.js';
import {
  all,
  andThen,
  each,
  fail,
  failed,
  follow,
  issuesOf,
  map,
  type Outcome,
  optional,
  orElse,
  outcome,
  soFar,
  valueIn,
  withIssues,
} from '../kernel/outcome.js';
import { findParty, inTableOrder, type Party } from '../kernel/party.js';
import type { Measure } from '../keys/measure.js';
import type { KeyMachine } from '../keys/module/read.js';
import { isKeyFile, keyNamed } from '../keys/read.js';
import { ALONE } from '../text/figure.js';
import type { Folder } from '../text/files.js';
import { located } from '../text/readers.js';
import {
  figureIn,
  partiesNamed,
  readDate,
  readYear,
  repeatedParties,
  roundingAmong,
  unitIn,
} from '../text/scalars.js';
import { ownQuestion, type Question } from './allocate.js';
import type { Cost } from './allocation.js';

/** An agreement, the cooperation that it belongs to, and where it was asked for. */
export interface Opened {
  readonly file: AgreementFile;
  readonly cooperation: Cooperation;
  readonly folder: Folder;
  /** Where a key of one's own is run. */
  readonly machine: KeyMachine;
  readonly askedAt: Place;
}

/**
 * Makes a question of an agreement and what is stated about it. Issues, all of them: those of each value, missing-amount,
 * as-of-outside-year, party-outside-agreement, no-parties, and those of the measures that are read.
 */
export async function readQuestion(opened: Opened, stated: Stated): Promise<Outcome<Question>> {
  const { file, cooperation, folder, machine, askedAt } = opened;
  const { agreement, ingredients } = file;
  const ownKey =
    stated.key?.at.file === undefined && isKeyFile(stated.key?.value ?? '') ? stated.key : undefined;
  const key = stated.key && !ownKey ? keyNamed(stated.key, ingredients) : outcome(agreement.key.value);
  const statedYear = optional(stated.year, readYear);
  const year = valueIn(statedYear) ?? agreement.year;
  const asOf = andThen(optional(stated.asOf, readDate), (date) => lyingIn(year, date, stated.asOf));
  const survey = await surveyFor(namesIn(stated), agreement, folder);
  const who = whoShares(stated, agreement, cooperation, survey, year);
  const amount = optional(stated.amount, located(figureIn(ALONE)));
  const rounding = readRounding(stated, valueIn(who)?.parties ?? agreement.parties);
  const reads = ownKey ? cooperation.measures.map(({ id }) => id) : (valueIn(key)?.reads ?? []);
  const measures = await readMeasures(reads, cooperation, folder);
  // A key that could not be read may have been one that sets the amount.
  const isKeyRead = stated.key && !ownKey ? key.ok : ingredients.own !== undefined;
  const isAmountStated = stated.amount !== undefined || agreement.isAmountStated || stated.mayLackAmount;
  const lacksAmount = !isAmountStated && isKeyRead && !valueIn(key)?.setsAmount;
  const missing = lacksAmount ? [issue('missing-amount', { agreement: agreement.id }, askedAt)] : [];
  const read = all({ key, statedYear, asOf, survey, who, amount, rounding, measures });
  const question = map(withIssues(read, missing), (said): Question => {
    const own = ownQuestion(agreement, withOwnMeasure(said.measures, ownKey && ingredients.measure));
    return {
      ...own,
      ...said.rounding,
      key: said.key,
      spans: said.who.spans,
      groups: groupsIn(namesIn(stated), said.survey),
      amount: said.amount ?? own.amount,
      input: {
        ...own.input,
        parties: said.who.parties,
        year,
        asOf: said.asOf,
        at: stated.key?.at ?? own.input.at,
        askedAt,
      },
    };
  });
  // What has a fault is no question: an answer to it would tell what only follows.
  if (!question.ok) return failed(question);
  if (!ownKey) return question;
  const { keyOfModule } = await import('../keys/module/read.js');
  return map(keyOfModule(ownKey.value, question.value.input, machine, folder), (made) => ({
    ...question.value,
    key: made.value,
    input: { ...question.value.input, at: made.at },
  }));
}

/** The unit and rule of rounding that are stated, with their places; nothing of what is not. */
export function readRounding(
  stated: Pick<Stated, 'unit' | 'rounding'>,
  parties: readonly Party[],
): Outcome<Partial<Omit<Cost, 'amount'>>> {
  const read = {
    unit: optional(stated.unit, located(unitIn(ALONE))),
    rounding: optional(stated.rounding, located(roundingAmong(parties))),
  };
  return map(all(read), ({ unit, rounding }) => ({
    ...(unit && { unit: unit.value, unitAt: unit.at }),
    ...(rounding && { rounding: rounding.value, roundingAt: rounding.at }),
  }));
}

/** The measures, with the figures that an agreement gives itself. */
function withOwnMeasure(
  measures: ReadonlyMap<string, Measure>,
  given: Located<string> | Measure | undefined,
): ReadonlyMap<string, Measure> {
  return given && 'figures' in given ? new Map([...measures, [given.id, given]]) : measures;
}

/** The parties and groups that a question names. */
function namesIn({ parties, without }: Stated): Located<string>[] {
  return [...(parties?.items ?? []), ...(without?.items ?? [])];
}

/** A date of the year that is asked for. Issue: as-of-outside-year. */
function lyingIn<T extends CalendarDate | undefined>(
  year: number | undefined,
  date: T,
  text: Located<string> | undefined,
): Outcome<T> {
  if (!date || !text || year === undefined || date.year === year) return outcome(date);
  return fail('as-of-outside-year', { date: text.value, year: String(year) }, text.at);
}

/** The parties that share, and when. */
interface Sharing {
  readonly parties: readonly Party[];
  readonly spans: readonly Span[];
}

/** Who shares: the agreement's parties, narrowed by `parties` and `without`, changed by `join` and `leave`. */
function whoShares(
  stated: Stated,
  agreement: Agreement,
  { parties: everybody }: Cooperation,
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
      spans,
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

/** When parties take part, once some join and some leave. Issues: those of spans. */
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
      const span = { party, from: joins.date, to: leaves?.date, at: (leaves ?? joins).at };
      return soFar([...list, span], faultsOfSpan(span, list));
    });
  }
  return spans;
}
