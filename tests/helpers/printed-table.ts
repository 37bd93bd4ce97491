import { HUNDRED, ONE, type Rational } from '../../src/kernel/number.js';
import type { ForeignTable, PrintedFigure, TableColumn } from '../../src/text/foreign/foreign.js';
import type { FigureRole } from '../../src/text/foreign/roles.js';
import type { ColumnKind } from '../../src/text/foreign/words.js';
import { NOWHERE } from './cooperation.js';

/** A column as it is printed: a figure a row, and the sum below. */
export interface PrintedColumn {
  readonly heading: string;
  readonly kind: ColumnKind;
  readonly role?: FigureRole;
  readonly values: readonly Rational[];
  readonly step?: Rational;
  readonly total?: Rational;
}

/** A table that somebody else printed, as it is when it has been read. */
export function printedTable(columns: readonly PrintedColumn[], names?: readonly string[]): ForeignTable {
  const count = columns[0]?.values.length ?? 0;
  const rows = Array.from({ length: count }, (_, i) => ({ name: names?.[i] ?? `row ${i}`, at: NOWHERE }));
  const hasTotal = columns.some(({ total }) => total !== undefined);
  return {
    headings: { name: 'n' },
    numbers: {},
    guessed: [],
    rows,
    ...(hasTotal ? { total: { name: 'sum', at: NOWHERE } } : {}),
    whole: HUNDRED,
    aside: [],
    unread: [],
    columns: columns.map(columnOf),
    wholes: [],
    open: [],
    mismatches: [],
    pieces: [],
    sumLike: [],
  };
}

function columnOf({ heading, kind, role, values, step = ONE, total }: PrintedColumn, i: number): TableColumn {
  const printed = (value: Rational): PrintedFigure => ({ value, step, at: NOWHERE });
  const cells = values.map(printed);
  return {
    column: {
      index: i + 1,
      heading,
      said: heading,
      kind,
      scale: ONE,
      isFigures: true,
      isTexts: false,
      isIdentity: false,
      hasNegative: values.some(({ numerator }) => numerator < 0n),
      marks: '.',
    },
    role,
    isRead: true,
    isAdditive: ['amount', 'weight', 'percent', 'tax', 'figure'].includes(kind),
    step,
    cells,
    figures: cells,
    hasMissing: false,
    total: total && printed(total),
  };
}
