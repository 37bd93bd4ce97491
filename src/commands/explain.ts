import type { Allocation, AllocationRow } from '../core/allocation.js';
import { type Issue, issue, outcome } from '../core/issue.js';
import { partyOf } from '../input/values.js';
import { explainSheets } from '../output/explain-sheet.js';
import { receiptData } from '../output/receipt-data.js';
import { inputsSheet, receiptSheets } from '../output/receipt-sheet.js';
import type { Words } from '../output/words/words.js';
import type { Call, Run } from './command.js';
import { dataOf } from './data.js';
import { answer } from './question.js';
import { formatOf, provenanceFor, write } from './report.js';

/** `allocate explain <agreement> <party>`: the receipt of an amount; without a party, of all of them in a table. */
export const explain: Run = async (call) => {
  const issues: Issue[] = [];
  const format = formatOf(call, issues);
  const folder = dataOf(call);
  const answered = await answer(call, folder);
  if (!answered.ok) return { ok: false, issues: [...issues, ...answered.issues] };
  const allocation = answered.value;
  const row = call.args[1] === undefined ? undefined : rowOf(call, allocation, issues);
  if (!format || issues.length > 0) return { ok: false, issues };

  const provenance = await provenanceFor(call, folder);
  const make = (words: Words) => ({
    sheets: [
      ...(row ? receiptSheets(allocation, row, words) : explainSheets(allocation, words)),
      inputsSheet(allocation, provenance, words),
    ],
    data: async () => receiptData(allocation, row ? [row] : allocation.rows, provenance),
  });
  return outcome(await write(make, format, call, folder));
};

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
