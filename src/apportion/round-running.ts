import { nth } from '../kernel/nth.js';
import { add, floor, isWhole, type Rational, rational, sum, total, ZERO } from '../kernel/number.js';
import { assert } from '../kernel/problem.js';
import { Network } from './flow.js';

/**
 * Rounds a table of exact units whose columns follow each other in time, so that nothing runs away: every cell, every
 * row's sum so far, every column's sum and the sum of all so far is its exact value rounded down or up.
 *
 * Law: as above, asserted on each call; a whole value is unmoved; rows that are equal differ by at most one unit at every
 * point. With `rowSums` the rows add up to these, each its exact sum rounded down or up: undefined when no such table is.
 * With `towards` the columns and all so far are those of that table rounded, which the rows allow.
 * The sums so far of a row, and columns with theirs, are two nested families of sets, so that a flow of whole units rounds
 * them all at once. Source: Cox & Ernst, Controlled rounding (INFOR 20, 1982); Ford & Fulkerson, Flows in networks (1962), II.3.
 */
export function roundRunning(
  exact: readonly (readonly Rational[])[],
  rowSums?: readonly bigint[],
  towards = exact,
): readonly (readonly bigint[])[] | undefined {
  const [first] = exact;
  if (!first || first.length === 0) return exact.map(() => []);
  const table = setsOf(exact, rowSums, towards);
  const flow = flowOf(table);
  if (!flow) {
    assert(rowSums !== undefined, 'a table can always be rounded with its sums so far');
    return undefined;
  }
  prove(exact, flow, rowSums, towards);
  return flow;
}

/** A value that is to be rounded: down, and whether up is open to it. */
interface Rounded {
  readonly down: bigint;
  readonly isOpen: boolean;
}

/** All that is rounded together: cells, rows so far, columns, and all so far. */
interface Sets {
  readonly cells: readonly (readonly Rounded[])[];
  readonly rows: readonly (readonly Rounded[])[];
  readonly columns: readonly Rounded[];
  readonly running: readonly Rounded[];
}

function setsOf(
  exact: readonly (readonly Rational[])[],
  rowSums: readonly bigint[] | undefined,
  towards: readonly (readonly Rational[])[],
): Sets {
  const columns = columnsOf(towards);
  const fixed = (i: number): Rounded | undefined => rowSums && { down: nth(rowSums, i), isOpen: false };
  return {
    cells: exact.map((row) => row.map(rounded)),
    rows: exact.map((row, i) => {
      const sums = soFar(row).map(rounded);
      return [...sums.slice(0, -1), fixed(i) ?? nth(sums, sums.length - 1)];
    }),
    columns: columns.map(rounded),
    running: soFar(columns).map(rounded),
  };
}

function columnsOf(table: readonly (readonly Rational[])[]): Rational[] {
  return nth(table, 0).map((_, j) => sum(table.map((row) => nth(row, j))));
}

function rounded(value: Rational): Rounded {
  return { down: floor(value), isOpen: !isWhole(value) };
}

/** What values come to, up to each of them. */
export function soFar(values: readonly Rational[]): Rational[] {
  let sumSoFar = ZERO;
  return values.map((value) => {
    sumSoFar = add(sumSoFar, value);
    return sumSoFar;
  });
}

/**
 * The units that are rounded up, as a flow. A row's sum so far flows into its last cell and into the sum before it; cells flow
 * together into columns, and these into all so far. What is rounded down flows without being asked, and leaves each node with
 * more or less than it takes: the flow that balances them all is the rounding.
 */
function flowOf({ cells, rows, columns, running }: Sets): (readonly bigint[])[] | undefined {
  const [height, width] = [cells.length, columns.length];
  const cellNode = (i: number, j: number) => i * width + j;
  const columnNode = (j: number) => height * width + j;
  const runningNode = (j: number) => (height + 1) * width + j;
  const outside = (height + 2) * width;
  const [source, sink] = [outside + 1, outside + 2];
  const network = new Network(outside + 3);
  const left = new Array<bigint>(outside + 1).fill(0n);
  const arc = (from: number, to: number, { down, isOpen }: Rounded): number => {
    left[from] = nth(left, from) - down;
    left[to] = nth(left, to) + down;
    return isOpen ? network.arc(from, to, 1) : -1;
  };
  const arcs = cells.map((row, i) =>
    row.map((cell, j) => {
      arc(j + 1 < width ? cellNode(i, j + 1) : outside, cellNode(i, j), nth(nth(rows, i), j));
      return arc(cellNode(i, j), columnNode(j), cell);
    }),
  );
  for (const [j, column] of columns.entries()) {
    arc(columnNode(j), runningNode(j), column);
    arc(runningNode(j), j + 1 < width ? runningNode(j + 1) : outside, nth(running, j));
  }
  let needed = 0;
  for (const [node, units] of left.entries()) {
    // What is rounded down may be any amount of money; what that leaves at a node is a count of roundings.
    const excess = Number(units);
    if (excess > 0) network.arc(source, node, excess);
    if (excess < 0) network.arc(node, sink, -excess);
    if (excess > 0) needed += excess;
  }
  if (network.fill(source, sink) < needed) return undefined;
  return cells.map((row, i) =>
    row.map(({ down }, j) => {
      const up = nth(nth(arcs, i), j);
      return up >= 0 && network.flowIn(up) > 0 ? down + 1n : down;
    }),
  );
}

function prove(
  exact: readonly (readonly Rational[])[],
  cells: readonly (readonly bigint[])[],
  rowSums: readonly bigint[] | undefined,
  towards: readonly (readonly Rational[])[],
): void {
  const units = cells.map((row) => row.map((cell) => rational(cell)));
  const isRounding = (made: readonly Rational[], of: readonly Rational[]) =>
    made.every(({ numerator }, i) => {
      const { down, isOpen } = rounded(nth(of, i));
      return numerator === down || (isOpen && numerator === down + 1n);
    });
  const [columns, made] = [columnsOf(towards), columnsOf(units)];
  assert(
    units.every((row, i) => isRounding(row, nth(exact, i)) && isRounding(soFar(row), soFar(nth(exact, i)))),
    'every cell and every sum so far of a row is its exact value rounded down or up',
  );
  assert(
    isRounding(made, columns) && isRounding(soFar(made), soFar(columns)),
    'every column and the sum of all so far is its exact value rounded down or up',
  );
  assert(
    !rowSums || cells.every((row, i) => total(row) === rowSums[i]),
    'every row adds up to what was asked for',
  );
}
