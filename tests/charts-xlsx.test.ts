import { beforeAll, describe, expect, it } from 'vitest';
import { xlsxFile } from '../src/formats/xlsx/file.js';
import { sheetPage } from '../src/formats/xlsx/sheet-page.js';
import { rational } from '../src/kernel/number.js';
import type { Chart } from '../src/sheet/chart.js';
import { asSentence } from '../src/sheet/sentence.js';
import { type Cell, EMPTY, text } from '../src/sheet/sheet.js';
import { pagesOf, type ReadChart } from './helpers/charts.js';
import { sv } from './helpers/words.js';
import { changed, HAS_LIBREOFFICE, recalculated, unzip, written, writtenNow } from './helpers/workbooks.js';
import { type Element, parseXml, within } from './helpers/xml.js';

/** Every command that writes tables, and how many charts its workbook has. */
const COMMANDS: readonly (readonly [string, number])[] = [
  ['dso', 2],
  ['dso --lang en', 2],
  // Of the parties two pay more than four times what the others do: they have a chart of their own.
  ['school --amount 500000 --year 2019-2021', 5],
  ['split 100 A=1 B=2', 1],
  ['compare dso --with key=equal --with parties=@interested', 1],
  ['settle base --outcome 2315400', 1],
  ['plan 2019-2020', 1],
  ['cost dso', 1],
  ['invoice dso', 0],
  ['list', 0],
];

describe('the charts of a workbook', () => {
  it.each(COMMANDS)(
    '%s: each reads cells of its own page, and holds what they hold',
    async (command, count) => {
      const pages = pagesOf(await written(command));
      expect(pages.flatMap(({ charts }) => charts).length).toBe(count);
      for (const { name, cells, charts } of pages)
        for (const { series, title, told } of charts) {
          expect(told).toContain(title.split('\n')[0]);
          for (const read of series.flatMap((one) => [one.name ?? one.names, one.names, one.values])) {
            expect(read.sheet).toBe(name);
            expect(read.cached).toEqual(read.cells.map((cell) => cells.get(cell)));
          }
        }
    },
  );

  it('of a table: the shares of its parties, in the column of formulas, each named with the amount that the board printed', async () => {
    const [page] = pagesOf(await written('dso'));
    const [series] = page?.charts[0]?.series ?? [];
    expect(series?.names.cached).toEqual([
      'Berg: 50 078 kr',
      'Åre: 62 558 kr',
      'Bräcke: 47 169 kr',
      'Krokom: 93 560 kr',
      'Östersund: 369 666 kr',
      'Strömsund: 79 353 kr',
      'Ragunda: 34 369 kr',
      'Härjedalen: 70 391 kr',
      'Region JH: 392 856 kr',
    ]);
    // GNS/11/2018: 30,81 % and 32,74 %.
    expect(series?.values.cached.map((share) => Number(share).toFixed(4))).toEqual(
      expect.arrayContaining(['0.3081', '0.3274']),
    );
    const formulas = within(page?.xml as Element, 'c').filter(({ attributes }) =>
      series?.values.cells.includes(attributes.get('r') ?? ''),
    );
    expect(formulas.every((cell) => within(cell, 'f').length === 1)).toBe(true);
  });

  it('of a comparison: what each pays more, and to the left of zero less', async () => {
    const [page] = pagesOf(await written('compare dso --with key=equal'));
    const [chart] = page?.charts ?? [];
    expect(chart?.title).toContain('◄ betalar mindre  |  betalar mer ►');
    // A ninth of 1 200 000 kr, less the board's 369 666 kr.
    const east = chart?.series[0]?.names.cached.indexOf('Östersund') ?? -1;
    expect(chart?.series[0]?.values.cached[east]).toBe(String(133_333 - 369_666));
  });

  it('of years: a line a party, named by its cell, over the years of the headings', async () => {
    const [page] = pagesOf(await written('school --amount 500000 --year 2019-2021'));
    const [chart] = page?.charts ?? [];
    expect(chart?.series.map(({ name }) => name?.cached[0])).toContain('Krokom');
    expect(chart?.series[0]?.names.cached.map((year) => year?.slice(0, 4))).toEqual(['2019', '2020', '2021']);
  });

  it('are the same bytes twice', async () => {
    expect((await writtenNow('dso')).equals(await written('dso'))).toBe(true);
  });
});

