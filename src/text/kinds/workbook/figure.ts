import { Decimal } from 'decimal.js';
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

/** Decimals of this file's own: they hold every digit that is read, and never switch to exponents. */
const Exact = Decimal.clone({ defaults: true, precision: 2 * MAX_DIGITS, toExpNeg: -9e15, toExpPos: 9e15 });

/** How many significant digits a spreadsheet shows. */
const DIGITS = 15;

/**
 * A number of a cell as its format shows it, with every decimal that it has: 61.2 of 0.612 with `0.0%`, 15.02 of 15 020 with
 * `0.0,`. A workbook stores what a double holds, and a spreadsheet shows its 15 first significant digits, rounded: these are
 * its figure, exactly.
 */
export function shownFigure(stored: number, format: string): ShownFigure {
  const { scale, decimals, unit } = formatOf(format);
  const shown = stored.toPrecision(DIGITS);
  const isCut = Number(shown) !== stored;
  const exact = new Exact(shown);
  const figure = scale ? exact.times(scale) : exact;
  const written = Math.max(decimals, figure.decimalPlaces());
  const plain = figure.toFixed(written);
  const length = plain.replace(/[-.]/g, '').length;
  const text = `${plain.replace('.', ',')}${unit}`;
  if (!figure.isFinite() || length > MAX_DIGITS) return { text: String(stored), isCut };
  return { text, figure: { value: parseDecimal(plain), decimals: written }, isCut };
}

/** What a format does to a figure: a power of ten for per cent and thousands, decimals, what it writes after it. */
interface Format {
  readonly scale: Decimal | undefined;
  readonly decimals: number;
  readonly unit: string;
}

/** The same of each format once: a workbook has few. */
function formatOf(format: string): Format {
  const read = FORMATS.get(format) ?? readFormat(format);
  FORMATS.set(format, read);
  return read;
}

const FORMATS = new Map<string, Format>();

function readFormat(format: string): Format {
  const [first = ''] = format.split(';');
  const literals = [...first.matchAll(/"([^"]*)"|\\(.)|\[\$([^\]-]*)(?:-[^\]]*)?\]/g)].map(
    ([, quoted = '', escaped = '', currency = '']) => quoted + escaped + currency,
  );
  const bare = first.replace(/"[^"]*"|\\.|\[[^\]]*\]|[_*]./g, '');
  const places = /[0#?]\.([0#?]*)/.exec(bare)?.[1] ?? '';
  const thousands = /[0#?](,+)(?![^%]*[0#?])/.exec(bare)?.[1]?.length ?? 0;
  const isPercent = bare.includes('%');
  const power = (isPercent ? 2 : 0) - 3 * thousands;
  const written = literals.join('').trim();
  return {
    scale: power === 0 ? undefined : new Exact(10).pow(power),
    decimals: /E/i.test(bare) ? 0 : places.replace(/[#?]/g, '').length,
    unit: isPercent ? ' %' : isUnit(written) ? ` ${written}` : '',
  };
}

/** Whether what a format writes is a word or a sign of a unit, and no mark between digits. */
function isUnit(written: string): boolean {
  return /^[\p{L}\p{Sc}][\p{L}\p{Sc}/.]{0,11}$/u.test(written);
}
