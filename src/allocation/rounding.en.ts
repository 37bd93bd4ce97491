import type { Taker } from '../apportion/rounding.js';
import { listed } from '../sheet/listed.js';
import type { rounding as sv, roundings as svRules } from './rounding.sv.js';
import { ruleNames } from './rule-names.js';

const SHARES = { floor: 'down', nearest: 'to the nearest' } as const;

/** English: what the rules are called. */
export const roundings: typeof svRules = ruleNames({
  shares: SHARES,
  rests: {
    remainders: { one: 'the largest remainders take a unit each' },
    first: { all: 'the first takes the rest', one: 'the first take a unit each of the rest' },
    last: { all: 'the last takes the rest', one: 'the last take a unit each of the rest' },
    largest: {
      all: 'the one with the largest weight takes the rest',
      one: 'those with the largest weights take a unit each of the rest',
    },
    party: { all: 'one party takes the rest' },
    nobody: { nothing: 'each row alone' },
  },
  own: {
    'largest-remainder': 'largest remainder',
    cascade: 'to the nearest of what is left, in the order of the table',
    webster: 'Webster (Sainte-Laguë)',
    'webster-1.2': 'Webster (Sainte-Laguë), first divisor 1.2',
    'webster-1.4': 'Webster (Sainte-Laguë), first divisor 1.4',
    dhondt: 'D’Hondt',
    'huntington-hill': 'Huntington–Hill, at least one unit each',
  },
});

/** English: what is said of divisors, of rounding down and of who takes the rest. */
export const rounding: typeof sv = {
  divisors: 'The method hands out every unit; an amount may lie more than one unit from the exact one.',
  tie: 'Of equal quotients the largest weight goes first, then the code that comes first, character by character.',
  drawn: (names, source) => `Between equals, lots decided: first ${names.join(', then ')} (${source}).`,
  divisorStep: (rule, amount) =>
    `The units are handed out one by one to the largest quotient: the weight over ${DIVISORS[rule]}. That makes ${amount}.`,
  takenBy: (share, name) => `${SHARES[share]}, ${name} takes the rest`,
  queued: (taker) => QUEUED[taker],
  takenBack: (count, unit, names) =>
    `Taken back after rounding: ${count} × ${unit} from ${listed(names, 'and')}${names.length > 1 ? ', in that order' : ''}.`,
  tooMany: (sum, count, unit, from) =>
    `Rounded this way, the amounts add up to ${sum}. ${count} × ${unit} are too many and are taken back from ${from}.`,
  givesBack: (name, place, count, gives, unit) =>
    `${name} has place ${place} of ${count} in the queue and gives ${gives ? unit : 'nothing'} back.`,
  cascadeStep: (left, part, amount) =>
    `Left when those above have received theirs: ${left}. Of that ${part}, to the nearest: ${amount}.`,
  downStep: (unit, amount) =>
    `Down to ${unit === undefined ? 'whole kronor' : `steps of ${unit}`}: ${amount}.`,
};

const QUEUED: Readonly<Record<Taker, string>> = {
  remainders: 'the largest remainders',
  first: 'the first of the table',
  last: 'the last of the table',
  largest: 'those with the largest weights',
  party: 'the named party',
  nobody: 'nobody',
};

const DIVISORS = {
  webster: '1, 3, 5, 7 …',
  'webster-1.2': '1.2, 3, 5, 7 …',
  'webster-1.4': '1.4, 3, 5, 7 …',
  dhondt: '1, 2, 3, 4 …',
  'huntington-hill': '0, √(1 × 2), √(2 × 3), √(3 × 4) …',
};
