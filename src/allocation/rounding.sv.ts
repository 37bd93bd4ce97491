import type { DivisorRule } from '../apportion/divisors.js';
import type { Point, Taker } from '../apportion/rounding.js';
import { listed } from '../sheet/listed.js';
import { ruleNames } from './rule-names.js';

/** How shares are rounded, and who takes what that leaves. */
const SHARES = { floor: 'nedåt', nearest: 'till närmaste' } as const;

/** Svenska: vad reglerna heter. */
export const roundings = ruleNames({
  shares: SHARES,
  rests: {
    remainders: { one: 'de största resterna tar en enhet var' },
    first: { all: 'den första tar resten', one: 'de första tar en enhet var av resten' },
    last: { all: 'den sista tar resten', one: 'de sista tar en enhet var av resten' },
    largest: {
      all: 'den med störst vikt tar resten',
      one: 'de med störst vikt tar en enhet var av resten',
    },
    party: { all: 'en part tar resten' },
    nobody: { nothing: 'varje rad för sig' },
  },
  own: {
    'largest-remainder': 'största resten',
    cascade: 'till närmaste av det som är kvar, i tabellens ordning',
    webster: 'uddatalsmetoden (Webster, Sainte-Laguë)',
    'webster-1.2': 'jämkade uddatalsmetoden, första delningstal 1,2',
    'webster-1.4': 'jämkade uddatalsmetoden, första delningstal 1,4',
    dhondt: 'heltalsmetoden (D’Hondt)',
    'huntington-hill': 'Huntington–Hills metod, minst en enhet var',
  },
});

/** Svenska: det som sägs om delningstal, om avrundning nedåt och om vem som tar resten. */
export const rounding = {
  /** Why nothing is left over, and what the rule does not promise. */
  divisors: 'Metoden delar ut alla enheter; ett belopp kan skilja sig mer än en enhet från det exakta.',
  /** How equal quotients were settled. */
  tie: 'Vid lika kvoter går den största vikten före, därefter den kod som kommer först, tecken för tecken.',
  /** Who of equals the lot put first; others come after those that were drawn. */
  drawn: (names: readonly string[], source: string) =>
    `Mellan lika avgjorde lotten: först ${names.join(', sedan ')} (${source}).`,
  divisorStep: (rule: DivisorRule, amount: string) =>
    `Enheterna delas ut en och en till den största kvoten: vikten delad med ${DIVISORS[rule]}. Det blir ${amount}.`,
  /** What the rule is called when the party that takes the rest is known. */
  takenBy: (share: Point['share'], name: string) => `${SHARES[share]}, ${name} tar resten`,
  /** Whom the queue goes by. */
  queued: (taker: Taker) => QUEUED[taker],
  /** Of units that were too many, when each gives one back. */
  takenBack: (count: number, unit: string, names: readonly string[]) =>
    `Tillbaka efter avrundning: ${count} × ${unit} från ${listed(names, 'och')}${names.length > 1 ? ', i den ordningen' : ''}.`,
  tooMany: (sum: string, count: number, unit: string, from: string) =>
    `Så avrundade blir alla belopp tillsammans ${sum}. Det är ${count} × ${unit} för mycket, som tas tillbaka från ${from}.`,
  givesBack: (name: string, place: number, count: number, gives: boolean, unit: string) =>
    `${name} har plats ${place} av ${count} i kön och lämnar tillbaka ${gives ? unit : 'ingenting'}.`,
  cascadeStep: (left: string, part: string, amount: string) =>
    `Kvar när de som står före har fått sitt: ${left}. Av det ${part}, till närmaste: ${amount}.`,
  /** A unit that is not named is a krona, here and below. */
  downStep: (unit: string | undefined, amount: string) =>
    `Nedåt till ${unit === undefined ? 'hela kronor' : `steg om ${unit}`}: ${amount}.`,
};

const QUEUED: Readonly<Record<Taker, string>> = {
  remainders: 'de största resterna',
  first: 'de första i tabellen',
  last: 'de sista i tabellen',
  largest: 'dem med störst vikt',
  party: 'den nämnda parten',
  nobody: 'ingen',
};

const DIVISORS = {
  webster: '1, 3, 5, 7 …',
  'webster-1.2': '1,2, 3, 5, 7 …',
  'webster-1.4': '1,4, 3, 5, 7 …',
  dhondt: '1, 2, 3, 4 …',
  'huntington-hill': '0, √(1 × 2), √(2 × 3), √(3 × 4) …',
};
