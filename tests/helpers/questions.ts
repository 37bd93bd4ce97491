import fc from 'fast-check';
import type { Adjustments, Bound, Limit } from '../../src/agreement/adjustments.js';
import type { Question } from '../../src/allocation/question.js';
import { isDivisorRule, isNaming, type Rounding } from '../../src/apportion/rounding.js';
import { dateOfDay } from '../../src/kernel/date.js';
import type { IssueCode } from '../../src/kernel/issue.js';
import {
  absolute,
  add,
  multiply,
  parseDecimal,
  type Rational,
  rational,
  sum,
  ZERO,
} from '../../src/kernel/number.js';
import type { Outcome } from '../../src/kernel/outcome.js';
import type { Party } from '../../src/kernel/party.js';
import { mayBeImpossible, RULES, roundingOf, unit } from './claims.js';
import { codesOf, NOWHERE } from './cooperation.js';
import { SAMPLES } from './keys.js';
import { same } from './laws.js';
import { inputFor, questionBy, type Sharing, sharing, tableOf } from './sharing.js';
import { charged, surchargedUnits, surchargeOf } from './surcharges.js';
import { day, span } from './years.js';

const YEARS = [2015, 2016, 2017];

/** What one limit says, in units: a floor, a cap, both or none, exact or strict. */
export interface Said {
  readonly floor?: Rational;
  readonly cap?: Rational;
  readonly isStrict: boolean;
}

/** What a limit has beyond whole units: most often nothing, else it is finer than the unit, to the eleventh decimal. */
const GRAINS = [
  ZERO,
  ZERO,
  rational(1n, 2n),
  rational(1n, 3n),
  rational(1n, 100n),
  parseDecimal('0.99999999999'),
];

/** A bound in hundredths of the amount, so that it often bites, and what it has beyond whole units. */
const bound = (most: bigint) =>
  fc.option(fc.tuple(fc.bigInt(0n, most), fc.constantFrom(...GRAINS)), { nil: undefined, freq: 2 });
const drawnLimit = fc.record({ floor: bound(20n), cap: bound(100n), isStrict: fc.boolean() });

/** None to three limits for each of seven parties. */
const drawnLimits = fc.array(fc.array(drawnLimit, { maxLength: 3 }), { minLength: 7, maxLength: 7 });

type DrawnLimits = typeof drawnLimits extends fc.Arbitrary<infer Drawn> ? Drawn : never;

/** A sharing in a unit, by a rule, with none to three limits a party. Its amount is in kronor, its limits in units. */
export interface Limited {
  readonly sharing: Sharing;
  readonly unit: Rational;
  readonly rounding: Rounding;
  readonly limits: readonly (readonly Said[])[];
}

/** Any such sharing, by any rule. */
export const limited: fc.Arbitrary<Limited> = fc
  .tuple(sharing, unit, fc.constantFrom(...RULES), drawnLimits)
  .map(([sharing, unit, rule, drawn]) => ({
    sharing: { ...sharing, amount: multiply(sharing.amount, unit) },
    unit,
    rounding: ruleFor(rule, sharing),
    limits: limitsIn(absolute(sharing.amount).numerator, sharing, drawn),
  }));

/** The limits of the parties of a sharing, in kronor. */
export function kronorLimits({ sharing, unit, limits }: Omit<Limited, 'rounding'>): Limit[] {
  const kronor = (units: Rational | undefined): Bound | undefined =>
    units && { amount: multiply(units, unit) };
  return sharing.parties.flatMap((party, i) =>
    (limits[i] ?? []).map(({ floor, cap, isStrict }) => ({
      party,
      floor: kronor(floor),
      cap: kronor(cap),
      isStrict,
      at: NOWHERE,
    })),
  );
}

