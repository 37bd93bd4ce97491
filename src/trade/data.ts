import { isoDate } from '../kernel/date.js';
import type { Place } from '../kernel/issue.js';
import { toShortDecimal } from '../kernel/number.js';
import type { ReadTrade } from './read.js';
import { type Claim, ORE, type TradeLine } from './trade.js';

/** A trade as data, from which anyone can make it anew: every line, then what follows. Every figure is a decimal string, exact. */
export function tradeData(trade: ReadTrade, placeName: (at: Place) => string): object {
  const { lines, prices, pairs, positions, claims, netting, through, leftOut } = trade;
  return {
    unit: toShortDecimal(ORE),
    rounding: 'half-up',
    currency: 'SEK',
    netting,
    through: through?.id ?? null,
    linesOfOtherYears: leftOut.length,
    parties: positions.map(({ party, sales, purchases, balance }) => ({
      party: party.id,
      name: party.name,
      sales: toShortDecimal(sales),
      purchases: toShortDecimal(purchases),
      balance: toShortDecimal(balance),
    })),
    pairs: pairs.map(claimData),
    claims: claims.map(claimData),
    lines: lines.map((line) => lineData(line, placeName)),
    prices: prices.map(({ item, seller, from, price, unit, text, at }) => ({
      place: placeName(at),
      item,
      seller: seller?.id ?? null,
      from: from ? isoDate(from) : null,
      price: toShortDecimal(price),
      unit: unit ?? null,
      text: text ?? null,
    })),
  };
}

/** Who is to have what of whom, as data. */
function claimData({ seller, buyer, amount }: Claim) {
  return { seller: seller.id, buyer: buyer.id, amount: toShortDecimal(amount) };
}

function lineData(line: TradeLine, placeName: (at: Place) => string): object {
  const { seller, buyer, date, listed, text, quantity, price, exact, amount, at } = line;
  return {
    place: placeName(at),
    seller: seller.id,
    buyer: buyer.id,
    date: date ? isoDate(date) : null,
    item: listed?.item ?? null,
    text: text ?? null,
    quantity: toShortDecimal(quantity),
    price: toShortDecimal(price),
    exact: toShortDecimal(exact),
    amount: toShortDecimal(amount),
  };
}
