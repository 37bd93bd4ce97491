import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { law } from '../../tests/helpers/laws.js';
import { compare, multiply, rational, toExact } from '../kernel/number.js';
import { ALONE, dialectOf } from './figure.js';
import { amountIn, notNegativeAmountIn } from './scalars/figures.js';

const at = { line: 1, column: 1, excerpt: '', width: 1 };
const read = (value: string, dialect = ALONE) => amountIn(dialect)({ value, at });
const exact = (value: string) => {
  const made = read(value);
  return made.ok ? toExact(made.value) : made.issues.map(({ code }) => code);
};

const UNITS = [
  ['kr', 1n],
  [':-', 1n],
  ['tkr', 1000n],
  ['KSEK', 1000n],
  ['mnkr', 1_000_000n],
] as const;

describe('an amount in kronor', () => {
  it.each([
    ['48 000 000 kr', '48000000'],
    ['9,6 mkr', '9600000'],
    ['9 600 000:-', '9600000'],
    ['9 600 tkr', '9600000'],
    ['1 200 000 SEK', '1200000'],
    ['SEK 1 200 000', '1200000'],
    ['kr 500', '500'],
    ['12,5 kkr', '12500'],
    ['-12,5 MSEK', '-12500000'],
    ['0,25 miljoner kronor', '250000'],
    ['1200000', '1200000'],
    ['500 Kr.', '500'],
  ])('%s is %s kr', (text, value) => {
    expect(exact(text)).toBe(value);
  });

  it.each(['100 000 EUR', '€ 500', '500 $', 'NOK 12'])('%s is in another currency', (text) => {
    expect(exact(text)).toEqual(['not-kronor']);
  });

  it.each(['44O kr', '12 st', '50 %', 'kr', '1 2 kr', '1e6 kr', 'tkr 5 kr'])('%s is no amount', (text) => {
    expect(exact(text)).toEqual(['not-a-number']);
  });

  it('is as ambiguous with its unit as without', () => {
    expect(exact('1,200 tkr')).toEqual(['ambiguous-number']);
    expect(read('1,200 tkr', dialectOf(['9,6 mkr']))).toMatchObject({ ok: true, value: rational(1200n) });
  });

  it('keeps its sign', () => {
    expect(notNegativeAmountIn(ALONE)({ value: '-5 kr', at })).toMatchObject({
      issues: [{ code: 'negative-amount' }],
    });
  });

  law(
    'is its figure times what its unit is worth',
    [
      fc.bigInt(-(10n ** 15n), 10n ** 15n),
      fc.nat(99),
      fc.constantFrom(...UNITS),
      fc.constantFrom('', ' ', '\u00A0'),
    ],
    (whole, hundredths, [unit, worth], space) => {
      const made = read(`${whole},${String(hundredths).padStart(2, '0')}${space}${unit}`);
      const sign = whole < 0n ? -1n : 1n;
      const figure = rational(whole * 100n + sign * BigInt(hundredths), 100n);
      return made.ok && compare(made.value, multiply(figure, rational(worth))) === 0;
    },
  );
});
