import { cellName } from '../../kernel/place.js';
import { type BookCell, numeral, type Page } from './book.js';
import type { BookChart } from './chart.js';
import { LINE_HEIGHT } from './layout.js';
import { OFFICE } from './relations.js';
import type { Styles } from './styles.js';
import { escapeMarkup, xmlFile, xmlText } from './xml.js';

/** A4, as spreadsheets number papers. */
const A4 = 9;

/** A sheet as XML: cells typed, headings that stand still, A4 as wide as the paper. */
export function pageXml(page: Page, isFirst: boolean, styles: Styles): string {
  const { widths, rows, headingRow, isLandscape = false, charts = [] } = page;
  const merged = rows.flatMap(({ span = 1 }, i) =>
    span > 1 ? [`<mergeCell ref="${cellName(0, i + 1)}:${cellName(span - 1, i + 1)}"/>`] : [],
  );
  const columns = widths.map(
    (width, i) => `<col min="${i + 1}" max="${i + 1}" width="${width}" customWidth="1"/>`,
  );
  const below = cellName(0, headingRow + 1);
  return xmlFile(
    `<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="${OFFICE}">` +
      '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>' +
      `<sheetViews><sheetView${isFirst ? ' tabSelected="1"' : ''} workbookViewId="0">` +
      `<pane ySplit="${headingRow}" topLeftCell="${below}" activePane="bottomLeft" state="frozen"/>` +
      '</sheetView></sheetViews><sheetFormatPr defaultRowHeight="15"/>' +
      `<cols>${columns.join('')}</cols>` +
      `<sheetData>${rows.map((row, i) => rowXml(row, i + 1, styles)).join('')}</sheetData>` +
      (merged.length > 0 ? `<mergeCells count="${merged.length}">${merged.join('')}</mergeCells>` : '') +
      '<pageMargins left="0.7" right="0.7" top="0.75" bottom="0.75" header="0.3" footer="0.3"/>' +
      `<pageSetup paperSize="${A4}" orientation="${isLandscape ? 'landscape' : 'portrait'}" fitToWidth="1" fitToHeight="0"/>` +
      '<headerFooter><oddFooter>&amp;L&amp;A&amp;R&amp;P (&amp;N)</oddFooter></headerFooter>' +
      breaksXml(charts) +
      (charts.length > 0 ? '<drawing r:id="rId1"/>' : '') +
      '</worksheet>',
  );
}

/** Where a sheet of paper ends before it is full. */
function breaksXml(charts: readonly BookChart[]): string {
  const breaks = charts
    .filter(({ isOnNewPaper }) => isOnNewPaper)
    .map(({ top }) => `<brk id="${top - 1}" max="16383" man="1"/>`);
  return breaks.length === 0
    ? ''
    : `<rowBreaks count="${breaks.length}" manualBreakCount="${breaks.length}">${breaks.join('')}</rowBreaks>`;
}

function rowXml({ cells, lines = 1 }: Page['rows'][number], row: number, styles: Styles): string {
  const height = lines > 1 ? ` ht="${lines * LINE_HEIGHT}" customHeight="1"` : '';
  const written = cells.map((cell, column) => (cell ? cellXml(cell, column, row, styles) : ''));
  return written.length === 0 ? '' : `<row r="${row}"${height}>${written.join('')}</row>`;
}

/** A cell; none stands up against the column before or after it. */
function cellXml({ value, formula, style }: BookCell, column: number, row: number, styles: Styles): string {
  const isRight = style.isRight === true || typeof value !== 'string';
  const isIndented = !isRight && column > 0;
  const place = `r="${cellName(column, row)}" s="${styles.idOf({ ...style, isRight, isIndented })}"`;
  const made = formula === undefined ? '' : `<f>${escapeMarkup(formula)}</f>`;
  if (typeof value !== 'string') return `<c ${place}>${made}<v>${numeral(value)}</v></c>`;
  if (made !== '') return `<c ${place} t="str">${made}<v>${xmlText(value)}</v></c>`;
  if (value === '') return `<c ${place}/>`;
  return `<c ${place} t="inlineStr"><is><t xml:space="preserve">${xmlText(value)}</t></is></c>`;
}
