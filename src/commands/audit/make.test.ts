import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Rule, roundingOf } from '../../../tests/helpers/claims.js';
import { NOWHERE } from '../../../tests/helpers/cooperation.js';
import { dearLaw, same } from '../../../tests/helpers/laws.js';
import { apportion, type Claim, type Rounding } from '../../apportion/apportion.js';
import { divide, HUNDRED, multiply, type Rational, rational, roundHalfAway } from '../../kernel/number.js';
import type { ForeignTable, PrintedFigure } from '../../text/foreign/foreign.js';
import { auditTable } from './make.js';
import { UNNAMED } from './rules.js';

const printed = (value: Rational, step: Rational = rational(1n)): PrintedFigure => ({
  value,
  step,
  at: NOWHERE,
});

const TRIED: readonly Rule[] = [...UNNAMED, 'residual'];

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
}

/** The table as it is printed, its total what was divided. */
function tableOf(
  { units, claims, amounts }: Made,
  { unit = rational(1n), percents, hasWeights = true }: Printing = {},
) {
  const money = (count: bigint) => printed(multiply(rational(count), unit));
  const hundredth = rational(1n, 100n);
  return {
    headings: { name: 'n', weight: 'w', amount: 'a' },
    rows: claims.map(({ weight }, i) => ({
      name: `row ${i}`,
      at: NOWHERE,
      ...(hasWeights ? { weight: printed(weight) } : {}),
      ...(percents?.[i] ? { percent: printed(percents[i], hundredth) } : {}),
      amount: money(amounts[i] ?? 0n),
    })),
    total: { name: 'sum', at: NOWHERE, amount: money(units) },
    whole: HUNDRED,
    aside: [],
    numbers: { weight: 2, percent: 3, amount: 4 },
    guessed: [],
    unread: [],
    columns: [],
    wholes: [],
    open: [],
    pieces: [],
    sumLike: [],
  } satisfies ForeignTable;
}

/** Each weight's part of a hundred, to two decimals, halves away from zero. */
function percentsOf(claims: readonly Claim[]): Rational[] {
  const whole = claims.reduce((sum, { weight }) => sum + weight.numerator, 0n);
  return claims.map(({ weight }) =>
    rational(roundHalfAway(divide(rational(weight.numerator * 10_000n), rational(whole))), 100n),
  );
}

/** Whether a rule is among those found; a residual of nothing is any rounding to the nearest. */
function isFound({ rounding, units, claims, taker }: Made, rules: readonly Rounding[]): boolean {
  if (rounding.rule !== 'residual') return rules.some(({ rule }) => rule === rounding.rule);
  const { leftover } = apportion(units, claims, { rule: 'half-up' });
  if (leftover === 0n) return rules.some(({ rule }) => rule === 'half-up');
  return rules.some((one) => one.rule === 'residual' && Number(one.code) === taker);
}

describe.each(TRIED)('a table made by the rule %s', (rule) => {
  dearLaw('is recognised as made by it', [drawn], (drawn) => {
    // Of equals the largest may be any: then the row is named.
    const made = madeBy(rule, drawn);
    const { amounts } = auditTable(tableOf(made));
    const rules = amounts?.rules ?? [];
    return (
      isFound(made, rules) || (rule === 'residual-largest' && rules.some((one) => one.rule === 'residual'))
    );
  });
});

