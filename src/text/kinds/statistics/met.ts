import { type Issue, issue } from '../../../kernel/issue.js';
import type { Source } from '../../source.js';
import { placeOf, type WrittenCell } from './cell.js';

/** Codes as they are met in the rows of a file: each has the number of those before it. */
export interface Met {
  readonly codes: readonly string[];
  readonly numberOf: (code: string) => number;
}

/** None met so far. */
export function noneMet(): Met {
  const codes: string[] = [];
  const numbers = new Map<string, number>();
  const numberOf = (code: string) => {
    const known = numbers.get(code);
    if (known !== undefined) return known;
    numbers.set(code, codes.length);
    return codes.push(code) - 1;
  };
  return { codes, numberOf };
}

/** Each cell that stands where an earlier one does. Issue: duplicate-row. */
export function repeatedIn(
  cells: readonly WrittenCell[],
  dimensions: readonly Met[],
  source: Source,
): Issue[] {
  const seen = new Map<string, WrittenCell>();
  return cells.flatMap((cell) => {
    const key = cell.of.join();
    const first = seen.get(key);
    if (first === undefined) seen.set(key, cell);
    if (first === undefined) return [];
    const name = cell.of.map((number, i) => dimensions[i]?.codes[number]).join(' ');
    return [issue('duplicate-row', { name, first: placeOf(source, first) }, placeOf(source, cell))];
  });
}
