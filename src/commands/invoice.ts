import { YEARLY } from '../core/instalments.js';
import { type Invoices, invoicesOf } from '../core/invoice.js';
import { type Issue, issue, outcome } from '../core/issue.js';
import { readCooperation } from '../input/cooperation.js';
import { periodOf } from '../input/instalments.js';
import { readInvoicing } from '../input/invoicing.js';
import { invoiceFile } from '../output/invoice-file.js';
import { invoiceSheets } from '../output/invoice-sheet.js';
import type { Words } from '../output/words/words.js';
import type { Run } from './command.js';
import { dataOf } from './data.js';
import { answer } from './question.js';
import { formatOf, unclaimedWarning, write } from './report.js';

/** `allocate invoice <agreement>`: what each party is to pay, and when. Issue of its own: missing-year. */
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
  if (!answered.ok) return { ok: false, issues: [...issues, ...answered.issues] };
  const allocation = answered.value;
  const { agreement, year, rows } = allocation;
  // The question has read the same file, so that it has no faults left to tell.
  const cooperation = await readCooperation(folder, []);
  const payers = rows.map(({ party }) => party);
  const columns = await readInvoicing(folder, cooperation?.parties ?? [], payers, issues);
  if (agreement && year === undefined)
    issues.push(issue('missing-year', { agreement: agreement.id }, line.argument(0).at));
  if (!agreement || year === undefined || !format || issues.length > 0) return { ok: false, issues };

  const plan = agreement.instalments ?? YEARLY;
  const chosen = asked === undefined ? plan : { ...plan, period: asked, dates: [] };
  const invoices: Invoices = invoicesOf(allocation, agreement, year, chosen);
  const make = (words: Words) => ({
    sheets: format.isForMachines ? [invoiceFile(invoices, columns, words)] : invoiceSheets(invoices, words),
    data: async () => (await import('../output/invoice-data.js')).invoiceData(invoices, words),
  });
  const talk = unclaimedWarning(allocation, format, call.words);
  return outcome({ ...(await write(make, format, call, folder)), talk });
};
