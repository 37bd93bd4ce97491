import type { turned as sv } from './turned.sv.js';
import { UNTESTED } from './untested.en.js';

/** English: what is said otherwise of a table that is read turned, whose parties are the columns of its file. */
export const turned: typeof sv = {
  read: (headingLine, rows, total) =>
    `Read turned: ${headingLine === undefined ? 'no headings' : 'headings in a column'}; ${rows} ${rows === 1 ? 'party' : 'parties'}${total ? `; column of totals "${total.name}"` : ''}.`,
  aside: (lines, more) =>
    `Left out: ${lines.map(({ text }) => `"${text}"`).join(', ')}${more > 0 ? ` and ${more} more` : ''}.`,
  unread: (items, more) =>
    `Not audited: ${items
      .map(({ kind, name, text, why = 'no-total' }) => {
        if (kind === 'heading') return `"${text}", which may be headings or figures`;
        if (kind === 'row') return `the column "${text}"`;
        return kind === 'column'
          ? `the row "${name}" ("${text}")`
          : `the row "${name}" (read: ${UNTESTED[why]})`;
      })
      .join(', ')}${more > 0 ? ` and ${more} more columns` : ''}.`,
  repeated: (name, columns) => `${name} appears in ${columns.length} columns.`,
  wholes: (rows) => `Subtotals that agree: ${rows.map(({ name }) => `"${name}"`).join(', ')}.`,
  pieces: (rows) => `Columns whose parts agree: ${rows.map(({ name }) => `"${name}"`).join(', ')}.`,
  sumLike: (name) =>
    `"${name}" is taken for a party: the columns before it make as much together, but no name says that it is a total.`,
};