describe('a table made by any rule', () => {
  const rule = fc.constantFrom(...TRIED);

  dearLaw(
    'is recognised in another unit',
    [rule, drawn, fc.constantFrom(rational(1n, 100n), rational(1000n))],
    (rule, drawn, unit) => {
      const { amounts } = auditTable(tableOf(madeBy(rule, drawn), { unit }), unit);
      return (amounts?.rules.length ?? 0) > 0;
    },
  );

  dearLaw(
    'is inconsistent when an amount is changed by one unit',
    [rule, drawn, fc.nat(), fc.boolean()],
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
});

describe('what is found', () => {
  dearLaw(
    'is consistent exactly when a rule makes every row',
    [drawn, fc.array(fc.bigInt(-2n, 2n))],
    (drawn, changes) => {
      // Amounts moved about at random, with the same sum: a rule that is named must make them, but for ties.
      const made = madeBy('largest-remainder', drawn);
      const amounts = [...made.amounts];
      for (const [i, change] of changes.slice(0, amounts.length - 1).entries()) {
        amounts[i] = (amounts[i] ?? 0n) + change;
        amounts[i + 1] = (amounts[i + 1] ?? 0n) - change;
      }
      const audit = auditTable(tableOf({ ...made, amounts }), rational(1n));
      const named = audit.amounts?.rules ?? [];
      const claims = made.claims.map(({ weight }, i) => ({ code: String(i).padStart(6, '0'), weight }));
      const makes = (rounding: Rounding) => {
        const { amounts: own, isTied } = apportion(made.units, claims, rounding);
        return isTied || same(own, amounts);
      };
      return audit.verdict === (named.length > 0 ? 'consistent' : 'inconsistent') && named.every(makes);
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
    if (!before?.percents || before.percents.rules.length === 0) return false;
    // Where shares rounded each by itself miss the whole, the change may be what brings it there.
    return (
      after?.verdict === 'inconsistent' ||
      (after?.percents?.rules ?? []).every(({ rule }) => rule !== 'half-up')
    );
  });

  dearLaw('is never that rounded percentages forbid the amounts they come from', [drawn], (drawn) => {
    const made = madeBy('largest-remainder', drawn);
    const { amounts } = auditTable(tableOf(made, { percents: percentsOf(made.claims), hasWeights: false }));
    return !amounts || amounts.rules.length > 0 || amounts.isWithinPercents;
  });
});

describe('weights with a printed sum', () => {
  const printedAs = (hundredths: readonly bigint[], total: Rational, step: Rational) => {
    const rows = hundredths.map((weight, i) => ({
      name: `row ${i}`,
      at: NOWHERE,
      weight: printed(rational(weight, 100n), rational(1n, 100n)),
    }));
    const none = {
      numbers: {},
      guessed: [],
      unread: [],
      aside: [],
      columns: [],
      wholes: [],
      open: [],
      pieces: [],
      sumLike: [],
    };
    const sums = { name: 'sum', at: NOWHERE, weight: printed(total, step) };
    return auditTable({ headings: { weight: 'w' }, rows, total: sums, whole: HUNDRED, ...none }).verdict;
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
  const rulesOf = (amounts: readonly bigint[]) =>
    auditTable(table(amounts)).amounts?.rules.map(({ rule }) => rule);

  it('rounding down with the rest to the first is told from rounding to the nearest', () => {
    expect(rulesOf([7n, 1n, 2n])).toEqual(['floor-first']);
    expect(rulesOf([6n, 2n, 2n])).not.toContain('floor-first');
  });

  it('a sum that the rows do not make is told with both sums and the gap', () => {
    const { sums, verdict } = auditTable(table([6n, 2n, 2n], 11n));
    expect(verdict).toBe('inconsistent');
    expect(sums).toMatchObject([
      { sum: rational(10n), printed: rational(11n), gap: rational(-1n), isRight: false },
    ]);
  });

  it('what was not read keeps a table from being called right, and hides no error', () => {
    const unread = [{ kind: 'column', name: 'x', number: 5, text: '1/3', at: NOWHERE }] as const;
    expect(auditTable({ ...table([6n, 2n, 2n]), unread }).verdict).toBe('incomplete');
    expect(auditTable({ ...table([6n, 2n, 2n], 11n), unread }).verdict).toBe('inconsistent');
  });

  it('no rule gives the largest nothing', () => {
    const { amounts } = auditTable(table([0n, 5n, 5n]));
    expect(amounts?.rules).toEqual([]);
    expect(amounts?.deviating).toEqual([0, 1, 2]);
  });

  it('equal claims may have been told apart in any way', () => {
    const equal = (amounts: readonly bigint[]) =>
      auditTable(
        tableOf({
          units: 4n,
          claims: ['a', 'b', 'c'].map((code) => ({ code, weight: rational(1n) })),
          rounding: { rule: 'half-up' },
          amounts,
          taker: 0,
        }),
      ).amounts?.rules.map(({ rule }) => rule);
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
