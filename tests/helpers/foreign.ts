import type { GridRow } from '../../src/text/grid.js';
import { NOWHERE } from './cooperation.js';

/** Records of somebody else's table, from lines whose cells are separated by semicolons. */
export function recordsOf(...lines: readonly string[]): GridRow[] {
  return lines.map((line) => line.split(';').map((value) => ({ value, at: NOWHERE })));
}
