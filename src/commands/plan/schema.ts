import { AGREED, DECISION, PAID } from '../../allocation/schema.js';
import { anyOf, decimal, documentOf, keys, list, orNull, text, year } from '../../formats/shape.js';

const cell = { agreement: orNull(text), amount: orNull(decimal) };
const sums = keys({ amounts: list(keys(cell)), total: decimal });

const plan = {
  cooperation: text,
  year,
  currency: text,
  agreements: list(
    keys({
      agreement: text,
      title: text,
      decision: DECISION,
      key: text,
      unit: decimal,
      amount: decimal,
      source: text,
    }),
  ),
  rows: list(keys({ party: text, name: text, amounts: list(keys(cell, PAID)), total: decimal })),
  unclaimed: sums,
  totals: sums,
  lacking: list(
    keys(
      { agreement: text, year, code: text },
      { known: list(text), measure: text, period: text, parties: list(text) },
    ),
  ),
};

const share = list(keys({ party: text, amount: decimal }));

/** The JSON of `plan`: of a year, of several, or of the lines of one agreement. */
export const schema = anyOf(
  documentOf(plan),
  documentOf({ cooperation: text, years: list(keys(plan)) }),
  documentOf({
    ...AGREED,
    unit: decimal,
    currency: text,
    amount: decimal,
    parties: list(keys({ party: text, name: text })),
    lines: list(
      keys({ line: text, kind: text, title: orNull(text), exact: decimal, amount: decimal, amounts: share }),
    ),
    totals: share,
    sources: list(keys({ of: text, source: text })),
  }),
);
