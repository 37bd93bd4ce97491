import type { Grant } from '../../agreement/adjustments.js';
import type { Answer } from '../../allocation/allocation.js';
import { OWN } from '../../allocation/inputs.js';
import type { Place } from '../../kernel/issue.js';
import { HUNDRED, multiply, type Rational, toExact } from '../../kernel/number.js';
import { type Cause, changed, inBoth } from './cause.js';

/** Funding that may follow a rule: the rule as text, undefined of kronor. */
interface Funding {
  readonly id: string;
  readonly name: string;
  readonly rule?: string;
  readonly at: Place;
}

/** The rules that funding follows, by the ids of the figures: what they come to of another cost, such as an outcome, is another. */
export function rulesHeld(answer: Answer): Readonly<Record<string, string>> {
  return Object.fromEntries(fundingIn(answer).flatMap(({ id, rule }) => (rule ? [[id, rule]] : [])));
}

/** Funding that is there then and now, and follows another rule, or none where it did. */
export function rulesBetween(
  rules: ReadonlyMap<string, string> | undefined,
  then: Answer,
  now: Answer,
): Cause[] {
  const known = new Set(fundingIn(then).map(({ id }) => id));
  return fundingIn(now).flatMap(({ id, name, rule, at }) =>
    known.has(id) ? changed('rule', rules?.get(id), rule, at, inBoth(name)) : [],
  );
}

function fundingIn({ adjustments: { external, own = [] } }: Answer): Funding[] {
  return [
    ...external.map(({ title, rule, amount: { at } }, i): Funding => {
      return { id: `external:${i + 1}`, name: title, rule: rule && ruleText(rule), at };
    }),
    ...own.map(({ party, part, amount: { at } }): Funding => {
      return { id: `${OWN}${party.id}`, name: party.name, rule: part && percent(part), at };
    }),
  ];
}

/** A rule in the words of an agreement. */
function ruleText({ part, lines, cap, remains }: Grant): string {
  const of = lines?.map(({ value }) => value).join(', ');
  const kept = remains && ('part' in remains ? percent(remains.part) : toExact(remains.amount));
  return [
    percent(part),
    ...(of ? [`of: [${of}]`] : []),
    ...(cap ? [`cap: ${toExact(cap)}`] : []),
    ...(kept ? [`own-funding: ${kept}`] : []),
  ].join(', ');
}

function percent(part: Rational): string {
  return `${toExact(multiply(part, HUNDRED))} %`;
}
