import { fail, follow, type Outcome, outcome } from '../../../kernel/outcome.js';
import { MOST_COLUMNS } from '../../grid.js';
import type { RawFile } from '../kind.js';
import { raised } from './cell.js';
import { attribute, MOST_CELLS, type Parts, type SeenSheet, startOf, unpackedParts } from './parts.js';
import { type Entry, unpacked } from './zip.js';

const SPREADSHEET = 'application/vnd.oasis.opendocument.spreadsheet';

/** Whether the files of an archive are those of a spreadsheet of OpenDocument. */
export function isOds(bytes: Buffer, entries: readonly Entry[]): boolean {
  const told = (at: string, most: number) => entries.find(({ name, size }) => name === at && size < most);
  const type = told('mimetype', 100) ?? told('META-INF/manifest.xml', 100_000);
  return type !== undefined && unpacked(bytes, type)?.includes(SPREADSHEET) === true;
}

/** Its type, its cells, and the styles that its sheets share. */
const FILES = ['mimetype', 'content.xml', 'styles.xml'];

/**
 * A spreadsheet of OpenDocument unpacked and looked over: what repeats rows at its top or folds them is left out, for its reader
 * passes over what stands in it, and so is how other cells than figures look. Issues: those of `unpackedParts`, table-too-large.
 */
export function odsParts(file: RawFile, entries: readonly Entry[]): Outcome<Parts> {
  const files = unpackedParts(file, entries, (name) => FILES.includes(name));
  return follow(files, (all) => {
    const content = all.get('content.xml')?.toString('latin1');
    if (content === undefined) return fail('broken-workbook', { part: 'content.xml' }, startOf(file.shown));
    if (!isOfASize(content))
      return fail(
        'table-too-large',
        { of: 'cells', found: undefined, most: MOST_CELLS },
        startOf(file.shown),
      );
    const [common = ''] = all.get('styles.xml')?.toString('latin1').split('</office:styles>') ?? [];
    const plain = withLooks(
      content
        .replace(/<\/?table:table-(?:header-rows|row-group|rows)\b[^>]*>/g, '')
        .replace(BLANK, (cell) => (/\stable:(?:formula|number-)/.test(cell) ? cell : '<table:table-cell/>')),
      common,
    );
    return outcome({
      form: 'ods',
      files: new Map([
        ...all,
        ['mimetype', Buffer.from(SPREADSHEET)],
        ['content.xml', Buffer.from(plain, 'latin1')],
      ]),
      sheets: plain
        .split(/<table:table\s/)
        .slice(1)
        .map(seenIn),
    });
  });
}

/** A cell of blanks alone. */
const BLANK =
  /<table:table-cell\s[^>]*value-type="string"[^>]*><text:p>(?:\s|<text:s\/>)*<\/text:p><\/table:table-cell>/g;

/** Whether the cells with something in them, also those that are there by repetition, are few enough. */
function isOfASize(content: string): boolean {
  let cells = 0;
  for (const [tag] of content.matchAll(/<table:table-cell\s[^>]*[^/]>/g)) {
    cells += Number(attribute(tag, 'number-columns-repeated') ?? 1);
    if (cells > MOST_CELLS) return false;
  }
  return true;
}

/** How figures look, as its reader understands it: it knows styles of their own alone, and no figure in thousands. */
function withLooks(content: string, common: string): string {
  const styles = common + content.slice(0, content.indexOf('<office:body'));
  const tags = styles.match(/<style:style\s[^>]*style:family="table-cell"[^>]*>/g) ?? [];
  const looks = new Map(tags.map((tag) => [attribute(tag, 'name'), tag]));
  const formats = new Map(
    Array.from(styles.matchAll(FORMATS), ([format]) => [attribute(format, 'name') ?? '', asRead(format)]),
  );
  const formatOf = (look: string | undefined, depth = 0): string | undefined => {
    const tag = looks.get(look ?? 'Default');
    if (tag === undefined || depth > MOST_PARENTS) return undefined;
    const parent = attribute(tag, 'parent-style-name');
    return attribute(tag, 'data-style-name') ?? (parent && formatOf(parent, depth + 1));
  };
  const plain = withFormats(content, (look, cell) => {
    const name = formatOf(look) ?? '';
    const format = formats.get(name);
    const unit = cell.includes('"percentage"') ? '%' : (attribute(cell, 'currency') ?? '');
    if (unit === '' || format?.includes(unit === '%' ? 'percentage-style' : 'currency-symbol')) return name;
    formats.set(unit, asRead(formatIn(unit)));
    return unit;
  });
  const names = Array.from(
    formats.keys(),
    (name) =>
      `<style:style style:name="_${name}" style:family="table-cell" style:data-style-name="${name}"/>`,
  );
  const marks = new Set(Array.from(styles.matchAll(RAISED), ([, name]) => name));
  return plain
    .replace(
      /(?<=[^>]|span>)<text:span text:style-name="([^"]*)">(\d+\)?)(?=<\/text:span>)/g,
      (span, name, mark) =>
        marks.has(name) ? `<text:span>${Buffer.from(raised(mark)).toString('latin1')}` : span,
    )
    .replace(
      /(?:<office:automatic-styles[\s\S]*?)?(?=<office:body)/,
      () =>
        `<office:automatic-styles>${[...formats.values()].join('')}${names.join('')}</office:automatic-styles>`,
    );
}

