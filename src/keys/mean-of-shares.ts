import { type Issue, issue, type Label, type Place } from '../kernel/issue.js';
import { rational } from '../kernel/number.js';
import { issuesOf, type Outcome } from '../kernel/outcome.js';
import { about } from '../text/field.js';
import { located, mapped, record } from '../text/readers.js';
import { wholeNumber } from '../text/scalars/figures.js';
import { YEARS } from './average.js';
import { type KeyForm, measureAmong } from './form.js';
import { countedAt, type Key, type KeyInput, type Weighing } from './key.js';
import type { MeasureFacts } from './measure.js';
import { mix } from './mix.js';
import { proportional, weighByMeasure } from './proportional.js';

/**
 * By the mean of several years' shares of a measure: each year counts alike, however large its figures are, where
 * `average` takes the share of the years together. Requires: years >= 1.
 * Issues: those of the measure, and all-figures-zero for a year of nothing but zeros.
 * Source: Acton-Boxborough Regional School District, member assessments FY2026.
 */
export function meanOfShares(measure: Pick<MeasureFacts, 'id' | 'title'>, years: number, at?: Place): Key {
  const { id, title } = measure;
  const portion = rational(1n, BigInt(years));
  const portions = Array.from({ length: years }, (_, back) => ({
    portion,
    key: { ...proportional(measure), weigh: (input: KeyInput) => weighByMeasure(id, input, back) },
  }));
  const ofYears = mix(portions);
  return {
    ...ofYears,
    id: 'mean-of-shares',
    stated: countedAt(at, YEARS, years),
    title: {
      sv: `efter medelvärdet av ${years} års andelar av ${title.sv}`,
      en: `by the mean of ${years} years’ shares of ${title.en}`,
    },
    weigh: (input) => {
      const weighed = portions.map(({ key }) => key.weigh(input));
      const zero = weighed.flatMap((one) => faultOfZeros(one, title, input));
      return zero.length > 0
        ? { ok: false, issues: [...issuesOf(...weighed), ...zero] }
        : ofYears.weigh(input);
    },
  };
}

/** The fault of a year of nothing but zeros: it has no shares. */
function faultOfZeros(weighed: Outcome<Weighing>, measure: Label, { at }: KeyInput): Issue[] {
  if (!weighed.ok || weighed.value.weights.some(({ value }) => value.numerator !== 0n)) return [];
  const { weights, bases } = weighed.value;
  const facts = { measure, period: bases[0]?.period ?? '' };
  return [issue('all-figures-zero', facts, weights[0]?.figures[0]?.at ?? at)];
}

export const meanOfSharesForm: KeyForm = {
  id: 'mean-of-shares',
  title: {
    sv: 'efter medelvärdet av flera års andelar av ett underlag',
    en: 'by the mean of several years’ shares of a measure',
  },
  word: 'medelvärde av andelar',
  example: '{ measure: budget, years: 3 }',
  read: ({ measures }) => {
    const written = record({
      measure: about`${measureAmong(measures)} underlag | budget | siffrorna vars andelar räknas ut, år för år | the figures whose shares are taken, year by year`,
      years: about`${located(wholeNumber(1, 50))} antal år | 3 | hur många år som räknas, bakåt | how many years count, backwards`,
    });
    return mapped(written, ({ measure, years }) => meanOfShares(measure, years.value, years.at));
  },
};
