import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { RULES, type Rule, roundingOf } from '../../../tests/helpers/claims.js';
import { NOWHERE } from '../../../tests/helpers/cooperation.js';
import { dearLaw, same } from '../../../tests/helpers/laws.js';
import { type PrintedColumn, printedTable } from '../../../tests/helpers/printed-table.js';
import { apportion, type Claim, type Rounding } from '../../apportion/apportion.js';
import { leavesRest, namesParty } from '../../apportion/rounding.js';
import {
  divide,
  multiply,
  type Rational,
  rational,
  roundHalfAway,
  subtract,
  sum,
} from '../../kernel/number.js';
import { auditTable } from './make.js';
import type { Key } from './rule/key.js';
import type { Found } from './rule/try-key.js';

interface Drawn {
  readonly units: bigint;
  readonly weights: readonly bigint[];
  /** The codes that settle ties: not in the order of the rows. */
  readonly codes: readonly string[];
  readonly pick: number;
}

const drawn: fc.Arbitrary<Drawn> = fc
  .record({
    units: fc.oneof(fc.bigInt(-60n, 60n), fc.bigInt(-(10n ** 7n), 10n ** 7n)),
    weights: fc
      .array(fc.oneof(fc.bigInt(0n, 5n), fc.bigInt(1n, 10n ** 5n)), { minLength: 2, maxLength: 7 })
      .filter((all) => all.some((weight) => weight > 0n)),
    pick: fc.nat(),
  })
  .chain((one) =>
    fc
      .shuffledSubarray(
        one.weights.map((_, i) => String(i)),
        { minLength: one.weights.length },
      )
      .map((codes) => ({ ...one, codes })),
  );

interface Made {
  readonly units: bigint;
  readonly claims: readonly Claim[];
  readonly rounding: Rounding;
  readonly amounts: readonly bigint[];
  /** The row that `residual` names. */
  readonly taker: number;
}

/** A table that a rule makes. */
function madeBy(rule: Rule, { units, weights, codes, pick }: Drawn): Made {
  const claims = weights.map((weight, i) => ({ code: codes[i] ?? '', weight: rational(weight) }));
  const least = rule === 'huntington-hill' ? BigInt(weights.filter((weight) => weight > 0n).length) : 0n;
  const enough = units < 0n ? units - least : units + least;
  const payers = weights.flatMap((weight, i) => (weight > 0n ? [i] : []));
  const taker = payers[pick % payers.length] ?? 0;
  const rounding = roundingOf(rule, codes[taker] ?? '');
  const { amounts } = apportion(enough, claims, rounding);
  return { units: enough, claims, rounding, amounts, taker };
}

interface Printing {
  readonly unit?: Rational;
  readonly percents?: readonly Rational[];
  readonly hasWeights?: boolean;
  /** The weights as they are printed, where they are not those that were shared by. */
  readonly weights?: readonly Rational[];
  /** A column more, of whatever kind. */
  readonly noise?: PrintedColumn;
}

const HUNDREDTH = rational(1n, 100n);

/** The table as it is printed, its total what was divided. */
function tableOf(
  { units, claims, amounts }: Made,
  { unit = rational(1n), percents, hasWeights = true, weights, noise }: Printing = {},
) {
  const money = (count: bigint) => multiply(rational(count), unit);
  const own = weights ?? claims.map(({ weight }) => weight);
  const key = { heading: 'w', kind: 'weight', role: 'weight', values: own, total: sum(own) } as const;
  const shares = { heading: 'p', kind: 'percent', role: 'percent', step: HUNDREDTH } as const;
  const paid = { heading: 'a', kind: 'amount', role: 'amount', step: unit, total: money(units) } as const;
  return printedTable([
    ...(hasWeights ? [key] : []),
    ...(percents ? [{ ...shares, values: percents }] : []),
    { ...paid, values: amounts.map(money) },
    ...(noise ? [noise] : []),
  ]);
}

