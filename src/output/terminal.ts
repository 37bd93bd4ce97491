import type { ChalkInstance } from 'chalk';
import { cellText } from './cell-text.js';
import { plain } from './plain.js';
import { forPeople, type Sheet } from './sheet.js';
import type { Words } from './words/words.js';

const GAP = '  ';

/** Sheets as aligned text: figures to the right, totals below a line, then the notes. */
export async function renderTerminal(
  sheets: readonly Sheet[],
  words: Words,
  hasColour = false,
): Promise<string> {
  const width = await widthOf(sheets.map((sheet) => JSON.stringify(shownTexts(sheet, words))).join(''));
  const bold = hasColour ? (await chalkInstance()).bold : (text: string) => text;
  return sheets.map((sheet) => renderSheet(sheet, words, width, bold)).join('\n');
}

function renderSheet(
  sheet: Sheet,
  words: Words,
  width: (text: string) => number,
  bold: (text: string) => string,
): string {
  const { columns, rows, totals } = forPeople(sheet);
  const isFigure = columns.map((_, i) =>
    [...rows, ...totals].some((row) => !['text', 'empty'].includes(row[i]?.kind ?? '')),
  );
  const [headings = [], ...body] = shownTexts(sheet, words);
  const widths = columns.map((_, i) => Math.max(...[headings, ...body].map((line) => width(line[i] ?? ''))));
  const layOut = (line: readonly string[]) =>
    line
      .map((text, i) => {
        const padding = ' '.repeat((widths[i] ?? 0) - width(text));
        return isFigure[i] ? padding + text : text + padding;
      })
      .join(GAP)
      .trimEnd();
  const rule = '─'.repeat(widths.reduce((sum, w) => sum + w, GAP.length * (widths.length - 1)));
  return [
    bold(plain(sheet.title)),
    '',
    bold(layOut(headings)),
    ...body.slice(0, rows.length).map(layOut),
    ...(totals.length > 0 ? [rule, ...body.slice(rows.length).map((line) => bold(layOut(line)))] : []),
    ...(sheet.notes.length > 0 ? ['', ...sheet.notes.map(plain)] : []),
    '',
  ].join('\n');
}

/** Every line of the table as text: headings, rows, totals. */
function shownTexts(sheet: Sheet, words: Words): string[][] {
  const { columns, rows, totals } = forPeople(sheet);
  const lines = [...rows, ...totals].map((row) =>
    row.map((cell) => plain(cellText(cell, words)).normalize('NFC')),
  );
  return [columns.map(({ heading }) => plain(heading).normalize('NFC')), ...lines];
}

/** The measure of a text in terminal columns. Western letters are one wide; only other scripts need the library. */
async function widthOf(texts: string): Promise<(text: string) => number> {
  if (/^[\u0020-\u024F\u2013\u2014\u2018-\u201D\u2026\u2190-\u2193\u2212\u2400-\u2421\uFFFD]*$/.test(texts))
    return (text) => text.length;
  const { default: stringWidth } = await import('string-width');
  return (text) => stringWidth(text);
}

async function chalkInstance(): Promise<ChalkInstance> {
  const { Chalk } = await import('chalk');
  return new Chalk({ level: 1 });
}
