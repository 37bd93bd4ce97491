import fc from 'fast-check';
import type { Surcharge } from '../../src/agreement/host.js';
import { multiply, type Rational, rational } from '../../src/kernel/number.js';
import { NOWHERE, party } from './cooperation.js';

/** A surcharge that is none, a part of the cost in tenths of a per cent, or so many units. */
export type Charged = { readonly thousandths: bigint } | { readonly units: bigint } | undefined;

export const charged: fc.Arbitrary<Charged> = fc.oneof(
  fc.constant(undefined),
  fc.bigInt(1n, 1000n).map((thousandths) => ({ thousandths })),
  fc.bigInt(1n, 10n ** 4n).map((units) => ({ units })),
);

/** The surcharge, which a party beside those that share gets. */
export function surchargeOf(given: Charged, unit: Rational): Surcharge | undefined {
  if (!given) return undefined;
  const taken =
    'units' in given
      ? { amount: multiply(rational(given.units), unit) }
      : { part: rational(given.thousandths, 1000n) };
  return { ...taken, host: party('host', '99999'), at: NOWHERE };
}

/** What it comes to in units, by hand: a part of the units of the cost, rounded half up, and of a credit half down. */
export function surchargedUnits(given: Charged, cost: bigint): bigint {
  if (!given) return 0n;
  if ('units' in given) return given.units;
  const size = cost < 0n ? -cost : cost;
  const rounded = (size * given.thousandths + 500n) / 1000n;
  return cost < 0n ? -rounded : rounded;
}
