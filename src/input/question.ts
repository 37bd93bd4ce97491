import { ownQuestion, type Question } from '../core/allocate.js';
import type { Cost } from '../core/allocation.js';
import type { CalendarDate } from '../core/date.js';
import { type Issue, issue, type Located, type Place } from '../core/issue.js';
import type { Span } from '../core/participation.js';
import { findParty, inTableOrder, type Party } from '../core/party.js';
import type { AgreementFile } from './agreement.js';
import type { Cooperation } from './cooperation.js';
import { ALONE } from './figure.js';
import type { Folder } from './files.js';
import { keyNamed } from './keys.js';
import { readMeasures } from './measures.js';
import { addSpan, partyDateOf } from './participation.js';
import { dateOf, numberOf, partiesOf, roundingOf, unitOf, yearOf } from './values.js';

/** A list as written, and the place of the whole of it. */
export interface StatedList {
  readonly items: readonly Located<string>[];
  readonly at: Place;
}

/** What a question states itself, as written; what it leaves out is the agreement's. */
export interface Stated {
  readonly parties?: StatedList;
  readonly without?: StatedList;
  readonly join?: StatedList;
  readonly leave?: StatedList;
  readonly amount?: Located<string>;
  readonly year?: Located<string>;
  readonly asOf?: Located<string>;
  readonly key?: Located<string>;
  readonly unit?: Located<string>;
  readonly rounding?: Located<string>;
}

/**
 * Makes a question of an agreement and what is stated about it. Issues, all of them: those of each value, missing-amount,
 * as-of-outside-year, party-outside-agreement, no-parties, and those of the measures that are read.
 */
export async function readQuestion(
  { agreement, ingredients }: Pick<AgreementFile, 'agreement' | 'ingredients'>,
  cooperation: Cooperation,
  folder: Folder,
  stated: Stated,
  askedAt: Place,
  issues: Issue[],
): Promise<Question | undefined> {
  const read = <T>(
    text: Located<string> | undefined,
    reader: (text: Located<string>, issues: Issue[]) => T,
  ) => text && reader(text, issues);
  const key = stated.key ? keyNamed(stated.key, ingredients, issues) : agreement.key.value;
  const year = read(stated.year, yearOf) ?? agreement.year;
  const asOf = read(stated.asOf, dateOf);
  mustLieIn(year, asOf, stated.asOf, issues);
  const { parties, spans } = whoShares(stated, agreement, cooperation, year, issues);
  const amount = read(stated.amount, (text) => numberOf(text, ALONE, issues));
  // A key that could not be read may have been one that sets the amount.
  const isKeyRead = stated.key ? key !== undefined : ingredients.own !== undefined;
  if (!stated.amount && !agreement.isAmountStated && isKeyRead && !key?.setsAmount) {
    issues.push(issue('missing-amount', { agreement: agreement.id }, askedAt));
  }
  const rounding = readRounding(stated, parties, issues);
  const measures = await readMeasures(key?.reads ?? [], cooperation, folder, issues);
  if (!key || issues.length > 0) return undefined;

  const own = ownQuestion(agreement, measures);
  return {
    ...own,
    ...rounding,
    key,
    spans,
    amount: stated.amount && amount ? { value: amount, at: stated.amount.at } : own.amount,
    input: { ...own.input, parties, year, asOf, at: stated.key?.at ?? own.input.at, askedAt },
  };
}

/** The unit and rule of rounding that are stated, with their places; nothing of what is not. */
export function readRounding(
  { unit: unitText, rounding: ruleText }: Pick<Stated, 'unit' | 'rounding'>,
  parties: readonly Party[],
  issues: Issue[],
): Partial<Omit<Cost, 'amount'>> {
  const unit = unitText && unitOf(unitText, ALONE, issues);
  const rounding = ruleText && roundingOf(ruleText, parties, issues);
  return {
    ...(unit ? { unit, unitAt: unitText.at } : {}),
    ...(rounding ? { rounding, roundingAt: ruleText.at } : {}),
  };
}

function mustLieIn(
  year: number | undefined,
  date: CalendarDate | undefined,
  text: Located<string> | undefined,
  issues: Issue[],
): void {
  if (!date || !text || year === undefined || date.year === year) return;
  issues.push(issue('as-of-outside-year', { date: text.value, year: String(year) }, text.at));
}

/** The parties that share, and when: the agreement's, narrowed by `parties` and `without`, changed by `join` and `leave`. */
function whoShares(
  stated: Stated,
  agreement: AgreementFile['agreement'],
  { parties: all }: Cooperation,
  year: number | undefined,
  issues: Issue[],
): { parties: Party[]; spans: Span[] } {
  const dated = (list: StatedList | undefined) => {
    const seen = new Set<Party>();
    return (list?.items ?? []).flatMap((text) => {
      const read = partyDateOf(text, all, issues);
      if (!read) return [];
      mustLieIn(year, read.date, read.dateText, issues);
      if (seen.has(read.party)) issues.push(issue('repeated-party', { name: read.party.name }, read.at));
      seen.add(read.party);
      return [read];
    });
  };
  const [joining, leaving] = [dated(stated.join), dated(stated.leave)];
  const named = ({ items }: StatedList) => {
    for (const text of items) {
      const party = findParty(all, text.value);
      if (!party || agreement.parties.includes(party)) continue;
      issues.push(issue('party-outside-agreement', { name: party.name, agreement: agreement.id }, text.at));
    }
    return partiesOf(items, all, issues);
  };
  const wanted = stated.parties ? named(stated.parties) : agreement.parties;
  const unwanted = stated.without ? named(stated.without) : [];
  const left = new Set([
    ...wanted.filter((party) => !unwanted.includes(party)),
    ...joining.map(({ party }) => party),
  ]);
  const narrowing = stated.without ?? stated.parties;
  if (left.size === 0 && issues.length === 0 && narrowing) issues.push(issue('no-parties', {}, narrowing.at));

  for (const { party, at } of leaving.filter(({ party }) => !left.has(party))) {
    issues.push(
      agreement.parties.includes(party)
        ? issue('not-taking-part', { name: party.name }, at)
        : issue('party-outside-agreement', { name: party.name, agreement: agreement.id }, at),
    );
  }
  const changed = new Set([...joining, ...leaving].map(({ party }) => party));
  const spans = agreement.spans.filter(({ party }) => !changed.has(party));
  for (const party of changed) {
    const [joins, leaves] = [joining, leaving].map((list) => list.find((one) => one.party === party));
    addSpan(
      { party, from: joins?.date, to: leaves?.date, at: (leaves ?? joins)?.at as Place },
      spans,
      issues,
    );
  }
  return { parties: inTableOrder([...left]), spans };
}
