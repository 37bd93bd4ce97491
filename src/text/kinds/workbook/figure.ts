import { Decimal } from 'decimal.js';
import { MAX_DIGITS, parseDecimal } from '../../../kernel/number.js';
import type { WrittenFigure } from '../../figure.js';
import { manyIn, unitInHeading } from '../../foreign/units.js';

/** A figure of a cell, and the text that a person sees of it. */
export interface ShownFigure {
  readonly text: string;
  /** Undefined when it is too long to be one. */
  readonly figure?: WrittenFigure;
  /** It is stored with more than 15 significant digits. */
  readonly isCut: boolean;
  /** Its format shows it in thousands or millions, and nothing says so: it is read as it is. */
  readonly isWhole?: boolean;
  /** Its format shows nothing of it. */
  readonly isHidden?: boolean;
}

/** Decimals of this file's own: they hold every digit that is read, and never switch to exponents. */
const Exact = Decimal.clone({ defaults: true, precision: 2 * MAX_DIGITS, toExpNeg: -9e15, toExpPos: 9e15 });

/** How many significant digits a spreadsheet shows. */
const DIGITS = 15;

/**
 * A number of a cell as its format shows it, with every decimal that it has: 61.2 of 0.612 with `0.0%`, 6 800 000 of 6 800 with `#,##0 "000"`, 15.02 of
 * 15 020 with `0.0,` where the format or another text tells that figures are in thousands, else 15 020. A workbook stores what a double holds, and a spreadsheet shows its 15 first significant digits, rounded: these are
 * its figure, exactly.
 */
export function shownFigure(stored: number, format: string, tellsMany: () => boolean): ShownFigure {
  const { percent, thousands, decimals, unit, isHidden } = formatOf(format);
  const isWhole = thousands > 0 && !isMany(unit) && !tellsMany();
  const power = percent - (isWhole ? 0 : 3 * thousands);
  const shown = stored.toPrecision(DIGITS);
  const isCut = Number(shown) !== stored;
  const exact = new Exact(shown);
  const figure = power === 0 ? exact : exact.times(new Exact(10).pow(power));
  const written = Math.max(isWhole ? 0 : decimals, figure.decimalPlaces());
  const plain = figure.toFixed(written);
  const length = plain.replace(/[-.]/g, '').length;
  const text = `${plain.replace('.', ',')}${unit}`;
  if (!figure.isFinite() || length > MAX_DIGITS) return { text: String(stored), isCut };
  return { text, figure: { value: parseDecimal(plain), decimals: written }, isCut, isWhole, isHidden };
}

/** Whether a text tells of thousands or millions: `Belopp (tkr)`, `tusental`. */
export function isMany(text: string): boolean {
  const scale = unitInHeading(text)?.scale;
  return (scale !== undefined && scale.numerator > scale.denominator) || manyIn(text) !== undefined;
}

/** What a format does to a figure: the power of ten of per cent, how often it leaves out three digits (below zero where it writes noughts), decimals, what it writes after it. */
interface Format {
  readonly percent: number;
  readonly thousands: number;
  readonly decimals: number;
  readonly unit: string;
  readonly isHidden: boolean;
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
  const noughts = (places === '' && NOUGHTS.exec(first)?.[1]?.match(/000/g)?.length) || 0;
  const isPercent = bare.includes('%');
  const written = literals
    .join('')
    .replace(noughts > 0 ? /^(?:\s*000)+/ : '', '')
    .trim();
  return {
    percent: isPercent ? 2 : 0,
    thousands: thousands - noughts,
    decimals: /E/i.test(bare) ? 0 : places.replace(/[#?]/g, '').length,
    unit: isPercent ? ' %' : isUnit(written) ? ` ${written}` : '',
    isHidden: /^;{2,3}$/.test(format),
  };
}

/** Noughts that a format writes after the digits: `#,##0 "000"`. */
const NOUGHTS = /[0#?](?:\\?\s)*"((?:\s?000)+)(?!\d)/;

/** Whether what a format writes is a word or a sign of a unit, and no mark between digits. */
function isUnit(written: string): boolean {
  return /^[\p{L}\p{Sc}][\p{L}\p{Sc}/.]{0,11}$/u.test(written);
}
