import type { Located } from '../../kernel/issue.js';
import { multiply, parseDecimal, rational, toDecimal } from '../../kernel/number.js';
import { fail, map, type Outcome, outcome } from '../../kernel/outcome.js';
import { type Dialect, readFigure } from '../figure.js';
import type { FigureRole, PrintedFigure } from './foreign.js';

/** What statistics print for a figure that is missing. */
export const MISSING = /^(\.{1,3}|…|x|n\/a|#n\/a|saknas|uppgift saknas)$/i;

/** What tables print for nothing: a dash alone. */
export const NOTHING = /^[-\u2010-\u2015\u2212]$/;

/** A figure's unit, and a mark of a footnote: `50 078 kr`, `4,17 %*`, `442,6 1)`. */
const UNIT = /\s*(%|kr|kronor|sek|tkr|mkr|:-)\.?$/i;
const FOOTNOTE = /(\s*[*†‡\u00B9\u00B2\u00B3\u2070\u2074-\u2079]+|\s\d{1,2}\))$/;

/** The signs that are printed before a figure, with or without a space: hyphens, a dash in their place, a minus, a plus. */
const MINUS = /^[-\u2010-\u2013\u2212]\s*(?=\d)/;
const PLUS = /^\+\s*(?=\d)/;

/** How many kronor a unit stands for, beside a figure or in a heading: `Belopp (tkr)`. */
const SCALES: Readonly<Record<string, bigint>> = { tkr: 1000n, mkr: 1_000_000n };

const HEADING_UNIT = /(?:^|[^\p{L}])(tkr|mkr)(?:[^\p{L}]|$)/iu;

/** Amounts are read to so many decimals: what a spreadsheet writes beyond them is the noise of its own arithmetic. */
const MOST_DECIMALS = 6;

/** A figure without its unit and footnote, its sign as a hyphen-minus or none; and the unit in lower case. */
export function bareOf(written: string): { readonly text: string; readonly unit: string } {
  const text = written.trim().replace(FOOTNOTE, '');
  const unit = UNIT.exec(text)?.[1]?.toLowerCase() ?? '';
  const bare = text.replace(UNIT, '').replace(FOOTNOTE, '').trim();
  return { text: bare.replace(PLUS, '').replace(MINUS, '-'), unit };
}

/**
 * Reads a cell of somebody else's table. A dash is zero. Issues: empty-field, and those of `readFigure`; requires that
 * the cell is not said to be missing.
 */
export function readCell(
  { value: written, at }: Located<string>,
  role: FigureRole,
  heading: string,
  dialect: Dialect,
): Outcome<PrintedFigure> {
  const text = written.trim();
  if (NOTHING.test(text)) return outcome({ value: rational(0n), step: rational(1n), at });
  if (text === '') return fail('empty-field', { field: heading }, at);
  const bare = bareOf(text);
  const isAmount = role === 'amount';
  const unit = bare.unit || (isAmount ? HEADING_UNIT.exec(heading)?.[1]?.toLowerCase() : '');
  const scale = rational(SCALES[unit ?? ''] ?? 1n);
  return map(readFigure({ value: bare.text, at }, dialect), (read) => {
    const decimals = isAmount ? Math.min(read.decimals, MOST_DECIMALS) : read.decimals;
    const value = decimals === read.decimals ? read.value : parseDecimal(toDecimal(read.value, decimals));
    return { value: multiply(value, scale), step: rational(scale.numerator, 10n ** BigInt(decimals)), at };
  });
}