function limitsIn(size: bigint, { parties }: Sharing, drawn: DrawnLimits): Said[][] {
  const units = (part: [bigint, Rational] | undefined) =>
    part && add(rational((size * part[0]) / 100n), part[1]);
  return parties.map((_, i) =>
    (drawn[i] ?? []).map(({ floor, cap, isStrict }) => ({ floor: units(floor), cap: units(cap), isStrict })),
  );
}

function ruleFor(rule: Rounding['rule'], { parties }: Sharing): Rounding {
  return roundingOf(rule, parties[0]?.code ?? '');
}

/** All that a question may hold at once, sensible together or not. */
const mixture = fc.record({
  // A year that is divided has no limits: most cases have one or the other.
  only: fc.constantFrom('joins', 'limits', 'both'),
  sharing,
  size: fc.constantFrom(1n, 10n ** 3n, 10n ** 30n),
  unit,
  key: fc.constantFrom(...SAMPLES),
  rule: fc.constantFrom(...RULES),
  joins: fc.array(fc.record({ who: fc.nat(6), from: fc.option(day), to: fc.option(day) }), { maxLength: 3 }),
  phases: fc.array(fc.record({ who: fc.nat(6), twelfths: fc.bigInt(0n, 12n) }), { maxLength: 2 }),
  outside: fc.array(fc.nat(6), { maxLength: 2 }),
  limits: drawnLimits,
  limitsOf: fc.constantFrom('share', 'last-year', 'kronor'),
  surcharge: charged,
  external: fc.array(fc.bigInt(0n, 10n ** 4n), { maxLength: 1 }),
  direct: fc.array(fc.record({ who: fc.nat(6), paid: fc.bigInt(0n, 10n ** 6n) }), { maxLength: 2 }),
});

/** Everything at once: any key, unit, rounding, dates, phases, limits and adjustments. */
export const asked = mixture.map(({ only, ...given }) => ({
  ...given,
  joins: only === 'limits' ? [] : given.joins,
  limits: only === 'joins' ? [] : given.limits,
}));

export type Asked = typeof asked extends fc.Arbitrary<infer Given> ? Given : never;

/** What is asked without dates, limits, grants, who stands outside and who takes the rest: it always has an answer. */
export function plain(given: Asked): Asked {
  const rule = isRestTaker(given.rule) || given.rule === 'huntington-hill' ? 'half-up' : given.rule;
  return {
    ...given,
    joins: [],
    phases: [],
    outside: [],
    limits: [],
    surcharge: undefined,
    external: [],
    rule,
  };
}

/** The question, for 2019; a sign of −1 asks for the credit of its charge. */
export function questionOf(given: Asked, sign = 1n): Question {
  const { unit, key } = given;
  const amount = multiply(multiply(given.sharing.amount, rational(sign * given.size)), unit);
  const sharing: Sharing = { ...given.sharing, amount };
  const made = key.of(sharing);
  const table = tableOf(sharing, YEARS);
  const who = (n: number) => sharing.parties[n % sharing.parties.length] as Party;
  const date = (n: number | null) => (n === null ? undefined : dateOfDay(2019, n));
  return questionBy(made, sharing, table, {
    unit,
    input: inputFor(made, sharing, table),
    adjustments: adjustmentsOf(given, sharing, who),
    rounding: ruleFor(given.rule, sharing),
    spans: given.joins.map(({ who: n, from, to }) => span(who(n), date(from), date(to))),
    phases: given.phases.map(({ who: n, twelfths }) => ({
      party: who(n),
      year: 2019,
      part: rational(twelfths, 12n),
    })),
  });
}

