import type { Place } from '../kernel/issue.js';
import { rational } from '../kernel/number.js';
import { about } from '../text/field.js';
import { located, mapped, record } from '../text/readers.js';
import { wholeNumber } from '../text/scalars/figures.js';
import { type KeyForm, measureAmong } from './form.js';
import { countedAt, type Key } from './key.js';
import type { MeasureFacts } from './measure.js';
import { weighBySum } from './weighted.js';

/** What a count of years is called in a receipt. */
export const YEARS = { sv: 'antal år', en: 'number of years' };

/**
 * In proportion to the average of a measure over several years: the period that the year reads, and those of the
 * years before it. Requires: years >= 1. Issues: those of the measure, each missing period by name.
 */
export function average({ id, title }: Pick<MeasureFacts, 'id' | 'title'>, years: number, at?: Place): Key {
  const factor = rational(1n, BigInt(years));
  return {
    id: 'average',
    title: {
      sv: `i proportion till medelvärdet av ${title.sv} över ${years} år`,
      en: `in proportion to the average of ${title.en} over ${years} years`,
    },
    reads: [id],
    stated: countedAt(at, YEARS, years),
    weigh: (input) =>
      weighBySum(
        Array.from({ length: years }, (_, back) => ({ measure: id, factor, back })),
        input,
      ),
  };
}

export const averageForm: KeyForm = {
  id: 'average',
  title: {
    sv: 'i proportion till medelvärdet av ett underlag över flera år',
    en: 'in proportion to the average of a measure over several years',
  },
  word: 'medelvärde',
  example: '{ measure: budget, years: 3 }',
  read: ({ measures }) => {
    const written = record({
      measure: about`${measureAmong(measures)} underlag | budget | siffrorna som medelvärdet tas av | the figures that the average is of`,
      years: about`${located(wholeNumber(1, 50))} antal år | 3 | hur många år medelvärdet tas över, räknat bakåt | how many years the average is over, counted backwards`,
    });
    return mapped(written, ({ measure, years }) => average(measure, years.value, years.at));
  },
};
