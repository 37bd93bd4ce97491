import {
  type Point,
  type PointRule,
  pointOf,
  ROUNDING_FORMS,
  type Rule,
  type Taker,
} from '../apportion/rounding.js';

/** A language's words for the space of rules, and the names that some rules have of their own. */
interface SpaceWords {
  readonly shares: Readonly<Record<Point['share'], string>>;
  readonly rests: Readonly<Record<Taker, Readonly<Partial<Record<Point['takes'], string>>>>>;
  readonly own: Readonly<Record<Exclude<Rule, PointRule> | 'largest-remainder', string>>;
}

/** What every rule is called: by a name of its own, or by how each share is rounded and who takes the rest. */
export function ruleNames({ shares, rests, own }: SpaceWords): Readonly<Record<Rule, string>> {
  const names = (Object.keys(ROUNDING_FORMS) as Rule[]).map((rule) => {
    const point = pointOf(rule);
    const composed = point && `${shares[point.share]}, ${rests[point.taker][point.takes]}`;
    return [rule, rule in own ? own[rule as keyof typeof own] : composed];
  });
  return Object.freeze(Object.fromEntries(names) as Record<Rule, string>);
}
