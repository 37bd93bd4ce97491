import { rational } from '../kernel/number.js';
import type { Key } from './key.js';
import type { MeasureFacts } from './measure.js';
import { weighBySum } from './weighted.js';

/**
 * In proportion to the average of a measure over several years: the period that the year reads, and those of the
 * years before it. Requires: years >= 1. Issues: those of the measure, each missing period by name.
 */
export function average({ id, title }: Pick<MeasureFacts, 'id' | 'title'>, years: number): Key {
  const factor = rational(1n, BigInt(years));
  return {
    id: 'average',
    title: {
      sv: `i proportion till medelvärdet av ${title.sv} över ${years} år`,
      en: `in proportion to the average of ${title.en} over ${years} years`,
    },
    reads: [id],
    weigh: (input) =>
      weighBySum(
        Array.from({ length: years }, (_, back) => ({ measure: id, factor, back })),
        input,
      ),
  };
}
