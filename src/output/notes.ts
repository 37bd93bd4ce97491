import type { Allocation } from '../core/allocation.js';
import type { MeasureFacts } from '../core/measure.js';
import { multiply, negate, type Rational, rational, subtract } from '../core/number.js';
import { showMoney } from './figures.js';
import type { Words } from './words/words.js';

/** The sentences below a table: the key, its figures and their source, the amount's, the rounding, the leftovers. */
export function allocationNotes(allocation: Allocation, words: Words): string[] {
  return [
    ...keyNotes(allocation, words),
    ...basisNotes(allocation, words),
    ...amountNotes(allocation, words),
    words.notes.rounding(ruleText(allocation, words), showMoney(allocation.unit, words.mark)),
    leftoverNote(allocation, words),
  ];
}

function keyNotes({ key }: Allocation, { notes, language }: Words): string[] {
  return key ? [notes.key(key.title[language])] : [];
}

function basisNotes({ basis, rows, asOf, year }: Allocation, words: Words): string[] {
  if (!basis) return [];
  const { notes, statuses, language } = words;
  const { measure, period } = basis;
  const found = new Set(
    rows.flatMap(({ figure }) => (figure && figure.status !== 'final' ? statuses[figure.status] : [])),
  );
  const inForce = asOf && 'inForceFrom' in measure.vintage && measure.vintage.inForceFrom;
  const date = asOf && words.day(asOf.month, asOf.day, String(asOf.year));
  const remarks = [...found, ...(inForce && date && year !== undefined ? [notes.inForce(date)] : [])];
  const note = measure.note ? ` (${measure.note[language]})` : '';
  return [
    notes.figures(measure.title[language], vintageOf(measure, period, words), remarks),
    notes.source(`${measure.source}${note}`),
    ...rows.flatMap(({ party, figure }) => (figure?.note ? [notes.figureNote(party.name, figure.note)] : [])),
  ];
}

/** When the figures are from: the day they were measured, or the year. */
export function vintageOf({ referenceDate }: MeasureFacts, period: string, { day }: Words): string {
  return referenceDate ? day(referenceDate.month, referenceDate.day, period) : period;
}

function amountNotes({ agreement, amount, year, isAgreedAmount }: Allocation, words: Words): string[] {
  if (!agreement) return [];
  const { notes, language, mark } = words;
  const shown = showMoney(amount, mark);
  if (!isAgreedAmount) return [notes.amountGiven(shown), notes.agreement(agreement.source)];
  const isOtherYear = agreement.year !== undefined && year !== agreement.year;
  return [
    notes.amount(shown, agreement.source),
    ...(isOtherYear ? [notes.amountOfOtherYear(String(agreement.year), String(year))] : []),
    ...(agreement.note ? [agreement.note[language]] : []),
  ];
}

/** The rule of rounding; of a residual, who takes it. */
function ruleText({ rounding, rows }: Allocation, { roundings, notes }: Words): string {
  const taker = rows.find(({ party }) => rounding.rule === 'residual' && party.code === rounding.code)?.party;
  return taker ? notes.residualParty(taker.name) : roundings[rounding.rule];
}

/** What rounding left over, and where it went. */
function leftoverNote(allocation: Allocation, { notes, mark }: Words): string {
  const { leftover, rounding, unit, amount, totals } = allocation;
  const names = leftover.to.map(({ name }) => name);
  if (leftover.units === 0n) return notes.noLeftovers;
  if (rounding.rule === 'half-up') return notes.unclaimed(showMoney(subtract(amount, totals.amount), mark));
  if (rounding.rule === 'residual') {
    return notes.residual(showMoney(multiply(rational(leftover.units), unit), mark), names.join(''));
  }
  return notes.leftovers(names.length, showMoney(leftoverUnit(allocation), mark), names);
}

/** One leftover unit in kronor; of a credit it is negative too. */
export function leftoverUnit({ unit, amount }: Allocation): Rational {
  return amount.numerator < 0n ? negate(unit) : unit;
}
