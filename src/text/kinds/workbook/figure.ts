import { MAX_DIGITS, parseDecimal } from '../../../kernel/number.js';
import type { WrittenFigure } from '../../figure.js';

/** A figure of a cell, and the text that a person sees of it. */
export interface ShownFigure {
  readonly text: string;
  /** Undefined when it is too long to be one. */
  readonly figure?: WrittenFigure;
  /** It is stored with more than 15 significant digits. */
  readonly isCut: boolean;
}

/** How many significant digits a spreadsheet shows. */
const DIGITS = 15;

/**
 * A number of a cell as its format shows it, with every decimal that it has: 61.2 of 0.612 with `0.0%`, 15.02 of 15 020 with
 * `0.0,`. A workbook stores what a double holds, and a spreadsheet shows its 15 first significant digits, rounded: these are
 * its figure, exactly.
 */
export function shownFigure(stored: number, format: string): ShownFigure {
  const { power, decimals, unit } = readFormat(format);
  const [mantissa = '', exponent = '0'] = stored.toPrecision(DIGITS).split('e');
  const [, sign = '', whole = '', fraction = ''] = /^(-?)(\d+)\.?(\d*)$/.exec(mantissa) ?? [];
  const plain = shifted(whole, fraction, Number(exponent) + power, decimals);
  const isCut = Number(stored.toPrecision(DIGITS)) !== stored;
  const text = `${sign}${plain.replace('.', ',')}${unit}`;
  const length = plain.replace('.', '').length;
  if (whole === '' || length > MAX_DIGITS) return { text: String(stored), isCut };
  const written = plain.split('.')[1]?.length ?? 0;
  return { text, figure: { value: parseDecimal(`${sign}${plain}`), decimals: written }, isCut };
}

/** Digits with their point moved, without zeros at the end beyond so many decimals. */
function shifted(whole: string, fraction: string, by: number, decimals: number): string {
  const digits = `${'0'.repeat(Math.max(0, 1 - by - whole.length))}${whole}${fraction}`.padEnd(
    whole.length + by,
    '0',
  );
  const point = Math.max(1, whole.length + by);
  const places = digits.slice(point).replace(/0+$/, '').padEnd(decimals, '0');
  const before = digits.slice(0, point).replace(/^0+(?=\d)/, '');
  return places === '' ? before : `${before}.${places}`;
}

/** What a format does to a figure: a power of ten for per cent and thousands, decimals, what it writes after it. */
function readFormat(format: string): { power: number; decimals: number; unit: string } {
  const [first = ''] = format.split(';');
  const literals = [...first.matchAll(/"([^"]*)"|\\(.)|\[\$([^\]-]*)(?:-[^\]]*)?\]/g)].map(
    ([, quoted = '', escaped = '', currency = '']) => quoted + escaped + currency,
  );
  const bare = first.replace(/"[^"]*"|\\.|\[[^\]]*\]|[_*]./g, '');
  const places = /[0#?]\.([0#?]*)/.exec(bare)?.[1] ?? '';
  const thousands = /[0#?](,+)(?![^%]*[0#?])/.exec(bare)?.[1]?.length ?? 0;
  const isPercent = bare.includes('%');
  const written = literals.join('').trim();
  return {
    power: (isPercent ? 2 : 0) - 3 * thousands,
    decimals: /E/i.test(bare) ? 0 : places.replace(/[#?]/g, '').length,
    unit: isPercent ? ' %' : isUnit(written) ? ` ${written}` : '',
  };
}

/** Whether what a format writes is a word or a sign of a unit, and no mark between digits. */
function isUnit(written: string): boolean {
  return /^[\p{L}\p{Sc}][\p{L}\p{Sc}/.]{0,11}$/u.test(written);
}
