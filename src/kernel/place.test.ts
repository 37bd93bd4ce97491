import { describe, expect, it } from 'vitest';
import { placeName } from './place.js';

const AT = { file: 'a.csv', line: 3, column: 28, excerpt: '', width: 1 };

describe('a place', () => {
  it('is told as an editor opens it, and as a spreadsheet names its cell', () => {
    expect(placeName(AT)).toBe('a.csv:3:28');
    expect(placeName({ ...AT, file: 'a.xlsx', sheet: 'Blad 1' })).toBe('a.xlsx#Blad 1!AB3');
  });
});
