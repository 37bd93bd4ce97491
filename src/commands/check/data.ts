import { inputsData, renderJson } from '../../formats/json.js';
import { inOrder } from '../../kernel/issue-order.js';
import { nth } from '../../kernel/nth.js';
import { toShortDecimal } from '../../kernel/number.js';
import type { Provenance } from '../../sheet/provenance.js';
import type { Shown } from '../../sheet/sentence.js';
import type { Comparison, Deviation } from './comparison.js';
import { countsOf } from './counts.js';
import { type FileName, issueData, placeData } from './issue-data.js';
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
