import type { ProblemWords } from '../../kernel/complaint.js';
import type { Issue, Place } from '../../kernel/issue.js';
import { inOrder } from '../../kernel/issue-order.js';
import { placeName } from '../../kernel/place.js';
import { plain } from '../../sheet/plain.js';
import type { Shown, Spoken } from '../../sheet/sentence.js';
import { complaintText } from '../complaint.js';
import { comparisonLines, countsLine, deviationText, folderLine, knownText } from './deviations.js';
import type { Checked, CheckReport } from './report.js';
import type { Words } from './words.js';

/**
 * Deviations and faults in the data as annotations of GitHub's workflows, at the file and line of the cell, those of each
 * folder after the name of its cooperation; when asked for, what was compared comes first, how much last, and known
 * deviations are notices.
 */
export async function renderGithub(report: CheckReport, words: Words): Promise<string> {
  const { folders, isVerbose } = report;
  const isOne = folders.length === 1;
  const said: string[] = [];
  for (const folder of folders) {
    const { issues, checked } = folder;
    const faults = issues.length > 0 ? faultsText(issues, await report.problemWords()) : '';
    const text = checked.map((one) => agreementText(one, isVerbose, words)).join('');
    if (faults + text !== '')
      said.push((isOne && faults ? '' : folderLine(folder, isOne, words)) + faults + text);
  }
  return said.join('') + (isVerbose ? countsLine(folders, words) : '');
}

function agreementText(checked: Checked, isVerbose: boolean, words: Words): string {
  const annotations = checked.comparisons.flatMap(({ table, deviations, known }) => {
    const title = `${checked.agreement.id}: ${table.title}`;
    const notices = isVerbose ? known : [];
    return [
      ...deviations.map((found) => annotation('error', found.at, title, deviationText(found, words))),
      ...notices.map((found) => annotation('notice', found.at, title, knownText(found, words))),
    ];
  });
  return (isVerbose ? comparisonLines(checked, words) : '') + annotations.join('');
}

/** Faults in the data as annotations, by file and line; those of the command line have no file. */
function faultsText(issues: readonly Issue[], words: Spoken<ProblemWords>): string {
  return inOrder(issues)
    .map((fault) => annotation('error', fault.at, fault.code, complaintText(fault, words)))
    .join('');
}

/** One annotation: `::error file=a.csv,line=2,col=3,endColumn=7,title=x::what is wrong`. */
function annotation(level: 'error' | 'notice', at: Place, title: Shown, message: Shown): string {
  const place =
    at.file === undefined
      ? {}
      : at.sheet !== undefined
        ? { file: at.file }
        : { file: at.file, line: at.line, col: at.column, endColumn: at.column + at.width };
  const properties = Object.entries({
    ...place,
    title: at.sheet === undefined ? title : `${title}, ${placeName(at)}`,
  }).map(([name, value]) => `${name}=${escapedProperty(String(value))}`);
  return `::${level} ${properties.join(',')}::${escaped(message)}\n`;
}

/** Line breaks and per cent signs as GitHub reads them; nothing else that a terminal would obey. */
function escaped(text: Shown): string {
  return String(text)
    .split('\n')
    .map((line) => plain(line).replaceAll('%', '%25'))
    .join('%0A');
}

function escapedProperty(text: string): string {
  return escaped(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
