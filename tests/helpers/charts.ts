import { posix } from 'node:path';
import { unzip } from './workbooks.js';
import { type Element, parseXml, within } from './xml.js';

/** What a chart reads of a page, and what it holds of it for programs that do not read cells. */
interface Read {
  readonly sheet: string;
  readonly cells: readonly string[];
  readonly cached: readonly (string | undefined)[];
}

/** A chart as it is read back: the page it stands on, its title, what is told of it, and its series. */
export interface ReadChart {
  readonly page: string;
  readonly title: string;
  readonly told: string;
  readonly xml: Element;
  readonly series: readonly { readonly name?: Read; readonly names: Read; readonly values: Read }[];
}

/** A page as it is read back: its name, and the text of each cell that holds something. */
export interface ReadPage {
  readonly name: string;
  readonly xml: Element;
  readonly cells: ReadonlyMap<string, string>;
  readonly charts: readonly ReadChart[];
}

/** The pages of a workbook and the charts of each, found as a spreadsheet finds them: by relationships alone. */
export function pagesOf(bytes: Uint8Array): ReadPage[] {
  const files = unzip(bytes);
  const xmlOf = (path: string) => parseXml(files.get(path) ?? '');
  const linked = (path: string) => {
    const links = files.get(posix.join(posix.dirname(path), '_rels', `${posix.basename(path)}.rels`));
    const all = links === undefined ? [] : parseXml(links).children;
    return new Map(
      all.map(({ attributes }) => [
        attributes.get('Id'),
        posix.join(posix.dirname(path), attributes.get('Target') ?? ''),
      ]),
    );
  };
  const book = 'xl/workbook.xml';
  return within(xmlOf(book), 'sheet').map(({ attributes }) => {
    const name = attributes.get('name') ?? '';
    const path = linked(book).get(attributes.get('r:id')) ?? '';
    const xml = xmlOf(path);
    const charts = within(xml, 'drawing').flatMap((drawing) => {
      const file = linked(path).get(drawing.attributes.get('r:id')) ?? '';
      return within(xmlOf(file), 'graphicFrame').map((frame) => {
        const [chart] = within(frame, 'chart');
        const told = within(frame, 'cNvPr')[0]?.attributes.get('descr') ?? '';
        return chartOf(xmlOf(linked(file).get(chart?.attributes.get('r:id')) ?? ''), name, told);
      });
    });
    const cells = within(xml, 'c').map(
      (cell) =>
        [cell.attributes.get('r') ?? '', (within(cell, 't')[0] ?? within(cell, 'v')[0])?.text] as const,
    );
    return {
      name,
      xml,
      charts,
      cells: new Map(cells.flatMap(([at, text]) => (text === undefined ? [] : [[at, text]]))),
    };
  });
}

function chartOf(xml: Element, page: string, told: string): ReadChart {
  const series = within(xml, 'ser').map((one) => {
    const part = (name: string) => one.children.find((child) => child.name === name);
    const tx = part('tx');
    return {
      name: tx && readOf(tx),
      names: readOf(part('cat') as Element),
      values: readOf(part('val') as Element),
    };
  });
  const title = within(within(xml, 'title')[0] as Element, 't').map(({ text }) => text);
  return { page, told, xml, series, title: title.join('\n') };
}

function readOf(part: Element): Read {
  const named = within(part, 'f')[0]?.text ?? '';
  const [, sheet = '', first = '', row = '', last = first, end = row] =
    /^'((?:[^']|'')+)'!\$([A-Z]+)\$(\d+)(?::\$([A-Z]+)\$(\d+))?$/.exec(named) ?? [];
  const [from, to] = [first, last].map(numberOf) as [number, number];
  const cells = [];
  for (let line = Number(row); line <= Number(end); line++)
    for (let column = from; column <= to; column++) cells.push(`${lettersOf(column)}${line}`);
  const count = Number(within(part, 'ptCount')[0]?.attributes.get('val'));
  const cached = new Array<string | undefined>(count).fill(undefined);
  for (const point of within(part, 'pt'))
    cached[Number(point.attributes.get('idx'))] = within(point, 'v')[0]?.text;
  return { sheet: sheet.replaceAll("''", "'"), cells, cached };
}

function numberOf(letters: string): number {
  return [...letters].reduce((number, letter) => 26 * number + letter.charCodeAt(0) - 64, 0);
}

function lettersOf(number: number): string {
  return number === 0
    ? ''
    : lettersOf(Math.floor((number - 1) / 26)) + String.fromCharCode(65 + ((number - 1) % 26));
}
