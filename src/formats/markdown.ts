import { cellText } from '../sheet/cell-text.js';
import { held } from '../sheet/fit.js';
import { plain } from '../sheet/plain.js';
import type { Shown } from '../sheet/sentence.js';
import { forPeople, isFigureColumn, type Sheet } from '../sheet/sheet.js';
import type { Words } from '../sheet/words.js';

/** Sheets as Markdown: a heading, a table with figures to the right, the sums in bold, the notes as a list. */
export function renderMarkdown(sheets: readonly Sheet[], words: Words): string {
  return sheets.map((sheet) => renderSheet(sheet, words)).join('\n');
}

function renderSheet(sheet: Sheet, words: Words): string {
  const { columns, rows, totals } = forPeople(sheet);
  const isFigure = columns.map((_, i) => isFigureColumn(rows, i));
  const line = (texts: readonly string[]) => `| ${texts.join(' | ')} |`;
  const bold = (text: string) => (text === '' ? '' : `**${text}**`);
  const texts = (row: (typeof rows)[number]) => row.map((cell) => escapeText(cellText(cell, words)));
  return [
    `## ${escapeText(sheet.title)}`,
    '',
    line(columns.map(({ heading }) => escapeText(heading))),
    line(isFigure.map((figure) => (figure ? '---:' : ':---'))),
    ...rows.map((row) => line(texts(row))),
    ...totals.map((row) => line(texts(row).map(bold))),
    '',
    ...sheet.notes.map((note) => `- ${escapeText(note)}`),
    '',
  ].join('\n');
}

/** Text that stays text: no markup, no HTML, no new cell, no figure over two lines. */
function escapeText(text: Shown): string {
  return held(plain(text)).replace(/[\\`*_[\]<>|~&#]/g, (mark) =>
    mark === '<' ? '&lt;' : mark === '>' ? '&gt;' : mark === '&' ? '&amp;' : `\\${mark}`,
  );
}
