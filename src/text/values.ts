import { ROUNDING_FORMS, type Rounding } from '../apportion/apportion.js';
import { type CalendarDate, daysInMonth, type MonthDay } from '../kernel/date.js';
import { fold, nameMeant } from '../kernel/identity.js';
import { type Issue, issue, type Label, type Located, type Place } from '../kernel/issue.js';
import { nth } from '../kernel/nth.js';
import { compare, divide, HUNDRED, type Rational, rational, sum } from '../kernel/number.js';
import { findParty, type Party } from '../kernel/party.js';
import { type Dialect, readFigure } from './figure.js';
import { nearest } from './nearest.js';

/** A title in both languages: one text stands for both. */
export function labelOf(text: string | Label): Label {
  return typeof text === 'string' ? { sv: text, en: text } : text;
}

/** A figure, exact. Issues as `readFigure`. */
export function numberOf(text: Located<string>, dialect: Dialect, issues: Issue[]): Rational | undefined {
  const read = readFigure(text, dialect);
  if (read.ok) return read.value.value;
  issues.push(...read.issues);
  return undefined;
}

/** A unit of money: a figure above zero. Issue: unit-not-positive. */
export function unitOf(text: Located<string>, dialect: Dialect, issues: Issue[]): Rational | undefined {
  const unit = numberOf(text, dialect, issues);
  if (unit && unit.numerator <= 0n) {
    issues.push(issue('unit-not-positive', { text: text.value }, text.at));
    return undefined;
  }
  return unit;
}

/** A part of a whole, zero or more: 30 %, 0,3 or 1/3. Issue: not-a-portion. */
export function portionOf(text: Located<string>, issues: Issue[]): Rational | undefined {
  const value = text.value.trim();
  const fraction = /^(\d{1,9}) ?\/ ?([1-9]\d{0,8})$/.exec(value);
  if (fraction) return rational(BigInt(nth(fraction, 1)), BigInt(nth(fraction, 2)));
  const isPercent = value.endsWith('%');
  // No part is in the thousands, so a comma or a point is always before decimals: 33,333 %.
  const dialect = { comma: value.includes(','), point: value.includes('.') };
  const figure = readFigure({ value: isPercent ? value.slice(0, -1) : value, at: text.at }, dialect);
  if (figure.ok && figure.value.value.numerator >= 0n) {
    return isPercent ? divide(figure.value.value, HUNDRED) : figure.value.value;
  }
  issues.push(issue('not-a-portion', { text: text.value }, text.at));
  return undefined;
}

/** Parts must make the whole, exactly. Issue: not-the-whole. */
export function mustMake(whole: Rational, parts: readonly Rational[], at: Place, issues: Issue[]): void {
  const made = sum(parts);
  if (compare(made, whole) !== 0) issues.push(issue('not-the-whole', { sum: made, whole }, at));
}

/** A year of four digits. Issue: not-a-year. */
export function yearOf({ value, at }: Located<string>, issues: Issue[]): number | undefined {
  if (/^[1-9]\d{3}$/.test(value.trim())) return Number(value.trim());
  issues.push(issue('not-a-year', { text: value }, at));
  return undefined;
}

/** A whole number of at most four digits, from `least` to `most`. Issue: not-a-whole-number. */
export function countOf(
  { value, at }: Located<string>,
  issues: Issue[],
  least = 0,
  most = 9999,
): number | undefined {
  const count = /^\d{1,4}$/.test(value.trim()) ? Number(value.trim()) : undefined;
  if (count !== undefined && count >= least && count <= most) return count;
  issues.push(issue('not-a-whole-number', { text: value, least, most }, at));
  return undefined;
}

/** A date written 2019-03-01. Issue: not-a-date. */
export function dateOf({ value, at }: Located<string>, issues: Issue[]): CalendarDate | undefined {
  const [, year, rest] = /^([1-9]\d{3})-(\d\d-\d\d)$/.exec(value.trim()) ?? [];
  const day = rest === undefined ? undefined : monthDayIn(rest, Number(year));
  if (day) return { year: Number(year), ...day };
  issues.push(issue('not-a-date', { text: value }, at));
  return undefined;
}

