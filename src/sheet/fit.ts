/** How many columns of a terminal a text takes. */
export type Width = (text: string) => number;

/** A column of a table that is to fit: how wide it is, and how narrow it may become by folding what stands in it. */
export interface Extent {
  readonly natural: number;
  readonly least: number;
}

/** A column as it stands in a block: which of the table it is, and how wide. */
export interface Placed {
  readonly column: number;
  readonly width: number;
}

/** Below this a terminal shows nothing that could be read as a table: nothing is folded. */
const LEAST_SCREEN = 40;

/** The width that what is printed has to keep to; undefined when it has to keep to none. */
export function widthToFit(screen: number | undefined): number | undefined {
  return screen === undefined || screen < LEAST_SCREEN ? undefined : screen;
}

/**
 * A text on lines no wider than asked for, broken at spaces alone and never within a figure (`47 168,74 kr`, `§ 12`). A word
 * that is wider has a line of its own.
 */
export function folded(text: string, width: number, widthOf: Width): string[] {
  if (widthOf(text) <= width) return [text];
  const lines: string[] = [];
  let line = '';
  for (const piece of piecesOf(text)) {
    const longer = line === '' ? piece : `${line} ${piece}`;
    if (line !== '' && widthOf(longer) > width) {
      lines.push(line);
      line = piece;
    } else {
      line = longer;
    }
  }
  return [...lines, line];
}

/** The width of the widest piece of a text that is never broken. */
export function leastWidth(text: string, widthOf: Width): number {
  return piecesOf(text).reduce((most, piece) => Math.max(most, widthOf(piece)), 0);
}

/** What is never broken: words, and figures with their groups and their unit. */
function piecesOf(text: string): string[] {
  // Made when it is asked for: most tables fit, and it takes a start longer than all of them.
  return text.split(new RegExp(`(?!${HELD.source}) `, 'u'));
}

/** The same text whose figures hold together wherever it is laid out: their spaces are no-break spaces (U+00A0). */
export function held(text: string): string {
  return text.replace(HELD, '\u00A0');
}

/** A space within a figure: before a group of three, a unit or the figure of a paragraph. */
const HELD =
  /(?<=\d) (?=\d{3}(?![\p{L}\p{N}]))|(?<=\d…?) (?=(?:[tm]?kr|öre|%|SEK)(?![\p{L}\p{N}]))|(?<=§) (?=\d)/gu;

/**
 * A table's columns in blocks no wider than asked for, each with the first column again. Where a block has room to spare
 * its folded columns get it. Law: every column but the first stands in one block; a block is wider only when it holds two
 * columns that cannot be narrower.
 */
export function blocksOf(extents: readonly Extent[], width: number, gap: number): Placed[][] {
  const [first, ...rest] = extents.map((extent, column) => ({ ...extent, column }));
  if (!first) return [[]];
  const blocks: (typeof rest)[] = [[]];
  let used = first.least;
  for (const one of rest) {
    const block = blocks.at(-1) ?? [];
    const more = used + gap + one.least;
    if (block.length > 0 && more > width) {
      blocks.push([one]);
      used = first.least + gap + one.least;
    } else {
      block.push(one);
      used = more;
    }
  }
  return blocks.map((block) => placed([first, ...block], width - gap * block.length));
}

/** Columns with what room there is shared out, the first of them first. */
function placed(columns: readonly (Extent & { column: number })[], room: number): Placed[] {
  let spare = room - columns.reduce((sum, { least }) => sum + least, 0);
  return columns.map(({ column, natural, least }) => {
    const more = Math.max(0, Math.min(natural - least, spare));
    spare -= more;
    return { column, width: least + more };
  });
}
