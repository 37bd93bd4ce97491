import type { Comparison, Deviation } from '../core/compare.js';
import { decimalsOf } from '../core/number.js';
import { showNumber } from './figures.js';
import { plain } from './plain.js';
import { type Sheet, text } from './sheet.js';
import type { Words } from './words/words.js';

/** Every deviation as a row: where, what was printed, what was computed, and the difference. */
export function deviationSheet(comparisons: readonly Comparison[], words: Words): Sheet {
  const { check } = words;
  const rows = comparisons.flatMap(({ table, deviations }) =>
    deviations.map((deviation) =>
      [
        placeOf(deviation),
        `${table.agreement}: ${table.title}`,
        deviation.row || words.table.unclaimed,
        deviation.column,
        deviation.printed,
        computedText(deviation, words),
        deviation.difference === undefined
          ? ''
          : showNumber(deviation.difference, words.mark, decimalsOf(deviation.difference) ?? 4),
      ].map((cell) => text(cell)),
    ),
  );
  const { place, table, row, column, printed, computed, difference } = check.headings;
  const headings = { place, table, row, column, printed, computed, difference };
  return {
    title: check.title,
    columns: Object.entries(headings).map(([id, heading]) => ({ id, heading, bareHeading: heading })),
    rows,
    totals: [],
    notes: [check.summary(comparisons.length, rows.length)],
  };
}

/** One line for each table of an agreement: what was compared, and whether it agreed. */
export function comparisonLines(
  agreement: string,
  comparisons: readonly Comparison[],
  { check }: Words,
): string {
  const lines = comparisons.map(({ table, cells, sums, deviations }) => {
    const name = `${agreement}: ${table.title}`;
    const said =
      deviations.length > 0 ? check.differed(name, deviations.length) : check.agreed(name, cells, sums);
    return table.note === undefined ? said : `${said} ${table.note}`;
  });
  const said = lines.length > 0 ? lines : [check.nothingPublished(agreement)];
  return said.map((line) => `${plain(line)}\n`).join('');
}

function placeOf({ at }: Deviation): string {
  return `${at.file}:${at.line}:${at.column}`;
}

function computedText({ kind, computed }: Deviation, { check, mark }: Words): string {
  if (kind === 'missing-row') return check.missingRow;
  if (typeof computed === 'string') return computed;
  const shown = showNumber(computed, mark, decimalsOf(computed) ?? 6);
  return kind === 'sum' ? check.sumOfRows(shown) : shown;
}
