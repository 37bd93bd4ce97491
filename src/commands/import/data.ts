import { subtract, sum } from '../../kernel/number.js';
import { decimalOrNull } from '../../sheet/figures.js';
import type { Imported } from './imported.js';

/** An import as data: every period, every revision, and where the figures come from. */
export function importData({ measure, file, merging, moved, statistic, sha256, isDry, isRevised }: Imported) {
  return {
    measure: measure.id,
    file,
    written: isDry ? 0 : merging.written,
    examples: merging.examples,
    restated: merging.restated,
    periods: merging.periods.map(({ period, figures, added, revised, same }) => ({
      period,
      parties: figures.length,
      total: decimalOrNull(sum(figures)),
      added,
      revised,
      same,
    })),
    revisions: merging.revised.map((one) => ({
      party: one.party.id,
      period: one.period,
      before: decimalOrNull(one.before),
      after: decimalOrNull(one.after),
      difference: decimalOrNull(subtract(one.after, one.before)),
      decisions: moved.get(one) ?? [],
      written: isRevised && !isDry,
    })),
    source: {
      title: statistic.title,
      table: statistic.id ?? null,
      updated: statistic.updated ?? null,
      sha256,
    },
  };
}
