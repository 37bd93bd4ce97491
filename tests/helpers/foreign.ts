import type { CsvRecord } from '../../src/text/csv.js';
import { NOWHERE } from './cooperation.js';

/** Records of somebody else's table, from lines whose cells are separated by semicolons. */
export function recordsOf(...lines: readonly string[]): CsvRecord[] {
  return lines.map((line) => line.split(';').map((value) => ({ value, at: NOWHERE })));
}
