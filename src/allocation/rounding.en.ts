import type { rounding as sv, roundings as svRules } from './rounding.sv.js';

/** English: what the rules are called. */
export const roundings: typeof svRules = {
  'largest-remainder': 'largest remainder',
  'half-up': 'to the nearest, each row alone',
  residual: 'to the nearest, one party takes the rest',
  'residual-first': 'to the nearest, the first takes the rest',
  'residual-last': 'to the nearest, the last takes the rest',
  'residual-largest': 'to the nearest, the one with the largest weight takes the rest',
  'floor-first': 'down, the first takes the rest',
  webster: 'Webster (Sainte-Laguë)',
  'webster-1.2': 'Webster (Sainte-Laguë), first divisor 1.2',
  'webster-1.4': 'Webster (Sainte-Laguë), first divisor 1.4',
  dhondt: 'D’Hondt',
  'huntington-hill': 'Huntington–Hill, at least one unit each',
};

/** English: what is said of divisors and of rounding down. */
export const rounding: typeof sv = {
  divisors: 'The method hands out every unit; an amount may lie more than one unit from the exact one.',
  tie: (when) =>
    `Of equal quotients${when} the largest weight goes first, then the code that comes first, character by character.`,
  divisorStep: (rule, amount) =>
    `The units are handed out one by one to the largest quotient: the weight over ${DIVISORS[rule]}. That makes ${amount}.`,
  downStep: (unit, amount) =>
    `Down to ${unit === undefined ? 'whole kronor' : `steps of ${unit}`}: ${amount}.`,
};

const DIVISORS = {
  webster: '1, 3, 5, 7 …',
  'webster-1.2': '1.2, 3, 5, 7 …',
  'webster-1.4': '1.4, 3, 5, 7 …',
  dhondt: '1, 2, 3, 4 …',
  'huntington-hill': '0, √(1 × 2), √(2 × 3), √(3 × 4) …',
};
