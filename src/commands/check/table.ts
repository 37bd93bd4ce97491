import { renderTerminal } from '../../formats/terminal.js';
import { plain } from '../../sheet/plain.js';
import { comparisonLines, countsLine, deviationSheet, folderLine } from './deviations.js';
import type { CheckedFolder, CheckReport } from './report.js';
import type { Words } from './words.js';

/** The deviations of each folder as a table, nothing when there are none; what was compared comes first, and how much last, when asked for. */
export async function renderCheckTable(
  { folders, isVerbose }: CheckReport,
  words: Words,
  hasColour: boolean,
): Promise<string> {
  const isOne = folders.length === 1;
  const said: string[] = [];
  for (const folder of folders) {
    const text = await folderText(folder, isVerbose, words, hasColour);
    if (text !== '') said.push(folderLine(folder, isOne, words) + text);
  }
  return said.join('\n') + (isVerbose ? countsLine(folders, words) : '');
}

async function folderText(
  { checked, issues }: CheckedFolder,
  isVerbose: boolean,
  words: Words,
  hasColour: boolean,
): Promise<string> {
  if (issues.length > 0) return `${plain(words.check.faulty(issues.length))}\n`;
  const comparisons = checked.flatMap((one) => one.comparisons);
  const hasDeviations = comparisons.some(({ deviations }) => deviations.length > 0);
  const said = isVerbose ? checked.map((one) => comparisonLines(one, words)) : [];
  const table = hasDeviations
    ? await renderTerminal([deviationSheet(comparisons, words)], words, hasColour)
    : '';
  return said.join('') + table;
}
