import { markOf } from '../../allocation/decision-notes.js';
import type { Opened } from '../../allocation/read-question.js';
import { placeIn } from '../../allocation/receipt/inputs-sheet.js';
import type { Format } from '../../formats/format.js';
import { all, failed, type Outcome, optional, outcome, valueIn } from '../../kernel/outcome.js';
import type { Party } from '../../kernel/party.js';
import { showMoney } from '../../sheet/figures.js';
import type { Provenance } from '../../sheet/provenance.js';
import type { Sentence } from '../../sheet/sentence.js';
import type { Sheet } from '../../sheet/sheet.js';
import type { Folder } from '../../text/files.js';
import { partyAmong } from '../../text/scalars/names.js';
import { lineSheet } from '../../trade/line-sheet.js';
import type { Call, Output } from '../command.js';
import { provenanceIn, write } from '../report.js';
import {
  type AskedTrade,
  dataOfTrade,
  notesOfTrade,
  talkOfTrade,
  titleOfTrade,
  tradeAsked,
  type Words,
} from '../trade.js';

/**
 * The receipt of a trade: every line with its place, its price and where that comes from; of one party what it sold, what it
 * bought, its balance and who pays. Issue: unknown-party.
 */
export async function explainTrade(
  opened: Outcome<Opened>,
  format: Outcome<Format>,
  folder: Folder,
  call: Call<Words>,
): Promise<Outcome<Output>> {
  const { args, line } = call;
  const asked = await tradeAsked(call, opened, format);
  const parties = valueIn(opened)?.cooperation.parties ?? [];
  const party = asked.ok
    ? optional(args[1], () => partyAmong(parties)(line.argument(1)))
    : outcome(undefined);
  const read = all({ format, asked, party });
  if (!read.ok) return failed(read);
  const trade = read.value.asked;
  const provenance = await provenanceIn(call.shell, folder);
  const make = (words: Words) => ({
    sheets: receiptOf(trade, read.value.party, read.value.format, provenance, words),
    mark: markOf([trade], words),
    data: async () => dataOfTrade(ofParty(trade, read.value.party), provenance),
  });
  const talk = talkOfTrade(ofParty(trade, read.value.party), read.value.format, call.words);
  return outcome({ ...(await write(make, read.value.format, call, folder)), talk });
}

/** Who sells and who buys. */
type Traders = Readonly<Record<'seller' | 'buyer', Party>>;

function receiptOf(
  asked: AskedTrade,
  party: Party | undefined,
  { isForMachines }: Format,
  { version, commit, inputs }: Provenance,
  words: Words,
): Sheet[] {
  const { trade: said, receipt } = words;
  const isTold = ({ seller, buyer }: Traders) => !party || seller === party || buyer === party;
  const lines = asked.trade.lines.filter(isTold);
  const told = { ...asked.trade, lines, leftOut: asked.trade.leftOut.filter(isTold) };
  const of = titleOfTrade(asked, words);
  const place = (at: AskedTrade['agreement']['at']) => placeIn(at, inputs);
  // Machines read one table; of a party that has no lines there is nothing to tell apart.
  const isSplit = party && !isForMachines && lines.length > 0;
  const sheets = isSplit
    ? [
        lineSheet(
          lines.filter((one) => one.seller === party),
          said.sold(party.name, of),
          place,
          words,
          'buyer',
        ),
        lineSheet(
          lines.filter((one) => one.buyer === party),
          said.bought(party.name, of),
          place,
          words,
          'seller',
        ),
      ].filter(({ rows }) => rows.length > 0)
    : [lineSheet(lines, said.lines(of), place, words)].map((all) =>
        // What was sold and what was bought have no sum together.
        party ? { ...all, totals: [] } : all,
      );
  const notes = [
    ...(party ? balanceNotes(asked, party, words) : []),
    ...notesOfTrade({ ...asked, trade: told }, words),
    receipt.madeBy(version, commit),
    ...inputs.map(({ file, sha256 }) => receipt.fingerprint(file, sha256)),
  ];
  return sheets.map((sheet, i) => ({ ...sheet, notes: i === sheets.length - 1 ? notes : [] }));
}

/** What a party is to get or pay in all, and whom. */
function balanceNotes({ trade, year }: AskedTrade, party: Party, { trade: said, mark }: Words): Sentence[] {
  const own = trade.positions.filter((one) => one.party === party);
  return [
    ...(own.length === 0 ? [said.neither(party.name, year?.toString())] : []),
    ...own.map(({ sales, purchases, balance }) => {
      const [sold, bought, left] = [sales, purchases, balance].map((value) => showMoney(value, mark, 2));
      return said.balanceOf(sold ?? '', bought ?? '', left ?? '');
    }),
    ...trade.claims
      .filter(({ seller, buyer }) => seller === party || buyer === party)
      .map(({ seller, buyer, amount }) => said.claim(seller.name, buyer.name, showMoney(amount, mark, 2))),
  ];
}

/** What a trade holds of one party: its lines, and what follows of them for it. */
function ofParty(asked: AskedTrade, party: Party | undefined): AskedTrade {
  if (!party) return asked;
  const { trade } = asked;
  // What goes through a party rests on all lines.
  const isOwn = ({ seller, buyer }: Traders) => [seller, buyer, trade.through].includes(party);
  const own = {
    lines: trade.lines.filter(isOwn),
    leftOut: trade.leftOut.filter(isOwn),
    pairs: trade.pairs.filter(isOwn),
    claims: trade.claims.filter(isOwn),
    positions: trade.positions.filter((one) => one.party === party),
  };
  return { ...asked, trade: { ...trade, ...own } };
}
