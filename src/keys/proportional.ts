import { issue, type Label } from '../kernel/issue.js';
import { fail, type Outcome, outcome } from '../kernel/outcome.js';
import type { Party } from '../kernel/party.js';
import type { Key, KeyInput, Weighing } from './key.js';
import { type Figure, type Measure, type MeasureFacts, periodFor } from './measure.js';

/**
 * In proportion to a measure of the cooperation, whichever it is: total budgets, pupils, inhabitants. The measure
 * says which period a year reads. Source: verksamhetsplan 2019, 5.2.
 */
export function proportional({ id, title }: Pick<MeasureFacts, 'id' | 'title'>): Key {
  return { id, title: inProportionTo(title), reads: [id], weigh: (input) => weighByMeasure(id, input) };
}

/** The title of a key that divides in proportion to something. */
export function inProportionTo({ sv, en }: Label): Label {
  return { sv: `i proportion till ${sv}`, en: `in proportion to ${en}` };
}

/**
 * Weighs each party by its figure in the cooperation's measure, for the period that the year reads, or `back`
 * periods before it. Issues: unknown-measure, missing-year, missing-figure, negative-weight.
 */
export function weighByMeasure(id: string, input: KeyInput, back = 0): Outcome<Weighing> {
  const measure = input.measures.get(id);
  if (!measure) return fail('unknown-measure', { text: id, known: [...input.measures.keys()] }, input.at);
  return weighByFigures(measure, input, back);
}

/** The same for a measure at hand. */
export function weighByFigures(measure: Measure, input: KeyInput, back = 0): Outcome<Weighing> {
  const { vintage } = measure;
  if (input.year === undefined && 'yearsBack' in vintage) {
    return fail('missing-year', { agreement: input.agreement.id }, input.askedAt ?? input.at);
  }
  const { year = 0, yearOf, asOf, on } = input;
  const periodIn = (read: number) =>
    periodFor(vintage, read - back, asOf && { ...asOf, year: asOf.year - back }, on);
  const period = periodIn(year);
  const periodOf = (party: Party) => periodIn(yearOf?.(party) ?? year);
  const figures = input.parties.map((party) => measure.figures.get(party.id)?.get(periodOf(party)));
  const missing = input.parties.filter((_, i) => figures[i] === undefined);
  if (missing.length > 0) {
    const facts = {
      measure: measure.title,
      period: periodOf(missing[0] as Party),
      parties: missing.map(({ name }) => name),
      yearsBack: 'yearsBack' in vintage ? year - Number(period) : undefined,
      known: [...new Set(missing.flatMap(({ id }) => [...(measure.figures.get(id)?.keys() ?? [])]))].sort(),
      // What an agreement states itself, or a file that others made, nothing is imported to.
      id: measure.file.endsWith('.csv') && !measure.reading ? measure.id : undefined,
    };
    return fail('missing-figure', facts, measure.at);
  }
  const weights = (figures as Figure[]).map((figure) => ({ value: figure.value, figures: [figure] }));
  // Refused here, since other keys or years of a sum would hide it.
  const negative = input.parties.flatMap(({ name }, i) => {
    const { value, at } = figures[i] as Figure;
    return value.numerator < 0n ? [issue('negative-weight', { name, weight: value }, at)] : [];
  });
  return outcome({ weights, bases: [{ measure, period }] }, negative);
}
