import { readCooperation } from '../../agreement/cooperation.js';
import { all, fail, failed, optional, outcome, valueIn } from '../../kernel/outcome.js';
import type { Party } from '../../kernel/party.js';
import { UsageError } from '../../kernel/problem.js';
import { once } from '../../sheet/sentence.js';
import { partyAmong } from '../../text/scalars/names.js';
import type { Run } from '../command.js';
import { dataOf } from '../data.js';
import { lackingNotes } from '../plan/lacking-notes.js';
import { isTrade, openAgreement } from '../question.js';
import { formatOf, unclaimedWarning, write } from '../report.js';
import { invoicesAsked } from './asked.js';
import { unbookable } from './bookable.js';
import { invoiceFile } from './file.js';
import { howInvoiced } from './how-invoiced.js';
import type { Invoices } from './invoice.js';
import { carriedNotes } from './notes.js';
import { invoiceSheets } from './sheet.js';
import type { Words } from './words.js';

/**
 * `allocate invoice [agreement…]`: what each party is to pay, and when; of several agreements, or of all in a year, in one list. Issues of
 * its own: missing-year, unknown-party for --of; and of vouchers missing-ledger, missing-field, not-in-sie, amount-finer-than-unit.
 * Throws UsageError: needs-draft, missing-argument, one-agreement.
 */
export const invoice: Run<Words> = async (call) => {
  const { line, options } = call;
  const format = formatOf(call);
  const folder = dataOf(call);
  const alone = call.args.length === 1 ? await openAgreement(call, folder) : undefined;
  if (alone && isTrade(alone))
    return (await import('./trade/command.js')).invoiceTrade(alone, format, folder, call);
  const made = await invoicesAsked(call, folder, alone);
  const isForLedgers = format.ok && format.value.isForLedgers === true;
  const cooperation = await readCooperation(folder);
  const asked = all({
    format,
    made,
    // What is wrong with the cooperation itself the question has told.
    only: cooperation.ok
      ? optional(options.of, (text) => partyAmong(cooperation.value.parties)(line.option('--of', text)))
      : outcome(undefined),
    invoicing: cooperation.ok
      ? await howInvoiced(valueIn(made)?.all ?? [], cooperation.value, folder, isForLedgers)
      : outcome(undefined),
  });
  if (!asked.ok) return failed(asked);

  const { invoicing, only } = asked.value;
  const { lacking } = asked.value.made;
  const invoices = asked.value.made.all.map((one) => (only ? onlyOf(only, one) : one));
  if (only && !asked.value.made.all.some((one) => concerns(only, one)))
    return fail('not-taking-part', { name: only.name }, line.option('--of', options.of ?? '').at);
  const draft = invoices.find(({ isDraft }) => isDraft);
  if (isForLedgers && draft && !options.draft)
    throw new UsageError('needs-draft', { agreement: draft.allocation.agreement.id });
  const ledger = isForLedgers ? invoicing?.ledger : undefined;
  const faults = ledger ? invoices.flatMap((one) => unbookable(one, ledger, call)) : [];
  if (faults.length > 0) return { ok: false, issues: faults };
  const { isForMachines, holds } = asked.value.format;
  const make = (words: Words) => ({
    sheets: isForMachines
      ? [invoiceFile(invoices, invoicing?.columns, words)]
      : invoiceSheets(invoices, words),
    mark: draft && words.decision.marks.draft,
    data: async () => {
      const { invoiceData, severalData } = await import('./data.js');
      const [first] = invoices;
      return first && call.args.length === 1 ? invoiceData(first, words) : severalData(invoices, words);
    },
    documents: ledger && {
      sie: async (version: string) => (await import('./sie.js')).renderSie(invoices, ledger, version, words),
    },
  });
  const talk = once([
    ...invoices.flatMap(({ allocation }) => unclaimedWarning(allocation, asked.value.format, call.words)),
    ...(draft && holds !== undefined ? [call.words.invoice.draftInCsv] : []),
    ...(holds === undefined ? [] : invoices.flatMap((one) => carriedNotes(one, call.words))),
    ...lackingNotes(lacking, call.words),
  ]);
  return outcome({ ...(await write(make, asked.value.format, call, folder)), talk });
};

/** Whether a party takes part in what is invoiced, also as the host that bears its part itself. */
function concerns({ id }: Party, { allocation, parties }: Invoices): boolean {
  return [...allocation.rows.map(({ party }) => party), ...parties].some((one) => one.id === id);
}

/** The invoices of one party alone. */
function onlyOf(party: Party, invoices: Invoices): Invoices {
  const isOf = (line: Invoices['lines'][number]) => line.party.id === party.id;
  return {
    ...invoices,
    parties: invoices.parties.filter((one) => one.id === party.id),
    lines: invoices.lines.filter(isOf),
    own: invoices.own.filter(isOf),
  };
}
