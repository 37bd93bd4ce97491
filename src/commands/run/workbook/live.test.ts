import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Bill, bill, RULES } from '../../../../tests/helpers/claims.js';
import { codesOf, party, placeAt, valueIn } from '../../../../tests/helpers/cooperation.js';
import { type Cells, calculate } from '../../../../tests/helpers/formulas.js';
import { dearestLaw, same } from '../../../../tests/helpers/laws.js';
import { isRefusedByRule } from '../../../../tests/helpers/questions.js';
import { divide, type Sharing, sharing } from '../../../../tests/helpers/sharing.js';
import { charged, surchargeOf } from '../../../../tests/helpers/surcharges.js';
import { sheetOf, withFigure } from '../../../../tests/helpers/workbooks.js';
import { NO_ADJUSTMENTS } from '../../../agreement/adjustments.js';
import type { Allocation } from '../../../allocation/allocation.js';
import type { Question } from '../../../allocation/question.js';
import { alone, share } from '../../../allocation/share.js';
import type { UnnamedRule } from '../../../apportion/rounding.js';
import { multiply, ONE, type Rational, rational, toDecimal } from '../../../kernel/number.js';
import { map, type Outcome } from '../../../kernel/outcome.js';
import type { Party } from '../../../kernel/party.js';

/*
 * The formulas of a workbook, calculated by a spreadsheet of the tests' own, give the figures that stand in their
 * cells; those figures are the program's, exact.
 */
const UNITS = [ONE, rational(1n, 100n), rational(1000n)];
const unit = fc.constantFrom(...UNITS);

/** Kronor as municipalities divide them. */
const everyday = fc.bigInt(-(10n ** 9n), 10n ** 9n);

/** The division of a bill in units of so many kronor. */
function allocationOf(
  { units, claims, rounding }: Bill,
  unit: Rational,
  lots: readonly string[] = [],
): Outcome<Allocation> {
  const claimants = claims.map(({ code, weight }, i) => ({
    party: party(`p${code}`, code),
    weight,
    at: placeAt(i),
  }));
  const amount = { value: multiply(rational(units), unit), at: placeAt(0) };
  const parties = lots.flatMap((code) => claimants.find(({ party }) => party.code === code)?.party ?? []);
  const drawn = lots.length > 0 ? { parties, source: '§ 12' } : undefined;
  const division = share({ amount, unit, rounding, drawn }, claimants);
  return map(division, alone);
}

/** Whether every formula gives what stands in its cell, to the last digit that a spreadsheet shows. */
function holds(sheet: Cells): boolean {
  const results = calculate(sheet);
  return [...sheet.cells].every(([name, { value }]) => {
    const result = results.get(name);
    if (typeof value !== 'number' || typeof result !== 'number') return result === value;
    return Math.abs(result - value) <= 1e-12 * Math.max(1, Math.abs(value));
  });
}

/** A bill, and the order in which some of its claims were drawn by lot. */
const lotsOf = (drawn: Bill): fc.Arbitrary<[Bill, string[]]> =>
  fc.tuple(fc.constant(drawn), fc.shuffledSubarray(drawn.claims.map(({ code }) => code)));

/** The same with small weights, so that many are equal. */
const lots = fc
  .array(fc.bigInt(0n, 4n), { minLength: 1, maxLength: 6 })
  .map((weights) => [1n, ...weights].map((weight, i) => ({ code: String(i), weight: rational(weight) })))
  .chain((claims) => lotsOf({ units: 0n, claims, rounding: { rule: 'largest-remainder' } }));

/** The column D of amounts, as text. */
function amountsIn(sheet: Cells): string[] {
  const results = calculate(sheet);
  return [...results].flatMap(([name, value]) =>
    /^D\d+$/.test(name) && typeof value === 'number' ? [value.toFixed(2)] : [],
  );
}

