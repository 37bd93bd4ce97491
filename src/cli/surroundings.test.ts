import { describe, expect, it } from 'vitest';
import { UsageError } from '../kernel/problem.js';
import { isColoured, isPlainAscii, languageOf } from './surroundings.js';

describe('the language', () => {
  it('is Swedish unless somebody says English', () => {
    for (const LANG of [undefined, '', 'C', 'POSIX', 'C.UTF-8', 'sv_SE.UTF-8', 'de_DE.UTF-8', 'english'])
      expect(languageOf([], { LANG }), LANG).toBe('sv');
    for (const LANG of ['en', 'en_US', 'en_GB.UTF-8', 'EN_us@euro'])
      expect(languageOf([], { LANG })).toBe('en');
  });

  it('is what the option says, then ALLOCATE_LANG, then LC_ALL, LC_MESSAGES, LANG', () => {
    const all = { ALLOCATE_LANG: 'sv', LC_ALL: 'en_US', LC_MESSAGES: 'sv_SE', LANG: 'en_US' };
    expect(languageOf(['dso', '--lang', 'en'], all)).toBe('en');
    expect(languageOf(['dso', '--lang=en'], all)).toBe('en');
    expect(languageOf(['dso', '--', '--lang', 'en'], all)).toBe('sv');
    expect(languageOf([], all)).toBe('sv');
    expect(languageOf([], { ...all, ALLOCATE_LANG: '' })).toBe('en');
    expect(languageOf([], { ...all, ALLOCATE_LANG: '', LC_ALL: '' })).toBe('sv');
    expect(languageOf([], { LANG: 'en_US' })).toBe('en');
  });

  it('is one that is written, wherever it is said; what an option overrides is not looked at', () => {
    const facts = (argv: readonly string[], ALLOCATE_LANG?: string) => {
      try {
        return languageOf(argv, { ALLOCATE_LANG });
      } catch (error) {
        return error instanceof UsageError ? error.facts : error;
      }
    };
    expect(facts([], 'de')).toEqual({ text: 'de', variable: 'ALLOCATE_LANG' });
    expect(facts(['--lang', 'de'])).toEqual({ text: 'de', variable: undefined });
    expect(facts(['--lang', 'en'], 'de')).toBe('en');
  });
});

describe('colour', () => {
  it('is for a terminal that has it', () => {
    expect(isColoured({}, true)).toBe(true);
    expect(isColoured({}, false)).toBe(false);
    expect(isColoured({ TERM: 'dumb' }, true)).toBe(false);
    expect(isColoured({ NO_COLOR: '1' }, true)).toBe(false);
    expect(isColoured({ NO_COLOR: '' }, true)).toBe(true);
  });

  it('is as FORCE_COLOR says, whatever else is said', () => {
    expect(isColoured({ FORCE_COLOR: '1', NO_COLOR: '1', TERM: 'dumb' }, false)).toBe(true);
    expect(isColoured({ FORCE_COLOR: '0' }, true)).toBe(false);
    expect(isColoured({ FORCE_COLOR: '' }, false)).toBe(false);
  });
});

it('letters are UTF-8 where nothing else is said', () => {
  expect([{}, { LANG: 'sv_SE.UTF-8' }, { LC_ALL: 'C.utf8', LANG: 'C' }].map(isPlainAscii)).toEqual(
    Array(3).fill(false),
  );
  expect(
    [{ LC_ALL: 'C', LANG: 'sv_SE.UTF-8' }, { LANG: 'POSIX' }, { LC_CTYPE: 'C' }].map(isPlainAscii),
  ).toEqual(Array(3).fill(true));
});
