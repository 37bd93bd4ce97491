import { describe, expect, it } from 'vitest';
import { toDecimal } from '../kernel/number.js';
import { machineFault, machineFigure } from './machine-figure.js';

describe('a number as a program writes it', () => {
  it.each([
    ['12', '12'],
    ['-12.50', '-12.50'],
    ['+7', '7'],
    ['-0', '0'],
    ['0.30000000000000004', '0.30000000000000004'],
    ['1.5e3', '1500'],
    ['1.5E-3', '0.0015'],
    ['12e0', '12'],
    ['1.2345e2', '123.45'],
  ])('is exact, with the decimals that it is written with: %s', (text, told) => {
    const { value, decimals } = machineFigure(text);
    expect(machineFault(text)).toBeUndefined();
    expect(toDecimal(value, decimals)).toBe(told);
  });

  it.each([
    ['', 'not-a-number'],
    ['1,5', 'not-a-number'],
    ['1 000', 'not-a-number'],
    ['0x10', 'not-a-number'],
    ['..', 'not-a-number'],
    ['1e400', 'number-too-long'],
    ['1e-41', 'number-too-long'],
    ['1'.repeat(41), 'number-too-long'],
  ])('is nothing else: %s', (text, code) => {
    expect(machineFault(text)).toBe(code);
  });
});
