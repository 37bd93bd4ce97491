import type { Located, Place } from '../kernel/issue.js';
import { makeSource, placeIn } from './source.js';

/** Finds where on the command line a value stands. */
export interface CommandLine {
  /** The value of an option: `--amount 1e400` or `--amount=1e400`. */
  option(name: string, value: string): Located<string>;
  /** Each element of an option's list, trimmed: `--parties a,b`. */
  list(name: string, value: string): Located<string>[];
  /** The nth value that belongs to no option, counted after the command's name. */
  argument(index: number): Located<string>;
  /** The command itself, for what is missing from it. */
  readonly whole: Place;
}

/**
 * Lays the arguments out as the line that the user typed, so that issues can point into it. `args` are the values
 * among them that belong to no option: the last of those in `argv`, for the command's name comes first. `flags`
 * are the options that take no value.
 */
export function commandLine(
  program: string,
  argv: readonly string[],
  args: readonly string[],
  flags: ReadonlySet<string>,
): CommandLine {
  const written = argv.map(asTyped);
  const ends: number[] = [];
  for (const text of written) ends.push((ends.at(-1) ?? program.length) + 1 + text.length);
  const source = makeSource([program, ...written].join(' ').replace(/[\r\n]/g, ' '));

  const spanOf = (index: number, value: string): [start: number, end: number] => {
    const end = (ends[index] ?? source.text.length) - (written[index]?.startsWith('"') ? 1 : 0);
    return [end - value.length, end];
  };
  const indexOfOption = (name: string, value: string) =>
    argv.findIndex((text, i) => text === `${name}=${value}` || (text === value && argv[i - 1] === name));
  const spanOfOption = (name: string, value: string) => spanOf(indexOfOption(name, value), value);
  const positions = positionsOf(argv, flags).slice(-args.length);
  return {
    option: (name, value) => ({ value, at: placeIn(source, ...spanOfOption(name, value), name) }),
    list: (name, value) => {
      let [offset] = spanOfOption(name, value);
      return value.split(',').map((part) => {
        const from = offset + (part.length - part.trimStart().length);
        offset += part.length + 1;
        return { value: part.trim(), at: placeIn(source, from, from + part.trim().length, name) };
      });
    },
    argument: (index) => {
      const value = args[index] ?? '';
      return { value, at: placeIn(source, ...spanOf(positions[index] ?? -1, value)) };
    },
    whole: placeIn(source, 0, source.text.length),
  };
}

/** An argument as it would be typed: in quotation marks when the shell would otherwise take it apart. */
export function asTyped(argument: string): string {
  return /^[^\s"'|&;<>$*?`\\]+$/.test(argument) ? argument : `"${argument}"`;
}

/** Where the values stand that belong to no option. A negative number is a value; after `--` everything is. */
function positionsOf(argv: readonly string[], flags: ReadonlySet<string>): number[] {
  const isOption = (text: string) => /^-[^\d]/.test(text);
  const takesNext = (text: string) => isOption(text) && lacksValue(text, flags);
  const end = argv.indexOf('--');
  return argv.flatMap((text, i) => {
    if (end >= 0 && i >= end) return i === end ? [] : [i];
    return isOption(text) || takesNext(argv[i - 1] ?? '') ? [] : [i];
  });
}

/** Whether an option takes the word that follows. Short ones may stand together, and hold their value: `-qofile`. */
function lacksValue(text: string, flags: ReadonlySet<string>): boolean {
  if (text.startsWith('--')) return !text.includes('=') && !flags.has(text);
  const first = [...text.slice(1)].findIndex((letter) => !flags.has(`-${letter}`));
  return first >= 0 && first === text.length - 2;
}
