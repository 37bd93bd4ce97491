import { describe, expect, it } from 'vitest';
import { issuesOf, valueIn } from '../../kernel/outcome.js';
import { makeSource } from '../source.js';
import { markOf } from './mark.js';

const read = (...lines: string[]) => {
  const mark = markOf(makeSource(lines.join('\n')));
  return valueIn(mark) ?? issuesOf(mark).map(({ code }) => code);
};

describe('a comma between digits parts no cells', () => {
  it('where a colon or an equals sign stands between name and figure', () => {
    expect(read('Alby: 32,5', 'Byby: 1 250,50 kr')).toBe(':');
    expect(read('Alby=32,5', 'Byby=66,5')).toBe('=');
  });

  it.each([
    [['Alby 32,5', 'Byby 66,5']],
    [['Kommun Kostnad, mkr', 'Alby 1204,5', 'Byby 1 250,50 kr']],
    [['Kommun Antal Andel', 'Alby 32 000 32,5 %', 'Byby 20,4 20382']],
  ])('where nothing but blanks does, which is asked for: %j', (lines) => {
    expect(read(...lines)).toEqual(['unmarked-cells']);
  });

  it('and is asked at the line that has none, beside those that have one', () => {
    const made = markOf(makeSource('Alby: 32,5\nByby 7,5'));
    expect(issuesOf(made).map(({ at }) => at.line)).toEqual([2]);
  });

  it('and does where a comma elsewhere is a mark', () => {
    expect(read('namn,vikt', 'Del 1,250', 'Del 2,300')).toBe(',');
    expect(read('Alby, 1,5', 'Byby, 2,5')).toBe(',');
  });
});
