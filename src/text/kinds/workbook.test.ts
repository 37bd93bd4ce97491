import { deflateRawSync } from 'node:zlib';
import { writeOds } from 'hucre/ods';
import { describe, expect, it } from 'vitest';
import { rowsOf, type SheetXml, workbookOf } from '../../../tests/helpers/foreign-workbooks.js';
import { LIMIT } from '../../../tests/helpers/stopped.js';
import { toExact } from '../../kernel/number.js';
import { placeName } from '../../kernel/place.js';
import type { Disk } from '../disk.js';
import { anywhere } from '../files.js';
import { openGrid } from '../open.js';
import { entriesIn, packed } from './workbook/zip.js';

/** What is read of a workbook: the texts of its cells, what is wrong, and what is said. */
async function read(bytes: Buffer | Uint8Array, name = 'a.xlsx') {
  const disk = { read: () => Buffer.from(bytes) } as unknown as Disk;
  const folder = anywhere({ cwd: '/', disk });
  const grid = await openGrid(folder, { file: name });
  return {
    rows: grid.ok ? grid.value.rows.map((row) => row.map(({ value }) => value)) : undefined,
    figures: grid.ok
      ? grid.value.rows.flatMap((row) => row.flatMap(({ figure }) => (figure ? [toExact(figure.value)] : [])))
      : [],
    issues: grid.ok ? [] : grid.issues.map(({ code, at }) => `${code} ${placeName(at)}`),
    said: folder.remarks.map(({ code }) => code),
    remarks: folder.remarks,
    grid,
  };
}

const TABLE = rowsOf([
  ['Kommun', 'Andel', 'Belopp'],
  ['Alby', [0.612, 1], 9194],
  ['Byby', [0.388, 1], 5826.5],
]);
const one = (data: string, ...texts: readonly string[]) => workbookOf([{ name: 'Blad1', data }], texts);

