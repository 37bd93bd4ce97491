import type { Opened } from '../../../allocation/read-question.js';
import type { Format } from '../../../formats/format.js';
import { isSame } from '../../../kernel/identity.js';
import {
  all,
  andThen,
  fail,
  failed,
  follow,
  map,
  type Outcome,
  optional,
  outcome,
  valueIn,
} from '../../../kernel/outcome.js';
import type { Party } from '../../../kernel/party.js';
import { UsageError } from '../../../kernel/problem.js';
import type { Folder } from '../../../text/files.js';
import { partyAmong } from '../../../text/scalars/names.js';
import type { Call, Output } from '../../command.js';
import { provenanceIn, write } from '../../report.js';
import { dataOfTrade, talkOfTrade, tradeAsked } from '../../trade.js';
import { yearOf } from '../invoice.js';
import { readInvoicing } from '../invoicing.js';
import type { Ledger } from '../voucher.js';
import type { Words } from '../words.js';
import { tradeInvoiceFile } from './file.js';
import { type TradeInvoices, tradeInvoices } from './invoice.js';
import { tradeInvoiceData, tradeInvoiceSheet, tradeInvoiceText } from './sheet.js';
import { bookableTrade, tradeVouchers } from './vouchers.js';

/**
 * The invoices of a trade, in both directions, and its vouchers in the books of one party. Issues: those of the trade, missing-year,
 * unknown-party; those of invoicing.yaml; of vouchers missing-ledger, missing-field, not-in-sie. Throws UsageError: needs-draft, missing-option.
 */
export async function invoiceTrade(
  opened: Outcome<Opened>,
  format: Outcome<Format>,
  folder: Folder,
  call: Call<Words>,
): Promise<Outcome<Output>> {
  const { line, options } = call;
  const cooperation = valueIn(opened)?.cooperation;
  const parties = cooperation?.parties ?? [];
  const asked = await tradeAsked(call, opened, format);
  const dated = follow(asked, (one) => map(yearOf(one, line.argument(0).at), (year) => ({ ...one, year })));
  const of = optional(options.of, (text) => partyAmong(parties)(line.option('--of', text)));
  const read = all({ format, dated, of });
  if (!read.ok) return failed(read);
  const made = tradeInvoices(read.value.dated, read.value.of, options.draft === true);
  const { isForLedgers, holds } = read.value.format;
  const { agreement } = made.asked;
  if (isForLedgers && made.isDraft && !options.draft)
    throw new UsageError('needs-draft', { agreement: agreement.id, isTrade: true });
  const books = isForLedgers ? await booksFor(made, folder, cooperation) : outcome(undefined);
  if (!books.ok) return failed(books);
  const own = holds === undefined ? outcome(undefined) : await ownFile(made, folder, cooperation);
  if (!own.ok) return failed(own);
  const file = own.value;
  const make = (words: Words) => ({
    sheets: [file ? tradeInvoiceFile(file.sent, file.columns, words) : tradeInvoiceSheet(made, words)],
    mark: made.isDraft ? words.decision.marks.draft : undefined,
    data: async () => ({
      ...dataOfTrade(made.asked, await provenanceIn(call.shell, folder)),
      ...tradeInvoiceData(made, words),
    }),
    documents: books.value && { sie: (version: string) => sieOf(made, books.value, version, words) },
  });
  const talk = [
    ...(file && file.others > 0 ? [call.words.trade.othersInvoices(file.others, file.keeper.name)] : []),
    ...(made.isDraft && holds !== undefined ? [call.words.invoice.draftInCsv] : []),
    ...talkOfTrade(made.asked, read.value.format, call.words),
  ];
  return outcome({ ...(await write(make, read.value.format, call, folder)), talk });
}

/** The columns that whoever keeps invoicing.yaml has chosen for what it sends, where its invoices are asked for, and how many others there are. */
async function ownFile(made: TradeInvoices, folder: Folder, cooperation: Opened['cooperation'] | undefined) {
  const keeper = cooperation?.host?.party ?? made.asked.trade.through ?? made.of;
  if (!cooperation || !keeper || (made.of ?? keeper) !== keeper) return outcome(undefined);
  const invoices = made.invoices.filter(({ seller }) => seller === keeper);
  const payers = [...new Set(invoices.map(({ buyer }) => buyer))];
  const invoicing = await readInvoicing(folder, { parties: cooperation.parties, payers }, false);
  return map(
    invoicing,
    (found) =>
      found?.columns && {
        columns: found.columns,
        keeper,
        sent: { ...made, invoices },
        others: made.invoices.length - invoices.length,
      },
  );
}

/** Whose books they are, and how they are kept. */
interface Books {
  readonly party: Party;
  readonly ledger: Ledger;
}

/** The books of the party that is asked for, or that all goes through, or the host. Throws UsageError: missing-option. */
async function booksFor(
  made: TradeInvoices,
  folder: Folder,
  cooperation: Opened['cooperation'] | undefined,
): Promise<Outcome<Books>> {
  const { trade } = made.asked;
  const party = made.of ?? trade.through ?? cooperation?.host?.party;
  if (!party || !cooperation) {
    const { id } = trade.positions[0]?.party ?? { id: 'alby' };
    throw new UsageError('missing-option', { option: '--of', example: `--of ${id}` });
  }
  const own = trade.pairs.flatMap(({ seller, buyer }) =>
    seller === party ? [buyer] : buyer === party ? [seller] : [],
  );
  const payers = [...new Set([...own, ...(trade.through && trade.through !== party ? [trade.through] : [])])];
  const invoicing = await readInvoicing(folder, { parties: cooperation.parties, payers }, true);
  return andThen(invoicing, (found) =>
    found?.ledger
      ? map(bookableTrade(made, party, found.ledger, found.at), (ledger) => ({
          party,
          ledger: ledgerOf(party, ledger, cooperation.host?.party ?? trade.through),
        }))
      : fail('missing-ledger', {}, found?.at ?? cooperation.at),
  );
}

/** The ledger names the one that keeps it: another's books have its own name, and no number that is another's. */
function ledgerOf(party: Party, ledger: Ledger, keeper: Party | undefined): Ledger {
  if (party === keeper || isSame(party.name, ledger.company)) return ledger;
  const { organisationNumber: _, ...rest } = ledger;
  return { ...rest, company: party.name };
}

async function sieOf(
  made: TradeInvoices,
  books: Books | undefined,
  version: string,
  words: Words,
): Promise<Uint8Array> {
  const { sieFile } = await import('../sie.js');
  const own = tradeInvoiceText(made, words);
  const text = made.isDraft ? words.invoice.draft(own) : own;
  const vouchers = books ? tradeVouchers(made, books.party, books.ledger, text) : [];
  return books ? sieFile(vouchers, books.ledger, version, made.year) : new Uint8Array();
}
