import type { Complaint, ProblemWords } from '../../kernel/complaint.js';
import type { Issue, Place } from '../../kernel/issue.js';
import { inOrder } from '../../kernel/issue-order.js';
import { placeName } from '../../kernel/place.js';
import { plain } from '../../sheet/plain.js';
import type { Shown, Spoken } from '../../sheet/sentence.js';
import { comparisonLines, cooperationLine, deviationText, knownText } from './deviations.js';
import type { CheckReport } from './report.js';
import type { Words } from './words.js';

/**
 * Deviations as annotations of GitHub's workflows, at the file and line of the cell, after the name of the cooperation;
 * when asked for, what was compared comes first, and known deviations are notices.
 */
export function renderGithub({ cooperation, checked, isVerbose }: CheckReport, words: Words): string {
  const said = checked
    .flatMap((one) => [
      ...(isVerbose ? [comparisonLines(one, words)] : []),
      ...one.comparisons.flatMap(({ table, deviations, known }) => {
        const title = `${one.agreement.id}: ${table.title}`;
        const notices = isVerbose ? known : [];
        return [
          ...deviations.map((found) => annotation('error', found.at, title, deviationText(found, words))),
          ...notices.map((found) => annotation('notice', found.at, title, knownText(found, words))),
        ];
      }),
    ])
    .join('');
  return said === '' ? '' : cooperationLine(cooperation, words) + said;
}

/** Faults in the data as annotations, by file and line; those of the command line have no file. */
export function renderGithubIssues(issues: readonly Issue[], words: Spoken<ProblemWords>): string {
  return inOrder(issues)
    .map(({ code, facts, at }) => {
      const complain = words.issues[code] as (facts: object) => Spoken<Complaint>;
      return annotation(
        'error',
        at,
        code,
        complain(facts)
          .map(plain)
          .filter((text) => text !== '')
          .join('\n'),
      );
    })
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
