import { readCooperation } from '../../agreement/cooperation.js';
import type { AllocationRow, Answer } from '../../allocation/allocation.js';
import { markOf } from '../../allocation/decision-notes.js';
import { receiptData } from '../../allocation/receipt/data.js';
import { explainSheets, explainTable } from '../../allocation/receipt/explain-sheet.js';
import { inputsSheet } from '../../allocation/receipt/inputs-sheet.js';
import { receiptSheets } from '../../allocation/receipt/sheet.js';
import { all, andThen, fail, failed, map, type Outcome, outcome, valueIn } from '../../kernel/outcome.js';
import { findParty } from '../../kernel/party.js';
import type { Settled } from '../../ledger/settle-year.js';
import type { Sheet } from '../../sheet/sheet.js';
import type { Folder } from '../../text/files.js';
import { partyAmong } from '../../text/scalars/names.js';
import type { Call, Run } from '../command.js';
import { dataOf } from '../data.js';
import { type BilledInvoices, invoicesOfOne } from '../invoice/asked.js';
import { invoiceData } from '../invoice/data.js';
import { invoiceSheets } from '../invoice/sheet.js';
import { answer, isTrade, openAgreement } from '../question.js';
import { formatOf, provenanceIn, write } from '../report.js';
import { settlementData } from '../settle/data.js';
import { settledBy } from '../settle/settled.js';
import { settlementSheet } from '../settle/sheet.js';
import { instalmentSheet, settlementStepSheet } from './more.js';
import type { Words } from './words.js';

/**
 * `allocate explain <agreement> <party>`: the receipt of an amount; without a party, of all of them in a table. With
 * --outcome it is that of a settlement, with --instalments it goes on to what is paid when.
 */
export const explain: Run<Words> = async (call) => {
  const format = formatOf(call);
  const folder = dataOf(call);
  const { outcome: hasOutcome, instalments: period } = call.options;
  const opened = await openAgreement(call, folder);
  if (isTrade(opened)) return (await import('./trade.js')).explainTrade(opened, format, folder, call);
  const settled = hasOutcome === undefined ? undefined : await settledBy(call, folder);
  const answered = settled ? map(settled, ({ final }) => final) : await answer(call, opened, folder);
  const found = valueIn(answered);
  const named = found && call.args[1] !== undefined ? await rowOf(call, found, folder) : outcome(undefined);
  const billed = period === undefined || !found ? outcome(undefined) : await invoicesOfOne(call, opened);
  const asked = all({
    format,
    told: andThen(answered, (allocation) =>
      all({ allocation: outcome(allocation), row: named, instalments: billed }),
    ),
  });
  if (!asked.ok) return failed(asked);

  const { allocation, row, instalments } = asked.value.told;
  const settlement = settled && valueIn(settled);
  const provenance = await provenanceIn(call.shell, folder);
  const tables = (of: Answer, words: Words) =>
    asked.value.format.isForMachines ? [explainTable(of, words)] : explainSheets(of, words);
  const tablesOf = (words: Words): Sheet[] => [
    ...(row ? receiptSheets(allocation, row, words) : tables(allocation, words)),
    ...(settlement ? [settledSheet(settlement, row, words)] : []),
    ...(instalments ? instalmentSheets(instalments, row, words) : []),
  ];
  const make = (words: Words) => ({
    sheets: [...tablesOf(words), inputsSheet(allocation, provenance, words)],
    mark: markOf([allocation], words),
    // The page of sources has the fingerprints.
    documents: {
      xlsx: async () => ({
        pages: [],
        names: [],
        told: () => [],
        others: [...tablesOf(words), { ...inputsSheet(allocation, provenance, words), notes: [] }],
      }),
    },
    data: async () => ({
      ...receiptData(allocation, row ? [row] : allocation.rows, provenance),
      ...(instalments ? { ledger: invoiceData(instalments.invoices, words) } : {}),
      ...(settlement ? { settled: settlementData(settlement, words) } : {}),
    }),
  });
  return outcome(await write(make, asked.value.format, call, folder));
};

function settledSheet(settled: Settled, row: AllocationRow | undefined, words: Words): Sheet {
  return row ? settlementStepSheet(settled, row.party, words) : settlementSheet(settled, words);
}

function instalmentSheets(
  { invoices, billed }: BilledInvoices,
  row: AllocationRow | undefined,
  words: Words,
): Sheet[] {
  return row
    ? [instalmentSheet(invoices, billed, row.party, words)]
    : invoiceSheets([invoices], words).slice(0, 1);
}

/** The row of the party that is named. Issues: unknown-party, not-taking-part for any other of the cooperation. */
async function rowOf(
  { line }: Call<Words>,
  { agreement, rows, year }: Answer,
  folder: Folder,
): Promise<Outcome<AllocationRow>> {
  const named = line.argument(1);
  const parties = [...new Set([...agreement.parties, ...rows.map((row) => row.party)])];
  const own = partyAmong(parties)(named);
  const others = own.ok ? undefined : valueIn(await readCooperation(folder))?.parties;
  const party = own.ok ? own.value : findParty(others ?? [], named.value);
  if (!party) return failed(own);
  const row = rows.find((candidate) => candidate.party === party);
  const facts = { name: party.name, year: year?.toString() };
  return row ? outcome(row) : fail('not-taking-part', facts, named.at);
}
