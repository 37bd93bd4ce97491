import type { Located } from '../kernel/issue.js';
import { MAX_DIGITS, multiply, parseDecimal, type Rational } from '../kernel/number.js';
import { fail, map, type Outcome, outcome } from '../kernel/outcome.js';
import { bareAmount } from './kronor.js';

/** A figure as written: its exact value, and how many decimals it was written with. */
export interface WrittenFigure {
  readonly value: Rational;
  readonly decimals: number;
}

/** Which decimal marks a file is known to use, from those of its figures that can be read in one way only. */
export interface Dialect {
  readonly comma: boolean;
  readonly point: boolean;
}

/** The dialect of a figure that stands alone, as on a command line: nothing beside it settles what 1,234 means. */
export const ALONE: Dialect = { comma: false, point: false };

/** A sign, digits (in groups of three with spaces between, or without), and decimals after a comma or point. */
const FIGURE = /^([-\u2212]?)(\d+|\d{1,3}(?:[ \u00A0\u2009\u202F]\d{3})+)(?:([.,])(\d+))?$/;

/** One to three digits, a mark, three digits: 1,234 may be a thousand or one and a bit. A leading zero settles it. */
const AMBIGUOUS = /^[-\u2212]?[1-9]\d{0,2}[.,]\d{3}$/;

/** Whether an amount as written may be thousands or one and a bit. */
export function isAmbiguous(text: string): boolean {
  return AMBIGUOUS.test(bareAmount(text).figure);
}

/** The decimal marks that a file's figures settle, amounts with their units too. */
export function dialectOf(texts: Iterable<string>): Dialect {
  const marks = new Set<string>();
  for (const text of texts) {
    const { figure } = bareAmount(text);
    const mark = FIGURE.exec(figure)?.[3];
    if (mark && !AMBIGUOUS.test(figure)) marks.add(mark);
  }
  return { comma: marks.has(','), point: marks.has('.') };
}

/**
 * Reads a figure exactly. Issues: not-a-number, ambiguous-number, number-too-long. Exponents, hexadecimals and
 * underscores are not figures in anybody's budget and are refused.
 */
export function readFigure({ value, at }: Located<string>, dialect: Dialect): Outcome<WrittenFigure> {
  const text = value.trim();
  const match = FIGURE.exec(text);
  if (!match) return fail('not-a-number', { text }, at);
  const [, sign, whole = '', mark, decimals = ''] = match;
  if (AMBIGUOUS.test(text) && !isSettled(mark, dialect)) return fail('ambiguous-number', { text }, at);
  const digits = whole.replace(/\D/g, '');
  if (digits.length + decimals.length > MAX_DIGITS) return fail('number-too-long', { most: MAX_DIGITS }, at);
  const plain = `${sign ? '-' : ''}${digits}${decimals ? `.${decimals}` : ''}`;
  return outcome({ value: parseDecimal(plain), decimals: decimals.length });
}

/** Reads an amount in kronor exactly: a figure alone, or with its unit, as in `9,6 mkr`. Issues: those of a figure, not-kronor. */
export function readAmount({ value: text, at }: Located<string>, dialect: Dialect): Outcome<Rational> {
  const { figure, kronor, currency } = bareAmount(text);
  if (currency !== undefined) return fail('not-kronor', { text: text.trim(), currency }, at);
  return map(readFigure({ value: figure, at }, dialect), ({ value }) => multiply(value, kronor));
}

function isSettled(mark: string | undefined, { comma, point }: Dialect): boolean {
  return mark === ',' ? comma && !point : point && !comma;
}
