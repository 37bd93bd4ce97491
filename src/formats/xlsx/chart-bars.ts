import type { Page } from './book.js';
import type { BookChart } from './chart.js';
import { heldIn, textsXml, valuesXml } from './chart-cells.js';
import { fillXml } from './chart-looks.js';
import { headXml, NAMES, VALUES } from './chart-parts.js';
import { LINE_HEIGHT, scaleOf } from './layout.js';

/** Bars from the left, or from zero, each for a cell. */
export function barsXml({ form, series, names }: BookChart, page: Page): string {
  const isStacked = form === 'stacked';
  const each = series.map(
    (one, i) =>
      `<c:ser>${headXml(one, i, page)}<c:spPr>${fillXml(one.fill)}</c:spPr>` +
      `<c:invertIfNegative val="${isStacked ? 0 : 1}"/>${isStacked || one.fill === 'none' ? '' : FIGURES}` +
      `<c:cat>${textsXml(names, page)}</c:cat><c:val>${valuesXml(one.values, page)}</c:val></c:ser>`,
  );
  return (
    `<c:barChart><c:barDir val="bar"/><c:grouping val="${isStacked ? 'stacked' : 'clustered'}"/><c:varyColors val="0"/>` +
    `${each.join('')}<c:gapWidth val="45"/><c:overlap val="100"/>` +
    `<c:axId val="${NAMES}"/><c:axId val="${VALUES}"/></c:barChart>`
  );
}

/** The figure of each bar beside it, as its cell writes it. */
const FIGURES =
  '<c:dLbls><c:numFmt formatCode="General" sourceLinked="1"/><c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>' +
  '<c:dLblPos val="outEnd"/><c:showLegendKey val="0"/><c:showVal val="1"/><c:showCatName val="0"/><c:showSerName val="0"/>' +
  '<c:showPercent val="0"/><c:showBubbleSize val="0"/></c:dLbls>';

/** How wide letters of a chart are beside those of cells, the room of a figure, in characters, and the height of a line of a title. */
const [LETTER, FIGURE, TITLE] = [0.85, 11, 21];

/** Where the bars stand: to the right of the longest name, and with room for figures beside them. */
export function layoutXml({ form, names, subtitle, height }: BookChart, page: Page): string {
  const widths = page.widths.slice(0, page.printed);
  const width = widths.reduce((sum, one) => sum + one, 0);
  const longest = heldIn(names, page).map((cell) => String(cell?.value ?? '').length);
  const scale = scaleOf(widths);
  const left = Math.min(0.4, (scale * (LETTER * Math.max(...longest) + 2)) / width);
  const right = (form === 'bars' ? scale * FIGURE : 2) / width;
  const top = (scale * (TITLE * (subtitle === undefined ? 1 : 2) + 6)) / (LINE_HEIGHT * height);
  const place = { x: left, y: top, w: 1 - left - right, h: 1 - top - 0.03 };
  const each = Object.entries(place).map(
    ([side, part]) => `<c:${side} val="${Math.floor(part * 1000) / 1000}"/>`,
  );
  return (
    '<c:layout><c:manualLayout><c:layoutTarget val="inner"/><c:xMode val="edge"/><c:yMode val="edge"/>' +
    `${each.join('')}</c:manualLayout></c:layout>`
  );
}
