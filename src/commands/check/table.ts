import { renderTerminal } from '../../formats/terminal.js';
import { comparisonLines, cooperationLine, deviationSheet } from './deviations.js';
import type { CheckReport } from './report.js';
import type { Words } from './words.js';

/** The deviations as a table, nothing when there are none; what was compared comes first when asked for. */
export async function renderCheckTable(
  { cooperation, checked, isVerbose }: CheckReport,
  words: Words,
  hasColour: boolean,
): Promise<string> {
  const comparisons = checked.flatMap((one) => one.comparisons);
  const hasDeviations = comparisons.some(({ deviations }) => deviations.length > 0);
  const said = isVerbose ? checked.map((one) => comparisonLines(one, words)) : [];
  const table = hasDeviations
    ? await renderTerminal([deviationSheet(comparisons, words)], words, hasColour)
    : '';
  const text = said.join('') + table;
  return text === '' ? '' : cooperationLine(cooperation, words) + text;
}
