import type { AgreementFile } from '../agreement/agreement-file.js';
import type { Cooperation } from '../agreement/cooperation.js';
import { groupsIn, surveyFor, withoutGroups } from '../agreement/groups.js';
import type { Span } from '../agreement/participation.js';
import { isKeyFile, keyNamed } from '../agreement/read-keys.js';
import { readMeasures } from '../agreement/read-measures.js';
import { addSpan, endSpan, partyDateOf } from '../agreement/read-participation.js';
import type { Stated, StatedList } from '../agreement/stated.js';
import type { Survey } from '../agreement/survey/survey.js';
import type { CalendarDate } from '../kernel/date.js';
import { type Issue, issue, type Located, type Place } from '../kernel/issue.js';
import { findParty, inTableOrder, type Party } from '../kernel/party.js';
import type { KeyMachine } from '../keys/module/read.js';
import { ALONE } from '../text/figure.js';
import type { Folder } from '../text/files.js';
import { take } from '../text/records.js';
import { dateOf, numberOf, partiesOf, roundingOf, unitOf, yearOf } from '../text/values.js';
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
export async function readQuestion(
  { file: { agreement, ingredients }, cooperation, folder, machine, askedAt }: Opened,
  stated: Stated,
  issues: Issue[],
): Promise<Question | undefined> {
  const read = <T>(
    text: Located<string> | undefined,
    reader: (text: Located<string>, issues: Issue[]) => T,
  ) => text && reader(text, issues);
  const isOwn = stated.key !== undefined && stated.key.at.file === undefined && isKeyFile(stated.key.value);
  const key = stated.key && !isOwn ? keyNamed(stated.key, ingredients, issues) : agreement.key.value;
  const year = read(stated.year, yearOf) ?? agreement.year;
  const asOf = read(stated.asOf, dateOf);
  mustLieIn(year, asOf, stated.asOf, issues);
  const survey = await surveyFor(namesIn(stated), agreement, folder, issues);
  const { parties, spans } = whoShares(stated, agreement, cooperation, survey, year, issues);
  const amount = read(stated.amount, (text) => numberOf(text, ALONE, issues));
  // A key that could not be read may have been one that sets the amount.
  const isKeyRead = stated.key && !isOwn ? key !== undefined : ingredients.own !== undefined;
  const isAmountStated = stated.amount !== undefined || agreement.isAmountStated || stated.mayLackAmount;
  if (!isAmountStated && isKeyRead && !key?.setsAmount) {
    issues.push(issue('missing-amount', { agreement: agreement.id }, askedAt));
  }
  const rounding = readRounding(stated, parties, issues);
  const reads = isOwn ? cooperation.measures.map(({ id }) => id) : (key?.reads ?? []);
  const measures = await readMeasures(reads, cooperation, folder, issues);
  const given = ingredients.measure;
  if (isOwn && given && 'figures' in given) measures.set(given.id, given);
  if (!key || issues.length > 0) return undefined;

  const own = ownQuestion(agreement, measures);
  const question: Question = {
    ...own,
    ...rounding,
    key,
    spans,
    groups: groupsIn(namesIn(stated), survey),
    amount: stated.amount && amount ? { value: amount, at: stated.amount.at } : own.amount,
    input: { ...own.input, parties, year, asOf, at: stated.key?.at ?? own.input.at, askedAt },
  };
  if (!isOwn) return question;
  const { keyOfModule } = await import('../keys/module/read.js');
  const made = take(keyOfModule(stated.key.value, question.input, machine, folder), issues);
  return made && { ...question, key: made.value, input: { ...question.input, at: made.at } };
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

/** The parties and groups that a question names. */
function namesIn({ parties, without }: Stated): Located<string>[] {
  return [...(parties?.items ?? []), ...(without?.items ?? [])];
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
  survey: Survey | undefined,
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
  const named = ({ items: written }: StatedList) => {
    const items = withoutGroups(written, all, agreement, survey, issues);
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
  const spans = [...agreement.spans];
  for (const party of new Set([...joining, ...leaving].map(({ party }) => party))) {
    const [joins, leaves] = [joining, leaving].map((list) => list.find((one) => one.party === party));
    if (joins)
      addSpan({ party, from: joins.date, to: leaves?.date, at: (leaves ?? joins).at }, spans, issues);
    else if (leaves) endSpan(leaves, spans, issues);
  }
  return { parties: inTableOrder([...left]), spans };
}
