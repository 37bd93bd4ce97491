import type { Counts } from './comparison.js';
import type { CheckedFolder } from './report.js';

/** Counts what was compared in folders, and what was found. */
export function countsOf(folders: readonly CheckedFolder[]): Counts {
  const checked = folders.flatMap((one) => one.checked);
  const all = checked.flatMap(({ comparisons }) => comparisons);
  return {
    agreements: checked.length,
    tables: all.length,
    locks: sum(checked.map(({ locks }) => locks)),
    cells: sum(all.map(({ cells }) => cells)),
    sums: sum(all.map(({ sums }) => sums)),
    deviations: sum(all.map(({ deviations }) => deviations.length)),
    known: sum(all.map(({ known }) => known.length)),
    faults: sum(folders.map(({ issues }) => issues.length)),
  };
}

function sum(counts: readonly number[]): number {
  return counts.reduce((total, count) => total + count, 0);
}
