import { type BookCell, fixedName, numeral, type Page, quoted } from './book.js';
import type { Cells } from './chart.js';
import { escapeMarkup, xmlText } from './xml.js';

/** Texts that stand in cells, and where. */
export function textsXml(cells: Cells, page: Page): string {
  const points = heldIn(cells, page).map((cell) => (cell ? xmlText(textOf(cell)) : undefined));
  return `<c:strRef><c:f>${nameOf(cells, page)}</c:f><c:strCache>${pointsXml(points)}</c:strCache></c:strRef>`;
}

/** Figures that stand in cells, and where; an empty cell has none. */
export function valuesXml(cells: Cells, page: Page): string {
  const held = heldIn(cells, page);
  const points = held.map((cell) =>
    cell && typeof cell.value !== 'string' ? numeral(cell.value) : undefined,
  );
  return (
    `<c:numRef><c:f>${nameOf(cells, page)}</c:f><c:numCache><c:formatCode>${escapeMarkup(formatOf(cells, page))}</c:formatCode>` +
    `${pointsXml(points)}</c:numCache></c:numRef>`
  );
}

/** How the figures in cells are written. */
export function formatOf(cells: Cells, page: Page): string {
  return heldIn(cells, page).find((cell) => cell?.style.format)?.style.format ?? 'General';
}

function textOf({ value }: BookCell): string {
  return typeof value === 'string' ? value : numeral(value);
}

function pointsXml(points: readonly (string | undefined)[]): string {
  const each = points.map((text, i) =>
    text === undefined ? '' : `<c:pt idx="${i}"><c:v>${text}</c:v></c:pt>`,
  );
  return `<c:ptCount val="${points.length}"/>${each.join('')}`;
}

/** What the cells hold, in order. */
export function heldIn(
  { column, row, width = 1, height = 1 }: Cells,
  { rows }: Page,
): (BookCell | undefined)[] {
  return Array.from(
    { length: width * height },
    (_, i) => rows[row - 1 + Math.floor(i / width)]?.cells[column + (i % width)],
  );
}

function nameOf({ column, row, width = 1, height = 1 }: Cells, { name }: Page): string {
  const first = fixedName(column, row);
  const last = fixedName(column + width - 1, row + height - 1);
  return escapeMarkup(`${quoted(name)}!${first === last ? first : `${first}:${last}`}`);
}
