import { type Adjustments, NO_ADJUSTMENTS } from '../agreement/adjustments.js';
import { surchargeOn } from '../agreement/host.js';
import { type Issue, issue, type Located } from '../kernel/issue.js';
import { absolute, add, compare, type Rational, subtract, sum } from '../kernel/number.js';
import { fail, failed, map, type Outcome, outcome } from '../kernel/outcome.js';
import type { Weighing } from '../keys/key.js';
import { grantsOf, ownOf } from './grants.js';
import type { Question } from './question.js';
import { wholeUnits } from './share.js';

/** What a stated amount leaves to divide; all of it when more than it is deducted, which is told. */
export function leftOf(question: Question): Rational | undefined {
  const { amount } = question;
  if (!amount) return undefined;
  const steps = stepsFrom(amount.value, question);
  if (!steps.ok) return undefined;
  const { charged, external, left, isOwnAbove } = steps.value;
  return compare(external, absolute(charged)) > 0 || isOwnAbove ? charged : left;
}

/**
 * The whole cost, and what is left to divide of it: with the host's surcharge, without what comes from outside and then what parties
 * bear by themselves. Issues: missing-amount, amount-follows, surcharge-above-cost, external-above-amount, own-funding-above-cost,
 * and those of units.
 */
export function costOf(
  question: Question,
  weighed: Outcome<Weighing>,
): Outcome<{ whole: Rational; divided: Located<Rational> } & Pick<Adjustments, 'external' | 'own'>> {
  const { agreement, input, unit, adjustments = NO_ADJUSTMENTS } = question;
  const following = weighed.ok ? weighed.value.amount : undefined;
  const amount = question.amount ?? (following && { value: following, at: input.at });
  if (!amount) {
    // A key that cannot weigh might have set the amount: what it lacks is told alone.
    const missing = issue('missing-amount', { agreement: agreement.id }, input.askedAt ?? input.at);
    return { ok: false, issues: weighed.ok ? [missing] : [] };
  }
  if (question.amount && following && compare(following, question.amount.value) !== 0) {
    return fail('amount-follows', { stated: question.amount.value, following }, question.amount.at);
  }
  const steps = stepsFrom(amount.value, question);
  if (!steps.ok) return failed(steps);
  const { charged, external, funding, rest, own, borne, left, isOwnAbove } = steps.value;
  const isCharged = adjustments.surcharge !== undefined;
  const isAbove = external.numerator > 0n && rest.numerator < 0n;
  const spent = question.spent && amount.value;
  const facts = { own: borne, cost: rest, names: own.map(({ party }) => party.name), outcome: spent };
  const placeOf = (one: { readonly amount: Located<Rational> }) => (spent ? amount : one.amount).at;
  return outcome({ whole: amount.value, divided: { value: left, at: amount.at }, external: funding, own }, [
    ...faultsOfSurcharge(amount.value, question),
    ...[...funding, ...own, ...adjustments.direct].flatMap((one) => wholeUnits({ amount: one.amount, unit })),
    ...funding
      .slice(0, isAbove ? 1 : 0)
      .map((first) =>
        issue(
          'external-above-amount',
          { external, amount: charged, isCharged, outcome: spent },
          placeOf(first),
        ),
      ),
    ...own
      .slice(0, isOwnAbove && !isAbove ? 1 : 0)
      .map((first) => issue('own-funding-above-cost', facts, placeOf(first))),
    ...(weighed.ok ? [] : wholeUnits({ ...question, amount })),
  ]);
}

/**
 * From a cost to what is divided of it: the cost with the surcharge, the rest of it when the funding is deducted, and what then is left
 * when parties have borne their own. Nobody bears more than there is, nor another sign of it.
 */
function stepsFrom(cost: Rational, question: Question) {
  const { unit, adjustments: { surcharge, own: stated = [] } = NO_ADJUSTMENTS } = question;
  const charged = surcharge ? add(cost, surchargeOn(surcharge, cost, unit).amount) : cost;
  return map(grantsOf(cost, question), (funding) => {
    const external = sum(funding.map(({ amount }) => amount.value));
    const rest = subtract(charged, external);
    const own = ownOf(cost, stated, unit);
    const borne = sum(own.map(({ amount }) => amount.value));
    const left = subtract(rest, borne);
    const isOwnAbove = borne.numerator * left.numerator < 0n;
    return { charged, funding, external, rest, own, borne, left, isOwnAbove };
  });
}

/** A host takes no more than the cost, in whole units; of a credit it takes no kronor. */
function faultsOfSurcharge(cost: Rational, { unit, adjustments = NO_ADJUSTMENTS }: Question): Issue[] {
  const { surcharge } = adjustments;
  if (!surcharge) return [];
  const { at } = surcharge;
  const { amount } = surchargeOn(surcharge, cost, unit);
  const most = 'part' in surcharge ? absolute(cost) : cost;
  const isAbove = compare(absolute(amount), most) > 0;
  return [
    ...(isAbove ? [issue('surcharge-above-cost', { surcharge: amount, cost }, at)] : []),
    ...('amount' in surcharge ? wholeUnits({ amount: { value: amount, at }, unit }) : []),
  ];
}