/** What was found of the amounts. */
function rulingOf(table: ReturnType<typeof tableOf>, unit?: Rational) {
  const { rulings, ...audit } = auditTable(table, { unit });
  const [ruling] = rulings.filter(({ column }) => column.role === 'amount');
  return { ...audit, state: ruling?.state, found: ruling?.found[0], rules: ruling?.found[0]?.rules ?? [] };
}

/** Each weight's part of a hundred, to two decimals, halves away from zero. */
function percentsOf(claims: readonly Claim[]): Rational[] {
  const whole = claims.reduce((sum, { weight }) => sum + weight.numerator, 0n);
  return claims.map(({ weight }) =>
    rational(roundHalfAway(divide(rational(weight.numerator * 10_000n), rational(whole))), 100n),
  );
}

/** Whether a rule is among those found; a rest of nothing is any rounding to the nearest, or down. */
function isFound({ rounding, units, claims, taker }: Made, rules: readonly Rounding[]): boolean {
  if (!namesParty(rounding)) return rules.some(({ rule }) => rule === rounding.rule);
  const plain = rounding.rule === 'residual' ? 'half-up' : 'floor';
  const { leftover } = apportion(units, claims, { rule: plain });
  if (leftover === 0n) return rules.some(({ rule }) => rule === plain);
  return rules.some((one) => namesParty(one) && one.rule === rounding.rule && Number(one.code) === taker);
}

/** Whether a rule chooses between rows as large: a table does not say how. */
function isOpen({ rounding, claims }: Made): boolean {
  const sizes = claims.map(({ weight }) => weight.numerator);
  return rounding.rule.endsWith('-largest') && new Set(sizes).size < sizes.length;
}

/** Whether rules by themselves make the amounts, or settle a tie otherwise: by the weights, or by another key that was found. */
function areMade(
  { units, claims }: Made,
  amounts: readonly bigint[],
  { key, rules }: Pick<Found, 'key' | 'rules'>,
): boolean {
  const shares = sharesOf(key, claims);
  const inOrder = shares.map((weight, i) => ({ code: String(i).padStart(6, '0'), weight }));
  return rules.every((rounding) => {
    const { amounts: own, isTied } = apportion(units, inOrder, rounding);
    return isTied || same(own, amounts);
  });
}

/** What a key gives each of the claims, by their weights, which are the only column beside. */
function sharesOf(key: Key, claims: readonly Claim[]): Rational[] {
  const whole = sum(claims.map(({ weight }) => weight));
  if (key.kind === 'column') return claims.map(({ weight }) => divide(weight, whole));
  if (key.kind === 'equal-parts') return claims.map(() => rational(1n, BigInt(claims.length)));
  if (key.kind === 'each-and-rest') throw new Error('a fixed amount is no share');
  const [first, second] = [sharesOf(key.first, claims), sharesOf(key.second, claims)];
  const part = (i: number) => multiply(first[i] ?? key.part, key.part);
  const rest = subtract(rational(1n), key.part);
  return claims.map((_, i) => sum([part(i), multiply(second[i] ?? rest, rest)]));
}

function sumOf(amounts: readonly bigint[]): bigint {
  return amounts.reduce((sum, amount) => sum + amount, 0n);
}

const anyRule = fc.constantFrom(...RULES);

