import { isSame } from '../../kernel/identity.js';
import { issue, type Located, type Place } from '../../kernel/issue.js';
import { type Outcome, soFar } from '../../kernel/outcome.js';
import { isBareTotal, isCountry, isPartOfRow, isSubtotal, isTotal } from '../sum-rows.js';
import { isNearSumOf, isSumOf, tieOf } from './adding.js';
import { untilHeadings, untilSum } from './first-table.js';
import { isAlmost, nestedSums, sumByFigures } from './hidden-sums.js';
import type { Line, Parts, Pieces, Whole } from './parts.js';
import { type ForeignColumn, isComment } from './profiled.js';
import { unnamedSums } from './unnamed-sums.js';

/** What the row of what rounding left is called. */
const REST =
  /^(öresutjämning|öresavrundning|avrundning|avrundningsdifferens|ej fördelat|ofördelat|rounding|not shared|unallocated)(?![\p{L}\p{N}])/iu;

/**
 * Tells parts from sums and from what only stands near the table. A sum is known by its name, by its code among codes that
 * begin with it, or by its figures when its percentage is the whole too. Lines after the sum are none of its parts, unless
 * the sum stands first, and those of a second table are none. Issues: several-totals, not-in-table.
 */
export function partsOf(
  lines: readonly Line[],
  named: Located<string> | undefined,
  columns: readonly ForeignColumn[],
): Outcome<Parts> {
  const first = untilHeadings(lines, columns);
  const parts = partsOfOne(lines, first, named, columns);
  if (parts.ok || named) return parts;
  const shorter = untilSum(first);
  return shorter.length < first.length ? partsOfOne(lines, shorter, named, columns) : parts;
}

/** Tells the parts of one table from sums, and from all other lines of its file. */
function partsOfOne(
  lines: readonly Line[],
  ofTable: readonly Line[],
  named: Located<string> | undefined,
  columns: readonly ForeignColumn[],
): Outcome<Parts> {
  const figures = ofTable.filter(({ hasFigures, record }) => hasFigures && !isComment(record));
  const pieces = piecesOf(figures);
  const inPieces = new Set(pieces.flatMap((one) => one.lines));
  const plain = figures.filter((line) => !inPieces.has(line));
  const worded = plain.filter(({ name }) => isTotal(name));
  const { total, several } = totalOf(plain, worded, named, columns);
  const end = total === undefined || total === plain[0] ? plain.length : plain.indexOf(total);
  const sums = new Set(
    plain.filter((line) => line === total || worded.includes(line) || isSubtotal(line.name)),
  );
  const inside = plain.slice(0, end).filter((line) => !sums.has(line));
  const nested = nestedSums(plain.slice(0, end), sums, total, columns);
  const byCode = new Set([...nested.wholes, ...nested.open].map(({ line }) => line));
  const uncoded = inside.filter((line) => !byCode.has(line));
  const rest = uncoded.filter(({ name }) => REST.test(name)).slice(0, 1);
  const candidates = uncoded.filter((line) => !rest.includes(line));
  const textOf = ({ record }: Line) => record.map(({ value }) => value).join('\n');
  const isDoubled = ({ line }: { readonly line: Line }) =>
    candidates.some((other) => other !== line && textOf(other) === textOf(line));
  // A row that stands twice is one too many, also where it happens to be the sum of others.
  const unnamed = total ? unnamedSums(total, candidates, columns) : undefined;
  const hidden = unnamed?.wholes.filter((one) => !isDoubled(one)) ?? [];
  const rows = candidates.filter((line) => !hidden.some((one) => one.line === line));
  const tied = pieces.filter((one) => one.lines.length > 0 && isSumOf(one.of, one.lines, columns));
  const wholes = [...nested.wholes, ...hidden].filter(({ line }) => line !== total);
  const split = pieces
    .map(({ of, lines }) => ({ line: of, of: lines }))
    .filter((one) => isAlmost(one, columns));
  const wrong = [...nested.wrong, ...split];
  const isUsed = new Set([
    ...rows,
    ...rest,
    ...wholes.map(({ line }) => line),
    ...nested.wrong.map(({ line }) => line),
    ...split.flatMap(({ of }) => of),
    ...tied.flatMap((one) => one.lines),
  ]);
  const aside = lines.filter((line) => !isUsed.has(line) && line !== total);
  const absent = named && !total ? [issue('not-in-table', { text: named.value, known: [] }, named.at)] : [];
  const sumLike = unnamed ? unnamed.like.filter((one) => !isDoubled(one)) : likeSums(rows, columns);
  return soFar(
    {
      rows,
      rest,
      total: total ? [total] : [],
      wholes,
      open: nested.open,
      wrong,
      pieces: tied,
      sumLike,
      aside,
    },
    [...several, ...absent],
  );
}

