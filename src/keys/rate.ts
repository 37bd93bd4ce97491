import type { Located, Place } from '../kernel/issue.js';
import {
  compare,
  divide,
  isWhole as isInteger,
  multiply,
  ONE,
  type Rational,
  rational,
  sum,
} from '../kernel/number.js';
import { all, fail, map, type Outcome, outcome, withIssues } from '../kernel/outcome.js';
import { about } from '../text/field.js';
import { either, list, located, mapped, optional, type Reader, record, refine } from '../text/readers.js';
import { readYear } from '../text/scalars/dates.js';
import { notNegativeAmountIn, unitIn } from '../text/scalars/figures.js';
import { oneOf, repeated } from '../text/scalars/names.js';
import { type KeyForm, measureAmong } from './form.js';
import { type Key, type KeyInput, type Stated, statedAt, type Term, type Weight } from './key.js';
import type { MeasureFacts } from './measure.js';
import { weighByMeasure } from './proportional.js';

/** What a fee is made of: kronor for so many of a measure (`per`), at least `minimum` a party. */
export interface Rate {
  readonly measure: Pick<MeasureFacts, 'id' | 'title'>;
  /** The same every year, or by year. */
  readonly price: Rational | ReadonlyMap<number, Rational>;
  readonly per: Rational;
  /** Whether each `per` that is begun counts as a whole one. */
  readonly isStarted: boolean;
  readonly minimum?: Rational;
  /** Where these are written. */
  readonly at?: {
    readonly prices: ReadonlyMap<number | undefined, Place>;
    readonly per?: Place;
    readonly minimum?: Place;
  };
}

const PRICE = { sv: 'pris', en: 'price' };
const PER = { sv: 'antal som priset är för', en: 'number that the price is for' };
const MINIMUM = { sv: 'minsta avgift', en: 'the least fee' };

/**
 * A fee: each party pays the price times its figure in a measure, at least the minimum, and the total follows.
 * Issues: those of the measure, missing-year, missing-price for a year without one.
 */
export function rate(of: Rate): Key {
  const { id, title } = of.measure;
  return {
    id: 'rate',
    title: { sv: `avgift efter ${title.sv}`, en: `a fee by ${title.en}` },
    reads: [id],
    setsAmount: true,
    stated: statedIn(of),
    weigh: (input) =>
      map(all([priceFor(of, input), weighByMeasure(id, input)]), ([price, { weights, bases }]) => {
        const priceAt = of.at?.prices.get(of.price instanceof Map ? input.year : undefined);
        const fees = weights.map((weight) =>
          feeOf(weight, price, of, { basis: bases[0], factorAt: priceAt }),
        );
        return { weights: fees, bases, amount: sum(fees.map(({ value }) => value)) };
      }),
  };
}

/** The prices, for how many they are, and the least fee. */
function statedIn({ price, per, minimum, at }: Rate): Stated[] {
  const prices = price instanceof Map ? [...price] : [[undefined, price as Rational] as const];
  return [
    ...prices.flatMap(([year, value]) => statedAt(at?.prices.get(year), PRICE, value, { year })),
    ...statedAt(at?.per, PER, per),
    ...(minimum ? statedAt(at?.minimum, MINIMUM, minimum) : []),
  ];
}

function priceFor({ price }: Rate, { year, agreement, at, askedAt }: KeyInput): Outcome<Rational> {
  if (!(price instanceof Map)) return outcome(price as Rational);
  if (year === undefined) return fail('missing-year', { agreement: agreement.id }, askedAt ?? at);
  const ofYear = price.get(year);
  if (ofYear) return outcome(ofYear);
  return fail('missing-price', { year: String(year), known: [...price.keys()].map(String) }, askedAt ?? at);
}

function feeOf(
  { value, figures }: Weight,
  price: Rational,
  { per, isStarted, minimum, at }: Rate,
  of: Pick<Term, 'basis' | 'factorAt'>,
): Weight {
  const units = divide(value, per);
  const begun = isStarted && !isInteger(units) ? rational(units.numerator / units.denominator + 1n) : units;
  const fee = multiply(price, begun);
  if (minimum && compare(fee, minimum) < 0) {
    return {
      value: minimum,
      figures,
      terms: [{ factor: ONE, of: minimum, ofAt: at?.minimum, note: MINIMUM }],
    };
  }
  const isWhole = isStarted || compare(per, ONE) === 0;
  const term = isWhole ? { factor: price, of: begun } : { factor: price, of: value, whole: per };
  return { value: fee, figures, terms: [{ ...term, per, ...of }] };
}

export const rateForm: KeyForm = {
  id: 'rate',
  title: {
    sv: 'avgift: pris gånger underlag, summan följer',
    en: 'a fee: price times a measure, the total follows',
  },
  word: 'avgift',
  example: '{ measure: elever, price: 1 600 }',
  read: ({ measures, dialect }) => {
    const figure = notNegativeAmountIn(dialect);
    const ofYear = record({
      year: about`${located(readYear)} årtal | 2026 | året som priset gäller | the year that the price is for`,
      price: about`${located(figure)} pris | 1 600 | priset det året, i kronor | the price in that year, in kronor`,
    });
    const byYear: Reader<ReadonlyMap<number, Located<Rational>>> = refine(list(ofYear), (prices) => {
      const years = prices.map(({ year: { value, at } }) => ({ value: String(value), at }));
      const found = new Map(prices.map(({ year, price }) => [year.value, price]));
      return withIssues(outcome(found), repeated(years));
    });
    const written = record({
      measure: about`${measureAmong(measures)} underlag | elever | det som parten betalar för | what the party pays for`,
      price: about`${either(located(figure), byYear)} pris | 1 600 | priset i kronor: samma varje år, eller en lista med ett för varje år | the price in kronor: the same every year, or a list of one for each year`,
      per: about`${optional(located(unitIn(dialect)))} per | 1000 | hur många som priset är för | how many the price is for`,
      started: about`${optional(oneOf(['true', 'false']))} påbörjat | true | om ett påbörjat antal räknas som helt | whether a number begun counts as whole`,
      minimum: about`${optional(located(figure))} minst | 5 000 | det minsta som en part betalar, i kronor | the least that a party pays, in kronor`,
    });
    return mapped(written, ({ measure, price, per, started, minimum }) => {
      const byYear = 'value' in price ? undefined : [...price];
      const prices: [number | undefined, Place][] =
        'value' in price ? [[undefined, price.at]] : [...price].map(([year, { at }]) => [year, at]);
      return rate({
        measure,
        price:
          'value' in price ? price.value : new Map((byYear ?? []).map(([year, { value }]) => [year, value])),
        per: per?.value ?? ONE,
        isStarted: started === 'true',
        minimum: minimum?.value,
        at: { prices: new Map(prices), per: per?.at, minimum: minimum?.at },
      });
    });
  },
};