describe('a sheet of a workbook', () => {
  it('has the cells that a person sees, and their exact figures', async () => {
    const { rows, figures } = await read(one(TABLE));
    expect(rows).toEqual([
      ['Kommun', 'Andel', 'Belopp'],
      ['Alby', '61,2 %', '9194'],
      ['Byby', '38,8 %', '5826,5'],
    ]);
    expect(figures).toEqual(['61.2', '9194', '38.8', '5826.5']);
  });

  it.each([
    ['a date', [45322, 2], '2024-01-31'],
    ['kronor', [1500, 3], '1500 kr'],
    ['a percentage of one', [1, 1], '100,0 %'],
    ['a large figure', 1e21, '1000000000000000000000'],
    ['a small figure', 1.5e-7, '0,00000015'],
    ['one below zero', -0.5, '-0,5'],
    ['a truth', '<c t="b"><v>1</v></c>', 'TRUE'],
    ['an error', '<c t="e"><v>#REF!</v></c>', '#REF!'],
    ['a formula', '<c><f>1+1</f><v>2</v></c>', '2'],
    ['a text of a formula', '<c t="str"><f>A1</f><v>Alby</v></c>', 'Alby'],
    ['a shared text', '<c t="s"><v>0</v></c>', 'Cyby'],
    ['the noughts that its format writes', [6800, 5], '6800000 kr'],
    [
      'a raised mark of a footnote as one',
      '<c t="inlineStr"><is><r><t>6800</t></r><r><rPr><vertAlign val="superscript"/></rPr><t>1, 2)</t></r></is></c>',
      '6800¹, ²',
    ],
    [
      'raised digits alone as they are',
      '<c t="inlineStr"><is><r><rPr><vertAlign val="superscript"/></rPr><t>68</t></r></is></c>',
      '68',
    ],
  ] as const)('shows %s', async (_, cell, text) => {
    const data = rowsOf([
      ['Kommun', 'Belopp'],
      ['Alby', cell],
    ]);
    expect((await read(one(data, 'Cyby'))).rows?.[1]).toEqual(['Alby', text]);
  });

  it.each([
    ['', 'Belopp (tkr)', [15020000, 4], '15020'],
    ['Siffrorna i tusental', 'Belopp', [15020000, 4], '15020'],
    ['', 'Belopp', [15020000, 4], '15020000'],
    ['', 'Belopp', [15020500, 4], '15020500'],
  ] as const)(
    'shows thousands only where a text tells of them: %s %s',
    async (title, heading, cell, text) => {
      const { rows, said } = await read(one(rowsOf([[title], ['Kommun', heading], ['Alby', cell]])));
      expect(rows?.at(-1)).toEqual(['Alby', text]);
      expect(said).toEqual(text.length > 5 ? ['whole-figures'] : []);
    },
  );

  it('is told where its cells stand, under its row', async () => {
    const { grid } = await read(one(TABLE));
    expect(grid.ok && grid.value.rows[2]?.[2]?.at).toEqual({
      file: 'a.xlsx',
      sheet: 'Blad1',
      line: 3,
      column: 3,
      excerpt: 'Byby | 38,8 % | 5826,5',
      offset: 16,
      width: 6,
    });
  });

  it('is read at 15 significant digits where more are stored, and that is said', async () => {
    const { rows, said } = await read(
      one(
        rowsOf([
          ['A', 'B'],
          ['Alby', 0.1 + 0.2],
        ]),
      ),
    );
    expect([rows?.[1], said]).toEqual([['Alby', '0,3'], ['cut-figures']]);
  });

  it('is read where it is hidden, and that is said', async () => {
    const columns = '<cols><col min="2" max="16384" hidden="1"/></cols>';
    const first = '<cols><col hidden="1" min="2" max="16384"/></cols>';
    const hidden = columns + TABLE.replace('<row r="2"', '<row r="2" hidden="1"');
    const { rows, remarks } = await read(one(hidden));
    const otherwise = first + TABLE.replace('<row r="2"', '<row hidden="1" r="2"');
    expect((await read(one(otherwise))).remarks).toEqual(remarks);
    expect(rows).toHaveLength(3);
    expect(remarks).toMatchObject([{ code: 'hidden-cells', facts: { rows: 1, columns: 2 } }]);
  });

  it.each([
    ['a row without height', TABLE.replace('<row r="2"', '<row r="2" ht="0" customHeight="1"'), [1, 0, 0]],
    ['a column without width', `<cols><col min="2" max="2" width="0"/></cols>${TABLE}`, [0, 1, 0]],
    ['a row of some height', TABLE.replace('<row r="2"', '<row r="2" ht="0.75"'), undefined],
    [
      'figures whose format shows nothing',
      rowsOf([
        ['Kommun', 'Belopp'],
        ['Alby', [6800, 6]],
        ['Byby', [7000, 6]],
      ]),
      [0, 0, 2],
    ],
  ])('is read where what it has is hidden otherwise, and that is said: %s', async (_, data, told) => {
    const { rows, remarks } = await read(one(data));
    expect(rows).toHaveLength(3);
    const [rowsHidden, columns, cells] = told ?? [];
    expect(remarks).toMatchObject(
      told ? [{ code: 'hidden-cells', facts: { rows: rowsHidden, columns, cells } }] : [],
    );
  });

  const blank = '<c r="XFD1048576" t="inlineStr"><is><t xml:space="preserve"> </t></is></c>';
  const far = (cell: string, line = 1_048_576) =>
    TABLE.replace('</sheetData>', `<row r="${line}">${cell}</row></sheetData>`);

  it.each([
    ['far away', far(blank)],
    ['far away, with a text of the workbook', far('<c r="XFD1048576" t="s"><v>0</v></c>')],
    ['beside the table', TABLE.replace('</row>', `${blank.replace('1048576', '1')}</row>`)],
  ])('ends where its cells are blank: %s', async (_, data) => {
    const { rows, issues } = await read(one(data, ' '));
    expect([issues, rows?.map((row) => row.length)]).toEqual([[], [3, 3, 3]]);
  });

  it.each([
    ['XFD40000', 40_000, { of: 'columns', found: 16_384, most: 2000 }],
    ['T1048576', 1_048_576, { of: 'cells', found: 20_971_520, most: 20_000_000 }],
  ])('is too large when a cell stands far away, and no other sheet is: %s', async (name, line, facts) => {
    const note = far(`<c r="${name}" t="inlineStr"><is><t>Se bilaga</t></is></c>`, line);
    const book = workbookOf([
      { name: 'Blad1', data: TABLE },
      { name: 'Blad2', data: note },
    ]);
    expect((await read(book, 'a.xlsx#Blad1')).rows).toHaveLength(3);
    const { grid, issues } = await read(book, 'a.xlsx#Blad2');
    expect(issues).toEqual([`table-too-large a.xlsx#Blad2!${name}`]);
    expect(grid).toMatchObject({ issues: [{ facts }] });
    expect((await read(book)).issues).toEqual(['several-sheets a.xlsx:1:1']);
  });

  it.each([
    ['Latin-1', (xml: string) => Buffer.from(xml, 'latin1'), 'ISO-8859-1', 'Windows-1252'],
    ['UTF-16', (xml: string) => Buffer.from(`\uFEFF${xml}`, 'utf16le'), 'UTF-16', 'UTF-16'],
    [
      'UTF-16 without a mark, high bytes first',
      (xml: string) => Buffer.from(xml, 'utf16le').swap16(),
      'UTF-16BE',
      'UTF-16',
    ],
  ])('is read in the encoding that it declares: %s', async (_, coded, declared, said) => {
    const table = rowsOf([
      ['Kommun', 'Invånare'],
      ['Eksjö', 17700],
    ]);
    const xml = `<?xml version="1.0" encoding="${declared}"?><worksheet>${table}</worksheet>`;
    const { rows, remarks } = await read(
      partsOf(one(TABLE), ([name, bytes]) => [name, name.endsWith('sheet1.xml') ? coded(xml) : bytes]),
    );
    expect(rows).toEqual([
      ['Kommun', 'Invånare'],
      ['Eksjö', '17700'],
    ]);
    expect(remarks).toMatchObject([{ code: 'read-as', facts: { encoding: said } }]);
  });

  it('is an issue in an encoding that is not read', async () => {
    const xml = `<?xml version="1.0" encoding="ISO-8859-2"?><worksheet>${TABLE.replace('Alby', 'Älby')}</worksheet>`;
    const book = partsOf(one(TABLE), ([name, bytes]) => [
      name,
      name.endsWith('sheet1.xml') ? Buffer.from(xml, 'latin1') : bytes,
    ]);
    const { grid } = await read(book);
    const part = 'xl/worksheets/sheet1.xml';
    expect(grid).toMatchObject({ issues: [{ code: 'broken-workbook', facts: { part } }] });
  });

  it('is in a workbook also where its folders are those of Windows', async () => {
    const book = partsOf(one(TABLE), ([name, bytes]) => [name.replaceAll('/', '\\'), bytes]);
    expect((await read(book)).rows).toHaveLength(3);
  });

  it('need not be where a dialogue or a module of old is', async () => {
    const links =
      '<Relationships><Relationship Id="rId1" Type="x/dialogsheet" Target="dialogsheets/sheet1.xml"/><Relationship Id="rId2" Type="x/worksheet" Target="worksheets/sheet2.xml"/></Relationships>';
    const names =
      '<workbook xmlns:r="r"><sheets><sheet name="Code" sheetId="3" r:id=""/><sheet name="Dialog" sheetId="1" r:id="rId1"/><sheet name="Blad1" sheetId="2" r:id="rId2"/></sheets></workbook>';
    const sheets = ['Dialog', 'Blad1'].map((name) => ({ name, data: TABLE }));
    const book = workbookOf(
      sheets,
      [],
      [
        ['xl/_rels/workbook.xml.rels', links],
        ['xl/workbook.xml', names],
      ],
    );
    expect((await read(book)).rows).toHaveLength(3);
  });

  it('need not be where charts are', async () => {
    const links =
      '<Relationships><Relationship Id="rId1" Type="x/chartsheet" Target="chartsheets/sheet1.xml"/><Relationship Id="rId2" Type="x/worksheet" Target="worksheets/sheet2.xml"/></Relationships>';
    const book = workbookOf(
      [
        { name: 'Diagram', data: '' },
        { name: 'Blad1', data: TABLE },
      ],
      [],
      [['xl/_rels/workbook.xml.rels', links]],
    );
    expect((await read(book)).rows).toHaveLength(3);
  });
});

