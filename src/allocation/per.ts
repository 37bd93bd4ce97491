import type { CalendarDate } from '../kernel/date.js';
import type { Basis } from '../keys/key.js';
import { type Figure, type Measure, periodFor, periodsOf } from '../keys/measure.js';

/** What amounts are told per: the inhabitants of each party, or another measure of how large it is. */
export interface Per extends Basis {
  /** By the ids of parties, those that have more than none; no party has any when the measure has no figures up to the year. */
  readonly figures: ReadonlyMap<string, Figure>;
}

/**
 * The figures that a year's amounts are told per: those that the year reads of the measure; where there are none, the latest
 * that are not of a later year.
 */
export function perOf(measure: Measure, year: number | undefined, asOf?: CalendarDate): Per {
  const known = periodsOf(measure).filter((period) => year === undefined || Number(period) <= year);
  const meant = year === undefined ? undefined : periodFor(measure.vintage, year, asOf);
  const period = known.find((one) => one === meant) ?? known.at(-1) ?? '';
  const figures = new Map<string, Figure>();
  for (const [party, byPeriod] of measure.figures) {
    const figure = byPeriod.get(period);
    if (figure && figure.value.numerator > 0n) figures.set(party, figure);
  }
  return { measure, period, figures };
}
