import { type Issue, type IssueFacts, issue, type Label, type Place } from '../kernel/issue.js';
import { fail, type Outcome, outcome } from '../kernel/outcome.js';
import type { Party } from '../kernel/party.js';
import type { Key, KeyInput, Weighing } from './key.js';
import { type Figure, lackingIn, type Measure, type MeasureFacts, periodFor } from './measure.js';

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
 * periods before it. Issues: unknown-measure, missing-year, missing-figure, incomplete-year,
 * negative-weight.
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
  const { year = 0, readAs, asOf, on } = input;
  const periodIn = (one: Measure, read: number) => {
    const newest = periodFor(one.vintage, read, asOf, on);
    return back === 0 ? newest : String(Number(newest) - back);
  };
  const period = periodIn(measure, year);
  const periodOf = (party: Party) => {
    const as = readAs?.(party);
    return as ? periodIn(as.measures.get(measure.id) ?? measure, as.year ?? year) : period;
  };
  const figures = input.parties.map((party) => measure.figures.get(party.id)?.get(periodOf(party)));
  const missing = input.parties.filter((_, i) => figures[i] === undefined);
  if (missing.length > 0)
    return { ok: false, issues: lackingFigures(missing, measure, input, periodOf, back) };
  const weights = (figures as Figure[]).map((figure) => ({ value: figure.value, figures: [figure] }));
  // Refused here, since other keys or years of a sum would hide it.
  const negative = input.parties.flatMap(({ name }, i) => {
    const { value, at, parts } = figures[i] as Figure;
    if (value.numerator >= 0n) return [];
    const part = parts?.find((one) => one.value.numerator < 0n);
    return [issue('negative-weight', { name, weight: value, part: part?.period }, part?.at ?? at)];
  });
  return outcome({ weights, bases: [{ measure, period }] }, negative);
}

/** Parties without a figure: of a year that lacks a part, those that lack the same together; of others as one. */
function lackingFigures(
  missing: readonly Party[],
  measure: Measure,
  input: KeyInput,
  periodOf: (party: Party) => string,
  back: number,
): Issue[] {
  const partsOf = (party: Party) => measure.incomplete?.get(party.id)?.get(periodOf(party));
  const without = missing.filter((party) => !partsOf(party));
  const incomplete = new Map<string, { parties: Party[]; at: Place; lacking: string[] }>();
  for (const party of missing) {
    const parts = partsOf(party);
    if (!parts?.[0]) continue;
    const lacking = lackingIn(parts);
    const known = incomplete.get(lacking.join());
    if (known) known.parties.push(party);
    else {
      const [at = parts[0].at] = lacking.flatMap((part) => measure.blank?.get(`${part}\n${party.id}`) ?? []);
      incomplete.set(lacking.join(), { parties: [party], at, lacking });
    }
  }
  const facts = (parties: readonly Party[]) =>
    factsOfMissing(parties, measure, input, periodOf(parties[0] as Party), back);
  return [
    ...[...incomplete.values()].map(({ parties, at, lacking }) => {
      const { measure: title, period, other, parties: names } = facts(parties);
      return issue('incomplete-year', { measure: title, period, parties: names, lacking, other }, at);
    }),
    ...(without.length > 0 ? [issue('missing-figure', facts(without), measure.at)] : []),
  ];
}

/** What is told of parties without a figure for a period: what they have, and what may be meant instead. */
function factsOfMissing(
  missing: readonly Party[],
  { title, vintage, figures, file, reading, id }: Measure,
  { parties, year = 0 }: KeyInput,
  period: string,
  back: number,
): IssueFacts['missing-figure'] {
  const periodsIn = (party: Party) => [...(figures.get(party.id)?.keys() ?? [])];
  const known = [...new Set(missing.flatMap(periodsIn))].sort();
  const ofAll = known.filter((one) => parties.every((party) => periodsIn(party).includes(one)));
  const isDated = 'yearsBack' in vintage;
  const isAgreed = !isDated && vintage.isAgreed === true;
  // A figure that one alone lacks, or of an earlier of several years, says nothing of which year is meant.
  const joining = missing.length === 1 && parties.length > 1 ? missing[0]?.id : undefined;
  const mayBeOther = joining === undefined && back === 0 && (isDated || isAgreed);
  return {
    measure: title,
    period,
    parties: missing.map(({ name }) => name),
    yearsBack: isDated ? year - Number(period) : undefined,
    isAgreed,
    known,
    other: mayBeOther ? (ofAll.findLast((one) => one < period) ?? ofAll[0]) : undefined,
    joining,
    // What an agreement states itself, or a file that others made, nothing is imported to.
    id: file.endsWith('.csv') && !reading ? id : undefined,
  };
}
