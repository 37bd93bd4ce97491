import { MAX_DIGITS, powerOfTen, type Rational, rational } from '../../kernel/number.js';
import type { WrittenFigure } from '../figure.js';
import { type Unit, unitOf } from './units.js';

/** The marks that may stand before decimals. */
export const DECIMAL_MARKS = [',', '.'] as const;
export type DecimalMark = (typeof DECIMAL_MARKS)[number];

/**
 * A figure as it is written in a cell: what it is by each decimal mark, undefined by the mark that it cannot be read with.
 * By both it is the same, unless it has one group of three digits behind a mark: 1,234.
 */
export interface FigureForm {
  readonly comma: WrittenFigure | undefined;
  readonly point: WrittenFigure | undefined;
  readonly unit: Unit | undefined;
  readonly isNegative: boolean;
  /** The mark of a footnote stands behind it. */
  readonly isMarked?: boolean;
}

/** Whether the decimal marks make two figures of a cell. */
export function isAmbiguous({ comma, point }: FigureForm): boolean {
  return comma !== undefined && point !== undefined && comma !== point;
}

/** A mark of a footnote behind a figure or a name: `442,6 1)`, `Alby*`, `12 345¹`, `5 000 a)`. */
const FOOTNOTE =
  /(?:\s*[*†‡\u00B9\u00B2\u00B3\u2070\u2074-\u2079]+|(?:\s|(?<=\p{L}))\d{1,2}\)|(?:\s|(?<=\d))[a-z]\))$/u;

/** A text without the mark of its footnote; a bracket that closes another is none, nor is the power of a unit (`25 m²`). */
export function withoutFootnote(text: string): string {
  const trimmed = text.trim();
  const bare = trimmed.replace(FOOTNOTE, '').trim();
  return /\([^)]*$|(?:^|[^\p{L}])[a-z]?m$/u.test(bare) ? trimmed : bare;
}

/** Takes a text apart: what stands before its digits, the digits, and what stands behind them; undefined when it is no figure that can be read. */
export function formIn(written: string): FigureForm | undefined {
  // Nearly every figure has nothing around its digits.
  if (BARE.test(written)) return formOf(written, false);
  const start = written.search(/\d/);
  const before = start < 0 ? undefined : frontOf(written.slice(0, start));
  if (!before) return undefined;
  const bare = withoutFootnote(written);
  const [, digits = '', back = ''] = DIGITS.exec(bare) ?? [];
  const behind = backOf(back, before);
  if (!behind) return undefined;
  // `£000` is what figures are counted in, and none itself.
  if (digits === '000' && before.unit) return undefined;
  const form = formOf(digits, behind.isNegative, behind.unit);
  return form && bare !== written.trim() ? { ...form, isMarked: true } : form;
}

/** Digits from the first to the last, and what stands behind them. */
const DIGITS = /(\d(?:.*\d)?)(\D*)$/s;

/** What is known of a figure's sign and unit from what stands before its digits, and then from what stands behind them. */
interface Around {
  readonly isNegative: boolean;
  readonly isOpen: boolean;
  readonly hasSign: boolean;
  readonly unit?: Unit;
}

const APPROXIMATELY = /^(?:(?:ca|c:a|cirka|circa|omkring|ungefär)(?![\p{L}])\.?|[~≈])\s*/iu;
const SIGNS = /[-+\u2010-\u2013\u2212]/gu;

/** What stands before digits, once for all the cells of a column that have the same there. */
function frontOf(written: string): Around | undefined {
  const known = FRONTS.get(written);
  if (known !== undefined) return known ?? undefined;
  if (FRONTS.size > MOST_FRONTS) FRONTS.clear();
  const front = frontIn(written);
  FRONTS.set(written, front ?? null);
  return front;
}

const FRONTS = new Map<string, Around | null>();
const MOST_FRONTS = 1000;

/** `-`, `- `, `+`, `(`, `€`, `-€`, `SEK -`, each alone or after a word for "about". */
function frontIn(written: string): Around | undefined {
  const text = written.trim().replace(APPROXIMATELY, '');
  const isOpen = text.includes('(');
  const signs = text.match(SIGNS) ?? [];
  const word = text.replace('(', '').replace(SIGNS, '').trim();
  const unit = word === '' ? undefined : unitOf(word);
  if (signs.length + (isOpen ? 1 : 0) > 1 || (word !== '' && unit?.kind !== 'amount')) return undefined;
  const hasSign = signs.length > 0;
  return { isNegative: isOpen || (hasSign && signs[0] !== '+'), isOpen, hasSign, unit };
}

