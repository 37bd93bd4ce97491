import { plain } from '../../sheet/plain.js';
import type { Page } from './book.js';
import type { BookChart } from './chart.js';
import { chartXml } from './chart-xml.js';
import { OFFICE, relations } from './relations.js';
import { escapeMarkup, xmlFile } from './xml.js';
import type { Part } from './zip.js';

const SPREADSHEET = 'http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing';
const DRAWING = 'http://schemas.openxmlformats.org/drawingml/2006/main';
const CHART = 'http://schemas.openxmlformats.org/drawingml/2006/chart';

/** How far below the edge of a row a chart begins and ends, in EMU: at the end of a sheet of paper nothing of it is seen. */
const GAP = 38_100;

/** The files of the charts of each page, and those that say where on the page they stand. Source: ECMA-376, part 1, 20.5. */
export function drawingParts(pages: readonly Page[]): Part[] {
  return pages.flatMap((page, i): Part[] => {
    const { charts = [] } = page;
    if (charts.length === 0) return [];
    const files = charts.map((_, k) => `chart${i + 1}-${k + 1}.xml`);
    return [
      [
        `xl/worksheets/_rels/sheet${i + 1}.xml.rels`,
        relations([[`${OFFICE}/drawing`, `../drawings/drawing${i + 1}.xml`]]),
      ],
      [`xl/drawings/drawing${i + 1}.xml`, drawingXml(page, charts)],
      [
        `xl/drawings/_rels/drawing${i + 1}.xml.rels`,
        relations(files.map((file) => [`${OFFICE}/chart`, `../charts/${file}`])),
      ],
      ...charts.map((chart, k): Part => [`xl/charts/${files[k]}`, chartXml(chart, page)]),
    ];
  });
}

function drawingXml({ printed }: Page, charts: readonly BookChart[]): string {
  const corner = (tag: string, column: number, row: number) =>
    `<xdr:${tag}><xdr:col>${column}</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>${row}</xdr:row><xdr:rowOff>${GAP}</xdr:rowOff></xdr:${tag}>`;
  const each = charts.map(
    ({ top, height, about }, i) =>
      `<xdr:twoCellAnchor editAs="oneCell">${corner('from', 0, top - 1)}${corner('to', printed, top - 1 + height)}` +
      `<xdr:graphicFrame macro=""><xdr:nvGraphicFramePr>` +
      `<xdr:cNvPr id="${i + 2}" name="Chart ${i + 1}" descr="${escapeMarkup(plain(about))}"/>` +
      '<xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr><xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm>' +
      `<a:graphic><a:graphicData uri="${CHART}"><c:chart xmlns:c="${CHART}" r:id="rId${i + 1}"/></a:graphicData></a:graphic>` +
      '</xdr:graphicFrame><xdr:clientData/></xdr:twoCellAnchor>',
  );
  return xmlFile(
    `<xdr:wsDr xmlns:xdr="${SPREADSHEET}" xmlns:a="${DRAWING}" xmlns:r="${OFFICE}">${each.join('')}</xdr:wsDr>`,
  );
}
