import { MAX_DIGITS, parseDecimal, type Rational } from '../../kernel/number.js';
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
  readonly comma?: WrittenFigure;
  readonly point?: WrittenFigure;
  readonly unit?: Unit;
  readonly isNegative: boolean;
}

/** Whether the decimal marks make two figures of a cell. */
export function isAmbiguous({ comma, point }: FigureForm): boolean {
  return comma !== undefined && point !== undefined && comma !== point;
}

/** A mark of a footnote behind a figure or a name: `442,6 1)`, `Alby*`, `12 345¹`. */
const FOOTNOTE = /(?:[\s\u00A0]*[*†‡\u00B9\u00B2\u00B3\u2070\u2074-\u2079]+|[\s\u00A0]\d{1,2}\))$/u;

/** A text without the mark of its footnote; a bracket that closes another is none. */
function withoutFootnote(text: string): string {
  const trimmed = text.trim();
  const bare = trimmed.replace(FOOTNOTE, '').trim();
  return /\([^)]*$/.test(bare) ? trimmed : bare;
}

/** Takes a text apart: what stands before its digits, the digits, and what stands behind them; undefined when it is no figure that can be read. */
export function formIn(written: string): FigureForm | undefined {
  if (PLAIN.test(written)) {
    const figure = new Written(written, 0);
    return { comma: figure, point: figure, isNegative: false };
  }
  if (!/\d/.test(written)) return undefined;
  const text = withoutFootnote(written);
  const start = text.search(/\d/);
  const end = text.search(/\d\D*$/) + 1;
  const before = frontOf(text.slice(0, start));
  const behind = before && backOf(text.slice(end), before);
  if (!behind) return undefined;
  const digits = text.slice(start, end);
  // `£000` is what figures are counted in, and none itself.
  if (digits === '000' && before.unit) return undefined;
  const form = readingsOf(digits, behind.isNegative ? '-' : '');
  const { unit, isNegative } = behind;
  return form && { ...form, isNegative, ...(unit && { unit }) };
}

/** What is known of a figure's sign and unit from what stands before its digits, and then from what stands behind them. */
interface Around {
  readonly isNegative: boolean;
  readonly isOpen: boolean;
  readonly hasSign: boolean;
  readonly unit?: Unit;
}

const APPROXIMATELY = /^(?:(?:ca|c:a|cirka|circa|omkring|ungefär)(?![\p{L}])\.?|[~≈])\s*/iu;
const SIGNS = /[-+\u2010-\u2013\u2212]/gu;

/** `-`, `- `, `+`, `(`, `€`, `-€`, `SEK -`, each alone or after a word for "about". */
function frontOf(written: string): Around | undefined {
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
const SPACED = /^\d{1,3}(?:[ \u00A0\u2007\u2009\u202F]\d{3})+$/u;
const APOSTROPHES = /^\d{1,3}(?:['\u2019]\d{3})+$/u;
const WITH_DECIMALS = /^(.*?)([.,])(\d+)$/u;
const GROUPED: Readonly<Record<DecimalMark, RegExp>> = {
  ',': /^[1-9]\d{0,2}(?:\.\d{3})+$/,
  '.': /^[1-9]\d{0,2}(?:,\d{3})+$/,
};

type Readings = Pick<FigureForm, 'comma' | 'point'>;

/** What digits are by each decimal mark: with groups of three apart by the other mark, by spaces or by apostrophes, or with none. */
function readingsOf(text: string, sign: string): Readings | undefined {
  if (isWhole(text)) return sameForm(sign + digitsOf(text), 0);
  const comma = readingBy(',', text, sign);
  const point = readingBy('.', text, sign);
  return comma || point ? { ...(comma && { comma }), ...(point && { point }) } : undefined;
}

function readingBy(mark: DecimalMark, text: string, sign: string): WrittenFigure | undefined {
  if (GROUPED[mark].test(text)) return figureOf(sign + digitsOf(text), 0);
  const [, whole = '', found, decimals = ''] = WITH_DECIMALS.exec(text) ?? [];
  if (found !== mark || !(isWhole(whole) || GROUPED[mark].test(whole))) return undefined;
  return figureOf(`${sign}${digitsOf(whole)}.${decimals}`, decimals.length);
}

function isWhole(text: string): boolean {
  return /^\d+$/.test(text) || SPACED.test(text) || APOSTROPHES.test(text);
}

function digitsOf(text: string): string {
  return text.replace(/\D/g, '');
}

function sameForm(text: string, decimals: number): Readings | undefined {
  const figure = figureOf(text, decimals);
  return figure && { comma: figure, point: figure };
}

/** More digits than any budget has are no figure. */
function figureOf(text: string, decimals: number): WrittenFigure | undefined {
  return text.length > MAX_DIGITS && digitsOf(text).length > MAX_DIGITS
    ? undefined
    : new Written(text, decimals);
}

/** A figure that is made when it is asked for: most are only looked at. */
class Written implements WrittenFigure {
  private made: Rational | undefined;

  constructor(
    private readonly text: string,
    readonly decimals: number,
  ) {}

  get value(): Rational {
    this.made ??= parseDecimal(this.text);
    return this.made;
  }
}

/** The form of a figure that its file says: only the unit is read from its text. */
export function exactForm(value: string, figure: WrittenFigure): FigureForm {
  const unit = PLAIN.test(value)
    ? undefined
    : (unitOf(value.replace(/^.*\d/s, '')) ?? unitOf(value.replace(/\d.*$/s, '').replace(SIGNS, '')));
  const isNegative = figure.value.numerator < 0n;
  return { comma: figure, point: figure, isNegative, ...(unit && { unit }) };
}
