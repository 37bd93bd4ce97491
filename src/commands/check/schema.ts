import {
  count,
  decimal,
  documentOf,
  INPUTS,
  keys,
  list,
  oneOf,
  orNull,
  text,
  year,
} from '../../formats/shape.js';

const place = keys({ file: orNull(text), line: count, column: count });

const found = {
  kind: oneOf('cell', 'sum', 'missing-row', 'not-found', 'cause'),
  row: text,
  column: text,
  printed: text,
  computed: text,
  difference: orNull(decimal),
  at: place,
};

const table = keys({
  title: text,
  of: text,
  source: text,
  at: place,
  cells: count,
  sums: count,
  deviations: list(keys(found)),
  known: list(keys({ ...found, reason: text })),
});

const totals = keys({
  agreements: count,
  tables: count,
  locks: count,
  cells: count,
  sums: count,
  deviations: count,
  known: count,
  faults: count,
});

const folder = keys({
  folder: orNull(text),
  cooperation: orNull(text),
  agreements: list(keys({ agreement: text, title: text, waiting: list(year), tables: list(table) })),
  // What a fault tells of itself is as its code has it.
  issues: list(keys({ code: text, facts: { type: 'object' }, at: place })),
  totals,
  ...INPUTS,
});

/** The JSON of `check`. */
export const schema = documentOf({ folders: list(folder), totals }, {}, {});
