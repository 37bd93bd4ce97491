import { nth } from '../../kernel/nth.js';
import { fail, type Outcome, outcome } from '../../kernel/outcome.js';
import { placeIn, type Source } from '../source.js';

/**
 * The mark between the cells of a text: the one that parts most lines into equally many, of equals the semicolon, then the tab,
 * the bar, the comma; a colon or an equals sign where each line is a name and a figure. A comma between digits may be a decimal
 * comma, and tells nothing. Titles above the table need not have the mark, and comments are not asked.
 * Issue: unmarked-cells, where nothing but blanks stands between names and figures.
 */
export function markOf(source: Source): Outcome<string> {
  const text = source.text.slice(0, ENOUGH).replace(/\r\n?/g, '\n').replace(QUOTED, 'x');
  const lines = text.split('\n').filter((line) => line.trim() !== '' && !/^# ?\p{L}/u.test(line));
  const worded = lines.map((line) => line.replace(/(?<=\d),(?=\d)/g, ''));
  const counts = [';', '\t', '|', ','].map((mark) => ({ mark, count: mostAlike(worded, mark) }));
  const most = Math.max(...counts.map(({ count }) => count));
  const mark = counts.find(({ count }) => count === most && count > 0)?.mark ?? ',';
  const pairs = mark === ',' ? pairsIn(lines) : [];
  if (pairs.length === 0) return outcome(mark);
  const signs = new Set(pairs.map(({ by }) => by.trim()));
  const [sign] = signs;
  if (sign && signs.size === 1) return outcome(sign);
  const { line } = pairs.find(({ by }) => by.trim() === '') ?? nth(pairs, 0);
  const start = source.text.indexOf(line);
  return fail('unmarked-cells', { text: line.trim() }, placeIn(source, start, start + line.length));
}

/** How many characters are enough to tell the mark from. */
const ENOUGH = 200_000;

/** A cell in quotes: marks inside it part nothing. */
const QUOTED = /(?<=^|[;\t|,]) *"(?:[^"]|"")*" *(?=$|[;\t|,])/gm;

/** How many lines a mark parts into the same number of cells, two or more. */
function mostAlike(lines: readonly string[], mark: string): number {
  const byCells = new Map<number, number>();
  for (const line of lines) {
    const cells = line.split(mark).length;
    if (cells > 1) byCells.set(cells, (byCells.get(cells) ?? 0) + 1);
  }
  return Math.max(0, ...byCells.values());
}

/** The lines that are a name and a figure, and what stands between them; none where they are few, or a comma is a mark elsewhere. */
function pairsIn(lines: readonly string[]): { readonly line: string; readonly by: string }[] {
  if (lines.some((line) => line.length > LONGEST)) return [];
  const others: string[] = [];
  const pairs = lines.flatMap((line) => {
    const [, by] = PAIR.exec(line) ?? [];
    if (by === undefined) others.push(line);
    return by === undefined ? [] : [{ line, by }];
  });
  return others.length > pairs.length || others.some((line) => /,\S/.test(line)) ? [] : pairs;
}

const LONGEST = 200;

/** `Alby 32,5`, `Alby: 1 250,50 kr`, `Alby = 32`. */
const PAIR = /^[^,]*\p{L}[^,]*?( ?[:=] ?|\s+)[-−(]?\d(?:[\d\s.]|,\d)*\)?(?:\s?(?:%|:-|\p{L}{1,8}))?\s*$/u;
