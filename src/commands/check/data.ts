import type { Place } from '../../kernel/issue.js';
import { toShortDecimal } from '../../kernel/number.js';
import type { Shown } from '../../sheet/sentence.js';
import type { Comparison, Deviation } from './comparison.js';
import type { CheckReport } from './report.js';

/** What `check` found as data: agreements, their tables, and each deviation with its place; every figure a decimal string. */
export async function checkData({ cooperation, checked, fileName }: CheckReport): Promise<object> {
  const all = checked.flatMap(({ comparisons }) => comparisons);
  const agreements = [];
  for (const { agreement, comparisons } of checked) {
    const tables = await Promise.all(comparisons.map((one) => tableData(one, fileName)));
    agreements.push({ agreement: agreement.id, title: agreement.title.sv, tables });
  }
  return {
    cooperation: cooperation.sv,
    agreements,
    totals: {
      tables: String(all.length),
      deviations: String(all.flatMap(({ deviations }) => deviations).length),
      known: String(all.flatMap(({ known }) => known).length),
    },
  };
}

async function tableData(
  { table, cells, sums, deviations, known }: Comparison<Shown>,
  fileName: CheckReport['fileName'],
) {
  return {
    title: table.title,
    of: table.of,
    source: table.source,
    at: await placeData(table.at, fileName),
    cells: String(cells),
    sums: String(sums),
    deviations: await Promise.all(deviations.map((one) => deviationData(one, fileName))),
    known: await Promise.all(
      known.map(async (one) => ({ ...(await deviationData(one, fileName)), reason: one.reason.sv })),
    ),
  };
}

async function deviationData(
  { kind, row, column, printed, computed, difference, at }: Deviation<Shown>,
  fileName: CheckReport['fileName'],
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

async function placeData({ file = '', sheet, line, column }: Place, fileName: CheckReport['fileName']) {
  const cell = { line: String(line), column: String(column) };
  return { file: await fileName(file), ...(sheet === undefined ? {} : { sheet }), ...cell };
}
