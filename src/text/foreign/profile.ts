import { nth } from '../../kernel/nth.js';
import { absolute, compare, multiply, ONE, type Rational, rational } from '../../kernel/number.js';
import type { GridRow } from '../grid.js';
import { type CellKind, formOf, isNothing, kindOf } from './kind.js';
import type { FigureRole } from './roles.js';
import { type Unit, unitInHeading, unitInTitle } from './units.js';
import { type ColumnKind, countedIn, isWordFor, periodIn, WORDS } from './words.js';

export type ColumnRole = 'name' | FigureRole;

/** A column of the table: its heading, and what the cells below it are. */
export interface Profile {
  readonly index: number;
  readonly heading: string;
  /** The heading without the rates and parts that it tells with their figures. */
  readonly said: string;
  /** What its heading and its cells tell that it holds. */
  readonly kind: ColumnKind;
  /** What its figures are counted in: `kr`, `tkr`, `%`, `invånare`. */
  readonly unit?: string;
  /** Of money: `SEK`, `EUR`. */
  readonly currency?: string;
  /** How many of its currency, or of its things, one of its figures stands for, where its cell says nothing else. */
  readonly scale: Rational;
  /** `2024`, `2016/17`, `2022-12-31`. */
  readonly period?: string;
  /** At least half of what is filled in can be read as figures. */
  readonly isFigures: boolean;
  /** Texts, no fewer than the figures that are not read. */
  readonly isTexts: boolean;
  /** Codes, running numbers or years: they name and date, and are no figures to divide by. */
  readonly isIdentity: boolean;
  readonly hasNegative: boolean;
  /** What most of the cells that have a unit have. */
  readonly cellUnit?: Unit;
  /** The unit of money that a line above or below the table says its figures are in. */
  readonly stated?: Unit;
}

/** What a column is, from its heading and all its cells; a title above the table tells what figures under bare years count. */
export function profileOf(heading: string, index: number, body: readonly GridRow[], title = ''): Profile {
  const counts: Record<CellKind, number> = { blank: 0, missing: 0, figure: 0, unread: 0, text: 0 };
  const units = new Map<string, { readonly unit: Unit; count: number }>();
  let codes: string[] | undefined = [];
  let hasNegative = false;
  for (const record of body) {
    const cell = record[index];
    if (!cell) continue;
    const kind = kindOf(cell);
    counts[kind]++;
    const form = kind === 'figure' ? formOf(cell) : undefined;
    const unit = form?.unit;
    hasNegative ||= form?.isNegative === true;
    if (unit) {
      const known = units.get(unit.id) ?? { unit, count: 0 };
      known.count++;
      units.set(unit.id, known);
    }
    if (codes && (kind === 'unread' || (kind === 'figure' && !isNothing(cell)))) {
      const text = cell.value.trim();
      if (isCode(text)) codes.push(text);
      else codes = undefined;
    }
  }
  const [most] = [...units.values()].sort((a, b) => b.count - a.count);
  const read = counts.figure + counts.missing;
  // `x` among words is one of them.
  const isFigures =
    read > 0 && read >= counts.text + counts.unread && (counts.figure > 0 || counts.text === 0);
  const cells = {
    isFigures,
    isTexts: counts.text > 0 && counts.text >= counts.unread && !isFigures,
    isIdentity: codes !== undefined && isIdentity(heading, codes),
    isEmpty: body.length > 0 && counts.blank === body.length,
    hasNegative,
    cellUnit: most?.unit,
  };
  const said = withoutRates(heading);
  const inHeading = unitInHeading(said);
  // `Belopp (tkr)` over `61 kr`: each cell says what it is counted in. A figure that says nothing is in its heading's.
  const isMost = most !== undefined && (2 * most.count > counts.figure || !inHeading);
  const told = isMost ? most.unit : inHeading;
  const isEach = most?.count === counts.figure;
  const kind = kindOfColumn(said, cells, told, title);
  const { isEmpty, ...rest } = cells;
  const counted = kind === 'weight' ? (countedIn(heading) ?? countedIn(title)) : undefined;
  const isCounted = COUNTED_KINDS.includes(kind);
  const inTitle = unitInTitle(title);
  const stated = inTitle && mayBeIn(inTitle, index, body) ? inTitle : undefined;
  const beside = kind === 'amount' ? (told ?? stated) : told;
  const scaled = isEach ? most?.unit : (inHeading ?? (told ? undefined : beside));
  return {
    index,
    heading,
    said,
    kind,
    stated,
    ...(isCounted && { unit: beside?.id ?? counted, currency: beside?.currency }),
    scale: (isCounted && scaled?.scale) || ONE,
    period: kind === 'period' ? undefined : periodIn(heading),
    ...rest,
  };
}

/** Whether no figure of a column would be more than any budget has in a unit: `EUR million` may stand above what is in EUR. */
function mayBeIn({ scale }: Unit, index: number, body: readonly GridRow[]): boolean {
  if (scale === ONE) return true;
  return body.every((row) => {
    const form = row[index] && formOf(row[index]);
    const figure = form?.comma ?? form?.point;
    return !figure || compare(absolute(multiply(figure.value, scale)), MOST) <= 0;
  });
}

