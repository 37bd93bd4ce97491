import type { GridRow } from '../grid.js';
import { bareOf } from './figure.js';
import { FIGURE_ROLES, type FigureRole } from './foreign.js';
import { type CellKind, holdsFigure, kindOf } from './kind.js';

export type ColumnRole = 'name' | FigureRole;

/** A column of the table: its heading, and what the cells below it are. */
export interface Profile {
  readonly index: number;
  readonly heading: string;
  /** At least half of what is filled in can be read as figures. */
  readonly isFigures: boolean;
  /** Texts, no fewer than the figures that are not read. */
  readonly isTexts: boolean;
  /** Codes, running numbers or years: they name and date, and are no figures to divide by. */
  readonly isIdentity: boolean;
  readonly units: ReadonlySet<string>;
}

/** Words of headings, the surest first. */
const WORDS: Readonly<Record<ColumnRole, readonly RegExp[]>> = {
  name: [/^(namn|name)$/i, /part|kommun|deltagare|medlem|organisation|enhet|skola|party|member/i],
  weight: [
    /vikt|weight|nyckeltal|underlag/i,
    /omslutning|invånare|befolkning|folkmängd|elev|antal|population/i,
  ],
  percent: [/%|procent|percent|andel|share/i],
  amount: [
    /belopp|fördelning|att betala|att fakturera|amount|to pay/i,
    /kostnad|avgift|bidrag|summa|cost|fee/i,
  ],
};

/** Changes and taxes: parts of figures, but nobody's share of the whole. */
const NO_SHARE = /^((för)?ändring|ökning|minskning|skillnad|diff|change|moms|vat\b)/i;

const CODES = /(kod|koder|code|nummer|nr\.?|datum|date)$|^(id|år|year|no|#)$/iu;
const OF_FIGURES = /^\p{L}*(belopp|avgift|avgifter|kostnad|kostnader|bidrag|antal|andel|summa) /iu;
const YEARS = /^\p{L}*(år|year)$|^(period|tid)$/iu;
const NOTES = /^(not|note|anm\.?|anmärkning|fotnot)$/i;

export function profileOf(heading: string, index: number, body: readonly GridRow[]): Profile {
  const cells = body.flatMap((record) => record[index] ?? []).map((cell) => ({ cell, kind: kindOf(cell) }));
  const count = (kind: CellKind) => cells.filter((one) => one.kind === kind).length;
  const read = count('figure') + count('missing');
  const figures = cells.filter(({ kind }) => kind === 'figure').map(({ cell }) => cell);
  const units = new Set(figures.map(({ value }) => bareOf(value).unit));
  units.delete('');
  const isFigures = read > 0 && read >= count('text') + count('unread');
  const isTexts = count('text') > 0 && count('text') >= count('unread') && !isFigures;
  const codes = cells.filter(({ cell }) => holdsFigure(cell)).map(({ cell }) => cell.value.trim());
  return { index, heading, isFigures, isTexts, isIdentity: isIdentity(heading, codes), units };
}

/** The candidates whose headings say most surely that they are it; all of them when none says so. */
export function surest(role: ColumnRole, candidates: readonly Profile[]): readonly Profile[] {
  for (const word of WORDS[role]) {
    const worded = candidates.filter(({ heading }) => word.test(heading));
    if (worded.length > 0) return worded;
  }
  return candidates;
}

/** Whether a heading has a word for what the column may be to the table. */
export function isWorded(role: ColumnRole, heading: string): boolean {
  return WORDS[role].some((word) => word.test(heading));
}

/** Whether a column is told to be the shares or the amounts, by its heading or by the units in its cells. */
export function isTold(role: FigureRole, { heading, units }: Profile): boolean {
  if (role === 'weight') return isWorded('weight', heading);
  if (role === 'percent') return units.has('%') || isWorded('percent', heading);
  return (units.size > 0 && !units.has('%')) || isWorded('amount', heading);
}

/** Figures that may be shared by, shared out, or be the shares. */
export function mayHaveRole({ isFigures, isIdentity, heading }: Profile): boolean {
  return isFigures && !isIdentity && !NO_SHARE.test(heading);
}

/**
 * Whether digits are codes, as their heading says or they show themselves: none has a unit, a decimal or groups of three,
 * and they are years, begin with a nought, are as long as a municipality's code under a word for one, or count the rows.
 */
function isIdentity(heading: string, codes: readonly string[]): boolean {
  if (codes.length === 0 || !codes.every(isCode)) return false;
  if (CODES.test(heading)) return !OF_FIGURES.test(heading);
  const all = (form: RegExp) => codes.every((code) => form.test(code));
  if (!all(/^\d+$/)) return false;
  if (YEARS.test(heading)) return all(/^(19|20)\d\d$/);
  if (NOTES.test(heading)) return all(/^\d\d?$/);
  const isNamed = isWorded('name', heading) && !FIGURE_ROLES.some((role) => isWorded(role, heading));
  if (isNamed && all(/^\d{4}$/)) return true;
  const isCount = heading === '' && codes.every((code, i) => code === String(i + 1));
  return isCount || codes.some((code) => /^0\d/.test(code));
}

function isCode(text: string): boolean {
  return /^\p{L}{0,3}\d[\d :/-]*\p{L}?$/u.test(text) && !/^[1-9]\d{0,2}( \d{3})+$/.test(text);
}
