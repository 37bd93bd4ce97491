import type { Located, Place } from '../../kernel/issue.js';
import { nth } from '../../kernel/nth.js';
import {
  compare,
  decimalsOf,
  divide,
  HUNDRED,
  multiply,
  ONE,
  type Rational,
  rational,
  sum,
} from '../../kernel/number.js';
import { andThen, fail, map, type Outcome, outcome, valueIn } from '../../kernel/outcome.js';
import { type Dialect, readAmount, readFigure, type WrittenFigure } from '../figure.js';
import { bareAmount } from '../kronor.js';
import { type Reader, scalar } from '../readers.js';

/** A figure, exact. Issues as `readFigure`. */
export function figureIn(dialect: Dialect): Reader<Rational> {
  return scalar((text) => map(readFigure(text, dialect), ({ value }) => value), 'figure');
}

/** An amount in kronor, exact. Issues as `readAmount`. */
export function amountIn(dialect: Dialect): Reader<Rational> {
  return scalar((text) => readAmount(text, dialect), 'amount');
}

/** An amount in units of so many kronor: a figure alone is in them. Issues: those of an amount. */
export function readInUnits(text: Located<string>, dialect: Dialect, unit: Rational): Outcome<WrittenFigure> {
  if (bareAmount(text.value).figure === text.value.trim()) return readFigure(text, dialect);
  return map(readAmount(text, dialect), (kronor) => {
    const value = divide(kronor, unit);
    return { value, decimals: decimalsOf(value) ?? 0 };
  });
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
