import type { Audit } from './findings.js';
import type { Ruling } from './rule/search.js';

/** The column of money that an audit speaks of first: what the table is told to share out, else one whose rule is known. */
export function primaryRuling({ rulings }: Audit): Ruling | undefined {
  return (
    rulings.find(({ column }) => column.role === 'amount') ?? rulings.find(({ found }) => found.length > 0)
  );
}

/** The column whose rules are shown one by one: the first of those that had to be rounded. */
export function shownRuling(audit: Audit): Ruling | undefined {
  const inTurn = [primaryRuling(audit), ...audit.rulings];
  return inTurn.find((one) => one && ['known', 'deviating'].includes(one.state) && !one.found[0]?.isEven);
}
