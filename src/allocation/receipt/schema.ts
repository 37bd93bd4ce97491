import {
  count,
  date,
  decimal,
  documentOf,
  fraction,
  keys,
  list,
  oneOf,
  orNull,
  text,
} from '../../formats/shape.js';
import { WITHIN_YEAR } from '../../keys/measure.js';
import type { JsonSchema } from '../../text/json-schema.js';
import { ADJUSTED, ALLOCATION } from '../schema.js';

const limits = list(
  keys({ which: oneOf('floor', 'cap'), limit: decimal }, { part: fraction, of: text, base: decimal }),
);
// As many terms within each other as keys are written within keys.
const terms: JsonSchema = list({ $ref: '#/definitions/term' });
const term = keys(
  { factor: fraction, of: fraction },
  { whole: fraction, per: fraction, measure: text, period: text, factorAt: text, ofAt: text, terms },
);
const exact = { weight: fraction, share: fraction, exact: fraction };

const receipt = keys(
  {
    party: text,
    ...exact,
    down: decimal,
    place: orNull(count),
    leftover: decimal,
    amount: decimal,
  },
  {
    terms,
    limits,
    stretches: list(
      keys({ from: date, to: date, days: count, ...exact, amount: decimal }, { terms, limits }),
    ),
  },
);

const part = keys({ period: text, value: decimal, place: text, status: text, source: text });
const figure = keys(
  {
    id: text,
    party: orNull(text),
    title: orNull(text),
    period: orNull(text),
    value: decimal,
    place: orNull(text),
    status: orNull(text),
    source: orNull(text),
  },
  { withinYear: oneOf(...WITHIN_YEAR), parts: list(part) },
);

/** A receipt, with what follows from it where that was asked for. */
export function receiptOf(asked: Readonly<Record<string, JsonSchema>>) {
  const always = { ...ALLOCATION, queue: list(text), receipts: list(receipt), figures: list(figure) };
  return { ...documentOf(always, { ...ADJUSTED, ...asked }), definitions: { term } };
}
