import {
  anyOf,
  count,
  decimal,
  documentOf,
  keys,
  list,
  oneOf,
  orNull,
  text,
  truth,
} from '../../formats/shape.js';

const maybe = orNull(decimal);
const figures = { weight: maybe, percent: maybe, amount: maybe };
const named = { name: text, line: count };
const column = { number: count, heading: text };

const deviation = keys({ name: text, printed: maybe, computed: maybe, difference: maybe });
const made = {
  total: maybe,
  unit: maybe,
  rules: list(text),
  nearest: orNull(text),
  deviations: list(deviation),
};

/** The columns that a key is made of; one that is mixed is made of others. */
const key = {
  anyOf: [
    keys({ kind: oneOf('column'), ...column }, { threshold: text }),
    keys({ kind: oneOf('mixed'), part: maybe, first: { type: 'object' }, second: { type: 'object' } }),
    keys({ kind: oneOf('each-and-rest'), each: maybe, rest: { type: 'object' } }),
    keys({ kind: oneOf('equal-parts') }),
  ],
};

const found = { from: text, key, printedTotal: truth, ...made };
const ruled = { ...column, state: text, undecided: truth, withinPercents: truth, others: list(keys(found)) };
const ruling = anyOf(keys({ ...ruled, ...found }), keys({ ...ruled, ...made, from: { type: 'null' } }));

const check = keys({
  test: text,
  ...column,
  of: list(keys(column)),
  lines: count,
  exact: truth,
  deviations: list(deviation),
});

const reading = keys({
  columns: list(
    keys({
      ...column,
      kind: text,
      role: orNull(text),
      unit: orNull(text),
      currency: orNull(text),
      scale: maybe,
      period: orNull(text),
      decimal: orNull(text),
      step: maybe,
      total: maybe,
      misprint: orNull(text),
      read: truth,
      tested: orNull(truth),
    }),
  ),
  parties: count,
  totals: list(keys({ ...named, of: list(keys(named)), tested: truth })),
  parts: list(keys({ ...named, parts: list(keys(named)) })),
  sumLike: list(keys(named)),
});

const sum = keys({
  row: orNull(text),
  column: orNull(text),
  heading: text,
  number: count,
  printed: maybe,
  sum: maybe,
  gap: maybe,
  right: truth,
});

/** The JSON of `audit`. */
export const schema = documentOf({
  verdict: oneOf('consistent', 'inconsistent', 'incomplete'),
  consistent: truth,
  columns: keys({ name: orNull(text), weight: orNull(text), percent: orNull(text), amount: orNull(text) }),
  headingLine: orNull(count),
  rows: list(keys({ ...named, ...figures, computed: keys({ percent: maybe, amount: maybe }) })),
  unclaimed: orNull(keys({ ...named, ...figures })),
  total: orNull(keys({ ...named, ...figures })),
  sums: list(sum),
  percents: orNull(keys({ ...made, undecided: truth })),
  amounts: orNull(ruling),
  checks: list(check),
  rules: list(ruling),
  account: keys({
    columns: list(keys({ ...column, kind: text, tests: list(text), outcome: text })),
    rows: list(keys({ line: count, as: text, name: text })),
  }),
  reading,
  aside: list(keys({ line: count, text })),
  unread: list(keys({ kind: text, name: text, number: orNull(count), line: count, text })),
  untested: list(keys({ ...column, why: text })),
  repeated: list(keys({ name: text, lines: list(count) })),
});
