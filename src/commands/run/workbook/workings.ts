import type { Draw } from '../../../agreement/draw.js';
import type { Division } from '../../../allocation/allocation.js';
import { type BookCell, fixedName } from '../../../formats/xlsx/book.js';
import { placesOf } from '../../../kernel/by-party.js';
import { type Rational, rational } from '../../../kernel/number.js';
import { compareText } from '../../../kernel/party.js';
import { cellName } from '../../../kernel/place.js';
import type { Sentence } from '../../../sheet/sentence.js';
import { UNIT_DECIMALS } from './whole.js';
import type { WorkbookWords } from './words.js';

/** Where the table stands: its rows, the row of sums, the column of weights, and the first column of the workings. */
export interface Grid {
  readonly first: number;
  readonly last: number;
  readonly sums: number;
  readonly weight: number;
  readonly helper: number;
}

/** A named figure that every row reads. */
export interface Setting {
  readonly label: Sentence;
  readonly name: string;
  readonly cell: BookCell;
}

/** A column of workings, and its sum where it has one. */
export interface HelperColumn {
  readonly heading: Sentence;
  readonly cells: readonly BookCell[];
  readonly total?: BookCell;
}

/** A table that a spreadsheet recalculates when its amount or a weight changes. */
export interface Live {
  /** Whether rests are compared with six decimals, not in whole numbers. */
  readonly isFine?: boolean;
  readonly settings: readonly Setting[];
  readonly columns: readonly HelperColumn[];
  /** The formula of each weight that no decimals write. */
  readonly weights: readonly (string | undefined)[];
  /** The formula of each amount. */
  readonly amounts: readonly string[];
  /** What must not be, each with what to say when it is. */
  readonly faults: readonly (readonly [isSo: string, message: Sentence])[];
}

/** The cells of a column in the rows of the table: $E$10:$E$18. */
export function rangeOf(column: number, { first, last }: Grid): string {
  return `${fixedName(column, first)}:${fixedName(column, last)}`;
}

/** Kronor of so many units, with the sign of the amount. */
export function signed(units: string, { names }: WorkbookWords): string {
  return `ROUND(SIGN(${names.amount})*${units}*${names.unit},${UNIT_DECIMALS})`;
}

/** The units that the amount is, counted. */
export function unitsFormula({ names }: WorkbookWords): string {
  return `ROUND(ABS(${names.amount})/${names.unit},0)`;
}

/** That the amount is no whole number of units. */
export function wholeFault({ names, checks }: WorkbookWords): Live['faults'][number] {
  return [`ABS(${names.units}*${names.unit}-ABS(${names.amount}))>${names.unit}/1000`, checks.notWhole];
}

/**
 * Each row's place by its rest, the largest first; of equal rests by weight, then by code, whose order is the column after.
 * Where lots were drawn they come before weight, in a column of their own: those that were not drawn share its last place.
 */
export function queueColumns(
  division: Division,
  { weights, rests, order }: { readonly weights: number; readonly rests: number; readonly order: number },
  grid: Grid,
  { columns }: WorkbookWords,
): HelperColumn[] {
  const { rows, drawn } = division;
  const [allWeights, allRests, codes] = [weights, rests, order].map((column) => rangeOf(column, grid));
  const draws = rangeOf(order + 1, grid);
  const places = placesOf(division.queue);
  const sorted = rows.map(({ party }) => party).sort((a, b) => compareText(a.code, b.code));
  const codeOrder = placesOf(sorted);
  const place = (i: number) => {
    const [one, rest, code] = [weights, rests, order].map((column) => cellName(column, grid.first + i));
    const isTied = `(${allWeights}>${one})+(${allWeights}=${one})*(${codes}<${code})`;
    const draw = cellName(order + 1, grid.first + i);
    const isBefore = drawn ? `(${allWeights}>0)*(${draws}<${draw})+(${draws}=${draw})*(${isTied})` : isTied;
    return `IF(${one}>0,1+SUMPRODUCT((${allRests}>${rest})+(${allRests}=${rest})*(${isBefore})),"")`;
  };
  return [
    { heading: columns.place, cells: rows.map(({ party }, i) => queued(places.get(party), place(i))) },
    {
      heading: columns.order,
      cells: rows.map(({ party }) => number(BigInt(codeOrder.get(party) ?? 0))),
    },
    ...(drawn ? [{ heading: columns.draw, cells: drawCells(drawn, rows) }] : []),
  ];
}

function drawCells(drawn: Draw, rows: Division['rows']): BookCell[] {
  const places = placesOf(drawn.parties);
  return rows.map(({ party }) => number(BigInt(places.get(party) ?? drawn.parties.length + 1)));
}

/** A party that weighs nothing stands in no queue. */
function queued(place: number | undefined, formula: string): BookCell {
  const value = place === undefined ? '' : rational(BigInt(place));
  return { value, formula, style: { look: 'helper', isRight: true } };
}

/** A figure of the workings. */
export function number(value: bigint, formula?: string): BookCell {
  return { value: rational(value) as Rational, formula, style: { look: 'helper' } };
}
