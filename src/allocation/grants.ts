import { type External, type Grant, NO_ADJUSTMENTS, type OwnFunding } from '../agreement/adjustments.js';
import { costFigures } from '../agreement/costs/costs.js';
import type { CostSheet } from '../agreement/costs/sheet.js';
import { type Issue, issue, type Place } from '../kernel/issue.js';
import {
  absolute,
  compare,
  divide,
  floor,
  multiply,
  type Rational,
  rational,
  subtract,
  sum,
  ZERO,
} from '../kernel/number.js';
import { each, fail, failed, type Outcome, outcome } from '../kernel/outcome.js';
import { unknown } from '../text/scalars/names.js';
import type { Question } from './question.js';

/**
 * Funding from outside as it comes to for a cost without surcharge, in the order in which it is written: what is a part of the
 * cost, or of lines of the cost sheet, within its cap and beside what must remain, rounded down to the unit once.
 * Law: no cap is passed, and what must remain does. Issues: missing-costs, unknown-line, duplicate-row for a
 * line that another holds already, grant-needs-lines, own-funding-above-cost.
 */
export function grantsOf(cost: Rational, question: Question): Outcome<readonly External[]> {
  const { adjustments = NO_ADJUSTMENTS, unit, spent, amount } = question;
  const { external } = adjustments;
  let granted = sum(external.flatMap(({ rule, amount }) => (rule ? [] : [amount.value])));
  let kept: Rational | undefined;
  return each(external, (one): Outcome<External> => {
    const { rule } = one;
    if (!rule) return outcome(one);
    const base = rule.lines ? linesOf(rule, rule.lines, cost, question) : outcome(cost);
    if (!base.ok) return failed(base);
    // Of a cost below zero nothing is granted, and no part must remain.
    const own = rule.remains && remaining(rule.remains, cost);
    if (own && compare(own, cost) > 0) {
      const [outcome, at] = spent ? [cost, amount?.at] : [];
      return fail('own-funding-above-cost', { own, cost, outcome }, at ?? one.amount.at);
    }
    // What must remain does so beside what later rules grant, too.
    if (own && (!kept || compare(own, kept) > 0)) kept = own;
    const exact = multiply(rule.part, base.value);
    const room = kept && subtract(subtract(cost, kept), granted);
    const [heldBy, least] = lowest(exact, rule.cap, room);
    const value = multiply(rational(floor(divide(least, unit))), unit);
    granted = sum([granted, value]);
    return outcome({
      ...one,
      amount: { value, at: one.amount.at },
      made: { base: base.value, exact, heldBy, held: least },
    });
  });
}

/**
 * What parties bear by themselves of a cost without surcharge; of nought none. A part of the cost is rounded towards zero to the
 * unit once.
 */
export function ownOf(cost: Rational, all: readonly OwnFunding[], unit: Rational): readonly OwnFunding[] {
  const made = all.map((one) => {
    if (!one.part) return one;
    const exact = multiply(one.part, cost);
    const units = floor(divide(absolute(exact), unit)) * (exact.numerator < 0n ? -1n : 1n);
    return { ...one, exact, amount: { value: multiply(rational(units), unit), at: one.amount.at } };
  });
  return made.filter(({ amount }) => amount.value.numerator !== 0n);
}

/** What must remain of a cost, in kronor; of a cost below zero no part. */
function remaining(remains: NonNullable<Grant['remains']>, cost: Rational): Rational | undefined {
  if ('amount' in remains) return remains.amount;
  return cost.numerator < 0n ? undefined : multiply(remains.part, cost);
}

/** What is granted before it is rounded, never below zero, and what makes it less than the part. */
function lowest(exact: Rational, cap: Rational | undefined, room: Rational | undefined) {
  const least = [exact, cap, room].reduce<Rational>(
    (low, one) => (one && compare(one, low) < 0 ? one : low),
    exact,
  );
  const isBelow = (one: Rational | undefined) => one !== undefined && compare(one, exact) < 0;
  const isOfCap = isBelow(cap) && cap === least;
  const heldBy =
    exact.numerator < 0n
      ? undefined
      : isOfCap
        ? ('cap' as const)
        : isBelow(room)
          ? ('own-funding' as const)
          : undefined;
  return [heldBy, least.numerator < 0n ? ZERO : least] as const;
}

/** What lines come to, in kronor: of what was spent what the outcome says, and else what the sheet of the cost does. */
function linesOf(
  { at }: Grant,
  lines: NonNullable<Grant['lines']>,
  cost: Rational,
  { agreement, costs, spent, amount }: Question,
): Outcome<Rational> {
  const sheet = costs?.sheet ?? agreement.costs;
  if (!sheet) return fail('missing-costs', { agreement: agreement.id }, at);
  const known = sheet.lines.map(({ id }) => id);
  const strange = lines.filter(({ value }) => !known.includes(value));
  if (strange.length > 0)
    return { ok: false, issues: strange.map((line): Issue => unknown('unknown-line', line, known)) };
  const twice = countedTwice(lines, sheet);
  if (twice.length > 0) return { ok: false, issues: twice };
  const isOfSheet = costs !== undefined || (agreement.amount && compare(agreement.amount.value, cost) === 0);
  const lacking = spent ? lines.filter(({ value }) => !spent.has(value)) : isOfSheet ? [] : lines;
  if (lacking.length > 0) {
    const facts = { lines: lacking.map(({ value }) => value), isOutcome: spent !== undefined };
    return { ok: false, issues: [issue('grant-needs-lines', facts, amount?.at ?? at)] };
  }
  const figures = costFigures(sheet);
  return outcome(
    sum(
      lines.map(
        ({ value }) => spent?.get(value)?.value ?? multiply(figures.get(value)?.year ?? ZERO, sheet.unit),
      ),
    ),
  );
}

/** Lines whose cost another of them holds already: the same line, or one of those that a sum adds up. */
function countedTwice(lines: NonNullable<Grant['lines']>, sheet: CostSheet): Issue[] {
  const byId = new Map(sheet.lines.map((line) => [line.id, line]));
  const heldBy = new Map<string, Place>();
  const issues: Issue[] = [];
  for (const { value, at } of lines) {
    const held = new Set([value]);
    for (const id of held) {
      const line = byId.get(id);
      if (line && 'sumOf' in line.amount) for (const part of line.amount.sumOf) held.add(part.value);
    }
    const [name] = [...held].filter((id) => heldBy.has(id));
    const first = name === undefined ? undefined : heldBy.get(name);
    if (name !== undefined && first) issues.push(issue('duplicate-row', { name, first }, at));
    for (const id of held) heldBy.set(id, at);
  }
  return issues;
}
