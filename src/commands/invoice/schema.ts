import { ADJUSTED, ALLOCATION, DECISION } from '../../allocation/schema.js';
import {
  anyOf,
  count,
  date,
  decimal,
  documentOf,
  fraction,
  keys,
  list,
  orNull,
  text,
  truth,
  year,
} from '../../formats/shape.js';
import { TRADE_KEYS } from '../trade-schema.js';

/** A line of an invoice or a credit note. */
export const INVOICE_LINE = keys({
  party: text,
  name: text,
  code: orNull(text),
  number: text,
  instalment: count,
  kind: text,
  since: orNull(date),
  from: date,
  to: date,
  due: date,
  text,
  amount: decimal,
  vat: { type: 'null' },
});

const figure = keys(
  { of: text, period: text, referenceDate: orNull(date), source: text, since: orNull(date) },
  { from: date, to: date },
);

const known = keys({ since: orNull(date), ...ALLOCATION }, ADJUSTED);

const invoices = {
  agreement: text,
  title: text,
  year,
  decision: DECISION,
  draft: truth,
  unit: decimal,
  currency: text,
  amount: decimal,
  reference: text,
  figures: list(figure),
  years: list(known),
  carried: orNull(
    keys(
      { from: year, settled: truth },
      { settlement: text, left: list(keys({ party: text, amount: decimal })), together: list(known) },
    ),
  ),
  instalments: list(
    keys(
      { instalment: count, from: date, to: date, due: date, amount: decimal },
      { part: fraction, host: decimal },
    ),
  ),
  lines: list(INVOICE_LINE),
  host: list(INVOICE_LINE),
};

/** The invoices of one agreement. */
export const INVOICES = keys(invoices);

const traded = {
  ...TRADE_KEYS,
  draft: truth,
  of: orNull(text),
  invoices: list(
    keys({
      number: text,
      seller: text,
      sellerName: text,
      buyer: text,
      buyerName: text,
      from: date,
      to: date,
      text,
      amount: decimal,
      vat: { type: 'null' },
    }),
  ),
};

/** The JSON of `invoice`, of one agreement or several, or of a trade. */
export const schema = anyOf(
  documentOf(invoices),
  documentOf({
    year,
    currency: text,
    amount: decimal,
    parties: list(keys({ party: text, name: text, amount: decimal })),
    agreements: list(INVOICES),
  }),
  documentOf(traded),
);
