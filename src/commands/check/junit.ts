import { plain } from '../../sheet/plain.js';
import type { Shown } from '../../sheet/sentence.js';
import type { Accepted, Comparison } from './comparison.js';
import { deviationText, knownText, placeOf, rowOf } from './deviations.js';
import type { Checked, CheckReport } from './report.js';
import type { Words } from './words.js';

/**
 * What `check` found as a JUnit report: a suite an agreement, a test case a table, and a skipped one a known deviation. No
 * times: the same input gives the same bytes.
 */
export function renderJunit({ cooperation, checked }: CheckReport, words: Words): string {
  const suites = checked.map((one) => suiteOf(one, words));
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuites ${attributes({ name: `allocate check: ${cooperation[words.language]}`, ...countsOf(checked) })}>`,
    ...suites.flat(),
    '</testsuites>',
    '',
  ].join('\n');
}

function suiteOf(checked: Checked, words: Words): string[] {
  const { agreement, comparisons } = checked;
  const cases = comparisons.flatMap((one) => [
    ...caseOf(agreement.id, one, words),
    ...one.known.flatMap((known) => knownCase(agreement.id, one, known, words)),
  ]);
  return [
    `  <testsuite ${attributes({ name: agreement.id, ...countsOf([checked]) })}>`,
    ...cases,
    '  </testsuite>',
  ];
}

function countsOf(checked: readonly Checked[]) {
  const comparisons = checked.flatMap((one) => one.comparisons);
  const skipped = comparisons.flatMap(({ known }) => known).length;
  return {
    tests: comparisons.length + skipped,
    failures: comparisons.filter(({ deviations }) => deviations.length > 0).length,
    errors: 0,
    skipped,
  };
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

/** Text that stays text, of characters that XML 1.0 may hold. */
function escaped(text: string): string {
  return plain(text)
    .replace(/[\uFFFE\uFFFF]/g, '\uFFFD')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
