import { packed } from '../../src/text/kinds/workbook/zip.js';

/** A sheet by its name, its rows of XML, and attributes of its own: state="hidden". */
export interface SheetXml {
  readonly name: string;
  readonly data: string;
  readonly attributes?: string;
}

/** Formats of cells by their number: 1 is a percentage, 2 a date, 3 kronor, 4 thousands, 5 thousands in full, 6 nothing. */
const FORMATS = [
  'General',
  '0.0%',
  'yyyy\\-mm\\-dd',
  '#,##0\\ &quot;kr&quot;',
  '#,##0,',
  '#,##0\\ &quot;000 kr&quot;',
  ';;;',
];

const REL = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';

/** A workbook as somebody else's program writes it, from what its sheets hold, and its shared texts. */
export function workbookOf(
  sheets: readonly SheetXml[],
  texts: readonly string[] = [],
  others: readonly (readonly [string, string])[] = [],
): Buffer {
  const names = sheets.map((_, i) => `worksheets/sheet${i + 1}.xml`);
  const links = [
    ...names.map((name, i) => link(`rId${i + 1}`, 'worksheet', name)),
    link('s', 'styles', 'styles.xml'),
    link('t', 'sharedStrings', 'sharedStrings.xml'),
  ];
  const book = sheets.map(
    ({ name, attributes = '' }, i) =>
      `<sheet name="${name}" sheetId="${i + 1}" ${attributes} r:id="rId${i + 1}"/>`,
  );
  const formats = FORMATS.map((format, i) => `<numFmt numFmtId="${200 + i}" formatCode="${format}"/>`);
  const looks = FORMATS.map((_, i) => `<xf numFmtId="${i === 0 ? 0 : 200 + i}"/>`);
  const files: (readonly [string, string])[] = [
    ['[Content_Types].xml', '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>'],
    ['_rels/.rels', linksOf([link('r', 'officeDocument', 'xl/workbook.xml')])],
    [
      'xl/workbook.xml',
      `<workbook xmlns="${MAIN}" xmlns:r="${REL}"><sheets>${book.join('')}</sheets></workbook>`,
    ],
    ['xl/_rels/workbook.xml.rels', linksOf(links)],
    [
      'xl/styles.xml',
      `<styleSheet xmlns="${MAIN}"><numFmts>${formats.join('')}</numFmts><cellXfs>${looks.join('')}</cellXfs></styleSheet>`,
    ],
    [
      'xl/sharedStrings.xml',
      `<sst xmlns="${MAIN}">${texts.map((text) => `<si><t>${text}</t></si>`).join('')}</sst>`,
    ],
    ...sheets.map(
      ({ data }, i) => [`xl/${names[i]}`, `<worksheet xmlns="${MAIN}">${data}</worksheet>`] as const,
    ),
    ...others,
  ];
  return packed(new Map(files.map(([name, text]) => [name, Buffer.from(text)])));
}

/** The rows of a sheet from cells: a text, a figure, a figure with the number of its format, or XML of its own. */
export function rowsOf(rows: readonly (readonly (string | number | readonly [number, number])[])[]): string {
  const cell = (value: string | number | readonly [number, number], name: string) => {
    if (typeof value === 'number') return `<c r="${name}"><v>${value}</v></c>`;
    if (typeof value !== 'string') return `<c r="${name}" s="${value[1]}"><v>${value[0]}</v></c>`;
    if (value.startsWith('<')) return `<c r="${name}"${value.slice(2)}`;
    return value === '' ? '' : `<c r="${name}" t="inlineStr"><is><t>${value}</t></is></c>`;
  };
  const lines = rows.map(
    (row, y) =>
      `<row r="${y + 1}">${row.map((one, x) => cell(one, `${'ABCDEFGH'[x]}${y + 1}`)).join('')}</row>`,
  );
  return `<sheetData>${lines.join('')}</sheetData>`;
}

function link(id: string, type: string, target: string): string {
  return `<Relationship Id="${id}" Type="${REL}/${type}" Target="${target}"/>`;
}

function linksOf(links: readonly string[]): string {
  const ns = 'http://schemas.openxmlformats.org/package/2006/relationships';
  return `<Relationships xmlns="${ns}">${links.join('')}</Relationships>`;
}
