import { rational } from '../kernel/number.js';
import type { Key } from './key.js';
import type { MeasureFacts } from './measure.js';
import { mix } from './mix.js';
import { proportional, weighByMeasure } from './proportional.js';

/**
 * By the mean of several years' shares of a measure: each year counts alike, however large its figures are, where
 * `average` takes the share of the years together. Requires: years >= 1.
 * Issues: those of the measure, and all-weights-zero when a year has nothing but zeros.
 * Source: Acton-Boxborough Regional School District, member assessments FY2026.
 */
export function meanOfShares(measure: Pick<MeasureFacts, 'id' | 'title'>, years: number): Key {
  const { id, title } = measure;
  const portion = rational(1n, BigInt(years));
  const ofYear = (back: number): Key => ({
    ...proportional(measure),
    weigh: (input) => weighByMeasure(id, input, back),
  });
  return {
    ...mix(Array.from({ length: years }, (_, back) => ({ portion, key: ofYear(back) }))),
    id: 'mean-of-shares',
    title: {
      sv: `efter medelvärdet av ${years} års andelar av ${title.sv}`,
      en: `by the mean of ${years} years’ shares of ${title.en}`,
    },
  };
}
