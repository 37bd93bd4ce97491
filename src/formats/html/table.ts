import { cellText } from '../../sheet/cell-text.js';
import type { Sentence, Shown } from '../../sheet/sentence.js';
import { type Cell, forPeople, isFigureColumn, type Sheet } from '../../sheet/sheet.js';
import type { Words } from '../../sheet/words.js';
import { html } from './text.js';

/** A sheet as a section: its heading, its table, its notes. `id` is its own in the document. */
export function sheetSection(sheet: Sheet, id: string, words: Words): string {
  return section(id, sheet.title, sheetBody(sheet, id, words));
}

/** A sheet under a heading that is there already. */
export function sheetBody(sheet: Sheet, labelledBy: string, words: Words): string {
  return tableHtml(sheet, labelledBy, words) + notesHtml(sheet.notes);
}

/** A section under a heading of its own; the table in it is the landmark that bears its name. */
export function section(id: string, title: Shown, body: string): string {
  return `<section><h2 id="${id}">${html(title)}</h2>${body}</section>\n`;
}

/** A table with figures to the right and sums below a line. A wide one scrolls by itself, also by keyboard. */
export function tableHtml(sheet: Sheet, labelledBy: string, words: Words): string {
  const { columns, rows, totals } = forPeople(sheet);
  const classes = columns.map((_, i) => (isFigureColumn([...rows, ...totals], i) ? ' class="figure"' : ''));
  const head = columns.map(({ heading }, i) => `<th scope="col"${classes[i]}>${html(heading)}</th>`);
  const line = (row: readonly Cell[]) =>
    `<tr>${row
      .map((cell, i) => {
        const shown = html(cellText(cell, words));
        return i === 0 ? `<th scope="row">${shown}</th>` : `<td${classes[i]}>${shown}</td>`;
      })
      .join('')}</tr>\n`;
  const foot = totals.length > 0 ? `<tfoot>${totals.map(line).join('')}</tfoot>` : '';
  return `<div class="wide" role="group" tabindex="0" aria-labelledby="${labelledBy}"><table>
<thead><tr>${head.join('')}</tr></thead>
<tbody>${rows.map(line).join('')}</tbody>
${foot}</table></div>`;
}

/** Notes as a list; nothing when there are none. */
export function notesHtml(notes: readonly Sentence[]): string {
  if (notes.length === 0) return '';
  return `<ul>${notes.map((note) => `<li>${html(note)}</li>`).join('\n')}</ul>`;
}
