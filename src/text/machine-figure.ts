import { MAX_DIGITS, rational } from '../kernel/number.js';
import { assert } from '../kernel/problem.js';
import type { WrittenFigure } from './figure.js';

/** A sign, digits, decimals after a point, an exponent: as programs write numbers, with nothing to interpret. */
const FIGURE = /^([-+]?)(\d+)(?:\.(\d+))?(?:[eE]([-+]?\d{1,4}))?$/;

/** Why a text is no number as a program writes it; undefined when it is one. */
export function machineFault(text: string): 'not-a-number' | 'number-too-long' | undefined {
  // Nearly every figure is short and has no exponent: nothing more need be looked at.
  if (text.length <= MAX_DIGITS && PLAIN.test(text)) return undefined;
  const match = FIGURE.exec(text);
  if (!match) return 'not-a-number';
  const [, , whole = '', decimals = '', exponent = '0'] = match;
  const length = whole.length + decimals.length + Math.abs(Number(exponent));
  return length > MAX_DIGITS ? 'number-too-long' : undefined;
}

const PLAIN = /^-?\d+(?:\.\d+)?$/;

/** A number as a program writes it, exactly and with as many decimals: `-12.50`, `1.5e3`. One with a fault is our bug. */
export function machineFigure(text: string): WrittenFigure {
  const match = FIGURE.exec(text);
  assert(match !== null, 'a number is read that is one');
  const [, sign = '', whole = '', decimals = '', exponent = '0'] = match;
  const digits = BigInt(`${sign === '-' ? '-' : ''}${whole}${decimals}`);
  const places = decimals.length - Number(exponent);
  if (places <= 0) return { value: rational(digits * 10n ** BigInt(-places)), decimals: 0 };
  return { value: rational(digits, 10n ** BigInt(places)), decimals: places };
}