describe('the formulas of a workbook', () => {
  for (const rule of RULES) {
    dearestLaw(
      `by ${rule}, each gives the exact figure of its cell, whatever is divided`,
      [bill(rule), unit],
      (drawn: Bill, unit: Rational) => {
        const allocation = allocationOf(drawn, unit);
        return allocation.ok ? holds(sheetOf(allocation.value)) : isRefusedByRule(rule, allocation);
      },
    );

    dearestLaw(
      `by ${rule}, another amount typed into its cell gives that amount's own table`,
      [bill(rule), unit, everyday, everyday],
      (drawn: Bill, unit: Rational, before: bigint, after: bigint) => {
        const [first, second] = [before, after].map((units) => allocationOf({ ...drawn, units }, unit));
        if (!first?.ok) return first !== undefined && isRefusedByRule(rule, first);
        if (!second?.ok) return second !== undefined && isRefusedByRule(rule, second);
        const [sheet, wanted] = [sheetOf(first.value), sheetOf(second.value)];
        // What a spreadsheet cannot calculate exactly is not typed over: the law of long fractions speaks of it.
        if (sheet.method !== 'whole' || wanted.method !== 'whole') return holds(sheet) && holds(wanted);
        const typed = withFigure(sheet, 'Belopp', Number(toDecimal(second.value.amount, 2)));
        return amountsIn(typed).join() === amountsIn(wanted).join();
      },
    );
  }

  dearestLaw(
    'with weights that are long fractions another amount still adds up, and says so',
    [bill('largest-remainder'), fc.bigInt(0n, 10n ** 6n), fc.bigInt(0n, 10n ** 6n)],
    (drawn: Bill, before: bigint, after: bigint) => {
      const sheet = sheetOf(valueIn(allocationOf({ ...drawn, units: before }, ONE)));
      if (sheet.method !== 'fine') return holds(sheet);
      const results = calculate(withFigure(sheet, 'Belopp', Number(after)));
      return results.get('B6') === 'Stämmer: delarna blir tillsammans beloppet.';
    },
  );

  dearestLaw(
    'where lots were drawn another amount gives its own table too',
    [lots, fc.bigInt(-60n, 60n), fc.bigInt(-60n, 60n)],
    ([drawn, order], before, after) => {
      const sheet = (units: bigint) => sheetOf(valueIn(allocationOf({ ...drawn, units }, ONE, order)));
      const [first, second] = [sheet(before), sheet(after)];
      const typed = withFigure(first, 'Belopp', Number(after));
      return holds(first) && holds(second) && same(amountsIn(typed), amountsIn(second));
    },
  );

  dearestLaw(
    'with weights that are long fractions lots give the exact figure of each cell too',
    [bill('largest-remainder').chain(lotsOf)],
    ([drawn, order]) => holds(sheetOf(valueIn(allocationOf(drawn, ONE, order)))),
  );

  dearestLaw(
    'a surcharge, funding from outside, own funding, direct payments, a cap and a year of two stretches give their exact figures too',
    [sharing, fc.bigInt(0n, 1000n), fc.constantFrom('charged', 'funded', 'own', 'paid', 'capped', 'joined')],
    (drawn: Sharing, kronor: bigint, kind: string) => {
      const divided = divide(drawn, changesOf(drawn, rational(kronor), kind));
      if (divided.ok) return holds(sheetOf(divided.value));
      // Nothing to divide below the grant or own funding, nobody else to bear what is above the cap, or nobody else before the first joins.
      if (kind === 'charged')
        return drawn.amount.numerator < kronor && same(codesOf(divided), ['surcharge-above-cost']);
      if (kind === 'funded')
        return drawn.amount.numerator < kronor && same(codesOf(divided), ['external-above-amount']);
      if (kind === 'own')
        return drawn.amount.numerator < kronor && same(codesOf(divided), ['own-funding-above-cost']);
      const weighsAlone = drawn.figures.slice(1).every(({ numerator }) => numerator === 0n);
      const code = kind === 'capped' ? 'caps-below-amount' : 'all-weights-zero';
      return weighsAlone && same(codesOf(divided), [code]);
    },
  );

  dearestLaw(
    'a surcharge that is a part of the cost follows another cost, with a grant or without',
    [sharing, charged, unit, fc.bigInt(0n, 10n ** 9n), fc.boolean()],
    (drawn: Sharing, given, unit: Rational, after: bigint, isFunded: boolean) => {
      if (!given || 'units' in given) return true;
      const grant = { title: 'x', amount: { value: multiply(rational(10n), unit), at: placeAt(0) } };
      const surcharge = surchargeOf(given, unit);
      const adjustments = { ...NO_ADJUSTMENTS, surcharge, external: isFunded ? [grant] : [] };
      const [first, second] = [drawn.amount, rational(after)].map((units) =>
        divide({ ...drawn, amount: multiply(units, unit) }, { unit, adjustments }),
      );
      if (!first?.ok || !second?.ok) return isFunded;
      const [sheet, wanted] = [sheetOf(first.value), sheetOf(second.value)];
      if (sheet.method !== 'whole' || wanted.method !== 'whole') return holds(sheet) && holds(wanted);
      const typed = withFigure(sheet, 'Kostnad', Number(toDecimal(second.value.cost, 2)));
      return holds(sheet) && amountsIn(typed).join() === amountsIn(wanted).join();
    },
  );

  dearestLaw(
    'another cost holds where it is divided, and does not where more is deducted or charged than there is',
    [sharing, fc.bigInt(1n, 1000n), fc.bigInt(0n, 2000n), fc.constantFrom('charged', 'funded', 'own')],
    (drawn: Sharing, kronor: bigint, after: bigint, kind: string) => {
      const changes = changesOf(drawn, rational(kronor), kind);
      const first = divide(drawn, changes);
      if (!first.ok) return true;
      const sheet = sheetOf(first.value);
      const second = divide({ ...drawn, amount: rational(after) }, changes);
      const told = [...calculate(withFigure(sheet, 'Kostnad', Number(after))).values()];
      const isHeld = told.includes('Stämmer: delarna blir tillsammans beloppet.');
      // What a spreadsheet cannot calculate exactly it says nothing sure of.
      const isUnsure = told.includes('Stämmer inte säkert: talen är för stora för ett kalkylark.');
      return !sheet.isLive || (isUnsure ? !isHeld : isHeld === second.ok);
    },
  );

  it('the ordinary case is calculated: budgets with a decimal, a million kronor', () => {
    expect(isLive('largest-remainder', 10n ** 6n, ['4699', '5870', '4426'])).toBe(true);
    expect(isLive('half-up', -(10n ** 11n), ['1', '2', '3'])).toBe(true);
    expect(isLive('largest-remainder', 10n ** 6n, ['123456789012', '2'])).toBe(true);
  });

  it('what a spreadsheet cannot calculate exactly stands as figures', () => {
    expect(isLive('largest-remainder', 10n ** 14n, ['1', '2'])).toBe(false);
    expect(isLive('largest-remainder', 10n ** 9n, ['123456789012', '2'])).toBe(false);
  });
});

