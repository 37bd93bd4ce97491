import { runProgram } from '../../src/cli/program.js';
import { memoryShell } from './memory.js';

/** How a table was read, told in short. */
export interface Told {
  readonly exit?: number;
  /** Each column: its kind, what it was taken for, its unit, its period and its decimal mark: `amount tkr 2010`. */
  readonly columns: readonly string[];
  /** The rows of sums, by how many rows each has: `Summa of 3`. */
  readonly totals: readonly string[];
  /** The sums of the columns that have one. */
  readonly sums: readonly string[];
  /** Codes of issues. */
  readonly issues: readonly string[];
}

interface Column {
  readonly kind: string;
  readonly role: string | null;
  readonly unit: string | null;
  readonly period: string | null;
  readonly decimal: string | null;
  readonly total: string | null;
}

/** Audits a file, and tells how it was read. */
export async function told(content: string | Buffer, ...more: readonly string[]): Promise<Told> {
  const shell = memoryShell(new Map([['/data/table.csv', content]]));
  const result = await runProgram(['audit', 'table.csv', '--format', 'json', ...more], 'sv', shell);
  if (!result.ok)
    return { exit: 3, columns: [], totals: [], sums: [], issues: result.issues.map(({ code }) => code) };
  const { reading } = JSON.parse(String(result.value.text));
  const columns: readonly Column[] = reading.columns;
  const rowsOf = ({ name, of }: { readonly name: string; readonly of: readonly unknown[] }) =>
    `${name} of ${of.length}`;
  return {
    exit: result.value.exitCode ?? 0,
    columns: columns.map(({ kind, role, unit, period, decimal }) =>
      [kind, role === null || role === kind ? null : `as ${role}`, unit, period, decimal]
        .filter((one) => one !== null)
        .join(' '),
    ),
    totals: [
      ...reading.totals.map(rowsOf),
      ...reading.parts.map(
        (one: { name: string; parts: readonly unknown[] }) => `${one.name} in ${one.parts.length}`,
      ),
    ],
    sums: columns.flatMap(({ total }) => total ?? []),
    issues: [],
  };
}
