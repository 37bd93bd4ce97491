import { nth } from '../../kernel/nth.js';
import { statusOf } from '../../keys/measure.js';
import type { Dimension, Statistic } from '../../text/statistic.js';

/** What a column says of how sure its figures are, in both languages. */
const MARK =
  /^(p|prel\.?|prelimin\p{L}+|prov\p{L}*\.?|d|def\.?|definitiv\p{L}*|slutlig\p{L}*|fastst\p{L}+|final)?$/iu;

/**
 * A statistic whose column of marks (`Prel.`, `Def.`) stands beside its figures, as the mark of each, where it tells none of them apart;
 * where two figures of the same differ in nothing else, one of them must be chosen, and it is left as it is.
 */
export function withMarks(statistic: Statistic): Statistic {
  const index = statistic.dimensions.findIndex(isOfMarks);
  if (index < 0) return statistic;
  const { dimensions, cells } = statistic;
  const { categories } = nth(dimensions, index);
  const marked = cells.map(({ of, mark, ...cell }) => {
    const { text } = nth(categories, nth(of, index));
    return {
      ...cell,
      of: of.toSpliced(index, 1),
      mark: mark ?? (statusOf(text) === 'preliminary' ? text : undefined),
    };
  });
  const told = new Set(marked.map(({ of }) => of.join()));
  return told.size < marked.length
    ? statistic
    : { ...statistic, dimensions: dimensions.toSpliced(index, 1), cells: marked };
}

function isOfMarks({ role, categories }: Dimension): boolean {
  const texts = categories.map(({ text }) => text.trim());
  return role === undefined && texts.some((text) => text !== '') && texts.every((text) => MARK.test(text));
}
