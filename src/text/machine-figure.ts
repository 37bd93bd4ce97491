import { MAX_DIGITS, rational } from '../kernel/number.js';
import type { WrittenFigure } from './figure.js';

/** A sign, digits, decimals after a point, an exponent: as programs write numbers, with nothing to interpret. */
const FIGURE = /^([-+]?)(\d+)(?:\.(\d+))?(?:[eE]([-+]?\d{1,4}))?$/;

/**
 * Reads a number as a program writes it, exactly and with as many decimals: `-12.50`, `1.5e3`.
 * What is none, or longer than MAX_DIGITS, gives the code of its issue.
 */
export function machineFigure(text: string): WrittenFigure | 'not-a-number' | 'number-too-long' {
  const match = FIGURE.exec(text);
  if (!match) return 'not-a-number';
  const [, sign = '', whole = '', decimals = '', exponent = '0'] = match;
  const shift = Number(exponent);
  if (whole.length + decimals.length + Math.abs(shift) > MAX_DIGITS) return 'number-too-long';
  const digits = BigInt(`${sign === '-' ? '-' : ''}${whole}${decimals}`);
  const places = decimals.length - shift;
  if (places <= 0) return { value: rational(digits * 10n ** BigInt(-places)), decimals: 0 };
  return { value: rational(digits, 10n ** BigInt(places)), decimals: places };
}