describe.skipIf(!HAS_LIBREOFFICE)('in LibreOffice (skipped where soffice is missing)', () => {
  const COMMANDS_BESIDE = ['cost dso', 'compare dso --with key=equal', 'settle base --outcome 2315400'];
  let books: Buffer[] = [];
  let typed: string[][] | undefined;
  let sheets: string[][][] = [];
  beforeAll(async () => {
    books = await Promise.all(COMMANDS_BESIDE.map((command) => written(command)));
    [typed, ...sheets] = recalculated([changed(await written('dso'), 'B3', '600000'), ...books]);
  }, 60_000);

  it('another amount in its cell is told in the picture', async () => {
    const [names] = pagesOf(await written('dso'))[0]?.charts[0]?.series.map((series) => series.names) ?? [];
    const [, letters = '', row = ''] = /([A-Z]+)(\d+)/.exec(names?.cells[0] ?? '') ?? [];
    const name = typed?.[Number(row) - 1]?.[letters.charCodeAt(0) - 65];
    expect(names?.cached[0]).toBe('Berg: 50 078 kr');
    // Half of 50 078,15 kr.
    expect(name).toMatch(/^Berg: 25.039 kr$/);
  });

  it('what a chart is drawn from beside its table is calculated to what is held of it', () => {
    for (const [i, book] of books.entries())
      for (const { series } of pagesOf(book)[0]?.charts ?? [])
        for (const { values } of series)
          for (const [k, cell] of values.cells.entries()) {
            const [, letters = '', row = ''] = /([A-Z]+)(\d+)/.exec(cell) ?? [];
            const calculated = sheets[i]?.[Number(row) - 1]?.[letters.charCodeAt(0) - 65] ?? '';
            expect(Number(calculated)).toBeCloseTo(Number(values.cached[k] ?? 0), 6);
          }
  });
});

const LONG = `${'Å'.repeat(98)} & <b>"'_x0041_ ${'ä'.repeat(90)}`;

/** A table of so many rows with a chart of each kind, and what the cells of a row hold. */
function pageOf(
  count: number,
  figure: (row: number, column: number) => Cell,
  name = (row: number) => `Part ${row}`,
) {
  const title = asSentence(LONG);
  const sides = { below: asSentence('mindre <'), above: asSentence('mer >') };
  const steps = [...Array(Math.min(count, 10)).keys()].map((row) => ({ row, isSum: row % 3 === 2 }));
  const charts: Chart[] = [
    { kind: 'shares', title, names: 'name', notes: [], value: '2023' },
    { kind: 'differences', title, names: 'name', notes: [], value: '2024', sides },
    { kind: 'years', title, names: 'name', notes: [], values: ['2023', '2024'] },
    { kind: 'cost', title, names: 'name', notes: [], value: '2024', steps },
  ];
  const columns = ['name', '2023', '2024'].map((id) => ({ id, heading: asSentence(id) }));
  const rows = [...Array(count).keys()].map((row) => [text(name(row)), figure(row, 0), figure(row, 1)]);
  const sheet = { title, columns, rows, totals: [], notes: [], charts };
  return pagesOf(xlsxFile({ title, creator: '', pages: [sheetPage(sheet, "A & 'B'", sv)], names: [] }))[0];
}

const money = (value: bigint): Cell => ({ kind: 'money', value: rational(value), decimals: 0 });

describe('what is hard to draw', () => {
  it.each<[string, number, (row: number, column: number) => Cell, number]>([
    ['one party', 1, () => money(5n), 4],
    ['all zeros', 5, () => money(0n), 4],
    ['amounts below zero', 5, (row) => money(BigInt(row * (row % 2 ? -100 : 30))), 4],
    [
      'cells that are empty, and texts',
      5,
      (row) => [EMPTY, text('deltar inte'), money(7n)][row % 3] ?? EMPTY,
      4,
    ],
    ['cells that are all empty', 5, () => EMPTY, 0],
    ['no rows', 0, () => EMPTY, 0],
  ])('%s, by names of 200 characters with markup: each chart opens', (_, count, figure, charts) => {
    const page = pageOf(count, figure, (row) => `${LONG}${row}`);
    expect(page?.charts.length).toBe(charts);
    for (const { series } of page?.charts ?? [])
      for (const { values } of series)
        expect(values.cached).toEqual(
          values.cells.map((cell) =>
            /^-?[\d.]+$/.test(page?.cells.get(cell) ?? '') ? page?.cells.get(cell) : undefined,
          ),
        );
  });

  it('290 parties: lines for the twelve largest, no bars, and both are said', () => {
    const page = pageOf(290, (row) => money(BigInt(row)));
    const lines = page?.charts.find(({ xml }) => within(xml, 'lineChart').length > 0);
    expect(lines?.series.map(({ name }) => name?.cached[0])).toEqual(
      [...Array(12).keys()].map((i) => `Part ${278 + i}`),
    );
    const said = [...(page?.cells.values() ?? [])];
    expect(said).toContain('Diagrammet visar de 12 största av tabellens 290 rader.');
    expect(said).toContain(
      'Inget diagram: tabellen har 290 rader, och fler än 40 staplar går inte att läsa.',
    );
    expect(page?.charts.length).toBe(2);
  });

  it('figures of more digits than a spreadsheet holds: no chart, and that is said', () => {
    const page = pageOf(3, () => money(12_345_678_901_234_567n));
    expect(page?.charts).toEqual([]);
    expect([...(page?.cells.values() ?? [])]).toContain(
      'Inget diagram: talen har fler siffror än ett kalkylark rymmer.',
    );
  });

  it('a step that crosses zero is drawn on both sides, and what each step is adds up', () => {
    const page = pageOf(3, (row) => money([30n, -50n, -20n][row] ?? 0n));
    const [base, rise, fall, below, sum] = page?.charts[3]?.series.map(({ values }) => values.cached) ?? [];
    expect([base, rise, fall, below, sum]).toEqual([
      ['0', '0', undefined],
      ['30', '0', undefined],
      ['0', '30', undefined],
      ['0', '-20', undefined],
      [undefined, undefined, '-20'],
    ]);
  });
});

