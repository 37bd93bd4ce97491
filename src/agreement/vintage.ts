import type { Measure } from '../keys/measure.js';

/** The year whose figures an agreement reads, by the id of the measure; of one that it does not name the measure says it. */
export type AgreedVintage = ReadonlyMap<string, string>;

/** Measures as an agreement reads them: of those that it states a year for that year is read, whatever year is asked for. */
export function readAsAgreed(
  measures: ReadonlyMap<string, Measure>,
  vintage: AgreedVintage | undefined,
): ReadonlyMap<string, Measure> {
  if (!vintage) return measures;
  return new Map(
    [...measures].map(([id, measure]) => {
      const period = vintage.get(id);
      return [id, period === undefined ? measure : { ...measure, vintage: { period, isAgreed: true } }];
    }),
  );
}

/** The years that an agreement states for what its key reads, as short as they can be written; undefined when it states none. */
export function shownVintage(
  vintage: AgreedVintage | undefined,
  reads: readonly string[],
): string | undefined {
  const years = reads.flatMap((id) => vintage?.get(id) ?? []);
  const isOne = years.length === reads.length && new Set(years).size === 1;
  if (years.length === 0 || isOne) return years[0];
  return reads.flatMap((id) => (vintage?.has(id) ? [`${id} ${vintage.get(id)}`] : [])).join(', ');
}