const MOST = rational(10n ** 14n);

/** A heading without the rates and parts that it tells with their figures: `Avgift (23 kr/inv)`, `Drift (70 %)`. */
function withoutRates(heading: string): string {
  const text = heading
    .replace(RATE, ' ')
    .replace(/\(\s*\)/g, ' ')
    .trim();
  return text === '' ? heading : text;
}

const RATE = /\d[\d\s.,]*(%|procent\b|(kr|kronor|öre|€|£)\s*(\/|per)\s*\p{L}+)/giu;

const COUNTED_KINDS: readonly ColumnKind[] = [
  'amount',
  'weight',
  'percent',
  'price',
  'change',
  'tax',
  'figure',
];

interface Cells {
  readonly isFigures: boolean;
  readonly isTexts: boolean;
  readonly isIdentity: boolean;
  readonly isEmpty: boolean;
}

/** What a column holds: what its heading calls it, what its figures are counted in, then words that are less sure. */
function kindOfColumn(heading: string, cells: Cells, unit: Unit | undefined, title: string): ColumnKind {
  if (cells.isEmpty) return 'empty';
  if (cells.isIdentity)
    return isWordFor('period', heading) || /datum|date/i.test(heading) ? 'period' : 'code';
  if (!cells.isFigures) {
    if (isWordFor('note', heading)) return 'note';
    if (isWordFor('period', heading) || /datum|date/i.test(heading)) return 'period';
    return cells.isTexts && isWordFor('name', heading) ? 'name' : 'text';
  }
  for (const kind of ['change', 'tax', 'price'] as const) if (isWordFor(kind, heading)) return kind;
  if (unit) return unit.kind;
  if (isWordFor('percent', heading)) return 'percent';
  for (const tier of [0, 1, 2]) {
    for (const kind of ['weight', 'amount'] as const) if (WORDS[kind][tier]?.test(heading)) return kind;
  }
  return countedIn(title) !== undefined && /^\P{L}*$/u.test(heading) ? 'weight' : 'figure';
}

/** The candidates whose headings say most surely that they are it; all of them when none says so. */
export function surest(role: ColumnRole, candidates: readonly Profile[]): readonly Profile[] {
  for (const word of WORDS[role].slice(0, 2)) {
    const worded = candidates.filter(({ said }) => word.test(said));
    if (worded.length > 0) return worded;
  }
  return candidates;
}

/** Whether a heading has a word for what the column may be to the table. */
export function isWorded(role: ColumnRole, heading: string): boolean {
  return WORDS[role].slice(0, 2).some((word) => word.test(heading));
}

/** Whether a column is told to be the shares or the amounts, by its heading or by the units in its cells. */
export function isTold(role: FigureRole, { said, cellUnit, kind }: Profile): boolean {
  if (role === 'weight') return isWorded('weight', said);
  // `Andel (kr)` is an amount.
  if (role === 'percent')
    return cellUnit?.kind === 'percent' || (kind !== 'amount' && isWorded('percent', said));
  if (cellUnit?.kind === 'amount' || isWorded('amount', said)) return true;
  return !isWorded('weight', said) && unitInHeading(said)?.kind === 'amount';
}

/** Figures that may be shared by, shared out, or be the shares: no prices, no changes, no taxes. */
export function mayHaveRole({ isFigures, isIdentity, kind }: Profile): boolean {
  return isFigures && !isIdentity && !['change', 'tax', 'price'].includes(kind);
}

const OF_FIGURES = /^\p{L}*(belopp|avgift|avgifter|kostnad|kostnader|bidrag|antal|andel|summa) /iu;
const FIGURES = ['weight', 'percent', 'amount'] as const;

/**
 * Whether digits are codes, as their heading says or they show themselves: none has a unit, a decimal or groups of three,
 * and they are years, begin with a nought, are as long as a municipality's code under a word for one, or count the rows.
 */
function isIdentity(heading: string, codes: readonly string[]): boolean {
  if (codes.length === 0) return false;
  if (isWordFor('code', heading)) return !OF_FIGURES.test(heading);
  const all = (form: RegExp) => codes.every((code) => form.test(code));
  if (!all(/^\d+$/)) return false;
  if (isWordFor('period', heading)) return all(/^(19|20)\d\d$/);
  if (isWordFor('note', heading)) return all(/^\d\d?$/);
  const isNamed = isWorded('name', heading) && !FIGURES.some((role) => isWorded(role, heading));
  if (isNamed && all(/^\d{4}$/)) return true;
  const isCount = heading === '' && codes.every((_, i) => nth(codes, i) === String(i + 1));
  return isCount || codes.some((code) => /^0\d/.test(code));
}

function isCode(text: string): boolean {
  return /^\p{L}{0,3}\d[\d :/-]*\p{L}?$/u.test(text) && !/^[1-9]\d{0,2}( \d{3})+$/.test(text);
}
