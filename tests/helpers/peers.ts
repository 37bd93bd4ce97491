import type { UnnamedRule } from '../../src/apportion/rounding.js';
import { divide, floor, multiply, parseExact, rational, subtract, sum } from '../../src/kernel/number.js';

/** What other libraries call a rule of ours. */
export const PEER_RULES: Readonly<Record<string, UnnamedRule>> = {
  hamilton: 'largest-remainder',
  largest_remainder: 'largest-remainder',
  fowler: 'floor-each-first',
  'fowler-reverse': 'floor-each-last',
  'largest-ratio': 'floor-each-largest',
  'floor-separate': 'floor',
  cascade: 'cascade',
  dhondt: 'dhondt',
  saintelague: 'webster',
  modified_saintelague: 'webster-1.4',
  huntington: 'huntington-hill',
};

/** The rules that are none of ours, how many cases they have, and why. */
export const OTHER_RULES: Readonly<Record<string, { readonly count: number; readonly why: string }>> = {
  adams: { count: 17, why: 'a divisor method that gives every claim a unit before any a second' },
  dean: { count: 17, why: 'a divisor method by harmonic means' },
  quota: { count: 7, why: 'the quota method of Balinski and Young' },
  'kieswet<19': { count: 17, why: 'the Dutch act for small councils, with thresholds and lots' },
  'kieswet>=19': { count: 13, why: 'the Dutch act for large councils, with exhausted lists' },
  'block-separate': { count: 15, why: 'whole multiples of the weights, the rest of the amount by itself' },
  'sum-only': { count: 8, why: 'random about who pays more: only the sum is tested' },
  error: { count: 28, why: 'refused by the peer' },
  'error-here': { count: 2, why: 'refused here: weights that are all zero, or negative' },
  'peer-error': { count: 1, why: 'refused by the peer, that takes weights for parts of a whole' },
};

type Reason = 'tie' | 'no unit for each' | 'from the last, down' | 'not by its own rule';

/**
 * The cases that differ, each with why. A tie: the peer's choice is as right, or it makes none. No unit for each: the peer
 * gives some claims nothing where the method gives each a unit. Ruby Money: its cascade runs from the last claim and
 * rounds down; once, of an amount of nineteen digits, what it prints is not exactly that: some rows are a unit or two off.
 */
export const EXPLAINED: Readonly<Record<string, Reason>> = {
  ...each('tie', 'moneyphp hamilton', [2, 5, 9]),
  ...each('tie', 'shopify hamilton', [1, 2, 3]),
  ...each('tie', 'apportionment', [
    'largest_remainder largest_remainder-ties',
    'dhondt dhondt-ties',
    'saintelague saintelague-ties',
    'modified_saintelague modified_saintelague-ties',
    'huntington huntington-ties',
  ]),
  ...each('tie', 'proporz', ['saintelague und1', 'hamilton und3']),
  ...each('no unit for each', 'apportionment huntington', [
    'huntington-fewer',
    'huntington-tie',
    'huntington-noties2',
  ]),
  ...each('from the last, down', 'rubymoney cascade', [6, 7, 18, 22, 23, 33, 36, 42]),
  ...each('not by its own rule', 'rubymoney cascade', [24]),
};

/** What a peer refuses and is sound here: halves and three fifths are weights like any others. */
export const ANSWERED = ['shopify peer-error over100'];

function each(why: Reason, of: string, ids: readonly (string | number)[]): Record<string, Reason> {
  return Object.fromEntries(ids.map((id) => [`${of} ${id}`, why]));
}

/** Units and weights as a case has them. */
interface Asked {
  readonly units: string;
  readonly weights: readonly string[];
}

/** The cascade of Ruby Money: from the last claim each gets its part of what is left, rounded towards zero. */
export function cascadeOfRubyMoney({ units, weights }: Asked): string[] {
  const parts = weights.map(parseExact);
  const size = BigInt(units) < 0n ? -BigInt(units) : BigInt(units);
  let left = size;
  const backwards = [...parts.keys()].reverse().map((i) => {
    const over = sum(parts.slice(0, i + 1));
    const part = over.numerator === 0n ? 0n : floor(divide(multiply(rational(left), parts[i] ?? over), over));
    left -= part;
    return part;
  });
  return backwards.reverse().map((part) => String(BigInt(units) < 0n ? -part : part));
}

/** Whether amounts are the largest remainder by one choice or another between equals. */
export function isSomeLargestRemainder({ units, weights }: Asked, amounts: readonly string[]): boolean {
  const parts = weights.map(parseExact);
  const whole = sum(parts);
  const sign = BigInt(units) < 0n ? -1n : 1n;
  const rows = parts.map((weight, i) => {
    const exact = divide(multiply(rational(sign * BigInt(units)), weight), whole);
    return {
      cut: subtract(exact, rational(floor(exact))),
      added: sign * BigInt(amounts[i] ?? '0') - floor(exact),
    };
  });
  const cuts = (units: bigint) => rows.filter(({ added }) => added === units).map(({ cut }) => cut);
  const isLess = (a: (typeof rows)[number]['cut'], b: typeof a) =>
    a.numerator * b.denominator < b.numerator * a.denominator;
  return (
    amounts.reduce((all, amount) => all + BigInt(amount), 0n) === BigInt(units) &&
    rows.every(({ added }) => added === 0n || added === 1n) &&
    cuts(1n).every((up) => cuts(0n).every((down) => !isLess(up, down)))
  );
}