const FORMATS = /<number:(number|currency|percentage)-style\s[^>]*[^/]>[\s\S]*?<\/number:\1-style>/g;

/** A style of texts that stand above the line. */
const RAISED =
  /<style:style\s[^>]*style:name="([^"]*)"[^>]*style:family="text"[^>]*>\s*<style:text-properties\s[^>]*text-position="(?:super|[1-9])/g;

/** How many styles one may stand on: no circle goes on. */
const MOST_PARENTS = 20;

/** The format of a unit that a cell alone tells of. */
function formatIn(unit: string): string {
  const kind = unit === '%' ? 'percentage' : 'number';
  return `<number:${kind}-style style:name="${unit}"><number:number/><number:text> ${unit}</number:text></number:${kind}-style>`;
}

/** A format with commas for the thousands that it leaves out; a text of one sign is no sign of a format. */
function asRead(format: string): string {
  return format
    .replace(/<number:text>(\S)</g, '<number:text> $1<')
    .replace(
      /<number:number\s[^>]*display-factor="1((?:000)+)"[^>]*(?:\/>|>[\s\S]*?<\/number:number>)/g,
      (number, zeros: string) => `${number}${'<number:text>,</number:text>'.repeat(zeros.length / 3)}`,
    );
}

/** Every cell of a figure with the name of its format, which may be that of its row or column; other cells have none. */
function withFormats(content: string, formatOf: (look: string | undefined, cell: string) => string): string {
  let [columns, row, x]: [(string | undefined)[], string | undefined, number] = [[], undefined, 0];
  return content.replace(
    /<table:(table|table-column|table-row|(?:covered-)?table-cell)(?=[\s/>])[^>]*>/g,
    (tag, kind: string) => {
      const times = Math.min(Number(attribute(tag, 'number-columns-repeated') ?? 1), MOST_COLUMNS);
      const look = attribute(tag, kind.endsWith('cell') ? 'style-name' : 'default-cell-style-name');
      if (kind === 'table') columns = [];
      if (kind === 'table-column') columns.push(...Array<string | undefined>(times).fill(look));
      if (kind === 'table-row') [row, x] = [look, 0];
      if (!kind.endsWith('cell')) return tag;
      const name = FIGURE.test(tag) ? formatOf(look ?? row ?? columns[x], tag) : '';
      x += times;
      const bare = tag.replace(/ table:style-name="[^"]*"/, '');
      return name === '' ? bare : bare.replace('-cell', `-cell table:style-name="_${name}"`);
    },
  );
}

const FIGURE = /\soffice:value-type="(?:float|percentage|currency)"/;

function seenIn(table: string): SeenSheet {
  return {
    hasCells: true,
    hiddenRows: hiddenOf(table.match(/<table:table-row\s[^>]*>/g) ?? [], 'number-rows-repeated'),
    hiddenColumns: hiddenOf(table.match(/<table:table-column\s[^>]*>/g) ?? [], 'number-columns-repeated'),
  };
}

/** What is hidden at the end of a sheet, where nothing stands, repeats as often as a sheet is long. */
const MOST_HIDDEN = 1000;

function hiddenOf(tags: readonly string[], repeats: string): number {
  const hidden = tags
    .filter((tag) => / table:visibility="(?:collapse|filter)"/.test(tag))
    .map((tag) => Number(attribute(tag, repeats) ?? 1));
  return hidden.filter((count) => count < MOST_HIDDEN).reduce((sum, one) => sum + one, 0);
}
