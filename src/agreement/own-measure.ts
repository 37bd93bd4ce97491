import * as v from 'valibot';
import { nameMeant } from '../kernel/identity.js';
import { type Issue, issue, type Located } from '../kernel/issue.js';
import type { Measure } from '../keys/measure.js';
import type { Places } from '../text/path.js';
import { type Fields, recordsAt } from '../text/records.js';
import { label, map, records, text } from '../text/shape.js';
import { labelOf, unknown, yearOf } from '../text/values.js';
import type { Cooperation } from './cooperation.js';
import { readsOwnMeasure, type WrittenKey } from './read-keys.js';
import { figuresFrom } from './read-measures.js';

/** The measure of an agreement: the name of one, or its figures, with what they count and their source. */
export const MEASURE_SHAPE = v.lazy((input) =>
  typeof input === 'string'
    ? text
    : map({
        title: label,
        unit: v.optional(text),
        period: text,
        source: text,
        note: v.optional(label),
        figures: records,
      }),
);

const FIGURE_FIELDS: Fields = { required: ['party', 'figure'], optional: ['status', 'note', 'source'] };

/** The parts of an agreement's file that say which measure its key reads, and where the file stands. */
interface Written {
  readonly key: WrittenKey;
  readonly measure?: v.InferOutput<typeof MEASURE_SHAPE> | undefined;
  readonly file: string;
}

/**
 * The measure that an agreement names, or the figures that it gives itself. Issues: clashing-fields when its key
 * reads no such measure, unknown-measure, and those of the figures.
 */
export function measureOf(
  { key, measure, file }: Written,
  place: Places,
  cooperation: Cooperation,
  issues: Issue[],
): Located<string> | Measure | undefined {
  if (measure === undefined) return undefined;
  if (!readsOwnMeasure(key)) {
    const first = typeof key === 'string' ? `key: ${key}` : 'key';
    issues.push(issue('clashing-fields', { first, second: 'measure' }, place(['measure'], 'key')));
  }
  if (typeof measure === 'string') {
    const named = { value: measure, at: place(['measure']) };
    const known = cooperation.measures.map(({ id }) => id);
    const id = nameMeant(measure, known);
    if (id === undefined) issues.push(unknown('unknown-measure', named, known));
    return { ...named, value: id ?? measure };
  }
  const path = ['measure', 'figures'];
  const list = recordsAt(path, measure.figures, place, FIGURE_FIELDS, issues);
  const year = yearOf({ value: measure.period, at: place(['measure', 'period']) }, issues);
  const period = String(year ?? '');
  const given: Measure = {
    id: 'given',
    title: labelOf(measure.title),
    unit: measure.unit,
    source: measure.source,
    note: measure.note === undefined ? undefined : labelOf(measure.note),
    vintage: { period },
    file,
    at: place(path),
    figures: figuresFrom(list, 'figure', cooperation.parties, issues, period),
  };
  return given;
}
