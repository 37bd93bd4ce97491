import { readCooperation } from '../../agreement/cooperation.js';
import { isProposal } from '../../agreement/decision.js';
import { all, andThen, fail, failed, type Outcome, outcome } from '../../kernel/outcome.js';
import { UsageError } from '../../kernel/problem.js';
import type { Settled } from '../../ledger/settle-year.js';
import { showMoney } from '../../sheet/figures.js';
import type { Folder } from '../../text/files.js';
import type { Run } from '../command.js';
import { dataOf } from '../data.js';
import { unbookable } from '../invoice/bookable.js';
import { invoiceFile } from '../invoice/file.js';
import { type Invoicing, readInvoicing } from '../invoice/invoicing.js';
import { formatOf, write } from '../report.js';
import { settlementData } from './data.js';
import { invoicesOfSettled, settledLinesSheet } from './lines-sheet.js';
import { settledBy } from './settled.js';
import { settlementSheet } from './sheet.js';
import type { Words } from './words.js';

/**
 * `allocate settle <agreement>`: what was billed in advance against the outcome, or preliminary against final figures; with --invoices the
 * invoices and credit notes that follow. Issues of its own, of vouchers: those of `invoice`. Throws UsageError: needs-draft.
 */
export const settle: Run<Words> = async (call) => {
  const format = formatOf(call);
  const folder = dataOf(call);
  const settlement = await settledBy(call, folder);
  const isForLedgers = format.ok && format.value.isForLedgers === true;
  const asInvoices = call.options.invoices === true || isForLedgers;
  const asked = all({
    format,
    settled: settlement,
    invoicing:
      asInvoices && settlement.ok
        ? await invoicingFor(settlement.value, folder, isForLedgers)
        : outcome(undefined),
  });
  if (!asked.ok) return failed(asked);
  const { settled, invoicing } = asked.value;
  const { agreement } = settled.final;
  const isDraft = call.options.draft === true || settled.isDeparture || isProposal(standingOf(settled));
  const invoices = invoicesOfSettled(settled, isDraft);
  if (isForLedgers && isDraft && !call.options.draft)
    throw new UsageError('needs-draft', { agreement: agreement.id });
  const ledger = isForLedgers ? invoicing?.ledger : undefined;
  const faults = ledger ? unbookable(invoices, ledger, call) : [];
  if (faults.length > 0) return { ok: false, issues: faults };
  const { isForMachines, holds } = asked.value.format;
  const make = (words: Words) => ({
    sheets: asInvoices
      ? [
          isForMachines
            ? invoiceFile([invoices], invoicing?.columns, words)
            : settledLinesSheet(invoices, words),
        ]
      : [
          settlementSheet(settled, words),
          ...(invoices.lines.length > 0 && !isForMachines ? [settledLinesSheet(invoices, words)] : []),
        ],
    data: async () => settlementData(settled, words),
    documents: ledger && {
      sie: async (version: string) =>
        (await import('../invoice/sie.js')).renderSie([invoices], ledger, version, words),
    },
  });
  const rest = settled.settlement.unclaimed.difference;
  const talk = [
    ...(holds === 'rows' && rest.numerator !== 0n
      ? [call.words.notes.unclaimedInCsv(showMoney(rest, call.words.mark))]
      : []),
    ...(asInvoices && isDraft && holds !== undefined ? [call.words.invoice.draftInCsv] : []),
  ];
  return outcome({ ...(await write(make, asked.value.format, call, folder)), talk });
};

/** The result that decides whether a settlement rests on a decision: what was billed, else the final one. */
function standingOf({ billed, final }: Settled) {
  return billed?.years.at(-1)?.allocation ?? final;
}

/** How the cooperation invoices. Issue of its own: missing-ledger. */
async function invoicingFor(
  { lines }: Settled,
  folder: Folder,
  needsLedger: boolean,
): Promise<Outcome<Invoicing | undefined>> {
  const cooperation = await readCooperation(folder);
  if (!cooperation.ok) return outcome(undefined);
  const { parties, at } = cooperation.value;
  const payers = [...new Set(lines.map(({ party }) => party))];
  const read = await readInvoicing(folder, { parties, payers }, needsLedger);
  return andThen(read, (invoicing) =>
    needsLedger && !invoicing?.ledger ? fail('missing-ledger', {}, invoicing?.at ?? at) : read,
  );
}
