import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { law } from '../../tests/helpers/laws.js';
import { rational } from '../kernel/number.js';
import { dialectOf, readFigure } from './figure.js';

const AT = { line: 1, column: 1, excerpt: '', width: 1 };
const SILENT = { comma: false, point: false };

const read = (text: string, others: readonly string[] = []) =>
  readFigure({ value: text, at: AT }, dialectOf([text, ...others]));
const codeOf = (text: string, others: readonly string[] = []) => {
  const figure = read(text, others);
  return figure.ok ? 'read' : figure.issues[0]?.code;
};

/** A whole number and decimals, written with a mark, a space between thousands, and a sign. */
const written = fc
  .record({
    whole: fc.bigInt({ min: 0n, max: 10n ** 15n }),
    decimals: fc.stringMatching(/^\d{0,6}$/).filter((digits) => digits.length !== 3),
    mark: fc.constantFrom(',', '.'),
    space: fc.constantFrom('', ' ', '\u00A0', '\u202F', '\u2009'),
    minus: fc.constantFrom('', '-', '\u2212'),
  })
  .map(({ whole, decimals, mark, space, minus }) => {
    const digits = String(whole).replace(/\B(?=(\d{3})+$)/g, space);
    const size = BigInt(`${whole}${decimals}`);
    return {
      text: `${minus}${digits}${decimals ? `${mark}${decimals}` : ''}`,
      value: rational(minus ? -size : size, 10n ** BigInt(decimals.length)),
    };
  });

describe('a figure', () => {
  law('is read exactly, however it is written', [written], ({ text, value }) => {
    const figure = read(text);
    return (
      figure.ok &&
      figure.value.value.numerator === value.numerator &&
      figure.value.value.denominator === value.denominator
    );
  });

  law('is never read from text that is none', [fc.string()], (text) => {
    const figure = read(text);
    return !figure.ok || /^\s*[-\u2212]?\d[\d \u00A0\u2009\u202F]*([.,]\d+)?\s*$/.test(text);
  });

  it.each([
    '1e400',
    'NaN',
    '0x10',
    '1_000',
    'Infinity',
    '',
    '-',
    '+5',
    '.5',
    '5.',
    '1.234,50',
    '1,2,3',
    '12 34',
    '1 2345',
    '٣',
  ])('is not %s', (text) => expect(codeOf(text)).toBe('not-a-number'));

  it('of forty digits is read, of forty-one refused', () => {
    expect(codeOf('9'.repeat(40))).toBe('read');
    expect(codeOf('9'.repeat(41))).toBe('number-too-long');
    expect(codeOf(`${'9'.repeat(20)},${'9'.repeat(21)}`)).toBe('number-too-long');
  });
});

describe('a figure that can be read in two ways', () => {
  it.each(['1.234', '1,234', '12,345', '-999.000'])('is refused when it stands alone: %s', (text) => {
    expect(codeOf(text)).toBe('ambiguous-number');
  });

  it.each(['0,123', '0.123', '1234,567', '1 234,567', '1,2345', '1,23'])(
    'is not one of these: %s',
    (text) => {
      expect(codeOf(text)).toBe('read');
    },
  );

  it('is settled by another figure with the same mark', () => {
    expect(codeOf('1,234', ['469,9'])).toBe('read');
    expect(codeOf('1.234', ['469.9'])).toBe('read');
  });

  it('is not settled by the other mark, by both, or by another such figure', () => {
    expect(codeOf('1,234', ['469.9'])).toBe('ambiguous-number');
    expect(codeOf('1,234', ['469.9', '1,5'])).toBe('ambiguous-number');
    expect(codeOf('1,234', ['5,678'])).toBe('ambiguous-number');
  });

  it('is settled by nothing on its own', () => {
    expect(readFigure({ value: '1,234', at: AT }, SILENT)).toMatchObject({
      issues: [{ code: 'ambiguous-number' }],
    });
  });
});
