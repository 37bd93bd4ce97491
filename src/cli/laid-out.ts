import { wrapped } from './wrapped.js';

/** A heading, and lines below it: what it is, and what is said of it. */
export type Section = readonly [heading: string, lines: readonly (readonly [left: string, right: string])[]];

/** What is said first, then sections with their lines in two columns; those without any are left out. `most`: the width of a line, else as long as it is. */
export function laidOut(said: string, sections: readonly Section[], most = Number.POSITIVE_INFINITY): string {
  const written = sections.filter(([, lines]) => lines.length > 0);
  const lefts = written.flatMap(([, lines]) =>
    lines.filter(([, right]) => right !== '').map(([left]) => left.length),
  );
  const width = Math.max(0, ...lefts);
  const lineOf = ([left, right]: readonly [string, string]): string[] => {
    const [first = '', ...rest] = wrapped(right, Math.max(30, most - width - 4));
    return [[left.padEnd(width), first], ...rest.map((more) => [' '.repeat(width), more])].map((columns) =>
      `  ${columns.join('  ')}`.trimEnd(),
    );
  };
  const body = written.flatMap(([heading, lines]) => ['', `${heading}:`, ...lines.flatMap(lineOf)]);
  return [said, ...body, ''].join('\n');
}
