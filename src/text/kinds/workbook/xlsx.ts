import { posix } from 'node:path';
import type { IssueFacts } from '../../../kernel/issue.js';
import { fail, follow, type Outcome, outcome } from '../../../kernel/outcome.js';
import { MOST_COLUMNS } from '../../grid.js';
import type { RawFile } from '../kind.js';
import {
  attribute,
  MOST_CELLS,
  type OwnTable,
  type Parts,
  type SeenSheet,
  startOf,
  unpackedParts,
} from './parts.js';
import type { Entry } from './zip.js';

const WORKBOOK = /^(?:xl\/)?workbook\d*\.xml$/i;

/** Whether the files of an archive are those of a workbook of Excel. */
export function isXlsx(entries: readonly Entry[]): boolean {
  return entries.some(({ name }) => WORKBOOK.test(name));
}

const PROPERTIES = 'docProps/core.xml';

/** What of a workbook is no cell, nor tells what one means: drawings, charts, pivots, macros. */
const PASSED_OVER =
  /(^|\/)(drawings|charts|chartsheets|media|theme|pivot\w*|slicer\w*|timeline\w*|\w*comments|persons|externalLinks|queryTables|tables|printerSettings|ctrlProps|activeX|docProps|customXml|worksheets\/_rels)\/|\/metadata\.xml$/i;

/**
 * A workbook of Excel unpacked and looked over: what is empty is left out, for a million rows may be. Issues: those of
 * `unpackedParts`, table-too-large.
 */
export function xlsxParts(file: RawFile, entries: readonly Entry[]): Outcome<Parts> {
  const unpacked = unpackedParts(
    file,
    entries,
    (name) => name === PROPERTIES || (/\.(xml|rels)$/i.test(name) && !PASSED_OVER.test(name)),
  );
  return follow(unpacked, (files) => {
    const [strings] = [...files].filter(([name]) => /sharedStrings\.xml$/i.test(name)).map(([, xml]) => xml);
    const texts = Array.from(strings?.toString().matchAll(TEXT) ?? [], ([text]) =>
      text.replace(/<[^>]*>/g, '').trim(),
    );
    const sheets: SeenSheet[] = [];
    let cells = 0;
    const own = ownTables(files);
    for (const [index, name] of sheetFiles(files).entries()) {
      const xml = name === undefined ? undefined : files.get(name)?.toString('latin1');
      if (name === undefined || xml === undefined) {
        sheets.push({ hasCells: name !== undefined, hiddenRows: 0, hiddenColumns: 0 });
        continue;
      }
      const filled = withoutEmpty(xml, texts);
      const seen = seenIn(filled, texts.length, MOST_CELLS - cells);
      if ('of' in seen) return fail('table-too-large', seen, startOf(file.shown));
      cells += seen.cells;
      sheets.push({ ...seen, own: own[index] });
      files.set(name, Buffer.from(seen.far ? nearIn(filled) : filled, 'latin1'));
    }
    return outcome({ form: 'xlsx', files, sheets });
  });
}

/** A text of the workbook. */
const TEXT = /<(?:\w+:)?si(?:\s[^>]*?)?(?:\/>|>[\s\S]*?<\/(?:\w+:)?si>)/g;

/** The file of each sheet that is anywhere, in the workbook's order; undefined for a sheet that is none of cells. */
function sheetFiles(files: ReadonlyMap<string, Buffer>): (string | undefined)[] {
  const [name = '', book] = [...files].find(([one]) => WORKBOOK.test(one)) ?? [];
  const folder = posix.dirname(name);
  const links = files.get(posix.join(folder, '_rels', `${posix.basename(name)}.rels`));
  const targets = new Map(
    tagsOf(links, 'Relationship').map((tag) => {
      const target = attribute(tag, 'Target') ?? '';
      const isOfCells = attribute(tag, 'Type')?.endsWith('/worksheet');
      const path = target.startsWith('/') ? target.slice(1) : posix.join(folder, target);
      return [attribute(tag, 'Id'), isOfCells ? path : undefined];
    }),
  );
  const ids = tagsOf(book, 'sheet').map((tag) => attribute(tag, 'id'));
  return ids.filter((id) => id !== '').map((id) => targets.get(id));
}

function tagsOf(xml: Buffer | undefined, name: string): string[] {
  const tags = xml?.toString('utf8').matchAll(new RegExp(`<(?:\\w+:)?${name}\\s[^>]*>`, 'g')) ?? [];
  return Array.from(tags, ([tag]) => tag);
}

/** The table of each sheet of a workbook that this program wrote, from the headings that it prints on every page; none of any other. */
function ownTables(files: ReadonlyMap<string, Buffer>): (OwnTable | undefined)[] {
  const isOwn = files.get(PROPERTIES)?.includes('<dc:creator>allocate ');
  const [, book] = [...files].find(([one]) => WORKBOOK.test(one)) ?? [];
  const xml = (isOwn ? book?.toString('utf8') : '') ?? '';
  const tables: (OwnTable | undefined)[] = [];
  const named = (what: string, end: string) =>
    xml.matchAll(new RegExp(`name="_xlnm.${what}" localSheetId="(\\d+)">[^<]*${end}<`, 'g'));
  const titles = new Map(
    Array.from(named('Print_Titles', '\\$(\\d+)'), ([, index, row]) => [index, Number(row)]),
  );
  for (const [, index, letters = '', last] of named('Print_Area', '\\$([A-Z]+)\\$(\\d+)')) {
    const row = titles.get(index);
    if (row === undefined) continue;
    tables[Number(index)] = { row, columns: columnOf(letters), cells: `A${row}:${letters}${last}` };
  }
  return tables;
}

