import { readCooperation } from '../../agreement/cooperation.js';
import { isProposal } from '../../agreement/decision.js';
import { all, andThen, fail, failed, map, type Outcome, outcome } from '../../kernel/outcome.js';
import type { Party } from '../../kernel/party.js';
import { UsageError } from '../../kernel/problem.js';
import type { Folder } from '../../text/files.js';
import type { Run } from '../command.js';
import { dataOf } from '../data.js';
import { answer } from '../question.js';
import { formatOf, unclaimedWarning, write } from '../report.js';
import { unbookable } from './bookable.js';
import { invoiceFile } from './file.js';
import { invoicesOf, yearOf } from './invoice.js';
import { type Invoicing, readInvoicing } from './invoicing.js';
import { periodOf, planOf } from './period.js';
import { invoiceSheets } from './sheet.js';
import type { Words } from './words.js';

/**
 * `allocate invoice <agreement>`: what each party is to pay, and when. Issues of its own: missing-year; and of vouchers
 * missing-ledger, not-in-sie, amount-finer-than-unit. Throws UsageError: needs-draft.
 */
export const invoice: Run<Words> = async (call) => {
  const { line, options } = call;
  const format = formatOf(call);
  const folder = dataOf(call);
  const period = periodOf(call);
  const answered = await answer(call, folder);
  const payers = answered.ok ? answered.value.rows.map(({ party }) => party) : [];
  const isForLedgers = format.ok && format.value.isForLedgers === true;
  const asked = all({
    format,
    period,
    invoicing: await invoicingFor(payers, folder, isForLedgers),
    dated: andThen(answered, (allocation) =>
      map(yearOf(allocation, line.argument(0).at), (year) => ({ year, allocation })),
    ),
  });
  if (!asked.ok) return failed(asked);

  const { dated, invoicing } = asked.value;
  const { year, allocation } = dated;
  const { agreement } = allocation;
  const isDraft = options.draft === true || isProposal(allocation);
  if (isForLedgers && isDraft && !options.draft)
    throw new UsageError('needs-draft', { agreement: agreement.id });
  const plan = planOf(agreement, asked.value.period);
  const invoices = invoicesOf(allocation, year, plan, isDraft);
  const ledger = isForLedgers ? invoicing?.ledger : undefined;
  const faults = ledger ? unbookable(invoices, ledger, call) : [];
  if (faults.length > 0) return { ok: false, issues: faults };
  const make = (words: Words) => ({
    sheets: asked.value.format.isForMachines
      ? [invoiceFile(invoices, invoicing?.columns, words)]
      : invoiceSheets(invoices, words),
    data: async () => (await import('./data.js')).invoiceData(invoices, words),
    documents: ledger && {
      sie: async (version: string) =>
        (await import('./sie.js')).renderSie({ invoices, ledger }, version, words),
    },
  });
  const isHidden = isDraft && asked.value.format.holds !== undefined;
  const hidden = isHidden ? [call.words.invoice.draftInCsv] : [];
  const talk = [...unclaimedWarning(allocation, asked.value.format, call.words), ...hidden];
  return outcome({ ...(await write(make, asked.value.format, call, folder)), talk });
};

/** How the cooperation invoices. What is wrong with the cooperation itself the question has told. Issue of its own: missing-ledger. */
async function invoicingFor(
  payers: readonly Party[],
  folder: Folder,
  needsLedger: boolean,
): Promise<Outcome<Invoicing | undefined>> {
  const cooperation = await readCooperation(folder);
  if (!cooperation.ok) return outcome(undefined);
  const { parties, at } = cooperation.value;
  const read = await readInvoicing(folder, { parties, payers }, needsLedger);
  return andThen(read, (invoicing) =>
    needsLedger && !invoicing?.ledger ? fail('missing-ledger', {}, invoicing?.at ?? at) : read,
  );
}