/** `kr`, ` kr/år`, `)`, ` kr)`, `-`: the digits' own unit, and a minus or a bracket that none stands before. */
function backOf(written: string, before: Around): Around | undefined {
  const isClosed = written.includes(')');
  if (isClosed !== before.isOpen) return undefined;
  const word = written.replace(')', '').trim();
  if (word === '') return before;
  const unit = unitOf(word);
  if (unit) return before.unit ? undefined : { ...before, unit };
  const isMinus = /^[-\u2010-\u2013\u2212]/u.test(written) && !before.hasSign && !before.isOpen;
  const rest = isMinus ? word.slice(1).trim() : '-';
  const own = rest === '' ? before.unit : before.unit ? undefined : unitOf(rest);
  return isMinus && (rest === '' || own) ? { ...before, isNegative: true, unit: own } : undefined;
}

const PLAIN = /^\d{1,15}$/;
const BARE = /^\d(?:[\d.,]*\d)?$/;
/** Digits in one, or in groups of three with spaces or apostrophes between. */
const WHOLE = /^(?:\d+|\d{1,3}(?:[ \u00A0\u2007\u2009\u202F]\d{3})+|\d{1,3}(?:['\u2019]\d{3})+)$/u;
const ALL_DIGITS = /^\d+$/;
const GROUPED: Readonly<Record<DecimalMark, RegExp>> = {
  ',': /^[1-9]\d{0,2}(?:\.\d{3})+$/,
  '.': /^[1-9]\d{0,2}(?:,\d{3})+$/,
};

/** What digits are by each decimal mark: with groups of three apart by the other mark, by spaces or by apostrophes, or with none. */
function formOf(text: string, isNegative: boolean, unit?: Unit): FigureForm | undefined {
  const sign = isNegative ? '-' : '';
  if (WHOLE.test(text)) {
    const figure = figureOf(sign + digitsOf(text), 0);
    return figure && { comma: figure, point: figure, unit, isNegative };
  }
  const last = Math.max(text.lastIndexOf(','), text.lastIndexOf('.'));
  const [whole, found, decimals] = [text.slice(0, Math.max(0, last)), text[last], text.slice(last + 1)];
  if (found === undefined || !ALL_DIGITS.test(decimals)) return undefined;
  const readBy = (mark: DecimalMark) => {
    if (found !== mark) return GROUPED[mark].test(text) ? figureOf(sign + digitsOf(text), 0) : undefined;
    if (!WHOLE.test(whole) && !GROUPED[mark].test(whole)) return undefined;
    return figureOf(sign + digitsOf(whole) + decimals, decimals.length);
  };
  const [comma, point] = [readBy(','), readBy('.')];
  return comma || point ? { comma, point, unit, isNegative } : undefined;
}

function digitsOf(text: string): string {
  return ALL_DIGITS.test(text) ? text : text.replace(/\D/g, '');
}

/** The figure of digits with their sign, the last of them decimals. More digits than any budget has are no figure. */
function figureOf(digits: string, decimals: number): WrittenFigure | undefined {
  return digits.length > MAX_DIGITS && digitsOf(digits).length > MAX_DIGITS
    ? undefined
    : new Written(digits, decimals);
}

/** A figure that is made when it is asked for: most are only looked at. */
class Written implements WrittenFigure {
  private made: Rational | undefined;

  constructor(
    private readonly digits: string,
    readonly decimals: number,
  ) {}

  get value(): Rational {
    this.made ??= rational(BigInt(this.digits), powerOfTen(this.decimals));
    return this.made;
  }
}

/** The form of a figure that its file says: only the unit is read from its text. */
export function exactForm(value: string, figure: WrittenFigure): FigureForm {
  const unit = PLAIN.test(value)
    ? undefined
    : (unitOf(value.replace(/^.*\d/s, '')) ?? unitOf(value.replace(/\d.*$/s, '').replace(SIGNS, '')));
  const isNegative = figure.value.numerator < 0n;
  return { comma: figure, point: figure, unit, isNegative };
}
