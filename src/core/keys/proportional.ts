import { fail, type Outcome, outcome } from '../issue.js';
import { type Figure, type Measure, periodFor } from '../measure.js';
import type { KeyInput, Weighing } from './key.js';

/**
 * Weighs each party by its figure in the cooperation's measure, for the period that the year reads.
 * Issues: unknown-measure, missing-year, missing-figure.
 */
export function weighByMeasure(id: string, input: KeyInput): Outcome<Weighing> {
  const measure = input.measures.get(id);
  if (!measure) return fail('unknown-measure', { text: id, known: [...input.measures.keys()] }, input.at);
  return weighByFigures(measure, input);
}

/** The same for a measure at hand. */
export function weighByFigures(measure: Measure, input: KeyInput): Outcome<Weighing> {
  const { vintage } = measure;
  if (input.year === undefined && 'yearsBack' in vintage) {
    return fail('missing-year', { agreement: input.agreement.id }, input.askedAt ?? input.at);
  }
  const period = periodFor(vintage, input.year ?? 0, input.asOf);
  const figures = input.parties.map(({ id }) => measure.figures.get(id)?.get(period));
  const missing = input.parties.filter((_, i) => figures[i] === undefined);
  if (missing.length > 0) {
    const facts = {
      measure: measure.title,
      period,
      parties: missing.map(({ name }) => name),
      yearsBack: 'yearsBack' in vintage && input.year !== undefined ? input.year - Number(period) : undefined,
    };
    return fail('missing-figure', facts, measure.at);
  }
  const weights = (figures as Figure[]).map((figure) => ({ value: figure.value, figure }));
  return outcome({ weights, basis: { measure, period } });
}
