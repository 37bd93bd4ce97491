import { isProposal } from '../core/decision.js';
import { invoicesOf } from '../core/invoice.js';
import { type Issue, issue, outcome } from '../core/issue.js';
import type { Party } from '../core/party.js';
import { YEARLY } from '../core/payment-plan.js';
import { UsageError } from '../core/problem.js';
import { readCooperation } from '../input/cooperation.js';
import type { Folder } from '../input/files.js';
import { periodOf } from '../input/instalments.js';
import { type Invoicing, readInvoicing } from '../input/invoicing.js';
import { invoiceFile } from '../output/invoice-file.js';
import { invoiceSheets } from '../output/invoice-sheet.js';
import type { Words } from '../output/words/words.js';
import { mustBeBookable } from './bookable.js';
import type { Run } from './command.js';
import { dataOf } from './data.js';
import { answer } from './question.js';
import { formatOf, unclaimedWarning, write } from './report.js';

/**
 * `allocate invoice <agreement>`: what each party is to pay, and when. Issues of its own: missing-year; and of vouchers
 * missing-ledger, not-in-sie, amount-finer-than-unit. Throws UsageError: needs-draft.
 */
export const invoice: Run = async (call) => {
  const { line, options } = call;
  const issues: Issue[] = [];
  const format = formatOf(call, issues);
  const asked =
    options.instalments === undefined
      ? undefined
      : periodOf(line.option('--instalments', options.instalments), issues);
  const folder = dataOf(call);
  const answered = await answer(call, folder);
  const payers = answered.ok ? answered.value.rows.map(({ party }) => party) : [];
  const invoicing = await invoicingFor(payers, folder, format?.isForLedgers === true, issues);
  if (!answered.ok) return { ok: false, issues: [...issues, ...answered.issues] };
  const allocation = answered.value;
  const { agreement, year } = allocation;
  if (agreement && year === undefined)
    issues.push(issue('missing-year', { agreement: agreement.id }, line.argument(0).at));
  if (!agreement || year === undefined || !format || issues.length > 0) return { ok: false, issues };

  const plan = agreement.instalments ?? YEARLY;
  const chosen = asked === undefined ? plan : { ...plan, period: asked, dates: [] };
  const isDraft = options.draft === true || isProposal(allocation);
  if (format.isForLedgers && isDraft && !options.draft) {
    throw new UsageError('needs-draft', { agreement: agreement.id });
  }
  const invoices = invoicesOf(allocation, agreement, year, chosen, isDraft);
  const ledger = format.isForLedgers ? invoicing?.ledger : undefined;
  if (ledger) mustBeBookable(invoices, ledger, call, issues);
  if (issues.length > 0) return { ok: false, issues };
  const make = (words: Words) => ({
    sheets: format.isForMachines
      ? [invoiceFile(invoices, invoicing?.columns, words)]
      : invoiceSheets(invoices, words),
    data: async () => (await import('../output/invoice-data.js')).invoiceData(invoices, words),
    documents: ledger && {
      sie: async (version: string) =>
        (await import('../output/sie.js')).renderSie({ invoices, ledger }, version, words),
    },
  });
  const hidden = isDraft && format.id.startsWith('csv') ? `${call.words.invoice.draftInCsv}\n` : '';
  const talk = `${unclaimedWarning(allocation, format, call.words) ?? ''}${hidden}` || undefined;
  return outcome({ ...(await write(make, format, call, folder)), talk });
};

/** How the cooperation invoices. What is wrong with the cooperation itself the question has told. */
async function invoicingFor(
  payers: readonly Party[],
  folder: Folder,
  needsLedger: boolean,
  issues: Issue[],
): Promise<Invoicing | undefined> {
  const told: Issue[] = [];
  const cooperation = await readCooperation(folder, told);
  if (!cooperation || told.length > 0) return undefined;
  const before = issues.length;
  const invoicing = await readInvoicing(folder, cooperation.parties, payers, needsLedger, issues);
  // A file with a fault may well say it.
  if (needsLedger && !invoicing?.ledger && issues.length === before)
    issues.push(issue('missing-ledger', {}, invoicing?.at ?? cooperation.at));
  return invoicing;
}