describe('a table made by a declared rule', () => {
  dearLaw('is recognised as made by it', [anyRule, drawn], (rule, drawn) => {
    const made = madeBy(rule, drawn);
    const { rules, verdict } = rulingOf(tableOf(made));
    // What the rows make is less or more than the total where nobody takes the rest.
    const isOff = leavesRest(made.rounding) && sumOf(made.amounts) !== made.units;
    return isOpen(made) || (isFound(made, rules) && verdict === (isOff ? 'inconsistent' : 'consistent'));
  });

  dearLaw(
    'is recognised in another unit',
    [anyRule, drawn, fc.constantFrom(rational(1n, 100n), rational(1000n))],
    (rule, drawn, unit) => {
      const made = madeBy(rule, drawn);
      return isOpen(made) || isFound(made, rulingOf(tableOf(made, { unit }), unit).rules);
    },
  );

  dearLaw(
    'is inconsistent when an amount is changed by one unit',
    [anyRule, drawn, fc.nat(), fc.boolean()],
    (rule, drawn, row, isUp) => {
      const made = madeBy(rule, drawn);
      const place = row % made.amounts.length;
      const changed = made.amounts.with(place, (made.amounts[place] ?? 0n) + (isUp ? 1n : -1n));
      const total = changed.reduce((sum, amount) => sum + amount, 0n);
      const { verdict, sums } = auditTable(tableOf({ ...made, amounts: changed }));
      // Rows rounded each by itself may miss their total by the very unit that is changed.
      if (total === made.units) return sums.every(({ isRight }) => isRight);
      return (
        verdict === 'inconsistent' &&
        sums.some(({ isRight, gap }) => !isRight && gap.numerator === total - made.units)
      );
    },
  );

  dearLaw(
    'is not right when a unit is moved from one row to another, unless another rule moves it',
    [anyRule, drawn, fc.nat(), fc.nat()],
    (rule, drawn, from, to) => {
      const made = madeBy(rule, drawn);
      const count = made.amounts.length;
      const [i, j] = [from % count, (from + 1 + (to % (count - 1))) % count];
      const amounts = made.amounts.map((amount, row) => amount + (row === i ? -1n : row === j ? 1n : 0n));
      const { verdict, found } = rulingOf(tableOf({ ...made, amounts }), rational(1n));
      if (verdict !== 'consistent') return true;
      if (found?.key.kind === 'each-and-rest') return found.rules.length > 0;
      return found !== undefined && found.rules.length > 0 && areMade(made, amounts, found);
    },
  );

  dearLaw(
    'is not right when a digit of its key is changed, unless the amounts follow from it all the same',
    [anyRule, drawn, fc.nat(), fc.nat(3), fc.bigInt(1n, 9n)],
    (rule, drawn, row, digit, by) => {
      const made = madeBy(rule, drawn);
      const place = row % made.claims.length;
      const changed = changedDigit(made.claims[place]?.weight.numerator ?? 0n, digit, by);
      const weights = made.claims.map(({ weight }, i) => (i === place ? rational(changed) : weight));
      if (weights.every(({ numerator }) => numerator === 0n)) return true;
      // The printed sum is that of the weights before.
      const table = tableOf(made, { weights });
      const [key, ...others] = table.columns;
      if (!key?.total) return false;
      const total = { ...key.total, value: sum(made.claims.map(({ weight }) => weight)) };
      const { verdict } = auditTable({ ...table, columns: [{ ...key, total }, ...others] });
      return verdict === 'inconsistent';
    },
  );

  dearLaw(
    'is never wrong for a column of noise beside it',
    [
      anyRule,
      drawn,
      fc.array(fc.bigInt(-(10n ** 6n), 10n ** 6n), { minLength: 7, maxLength: 7 }),
      fc.constantFrom('figure', 'weight', 'price'),
    ],
    (rule, drawn, figures, kind) => {
      const made = madeBy(rule, drawn);
      const values = made.claims.map((_, i) => rational(figures[i] ?? 0n));
      const { verdict } = auditTable(tableOf(made, { noise: { heading: 'x', kind, values } }));
      const isOff = leavesRest(made.rounding) && sumOf(made.amounts) !== made.units;
      return isOpen(made) || (verdict === 'inconsistent') === isOff;
    },
  );
});

/** A whole number with one of its digits another. */
function changedDigit(value: bigint, digit: number, by: bigint): bigint {
  const place = 10n ** BigInt(digit);
  const old = (value / place) % 10n;
  return value + (((old + by) % 10n) - old) * place;
}