describe('the sheet that is read', () => {
  const note: SheetXml = { name: 'Om', data: rowsOf([['Detta är en förklaring']]) };
  const first: SheetXml = { name: 'Blad1', data: TABLE };
  const second: SheetXml = { name: 'Blad2', data: TABLE };

  it.each([
    ['the only one with a table', [note, first], 'a.xlsx', 3],
    ['the one that is named', [first, second, note], 'a.xlsx#Om', 1],
    ['the one that is named in any case', [first, second, note], 'a.xlsx#BLAD2', 3],
  ])('is %s', async (_, sheets, name, rows) => {
    expect((await read(workbookOf(sheets), name)).rows).toHaveLength(rows);
  });

  it.each([
    ['several have a table', [first, second], 'a.xlsx', ['several-sheets a.xlsx:1:1']],
    ['none has one', [note, { ...note, name: 'Mer' }], 'a.xlsx', ['no-table a.xlsx:1:1']],
    ['it is empty', [{ name: 'Blad1', data: '' }], 'a.xlsx', ['no-table a.xlsx:1:1']],
  ])('is an issue when %s', async (_, sheets, name, issues) => {
    expect((await read(workbookOf(sheets), name)).issues).toEqual(issues);
  });

  it('is an issue when no sheet has that name', async () => {
    const { grid } = await read(workbookOf([first, second]), 'a.xlsx#Blad3');
    expect(grid).toMatchObject({ issues: [{ code: 'unknown-sheet', facts: { suggestion: 'Blad1' } }] });
  });
});