/** A day of any year written 10-15. Issue: not-a-day. */
export function monthDayOf({ value, at }: Located<string>, issues: Issue[]): MonthDay | undefined {
  const leapYear = 2000;
  const day = monthDayIn(value.trim(), leapYear);
  if (!day) issues.push(issue('not-a-day', { text: value }, at));
  return day;
}

/** The parties that a list of texts names, each once. Issues, all of them: unknown-party, repeated-party. */
export function partiesOf(
  texts: readonly Located<string>[],
  parties: readonly Party[],
  issues: Issue[],
): Party[] {
  const found = new Set<Party>();
  for (const text of texts) {
    const party = partyOf(text, parties, issues);
    if (party && found.has(party)) issues.push(issue('repeated-party', { name: party.name }, text.at));
    else if (party) found.add(party);
  }
  return [...found];
}

/** The party that a text names. Issue: unknown-party. */
export function partyOf(
  text: Located<string>,
  parties: readonly Party[],
  issues: Issue[],
): Party | undefined {
  const party = findParty(parties, text.value);
  if (party) return party;
  const ids = parties.map(({ id }) => id);
  const names = parties.map(({ name }) => name);
  issues.push(unknown('unknown-party', text, ids, names));
  return undefined;
}

/** A text that is none of the known: with the one that was probably meant. */
export function unknown(
  code:
    | 'not-in-table'
    | 'unknown-agreement'
    | 'unknown-choice'
    | 'unknown-format'
    | 'unknown-group'
    | 'unknown-key'
    | 'unknown-line'
    | 'unknown-measure'
    | 'unknown-party'
    | 'unknown-scenario',
  { value: text, at }: Located<string>,
  known: readonly string[],
  alsoKnown: readonly string[] = [],
): Issue {
  return issue(code, { text, known, suggestion: nearest(text, [...known, ...alsoKnown]) }, at);
}

/** One of a few words. Issue: unknown-choice. */
export function choiceOf<T extends string>(
  text: Located<string>,
  known: readonly T[],
  issues: Issue[],
): T | undefined {
  const choice = nameMeant(text.value, known);
  if (!choice) issues.push(unknown('unknown-choice', text, known));
  return choice;
}

/** A rule of rounding: one of ROUNDING_FORMS, `residual:` with a party. Issues: unknown-choice, unknown-party. */
export function roundingOf(
  text: Located<string>,
  parties: readonly Party[],
  issues: Issue[],
): Rounding | undefined {
  const [rule, ...rest] = text.value.split(':');
  if (rule === 'residual' && rest.length > 0) {
    const party = partyOf(partAfter(text, rule.length + 1), parties, issues);
    return party && { rule, code: party.code, name: party.name };
  }
  const choice = choiceOf(text, Object.values(ROUNDING_FORMS), issues);
  // A residual without a party was read above: what is left is written as it is called.
  return choice ? { rule: choice as Exclude<Rounding['rule'], 'residual'> } : undefined;
}

/** Reports each text that means the same as one before it, by `name` when it has one. Issue: duplicate-row. */
export function reportRepeated(
  texts: readonly (Located<string> & { name?: string })[],
  issues: Issue[],
): void {
  const first = new Map<string, Place>();
  for (const { value, name = value, at } of texts) {
    const before = first.get(fold(value));
    if (before) issues.push(issue('duplicate-row', { name, first: before }, at));
    else first.set(fold(value), at);
  }
}

/** A located text from its nth character on. */
export function partAfter({ value, at }: Located<string>, start: number): Located<string> {
  const isQuoted = at.width !== value.length;
  const part = { column: at.column + start, width: Math.max(1, value.length - start) };
  return { value: value.slice(start), at: isQuoted ? at : { ...at, ...part } };
}

function monthDayIn(text: string, year: number): MonthDay | undefined {
  const [, month, day] = /^(\d\d)-(\d\d)$/.exec(text)?.map(Number) ?? [];
  if (month === undefined || day === undefined || month < 1 || month > 12) return undefined;
  return day >= 1 && day <= daysInMonth(year, month) ? { month, day } : undefined;
}
