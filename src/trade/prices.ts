import { groupedBy } from '../kernel/by-party.js';
import { type CalendarDate, compareDates, isoDate } from '../kernel/date.js';
import { fold } from '../kernel/identity.js';
import type { Located, Place } from '../kernel/issue.js';
import { nth } from '../kernel/nth.js';
import { all, andThen, each, fail, map, type Outcome, outcome } from '../kernel/outcome.js';
import type { Party } from '../kernel/party.js';
import { dialectOf } from '../text/figure.js';
import { text } from '../text/readers.js';
import { readDate } from '../text/scalars/dates.js';
import { notNegativeAmountIn } from '../text/scalars/figures.js';
import { noSuch, partyAmong } from '../text/scalars/names.js';
import { type Row, said, saidIfAny } from './rows.js';
import type { ListedPrice } from './trade.js';

/** A price list, which tells the price of an item on a day. */
export interface PriceList {
  readonly prices: readonly ListedPrice[];
  /** Issues: unknown-item, undated-line, no-price. */
  priceOf(asked: PriceAsked): Outcome<ListedPrice>;
}

interface PriceAsked {
  readonly item: Located<string>;
  readonly seller: Party;
  readonly date: CalendarDate | undefined;
}

/** Reads a price list. Issues, all of them: those of its rows, two-prices for two of one item and seller from one day. */
export function priceListIn(rows: readonly Row[], parties: readonly Party[]): Outcome<PriceList> {
  const dialect = dialectOf(rows.map((row) => row.cell('price')?.value ?? ''));
  const readers = { party: partyAmong(parties), price: notNegativeAmountIn(dialect) };
  const first = new Map<string, Place>();
  const read = each(rows, (row): Outcome<ListedPrice> => {
    const written = all({
      item: said(row, 'item', text),
      price: said(row, 'price', readers.price),
      from: saidIfAny(row, 'from', readDate),
      seller: saidIfAny(row, 'seller', readers.party),
      unit: saidIfAny(row, 'unit', text),
      text: saidIfAny(row, 'text', text),
    });
    return andThen(written, ({ item, seller, from, ...rest }) => {
      const key = JSON.stringify([fold(item), seller?.id, from && isoDate(from)]);
      const before = first.get(key);
      if (before) return fail('two-prices', { item, first: before, from }, row.at);
      first.set(key, row.at);
      return outcome({ ...rest, item: item.trim(), seller, from, at: row.at });
    });
  });
  return map(read, (prices) => ({ prices, priceOf: pricing(prices) }));
}

/** A seller's own price goes before one for all, where it has one on the day. */
function pricing(prices: readonly ListedPrice[]): PriceList['priceOf'] {
  const byItem = groupedBy(prices, ({ item }) => fold(item));
  const items = [...new Set(prices.map(({ item }) => item))];
  return ({ item, seller, date }) => {
    const listed = byItem.get(fold(item.value));
    if (!listed) return noSuch('unknown-item', item, items);
    const found = inForce(listed, seller, date) ?? inForce(listed, undefined, date);
    if (found && date) return outcome(found);
    const own = listed.filter((one) => one.seller === undefined || one.seller === seller);
    const starts = own.flatMap(({ from }) => from ?? []).sort(compareDates);
    const { item: name } = nth(listed, 0);
    if (!date && starts.length > 0) return fail('undated-line', { item: name }, item.at);
    const facts = { item: name, seller: seller.name, date, from: starts[0] };
    return found ? outcome(found) : fail('no-price', facts, item.at);
  };
}

/** The last of the prices that have begun by the day. */
function inForce(
  prices: readonly ListedPrice[],
  seller: Party | undefined,
  date: CalendarDate | undefined,
): ListedPrice | undefined {
  let found: ListedPrice | undefined;
  for (const price of prices) {
    const { from } = price;
    if (price.seller !== seller || (from && date && compareDates(from, date) > 0)) continue;
    if (!found?.from || (from && compareDates(from, found.from) > 0)) found = price;
  }
  return found;
}