/**
 * The row of the whole table: the one that the user names, or that is called so, or is so by its figures; of several the last that all rows make,
 * or nearly make where it alone is called the sum of all.
 */
function totalOf(
  plain: readonly Line[],
  worded: readonly Line[],
  named: Located<string> | undefined,
  columns: readonly ForeignColumn[],
) {
  if (named) {
    const found = plain.filter(({ name }) => isSame(name, named.value));
    return { total: found[0], several: severalOf(found) };
  }
  if (worded.length > 1) {
    const isParty = (line: Line) => !worded.includes(line) && !isSubtotal(line.name);
    const all = plain.filter(isParty);
    const before = (line: Line) => {
      const above = new Set(line === plain[0] ? plain : plain.slice(0, plain.indexOf(line)));
      return all.filter((one) => above.has(one));
    };
    const whole = worded.findLast((line) => isSumOf(line, before(line), columns));
    const nested = whole ? nestedSums(plain, new Set(worded), whole, columns).wholes : [];
    const isNested = nested.filter(({ line }) => worded.includes(line)).length === worded.length - 1;
    if (whole && isNested) return { total: whole, several: [] };
    const isAround = worded.length === 2 && worded[0] === plain[0] && worded[1] === plain.at(-1);
    const isOne = isAround && worded[0] && isSumOf(worded[0], worded.slice(1), columns);
    if (isOne) return { total: worded[1], several: [] };
    const [bare, ...more] = worded.filter(({ name }) => isBareTotal(name));
    const isMisprinted =
      bare !== undefined &&
      more.length === 0 &&
      bare === plain.at(-1) &&
      isNearSumOf(bare, before(bare), columns) &&
      nestedSums(plain, new Set(worded), bare, columns).wholes.length > 0;
    return isMisprinted ? { total: bare, several: [] } : { total: worded[0], several: severalOf(worded) };
  }
  const [only] = worded;
  if (only && isCountry(only.name)) {
    // A table of some municipalities may have the whole country beside them.
    const nested = nestedSums(plain, new Set(worded), only, columns);
    const sums = new Set([...nested.wholes, ...nested.open].map(({ line }) => line)).add(only);
    const parties = plain.filter((line) => !sums.has(line));
    return { total: isSumOf(only, parties, columns) ? only : undefined, several: [] };
  }
  if (only && isOfSome(only, plain, columns)) return { total: undefined, several: [] };
  if (only) return { total: only, several: [] };
  const isTied = (line: Line) => tieOf(line, plain.slice(1), columns).tied.length > 0;
  const unnamed =
    plain.slice(-1).find(({ name }) => name === '') ??
    plain.slice(0, 1).find((line) => line.name === '' && isTied(line));
  return { total: unnamed ?? sumByFigures(plain, columns), several: [] };
}

/** Whether a sum says, in a column that tells rows apart, that it is of some of them: `2024` where others are of 2023. */
function isOfSome(total: Line, plain: readonly Line[], columns: readonly ForeignColumn[]): boolean {
  const others = plain.filter((line) => line !== total);
  if (isSumOf(total, others, columns)) return false;
  return columns.some(({ index, isFigures, isIdentity }) => {
    const said = ({ record }: Line) => record[index]?.value.trim() ?? '';
    const texts = others.map(said).filter((text) => text !== '');
    const isTelling = (!isFigures || isIdentity) && texts.some((text) => isSame(text, said(total)));
    return isTelling && texts.some((text) => !isSame(text, said(total)));
  });
}

function severalOf(totals: readonly Line[]) {
  const names = totals.map(({ name }) => name);
  return totals.slice(1, 2).map(({ record }) => issue('several-totals', { names }, record[0]?.at as Place));
}

/** The rows that are called parts of a row, by the row above them. */
function piecesOf(figures: readonly Line[]): Pieces[] {
  const pieces: { of: Line; lines: Line[] }[] = [];
  let above: Line | undefined;
  for (const line of figures) {
    if (!isPartOfRow(line.name, above?.name)) above = line;
    else if (above) {
      const last = pieces.at(-1);
      if (last?.of === above) last.lines.push(line);
      else pieces.push({ of: above, lines: [line] });
    }
  }
  return pieces;
}

/** The last row, from the third on, that is the sum of all above it in a column. */
function likeSums(rows: readonly Line[], columns: readonly ForeignColumn[]): Whole[] {
  const line = rows.at(-1);
  const of = rows.slice(0, -1);
  return line && of.length > 1 && tieOf(line, of, columns).tied.length > 0 ? [{ line, of }] : [];
}
