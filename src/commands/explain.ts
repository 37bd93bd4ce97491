import type { Allocation, AllocationRow } from '../core/allocation.js';
import { invoicesOf } from '../core/invoice.js';
import { type Issue, issue, outcome } from '../core/issue.js';
import { YEARLY } from '../core/payment-plan.js';
import type { Folder } from '../input/files.js';
import { periodOf } from '../input/instalments.js';
import { take } from '../input/records.js';
import { partyOf } from '../input/values.js';
import { explainSheets } from '../output/explain-sheet.js';
import { inputsSheet } from '../output/inputs-sheet.js';
import { invoiceSheets } from '../output/invoice-sheet.js';
import { receiptData } from '../output/receipt-data.js';
import { instalmentSheet, settlementStepSheet } from '../output/receipt-more.js';
import { receiptSheets } from '../output/receipt-sheet.js';
import { type Settled, settlementSheet } from '../output/settlement-sheet.js';
import type { Sheet } from '../output/sheet.js';
import type { Words } from '../output/words/words.js';
import type { Call, Run } from './command.js';
import { dataOf } from './data.js';
import { answer } from './question.js';
import { formatOf, provenanceIn, write } from './report.js';
import { settledBy } from './settled.js';

/**
 * `allocate explain <agreement> <party>`: the receipt of an amount; without a party, of all of them in a table. With
 * --outcome it is that of a settlement, with --instalments it goes on to what is paid when.
 */
export const explain: Run = async (call) => {
  const issues: Issue[] = [];
  const format = formatOf(call, issues);
  const folder = dataOf(call);
  const settled = call.options.outcome === undefined ? undefined : await settledBy(call, folder, issues);
  const allocation = settled?.final ?? (await answered(call, folder, issues));
  const row = allocation && call.args[1] !== undefined ? rowOf(call, allocation, issues) : undefined;
  const instalments = allocation && instalmentsOf(call, allocation, issues);
  if (!allocation || !format || issues.length > 0) return { ok: false, issues };

  const provenance = await provenanceIn(call.shell, folder);
  const sheets = (words: Words): Sheet[] => [
    ...(row ? receiptSheets(allocation, row, words) : explainSheets(allocation, words)),
    ...(settled ? [settledSheet(settled, row, words)] : []),
    ...(instalments ? instalmentSheets(instalments, row, words) : []),
    inputsSheet(allocation, provenance, words),
  ];
  const make = (words: Words) => ({
    sheets: sheets(words),
    data: async () => receiptData(allocation, row ? [row] : allocation.rows, provenance),
  });
  return outcome(await write(make, format, call, folder));
};

async function answered(call: Call, folder: Folder, issues: Issue[]): Promise<Allocation | undefined> {
  return call.options.outcome === undefined ? take(await answer(call, folder), issues) : undefined;
}

/** The instalments that the call asks for. Issues: unknown-choice, missing-year. */
function instalmentsOf({ line, options }: Call, allocation: Allocation, issues: Issue[]) {
  if (options.instalments === undefined) return undefined;
  const period = periodOf(line.option('--instalments', options.instalments), issues);
  const { agreement, year } = allocation;
  if (agreement && year === undefined) {
    issues.push(issue('missing-year', { agreement: agreement.id }, line.argument(0).at));
  }
  if (!agreement || year === undefined || !period) return undefined;
  const plan = agreement.instalments ?? YEARLY;
  return invoicesOf(allocation, agreement, year, { ...plan, period, dates: [] });
}

function settledSheet(settled: Settled, row: AllocationRow | undefined, words: Words): Sheet {
  return row ? settlementStepSheet(settled, row.party, words) : settlementSheet(settled, words);
}

function instalmentSheets(
  invoices: ReturnType<typeof invoicesOf>,
  row: AllocationRow | undefined,
  words: Words,
): Sheet[] {
  return row ? [instalmentSheet(invoices, row.party, words)] : invoiceSheets(invoices, words).slice(0, 1);
}

/** The row of the party that is named. Issues: unknown-party, not-taking-part. */
function rowOf({ line }: Call, allocation: Allocation, issues: Issue[]): AllocationRow | undefined {
  const named = line.argument(1);
  const parties = new Set([
    ...(allocation.agreement?.parties ?? []),
    ...allocation.rows.map((row) => row.party),
  ]);
  const party = partyOf(named, [...parties], issues);
  const row = allocation.rows.find((candidate) => candidate.party === party);
  if (party && !row) issues.push(issue('not-taking-part', { name: party.name }, named.at));
  return row;
}
