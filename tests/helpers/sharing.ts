import fc from 'fast-check';
import { NO_ADJUSTMENTS } from '../../src/agreement/adjustments.js';
import { allocate } from '../../src/allocation/allocate.js';
import type {
  Agreed,
  AllocationRow,
  Answer,
  Cost,
  Division,
  LimitedAmount,
  StretchOfYear,
} from '../../src/allocation/allocation.js';
import type { Question } from '../../src/allocation/question.js';
import { share } from '../../src/allocation/share.js';
import { ONE, parseDecimal, type Rational, rational } from '../../src/kernel/number.js';
import type { Outcome } from '../../src/kernel/outcome.js';
import type { Party } from '../../src/kernel/party.js';
import type { Key, KeyInput } from '../../src/keys/key.js';
import { proportional } from '../../src/keys/proportional.js';
import { figure } from './claims.js';
import { AGREEMENT, measure, NOWHERE, party, placeAt, type Table, valueIn } from './cooperation.js';
import { named } from './keys.js';

/** Parties that share an amount by figures of one year. */
export interface Sharing {
  readonly parties: readonly Party[];
  readonly figures: readonly Rational[];
  readonly amount: Rational;
}

/** Two to seven parties with figures that are not all zero, and a whole amount, charged or credited. */
export const sharing: fc.Arbitrary<Sharing> = fc
  .tuple(
    fc.uniqueArray(fc.tuple(fc.nat({ max: 9999 }), figure), {
      minLength: 2,
      maxLength: 7,
      selector: ([code]) => code,
    }),
    fc.bigInt(-(10n ** 9n), 10n ** 9n),
  )
  .map(([drawn, amount]) => ({
    parties: drawn.map(([code]) => party(`p${code}`, String(code))),
    figures: drawn.some(([, { numerator }]) => numerator > 0n)
      ? drawn.map(([, figure]) => figure)
      : drawn.map(() => ONE),
    amount: rational(amount),
  }));

/** Each party's figure, for 2017 unless told otherwise, in a table in the order of the parties. */
export function tableOf(
  { parties, figures }: Pick<Sharing, 'parties' | 'figures'>,
  years: readonly number[] = [2017],
): Table {
  const dated = (figure: Rational) => Object.fromEntries(years.map((year) => [year, figure]));
  return Object.fromEntries(parties.map(({ id }, i) => [id, dated(figures[i] as Rational)]));
}

/** What a key may read of a sharing, for 2019 from figures two years back: each measure has the same figures. */
export function inputFor(key: Key, sharing: Sharing, table = tableOf(sharing)): KeyInput {
  const measures = new Map(key.reads.map((id) => [id, measure(id, { yearsBack: 2 }, table)]));
  return { agreement: AGREEMENT, parties: sharing.parties, year: 2019, measures, at: NOWHERE };
}

/** What a sharing by a key asks, in whole kronor. */
export function questionBy(
  key: Key,
  sharing: Sharing,
  table = tableOf(sharing),
  changes: Partial<Question> = {},
): Question {
  return {
    agreement: AGREEMENT,
    key,
    input: inputFor(key, sharing, table),
    amount: { value: sharing.amount, at: placeAt(0) },
    unit: ONE,
    rounding: AGREEMENT.rounding,
    ...changes,
  };
}

/** Divides a sharing by a key, in whole kronor. */
export function divideBy(...asked: Parameters<typeof questionBy>): Outcome<Answer> {
  return allocate(questionBy(...asked));
}

/** Divides a sharing in proportion to its figures, in a year of its own, with dates or adjustments. */
export function divide(sharing: Sharing, changes: Partial<Question> = {}, year = 2019): Outcome<Answer> {
  const key = proportional(named('usage'));
  const table = tableOf(sharing, [year - 2]);
  return divideBy(key, sharing, table, { input: { ...inputFor(key, sharing, table), year }, ...changes });
}

/** The sharing without one of its parties. */
export function without({ parties, figures, amount }: Sharing, absent: Party): Sharing {
  const stays = parties.map((party) => party !== absent);
  return { parties: parties.filter((_, i) => stays[i]), figures: figures.filter((_, i) => stays[i]), amount };
}

/** A division as the answer to an agreement, without figures or adjustments. */
export function agreed(division: Division, agreement = AGREEMENT): Agreed {
  return {
    kind: 'agreed',
    ...division,
    agreement,
    key: agreement.key.value,
    bases: [],
    isAgreedAmount: false,
    cost: division.amount,
    adjustments: NO_ADJUSTMENTS,
    phases: [],
  };
}

/** The stretches of a divided year; none of an answer in one piece. */
export function stretchesIn(answer: Answer): readonly StretchOfYear[] {
  return answer.kind === 'divided-year' ? answer.stretches : [];
}

/** The rows with what limits made of them, where there are any. */
export function limitedIn({ rows }: Answer): (AllocationRow & Partial<LimitedAmount>)[] {
  return rows.map((row) => ({ ...row, ...row.limited }));
}

/** Who pays what, by id. */
export function amountsOf(outcome: Outcome<Answer>): Map<string, Rational> {
  return new Map(valueIn(outcome).rows.map(({ party, amount }) => [party.id, amount]));
}

/** Divides kronor, by the largest remainder unless told otherwise; each weight stands on a line of its own, from 0. */
export function shareOut(
  amount: string,
  weights: Readonly<Record<string, string>>,
  cost: Partial<Cost> = {},
): Outcome<Division> {
  const claimants = Object.entries(weights).map(([id, weight], i) => ({
    party: party(id),
    weight: parseDecimal(weight),
    at: placeAt(i),
  }));
  const located = { value: parseDecimal(amount), at: NOWHERE };
  return share({ amount: located, unit: ONE, rounding: AGREEMENT.rounding, ...cost }, claimants);
}
