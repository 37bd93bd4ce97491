import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { readXlsx } from 'hucre/xlsx';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { answer } from '../src/cli/answer.js';
import { xlsxFile } from '../src/formats/xlsx/file.js';
import { pageNames } from '../src/formats/xlsx/page-names.js';
import { sheetPage } from '../src/formats/xlsx/sheet-page.js';
import { asSentence, type Sentence } from '../src/sheet/sentence.js';
import { text } from '../src/sheet/sheet.js';
import { runShell } from './helpers/allocate.js';
import { isLargestRemainder } from './helpers/hamilton.js';
import { law } from './helpers/laws.js';
import { runLine } from './helpers/lines.js';
import { memoryShell } from './helpers/memory.js';
import { sv } from './helpers/words.js';
import { changed, HAS_LIBREOFFICE, recalculated, unzip, written } from './helpers/workbooks.js';

const folder = mkdtempSync(join(tmpdir(), 'allocate-xlsx-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** What the board printed for all nine parties (GNS/11/2018). */
const PRINTED = {
  Berg: 50_078,
  Åre: 62_558,
  Bräcke: 47_169,
  Krokom: 93_560,
  Östersund: 369_666,
  Strömsund: 79_353,
  Ragunda: 34_369,
  Härjedalen: 70_391,
  'Region JH': 392_856,
};

/** Names and amounts of the table in rows of cells: the name first, the amount fourth. */
function amountsIn(rows: readonly (readonly unknown[])[], names: readonly string[]): Record<string, number> {
  const found = rows.filter(([name]) => names.includes(String(name)));
  return Object.fromEntries(found.map((row) => [String(row[0]), Number(row[3])]));
}

describe('a workbook, read by another program', () => {
  it('holds the amounts that the board printed, as figures', async () => {
    const { sheets } = await readXlsx(await written('dso'));
    expect(sheets.map(({ name }) => name)).toEqual([
      'Fördelning',
      'Underlag',
      'Kvitto',
      'Personalkostnad exklusive',
    ]);
    expect(amountsIn(sheets[0]?.rows ?? [], Object.keys(PRINTED))).toEqual(PRINTED);
  });

  it('has its amount in a cell of its own, with a name', async () => {
    const { sheets, namedRanges } = await readXlsx(await written('dso --amount 1000000'));
    expect(sheets[0]?.rows[2]?.slice(0, 2)).toEqual(['Belopp att fördela', 1_000_000]);
    expect(namedRanges).toContainEqual(
      expect.objectContaining({ name: 'Belopp', range: expect.stringMatching(/^'?Fördelning'?!\$B\$3$/) }),
    );
  });

  it('names every source: figure, status, file and fingerprint', async () => {
    const { sheets } = await readXlsx(await written('dso'));
    const rows = sheets[1]?.rows ?? [];
    const bracke = rows.find((row) => row.includes('Bräcke'));
    expect(bracke).toEqual(
      expect.arrayContaining(['2017', 442.6, 'mkr', 'årtalet härlett', 'measures/budget.csv:4']),
    );
    expect(rows.find(([file]) => file === 'measures/budget.csv')?.[2]).toMatch(/^[0-9a-f]{64}$/);
  });

  it('in English it is English', async () => {
    const { sheets } = await readXlsx(await written('dso --lang en'));
    expect(sheets.map(({ name }) => name)).toEqual([
      'Allocation',
      'Sources',
      'Receipt',
      'Personalkostnad exklusive',
    ]);
  });

  it('holds the cost sheet whatever its title is, also one that is a heading of the program', async () => {
    const title = sv.adjustments.fromCost;
    const files = new Map([
      [
        '/data/cooperation.yaml',
        'name: S\nparties:\n  - { id: a, name: A, code: "1" }\n  - { id: b, name: B, code: "2" }\n',
      ],
      [
        '/data/agreements/x.yaml',
        `title: X
year: 2025
key: equal
source: s
costs:
  title: ${title}
  source: s
  total: all
  lines:
    - { id: all, title: SUMMA, sum: [pay] }
    - { id: pay, title: Lön, kind: running, amount: "100" }
`,
      ],
    ]);
    const { stdout } = await answer(
      ['x', '--format', 'xlsx'],
      () => memoryShell(files),
      () => undefined,
    );
    const { sheets } = await readXlsx(stdout as Uint8Array);
    expect(sheets.map(({ name }) => name)).toEqual([
      'Fördelning',
      'Underlag',
      'Kvitto',
      'Från kostnad till fördelat',
    ]);
  });

  it('of other reports it has the tables, with sums that are formulas', async () => {
    const files = unzip(await written('invoice dso'));
    expect(files.get('xl/worksheets/sheet1.xml')).toMatch(/<f>SUM\(/);
    expect(files.get('xl/worksheets/sheet1.xml')).toContain('<v>1200000</v>');
  });
});

describe('its pages', () => {
  it.each(['dso', 'base', 'invoice dso', 'cost base', 'compare dso --with key=equal'])(
    '%s: each is A4 as wide as the paper, its headings stand still and are repeated',
    async (command) => {
      const files = unzip(await written(command));
      const pages = [...files].filter(([name]) => /^xl\/worksheets\/\w+\.xml$/.test(name));
      for (const [i, [, xml]] of pages.entries()) {
        const row = /<pane ySplit="(\d+)"[^>]*state="frozen"\/>/.exec(xml)?.[1];
        expect(xml).toMatch(/<pageSetup paperSize="9" orientation="\w+" fitToWidth="1" fitToHeight="0"\/>/);
        expect(files.get('xl/workbook.xml')).toMatch(
          new RegExp(`Print_Titles" localSheetId="${i}">'[^<]+'!\\$${row}:\\$${row}<`),
        );
      }
    },
  );
});

describe('what is read on paper', () => {
  const COMMANDS = ['dso', 'base', 'explain dso', 'cost dso', 'invoice dso', 'compare dso --with key=equal'];
  /** The pages of a workbook as XML, by their names. */
  const pagesOf = async (command: string) => {
    const files = unzip(await written(command));
    const names = [...(files.get('xl/workbook.xml') ?? '').matchAll(/<sheet name="([^"]+)"/g)].map(
      ([, name = '']) => name,
    );
    const pages = names.map((name, i) => [name, files.get(`xl/worksheets/sheet${i + 1}.xml`) ?? ''] as const);
    return { pages: new Map(pages), styles: files.get('xl/styles.xml') ?? '' };
  };

  it.each(COMMANDS)('%s: no cell stands up against the next column', async (command) => {
    const { pages, styles } = await pagesOf(command);
    const formats = [...(/<cellXfs.*<\/cellXfs>/s.exec(styles)?.[0] ?? '').matchAll(/<xf .*?<\/xf>/gs)].map(
      String,
    );
    for (const xml of pages.values())
      for (const [, column, style, rest = ''] of xml.matchAll(/<c r="([A-Z]+)\d+" s="(\d+)"([^/]*?)>/g)) {
        const format = formats[Number(style)] ?? '';
        const isText = /t="(inlineStr|str)"/.test(rest);
        if (column !== 'A' || !isText) expect(format).toMatch(/horizontal="(left|right)" indent="1"/);
      }
  });

  it.each(COMMANDS)('%s: no sentence breaks within a figure', async (command) => {
    for (const xml of (await pagesOf(command)).pages.values())
      for (const [, row = ''] of xml.matchAll(/<mergeCell ref="A(\d+):/g)) {
        const text = new RegExp(`<c r="A${row}"[^>]*>.*?<t[^>]*>([^<]*)<`).exec(xml)?.[1] ?? '';
        expect(text).not.toMatch(/\d (\d{3}(?!\d)|kr|öre|%)|§ \d/);
      }
  });

  it('names the sources on the first page, and of a table that follows its amount no amount', async () => {
    const page = (await pagesOf('dso')).pages.get('Fördelning') ?? '';
    expect(page).toContain('Källa: GNS/11/2018, Kostnadsfördelning för budgetomslutning i GNS');
    expect(page).toContain('>Avtal: GNS/11/2018, Gemensamt dataskyddsombud.<');
    expect(page).not.toMatch(/Belopp: 1/);
  });

  it.each(['dso', 'split 10 A=1 B=2', 'explain dso'])(
    '%s: the sources are printed at three quarters of their size or more',
    async (command) => {
      const page = (await pagesOf(command)).pages.get('Underlag') ?? '';
      const widths = [...page.matchAll(/<col [^>]*width="(\d+)"/g)].map(([, width]) => Number(width));
      // A4 across holds 141 figures of 11 points side by side.
      expect(widths.reduce((sum, width) => sum + width, 0)).toBeLessThanOrEqual(188);
    },
  );

  it('tells each fingerprint once', async () => {
    const all = [...(await pagesOf('explain dso')).pages.values()].join('');
    const prints = all.match(/[0-9a-f]{64}/g) ?? [];
    expect(prints.length).toBe(3);
    expect(new Set(prints).size).toBe(3);
  });

  it('of a cost the sums stand out', async () => {
    const { pages, styles } = await pagesOf('cost dso');
    const [xml = ''] = pages.values();
    const bold = [...(/<cellXfs.*<\/cellXfs>/s.exec(styles)?.[0] ?? '').matchAll(/<xf .*?<\/xf>/gs)].map(
      ([xf]) => xf.includes('fontId="1"'),
    );
    const lines = [...xml.matchAll(/<c r="B\d+" s="(\d+)" t="inlineStr"><is><t[^>]*>([^<]+)</g)].slice(1);
    const isBold = new Map(lines.map(([, style, name]) => [name, bold[Number(style)]]));
    expect([isBold.get('TOTALT'), isBold.get('SUMMA'), isBold.get('Resor')]).toEqual([true, true, false]);
  });

  it('is called by whole words', () => {
    expect(
      pageNames(['Gemensam nämnd för samverkan, Jämtland', 'En kommunalförbundsordförandekonferens']),
    ).toEqual(['Gemensam nämnd för samverkan,', 'En']);
  });
});

describe('text stays text', () => {
  const hostile = [
    '=1+1',
    '+cmd|x',
    '-2',
    '@SUM(A1)',
    '<b>&"\'',
    '_x0041_',
    '\u202Egnp',
    '\u001b[31m',
    'a\u0000b',
    '\ud800',
    '\uffff',
    'å'.repeat(40_000),
  ];

  it('whatever a name looks like, it is no formula, no markup, and nothing hidden', async () => {
    const rows = hostile.map((name) => [text(name)]);
    const [title, heading, note] = ['=T', '=A1', '=N'].map(asSentence) as [Sentence, Sentence, Sentence];
    const columns = [{ id: 'a', heading, bareHeading: heading }];
    const page = sheetPage({ title, columns, rows, totals: [], notes: [note] }, 'A', sv);
    const bytes = xlsxFile({ title: '=T', creator: '', pages: [page], names: [] });
    expect(unzip(bytes).get('xl/worksheets/sheet1.xml')).not.toContain('<f>');
    const read = await readXlsx(bytes);
    const texts = (read.sheets[0]?.rows ?? []).slice(3, 3 + hostile.length).map(([cell]) => String(cell));
    expect(texts.slice(0, 6)).toEqual(hostile.slice(0, 6));
    expect(texts.slice(6, 11)).toEqual(['\ufffdgnp', '␛[31m', 'a␀b', '\ufffd', '\ufffd']);
    expect(texts[11]).toBe(`${'å'.repeat(32_766)}…`);
  });

  law(
    'every sheet has a name that a spreadsheet takes, and no other sheet has',
    [fc.array(fc.string({ unit: 'binary', maxLength: 40 }), { minLength: 1, maxLength: 8 })],
    (titles: string[]) => {
      const names = pageNames(titles);
      const isTaken = (name: string) =>
        name.length >= 1 && name.length <= 31 && !/[[\]:*?/\\]|^'|'$/.test(name);
      return names.every(isTaken) && new Set(names.map((name) => name.toLowerCase())).size === titles.length;
    },
  );
});

describe('a terminal', () => {
  it('is not sent bytes: the refusal says to use -o', () => {
    const { stdout } = runShell("script -qec 'allocate dso --format xlsx' /dev/null; echo", folder, {
      TERM: 'xterm',
    });
    expect(stdout).toContain('[binary-to-terminal]');
    expect(stdout).toContain('-o tabell.xlsx');
    expect(stdout).not.toContain('PK');
  });

  it('a pipe is', () => {
    expect(runShell('allocate dso --format xlsx | head -c 2', folder).stdout).toBe('PK');
  });
});

describe.skipIf(!HAS_LIBREOFFICE)('in LibreOffice (skipped where soffice is missing)', () => {
  const questions = [
    'dso',
    'dso --rounding half-up',
    'dso --rounding residual:bracke',
    'dso --unit 0.01',
    'dso --unit 1000',
    'dso --key equal',
    'split 10 A=61 B=19 C=20 D=0',
    'split 1000 A=0,5 B=0,25 C=0,25 D=1',
    'split 11 A=1 B=1 C=1',
    'split 1000 A=0,123456789012 B=0,4 C=0,3',
  ];
  const amounts = ['1200000', '1000000', '-1200000', '7', '0', '99999000'];
  const cases = questions.flatMap((question) =>
    amounts.map((amount) => ({ question, amount: /--unit 1000/.test(question) ? `${amount}000` : amount })),
  );
  const typed: [command: string, cell: string, figure: string, page?: number][] = [
    ['dso --set salary=50000', 'E4', '40000', 4],
    ['base', 'B4', '915.3', 4],
    ['dso', 'E4', '40000', 4],
    ['dso', 'B3', '1200000.5'],
    ...cases.map(({ question, amount }) => [question, 'B3', amount] as [string, string, string]),
  ];

  /** Recalculated all at once: most of the time is its start. */
  let all: string[][][] = [];
  beforeAll(async () => {
    const books: Uint8Array[] = [];
    for (const [command, ...at] of typed) books.push(changed(await written(command), ...at));
    all = recalculated(books);
  }, 300_000);

  it('it recalculates to the same figures, also when another amount is typed into its cell', async () => {
    const sheets = all.slice(4);
    expect(sheets.length).toBe(cases.length);
    for (const [i, { question, amount }] of cases.entries()) {
      const asked = question.startsWith('split')
        ? question.replace(/split \S+/, `split -- ${amount}`)
        : question.replace('dso', `dso --amount=${amount}`);
      const { stdout } = await runLine(`allocate ${asked.replace('split --', 'split')} --format csv`, folder);
      const rows = stdout
        .trim()
        .split('\n')
        .slice(1)
        .map((line) => line.split(','));
      const wanted = Object.fromEntries(rows.map(([, name, , , kronor]) => [name, Number(kronor)]));
      const sheet = sheets[i] ?? [];
      expect({ question, amount, ...amountsIn(sheet, Object.keys(wanted)) }).toEqual({
        question,
        amount,
        ...wanted,
      });
      expect(sheet.flat().filter((cell) => cell.startsWith('Stämmer'))).toEqual([
        'Stämmer: delarna blir tillsammans beloppet.',
      ]);
    }
  });

  it('an amount that is what the cost sheet comes to follows a white cell of its page', () => {
    const sheets = all.slice(0, 3);
    // 40 000 × 1,4647 × 1,016 = 59 525, a tenth of it 5 953: 12 × 65 478 + 1 500 + 53 000, and 65 000 + 100 000.
    const names = [
      'Berg',
      'Åre',
      'Bräcke',
      'Krokom',
      'Östersund',
      'Strömsund',
      'Ragunda',
      'Härjedalen',
      'Region JH',
    ];
    const budgets = [4699n, 5870n, 4426n, 8779n, 34687n, 7446n, 3225n, 6605n, 36863n];
    expect(sheets.map((sheet) => sheet[2]?.[1])).toEqual(['1005236', '915300', '1200000']);
    const amounts = Object.values(amountsIn(sheets[0] ?? [], names)).map(BigInt);
    const claims = budgets.map((weight, i) => ({ code: String(i), weight }));
    expect(isLargestRemainder(1_005_236n, claims, amounts)).toBe(true);
    expect(amountsIn(sheets[1] ?? [], ['Berg', 'Region JH'])).toEqual({
      Berg: 101_700,
      'Region JH': 101_700,
    });
    expect(sheets.flatMap((sheet) => sheet.flat().filter((cell) => cell.startsWith('Stämmer')))).toEqual(
      sheets.map(() => 'Stämmer: delarna blir tillsammans beloppet.'),
    );
    expect(sheets[2]?.flat()).toContainEqual(expect.stringContaining('skrivet för hand och följer den inte'));
  });

  it('an amount that is not whole is told', () => {
    const [sheet = []] = all.slice(3);
    expect(sheet.flat()).toContain('Stämmer inte: beloppet är inte ett helt antal enheter.');
  });
});
