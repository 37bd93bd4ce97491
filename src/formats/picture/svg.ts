import {
  compare,
  HUNDRED,
  multiply,
  ONE,
  type Rational,
  rational,
  subtract,
  toDecimal,
} from '../../kernel/number.js';
import { joined } from '../../sheet/sentence.js';
import { html } from '../html/text.js';
import type { Bar, Picture, Strip } from './picture.js';

/** Pixels: the line of text above what is drawn, a bar, a line, the text below a line, and what is left free. */
const [TEXT, BAR, LINE, ENDS, FREE] = [22, 12, 40, 18, 10];

/** How wide a phone shows a picture, and a letter, in pixels. */
const [PHONE, LETTER] = [350n, 8n];

/** How wide a picture is at least where more is told: on paper, and on a screen that is wider than it. */
const WIDE = 590n;

/** How pictures look, in colour; on paper in grey. Nothing is told by colour alone: signs, sides and edges tell it too. */
export const PICTURE_STYLE = `
svg{display:block;overflow:hidden}
.picture svg{width:100%}
svg text{font-size:15px;fill:#1a1a1a}
svg .figure{font-weight:700}
svg .end,svg .more{font-size:13px;fill:#555}
@media (max-width:40rem){svg .more{display:none}}
svg .up{fill:#1d5c8f}
svg .down{fill:#cfe0ee;stroke:#1d5c8f;stroke-width:2px}
svg .sum{fill:#3a3a3a}
svg .zero{stroke:#555;stroke-width:1px}
svg polygon{fill:#e3edf5}
svg polyline{fill:none;stroke:#1d5c8f;stroke-width:2.5px;vector-effect:non-scaling-stroke}`;

/** The height of a picture, in pixels. */
export function heightOf({ strips }: Picture): number {
  return strips.reduce((sum, strip) => sum + stepOf(strip), 0);
}

/** A picture within a page, which paper may break between its strips: no text shrinks with it, and all that it shows is told. */
export function pictureHtml(picture: Picture): string {
  const said = html(joined([picture.title, picture.description], ': '));
  const strips = stripsOf(picture).map(
    ({ drawn, height }) => `<svg height="${height}" aria-hidden="true">${drawn}</svg>`,
  );
  return `<div class="picture" role="img" aria-label="${said}">${strips.join('')}</div>`;
}

/** A picture within another, so far from its top and left and so wide. `id` is its own in the file. */
export function pictureSvg(
  picture: Picture,
  id: string,
  { x, y, width }: { readonly x: number; readonly y: number; readonly width: number },
): string {
  let top = 0;
  const strips = stripsOf(picture).map(({ drawn, height }) => {
    top += height;
    return `<svg y="${top - height}" width="100%" height="${height}">${drawn}</svg>`;
  });
  return `<svg role="img" aria-labelledby="${id}-title ${id}-text" x="${x}" y="${y}" width="${width}" height="${top}">
<title id="${id}-title">${html(picture.title)}</title>
<desc id="${id}-text">${html(picture.description)}</desc>
${strips.join('\n')}
</svg>`;
}

/** Each strip, drawn from its own top, with the line of zero through it, but for its texts: no line crosses a figure. */
function stripsOf({ strips, zero }: Picture): { readonly drawn: string; readonly height: number }[] {
  return strips.map((strip) => {
    const height = stepOf(strip);
    const at = zero && percent(zero);
    const line = at ? `<line class="zero" x1="${at}" x2="${at}" y1="${TEXT - 2}" y2="${height}"/>` : '';
    return { drawn: line + stripSvg(strip), height };
  });
}

function stripSvg({ name, figure, more, bar, line, ends }: Strip): string {
  const place =
    bar && isBesideEnd(`${name} ${figure}`, more, bar) ? ` x="${percent(bar.to)}" text-anchor="end"` : '';
  const beside = more === undefined ? '' : ` <tspan class="more" dx="4">${html(more)}</tspan>`;
  const said = `<text${place} y="16">${html(name)} <tspan class="figure">${html(figure)}</tspan>${beside}</text>`;
  const [first = '', last = ''] = ends ?? [];
  const end = (text: string, at: string) =>
    `<text class="end" ${at} y="${TEXT + LINE + 14}">${html(text)}</text>`;
  return [
    said,
    bar
      ? `<rect class="${bar.look}"${bar.from.numerator === 0n ? '' : ` x="${percent(bar.from)}"`} y="${TEXT}" width="${percent(subtract(bar.to, bar.from))}" height="${BAR}"/>`
      : '',
    line ? lineSvg(line) : '',
    first === '' ? '' : end(first, 'x="0"'),
    last === '' || last === first ? '' : end(last, 'x="100%" text-anchor="end"'),
  ].join('');
}

/** Whether a text ends where its bar does: it is no bar from the left edge, and there is room for the text before, also on a phone. */
function isBesideEnd(text: string, more: string | undefined, { from, to, look }: Bar): boolean {
  const hasRoom = (width: bigint, letters: number) =>
    compare(multiply(to, rational(width)), rational(BigInt(letters) * LETTER)) >= 0;
  const isFree = from.numerator !== 0n || look === 'down';
  return isFree && hasRoom(PHONE, text.length) && (!more || hasRoom(WIDE, text.length + more.length + 2));
}

/** A line over the whole width, broken where a year has nothing; one year alone is a dash. */
function lineSvg(heights: readonly (Rational | undefined)[]): string {
  const runs: string[][] = [[]];
  heights.forEach((height, i) => {
    if (height) runs.at(-1)?.push(`${i},${toDecimal(multiply(subtract(ONE, height), HUNDRED), 2)}`);
    else runs.push([]);
  });
  const width = Math.max(1, heights.length - 1);
  const lines = runs.flatMap((points) => {
    if (points.length !== 1) return points.length > 0 ? [points] : [];
    const [x = '0', height] = (points[0] ?? '').split(',');
    return [[`${Math.max(0, Number(x) - 0.2)},${height}`, `${Math.min(width, Number(x) + 0.2)},${height}`]];
  });
  const drawn = lines.map((points) => {
    const [left, right] = [points[0], points.at(-1)].map((point) => point?.split(',')[0]);
    return `<polygon points="${left},100 ${points.join(' ')} ${right},100"/><polyline points="${points.join(' ')}"/>`;
  });
  return `<svg y="${TEXT}" width="100%" height="${LINE}" viewBox="0 -3 ${width} 106" preserveAspectRatio="none">${drawn.join('')}</svg>`;
}

function stepOf({ line }: Strip): number {
  return TEXT + (line ? LINE + ENDS : BAR) + FREE;
}

/** A place as it is written: a percentage of the width. */
function percent(place: Rational): string {
  return `${toDecimal(multiply(place, HUNDRED), 3)}%`;
}