describe('a bad workbook is one issue', () => {
  const bomb = (size: number, declared = size) => {
    const zeros = deflateRawSync(Buffer.alloc(size));
    const book = one(TABLE);
    return withEntry(book, 'xl/worksheets/sheet1.xml', zeros, declared);
  };

  it.each([
    [
      'a text that is nowhere',
      one(
        rowsOf([
          ['A', 'B'],
          ['Alby', '<c t="s"><v>7</v></c>'],
        ]),
        'x',
      ),
      'lost-text a.xlsx#Blad1!B2',
    ],
    [
      'a formula that nobody calculated',
      one(
        rowsOf([
          ['A', 'B'],
          ['Alby', '<c><f>1+1</f></c>'],
        ]),
      ),
      'uncalculated-formula a.xlsx#Blad1!B2',
    ],
    ['a bomb', bomb(300_000_000), 'table-too-large a.xlsx:1:1'],
    ['a bomb that says that it is small', bomb(30_000_000, 1000), 'broken-workbook a.xlsx:1:1'],
    [
      'no XML',
      withEntry(one(TABLE), 'xl/workbook.xml', deflateRawSync(Buffer.from('<workbook')), 9),
      'broken-workbook a.xlsx:1:1',
    ],
    [
      'a column far away',
      one(`<sheetData><row r="1"><c r="A1"><v>1</v></c><c r="ZZZ1"><v>1</v></c></row></sheetData>`),
      'table-too-large a.xlsx:1:1',
    ],
    [
      'cells far apart',
      one(
        `<sheetData>${Array.from({ length: 30_000 }, (_, i) => `<row r="${i + 1}"><c r="ABC${i + 1}"><v>1</v></c></row>`).join('')}</sheetData>`,
      ),
      'table-too-large a.xlsx:1:1',
    ],
    [
      'rows without end that are empty',
      one(
        `<sheetData>${Array.from({ length: 300_000 }, (_, i) => `<row r="${i + 1}"><c r="A${i + 1}" s="1"/></row>`).join('')}</sheetData>`,
      ),
      'no-table a.xlsx:1:1',
    ],
  ])('soon: %s', { timeout: LIMIT }, async (_, bytes, told) => {
    expect((await read(bytes)).issues).toEqual([told]);
  });
});

const WHOLE = '<number:number number:decimal-places="0" number:grouping="true"/>';
const DECIMALS = '<number:number number:decimal-places="2"/>';
const THOUSANDS = '<number:number number:decimal-places="0" number:display-factor="1000"/>';

function written(text: string): string {
  return `<number:text>${text}</number:text>`;
}

function symbol(text: string): string {
  return `<number:currency-symbol>${text}</number:currency-symbol>`;
}

function named(text: string): string {
  return `<table:table-cell office:value-type="string"><text:p>${text}</text:p></table:table-cell>`;
}

