import type { Located, Place } from '../core/issue.js';
import { makeSource, placeIn } from './source.js';

/** Finds where on the command line a value stands. */
export interface CommandLine {
  /** The value of an option: `--amount 1e400` or `--amount=1e400`. */
  option(name: string, value: string): Located<string>;
  /** A value without an option. */
  argument(name: string, value: string): Located<string>;
  /** One element of a comma-separated option, trimmed. */
  list(name: string, value: string): Located<string>[];
  /** The command itself, for what is missing from it. */
  readonly whole: Place;
}

/** Lays the arguments out as the line that the user typed, so that issues can point into it. */
export function commandLine(program: string, argv: readonly string[]): CommandLine {
  const written = argv.map((argument) =>
    /^[^\s"'|&;<>$*?`\\]+$/.test(argument) ? argument : `"${argument}"`,
  );
  const line = [program, ...written].join(' ').replace(/[\r\n]/g, ' ');
  const source = makeSource(line);
  const ends: number[] = [];
  for (const text of written) ends.push((ends.at(-1) ?? program.length) + 1 + text.length);

  const find = (names: readonly string[], value: string): [start: number, end: number] => {
    const index = argv.findIndex((argument, i) =>
      names.length === 0
        ? argument === value
        : names.some((n) => argument === `${n}=${value}` || (argument === value && argv[i - 1] === n)),
    );
    if (index < 0) return [0, line.length];
    const quote = written[index]?.startsWith('"') ? 1 : 0;
    const end = (ends[index] ?? 0) - quote;
    return [end - value.length, end];
  };
  const located = (names: readonly string[], field: string, value: string): Located<string> => ({
    value,
    at: placeIn(source, ...find(names, value), field),
  });
  return {
    option: (name, value) => located([name], name, value),
    argument: (name, value) => located([], name, value),
    list: (name, value) => {
      const [start] = find([name], value);
      let offset = start;
      return value.split(',').map((part) => {
        const from = offset + (part.length - part.trimStart().length);
        offset += part.length + 1;
        return { value: part.trim(), at: placeIn(source, from, from + part.trim().length, name) };
      });
    },
    whole: placeIn(source, 0, line.length),
  };
}
