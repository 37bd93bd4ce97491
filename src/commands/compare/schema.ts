import { ADJUSTED, ALLOCATION } from '../../allocation/schema.js';
import { decimal, documentOf, fraction, keys, list, oneOf, orNull, text } from '../../formats/shape.js';
import { CAUSES } from './causes.js';

const allocation = keys(ALLOCATION, ADJUSTED);

const row = keys({
  party: text,
  name: text,
  from: decimal,
  to: decimal,
  difference: decimal,
  percent: orNull(decimal),
  causes: keys(Object.fromEntries(CAUSES.map((cause) => [cause, fraction]))),
});

/** The JSON of `compare`. */
export const schema = documentOf({
  from: allocation,
  alternatives: list(
    keys({
      scenario: orNull(text),
      title: orNull(text),
      to: allocation,
      untold: list(oneOf(...CAUSES)),
      rows: list(row),
    }),
  ),
});
