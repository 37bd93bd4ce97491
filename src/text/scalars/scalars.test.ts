import { describe, expect, it } from 'vitest';
import { NOWHERE, party } from '../../../tests/helpers/cooperation.js';
import { rational } from '../../kernel/number.js';
import { issuesOf, type Outcome } from '../../kernel/outcome.js';
import { partAfter } from '../part-after.js';
import { readPortion, wholeNumber } from './figures.js';
import { roundingAmong } from './names.js';

const codesIn = (of: Outcome<unknown>) => issuesOf(of).map(({ code }) => code);

describe('a whole number', () => {
  it.each([
    ['0', undefined, undefined, 0],
    ['9999', undefined, undefined, 9999],
    ['1', 1, 50, 1],
    ['50', 1, 50, 50],
    [' 7 ', 7, 7, 7],
  ])('may be %j, from %s to %s', (value, least, most, count) => {
    expect(wholeNumber(least, most)({ value, at: NOWHERE })).toEqual({ ok: true, value: count });
  });

  it.each([
    ['10000', undefined, undefined],
    ['0', 1, 50],
    ['51', 1, 50],
    ['-1', undefined, undefined],
    ['1,0', undefined, undefined],
    ['', undefined, undefined],
  ])('may not be %j, from %s to %s', (value, least, most) => {
    expect(codesIn(wholeNumber(least, most)({ value, at: NOWHERE }))).toEqual(['not-a-whole-number']);
  });
});

describe('a part of a whole', () => {
  it.each([
    ['0', 0n, 1n],
    ['0 %', 0n, 1n],
    [' 30 % ', 3n, 10n],
    ['0,3', 3n, 10n],
    [' 1/3 ', 1n, 3n],
    ['33,333 %', 33333n, 100000n],
  ])('may be %j', (value, over, under) => {
    expect(readPortion({ value, at: NOWHERE })).toEqual({ ok: true, value: rational(over, under) });
  });

  it.each(['-1 %', '1/0', '1/3 %', 'x'])('may not be %j', (value) => {
    expect(codesIn(readPortion({ value, at: NOWHERE }))).toEqual(['not-a-portion']);
  });
});

describe('a rule of rounding', () => {
  const read = (value: string) => {
    const at = { ...NOWHERE, width: value.length };
    return roundingAmong([party('a', '9001')])({ value, at });
  };

  it('may name who takes what is left', () => {
    expect(read('residual:a')).toEqual({
      ok: true,
      value: { rule: 'residual', code: '9001', name: 'A' },
    });
  });

  it.each(['residual', 'half-up:a', 'x'])('is not %s', (value) => {
    expect(read(value)).toMatchObject({ ok: false, issues: [{ code: 'unknown-choice' }] });
  });

  it('that names nobody is told after its colon', () => {
    expect(issuesOf(read('residual:'))).toMatchObject([
      { code: 'unknown-party', at: { column: 10, width: 1 } },
    ]);
  });
});

describe('the rest of a text', () => {
  it('stands where it was written', () => {
    const text = { value: 'a=b', at: { ...NOWHERE, column: 5, width: 3 } };
    expect(partAfter(text, 2)).toEqual({ value: 'b', at: { ...NOWHERE, column: 7, width: 1 } });
  });

  it('stands with the whole text when that is in quotes', () => {
    const text = { value: 'a=b', at: { ...NOWHERE, column: 5, width: 5 } };
    expect(partAfter(text, 2)).toEqual({ value: 'b', at: text.at });
  });
});
