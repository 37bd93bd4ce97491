import { describe, expect, it } from 'vitest';
import { total } from '../../tests/helpers/claims.js';
import { dearLaw } from '../../tests/helpers/laws.js';
import {
  type Asked,
  any,
  choicesOf,
  isPossible,
  possible,
  proportional,
} from '../../tests/helpers/rounded-tables.js';
import { parseDecimal } from '../kernel/number.js';
import { roundTable } from './round-table.js';
import type { MarginConflict } from './table.js';

const round = ({ exact, rows, columns }: Asked) => roundTable(exact, rows, columns);

describe('a rounded table', () => {
  dearLaw('of parts of a total adds up both ways', [proportional], (asked) => isRounded(asked));

  dearLaw('of any cells is found whenever there is one', [possible(40, 60)], (asked) => isRounded(asked));

  dearLaw('of a small table is found exactly when trying every rounding finds one', [any(4, 3)], (asked) =>
    round(asked).ok ? isRounded(asked) && isPossible(asked) : !isPossible(asked),
  );

  dearLaw(
    'that cannot be made is refused with cells that cannot hold their margins',
    [any(12, 12)],
    (asked) => {
      const rounded = round(asked);
      return rounded.ok ? isRounded(asked) : isTrue(rounded.conflict, asked);
    },
  );
});

describe('roundings', () => {
  const halves = [
    ['0.5', '0', '0'],
    ['0.5', '0', '0'],
    ['0.5', '0.5', '0.5'],
  ];

  it('go up where the remainders are largest', () => {
    expect(
      roundTexts(
        [
          ['0.9', '0.1'],
          ['0.1', '0.9'],
        ],
        [1n, 1n],
        [1n, 1n],
      ),
    ).toEqual({
      ok: true,
      cells: [
        [1n, 0n],
        [0n, 1n],
      ],
    });
  });

  it('move from a larger remainder when a margin asks for it', () => {
    // Row 2 can only be met in column 1, so row 1 gives up the 0,9 there.
    expect(
      roundTexts(
        [
          ['0.9', '0.2'],
          ['0.5', '0'],
        ],
        [1n, 1n],
        [1n, 1n],
      ),
    ).toEqual({
      ok: true,
      cells: [
        [0n, 1n],
        [1n, 0n],
      ],
    });
  });

  it('of cells below zero go down to the next whole number below', () => {
    expect(roundTexts([['-0.3', '-1.7']], [-2n], [-1n, -1n])).toEqual({ ok: true, cells: [[-1n, -1n]] });
  });

  it('are refused when rows and columns have different totals', () => {
    expect(roundTexts([['0.5', '0.5']], [1n], [1n, 1n])).toEqual({
      ok: false,
      conflict: { kind: 'totals', rows: 1n, columns: 2n },
    });
  });

  it('are refused when a row is asked for more than its cells rounded up', () => {
    expect(roundTexts(halves, [2n, 0n, 1n], [1n, 1n, 1n])).toEqual({
      ok: false,
      conflict: { kind: 'cells', rows: [0], columns: [0, 1, 2], needed: 2n, least: 0n, most: 1n },
    });
  });

  it('are refused when a column is asked for less than its cells rounded down', () => {
    expect(roundTexts([['1.5', '0.5']], [1n], [0n, 1n])).toEqual({
      ok: false,
      conflict: { kind: 'cells', rows: [0], columns: [0], needed: 0n, least: 1n, most: 2n },
    });
  });

  it('are refused when two rows need the one unit of the same column', () => {
    // Rows 1 and 2 need two units; column 1 has one, so the other would stand where their cells are zero.
    expect(roundTexts(halves, [1n, 1n, 1n], [1n, 1n, 1n])).toEqual({
      ok: false,
      conflict: { kind: 'cells', rows: [0, 1], columns: [1, 2], needed: 1n, least: 0n, most: 0n },
    });
  });
});

function roundTexts(texts: readonly string[][], rows: readonly bigint[], columns: readonly bigint[]) {
  return roundTable(
    texts.map((row) => row.map(parseDecimal)),
    rows,
    columns,
  );
}

/** Whether the table is rounded, each margin is met, and each cell is one of the roundings of its exact value. */
function isRounded(asked: Asked): boolean {
  const { exact, rows, columns } = asked;
  const rounded = round(asked);
  if (!rounded.ok) return false;
  const { cells } = rounded;
  return (
    rows.every((sum, i) => sum === total(cells[i] ?? [])) &&
    columns.every((sum, j) => sum === total(cells.map((row) => row[j] as bigint))) &&
    exact.every((row, i) => row.every((value, j) => choicesOf(value).includes(cells[i]?.[j] as bigint)))
  );
}

/** Whether the cells named really cannot hold what the margins ask of them, counted from the cells and margins alone. */
function isTrue(conflict: MarginConflict, { exact, rows, columns }: Asked): boolean {
  if (conflict.kind === 'totals') {
    return (
      conflict.rows === total(rows) &&
      conflict.columns === total(columns) &&
      conflict.rows !== conflict.columns
    );
  }
  const { needed, least, most } = conflict;
  const isIn = (i: number, j: number) => conflict.rows.includes(i) && conflict.columns.includes(j);
  const block = exact.flatMap((row, i) => row.filter((_, j) => isIn(i, j)).map(choicesOf));
  const isCounted =
    least === total(block.map((choices) => choices[0] as bigint)) &&
    most === total(block.map((choices) => choices.at(-1) as bigint));
  const isWholeLine = conflict.rows.length === rows.length || conflict.columns.length === columns.length;
  const asked = total(conflict.rows.map((i) => rows[i] as bigint));
  const elsewhere = columns.filter((_, j) => !conflict.columns.includes(j));
  const othersLeast = exact.flatMap((row, i) =>
    conflict.rows.includes(i)
      ? []
      : row.filter((_, j) => !conflict.columns.includes(j)).map((value) => choicesOf(value)[0] as bigint),
  );
  const isAsked =
    needed === asked - (total(elsewhere) - total(othersLeast)) ||
    (isWholeLine && needed === total(conflict.columns.map((j) => columns[j] as bigint)));
  return isCounted && isAsked && (needed > most || (isWholeLine && needed < least));
}
