import fc from 'fast-check';
import { type Rational, rational } from '../../src/kernel/number.js';

/** A number as people write it, with the digits and the places that it is made of: `-12.50` is −1250 / 10². */
export interface Written {
  readonly text: string;
  readonly digits: bigint;
  readonly places: number;
}

/** Decimal text of up to forty digits, signs and needless zeros included. */
export const written: fc.Arbitrary<Written> = fc
  .tuple(
    fc.boolean(),
    fc.string({ unit: fc.constantFrom(...'0123456789'), minLength: 1, maxLength: 25 }),
    fc.string({ unit: fc.constantFrom(...'0123456789'), maxLength: 15 }),
  )
  .map(([isNegative, whole, decimals]) => ({
    text: `${isNegative ? '-' : ''}${whole}${decimals === '' ? '' : `.${decimals}`}`,
    digits: BigInt(whole + decimals) * (isNegative ? -1n : 1n),
    places: decimals.length,
  }));

/** Any exact number: small and large, whole, decimal or neither, and often halves. */
export const number: fc.Arbitrary<Rational> = fc.oneof(
  fc.tuple(fc.bigInt(-99n, 99n), fc.bigInt(1n, 12n)).map(([n, d]) => rational(n, d)),
  fc.bigInt(-(10n ** 9n), 10n ** 9n).map((n) => rational(n, 2000n)),
  fc.tuple(fc.bigInt(-(10n ** 30n), 10n ** 30n), fc.bigInt(1n, 10n ** 15n)).map(([n, d]) => rational(n, d)),
);
