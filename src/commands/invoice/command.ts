import { readCooperation } from '../../agreement/cooperation.js';
import { isProposal } from '../../agreement/decision.js';
import { YEARLY } from '../../agreement/payment-plan.js';
import { periodOf } from '../../agreement/read-instalments.js';
import { type Issue, issue } from '../../kernel/issue.js';
import { outcome } from '../../kernel/outcome.js';
import type { Party } from '../../kernel/party.js';
import { UsageError } from '../../kernel/problem.js';
import type { Folder } from '../../text/files.js';
import { take } from '../../text/records.js';
import type { Run } from '../command.js';
import { dataOf } from '../data.js';
import { answer } from '../question.js';
import { formatOf, unclaimedWarning, write } from '../report.js';
import { mustBeBookable } from './bookable.js';
import { invoiceFile } from './file.js';
import { invoicesOf } from './invoice.js';
import { type Invoicing, readInvoicing } from './invoicing.js';
import { invoiceSheets } from './sheet.js';
import type { Words } from './words.js';

/**
 * `allocate invoice <agreement>`: what each party is to pay, and when. Issues of its own: missing-year; and of vouchers
 * missing-ledger, not-in-sie, amount-finer-than-unit. Throws UsageError: needs-draft.
 */
export const invoice: Run<Words> = async (call) => {
  const { line, options } = call;
  const issues: Issue[] = [];
  const format = take(formatOf(call), issues);
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
    data: async () => (await import('./data.js')).invoiceData(invoices, words),
    documents: ledger && {
      sie: async (version: string) =>
        (await import('./sie.js')).renderSie({ invoices, ledger }, version, words),
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
