import type { ChalkInstance } from 'chalk';
import { cellText } from '../sheet/cell-text.js';
import { plain } from '../sheet/plain.js';
import { forPeople, isFigureColumn, type Sheet } from '../sheet/sheet.js';
import { widthOf } from '../sheet/width.js';
import type { Words } from '../sheet/words.js';

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
  const isFigure = columns.map((_, i) => isFigureColumn([...rows, ...totals], i));
  const [headings = [], ...body] = shownTexts(sheet, words);
  const widths = columns.map((_, i) =>
    [headings, ...body].reduce((most, line) => Math.max(most, width(line[i] ?? '')), 0),
  );
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

async function chalkInstance(): Promise<ChalkInstance> {
  const { Chalk } = await import('chalk');
  return new Chalk({ level: 1 });
}