describe('a sheet of OpenDocument', () => {
  it('has its percentages, also in rows that repeat on every page, and no rows without end', async () => {
    const written = await writeOds({
      sheets: [
        {
          name: 'Blad1',
          rows: [
            ['Kommun', 'Belopp'],
            ['Alby', 9194.5],
          ],
        },
      ],
    });
    expect((await read(written, 'a.ods')).rows).toEqual([
      ['Kommun', 'Belopp'],
      ['Alby', '9194,5'],
    ]);
    const cell =
      '<table:table-cell office:value-type="percentage" office:value="0.612"><text:p>61,2%</text:p></table:table-cell>';
    const text = (value: string) =>
      `<table:table-cell office:value-type="string"><text:p>${value}</text:p></table:table-cell>`;
    const row = (inner: string, attributes = '') =>
      `<table:table-row${attributes}>${inner}</table:table-row>`;
    const empty = row('<table:table-cell table:style-name="ce1"/>', ' table:number-rows-repeated="1048000"');
    const head = `<table:table-header-rows>${row(text('Kommun') + text('Andel'))}</table:table-header-rows>`;
    const content = `<office:document-content><office:automatic-styles/><office:body><office:spreadsheet><table:table table:name="Blad1">${head}${row(text('Alby') + cell)}${empty}</table:table></office:spreadsheet></office:body></office:document-content>`;
    const ods = packed(
      new Map([
        ['mimetype', Buffer.from('application/vnd.oasis.opendocument.spreadsheet')],
        ['content.xml', Buffer.from(content)],
      ]),
    );
    const { rows, figures } = await read(ods, 'a.ods');
    expect([rows, figures]).toEqual([
      [
        ['Kommun', 'Andel'],
        ['Alby', '61,2 %'],
      ],
      ['61.2'],
    ]);
  });

  it.each([
    ['a word of money', 'number', WHOLE + written(' tkr'), 'float', '6800', '6800 tkr'],
    ['a currency', 'currency', symbol('€') + written(' ') + WHOLE, 'currency', '6800', '6800 €'],
    [
      'kronor with decimals',
      'currency',
      DECIMALS + written(' ') + symbol('kr'),
      'currency',
      '6.8',
      '6,80 kr',
    ],
    ['thousands', 'number', `${THOUSANDS}${written(' tkr')}`, 'float', '6800000', '6800 tkr'],
    ['a sign of per cent that is a text', 'number', DECIMALS + written('%'), 'float', '61.2', '61,20'],
    ['per cent', 'percentage', DECIMALS + written('%'), 'percentage', '0.612', '61,20 %'],
  ])(
    'has figures as their format shows them, as a workbook of Excel has: %s',
    async (_, kind, shown, type, value, text) => {
      const format = `<number:${kind}-style style:name="N1">${shown}</number:${kind}-style>`;
      const look = '<style:style style:name="ce1" style:family="table-cell" style:data-style-name="N1"/>';
      const child = '<style:style style:name="ce2" style:family="table-cell" style:parent-style-name="ce1"/>';
      const figure = (own = '') =>
        `<table:table-cell${own} office:value-type="${type}" office:value="${value}"><text:p>x</text:p></table:table-cell>`;
      const cells = [
        [look + format, '', '', figure(' table:style-name="ce1"')],
        [look + format, ' table:default-cell-style-name="ce1"', '', figure()],
        [look + format, '', ' table:default-cell-style-name="ce1"', figure()],
        [look + child + format, '', '', figure(' table:style-name="ce2"')],
      ] as const;
      for (const [styles, column, row, cell] of cells) {
        const sheet = `<table:table-column/><table:table-column${column}/><table:table-row>${named('Kommun')}${named('Belopp')}</table:table-row><table:table-row${row}>${named('Alby')}${cell}</table:table-row>`;
        for (const [own, common] of [
          [styles, ''],
          ['', styles],
        ] as const)
          expect((await read(odsOf(sheet, own, common), 'a.ods')).rows?.[1]).toEqual(['Alby', text]);
      }
    },
  );

  it('ends where its cells are blank', async () => {
    const blank =
      '<table:table-cell office:value-type="string"><text:p><text:s/></text:p></table:table-cell>';
    const sheet = `<table:table-row>${named('Kommun')}${named('Belopp')}</table:table-row><table:table-row>${named('Alby')}${named('5')}</table:table-row><table:table-row table:number-rows-repeated="1048573"><table:table-cell/></table:table-row><table:table-row><table:table-cell table:number-columns-repeated="16383"/>${blank}</table:table-row>`;
    expect((await read(odsOf(sheet), 'a.ods')).rows).toEqual([
      ['Kommun', 'Belopp'],
      ['Alby', '5'],
    ]);
  });

  it('is one by its list of files alone', async () => {
    const list = `<manifest:file-entry manifest:full-path="/" manifest:media-type="application/vnd.oasis.opendocument.spreadsheet"/>`;
    const sheet = `<table:table-row>${named('Kommun')}${named('Belopp')}</table:table-row><table:table-row>${named('Alby')}${named('5')}</table:table-row>`;
    const book = partsOf(odsOf(sheet), ([name, bytes]) =>
      name === 'mimetype' ? ['META-INF/manifest.xml', Buffer.from(list)] : [name, bytes],
    );
    expect((await read(book, 'a.ods')).rows?.[1]).toEqual(['Alby', '5']);
  });

  it('has the raised marks of footnotes behind its figures as such marks', async () => {
    const look =
      '<style:style style:name="T1" style:family="text"><style:text-properties style:text-position="super 58%"/></style:style>';
    const cell = named('6800<text:span text:style-name="T1">1</text:span>');
    const sheet = `<table:table-row>${named('Kommun')}${named('Belopp')}</table:table-row><table:table-row>${named('Alby')}${cell}</table:table-row>`;
    expect((await read(odsOf(sheet, look), 'a.ods')).rows?.[1]).toEqual(['Alby', '6800¹']);
  });

  it('has figures in the currency of their cells, where no format tells of one', async () => {
    const cell = '<table:table-cell office:value-type="currency" office:currency="EUR" office:value="6800"/>';
    const sheet = `<table:table-row>${named('Kommun')}${named('Belopp')}</table:table-row><table:table-row>${named('Alby')}${cell}</table:table-row>`;
    expect((await read(odsOf(sheet), 'a.ods')).rows?.[1]).toEqual(['Alby', '6800 EUR']);
    const bare = partsOf(odsOf(sheet), ([name, bytes]) => [
      name,
      Buffer.from(bytes.toString().replace('<office:automatic-styles></office:automatic-styles>', '')),
    ]);
    expect((await read(bare, 'a.ods')).rows?.[1]).toEqual(['Alby', '6800 EUR']);
  });

  it('has figures in thousands where a text tells of them, and else whole ones, and says so', async () => {
    const format = `<number:number-style style:name="N1">${THOUSANDS}</number:number-style><style:style style:name="ce1" style:family="table-cell" style:data-style-name="N1"/>`;
    const cell =
      '<table:table-cell table:style-name="ce1" office:value-type="float" office:value="6800000"/>';
    const sheet = (heading: string) =>
      `<table:table-row>${named('Kommun')}${named(heading)}</table:table-row><table:table-row>${named('Alby')}${cell}</table:table-row>`;
    const told = await read(odsOf(sheet('Belopp tkr'), format), 'a.ods');
    const untold = await read(odsOf(sheet('Belopp'), format), 'a.ods');
    expect([told.rows?.[1], told.said]).toEqual([['Alby', '6800'], []]);
    expect([untold.rows?.[1], untold.said]).toEqual([['Alby', '6800000'], ['whole-figures']]);
  });
});

