import { describe, expect, it } from 'vitest';
import type { Issue } from '../../src/core/issue.js';
import { countOf } from '../../src/input/values.js';
import { NOWHERE } from '../helpers/cooperation.js';

describe('a whole number', () => {
  it.each([
    ['0', undefined, undefined, 0],
    ['9999', undefined, undefined, 9999],
    ['1', 1, 50, 1],
    ['50', 1, 50, 50],
    [' 7 ', 7, 7, 7],
  ])('may be %j, from %s to %s', (value, least, most, count) => {
    const issues: Issue[] = [];
    expect(countOf({ value, at: NOWHERE }, issues, least, most)).toBe(count);
    expect(issues).toEqual([]);
  });

  it.each([
    ['10000', undefined, undefined],
    ['0', 1, 50],
    ['51', 1, 50],
    ['-1', undefined, undefined],
    ['1,0', undefined, undefined],
    ['', undefined, undefined],
  ])('may not be %j, from %s to %s', (value, least, most) => {
    const issues: Issue[] = [];
    expect(countOf({ value, at: NOWHERE }, issues, least, most)).toBeUndefined();
    expect(issues.map(({ code }) => code)).toEqual(['not-a-whole-number']);
  });
});
