import { describe, expect, it } from 'vitest';
import { cellsTold, onlyStatistic, opened } from '../../../tests/helpers/statistics.js';

/** A file of two places and two years, with lines put in before its data. */
const px = (lines: readonly string[], data = '12 13.50\n"-" ".."', head = 'CHARSET="ANSI";') =>
  [
    head,
    'LANGUAGE="sv";',
    'MATRIX="ELEV";',
    'TITLE="Elever efter region och år";',
    'STUB="region";',
    'HEADING="år";',
    'VALUES("region")="Alby","Berg";',
    'VALUES("år")="2023","2024";',
    ...lines,
    `DATA=\n${data}\n;\n`,
  ].join('\r\n');

const CODES = ['CODES("region")="9001","9002";'];

describe('PX', () => {
  it('is read with all that it says of itself', async () => {
    const read = await onlyStatistic(
      px([
        ...CODES,
        'VARIABLECODE("region")="Region";',
        'TIMEVAL("år")=TLIST(A1,"2023"-"2024");',
        'MAP("region")="kommuner";',
        'ELIMINATION("region")=YES;',
        'UNITS="antal";',
        'LAST-UPDATED="20250401 08:00";',
        'SOURCE="Skolverket";',
        'NOTE="Avser 15 oktober.##Se även "\n"dokumentationen.";',
        'VALUENOTE("region","Alby")="Ny gräns.";',
      ]),
    );
    expect(read).toMatchObject({
      title: 'Elever efter region och år',
      id: 'ELEV',
      source: 'Skolverket',
      updated: '20250401 08:00',
      unit: 'antal',
      notes: ['Avser 15 oktober. Se även dokumentationen.', 'region, Alby: Ny gräns.'],
      dimensions: [
        {
          code: 'Region',
          text: 'region',
          role: 'place',
          isSummable: true,
          categories: [{ code: '9001', text: 'Alby' }, {}],
        },
        { code: 'år', role: 'time', categories: [{ code: '2023' }, { code: '2024' }] },
      ],
    });
    expect(cellsTold(read)).toEqual([
      '9001 2023 12',
      '9001 2024 13.50',
      '9002 2023 0 -',
      '9002 2024 missing ..',
    ]);
  });

  it('of several languages is read in its main one', async () => {
    const english = [
      'VALUES[en]("region")="Alby (en)","Berg (en)";',
      'TITLE[en]="Pupils";',
      'LAST-UPDATED[en]="20240101";',
    ];
    const read = await onlyStatistic(px(english));
    expect(read).toMatchObject({ title: 'Elever efter region och år', updated: '20240101' });
    expect(cellsTold(read)[0]).toBe('Alby 2023 12');
  });

  it('has its marks in or without quotation marks, and data apart by blanks, commas, semicolons or tabs', async () => {
    const read = await onlyStatistic(px(CODES, '1,......;\t-\n4.0'));
    expect(cellsTold(read)).toEqual([
      '9001 2023 1',
      '9001 2024 missing ......',
      '9002 2023 0 -',
      '9002 2024 4.0',
    ]);
  });

  it('has a semicolon within quotation marks, and texts that go on over lines', async () => {
    const text = px(CODES).replace('"Alby","Berg"', '"Alby; med Byn","Be"\n"rg"');
    const [region] = (await onlyStatistic(text)).dimensions;
    expect(region?.categories.map((one) => one.text)).toEqual(['Alby; med Byn', 'Berg']);
  });

  it('has contents with units of their own, and a whole by its text', async () => {
    const text = px([
      'CONTVARIABLE="region";',
      'UNITS("Berg")="kr";',
      'ELIMINATION("region")="Alby";',
      ...CODES,
    ]);
    expect((await onlyStatistic(text)).dimensions[0]).toMatchObject({
      role: 'content',
      whole: '9001',
      categories: [{ code: '9001' }, { unit: 'kr' }],
    });
  });

  it('with keys leaves out rows of zeros', async () => {
    const byCode = px([...CODES, 'KEYS("region")=CODES;'], '"9002",4 5.5');
    const told = ['9001 2023 0', '9001 2024 0', '9002 2023 4', '9002 2024 5.5'];
    expect(cellsTold(await onlyStatistic(byCode))).toEqual(told);
    const byText = px([...CODES, 'KEYS("region")=VALUES;'], '"Berg",4 5.5');
    expect(cellsTold(await onlyStatistic(byText))).toEqual(told);
  });

  it.each([
    ['CODEPAGE="windows-1252";', 'latin1', 'Windows-1252'],
    ['CODEPAGE="iso-8859-1";', 'latin1', 'Windows-1252'],
    ['CODEPAGE="iso-8859-15";', 'latin1', 'ISO-8859-15'],
    ['', 'latin1', 'Windows-1252'],
    ['CODEPAGE="utf-8";', 'utf8', undefined],
    ['CODEPAGE="iso-8859-1";', 'utf8', undefined],
  ] as const)(
    'is read in the encoding that it names or shows: %s as %s',
    async (codepage, encoding, said) => {
      const bytes = Buffer.from(px([codepage]), encoding);
      const { statistics, remarks } = await opened(bytes);
      expect(statistics[0]?.title).toBe('Elever efter region och år');
      expect(remarks.map(({ facts }) => ('encoding' in facts ? facts.encoding : ''))).toEqual(
        said ? [said] : [],
      );
    },
  );

  it('of MS-DOS is read in code page 437', async () => {
    const bytes = Buffer.from(px([], undefined, 'CHARSET="OEM";').replaceAll('å', '\x86'), 'latin1');
    expect((await opened(bytes)).statistics[0]?.dimensions[1]?.text).toBe('år');
  });

  // Python: bytes([0x86, 0x9D]).decode('cp850') is å and Ø, where code page 437 has å and ¥.
  it.each(['CODEPAGE="cp850";', 'CODEPAGE="ibm850";', 'CHARSET="OEM850";'])(
    '%s is read in code page 850',
    async (said) => {
      const text = px([], undefined, said).replaceAll('år', '\x86\x9D');
      expect((await opened(Buffer.from(text, 'latin1'))).statistics[0]?.dimensions[1]?.text).toBe('åØ');
    },
  );

  it.each<[string, string | Buffer, string]>([
    ['too few figures', px(CODES, '1 2 3'), 'statistic-size 10:1'],
    ['too many figures', px(CODES, '1 2 3 4 5'), 'statistic-size 10:1'],
    ['fewer codes than values', px(['CODES("region")="9001";']), 'statistic-size 1:1'],
    ['a figure that is none', px(CODES, '1 2\n3 x4'), 'not-a-number 12:3'],
    ['a key that is no code', px([...CODES, 'KEYS("region")=CODES;'], '"9003" 1 2'), 'unknown-choice 12:1'],
    ['a row of keys cut short', px([...CODES, 'KEYS("region")=CODES;'], '"9002" 1'), 'statistic-size 11:1'],
    [
      'a row of keys twice',
      px([...CODES, 'KEYS("region")=CODES;'], '"9002" 1 2\n"9002" 3 4'),
      'duplicate-row 13:1',
    ],
    [
      'keys and no end',
      px([...CODES, 'KEYS("region")=CODES;'], '"9002" 1 2').replace(/;\s*$/, ''),
      'px-syntax 11:1',
    ],
    ['no values of a variable', px(CODES).replace(/VALUES\("år"\).*\r\n/, ''), 'missing-field 1:1'],
    ['no variables', 'CHARSET="ANSI";\nTITLE="x";\nDATA=1;', 'missing-field 1:1'],
    ['no data', px(CODES).split('DATA=')[0] ?? '', 'not-statistics metadata 1:1'],
    ['a quotation mark that is not closed', 'CHARSET="ANSI";\n TITLE="x;\nDATA=1;', 'px-syntax 2:2'],
    ['a line that is no keyword', 'CHARSET="ANSI";\n\n <html>', 'px-syntax 3:2'],
    [
      'an encoding that is not read',
      Buffer.from(px(['CODEPAGE="cp737";']), 'latin1'),
      'unknown-codepage 9:1',
    ],
  ])('that has %s is one issue at its place', async (_, content, issue) => {
    expect((await opened(content)).issues).toEqual([issue]);
  });
});