/** The order of elements by ECMA-376, part 1: 18.3.1.99 and the schemas of 21.2. */
const ORDER: Readonly<Record<string, string>> = {
  worksheet:
    'sheetPr dimension sheetViews sheetFormatPr cols sheetData mergeCells pageMargins pageSetup headerFooter rowBreaks drawing',
  chartSpace: 'date1904 roundedCorners chart spPr txPr',
  chart: 'title autoTitleDeleted plotArea legend plotVisOnly dispBlanksAs',
  title: 'tx layout overlay spPr txPr',
  plotArea: 'layout barChart lineChart catAx valAx spPr',
  manualLayout: 'layoutTarget xMode yMode wMode hMode x y w h',
  barChart: 'barDir grouping varyColors ser dLbls gapWidth overlap serLines axId',
  lineChart: 'grouping varyColors ser dLbls marker axId',
  ser: 'idx order tx spPr invertIfNegative marker dLbls cat val smooth',
  marker: 'symbol size spPr',
  dLbls: 'numFmt spPr txPr dLblPos showLegendKey showVal showCatName showSerName showPercent showBubbleSize',
  catAx:
    'axId scaling delete axPos majorGridlines title numFmt majorTickMark minorTickMark tickLblPos spPr txPr crossAx crosses auto lblAlgn lblOffset tickLblSkip noMultiLvlLbl',
  valAx:
    'axId scaling delete axPos majorGridlines title numFmt majorTickMark minorTickMark tickLblPos spPr txPr crossAx crosses crossBetween',
  scaling: 'logBase orientation max min',
  legend: 'legendPos layout overlay',
  strRef: 'f strCache',
  numRef: 'f numCache',
  strCache: 'ptCount pt',
  numCache: 'formatCode ptCount pt',
  twoCellAnchor: 'from to graphicFrame clientData',
  graphicFrame: 'nvGraphicFramePr xfrm graphic',
};

/** The elements whose parts stand in another order than the schema's. */
function disordered(element: Element): string[] {
  const order = ORDER[element.name]?.split(' ');
  const places = element.children.map(({ name }) => order?.indexOf(name) ?? 0);
  const isSo = places.every((place, i) => place >= Math.max(0, places[i - 1] ?? 0));
  return [
    ...(isSo || element.children.length === 0 ? [] : [element.name]),
    ...element.children.flatMap(disordered),
  ];
}

describe('Excel, which demands what the standard says,', () => {
  const books = COMMANDS.map(([command]) => command);
  it.each(books)(
    '%s: has each element in its order, each part with its type, and every target',
    async (command) => {
      const files = unzip(await written(command));
      const types = within(parseXml(files.get('[Content_Types].xml') ?? ''), 'Override').map(
        ({ attributes }) => attributes.get('PartName'),
      );
      const parts = [...files.keys()].filter(
        (name) => name.endsWith('.xml') && name !== '[Content_Types].xml',
      );
      expect(types.toSorted()).toEqual(parts.map((name) => `/${name}`).toSorted());
      for (const name of parts)
        expect([name, ...disordered(parseXml(files.get(name) ?? ''))]).toEqual([name]);
    },
  );

  it('has figures beside bars where the standard lets them stand', async () => {
    const charts: ReadChart[] = pagesOf(await written('cost dso')).flatMap((page) => page.charts);
    for (const { xml } of charts)
      for (const bars of within(xml, 'barChart')) {
        const isStacked = within(bars, 'grouping')[0]?.attributes.get('val') === 'stacked';
        expect(
          isStacked && within(bars, 'dLblPos').some(({ attributes }) => attributes.get('val') === 'outEnd'),
        ).toBe(false);
      }
  });
});
