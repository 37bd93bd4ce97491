import type { DivisorRule } from '../apportion/divisors.js';
/** Svenska: vad reglerna heter. */
export const roundings = {
  'largest-remainder': 'största resten',
  'half-up': 'till närmaste, varje rad för sig',
  residual: 'till närmaste, en part tar resten',
  'residual-first': 'till närmaste, den första tar resten',
  'residual-last': 'till närmaste, den sista tar resten',
  'residual-largest': 'till närmaste, den med störst vikt tar resten',
  'floor-first': 'nedåt, den första tar resten',
  webster: 'uddatalsmetoden (Webster, Sainte-Laguë)',
  'webster-1.2': 'jämkade uddatalsmetoden, första delningstal 1,2',
  'webster-1.4': 'jämkade uddatalsmetoden, första delningstal 1,4',
  dhondt: 'heltalsmetoden (D’Hondt)',
  'huntington-hill': 'Huntington–Hills metod, minst en enhet var',
};

/** Svenska: det som sägs om delningstal och avrundning nedåt. */
export const rounding = {
  /** Why nothing is left over, and what the rule does not promise. */
  divisors: 'Metoden delar ut alla enheter; ett belopp kan skilja sig mer än en enhet från det exakta.',
  /** How equal quotients were settled. */
  tie: (when: string) =>
    `Vid lika kvoter${when} går den största vikten före, därefter den kod som kommer först, tecken för tecken.`,
  divisorStep: (rule: DivisorRule, amount: string) =>
    `Enheterna delas ut en och en till den största kvoten: vikten delad med ${DIVISORS[rule]}. Det blir ${amount}.`,
  /** A unit that is not named is a krona, here and below. */
  downStep: (unit: string | undefined, amount: string) =>
    `Nedåt till ${unit === undefined ? 'hela kronor' : `steg om ${unit}`}: ${amount}.`,
};

const DIVISORS = {
  webster: '1, 3, 5, 7 …',
  'webster-1.2': '1,2, 3, 5, 7 …',
  'webster-1.4': '1,4, 3, 5, 7 …',
  dhondt: '1, 2, 3, 4 …',
  'huntington-hill': '0, √(1 × 2), √(2 × 3), √(3 × 4) …',
};
