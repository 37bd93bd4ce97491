import type { Screen } from '../../formats/format.js';
import { fittedLines, renderTerminal } from '../../formats/terminal.js';
import { plain } from '../../sheet/plain.js';
import { comparisonLines, countsLine, deviationSheet, folderLine } from './deviations.js';
import type { CheckedFolder, CheckReport } from './report.js';
import type { Words } from './words.js';

/** The deviations of each folder as a table, nothing when there are none; what was compared comes first, and how much last, when asked for. */
export async function renderCheckTable(
  { folders, isVerbose }: CheckReport,
  words: Words,
  screen: Screen,
): Promise<string> {
  const isOne = folders.length === 1;
  const said: string[] = [];
  for (const folder of folders) {
    const text = await folderText(folder, isVerbose, words, screen);
    if (text !== '') said.push((await fittedLines(folderLine(folder, isOne, words), screen)) + text);
  }
  const counts = isVerbose ? await fittedLines(countsLine(folders, words), screen) : '';
  return said.join('\n') + counts;
}

async function folderText(
  { checked, issues }: CheckedFolder,
  isVerbose: boolean,
  words: Words,
  screen: Screen,
): Promise<string> {
  if (issues.length > 0) return fittedLines(`${plain(words.check.faulty(issues.length))}\n`, screen);
  const comparisons = checked.flatMap((one) => one.comparisons);
  const hasDeviations = comparisons.some(({ deviations }) => deviations.length > 0);
  const said = isVerbose ? checked.map((one) => comparisonLines(one, words)) : [];
  const table = hasDeviations
    ? await renderTerminal([deviationSheet(comparisons, words)], words, screen)
    : '';
  return (await fittedLines(said.join(''), screen)) + table;
}
