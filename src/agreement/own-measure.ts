import { nameMeant } from '../kernel/identity.js';
import type { Located } from '../kernel/issue.js';
import { follow, map, type Outcome, soFar } from '../kernel/outcome.js';
import type { Measure } from '../keys/measure.js';
import { either, label, located, optional, type Reader, record, scalar, text } from '../text/readers.js';
import { readYear, unknown } from '../text/scalars.js';
import { type Fields, recordsWith } from '../text/tables.js';
import type { Cooperation } from './cooperation.js';
import { figuresFrom } from './read-measures.js';

const FIGURE_FIELDS: Fields = { required: ['party', 'figure'], optional: ['status', 'note', 'source'] };

const given = record({
  title: label,
  unit: optional(text),
  period: readYear,
  source: text,
  note: optional(label),
  figures: located(recordsWith(FIGURE_FIELDS)),
});

/**
 * The measure that an agreement's key reads: the name of one of the cooperation's, or the figures that the agreement gives
 * itself, in its file. Issues: unknown-measure, and those of the figures.
 */
export function ownMeasureIn(
  file: string,
  { measures, parties }: Pick<Cooperation, 'measures' | 'parties'>,
): Reader<Located<string> | Measure> {
  const known = measures.map(({ id }) => id);
  const named = scalar((written): Outcome<Located<string>> => {
    const id = nameMeant(written.value, known);
    const issues = id === undefined ? [unknown('unknown-measure', written, known)] : [];
    return soFar({ ...written, value: id ?? written.value }, issues);
  });
  const stated: Reader<Measure> = (node) =>
    follow(given(node), ({ period: year, figures: { value: records, at }, ...facts }) => {
      const period = String(year);
      return map(figuresFrom(records, 'figure', parties, period), (figures) => ({
        ...facts,
        id: 'given',
        vintage: { period },
        file,
        at,
        figures,
      }));
    });
  return either(named, stated);
}
