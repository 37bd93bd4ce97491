import { VOUCHED } from '../../allocation/schema.js';
import { decimal, documentOf, keys, list, oneOf, orNull, text, truth, year } from '../../formats/shape.js';
import { WITHIN_YEAR } from '../../keys/measure.js';

const texts = list(text);

/** The JSON of `list`. */
export const schema = documentOf({
  cooperation: text,
  agreements: list(
    keys({
      agreement: text,
      title: text,
      year: orNull(year),
      key: text,
      vintage: list(keys({ measure: text, period: text })),
      amount: orNull(decimal),
      host: orNull(text),
      status: orNull(oneOf('decided', 'proposed')),
      example: truth,
    }),
  ),
  parties: list(keys({ party: text, name: text, code: text })),
  groups: list(keys({ group: text, agreement: text, parties: texts })),
  measures: list(
    keys(
      {
        measure: text,
        title: text,
        periods: texts,
        gaps: list(keys({ party: text, periods: texts })),
      },
      { withinYear: oneOf(...WITHIN_YEAR), vouched: VOUCHED },
    ),
  ),
  keys: list(
    keys(
      { key: text, title: text },
      { reads: keys({ agreement: text, measures: list(keys({ measure: text, periods: texts })) }) },
    ),
  ),
  formats: list(keys({ format: text, extensions: texts })),
  roundings: texts,
});
