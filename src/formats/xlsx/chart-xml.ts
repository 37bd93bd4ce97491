import { plain } from '../../sheet/plain.js';
import type { Shown } from '../../sheet/sentence.js';
import type { Page } from './book.js';
import type { BookChart } from './chart.js';
import { barsXml, layoutXml } from './chart-bars.js';
import { formatOf, textsXml, valuesXml } from './chart-cells.js';
import { line, solid } from './chart-looks.js';
import { headXml, NAMES, VALUES } from './chart-parts.js';
import { scaleOf } from './layout.js';
import { escapeMarkup, xmlFile } from './xml.js';

const CHART = 'http://schemas.openxmlformats.org/drawingml/2006/chart';
const DRAWING = 'http://schemas.openxmlformats.org/drawingml/2006/main';

const INK = '262626';
const GRID = 'D0D0D0';

/**
 * A chart as XML, with what its cells hold for programs that do not read them. Law: it names cells of its page alone.
 * Source: ECMA-376, part 1, 21.2, whose order of elements Excel demands.
 */
export function chartXml(chart: BookChart, page: Page): string {
  const isLines = chart.form === 'lines';
  const size = (points: number) =>
    `sz="${Math.floor(points * 100 * scaleOf(page.widths.slice(0, page.printed)))}"`;
  return xmlFile(
    `<c:chartSpace xmlns:c="${CHART}" xmlns:a="${DRAWING}"><c:roundedCorners val="0"/><c:chart>` +
      `${titleXml(chart, size)}<c:autoTitleDeleted val="0"/><c:plotArea>${isLines ? '<c:layout/>' : layoutXml(chart, page)}` +
      `${isLines ? linesXml(chart, page) : barsXml(chart, page)}${axesXml(chart, page)}</c:plotArea>` +
      (isLines ? '<c:legend><c:legendPos val="r"/><c:overlay val="0"/></c:legend>' : '') +
      '<c:plotVisOnly val="0"/><c:dispBlanksAs val="gap"/></c:chart>' +
      `<c:spPr>${solid('FFFFFF')}${line(GRID)}</c:spPr>` +
      `<c:txPr><a:bodyPr/><a:p><a:pPr><a:defRPr ${size(9)}>${solid(INK)}</a:defRPr></a:pPr><a:endParaRPr/></a:p></c:txPr>` +
      '</c:chartSpace>',
  );
}

function titleXml({ title, subtitle }: BookChart, size: (points: number) => string): string {
  const paragraph = (text: Shown, look: string) =>
    `<a:p><a:pPr><a:defRPr ${look}/></a:pPr><a:r><a:rPr ${look}>${solid(INK)}</a:rPr>` +
    `<a:t>${escapeMarkup(plain(text))}</a:t></a:r></a:p>`;
  return (
    `<c:title><c:tx><c:rich><a:bodyPr/>${paragraph(title, `${size(12)} b="1"`)}` +
    `${subtitle === undefined ? '' : paragraph(subtitle, `${size(10)} b="0"`)}</c:rich></c:tx><c:overlay val="0"/></c:title>`
  );
}

/** Colours, dashes and marks of lines: of as many as are drawn no two have the same dash and mark. */
const COLOURS = ['1F4E79', 'B45309', '166534', '6D28D9', '9F1239', '404040'];
const DASHES = ['solid', 'dash', 'sysDot', 'lgDashDot', 'sysDash'];
const MARKS = ['circle', 'square', 'triangle', 'diamond', 'x', 'plus', 'star'];

function linesXml({ series, names }: BookChart, page: Page): string {
  const each = series.map((one, i) => {
    const [colour = '', dash = '', mark = ''] = [COLOURS, DASHES, MARKS].map((list) => list[i % list.length]);
    return (
      `<c:ser>${headXml(one, i, page)}<c:spPr>${line(colour, 22225, dash)}</c:spPr>` +
      `<c:marker><c:symbol val="${mark}"/><c:size val="6"/><c:spPr>${solid(colour)}${line(colour)}</c:spPr></c:marker>` +
      `<c:cat>${textsXml(names, page)}</c:cat><c:val>${valuesXml(one.values, page)}</c:val><c:smooth val="0"/></c:ser>`
    );
  });
  return (
    `<c:lineChart><c:grouping val="standard"/><c:varyColors val="0"/>${each.join('')}<c:marker val="1"/>` +
    `<c:axId val="${NAMES}"/><c:axId val="${VALUES}"/></c:lineChart>`
  );
}

/** Bars have their names to the left from the first at the top, and no other scale than their figures; lines a scale to the left. */
function axesXml({ form, isFromZero, series }: BookChart, page: Page): string {
  const isLines = form === 'lines';
  const axis = (
    kind: string,
    id: number,
    orientation: string,
    isDeleted: boolean,
    place: string,
    rest: string,
  ) =>
    `<c:${kind}><c:axId val="${id}"/><c:scaling><c:orientation val="${orientation}"/>` +
    `${kind === 'valAx' && isFromZero ? '<c:min val="0"/>' : ''}</c:scaling><c:delete val="${isDeleted ? 1 : 0}"/>` +
    `<c:axPos val="${place}"/>${rest}<c:crossAx val="${id === NAMES ? VALUES : NAMES}"/><c:crosses val="autoZero"/>`;
  const [first] = series;
  const format = first ? formatOf(first.values, page) : 'General';
  const grid = `<c:majorGridlines><c:spPr>${line(GRID)}</c:spPr></c:majorGridlines>`;
  const ticks = '<c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="low"/>';
  return (
    axis(
      'catAx',
      NAMES,
      isLines ? 'minMax' : 'maxMin',
      false,
      isLines ? 'b' : 'l',
      `${ticks}<c:spPr>${line('808080')}</c:spPr>`,
    ) +
    '<c:auto val="0"/><c:lblAlgn val="ctr"/><c:lblOffset val="100"/><c:tickLblSkip val="1"/><c:noMultiLvlLbl val="1"/></c:catAx>' +
    axis(
      'valAx',
      VALUES,
      'minMax',
      !isLines,
      isLines ? 'l' : 't',
      `${isLines ? grid : ''}<c:numFmt formatCode="${escapeMarkup(format)}" sourceLinked="0"/>${ticks}<c:spPr>${line(GRID)}</c:spPr>`,
    ) +
    '<c:crossBetween val="between"/></c:valAx>'
  );
}