describe('what is found', () => {
  dearLaw(
    'is consistent only when a named rule makes every row, or the key is another',
    [drawn, fc.array(fc.bigInt(-2n, 2n))],
    (drawn, changes) => {
      // Amounts moved about at random, with the same sum: a rule that is named must make them, but for ties.
      const made = madeBy('largest-remainder', drawn);
      const amounts = [...made.amounts];
      for (const [i, change] of changes.slice(0, amounts.length - 1).entries()) {
        amounts[i] = (amounts[i] ?? 0n) + change;
        amounts[i + 1] = (amounts[i + 1] ?? 0n) - change;
      }
      const { verdict, rules, state } = rulingOf(tableOf({ ...made, amounts }), rational(1n));
      if (state === 'undecided') return true;
      return (verdict === 'consistent') === rules.length > 0;
    },
  );

  dearLaw('names a percentage that is changed in its last place', [drawn, fc.nat()], (drawn, row) => {
    const made = madeBy('largest-remainder', drawn);
    const right = percentsOf(made.claims);
    const place = row % right.length;
    const wrong = right.map((value, i) =>
      i === place ? rational(value.numerator * 100n + value.denominator, value.denominator * 100n) : value,
    );
    const [before, after] = [right, wrong].map((percents) => auditTable(tableOf(made, { percents })));
    if ((before?.shares[0]?.made?.rules ?? []).length === 0) return false;
    // Where shares rounded each by itself miss the whole, the change may be what brings it there.
    return (
      after?.verdict !== 'consistent' ||
      (after.shares[0]?.made?.rules ?? []).every(({ rule }) => rule !== 'half-up')
    );
  });

  dearLaw('is never that rounded percentages forbid the amounts they come from', [drawn], (drawn) => {
    const made = madeBy('largest-remainder', drawn);
    const { verdict } = auditTable(tableOf(made, { percents: percentsOf(made.claims), hasWeights: false }));
    return verdict !== 'inconsistent';
  });
});

describe('weights with a printed sum', () => {
  const printedAs = (hundredths: readonly bigint[], total: Rational, step: Rational) => {
    const values = hundredths.map((weight) => rational(weight, 100n));
    const table = printedTable([{ heading: 'w', kind: 'weight', values, step: HUNDREDTH, total }]);
    const [column] = table.columns;
    if (!column?.total) return undefined;
    return auditTable({ ...table, columns: [{ ...column, total: { ...column.total, step } }] }).verdict;
  };
  const weights = fc.array(fc.bigInt(1n, 10n ** 6n), { minLength: 1, maxLength: 7 });

  dearLaw(
    'agree with it in any coarser step, and with no other figure',
    [weights, fc.integer({ min: 1, max: 5 })],
    (weights, places) => {
      // Hundredths to a coarser place, halves up: whole numbers suffice.
      const step = 10n ** BigInt(places);
      const sum = weights.reduce((a, b) => a + b, 0n);
      const rounded = ((sum + step / 2n) / step) * step;
      const as = (hundredths: bigint) => printedAs(weights, rational(hundredths, 100n), rational(step, 100n));
      return (
        as(rounded) === 'consistent' &&
        as(rounded + step) === 'inconsistent' &&
        as(rounded - step) === 'inconsistent'
      );
    },
  );
});

