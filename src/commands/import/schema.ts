import { count, decimal, documentOf, keys, list, orNull, text, truth } from '../../formats/shape.js';

/** The JSON of `import`. */
export const schema = documentOf({
  measure: text,
  file: text,
  written: count,
  examples: count,
  restated: count,
  periods: list(
    keys({ period: text, parties: count, total: orNull(decimal), added: count, revised: count, same: count }),
  ),
  revisions: list(
    keys({
      party: text,
      period: text,
      before: orNull(decimal),
      after: orNull(decimal),
      difference: orNull(decimal),
      decisions: list(text),
      written: truth,
    }),
  ),
  source: keys({ title: text, table: orNull(text), updated: orNull(text), sha256: text }),
});
