import { count, date, decimal, keys, list, orNull, text, truth } from '../formats/shape.js';

const claims = list(keys({ seller: text, buyer: text, amount: decimal }));

/** The JSON of a trade: its lines, and what follows of them. */
export const TRADE = {
  unit: decimal,
  rounding: text,
  currency: text,
  netting: truth,
  through: orNull(text),
  linesOfOtherYears: count,
  parties: list(keys({ party: text, name: text, sales: decimal, purchases: decimal, balance: decimal })),
  pairs: claims,
  claims,
  lines: list(
    keys({
      place: text,
      seller: text,
      buyer: text,
      date: orNull(date),
      item: orNull(text),
      text: orNull(text),
      quantity: decimal,
      price: decimal,
      exact: decimal,
      amount: decimal,
    }),
  ),
  prices: list(
    keys({
      place: text,
      item: text,
      seller: orNull(text),
      from: orNull(date),
      price: decimal,
      unit: orNull(text),
      text: orNull(text),
    }),
  ),
};
