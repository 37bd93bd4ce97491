import type { Place } from '../kernel/issue.js';
import type { Rational } from '../kernel/number.js';
import { about } from '../text/field.js';
import { located, mapped, record, someOf } from '../text/readers.js';
import { notNegativeIn } from '../text/scalars/figures.js';
import { type KeyForm, measureAmong } from './form.js';
import { type Key, statedAt } from './key.js';
import type { MeasureFacts } from './measure.js';
import { titlesOf, weighBySum } from './weighted.js';

/** A measure and what one of it weighs: inhabitants of 80 and over, 4,5 each. */
export interface Need {
  readonly measure: Pick<MeasureFacts, 'id' | 'title'>;
  readonly weight: Rational;
  readonly at?: Place;
}

/**
 * In proportion to needs: the sum of measures, each times its cost weight, as in a resource-distribution model
 * (inhabitants by age group × cost). Issues: those of the measures.
 */
export function needs(parts: readonly Need[]): Key {
  const { sv, en } = titlesOf(parts.map(({ measure }) => measure.title));
  return {
    id: 'needs',
    title: {
      sv: `efter behov (${sv}, var och en gånger sin vikt)`,
      en: `by needs (${en}, each times its weight)`,
    },
    reads: [...new Set(parts.map(({ measure }) => measure.id))],
    stated: parts.flatMap(({ measure: { title }, weight, at }) =>
      statedAt(at, { sv: `vikt av ${title.sv}`, en: `weight of ${title.en}` }, weight),
    ),
    weigh: (input) =>
      weighBySum(
        parts.map(({ measure, weight, at }) => ({ measure: measure.id, factor: weight, factorAt: at })),
        input,
      ),
  };
}

export const needsForm: KeyForm = {
  id: 'needs',
  title: {
    sv: 'efter behov: flera underlag, vart och ett gånger sin vikt',
    en: 'by needs: several measures, each times its weight',
  },
  word: 'behov',
  example: '[{ measure: budget, weight: 1 }, { measure: elever, weight: 4.5 }]',
  read: ({ measures, dialect }) => {
    const part = record({
      measure: about`${measureAmong(measures)} underlag | elever | det som räknas | what is counted`,
      weight: about`${located(notNegativeIn(dialect))} vikt | 4.5 | hur mycket ett av dem väger | how much one of them weighs`,
    });
    return mapped(someOf(part), (all) =>
      needs(all.map(({ measure, weight: { value, at } }) => ({ measure, weight: value, at }))),
    );
  },
};
