import { inputsData, renderJson } from '../../formats/json.js';
import { isoDate } from '../../kernel/date.js';
import type { Issue, Place } from '../../kernel/issue.js';
import { inOrder } from '../../kernel/issue-order.js';
import { nth } from '../../kernel/nth.js';
import { type Rational, toShortDecimal } from '../../kernel/number.js';
import type { Provenance } from '../../sheet/provenance.js';
import type { Shown } from '../../sheet/sentence.js';
import type { Comparison, Deviation } from './comparison.js';
import { countsOf } from './counts.js';
import type { CheckedFolder, CheckReport } from './report.js';

/** What `check` found as JSON: the same shape of one folder as of several. */
export async function renderCheckJson({ folders }: CheckReport): Promise<string> {
  // A folder that is alone has no name: the same input gives the same bytes wherever it lies.
  const isOne = folders.length === 1;
  const made: Provenance[] = [];
  const found: object[] = [];
  for (const folder of folders) {
    const provenance = await folder.provenance();
    made.push(provenance);
    found.push({
      folder: (isOne ? undefined : folder.name) ?? null,
      ...(await folderData(folder, provenance)),
    });
  }
  const { inputs, ...program } = nth(made, 0);
  return renderJson({ folders: found, totals: countsOf(folders) }, program);
}

/** A folder: its agreements, their tables, and each deviation with its place; every figure a decimal string, every count a number. */
async function folderData(folder: CheckedFolder, { inputs }: Provenance): Promise<object> {
  const { cooperation, checked, issues, fileName } = folder;
  const agreements = [];
  for (const { agreement, comparisons, waiting } of checked) {
    const tables = await Promise.all(comparisons.map((one) => tableData(one, fileName)));
    agreements.push({
      agreement: agreement.id,
      title: agreement.title.sv,
      waiting: waiting.map(String),
      tables,
    });
  }
  return {
    cooperation: cooperation?.sv ?? null,
    agreements,
    issues: await Promise.all(inOrder(issues).map((one) => issueData(one, fileName))),
    totals: countsOf([folder]),
    inputs: inputsData(inputs),
  };
}

async function tableData({ table, cells, sums, deviations, known }: Comparison<Shown>, fileName: FileName) {
  return {
    title: table.title,
    of: table.of,
    source: table.source,
    at: await placeData(table.at, fileName),
    cells,
    sums,
    deviations: await Promise.all(deviations.map((one) => deviationData(one, fileName))),
    known: await Promise.all(
      known.map(async (one) => ({ ...(await deviationData(one, fileName)), reason: one.reason.sv })),
    ),
  };
}

async function deviationData(
  { kind, row, column, printed, computed, difference, at }: Deviation<Shown>,
  fileName: FileName,
) {
  return {
    kind,
    row,
    column,
    printed,
    computed: typeof computed === 'string' ? computed : toShortDecimal(computed),
    difference: difference === undefined ? null : toShortDecimal(difference),
    at: await placeData(at, fileName),
  };
}

/** What a file is called in its folder, by the name that it is shown by. */
type FileName = (shown: string) => Promise<string>;

/** A fault as data: its code, what it tells of itself, and its place. */
async function issueData({ code, facts, at }: Issue, fileName: FileName): Promise<object> {
  return { code, facts: await factData(facts, fileName), at: await placeData(at, fileName) };
}

/** A place, whose file is null when it is on the command line. */
async function placeData({ file, line, column }: Place, fileName: FileName): Promise<object> {
  const name = file === undefined ? null : await fileName(file);
  return { file: name, line, column };
}

/** Figures as decimal strings, dates as they are written, places as places; all else as it is. */
async function factData(fact: unknown, fileName: FileName): Promise<unknown> {
  if (Array.isArray(fact)) return Promise.all(fact.map((one) => factData(one, fileName)));
  if (typeof fact !== 'object' || fact === null) return fact;
  if ('denominator' in fact) return toShortDecimal(fact as Rational);
  if ('excerpt' in fact) return placeData(fact as unknown as Place, fileName);
  if ('day' in fact && 'year' in fact && 'month' in fact) return isoDate(fact as never);
  const entries = Object.entries(fact).filter(([, value]) => value !== undefined);
  return Object.fromEntries(
    await Promise.all(entries.map(async ([name, value]) => [name, await factData(value, fileName)])),
  );
}