/** What an agreement adjusts for its first party, or when that party joins. */
function changesOf({ parties }: Sharing, value: Rational, kind: string): Partial<Question> {
  const first = parties[0] as Party;
  const amount = { value, at: placeAt(0) };
  if (kind === 'joined')
    return { spans: [{ party: first, from: { year: 2019, month: 7, day: 1 }, at: placeAt(0) }] };
  return {
    adjustments: {
      ...NO_ADJUSTMENTS,
      surcharge: kind === 'charged' ? { amount: value, host: first, at: placeAt(0) } : undefined,
      external: kind === 'funded' ? [{ title: 'x', amount }] : [],
      own: kind === 'own' ? [{ party: first, amount }] : [],
      direct: kind === 'paid' ? [{ party: first, title: 'x', amount }] : [],
      limits: kind === 'capped' ? [{ party: first, cap: { amount: value }, at: placeAt(0) }] : [],
    },
  };
}

function isLive(rule: UnnamedRule, units: bigint, weights: readonly string[]): boolean {
  const claims = weights.map((weight, i) => ({ code: String(i), weight: rational(BigInt(weight), 10n) }));
  const allocation = allocationOf({ units, claims, rounding: { rule } }, ONE);
  return sheetOf(valueIn(allocation)).isLive;
}
