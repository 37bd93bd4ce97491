import { cellText } from '../../sheet/cell-text.js';
import { plain } from '../../sheet/plain.js';
import type { Sentence, Shown } from '../../sheet/sentence.js';
import { forPeople, isFigureColumn, type Sheet } from '../../sheet/sheet.js';
import type { Words } from '../../sheet/words.js';
import { picturesOf } from '../picture/index.js';
import type { Picture } from '../picture/picture.js';
import { pictureHtml } from '../picture/svg.js';
import { isVast, type LaidOut, laidOut } from './laid-out.js';
import { prose } from './text.js';

/** A sheet as a section: its heading, its table, its notes. `id` is its own in the document. */
export function sheetSection(sheet: Sheet, id: string, words: Words): string {
  return section(id, sheet.title, sheetBody(sheet, id, words));
}

/** A sheet under a heading that is there already. */
export function sheetBody(sheet: Sheet, labelledBy: string, words: Words): string {
  const figures = picturesOf(sheet, words).map(figureHtml);
  return tableHtml(sheet, labelledBy, words) + figures.join('') + notesHtml(sheet.notes);
}

/** A picture under its title, and how it is to be read. */
function figureHtml(picture: Picture): string {
  const { title, caption } = picture;
  const read = caption ? `<p class="reading">${prose(caption)}</p>` : '';
  return `<figure><figcaption><b>${prose(title)}</b>${read}</figcaption>${pictureHtml(picture)}</figure>
`;
}

/** A section under a heading of its own; the table in it is the landmark that bears its name. */
export function section(id: string, title: Shown, body: string): string {
  return `<section><h2 id="${id}">${prose(title)}</h2>${body}</section>\n`;
}

/**
 * A table with figures to the right and sums below a line. A wide one scrolls by itself, also by keyboard, and lies on
 * its side on paper; where it is too wide for that too, paper has it in blocks, which nobody else is shown.
 */
export function tableHtml(sheet: Sheet, labelledBy: string, words: Words): string {
  const { columns, rows, totals } = forPeople(sheet);
  const isFigure = columns.map((_, i) => isFigureColumn([...rows, ...totals], i));
  const texts = [
    columns.map(({ heading }) => plain(heading)),
    ...[...rows, ...totals].map((row) => row.map((cell) => cellText(cell, words))),
  ];
  const laid = laidOut(texts, isFigure);
  const table = (block: readonly number[]) => blockHtml(texts, block, isFigure, laid, rows.length);
  const whole = table(columns.map((_, i) => i));
  const onItsSide = laid.isLandscape ? ' landscape' : '';
  return `<div class="wide${onItsSide}" role="group" tabindex="0" aria-labelledby="${labelledBy}">${whole}</div>${
    laid.blocks.length > 1 ? `<div class="blocks">${laid.blocks.map(table).join('\n')}</div>` : ''
  }`;
}

/** Some columns of a table's texts: its headings, so many rows, its sums. */
function blockHtml(
  [headings = [], ...lines]: readonly (readonly string[])[],
  block: readonly number[],
  isFigure: readonly boolean[],
  { isLong, isNumbered }: LaidOut,
  count: number,
): string {
  const classOf = (i: number, text: string, isHeading = false) => {
    const name = isVast(text) ? 'vast' : isFigure[i] ? 'figure' : isHeading && isLong[i] ? 'long' : '';
    return name === '' ? '' : ` class="${name}"`;
  };
  const head = block.map((i) => {
    const text = headings[i] ?? '';
    return `<th scope="col"${classOf(i, text, true)}>${prose(text)}</th>`;
  });
  const line = (texts: readonly string[]) =>
    `<tr>${block
      .map((i) => {
        const text = texts[i] ?? '';
        // What names nothing is no heading of its row.
        const [name, scope] = i === 0 && text !== '' ? ['th', ' scope="row"'] : ['td', ''];
        return `<${name}${scope}${classOf(i, text)}>${prose(text)}</${name}>`;
      })
      .join('')}</tr>\n`;
  const body = lines.slice(0, count).map(line).join('');
  const foot = lines.slice(count).map(line).join('');
  return `<table${isNumbered ? ' class="numbered"' : ''}>
<thead><tr>${head.join('')}</tr></thead>
<tbody>${body}</tbody>
${foot === '' ? '' : `<tfoot>${foot}</tfoot>`}</table>`;
}

/** Notes as a list; nothing when there are none. */
export function notesHtml(notes: readonly Sentence[]): string {
  if (notes.length === 0) return '';
  return `<ul>${notes.map((note) => `<li>${prose(note)}</li>`).join('\n')}</ul>`;
}
