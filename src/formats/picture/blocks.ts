import { compare, multiply, type Rational, rational, roundHalfAway } from '../../kernel/number.js';
import { folded, type Width } from '../../sheet/fit.js';
import type { Look, Picture, Strip } from './picture.js';

/** The blocks of bars: told apart without colour. */
const BLOCKS: Readonly<Record<Look, string>> = { up: '█', down: '▒', sum: '▓' };

/** The blocks of lines, by height. */
const HEIGHTS = ['▁', '▂', '▃', '▄', '▅', '▆', '▇', '█'];

/** Where zero stands. */
const ZERO_LINE = '│';

const GAP = '  ';

/** A bar narrower than this shows nothing. */
const LEAST = 10;

/**
 * A picture in blocks, no wider than asked for: a line of text for each strip, names to the left and figures to the right of
 * what is drawn. Where that leaves no room what is drawn has a line of its own.
 */
export function blocksOf(picture: Picture, width: number, widthOf: Width): string[] {
  const { title, caption, strips, zero } = picture;
  const most = (texts: readonly string[]) => texts.reduce((wide, text) => Math.max(wide, widthOf(text)), 0);
  const names = most(strips.map(({ name }) => name));
  const figures = strips.map(besideOf);
  const beside = width - names - most(figures) - 2 * GAP.length;
  const isBeside = beside >= LEAST;
  const room = isBeside ? beside : width;
  const padded = (text: string, to: number) => text + ' '.repeat(Math.max(0, to - widthOf(text)));
  const lines = strips.flatMap((strip, i) => {
    const drawn = strip.line ? lineIn(strip.line, room) : barIn(strip, zero, room);
    const [name, figure] = [strip.name, figures[i] ?? ''];
    if (isBeside) return [`${padded(name, names)}${GAP}${padded(drawn, room)}${GAP}${figure}`.trimEnd()];
    return [...folded(`${name} ${figure}`.trimEnd(), width, widthOf), drawn.trimEnd()];
  });
  const said = [String(title), ...(caption ? [String(caption)] : [])];
  return [...said.flatMap((text) => folded(text, width, widthOf)), '', ...lines];
}

/** What stands by a strip: its figure, and what a line begins and ends with. */
function besideOf({ figure, ends }: Strip): string {
  return ends ? `${[...new Set(ends)].join(' → ')}${figure === '' ? '' : ` (${figure})`}` : figure;
}

/** A bar in so many columns, at least one of them where it has any length; zero has one of its own where both sides are used. */
function barIn({ bar }: Strip, zero: Rational | undefined, width: number): string {
  const room = zero ? width - 1 : width;
  const cells = new Array<string>(room).fill(' ');
  const columnAt = columnsOf(zero, room);
  if (bar && compare(bar.from, bar.to) !== 0) {
    const from = Math.min(columnAt(bar.from), room - 1);
    cells.fill(BLOCKS[bar.look], from, Math.max(columnAt(bar.to), from + 1));
  }
  if (zero) cells.splice(columnAt(zero), 0, ZERO_LINE);
  return cells.join('');
}

/** The column of each place. Law: what lies on either side of zero, however near, has a column of its own on that side. */
function columnsOf(zero: Rational | undefined, room: number): (place: Rational) => number {
  const nearest = (place: Rational) => Number(roundHalfAway(multiply(place, rational(BigInt(room)))));
  if (!zero) return nearest;
  const middle = Math.min(Math.max(nearest(zero), 1), room - 1);
  return (place) => {
    const side = compare(place, zero);
    if (side === 0) return middle;
    return side < 0 ? Math.min(nearest(place), middle - 1) : Math.max(nearest(place), middle + 1);
  };
}

/** A line in so many columns at most: as many for each year as there is room for, three at most. */
function lineIn(heights: readonly (Rational | undefined)[], room: number): string {
  const each = Math.max(1, Math.min(3, Math.floor(room / heights.length)));
  const top = rational(BigInt(HEIGHTS.length - 1));
  return heights
    .map((height) => (height ? (HEIGHTS[Number(roundHalfAway(multiply(height, top)))] ?? ' ') : ' '))
    .map((block) => block.repeat(each))
    .join('');
}
