import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isLargestRemainder, isNearest, type WholeClaim } from '../../tests/helpers/hamilton.js';
import { law, same } from '../../tests/helpers/laws.js';
import { fold } from '../kernel/identity.js';
import { rational } from '../kernel/number.js';
import { apportion, queueOf, type Rounding } from './apportion.js';

/** Codes with figures, letters and letters beyond the Basic Multilingual Plane, no two of one name. */
const codes = (count: number) =>
  fc.uniqueArray(fc.string({ unit: 'binary', minLength: 1, maxLength: 3 }), {
    minLength: count,
    maxLength: count,
    selector: fold,
  });

/** Claims of 14 or 15 digits that differ in the last one: their remainders all but tie, or do. */
const nearTies: fc.Arbitrary<WholeClaim[]> = fc
  .tuple(fc.bigInt(10n ** 13n, 10n ** 15n - 10n), fc.array(fc.bigInt(0n, 3n), { minLength: 2, maxLength: 7 }))
  .chain(([base, steps]) =>
    codes(steps.length).map((drawn) =>
      steps.map((step, i) => ({ code: drawn[i] ?? '', weight: base + step })),
    ),
  );

/** The same with a claim among them that weighs anything, so that the remainders all but tie anywhere, not only near halves and thirds. */
const mixed: fc.Arbitrary<WholeClaim[]> = fc
  .tuple(nearTies, fc.bigInt(0n, 10n ** 15n))
  .map(([claims, weight]) => [...claims, { code: '\u{10FFFF}last', weight }]);

const units = fc.oneof(fc.bigInt(0n, 40n), fc.bigInt(0n, 10n ** 12n));

const weighed = (claims: readonly WholeClaim[]) =>
  claims.map(({ code, weight }) => ({ code, weight: rational(weight, 100n) }));

describe('near-ties', () => {
  for (const [name, claims] of Object.entries({ 'almost alike': nearTies, 'of any size': mixed })) {
    law(
      `the largest remainders take the leftover units of claims ${name}`,
      [units, claims],
      (units, claims) =>
        isLargestRemainder(
          units,
          claims,
          apportion(units, weighed(claims), { rule: 'largest-remainder' }).amounts,
        ),
    );

    law(`each row of claims ${name} is rounded half up by itself`, [units, claims], (units, claims) => {
      const whole = claims.reduce((sum, { weight }) => sum + weight, 0n);
      const { amounts } = apportion(units, weighed(claims), { rule: 'half-up' });
      return claims.every(({ weight }, i) => isNearest(units, weight, whole, amounts[i] ?? -1n));
    });

    law(
      `one of claims ${name} takes what rounding the others left`,
      [units, claims, fc.nat()],
      (units, claims, pick) => {
        const taker = pick % claims.length;
        const whole = claims.reduce((sum, { weight }) => sum + weight, 0n);
        const code = claims[taker]?.code ?? '';
        const { amounts } = apportion(units, weighed(claims), { rule: 'residual', code });
        const rest = amounts.reduce((rest, amount, i) => (i === taker ? rest : rest - amount), units);
        return (
          amounts[taker] === rest &&
          claims.every(({ weight }, i) => i === taker || isNearest(units, weight, whole, amounts[i] ?? -1n))
        );
      },
    );
  }
});

describe('ties', () => {
  law(
    'equal claims pay alike, and the codes that come first by code point pay the units left over',
    [fc.integer({ min: 1, max: 8 }).chain(codes), fc.bigInt(0n, 1000n)],
    (codes, units) => {
      const claims = codes.map((code) => ({ code, weight: rational(7n, 3n) }));
      const { amounts } = apportion(units, claims, { rule: 'largest-remainder' });
      const utf8 = (code: string) => Buffer.from(code.normalize('NFC'));
      const order = [...codes].sort((a, b) => Buffer.compare(utf8(a), utf8(b)));
      const [count, part] = [BigInt(codes.length), units / BigInt(codes.length)];
      const expected = codes.map((code) => part + (BigInt(order.indexOf(code)) < units % count ? 1n : 0n));
      return same(amounts, expected);
    },
  );

  it('the larger weight comes before the smaller, whatever their codes', () => {
    // 2 units over 3:1 are 1.5 and 0.5: the remainders tie.
    const claims = [claim('a', 1n), claim('b', 3n)];
    const { amounts, isTied } = apportion(2n, claims, { rule: 'largest-remainder' });
    expect([amounts, isTied]).toEqual([[0n, 2n], true]);
  });

  it('a code in decomposed Unicode stands where its composed form does', () => {
    // å is U+00E5, after z; decomposed it begins with a, before b.
    const claims = [claim('a\u030A', 1n), claim('b', 1n)];
    expect(apportion(1n, claims, { rule: 'largest-remainder' }).amounts).toEqual([0n, 1n]);
  });

  it.each<[Rounding, bigint[]]>([
    [{ rule: 'largest-remainder' }, [2n, 1n]],
    [{ rule: 'webster' }, [2n, 1n]],
    [{ rule: 'half-up' }, [2n, 2n]],
    [{ rule: 'residual', code: 'b' }, [2n, 1n]],
    [{ rule: 'residual-first' }, [1n, 2n]],
    [{ rule: 'floor-first' }, [2n, 1n]],
  ])(
    '3 units to two alike are settled by their codes, if the rule does not say who: %o',
    (rounding, expected) => {
      const { amounts, isTied } = apportion(3n, [claim('a', 1n), claim('b', 1n)], rounding);
      expect(amounts).toEqual(expected);
      expect(isTied).toBe(rounding.rule === 'largest-remainder' || rounding.rule === 'webster');
    },
  );

  it('the queue names the order in which leftover units are offered', () => {
    // 10 over 61:19:20 are 6.1, 1.9 and 2.0: remainders .1, .9 and .0.
    const claims = [claim('a', 61n), claim('b', 19n), claim('c', 20n)];
    expect(queueOf(10n, claims)).toEqual([1, 0, 2]);
    expect(queueOf(-10n, claims)).toEqual([1, 0, 2]);
    expect(apportion(10n, claims, { rule: 'largest-remainder' }).isTied).toBe(false);
  });

  it('nobody who weighs nothing stands in the queue', () => {
    expect(queueOf(10n, [claim('a', 0n), claim('b', 1n)])).toEqual([1]);
  });
});

function claim(code: string, weight: bigint) {
  return { code, weight: rational(weight) };
}
