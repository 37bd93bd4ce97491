import { ADJUSTED, AGREED, ALLOCATION } from '../../allocation/schema.js';
import { anyOf, date, decimal, documentOf, keys, list, orNull, text, truth } from '../../formats/shape.js';
import { INVOICE_LINE } from '../invoice/schema.js';

const balance = { paid: decimal, final: decimal, difference: decimal };
const period = keys({ of: text, period: text, source: text }, { from: date, to: date });
const books = {
  company: text,
  accounts: text,
  objects: text,
  from: orNull(text),
  to: orNull(text),
};

const allocation = keys(ALLOCATION, ADJUSTED);

const settled = {
  ...AGREED,
  unit: decimal,
  currency: text,
  settlement: text,
  to: orNull(text),
  outcome: orNull(decimal),
  rows: list(
    keys({ party: text, name: text, ...balance, granted: decimal, stated: truth, left: orNull(decimal) }),
  ),
  unclaimed: keys(balance),
  totals: keys(balance),
  balance: orNull(decimal),
  lines: list(INVOICE_LINE),
  host: list(INVOICE_LINE),
  allocations: keys({ paid: orNull(allocation), final: allocation }),
  figures: keys({ paid: list(period), final: list(period) }),
  sources: list(anyOf(keys({ of: text, source: text }), keys({ of: text, source: text, ...books }))),
};

/** A settlement. */
export const SETTLEMENT = keys(settled);

/** The JSON of `settle`. */
export const schema = documentOf(settled);
