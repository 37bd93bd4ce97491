import { conditionsIn, type Group, groupsNamed, laterIn, type Survey } from '../agreement/survey/survey.js';
import { leavesRest, namesParty, pointOf } from '../apportion/rounding.js';
import { multiply, negate, type Rational, rational, subtract } from '../kernel/number.js';
import { isSameKey } from '../keys/key.js';
import { renewedOn } from '../keys/measure.js';
import { showMoney, showUnit } from '../sheet/figures.js';
import { joined, once, type Sentence } from '../sheet/sentence.js';
import { adjustmentNotes } from './adjustment-notes.js';
import type { Allocation, Answer, Division, Result } from './allocation.js';
import { decisionNotes } from './decision-notes.js';
import { drawnNotes } from './drawn-notes.js';
import { basesNotes, isKept } from './figure-notes.js';
import { perNotes } from './per-column.js';
import { setNote, vainNotes } from './set-notes.js';
import type { Words } from './words.js';
import { zeroNotes } from './zero-notes.js';

/** The sentences below a table: whether it is only proposed, the key, its figures and their source, the amount's, the rounding, the leftovers. */
export function allocationNotes(allocation: Allocation, words: Words): Sentence[] {
  const rounded = [
    ...zeroNotes(allocation, words),
    roundingNote(allocation, words),
    ...leftoverNotes(allocation, words),
  ];
  if (allocation.kind === 'split') return rounded;
  return [
    ...decisionNotes(allocation, words),
    ...keyNotes(allocation, words),
    ...adjustmentNotes(allocation, words),
    ...once([...basesNotes(allocation, words), ...perNotes(allocation, words)]),
    ...amountNotes(allocation, words),
    ...rounded,
  ];
}

/** Which key, and where the question departs from the agreement: another key, fewer parties, a date without effect. */
export function keyNotes(
  { agreement, key, rows, asOf, bases, groups }: Answer,
  { notes, survey, day, language }: Words,
): Sentence[] {
  const agreed = agreement.key.value;
  const isKnownByDays = agreement.spans.some(({ since }) => since);
  const inside = new Set(rows.map(({ party }) => party));
  const out = agreement.parties.filter((party) => !inside.has(party));
  return [
    isSameKey(key, agreed)
      ? notes.key(key.title[language])
      : notes.otherKey(key.title[language], agreed.title[language]),
    ...(out.length > 0
      ? [
          notes.parties(
            agreement.parties.length - out.length,
            agreement.parties.length,
            out.map(({ name }) => name),
          ),
        ]
      : []),
    ...(out.length > 0 && rows.length === 1 ? rows.map(({ party }) => notes.alone(party.name)) : []),
    ...groupNotes(groups, { survey, day, language }),
    ...(asOf && !key.isOwn && !isKnownByDays && !bases.some(({ measure }) => renewedOn(measure.vintage))
      ? [bases.some(({ measure }) => isKept(measure.vintage)) ? notes.asOfKept : notes.asOfIgnored]
      : []),
  ];
}

/** Which groups the parties were named by, the survey that says so, on what the answers that they count depend, and who will later. */
function groupNotes(
  groups: Answer['groups'],
  { survey, day, language }: Pick<Words, 'survey' | 'day' | 'language'>,
): Sentence[] {
  if (!groups) return [];
  const { title, date, source } = groups.survey;
  const named = groupsNamed(groups);
  return [
    survey.groups(groups.ids, title[language], day(date.month, date.day, String(date.year)), source),
    ...conditionNotes(groups.survey, named, { survey, language }),
    ...laterIn(groups.survey, named).map(({ party, words }) => survey.later(party.name, words)),
  ];
}

/** What answers that groups count depend on by their own words. */
export function conditionNotes(
  from: Survey,
  groups: readonly Group[],
  { survey, language }: Pick<Words, 'survey' | 'language'>,
): Sentence[] {
  return conditionsIn(from, groups).map(({ party, text }) => survey.condition(party.name, text[language]));
}

