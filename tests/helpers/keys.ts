import { parseDecimal, type Rational, rational } from '../../src/kernel/number.js';
import { average } from '../../src/keys/average.js';
import { benefit, benefitBy } from '../../src/keys/benefit.js';
import { equal } from '../../src/keys/equal.js';
import { fixed } from '../../src/keys/fixed.js';
import type { Key } from '../../src/keys/key.js';
import { meanOfShares } from '../../src/keys/mean-of-shares.js';
import { mix } from '../../src/keys/mix.js';
import { needs } from '../../src/keys/needs.js';
import { proportional } from '../../src/keys/proportional.js';
import { purchase } from '../../src/keys/purchase.js';
import { rotation } from '../../src/keys/rotation.js';
import { NOWHERE } from './cooperation.js';
import type { Sharing } from './sharing.js';

/** A measure as a key names it. */
export const named = (id: string) => ({ id, title: { sv: id, en: id } });

/** A key of some kind, made for whoever shares. */
export interface SampleKey {
  readonly kind: string;
  readonly of: (sharing: Sharing) => Key;
}

/** Keys that read the figures of a sharing, and how many times its figure a party weighs. */
export const READERS: readonly (SampleKey & { readonly times: Rational; readonly years: number[] })[] = [
  { kind: 'measure', of: () => proportional(named('usage')), times: rational(1n), years: [2017] },
  {
    kind: 'benefit',
    of: () => benefit({ value: 'usage', at: NOWHERE }),
    times: rational(1n),
    years: [2017],
  },
  {
    kind: 'needs',
    of: () =>
      needs([
        { measure: named('young'), weight: parseDecimal('1.5') },
        { measure: named('old'), weight: rational(2n) },
      ]),
    times: parseDecimal('3.5'),
    years: [2017],
  },
  { kind: 'average', of: () => average(named('usage'), 3), times: rational(1n), years: [2015, 2016, 2017] },
];

/** A key of every kind that divides whatever amount it is given. The kind `purchase` sets the amount itself. */
export const SAMPLES: readonly SampleKey[] = [
  ...READERS,
  { kind: 'equal', of: () => equal },
  {
    kind: 'mix',
    of: () =>
      mix([
        { key: equal, portion: rational(1n, 3n) },
        { key: proportional(named('usage')), portion: rational(2n, 3n) },
      ]),
  },
  {
    kind: 'benefit',
    of: () =>
      benefitBy([
        { measure: named('usage'), weight: rational(2n) },
        { measure: named('young'), weight: rational(1n) },
      ]),
  },
  { kind: 'mean-of-shares', of: () => meanOfShares(named('usage'), 2) },
  { kind: 'fixed', of: ({ parties, figures }) => fixed(byId({ parties, figures })) },
  { kind: 'rotation', of: ({ parties }) => rotation(turnsOf(parties), 2019, 1) },
];

/** What each party buys: as many as its figure, at so many kronor each. */
export function purchaseOf({ parties, figures }: Sharing, price: Rational): Key {
  return purchase(parties.map(({ id }, i) => ({ party: id, quantity: figures[i] as Rational, price })));
}

/** Every party has a turn of its own, in the order of their ids. */
function turnsOf(parties: Sharing['parties']): string[][] {
  return parties.map(({ id }) => [id]).sort(([a = ''], [b = '']) => (a < b ? -1 : 1));
}

/** Each party's figure by its id. */
function byId({ parties, figures }: Pick<Sharing, 'parties' | 'figures'>): Map<string, Rational> {
  return new Map(parties.map(({ id }, i) => [id, figures[i] as Rational]));
}
