import { fail, follow, type Outcome, outcome } from '../../../kernel/outcome.js';
import type { RawFile } from '../kind.js';
import { attribute, MOST_CELLS, type Parts, type SeenSheet, startOf, unpackedParts } from './parts.js';
import { type Entry, unpacked } from './zip.js';

const SPREADSHEET = 'application/vnd.oasis.opendocument.spreadsheet';

/** Whether the files of an archive are those of a spreadsheet of OpenDocument. */
export function isOds(bytes: Buffer, entries: readonly Entry[]): boolean {
  const type = entries.find(({ name, size }) => name === 'mimetype' && size < 100);
  return type !== undefined && unpacked(bytes, type)?.toString('latin1').startsWith(SPREADSHEET) === true;
}

/**
 * A spreadsheet of OpenDocument unpacked and looked over: what repeats rows at its top or folds them is left out, for its reader
 * passes over what stands in it, and so is how empty cells look. Issues: those of `unpackedParts`, table-too-large.
 */
export function odsParts(file: RawFile, entries: readonly Entry[]): Outcome<Parts> {
  const files = unpackedParts(file, entries, (name) => name === 'mimetype' || name === 'content.xml');
  return follow(files, (all) => {
    const content = all.get('content.xml')?.toString('latin1');
    if (content === undefined) return fail('broken-workbook', { part: 'content.xml' }, startOf(file.shown));
    if (!isOfASize(content))
      return fail(
        'table-too-large',
        { of: 'cells', found: undefined, most: MOST_CELLS },
        startOf(file.shown),
      );
    const plain = withPercentages(
      content
        .replace(/<\/?table:table-(?:header-rows|row-group|rows)\b[^>]*>/g, '')
        .replace(/<table:table-cell\s[^>]*\/>/g, (cell) => cell.replace(/ table:style-name="[^"]*"/, '')),
    );
    return outcome({
      form: 'ods',
      files: new Map([...all, ['content.xml', Buffer.from(plain, 'latin1')]]),
      sheets: plain
        .split(/<table:table\s/)
        .slice(1)
        .map(seenIn),
    });
  });
}

/** Whether the cells with something in them, also those that are there by repetition, are few enough. */
function isOfASize(content: string): boolean {
  let cells = 0;
  for (const [tag] of content.matchAll(/<table:table-cell\s[^>]*[^/]>/g)) {
    cells += Number(attribute(tag, 'number-columns-repeated') ?? 1);
    if (cells > MOST_CELLS) return false;
  }
  return true;
}

/** A style for each percentage: its reader keeps the looks of cells alone, and a percentage may have its own from its column. */
function withPercentages(content: string): string {
  const style =
    '<number:percentage-style style:name="_percent"><number:number/><number:text>%</number:text></number:percentage-style>' +
    '<style:style style:name="_percentage" style:family="table-cell" style:data-style-name="_percent"/>';
  return content
    .replace(/<office:automatic-styles\s*\/>/, '<office:automatic-styles></office:automatic-styles>')
    .replace('<office:automatic-styles>', `<office:automatic-styles>${style}`)
    .replace(/<table:table-cell\s[^>]*office:value-type="percentage"[^>]*>/g, (cell) =>
      cell
        .replace(/ table:style-name="[^"]*"/, '')
        .replace('<table:table-cell', '<table:table-cell table:style-name="_percentage"'),
    );
}

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
