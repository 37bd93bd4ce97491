import { describe, expect, it } from 'vitest';
import { NOWHERE } from '../../../tests/helpers/cooperation.js';
import { rational } from '../../kernel/number.js';
import { outcome } from '../../kernel/outcome.js';
import { ALONE } from '../figure.js';
import { readCell } from './figure.js';

describe('a figure of somebody else’s table', () => {
  it.each([
    ['thousands beside it', '5 tkr', 'amount', 'Belopp', rational(5_000n), rational(1_000n)],
    ['millions beside it', '1,5 mkr', 'amount', 'Belopp', rational(1_500_000n), rational(100_000n)],
    ['thousands in its heading', '5', 'amount', 'Belopp (tkr)', rational(5_000n), rational(1_000n)],
    ['millions in its heading', '5', 'amount', 'Mkr 2024', rational(5_000_000n), rational(1_000_000n)],
    ['a unit of its own', '5 kr', 'amount', 'Belopp (tkr)', rational(5n), rational(1n)],
    ['a heading of weights', '5', 'weight', 'Vikt (tkr)', rational(5n), rational(1n)],
  ] as const)('is read in its unit: %s', (_, value, role, heading, figure, step) => {
    expect(readCell({ value, at: NOWHERE }, role, heading, ALONE)).toEqual(
      outcome({ value: figure, step, at: NOWHERE }),
    );
  });

  it('is read to six decimals when it is an amount, and to all of them when it is a weight', () => {
    const text = { value: '1,23456789', at: NOWHERE };
    expect(readCell(text, 'amount', 'Belopp', ALONE)).toMatchObject({
      value: {
        value: rational(1_234_568n, 1_000_000n),
        step: rational(1n, 1_000_000n),
      },
    });
    expect(readCell(text, 'weight', 'Vikt', ALONE)).toMatchObject({
      value: {
        value: rational(123_456_789n, 100_000_000n),
        step: rational(1n, 100_000_000n),
      },
    });
  });
});
