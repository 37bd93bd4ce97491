import { fold } from '../../kernel/identity.js';
import type { Located } from '../../kernel/issue.js';
import { withoutFootnote } from '../../text/foreign/form.js';
import { formOf } from '../../text/foreign/kind.js';
import { cellAt, type GridRow } from '../../text/grid.js';
import { oneLine } from '../../text/readers.js';

/**
 * The marks of footnotes behind the names of rows and their figures: the names that are called otherwise without them (two that
 * would then be called the same keep theirs: `Grupp a)`, `Grupp b)`), and every text that a mark was left out of.
 */
export function footnotesIn(rows: readonly GridRow[], name: number, weight: number) {
  const labels = rows.flatMap((row): Located<string>[] => {
    const label = cellAt(row, name);
    return MAY_BE_MARKED.test(label.value) && withoutFootnote(label.value) !== label.value.trim()
      ? [label]
      : [];
  });
  const calledAs = new Map<string, number>();
  const count = (text: string) => calledAs.set(fold(text), 1 + (calledAs.get(fold(text)) ?? 0));
  if (labels.length > 0) for (const row of rows) count(withoutFootnote(cellAt(row, name).value));
  const alone = labels.filter((label) => calledAs.get(fold(withoutFootnote(label.value))) === 1);
  const figures = rows.map((row) => cellAt(row, weight)).filter((cell) => formOf(cell)?.isMarked);
  return {
    names: new Map(alone.map((label) => [label, { value: withoutFootnote(label.value), at: label.at }])),
    texts: [...alone, ...figures].map(({ value }) => oneLine(value)),
  };
}

/** Nearly no name ends so. */
const MAY_BE_MARKED = /[^\p{L}\p{N}]\s*$|[\u00B9\u00B2\u00B3\u2070-\u2079]\s*$/u;
