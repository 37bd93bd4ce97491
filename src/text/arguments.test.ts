import { describe, expect, it } from 'vitest';
import { commandLine } from './arguments.js';

const FLAGS = new Set(['--excel', '-v']);

/** The part of the typed line that a place underlines. */
const underlined = ({ at }: { at: { excerpt: string; column: number; width: number } }) =>
  at.excerpt.slice(at.column - 1, at.column - 1 + at.width);
const columnOf = (located: { at: { column: number } }) => located.at.column;

describe('a place on the command line', () => {
  it('is the value of an option, with a space or an equals sign', () => {
    const spaced = commandLine('allocate', ['dso', '--amount', '1e400'], ['dso'], FLAGS);
    const joined = commandLine('allocate', ['dso', '--amount=1e400'], ['dso'], FLAGS);
    expect(underlined(spaced.option('--amount', '1e400'))).toBe('1e400');
    expect(columnOf(spaced.option('--amount', '1e400'))).toBe('allocate dso --amount '.length + 1);
    expect(columnOf(joined.option('--amount', '1e400'))).toBe('allocate dso --amount='.length + 1);
  });

  it('is one element of a list', () => {
    const line = commandLine('allocate', ['dso', '--parties', 'berg, brg'], ['dso'], FLAGS);
    const [first, second] = line.list('--parties', 'berg, brg');
    expect([first, second].map((element) => element && underlined(element))).toEqual(['berg', 'brg']);
  });

  it('is an argument by its position, not by its text', () => {
    const argv = ['split', '--unit', '5', '5', '--excel', 'a=5', '-v', 'a=5'];
    const line = commandLine('allocate', argv, ['5', 'a=5', 'a=5'], FLAGS);
    const typed = 'allocate split --unit 5 5 --excel a=5 -v a=5';
    expect(columnOf(line.argument(0))).toBe(typed.indexOf('5 --excel') + 1);
    expect(columnOf(line.argument(1))).toBe(typed.indexOf('a=5') + 1);
    expect(columnOf(line.argument(2))).toBe(typed.lastIndexOf('a=5') + 1);
  });

  it('is an argument beside short options that stand together, whose last may take the next word', () => {
    const flags = new Set(['-q', '-v']);
    const places = (argv: readonly string[]) => columnOf(commandLine('a', argv, ['dso'], flags).argument(0));
    expect(places(['-qv', 'dso'])).toBe('a -qv '.length + 1);
    expect(places(['-qo', 'x.csv', 'dso'])).toBe('a -qo x.csv '.length + 1);
    expect(places(['-qox.csv', 'dso'])).toBe('a -qox.csv '.length + 1);
  });

  it('is an argument after -- or one that is a negative number', () => {
    const line = commandLine('allocate', ['split', '-5', '--', '--a=1'], ['-5', '--a=1'], FLAGS);
    expect([0, 1].map((i) => underlined(line.argument(i)))).toEqual(['-5', '--a=1']);
  });
});
