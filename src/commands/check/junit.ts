import type { ProblemWords } from '../../kernel/complaint.js';
import type { Issue } from '../../kernel/issue.js';
import { inOrder } from '../../kernel/issue-order.js';
import { placeName } from '../../kernel/place.js';
import { plain } from '../../sheet/plain.js';
import type { Shown, Spoken } from '../../sheet/sentence.js';
import { complaintText } from '../complaint.js';
import type { Accepted, Comparison } from './comparison.js';
import { deviationText, folderName, knownText, placeOf, rowOf } from './deviations.js';
import type { Checked, CheckReport } from './report.js';
import type { Words } from './words.js';

/**
 * What `check` found as a JUnit report: a suite an agreement, a test case a table, and a skipped one a known deviation; a
 * suite of errors where something is wrong with the data of a folder. No times: the same input gives the same bytes.
 */
export async function renderJunit(report: CheckReport, words: Words): Promise<string> {
  const { folders } = report;
  const isOne = folders.length === 1;
  const suites: Suite[] = [];
  for (const folder of folders) {
    const nameOf = (name: Shown) => (isOne ? String(name) : `${folder.name}: ${name}`);
    for (const one of folder.checked) suites.push(suiteOf(nameOf(one.agreement.id), one, words));
    if (folder.issues.length > 0)
      suites.push(faultySuite(nameOf(words.check.data), folder.issues, await report.problemWords()));
  }
  const names = folders.map((folder) => folderName(folder, isOne, words)).filter((name) => name !== '');
  const name = ['allocate check', ...(names.length > 0 ? [names.join(', ')] : [])].join(': ');
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuites ${attributes({ name, ...addedUp(suites) })}>`,
    ...suites.flatMap((suite) => [
      `  <testsuite ${attributes({ name: suite.name, ...suite.counts })}>`,
      ...suite.cases,
      '  </testsuite>',
    ]),
    '</testsuites>',
    '',
  ].join('\n');
}

interface Suite {
  readonly name: string;
  readonly counts: Readonly<Record<'tests' | 'failures' | 'errors' | 'skipped', number>>;
  readonly cases: readonly string[];
}

function addedUp(suites: readonly Suite[]): Suite['counts'] {
  const sum = (of: keyof Suite['counts']) => suites.reduce((total, { counts }) => total + counts[of], 0);
  return { tests: sum('tests'), failures: sum('failures'), errors: sum('errors'), skipped: sum('skipped') };
}

function suiteOf(name: string, { comparisons }: Checked, words: Words): Suite {
  const skipped = comparisons.flatMap(({ known }) => known).length;
  return {
    name,
    counts: {
      tests: comparisons.length + skipped,
      failures: comparisons.filter(({ deviations }) => deviations.length > 0).length,
      errors: 0,
      skipped,
    },
    cases: comparisons.flatMap((one) => [
      ...caseOf(name, one, words),
      ...one.known.flatMap((known) => knownCase(name, one, known, words)),
    ]),
  };
}

/** Each fault is an error: of that no test could be made. */
function faultySuite(name: string, issues: readonly Issue[], words: Spoken<ProblemWords>): Suite {
  const told = inOrder(issues);
  const cases = told.flatMap((fault) => {
    const { code, at } = fault;
    const place = at.file === undefined ? words.argument : placeName(at);
    const text = complaintText(fault, words);
    const [message = ''] = text.split('\n');
    const where = { file: at.file, line: at.file === undefined ? undefined : at.line };
    return [
      `    <testcase ${attributes({ classname: name, name: `${place}: ${code}`, ...where })}>`,
      `      <error ${attributes({ type: code, message })}>${escaped(`${place}: ${text}`)}</error>`,
      '    </testcase>',
    ];
  });
  const counts = { tests: told.length, failures: 0, errors: told.length, skipped: 0 };
  return { name, counts, cases };
}

function caseOf(classname: string, { table, deviations }: Comparison<Shown>, words: Words): string[] {
  const start = `    <testcase ${attributes({ classname, name: table.title, file: table.at.file, line: table.at.line })}`;
  if (deviations.length === 0) return [`${start}/>`];
  const lines = deviations.map((one) => escaped(`${placeOf(one)}: ${deviationText(one, words)}`));
  const message = words.check.differed(table.title, deviations.length);
  return [
    `${start}>`,
    `      <failure ${attributes({ type: 'deviation', message })}>${lines.join('\n')}</failure>`,
    '    </testcase>',
  ];
}

function knownCase(
  classname: string,
  { table }: Comparison<Shown>,
  known: Accepted<Shown>,
  words: Words,
): string[] {
  const name = [table.title, rowOf(known, words), known.column].join(', ');
  const place = { file: known.at.file, line: known.at.line };
  return [
    `    <testcase ${attributes({ classname, name, ...place })}>`,
    `      <skipped ${attributes({ message: knownText(known, words) })}/>`,
    '    </testcase>',
  ];
}

function attributes(values: Readonly<Record<string, Shown | number | undefined>>): string {
  return Object.entries(values)
    .flatMap(([name, value]) => (value === undefined ? [] : `${name}="${escaped(String(value))}"`))
    .join(' ');
}

/** Text that stays text, line by line, of characters that XML 1.0 may hold. */
function escaped(text: string): string {
  return text
    .split('\n')
    .map(plain)
    .join('\n')
    .replace(/[\uFFFE\uFFFF]/g, '\uFFFD')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
