import { readCooperation } from '../../agreement/cooperation.js';
import { isUndecided } from '../../agreement/decision.js';
import { markOf } from '../../allocation/decision-notes.js';
import { all, failed, map, outcome } from '../../kernel/outcome.js';
import { UsageError } from '../../kernel/problem.js';
import type { Settled } from '../../ledger/settle-year.js';
import { showMoney } from '../../sheet/figures.js';
import type { Call, Run } from '../command.js';
import { dataOf } from '../data.js';
import { unbookable } from '../invoice/bookable.js';
import { invoiceFile } from '../invoice/file.js';
import { howInvoiced } from '../invoice/how-invoiced.js';
import { formatOf, write } from '../report.js';
import { settlementData } from './data.js';
import { invoicesOfSettled, settledLinesSheet } from './lines-sheet.js';
import { roundedNotes, ruleNotes } from './notes.js';
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
  const made = map(settlement, (settled) => ({
    settled,
    invoices: invoicesOfSettled(settled, isDraft(call, settled)),
  }));
  const cooperation = asInvoices ? await readCooperation(folder) : undefined;
  const asked = all({
    format,
    made,
    invoicing:
      made.ok && cooperation?.ok
        ? await howInvoiced([made.value.invoices], cooperation.value, folder, isForLedgers)
        : outcome(undefined),
  });
  if (!asked.ok) return failed(asked);
  const { invoicing } = asked.value;
  const { settled, invoices } = asked.value.made;
  if (isForLedgers && invoices.isDraft && !call.options.draft)
    throw new UsageError('needs-draft', { agreement: settled.final.agreement.id });
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
    mark: asInvoices && invoices.isDraft ? words.decision.marks.draft : markOf([settled.final], words),
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
    ...(asInvoices || holds === 'rows' ? roundedNotes(settled, call.words) : []),
    // Lines alone do not say what is done with the difference, nor why there are none.
    ...(asInvoices ? ruleNotes(settled, call.words) : []),
    ...(asInvoices && invoices.isDraft && holds !== undefined ? [call.words.invoice.draftInCsv] : []),
  ];
  return outcome({ ...(await write(make, asked.value.format, call, folder)), talk });
};

/** Of what rests on a proposal, is an example, or departs from the agreement, nothing is to be paid yet. */
function isDraft({ options }: Call<Words>, { billed, final, isDeparture }: Settled): boolean {
  return options.draft === true || isDeparture || isUndecided(billed?.years.at(-1)?.allocation ?? final);
}
