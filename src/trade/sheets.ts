import { type Rational, sum } from '../kernel/number.js';
import type { Party } from '../kernel/party.js';
import type { Sentence } from '../sheet/sentence.js';
import { type Cell, EMPTY, kronorColumn, machineColumn, type Sheet, text } from '../sheet/sheet.js';
import type { ReadTrade } from './read.js';
import type { Claim, Trade } from './trade.js';
import type { Words } from './words.js';

/** So many columns of parties are read side by side; of more there are rows alone. */
const MOST_COLUMNS = 12;

/** An amount in whole öre. */
export function money(value: Rational): Cell {
  return { kind: 'money', value, decimals: 2 };
}

/** What each party sold and bought, who sold to whom, and who pays whom. */
export function tradeSheets(
  trade: ReadTrade,
  title: Sentence,
  notes: readonly Sentence[],
  words: Words,
): Sheet[] {
  return [positionSheet(trade, title, notes, words), matrixSheet(trade, words), claimSheet(trade, words)];
}

/** What each party sold and bought. Law: the balances are zero together. */
function positionSheet(
  { positions }: Trade,
  title: Sentence,
  notes: readonly Sentence[],
  { trade: { headings, total } }: Words,
): Sheet {
  const sums = (['sales', 'purchases', 'balance'] as const).map((id) =>
    money(sum(positions.map((one) => one[id]))),
  );
  return {
    title,
    columns: [
      machineColumn('party'),
      { id: 'name', heading: headings.party },
      kronorColumn('sales', headings.sales),
      kronorColumn('purchases', headings.purchases),
      kronorColumn('balance', headings.balance),
    ],
    rows: positions.map(({ party, sales, purchases, balance }) => [
      ...[party.id, party.name].map((one) => text(one)),
      ...[sales, purchases, balance].map(money),
    ]),
    totals: [[EMPTY, text(total), ...sums]],
    notes,
  };
}

/** Who sold to whom: of sellers and buyers the fewer are columns. Of many of both each pair has a row. */
function matrixSheet({ pairs }: Trade, words: Words): Sheet {
  const { headings, matrix, total } = words.trade;
  const partiesOf = (side: Side) => [...new Set(pairs.map((pair) => pair[side]))];
  const [sellers, buyers] = [partiesOf('seller'), partiesOf('buyer')];
  if (Math.min(sellers.length, buyers.length) > MOST_COLUMNS)
    return pairSheet(pairs, matrix, headings.seller, headings.buyer, words);
  const areSellersAcross = sellers.length <= buyers.length;
  const down: Side = areSellersAcross ? 'buyer' : 'seller';
  const across: Side = areSellersAcross ? 'seller' : 'buyer';
  const [rows, columns] = areSellersAcross ? [buyers, sellers] : [sellers, buyers];
  const cell = (row?: Party, column?: Party) => {
    const found = pairs.filter(
      (pair) => (!row || pair[down] === row) && (!column || pair[across] === column),
    );
    return found.length === 0 ? EMPTY : money(sum(found.map(({ amount }) => amount)));
  };
  const line = (row?: Party) => [...columns.map((column) => cell(row, column)), cell(row)];
  return {
    title: matrix,
    columns: [
      { id: 'name', heading: headings[down] },
      ...columns.map(({ id, name }) => kronorColumn(id, name)),
      kronorColumn('total', total),
    ],
    rows: rows.map((row) => [text(row.name), ...line(row)]),
    totals: [[text(total), ...line()]],
    notes: [],
  };
}

type Side = 'seller' | 'buyer';

/** Who is to have what of whom, by the terms. */
function claimSheet({ claims, netting }: Trade, words: Words): Sheet {
  const { headings, even } = words.trade;
  const title = netting ? words.trade.netClaims : words.trade.claims;
  const sheet = pairSheet(claims, title, headings.creditor, headings.debtor, words);
  return { ...sheet, notes: claims.length === 0 ? [even] : [] };
}

function pairSheet(
  pairs: readonly Claim[],
  title: Sentence,
  seller: Sentence,
  buyer: Sentence,
  { trade: { headings, total } }: Words,
): Sheet {
  return {
    title,
    columns: [
      { id: 'seller', heading: seller },
      { id: 'buyer', heading: buyer },
      kronorColumn('amount', headings.amount),
    ],
    rows: pairs.map((one) => [text(one.seller.name), text(one.buyer.name), money(one.amount)]),
    totals: [[text(total), EMPTY, money(sum(pairs.map(({ amount }) => amount)))]],
    notes: [],
  };
}
