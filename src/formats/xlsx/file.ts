import { type Book, type BookName, fixedName, type Page, quoted } from './book.js';
import { drawingParts } from './drawings.js';
import { pageXml } from './page-xml.js';
import { OFFICE, PACKAGE, relations } from './relations.js';
import { collectStyles } from './styles.js';
import { escapeMarkup, xmlFile, xmlText } from './xml.js';
import { type Part, zip } from './zip.js';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const SHEETS = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** What the files in each folder of a workbook are. */
const KINDS = {
  'xl/worksheets/': `${SHEETS}.worksheet+xml`,
  'xl/drawings/': 'application/vnd.openxmlformats-officedocument.drawing+xml',
  'xl/charts/': 'application/vnd.openxmlformats-officedocument.drawingml.chart+xml',
};

/**
 * A workbook as the bytes of an XLSX file.
 * Law: the same workbook gives the same bytes; a figure is written to the last digit. Source: ECMA-376, parts 1 and 2.
 */
export function xlsxFile(book: Book): Uint8Array {
  const styles = collectStyles();
  const pages = book.pages.map(
    (page, i): Part => [`xl/worksheets/sheet${i + 1}.xml`, pageXml(page, i === 0, styles)],
  );
  const parts = [...pages, ...drawingParts(book.pages)];
  return zip([
    ['[Content_Types].xml', contentTypes(parts)],
    [
      '_rels/.rels',
      relations([
        [`${OFFICE}/officeDocument`, 'xl/workbook.xml'],
        [`${PACKAGE}/relationships/metadata/core-properties`, 'docProps/core.xml'],
      ]),
    ],
    ['docProps/core.xml', properties(book)],
    ['xl/workbook.xml', workbook(book)],
    [
      'xl/_rels/workbook.xml.rels',
      relations([
        ...pages.map((_, i) => [`${OFFICE}/worksheet`, `worksheets/sheet${i + 1}.xml`] as const),
        [`${OFFICE}/styles`, 'styles.xml'],
      ]),
    ],
    ['xl/styles.xml', styles.file()],
    ...parts,
  ]);
}

function contentTypes(parts: readonly Part[]): string {
  const kinds = Object.entries(KINDS);
  const part = (name: string, type: string) => `<Override PartName="/${name}" ContentType="${type}"/>`;
  return xmlFile(
    `<Types xmlns="${PACKAGE}/content-types">` +
      '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
      '<Default Extension="xml" ContentType="application/xml"/>' +
      part('docProps/core.xml', 'application/vnd.openxmlformats-package.core-properties+xml') +
      part('xl/workbook.xml', `${SHEETS}.sheet.main+xml`) +
      part('xl/styles.xml', `${SHEETS}.styles+xml`) +
      parts
        .filter(([name]) => name.endsWith('.xml'))
        .map(([name]) => part(name, kinds.find(([folder]) => name.startsWith(folder))?.[1] ?? ''))
        .join('') +
      '</Types>',
  );
}

/** Title and program alone: a date would make two runs differ. */
function properties({ title, creator }: Book): string {
  const elements = 'xmlns:dc="http://purl.org/dc/elements/1.1/"';
  return xmlFile(
    `<cp:coreProperties xmlns:cp="${PACKAGE}/metadata/core-properties" ${elements}>` +
      `<dc:title>${xmlText(title)}</dc:title><dc:creator>${xmlText(creator)}</dc:creator></cp:coreProperties>`,
  );
}

function workbook({ pages, names }: Book): string {
  const sheets = pages.map(
    ({ name }, i) => `<sheet name="${escapeMarkup(name)}" sheetId="${i + 1}" r:id="rId${i + 1}"/>`,
  );
  return xmlFile(
    `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><bookViews><workbookView/></bookViews>` +
      `<sheets>${sheets.join('')}</sheets>` +
      `<definedNames>${[...pages.flatMap(printNames), ...names.map(ownName)].join('')}</definedNames>` +
      '<calcPr calcId="191029"/></workbook>',
  );
}

/** What is printed of a page, and the headings that each sheet of paper repeats. */
function printNames({ name, rows, printed, headingRow }: Page, index: number): string[] {
  const area = `${fixedName(0, 1)}:${fixedName(printed - 1, Math.max(rows.length, headingRow))}`;
  const named = (what: string, cells: string) =>
    `<definedName name="_xlnm.${what}" localSheetId="${index}">${escapeMarkup(`${quoted(name)}!${cells}`)}</definedName>`;
  return [named('Print_Area', area), named('Print_Titles', `$${headingRow}:$${headingRow}`)];
}

function ownName({ name, page, cell }: BookName): string {
  return `<definedName name="${name}">${escapeMarkup(`${quoted(page)}!${cell}`)}</definedName>`;
}