function adjustmentsOf(given: Asked, sharing: Sharing, who: (n: number) => Party): Adjustments {
  const { unit, limitsOf } = given;
  const located = (units: bigint) => ({ value: multiply(rational(units), unit), at: NOWHERE });
  const size = absolute(sharing.amount);
  const inKronor = kronorLimits({
    sharing,
    unit,
    limits: limitsIn(absolute(given.sharing.amount).numerator * given.size, sharing, given.limits),
  });
  const percent = (drawn: [bigint, Rational] | undefined): Bound | undefined =>
    drawn && boundOf(limitsOf, rational(drawn[0], 100n), size);
  const inPercent = () =>
    sharing.parties.flatMap((party, i) =>
      (given.limits[i] ?? []).map(({ floor, cap, isStrict }) => ({
        party,
        floor: percent(floor),
        cap: percent(cap),
        isStrict,
        at: NOWHERE,
      })),
    );
  return {
    surcharge: surchargeOf(given.surcharge, unit),
    external: given.external.map((units) => ({ title: 'grant', amount: located(units) })),
    outside: given.outside.map((n) => ({ value: who(n), at: NOWHERE })),
    limits: limitsOf === 'kronor' ? inKronor : inPercent(),
    direct: given.direct.map(({ who: n, paid }) => ({ party: who(n), title: 'paid', amount: located(paid) })),
  };
}

function boundOf(of: Asked['limitsOf'], part: Rational, lastYear: Rational): Bound | undefined {
  if (of === 'kronor') return undefined;
  return of === 'share' ? { part, of } : { part, of, lastYear };
}

/** Whether a rule may give a party what the others leave, a whole unit or more. */
export function isRestTaker(rule: Rounding['rule']): boolean {
  return rule.startsWith('residual') || rule.startsWith('floor-') || rule === 'cascade';
}

/** Whether a division without limits is refused for what its rule alone asks: somebody to take the rest, or units for all. */
export function isRefusedByRule(rule: Rounding['rule'], refused: Outcome<unknown>): boolean {
  const codes = codesOf(refused);
  if (rule === 'huntington-hill') return same(codes, ['too-few-units']);
  return mayBeImpossible(rule) && same(codes, ['residual-impossible']);
}

/** The units of the surcharge on the cost that is asked about. */
export function surchargeIn(given: Asked): bigint {
  return surchargedUnits(given.surcharge, costIn(given));
}

function costIn({ sharing, size }: Asked): bigint {
  return sharing.amount.numerator * size;
}

/** What a question must hold for an answer to be refused so. */
const CAUSES: Partial<Record<IssueCode, (given: Asked) => boolean>> = {
  'external-above-amount': (given) =>
    sum(given.external.map((n) => rational(n))).numerator > costIn(given) + surchargeIn(given),
  'surcharge-above-cost': (given) =>
    given.surcharge !== undefined && 'units' in given.surcharge && surchargeIn(given) > costIn(given),
  'nobody-takes-part': ({ joins }) => joins.length > 0,
  'no-parties': ({ outside }) => outside.length > 0,
  'not-taking-part': ({ rule, outside, joins, direct }) =>
    (isNaming(rule) && outside.length + joins.length > 0) || (direct.length > 0 && joins.length > 0),
  'all-weights-zero': ({ outside, phases, joins }) => outside.length + phases.length + joins.length > 0,
  'all-figures-zero': ({ outside, joins, key }) =>
    key.kind === 'mean-of-shares' && outside.length + joins.length > 0,
  'floors-above-amount': ({ limits }) => limits.flat().some(({ floor }) => floor),
  'caps-below-amount': ({ limits }) => limits.flat().some(({ cap }) => cap),
  'cap-below-floor': ({ limits }) =>
    limits.some((own) => own.some(({ cap }) => cap) && own.some(({ floor }) => floor)),
  'residual-impossible': ({ rule }) => mayBeImpossible(rule),
  'too-few-units': ({ rule }) => rule === 'huntington-hill',
  'limit-passed': ({ rule, limits }) =>
    (isRestTaker(rule) || isDivisorRule(rule)) && limits.flat().length > 0,
};

/** Whether each issue of a refusal has its cause in what was asked. */
export function isRefusedWithCause(given: Asked, outcome: Outcome<unknown>): boolean {
  const codes = codesOf(outcome);
  return codes.length > 0 && codes.every((code) => CAUSES[code]?.(given) === true);
}
