import {
  anyOf,
  count,
  date,
  decimal,
  fraction,
  keys,
  list,
  oneOf,
  orNull,
  text,
  truth,
  year,
} from '../formats/shape.js';

const decision = orNull(
  keys({
    number: orNull(text),
    date: orNull(date),
    paragraph: orNull(text),
    status: oneOf('decided', 'proposed'),
  }),
);

/** A decision, or null. */
export const DECISION = decision;

/** What an answer is of; all null of a split. */
export const AGREED = {
  agreement: orNull(text),
  title: orNull(text),
  year: orNull(year),
  decision,
  key: orNull(text),
};

/** What is paid directly, and what is left to pay. */
export const PAID = { direct: decimal, received: decimal, ownFunding: decimal, toPay: decimal };

const row = keys(
  {
    party: text,
    name: text,
    code: text,
    weight: decimal,
    share: fraction,
    percent: decimal,
    exact: decimal,
    amount: decimal,
    leftover: decimal,
  },
  {
    before: decimal,
    unlimited: decimal,
    heldBy: oneOf('floor', 'cap'),
    ...PAID,
    per: decimal,
    perOf: decimal,
  },
);

/** Who vouches for figures. */
export const VOUCHED = keys({ by: text, date });

const source = anyOf(
  keys({ of: oneOf('amount', 'agreement'), source: text, period: orNull(year), file: text }),
  keys(
    { of: text, source: text, period: text, file: text, status: text, note: orNull(text) },
    { from: date, to: date, vouched: VOUCHED },
  ),
  keys(
    { of: oneOf('survey'), source: text, period: year, file: text, groups: list(text) },
    { conditions: list(keys({ party: text, question: text, text })) },
  ),
);

const stretch = keys({
  from: date,
  to: date,
  days: count,
  exact: fraction,
  amount: decimal,
  rows: list(
    keys(
      { party: text, share: fraction, exact: fraction, amount: decimal },
      { heldBy: oneOf('floor', 'cap') },
    ),
  ),
});

const bound = anyOf(keys({ amount: decimal }), keys({ part: fraction, of: text }, { lastYear: decimal }));

const adjustments = keys(
  {},
  {
    phases: list(keys({ party: text, part: fraction })),
    surcharge: keys({ party: text, amount: decimal }, { part: fraction }),
    external: list(
      keys(
        { title: text, amount: decimal },
        {
          to: text,
          part: fraction,
          of: anyOf(text, list(text)),
          base: fraction,
          exact: fraction,
          cap: decimal,
          ownFunding: anyOf(keys({ part: fraction }), keys({ amount: decimal })),
          heldBy: oneOf('cap', 'own-funding'),
        },
      ),
    ),
    ownFunding: list(
      keys({ party: text, amount: decimal }, { title: text, part: fraction, exact: fraction }),
    ),
    outside: list(text),
    limits: list(keys({ party: text }, { floor: bound, cap: bound, strict: truth })),
    direct: list(keys({ party: text, title: text, amount: decimal })),
  },
);

/** The keys of an allocation that are always there. */
export const ALLOCATION = {
  ...AGREED,
  rounding: text,
  unit: decimal,
  currency: text,
  amount: decimal,
  rows: list(row),
  totals: keys({ parties: count, weight: decimal, amount: decimal }),
  leftover: keys({ units: decimal, to: list(text) }, { drawn: keys({ parties: list(text), source: text }) }),
  sources: list(source),
};

/** Lines of a cost sheet that were set, in kronor, and what the unchanged sheet comes to. */
export const SET = keys({
  set: list(keys({ line: text, title: text, value: decimal, was: decimal })),
  unchanged: orNull(decimal),
});

/** Those that are there only where they apply. */
export const ADJUSTED = {
  text,
  costs: SET,
  cost: decimal,
  per: keys({ measure: text, period: year, source: text, file: text }),
  stretches: list(stretch),
  adjustments,
};
