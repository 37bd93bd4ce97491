import { nth } from '../../kernel/nth.js';
import { compare, type Rational, subtract, sum, ZERO } from '../../kernel/number.js';
import type { Category, Dimension, StatisticCell } from '../../text/statistic.js';
import { isSubtotal, isTotal } from '../../text/sum-rows.js';

/** So many stretches of figures are looked at: what is the sum of others in each of them is their sum. */
const MOST_SEEN = 100;

/**
 * A category that cannot be added to the others, for they have it in common: one that is called a total or a part, has others
 * within it, is of ages that another has too, or is in every figure the sum of all the others, or of some that stand next to it.
 */
export function mixedIn(
  { categories }: Dimension,
  index: number,
  parts: readonly number[],
  cells: readonly StatisticCell[],
): Category | undefined {
  const all = parts.map((part) => nth(categories, part));
  const told = all.find(
    ({ code, text }) => isTotal(text) || isSubtotal(text) || all.some(({ within }) => within === code),
  );
  const made = sumOfOthers(parts, index, cells);
  return told ?? overlapping(all) ?? (made === undefined ? undefined : categories[made]);
}

/** A range of numbers that has some in common with another: 0–15 beside 0–5 years, 80+ beside 65+, F–9 beside 1–9. */
function overlapping(categories: readonly Category[]): Category | undefined {
  const ranges = categories
    .flatMap((one) => {
      const range = rangeIn(one.text);
      return range ? [{ one, ...range }] : [];
    })
    .sort((a, b) => a.from - b.from || a.to - b.to);
  return ranges.find(({ from }, i) => i > 0 && from <= (ranges[i - 1]?.to ?? -1))?.one;
}

/** The numbers that a text tells of: `0-5 år`, `6 år`, `65+`, `65- år`, `65 år och äldre`, `-19 år`, `under 20 år`, `åk F-3`; F is grade 0. */
function rangeIn(written: string): { readonly from: number; readonly to: number } | undefined {
  const text = written
    .replace(/^(?:åk|årskurs|grades?|ålder|ages?)\.? ?(?=[\dF])/i, '')
    .replace(/^(?:F|förskoleklass)(?= ?[-–] ?\d|$)/i, '0');
  for (const [form, range] of RANGES) {
    const [, first, second] = form.exec(text) ?? [];
    if (first === undefined) continue;
    const [from, to] = range(Number(first), Number(second));
    return { from, to };
  }
  return undefined;
}

const [LEAST, MOST] = [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY];

const RANGES: readonly (readonly [RegExp, (first: number, second: number) => readonly [number, number]])[] = [
  [/^(\d{1,3}) ?[-–] ?(\d{1,3})(?!\d)/, (from, to) => [from, to]],
  [/^(\d{1,3})(?: ?(?:år|years?))?$/i, (one) => [one, one]],
  [/^(?:≥|minst|at least) ?(\d{1,3})(?!\d)/i, (from) => [from, MOST]],
  [
    /^(\d{1,3})(?: ?(?:år|years?))? ?(?:\+|[-–](?! ?\d)|(?:och|eller|and|or) (?:äldre|över|mer|fler|older|over|more))/i,
    (from) => [from, MOST],
  ],
  [/^(?:[-–]|≤|högst|at most) ?(\d{1,3})(?!\d)/i, (to) => [LEAST, to]],
  [/^(?:<|under|yngre än|younger than) ?(\d{1,3})(?!\d)/i, (above) => [LEAST, above - 1]],
];

function sumOfOthers(
  parts: readonly number[],
  index: number,
  cells: readonly StatisticCell[],
): number | undefined {
  const stretches = stretchesOf(parts, index, cells);
  const isSum = (at: number, from: number, to: number) => {
    const others = stretches.map(({ before }) => subtract(nth(before, to), nth(before, from)));
    const own = stretches.map(({ figures }) => nth(figures, at));
    const isWithin = from <= at && at < to;
    const told = own.filter((figure, i) => {
      const some = nth(stretches, i).figures.slice(from, to);
      return (
        figure.numerator !== 0n && some.filter((one) => one.numerator !== 0n).length > (isWithin ? 2 : 1)
      );
    });
    // Two figures, for one may happen to be the sum of others.
    if (told.length < 2) return false;
    return own.every((figure, i) => {
      const rest = isWithin ? subtract(nth(others, i), figure) : nth(others, i);
      return compare(rest, figure) === 0;
    });
  };
  return parts.find((_, at) => {
    if (isSum(at, 0, parts.length)) return true;
    for (let from = 0; from < at - 1; from++) if (isSum(at, from, at)) return true;
    for (let to = at + 3; to <= parts.length; to++) if (isSum(at, at + 1, to)) return true;
    return false;
  });
}

/** The figures of the same of everything else, of each part and of all the parts before it; those that lack one tell nothing. */
function stretchesOf(parts: readonly number[], index: number, cells: readonly StatisticCell[]) {
  const byRest = new Map<string, Map<number, Rational>>();
  for (const { of, figure } of cells) {
    const rest = of.map((category, i) => (i === index ? '' : category)).join();
    const known = byRest.get(rest) ?? new Map<number, Rational>();
    byRest.set(rest, known);
    if (figure) known.set(nth(of, index), figure.value);
  }
  const whole = [...byRest.values()].filter((known) => parts.every((part) => known.has(part)));
  return whole.slice(0, MOST_SEEN).map((known) => {
    const figures = parts.map((part) => known.get(part) ?? ZERO);
    const before = [ZERO];
    for (const figure of figures) before.push(sum([nth(before, before.length - 1), figure]));
    return { figures, before };
  });
}
