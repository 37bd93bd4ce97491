import { isNaming, ROUNDING_FORMS, type Rounding, type UnnamedRule } from '../apportion/rounding.js';
import { type CalendarDate, daysInMonth, type MonthDay } from '../kernel/date.js';
import type { Stranger } from '../kernel/faults/names.js';
import { fold, nameMeant } from '../kernel/identity.js';
import {
  type Issue,
  type IssueCode,
  type IssueFacts,
  issue,
  type Located,
  type Place,
} from '../kernel/issue.js';
import { nth } from '../kernel/nth.js';
import { compare, divide, HUNDRED, multiply, ONE, type Rational, rational, sum } from '../kernel/number.js';
import { andThen, each, fail, map, type Outcome, outcome, valueIn, withIssues } from '../kernel/outcome.js';
import { findParty, type Party } from '../kernel/party.js';
import { type Dialect, readAmount, readFigure } from './figure.js';
import { nearest } from './nearest.js';
import { located, type Reader, scalar } from './readers.js';
import { isTotal } from './sum-rows.js';

/** A figure, exact. Issues as `readFigure`. */
export function figureIn(dialect: Dialect): Reader<Rational> {
  return scalar((text) => map(readFigure(text, dialect), ({ value }) => value), 'figure');
}

/** An amount in kronor, exact. Issues as `readAmount`. */
export function amountIn(dialect: Dialect): Reader<Rational> {
  return scalar((text) => readAmount(text, dialect), 'amount');
}

/** A figure that is not negative. Issues: those of a figure, negative-amount. */
export function notNegativeIn(dialect: Dialect): Reader<Rational> {
  return notNegative(figureIn(dialect));
}

/** An amount in kronor that is not negative. Issues: those of an amount, negative-amount. */
export function notNegativeAmountIn(dialect: Dialect): Reader<Rational> {
  return notNegative(amountIn(dialect));
}

function notNegative(read: Reader<Rational>): Reader<Rational> {
  return such(read, ({ numerator }) => numerator >= 0n, 'negative-amount');
}

/** What is read of a text, where that holds of it. Issues: those of the reader, and this one. */
export function such<T>(
  read: Reader<T>,
  holds: (value: T) => boolean,
  code: 'negative-amount' | 'not-a-portion' | 'unit-not-positive',
): Reader<T> {
  return scalar(
    (text) =>
      andThen(read(text), (value) =>
        holds(value) ? outcome(value) : fail(code, { text: text.value }, text.at),
      ),
    read.means,
  );
}

/** A unit of money: a figure above zero. Issues: those of a figure, unit-not-positive. */
export function unitIn(dialect: Dialect): Reader<Rational> {
  return such(figureIn(dialect), ({ numerator }) => numerator > 0n, 'unit-not-positive');
}

/** A part of a whole, zero or more: 30 %, 0,3 or 1/3. Issue: not-a-portion. */
export const readPortion: Reader<Rational> = scalar((text) => {
  const value = text.value.trim();
  const fraction = /^(\d{1,9}) ?\/ ?([1-9]\d{0,8})$/.exec(value);
  if (fraction) return outcome(rational(BigInt(nth(fraction, 1)), BigInt(nth(fraction, 2))));
  const isPercent = value.endsWith('%');
  // No part is in the thousands, so a comma or a point is always before decimals: 33,333 %.
  const dialect = { comma: value.includes(','), point: value.includes('.') };
  const figure = readFigure({ value: isPercent ? value.slice(0, -1) : value, at: text.at }, dialect);
  return figure.ok && figure.value.value.numerator >= 0n
    ? outcome(isPercent ? divide(figure.value.value, HUNDRED) : figure.value.value)
    : fail('not-a-portion', { text: text.value }, text.at);
}, 'part');

/** Kronor, or a part of something in per cent; neither is negative. Issues: those of an amount, not-a-portion, negative-amount. */
export function amountOrPartIn(
  dialect: Dialect,
): Reader<{ readonly amount: Rational } | { readonly part: Rational }> {
  const amount = notNegativeAmountIn(dialect);
  return scalar((text): Outcome<{ amount: Rational } | { part: Rational }> => {
    const value = text.value.trim();
    if (PART_WITHOUT_SIGN.test(value))
      return fail('not-a-portion', { text: value, isOrKronor: true }, text.at);
    if (PART_IN_DECIMALS.test(value)) {
      const percent = map(readPortion(text), (part) => multiply(part, HUNDRED));
      return fail('not-a-portion', { text: value, isOrKronor: true, percent: valueIn(percent) }, text.at);
    }
    if (!value.endsWith('%')) return map(amount(text), (kronor) => ({ amount: kronor }));
    return /^[-\u2212]/.test(value) ? fail('negative-amount', { text: value }, text.at) : partOf(text);
  }, 'amount-or-part');
}