/** A spreadsheet of one sheet, with styles of its own and such as its sheets share. */
function odsOf(sheet: string, own = '', common = ''): Buffer {
  const styles = `<office:document-styles><office:styles>${common}</office:styles></office:document-styles>`;
  const content = `<office:document-content><office:automatic-styles>${own}</office:automatic-styles><office:body><office:spreadsheet><table:table table:name="Blad1">${sheet}</table:table></office:spreadsheet></office:body></office:document-content>`;
  return packed(
    new Map([
      ['mimetype', Buffer.from('application/vnd.oasis.opendocument.spreadsheet')],
      ['content.xml', Buffer.from(content)],
      ['styles.xml', Buffer.from(styles)],
    ]),
  );
}

/** An archive of files that are not packed, with each of them as it is made. */
function partsOf(
  archive: Buffer,
  make: (file: readonly [string, Buffer]) => readonly [string, Buffer],
): Buffer {
  const files = (entriesIn(archive) ?? []).map(({ name, offset, size }) => {
    const start = offset + 30 + Buffer.byteLength(name);
    return make([name, archive.subarray(start, start + size)]);
  });
  return packed(new Map(files));
}

/** An archive with the data of one of its files replaced, deflated and said to be of some size. */
function withEntry(archive: Buffer, name: string, data: Buffer, size: number): Buffer {
  const entries = entriesIn(archive) ?? [];
  const files = new Map(
    entries.map((one) => {
      const start = one.offset + 30 + Buffer.byteLength(one.name);
      return [one.name, one.name === name ? data : archive.subarray(start, start + one.size)];
    }),
  );
  const made = packed(files);
  const directory = made.readUInt32LE(made.lastIndexOf('PK\u0005\u0006', undefined, 'latin1') + 16);
  const at = made.indexOf(name, directory) - 46;
  made.writeUInt16LE(8, at + 10);
  made.writeUInt32LE(size, at + 24);
  return made;
}
