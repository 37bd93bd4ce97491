import { wholeUnits } from '../../allocation/share.js';
import { ONE, type Rational, rational } from '../../kernel/number.js';
import { all, andThen, type Outcome, optional, outcome } from '../../kernel/outcome.js';
import { UsageError } from '../../kernel/problem.js';
import { ALONE } from '../../text/figure.js';
import { located } from '../../text/readers.js';
import { readYear } from '../../text/scalars/dates.js';
import { amountIn, unitIn } from '../../text/scalars/figures.js';
import { type Given, given } from '../options.js';
import { tidy } from '../short-names.js';

/** What a new agreement has when nobody says otherwise: it tells of itself that they are examples. There is no clock to ask. */
export const EXAMPLE = { year: 2026, amount: rational(100_000n) } as const;

/** What is stated of the cost of a new agreement. */
export interface CostSaid {
  readonly amount?: Rational;
  readonly unit?: Rational;
  readonly year?: number;
}

/** Issues, all of them: those of an amount and a unit, amount-finer-than-unit, not-a-year. */
export function costSaid(of: Given): Outcome<CostSaid> {
  const read = all({
    amount: optional(given(of, 'amount'), located(amountIn(ALONE))),
    unit: optional(given(of, 'unit'), located(unitIn(ALONE))),
    year: yearSaid(of),
  });
  return andThen(read, ({ amount, unit, year }) =>
    outcome(
      { amount: amount?.value, unit: unit?.value, year },
      amount ? wholeUnits({ amount, unit: unit?.value ?? ONE, unitAt: unit?.at }) : [],
    ),
  );
}

/** The year that is stated. Issue: not-a-year. */
export function yearSaid(of: Given): Outcome<number | undefined> {
  return optional(given(of, 'year'), readYear);
}

/** A text that is stated, as a file can hold it. Throws UsageError missing-value for one in which nothing can be seen. */
export function textSaid(option: 'name' | 'title', { options }: Pick<Given, 'options'>): string | undefined {
  const text = options[option] === undefined ? undefined : tidy(options[option]);
  if (text === '') throw new UsageError('missing-value', { option: `--${option}` });
  return text;
}