/** A part that is written as one where kronor may stand too, though in no per cent. */
const PART_WITHOUT_SIGN = /^\d+ ?\/ ?\d+$|p(er|ro)? ?cent$/i;

/** Less than a krona, without saying that it is öre: nobody bears 0,03 kr. */
const PART_IN_DECIMALS = /^0?[.,]0*[1-9]\d*$/;

function partOf(text: Located<string>): Outcome<{ part: Rational }> {
  const part = readPortion(text);
  return part.ok
    ? outcome({ part: part.value })
    : fail('not-a-portion', { text: text.value, isOrKronor: true }, text.at);
}

/** Parts that make the whole, exactly. Issue: not-the-whole. */
export function mustMake(
  whole: Rational,
  parts: readonly Rational[],
  at: Place,
): Outcome<readonly Rational[]> {
  const made = sum(parts);
  if (compare(made, whole) === 0) return outcome(parts);
  // Nobody has more than the whole: 30 is 30 %.
  const percent = parts.find((one) => compare(whole, ONE) === 0 && compare(one, whole) > 0);
  return fail('not-the-whole', { sum: made, whole, percent }, at);
}

const YEAR = /^[1-9]\d{3}$/;

/** A year of four digits. Issue: not-a-year. */
export const readYear: Reader<number> = scalar(
  ({ value, at }) =>
    YEAR.test(value.trim()) ? outcome(Number(value.trim())) : fail('not-a-year', { text: value }, at),
  'year',
  YEAR,
);

const DIGITS = /^\d{1,4}$/;

/** A whole number of at most four digits, from `least` to `most`. Issue: not-a-whole-number. */
export function wholeNumber(least = 0, most = 9999): Reader<number> {
  return scalar(
    ({ value, at }) => {
      const count = DIGITS.test(value.trim()) ? Number(value.trim()) : undefined;
      return count !== undefined && count >= least && count <= most
        ? outcome(count)
        : fail('not-a-whole-number', { text: value, least, most }, at);
    },
    'whole-number',
    DIGITS,
  );
}

const DATE = /^([1-9]\d{3})-(\d\d-\d\d)$/;

/** A date written 2019-03-01. Issues: not-a-date, no-such-day. */
export const readDate: Reader<CalendarDate> = scalar(
  (text) => {
    const [, year, rest = ''] = DATE.exec(text.value.trim()) ?? [];
    const written = monthDayIn(rest);
    if (!written) return fail('not-a-date', { text: text.value }, text.at);
    return dayThere({ year: Number(year), ...written }, text);
  },
  'date',
  DATE,
);

const DAY = /^(\d\d)-(\d\d)$/;

/** A day of any year written 10-15. Issues: not-a-day, no-such-day. */
export const readMonthDay: Reader<MonthDay> = scalar(
  (text) => {
    const written = monthDayIn(text.value.trim());
    return written ? dayThere(written, text) : fail('not-a-day', { text: text.value }, text.at);
  },
  'day',
  DAY,
);

/** One of a few words, in any case. Issue: unknown-choice. */
export function oneOf<const T extends string>(known: readonly T[]): Reader<T> {
  const read = scalar((text): Outcome<T> => {
    const choice = nameMeant(text.value, known);
    return choice ? outcome(choice) : noSuch('unknown-choice', text, known);
  });
  return Object.assign(read, { words: known });
}

/** Those that a party of an agreement's is told apart from: its parties in any year, and those of the whole cooperation. */
export interface Beyond {
  readonly agreement: string;
  readonly inAnyYear: readonly Party[];
  readonly all: readonly Party[];
}

