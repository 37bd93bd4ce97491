import { YEARLY } from '../../agreement/payment-plan.js';
import { periodOf } from '../../agreement/read-instalments.js';
import type { Allocation, AllocationRow } from '../../allocation/allocation.js';
import { receiptData } from '../../allocation/receipt/data.js';
import { explainSheets, explainTable } from '../../allocation/receipt/explain-sheet.js';
import { inputsSheet } from '../../allocation/receipt/inputs-sheet.js';
import { receiptSheets } from '../../allocation/receipt/sheet.js';
import { type Issue, issue } from '../../kernel/issue.js';
import { outcome } from '../../kernel/outcome.js';
import type { Sheet } from '../../sheet/sheet.js';
import type { Folder } from '../../text/files.js';
import { take } from '../../text/records.js';
import { partyOf } from '../../text/values.js';
import type { Call, Run } from '../command.js';
import { dataOf } from '../data.js';
import { invoicesOf } from '../invoice/invoice.js';
import { invoiceSheets } from '../invoice/sheet.js';
import { answer } from '../question.js';
import { formatOf, provenanceIn, write } from '../report.js';
import { settledBy } from '../settle/settled.js';
import { type Settled, settlementSheet } from '../settle/sheet.js';
import { instalmentSheet, settlementStepSheet } from './more.js';
import type { Words } from './words.js';

/**
 * `allocate explain <agreement> <party>`: the receipt of an amount; without a party, of all of them in a table. With
 * --outcome it is that of a settlement, with --instalments it goes on to what is paid when.
 */
export const explain: Run<Words> = async (call) => {
  const issues: Issue[] = [];
  const format = take(formatOf(call), issues);
  const folder = dataOf(call);
  const settled = call.options.outcome === undefined ? undefined : await settledBy(call, folder, issues);
  const allocation = settled?.final ?? (await answered(call, folder, issues));
  const row = allocation && call.args[1] !== undefined ? rowOf(call, allocation, issues) : undefined;
  const instalments = allocation && instalmentsOf(call, allocation, issues);
  if (!allocation || !format || issues.length > 0) return { ok: false, issues };

  const provenance = await provenanceIn(call.shell, folder);
  const tables = (of: Allocation, words: Words) =>
    format.isForMachines ? [explainTable(of, words)] : explainSheets(of, words);
  const sheets = (words: Words): Sheet[] => [
    ...(row ? receiptSheets(allocation, row, words) : tables(allocation, words)),
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

async function answered(call: Call<Words>, folder: Folder, issues: Issue[]): Promise<Allocation | undefined> {
  return call.options.outcome === undefined ? take(await answer(call, folder), issues) : undefined;
}

/** The instalments that the call asks for. Issues: unknown-choice, missing-year. */
function instalmentsOf({ line, options }: Call<Words>, allocation: Allocation, issues: Issue[]) {
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
function rowOf({ line }: Call<Words>, allocation: Allocation, issues: Issue[]): AllocationRow | undefined {
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
