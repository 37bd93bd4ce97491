import type { ChalkInstance } from 'chalk';
import { nth } from '../kernel/nth.js';
import { cellText } from '../sheet/cell-text.js';
import { blocksOf, folded, leastWidth, type Placed, type Width, widthToFit } from '../sheet/fit.js';
import { plain } from '../sheet/plain.js';
import { forPeople, isFigureColumn, type Sheet } from '../sheet/sheet.js';
import { widthOf } from '../sheet/width.js';
import type { Words } from '../sheet/words.js';
import type { Screen } from './format.js';

const GAP = '  ';

/**
 * Sheets as aligned text: figures to the right, totals below a line, then the notes. On a screen that a table is too wide
 * for it comes in blocks of whole columns, each with the first again, and texts are folded at words.
 */
export async function renderTerminal(
  sheets: readonly Sheet[],
  words: Words,
  { hasColour, width, hasCharts = false }: Screen,
): Promise<string> {
  const widthOfText = await widthOf(sheets.map((sheet) => JSON.stringify(shownTexts(sheet, words))).join(''));
  const draw = hasCharts ? await drawing(words, width, widthOfText) : () => '';
  const bold = hasColour ? (await chalkInstance()).bold : (text: string) => text;
  const style = { widthOf: widthOfText, bold, fit: widthToFit(width) };
  return sheets.map((sheet) => renderSheet(sheet, words, style) + draw(sheet)).join('\n');
}

/** How wide a picture is at most, and where there is no screen to fit. */
const WIDEST = 80;

/** Draws the pictures of a table below it. */
async function drawing(
  words: Words,
  width: number | undefined,
  widthOfText: Width,
): Promise<(sheet: Sheet) => string> {
  const { picturesOf } = await import('./picture/index.js');
  const { blocksOf: drawn } = await import('./picture/blocks.js');
  return (sheet) =>
    picturesOf(sheet, words)
      .map(
        (picture) =>
          `\n${drawn(picture, Math.min(widthToFit(width) ?? WIDEST, WIDEST), widthOfText).join('\n')}\n`,
      )
      .join('');
}

/** Lines as they fit the screen: what is folded keeps its line's indent. */
export async function fittedLines(lines: string, { width }: Screen): Promise<string> {
  const fit = widthToFit(width);
  if (fit === undefined) return lines;
  const widthOfText = await widthOf(lines.replaceAll('\n', ' '));
  return lines
    .split('\n')
    .map((line) => {
      const indent = ' '.repeat(line.length - line.trimStart().length);
      return folded(line.trimStart(), fit - indent.length, widthOfText)
        .map((part) => indent + part)
        .join('\n');
    })
    .join('\n');
}

interface Style {
  readonly widthOf: Width;
  readonly bold: (text: string) => string;
  readonly fit: number | undefined;
}

function renderSheet(sheet: Sheet, words: Words, style: Style): string {
  const { widthOf, bold, fit } = style;
  const lines = (text: string) => (fit === undefined ? [text] : folded(text, fit, widthOf));
  const { columns, rows, totals } = forPeople(sheet);
  const isFigure = columns.map((_, i) => isFigureColumn([...rows, ...totals], i));
  const texts = shownTexts(sheet, words);
  const blocks = blocksIn(texts, isFigure, style).map((block) => {
    const [headings = [], ...body] = texts.map((line) => laidOut(line, block, isFigure, widthOf));
    const rule = '─'.repeat(block.reduce((sum, { width }) => sum + width, GAP.length * (block.length - 1)));
    return [
      ...headings.map((line) => bold(line)),
      ...body.slice(0, rows.length).flat(),
      ...(totals.length > 0
        ? [
            rule,
            ...body
              .slice(rows.length)
              .flat()
              .map((line) => bold(line)),
          ]
        : []),
    ].join('\n');
  });
  return [
    ...lines(plain(sheet.title)).map((line) => bold(line)),
    '',
    blocks.join('\n\n'),
    ...(sheet.notes.length > 0 ? ['', ...sheet.notes.flatMap((note) => lines(plain(note)))] : []),
    '',
  ].join('\n');
}

/** The table's columns in one block, or in as many as the screen asks for. Texts and headings are folded, figures never. */
function blocksIn(
  texts: readonly (readonly string[])[],
  isFigure: readonly boolean[],
  { widthOf, fit }: Style,
): Placed[][] {
  const columns = isFigure.map((_, i) => texts.map((line) => line[i] ?? ''));
  const natural = columns.map((column) => widest(column, widthOf));
  const whole = natural.reduce((sum, width) => sum + width + GAP.length, -GAP.length);
  if (fit === undefined || whole <= fit) return [natural.map((width, column) => ({ column, width }))];
  const extents = columns.map((column, i) => {
    const own = nth(natural, i);
    const word = widest(column, (text) => leastWidth(text, widthOf));
    // Of figures only the heading is folded.
    const least = isFigure[i] ? widest(column.slice(1), widthOf) : Math.min(own, READABLE);
    return { natural: own, least: Math.max(word, least) };
  });
  return blocksOf(extents, fit, GAP.length);
}

function widest(texts: readonly string[], width: Width): number {
  return texts.reduce((most, text) => Math.max(most, width(text)), 0);
}

/** A text in a column is not folded narrower than this. */
const READABLE = 16;

/** A line of the table as lines of the screen: as many as its most folded cell has. */
function laidOut(
  line: readonly string[],
  block: readonly Placed[],
  isFigure: readonly boolean[],
  widthOf: Width,
): string[] {
  const cells = block.map(({ column, width }) => folded(line[column] ?? '', width, widthOf));
  const height = Math.max(1, ...cells.map(({ length }) => length));
  return Array.from({ length: height }, (_, i) =>
    block
      .map(({ column, width }, place) => {
        const text = cells[place]?.[i] ?? '';
        const padding = ' '.repeat(Math.max(0, width - widthOf(text)));
        return isFigure[column] ? padding + text : text + padding;
      })
      .join(GAP)
      .trimEnd(),
  );
}

/** Every line of the table as text: headings, rows, totals. */
function shownTexts(sheet: Sheet, words: Words): string[][] {
  const { columns, rows, totals } = forPeople(sheet);
  const lines = [...rows, ...totals].map((row) =>
    row.map((cell) => plain(cellText(cell, words)).normalize('NFC')),
  );
  return [columns.map(({ heading }) => plain(heading).normalize('NFC')), ...lines];
}

async function chalkInstance(): Promise<ChalkInstance> {
  const { Chalk } = await import('chalk');
  return new Chalk({ level: 1 });
}