/** The sheet without cells and rows that hold nothing, or blanks alone, where each of them says where it stands. */
function withoutEmpty(xml: string, texts: readonly string[]): string {
  if (/<(?:\w+:)?(?:row|c)(?=[\s>/])(?![^>]*\sr=)/.test(xml)) return xml;
  return xml
    .replace(
      /<(?:\w+:)?c\s[^>]*(?:\/>|>(?:<(?:\w+:)?is>\s*<(?:\w+:)?t(?:\s[^>]*)?>\s*<\/(?:\w+:)?t>\s*<\/(?:\w+:)?is>)?<\/(?:\w+:)?c>)/g,
      '',
    )
    .replace(
      /<(?:\w+:)?c\s[^>]*\st="s"[^>]*>\s*<(?:\w+:)?v>(\d+)<\/(?:\w+:)?v>\s*<\/(?:\w+:)?c>/g,
      (cell, index) => (texts[index] === '' ? '' : cell),
    )
    .replace(/<(?:\w+:)?row\s[^>]*(?:\/>|>\s*<\/(?:\w+:)?row>)/g, '');
}

/** How many places a reader may have to keep for the cells of a sheet, empty ones before them too. */
const MOST_PLACES = 20 * MOST_CELLS;

/** How many columns a sheet of Excel has: its reader gives up beyond them. */
const ALL_COLUMNS = 16_384;

/** The cells of a sheet that is too large, as many as its reader takes: what a person sees first of it. */
function nearIn(xml: string): string {
  return xml.replace(
    /<(?:\w+:)?c\s[^>]*?\br="([A-Z]+)(\d+)"[^>]*>[\s\S]*?<\/(?:\w+:)?c>/g,
    (cell, letters: string, line) =>
      columnOf(letters) > MOST_COLUMNS || line > MOST_PLACES / MOST_COLUMNS ? '' : cell,
  );
}

/** What is seen of the cells of a sheet, or why they are too many: more than `most`, too far apart, or beyond the last column. */
function seenIn(
  xml: string,
  texts: number,
  most: number,
): (SeenSheet & { readonly cells: number }) | IssueFacts['table-too-large'] {
  let [cells, places, widest, row, columns] = [0, 0, 0, '', 0];
  let lost: SeenSheet['lost'];
  let last = { line: 0, column: 0 };
  for (const [, attributes = '', value] of xml.matchAll(
    /<(?:\w+:)?c(\s[^>]*)?>\s*(?:<(?:\w+:)?v>([^<]*)<)?/g,
  )) {
    const [, letters = '', line = ''] = /\sr="([A-Z]+)(\d+)"/.exec(attributes) ?? [];
    if (line !== row) [places, widest, row] = [places + widest, 0, line];
    const column = columnOf(letters);
    widest = Math.max(widest, column);
    if (column > columns || columns <= MOST_COLUMNS) last = { line: Number(line), column };
    columns = Math.max(columns, column);
    if (column > ALL_COLUMNS) return { of: 'columns', most: MOST_COLUMNS };
    if (++cells > most || places + widest > MOST_PLACES) return { of: 'cells', most: MOST_CELLS };
    if (value !== undefined && / t="s"/.test(attributes) && !(Number(value) < texts))
      lost ??= { line: Number(line) || 1, column: column || 1 };
  }
  const size = Number(row) * columns;
  const why =
    columns > MOST_COLUMNS
      ? ({ of: 'columns', found: columns, most: MOST_COLUMNS } as const)
      : ({ of: 'cells', found: size, most: MOST_PLACES } as const);
  return {
    cells,
    hasCells: true,
    lost,
    far: size > MOST_PLACES ? { ...last, why } : undefined,
    hiddenRows: countOf(xml, /<(?:\w+:)?row(?=\s)[^>]*\s(?:hidden="(?:1|true)"|ht="0(?:\.0*)?")/g),
    hiddenColumns: hiddenIn(xml, columns),
  };
}

/** How many of the columns that have cells are hidden. */
function hiddenIn(xml: string, columns: number): number {
  const tags = xml.match(/<(?:\w+:)?col(?=\s)[^>]*\s(?:hidden="(?:1|true)"|width="0(?:\.0*)?")[^>]*>/g) ?? [];
  const hidden = tags.map((tag) => {
    const [from, to] = [attribute(tag, 'min'), attribute(tag, 'max')].map(Number);
    return Math.max(0, Math.min(to ?? 0, columns) - (from ?? 1) + 1);
  });
  return hidden.reduce((sum, one) => sum + one, 0);
}

/** The number of a column by its letters, from 1. */
function columnOf(letters: string): number {
  let number = 0;
  for (let i = 0; i < letters.length; i++) number = 26 * number + letters.charCodeAt(i) - 64;
  return number;
}

function countOf(xml: string, what: RegExp): number {
  return xml.match(what)?.length ?? 0;
}