describe('examples', () => {
  /** Ten kronor over 61, 19 and 20: 6.1, 1.9 and 2. */
  const table = (amounts: readonly bigint[], units = 10n) =>
    tableOf({
      units,
      claims: [61n, 19n, 20n].map((weight, i) => ({ code: String(i), weight: rational(weight) })),
      rounding: { rule: 'half-up' },
      amounts,
      taker: 0,
    });
  const rulesOf = (amounts: readonly bigint[]) => rulingOf(table(amounts)).rules.map(({ rule }) => rule);

  it('rounding down with the rest to the first is told from rounding to the nearest', () => {
    // 6.1, 1.9 and 2: down they are 6, 1 and 2, and one is left for the first, who is the largest.
    expect(rulesOf([7n, 1n, 2n])).toEqual([
      'floor-first',
      'floor-largest',
      'floor-each-first',
      'floor-each-largest',
      'floor-to',
    ]);
    expect(rulesOf([6n, 2n, 2n])).not.toContain('floor-first');
  });

  it('a sum that the rows do not make is told with both sums and the gap', () => {
    const { sums, verdict } = auditTable(table([6n, 2n, 2n], 11n));
    expect(verdict).toBe('inconsistent');
    expect(sums.filter(({ isRight }) => !isRight)).toMatchObject([
      { sum: rational(10n), printed: rational(11n), gap: rational(-1n), isRight: false },
    ]);
  });

  it('what was not read keeps a table from being called right, and hides no error', () => {
    const unread = [{ kind: 'column', name: 'x', number: 5, text: '1/3', at: NOWHERE }] as const;
    expect(auditTable({ ...table([6n, 2n, 2n]), unread }).verdict).toBe('incomplete');
    expect(auditTable({ ...table([6n, 2n, 2n], 11n), unread }).verdict).toBe('inconsistent');
  });

  it('no rule gives the largest nothing, so that it may be shared by something else', () => {
    const { rules, state } = rulingOf(table([0n, 5n, 5n]));
    expect([rules, state]).toEqual([[], 'undecided']);
  });

  it('a krona moved between two parties is told with both', () => {
    // 61, 19 and 20 per cent of a thousand.
    const { verdict, found, state } = rulingOf(table([611n, 189n, 200n], 1000n));
    expect([verdict, state, found?.deviating]).toEqual(['inconsistent', 'deviating', [0, 1]]);
  });

  it('a fixed amount each and the rest by a key', () => {
    const weights = [9347n, 7042n, 3311n, 5120n, 20113n].map((weight) => rational(weight));
    const claims = weights.map((weight, i) => ({ code: String(i), weight }));
    const { amounts } = apportion(1_000_000n, claims, { rule: 'largest-remainder' });
    const made = { units: 1_250_000n, claims, rounding: { rule: 'largest-remainder' }, taker: 0 } as const;
    const { found } = rulingOf(tableOf({ ...made, amounts: amounts.map((one) => one + 50_000n) }));
    // The key and the fixed amount, or the same as a fifth in equal parts and the rest by the key.
    expect(found?.key).toMatchObject({
      kind: 'mixed',
      part: rational(4n, 5n),
      second: { kind: 'equal-parts' },
    });
  });

  it('an odd amount each and the rest by a key', () => {
    const weights = [9347n, 7042n, 3311n, 5120n, 20113n].map((weight) => rational(weight));
    const claims = weights.map((weight, i) => ({ code: String(i), weight }));
    const { amounts } = apportion(1_000_000n, claims, { rule: 'largest-remainder' });
    const made = { units: 1_061_500n, claims, rounding: { rule: 'largest-remainder' }, taker: 0 } as const;
    const { found } = rulingOf(tableOf({ ...made, amounts: amounts.map((one) => one + 12_300n) }));
    expect(found?.key).toMatchObject({
      kind: 'each-and-rest',
      each: rational(12_300n),
      rest: { kind: 'column' },
    });
    expect(found?.rules).toContainEqual({ rule: 'largest-remainder' });
  });

  it('twenty and eighty by one and three are not right in tens', () => {
    const claims = [1n, 3n].map((weight, i) => ({ code: String(i), weight: rational(weight) }));
    const made = { units: 100n, claims, rounding: { rule: 'half-up' }, taker: 0 } as const;
    expect(rulingOf(tableOf({ ...made, amounts: [20n, 80n] })).rules).toEqual([]);
  });

  it('equal claims may have been told apart in any way', () => {
    const equal = (amounts: readonly bigint[]) =>
      rulingOf(
        tableOf({
          units: 4n,
          claims: ['a', 'b', 'c'].map((code) => ({ code, weight: rational(1n) })),
          rounding: { rule: 'half-up' },
          amounts,
          taker: 0,
        }),
      ).rules.map(({ rule }) => rule);
    for (const amounts of [
      [2n, 1n, 1n],
      [1n, 2n, 1n],
      [1n, 1n, 2n],
    ]) {
      expect(equal(amounts)).toEqual(expect.arrayContaining(['largest-remainder', 'webster', 'dhondt']));
    }
    expect(equal([0n, 2n, 2n])).toEqual([]);
  });
});