/** The amount and where it comes from, and what the agreement has to say. */
export function amountNotes(allocation: Answer, words: Words): Sentence[] {
  return [...statedNotes(allocation, words), ...remarkNotes(allocation, words)];
}

/** What the agreement has to say, and what is billed beside the table. */
export function remarkNotes({ agreement, carried }: Answer, { notes, language }: Words): Sentence[] {
  return [
    ...(carried ? [notes.carried(String(carried.year), carried.isKnown)] : []),
    ...(agreement.note ? [notes.remark(agreement.note[language])] : []),
  ];
}

/** The amount and where it comes from, and whether it is another year's. */
export function statedNotes(
  { agreement, cost: amount, year, isAgreedAmount, key, costs, adjustments }: Answer,
  words: Words,
): Sentence[] {
  const { notes, mark } = words;
  const shown = showMoney(amount, mark);
  const isProposed = agreement.decision?.status === 'proposed';
  const isOtherYear = isAgreedAmount && agreement.year !== undefined && year !== agreement.year;
  return [
    ...(isAgreedAmount
      ? [notes.amount(shown, agreement.source)]
      : [
          costs
            ? setNote(costs, amount, agreement.amount?.value, words)
            : key.setsAmount
              ? notes.amountFollows(shown)
              : notes.amountGiven(shown),
          notes.agreement(agreement.source),
        ]),
    ...(costs ? vainNotes(costs, words) : []),
    ...(agreement.text ? [notes.quoted(agreement.text)] : []),
    ...(isOtherYear ? [notes.amountOfOtherYear(String(agreement.year), String(year), isProposed)] : []),
    ...(agreement.year !== undefined && year !== agreement.year && adjustments.external.length > 0
      ? [notes.externalOfOtherYear(String(agreement.year))]
      : []),
    ...(agreement.year !== undefined && year !== agreement.year && adjustments.own?.length
      ? [notes.ownOfOtherYear(String(agreement.year))]
      : []),
  ];
}

/** The rule of rounding, and the unit. */
export function roundingNote(allocation: Result, words: Words): Sentence {
  return words.notes.rounding(ruleText(allocation, words), showUnit(allocation.unit, words.mark));
}

/** The rule of rounding; of one that names a party, who takes the rest. */
export function ruleText({ rounding, taker }: Result, { roundings, rounding: said }: Words): Sentence {
  const { rule } = rounding;
  const share = pointOf(rule)?.share;
  return taker && share && namesParty(rounding) ? said.takenBy(share, taker.name) : roundings[rule];
}

/** What rounding left over, and where it went; of a rule that hands out all why nothing is, and how equal quotients were settled. */
function leftoverNotes(division: Division, words: Words): Sentence[] {
  const { notes, mark, rounding: said } = words;
  const { leftover, rounding, unit, amount, totals } = division;
  const point = pointOf(rounding.rule);
  const names = leftover.to.map(({ name }) => name);
  const drawn = drawnNotes(division, words);
  if (!point) return [joined([said.divisors, ...drawn, ...(leftover.isTied ? [said.tie] : [])])];
  if (leftover.units === 0n) return [notes.noLeftovers];
  if (leavesRest(rounding)) return [notes.unclaimed(showMoney(subtract(amount, totals.amount), mark))];
  if (point.takes === 'all') {
    const rest = showMoney(multiply(rational(leftover.units), unit), mark);
    return [joined([notes.residual(rest, names.join('')), ...drawn])];
  }
  const tell = isTakenBack(division) ? said.takenBack : notes.leftovers;
  const handedOut = tell(names.length, showMoney(leftoverUnit(division), mark), names);
  return [joined([handedOut, ...drawn, ...(leftover.isTied ? [notes.tie] : [])])];
}

/** Whether rounding made more of the amount than it is. */
export function isTakenBack({ leftover, amount }: Result): boolean {
  return leftover.units * amount.numerator < 0n;
}

/** One unit that is handed out or taken back, in kronor; of a credit it is negative too. */
export function leftoverUnit({ unit, amount }: Result): Rational {
  return amount.numerator < 0n ? negate(unit) : unit;
}
