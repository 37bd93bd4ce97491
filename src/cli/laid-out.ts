import { folded, widthToFit } from '../sheet/fit.js';

/** A heading, and lines below it: what it is, and what is said of it. */
export type Section = readonly [heading: string, lines: readonly (readonly [left: string, right: string])[]];

/** Where there is less room for what is said of a thing, it stands below it. */
const ROOM = 30;

/**
 * What is said first, then sections with their lines in two columns; those without any are left out. `most`: the width of a
 * line, which is as long as it is when there is none, or so little that nothing is folded.
 */
export function laidOut(said: string, sections: readonly Section[], most: number | undefined): string {
  const fit = widthToFit(most) ?? Number.POSITIVE_INFINITY;
  const written = sections.filter(([, lines]) => lines.length > 0);
  const lefts = written.flatMap(([, lines]) =>
    lines.filter(([, right]) => right !== '').map(([left]) => left.length),
  );
  const width = Math.max(0, ...lefts);
  const isBeside = fit - width - 4 >= ROOM;
  const lineOf = ([left, right]: readonly [string, string]): string[] => {
    if (!isBeside) return [`  ${left}`, ...(right === '' ? [] : inLines(right, fit, 6))];
    const [first = '', ...rest] = inLines(right, fit, width + 4);
    return [`  ${left.padEnd(width)}  ${first.trimStart()}`.trimEnd(), ...rest];
  };
  const body = written.flatMap(([heading, lines]) => ['', `${heading}:`, ...lines.flatMap(lineOf)]);
  return [...said.split('\n').flatMap((line) => inLines(line, fit)), ...body, ''].join('\n');
}

/** A text in lines of at most so many characters, where its words are short enough, with an indent. */
export function inLines(text: string, most: number, indent = 0): string[] {
  return folded(text, most - indent, (piece) => piece.length).map((line) => ' '.repeat(indent) + line);
}
