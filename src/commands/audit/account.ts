import type { Place } from '../../kernel/issue.js';
import type { ForeignTable, TableColumn } from '../../text/foreign/foreign.js';
import { isFigures } from './checks/sums.js';
import type { Audit } from './findings.js';
import { columnsIn, type Key } from './rule/key.js';

/** What a column was tested as: its printed sum, the whole, what it follows from, or the key that shared it. */
export type Test =
  | { readonly test: 'sum' | 'hundred' | 'used' }
  | { readonly test: Audit['checks'][number]['test']; readonly of: readonly TableColumn[] }
  | { readonly test: 'rule'; readonly key: Key };

/** What became of a column. `none`: it holds no figures. */
export interface ColumnAccount {
  readonly column: TableColumn;
  readonly tests: readonly Test[];
  readonly outcome: 'right' | 'wrong' | 'untested' | 'unread' | 'none';
}

/** Every column of a table, with what was tested of it. */
export function columnAccounts(table: ForeignTable, audit: Audit): ColumnAccount[] {
  const unread = new Set(table.unread.flatMap(({ kind, number }) => (kind === 'column' ? number : [])));
  const used = usedIn(audit);
  return table.columns.map((column) => {
    const own = testsOf(column, audit);
    const tests: readonly Test[] = own.length === 0 && used.has(column) ? [{ test: 'used' }] : own;
    if (unread.has(column.column.index + 1)) return { column, tests, outcome: 'unread' };
    if (isWrong(column, audit)) return { column, tests, outcome: 'wrong' };
    if (audit.untested.some((one) => one.column === column)) return { column, tests, outcome: 'untested' };
    return { column, tests, outcome: isFigures(column) ? 'right' : 'none' };
  });
}

function testsOf(column: TableColumn, audit: Audit): Test[] {
  const { sums, misprints, wholes, checks, shares, rulings } = audit;
  const own = follows({ checks, shares }).filter((one) => one.column === column);
  const made = rulings.flatMap(({ column: of, state, found }) =>
    of === column && ['known', 'deviating', 'within', 'apart'].includes(state) ? found.slice(0, 1) : [],
  );
  return [
    ...(misprints.includes(column) || sums.some((one) => one.column === column)
      ? [{ test: 'sum' } as const]
      : []),
    ...(wholes.some(({ of }) => of === column) && own.length === 0 ? [{ test: 'hundred' } as const] : []),
    ...own.map(({ test, of }) => ({ test, of })),
    ...made.map(({ key }) => ({ test: 'rule', key }) as const),
  ];
}

/** The columns that others follow from. */
function usedIn({ checks, shares, rulings }: Audit): ReadonlySet<TableColumn> {
  return new Set([
    ...follows({ checks, shares }).flatMap(({ of }) => of),
    ...rulings.flatMap(({ found }) => found.flatMap(({ key }) => columnsIn(key))),
  ]);
}

/** What a column was found to follow from others by. */
function follows({ checks, shares }: Pick<Audit, 'checks' | 'shares'>) {
  return [...checks, ...shares.filter(({ isDoubtful }) => !isDoubtful)];
}

function isWrong(column: TableColumn, { sums, misprints, checks, shares, rulings }: Audit): boolean {
  return (
    misprints.includes(column) ||
    sums.some((one) => one.column === column && !one.isRight && !one.isDisturbed) ||
    [...checks, ...shares].some((one) => one.column === column && one.deviating.length > 0) ||
    rulings.some((one) => one.column === column && one.state === 'deviating')
  );
}

/** What a row of the file is to the table. */
export interface RowAccount {
  readonly as: 'heading' | 'party' | 'part' | 'rest' | 'subtotal' | 'total' | 'aside' | 'unread';
  readonly name: string;
  readonly at: Pick<Place, 'line' | 'column'>;
}

/** Every row of a table, in the order of its file. */
export function rowAccounts(table: ForeignTable): RowAccount[] {
  const { headingLine, rows, rest, total, wholes, open, mismatches, pieces, aside, unread } = table;
  const as = (what: RowAccount['as'], of: readonly { readonly name: string; readonly at: Place }[]) =>
    of.map(({ name, at }): RowAccount => ({ as: what, name, at }));
  const told = new Set(unread.flatMap(({ kind, at }) => (kind === 'column' ? [] : at.line)));
  const all = [
    ...(headingLine === undefined
      ? []
      : [{ as: 'heading', name: '', at: { line: headingLine, column: 0 } } as const]),
    ...as('party', rows),
    ...as(
      'part',
      pieces.flatMap(({ of }) => of),
    ),
    ...as('rest', rest ? [rest] : []),
    ...as('subtotal', [...wholes, ...open, ...mismatches]),
    ...as('total', total ? [total] : []),
    ...aside.map(({ text, at }) => ({ as: told.has(at.line) ? 'unread' : 'aside', name: text, at }) as const),
  ];
  const seen = new Set<string>();
  const isNew = ({ at: { line, column } }: RowAccount) => {
    const place = `${line}:${column}`;
    return !seen.has(place) && seen.add(place);
  };
  // Of a table that was read turned, the parties stand in one line.
  const isTurned = rows.length > 1 && new Set(rows.map(({ at }) => at.line)).size === 1;
  const order = ({ at: { line, column } }: RowAccount) => (isTurned ? [column, line] : [line, column]);
  return all.filter(isNew).sort((a, b) => {
    const [[first = 0, then = 0], [other = 0, others = 0]] = [order(a), order(b)];
    return first - other || then - others;
  });
}
