import * as v from 'valibot';
import { type Issue, issue, type Located } from '../kernel/issue.js';
import { type Rational, ZERO } from '../kernel/number.js';
import type { Party } from '../kernel/party.js';
import type { Dialect } from '../text/figure.js';
import type { Path, Places } from '../text/path.js';
import { map, text } from '../text/shape.js';
import { choiceOf, numberOf, partyOf, portionOf } from '../text/values.js';
import type { Adjustments, Bound, Limit } from './adjustments.js';

const BASES = ['share', 'last-year'] as const;
const YES_OR_NO = ['true', 'false'] as const;

/** What an agreement adjusts. */
export const ADJUSTMENTS_SHAPE = map({
  external: v.optional(v.array(map({ title: text, amount: text }))),
  outside: v.optional(v.array(text)),
  limits: v.optional(
    v.array(
      map({
        party: v.optional(text),
        floor: v.optional(text),
        cap: v.optional(text),
        of: v.optional(text),
        'last-year': v.optional(text),
        strict: v.optional(text),
      }),
    ),
  ),
  direct: v.optional(v.array(map({ party: text, title: text, amount: text }))),
});

type Written = v.InferOutput<typeof ADJUSTMENTS_SHAPE>;
type WrittenLimit = NonNullable<Written['limits']>[number];

/**
 * Reads the adjustments of an agreement. Issues, all of them: those of the figures, negative-amount, unknown-party,
 * unknown-choice, missing-field for a limit that states neither floor nor cap, or rests on a year it does not give.
 */
export function adjustmentsFrom(
  { external = [], outside = [], limits = [], direct = [] }: Written,
  parties: readonly Party[],
  place: Places,
  dialect: Dialect,
  issues: Issue[],
): Adjustments {
  const at = (...path: Path) => place(['adjustments', ...path]);
  const money = (value: string, ...path: Path): Located<Rational> => {
    const text = { value, at: at(...path) };
    const amount = numberOf(text, dialect, issues);
    if (amount && amount.numerator < 0n) issues.push(issue('negative-amount', { text: value }, text.at));
    return { value: amount ?? ZERO, at: text.at };
  };
  const named = (value: string, ...path: Path) => partyOf({ value, at: at(...path) }, parties, issues);
  return {
    external: external.map(({ title, amount }, i) => ({
      title,
      amount: money(amount, 'external', i, 'amount'),
    })),
    outside: outside.flatMap((value, i) => {
      const party = named(value, 'outside', i);
      return party ? [{ value: party, at: at('outside', i) }] : [];
    }),
    limits: limits.flatMap((limit, i) => limitsFrom(limit, i, { parties, named, money, at, issues })),
    direct: direct.flatMap(({ party: name, title, amount }, i) => {
      const party = named(name, 'direct', i, 'party');
      const paid = money(amount, 'direct', i, 'amount');
      return party ? [{ party, title, amount: paid }] : [];
    }),
  };
}

interface Reading {
  readonly parties: readonly Party[];
  readonly named: (value: string, ...path: Path) => Party | undefined;
  readonly money: (value: string, ...path: Path) => Located<Rational>;
  readonly at: (...path: Path) => Limit['at'];
  readonly issues: Issue[];
}

/** A limit of one party, or of every party when it names none. */
function limitsFrom(written: WrittenLimit, i: number, reading: Reading): Limit[] {
  const { parties, named, money, at, issues } = reading;
  const { party: name, floor, cap, of: base, strict } = written;
  const of =
    base === undefined ? 'share' : choiceOf({ value: base, at: at('limits', i, 'of') }, BASES, issues);
  const lastYear = written['last-year'];
  if (floor === undefined && cap === undefined)
    issues.push(issue('missing-field', { field: 'floor / cap' }, at('limits', i)));
  if (of === 'last-year' && lastYear === undefined) {
    issues.push(issue('missing-field', { field: 'last-year' }, at('limits', i)));
  }
  const before = lastYear === undefined ? ZERO : money(lastYear, 'limits', i, 'last-year').value;
  const bound = (field: 'floor' | 'cap', value: string | undefined): Bound | undefined => {
    if (value === undefined) return undefined;
    if (!value.endsWith('%')) return { amount: money(value, 'limits', i, field).value };
    const part = portionOf({ value, at: at('limits', i, field) }, issues) ?? ZERO;
    return of === 'last-year' ? { part, of, lastYear: before } : { part, of: 'share' };
  };
  const isStrict =
    strict !== undefined &&
    choiceOf({ value: strict, at: at('limits', i, 'strict') }, YES_OR_NO, issues) === 'true';
  const limit = { floor: bound('floor', floor), cap: bound('cap', cap), isStrict, at: at('limits', i) };
  const party = name === undefined ? undefined : named(name, 'limits', i, 'party');
  if (name !== undefined) return party ? [{ party, ...limit }] : [];
  return parties.map((one) => ({ party: one, ...limit }));
}