/** The party that a text names. Issues: unknown-party, sum-as-party, and of one that is found beyond not-taking-part or party-outside-agreement. */
export function partyAmong(parties: readonly Party[], beyond?: Beyond): Reader<Party> {
  return scalar((text) => {
    const party = findParty(parties, text.value);
    if (party) return outcome(party);
    const { agreement = '', inAnyYear = [], all = [] } = beyond ?? {};
    const stranger = findParty(all, text.value);
    if (stranger) {
      const { name } = stranger;
      return inAnyYear.includes(stranger)
        ? fail('not-taking-part', { name }, text.at)
        : fail('party-outside-agreement', { name, agreement }, text.at);
    }
    if (isTotal(text.value)) return fail('sum-as-party', { name: text.value }, text.at);
    const ids = parties.map(({ id }) => id);
    const names = parties.map(({ name }) => name);
    const suggestion = nearest(text.value, [...ids, ...names]);
    return fail('unknown-party', { text: text.value, known: ids, suggestion, mayBeNew: true }, text.at);
  }, 'party');
}

/** The parties that a list of texts names, each once. Issues, all of them: unknown-party, repeated-party. */
export function partiesNamed(texts: readonly Located<string>[], parties: readonly Party[]): Outcome<Party[]> {
  const found = each(texts, located(partyAmong(parties)));
  const named = map(found, (list) => [...new Set(list.map(({ value }) => value))]);
  return withIssues(named, repeatedParties(valueIn(found) ?? []));
}

/** The faults of parties that are named before: repeated-party. */
export function repeatedParties(named: readonly Located<Party>[]): Issue[] {
  const seen = new Set<Party>();
  return named.flatMap(({ value: party, at }) => {
    const isSeen = seen.has(party);
    seen.add(party);
    return isSeen ? [issue('repeated-party', { name: party.name }, at)] : [];
  });
}

/** A rule of rounding: one of ROUNDING_FORMS, with a party where it names one. Issues: unknown-choice, unknown-party. */
export function roundingAmong(parties: readonly Party[]): Reader<Rounding> {
  const read = scalar((text): Outcome<Rounding> => {
    const [rule, ...rest] = text.value.split(':');
    if (rule !== undefined && isNaming(rule) && rest.length > 0) {
      const party = partyAmong(parties)(partAfter(text, rule.length + 1));
      return map(party, ({ code, name }) => ({ rule, code, name }));
    }
    // A rule with its party was read above: what is left is written as it is called.
    return map(oneOf(Object.values(ROUNDING_FORMS))(text), (choice) => ({
      rule: choice as UnnamedRule,
    }));
  });
  return Object.assign(read, { words: Object.values(ROUNDING_FORMS) });
}

/** The faults that tell of a stranger and of nothing more. */
type StrangerCode = {
  [C in IssueCode]: [IssueFacts[C], Stranger] extends [Stranger, IssueFacts[C]] ? C : never;
}[IssueCode];

/** A text that is none of the known: with the one that was probably meant. */
export function unknown(
  code: StrangerCode,
  { value: text, at }: Located<string>,
  known: readonly string[],
  alsoKnown: readonly string[] = [],
): Issue {
  return issue(code, { text, known, suggestion: nearest(text, [...known, ...alsoKnown]) }, at);
}

/** The same as an outcome. */
export function noSuch(...stranger: Parameters<typeof unknown>): Outcome<never> {
  return { ok: false, issues: [unknown(...stranger)] };
}

/** The faults of texts that mean the same as one before them, by `name` when they have one: duplicate-row. */
export function repeated(texts: readonly (Located<string> & { name?: string })[]): Issue[] {
  const first = new Map<string, Place>();
  return texts.flatMap(({ value, name = value, at }) => {
    const before = first.get(fold(value));
    if (before) return [issue('duplicate-row', { name, first: before }, at)];
    first.set(fold(value), at);
    return [];
  });
}

/** A located text from its nth character on. */
export function partAfter({ value, at }: Located<string>, start: number): Located<string> {
  const isQuoted = at.width !== value.length;
  const part = { column: at.column + start, width: Math.max(1, value.length - start) };
  return { value: value.slice(start), at: isQuoted ? at : { ...at, ...part } };
}

/** A month of the year and a number that may be a day. */
function monthDayIn(text: string): MonthDay | undefined {
  const [, month, day] = DAY.exec(text)?.map(Number) ?? [];
  if (month === undefined || day === undefined || month < 1 || month > 12) return undefined;
  return day >= 1 && day <= 31 ? { month, day } : undefined;
}

/** The day, when its month has so many. Issue: no-such-day. */
function dayThere<T extends MonthDay & { readonly year?: number }>(
  written: T,
  { value, at }: Located<string>,
): Outcome<T> {
  const { year, month, day } = written;
  const leapYear = 2000;
  const days = daysInMonth(year ?? leapYear, month);
  return day <= days ? outcome(written) : fail('no-such-day', { text: value.trim(), year, month, days }, at);
}
