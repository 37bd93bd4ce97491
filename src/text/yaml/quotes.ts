import { issue } from '../../kernel/issue.js';
import { nth } from '../../kernel/nth.js';
import { placeIn, type Source } from '../source.js';
import { type Line, linesOf, spanOf } from './lines.js';
import { inserted, type Slip } from './slip.js';

/** Quotation marks that are not closed on their line, and those within a text that has such around it. Issues: yaml-open-quote, yaml-inner-quote. */
export function quoteSlips(source: Source): Slip[] {
  return linesOf(source).flatMap((line) => {
    const slips: Slip[] = [];
    const { content } = line;
    for (let at = 0; ; ) {
      const opened = OPENING.exec(content.slice(at));
      if (!opened) return slips;
      const start = at + opened.index + opened[0].length - 1;
      const end = endOf(content, start);
      if (end === undefined) return [...slips, unclosed(source, line, start)];
      if (!/^\s*(?:$|[,}\]:#])/.test(content.slice(end + 1))) return [...slips, inner(source, line, start)];
      at = end + 1;
    }
  });
}

/** A quotation mark where a value or a name may begin. */
const OPENING = /(?:^|: +|- +|[[{,] *)["']/;

/** Where the text that begins with a quotation mark ends; one that is doubled or has a backslash before it ends nothing. */
function endOf(content: string, start: number): number | undefined {
  const quote = content.charAt(start);
  for (let i = start + 1; i < content.length; i++) {
    if (quote === '"' && content[i] === '\\') i++;
    else if (content[i] === quote && quote === "'" && content[i + 1] === quote) i++;
    else if (content[i] === quote) return i;
  }
  return undefined;
}

function unclosed(source: Source, line: Line, start: number): Slip {
  const [from, to] = spanOf(line);
  const quote = line.content.charAt(start);
  const marks = [...line.content.slice(start).matchAll(/ *[,}\]]/g)].map(({ index }) => from + start + index);
  return {
    told: issue('yaml-open-quote', { quote }, placeIn(source, from + start, from + start + 1)),
    repairs: [to, ...marks.slice(0, 6)].map((at) => [inserted(at, quote)]),
  };
}

/** A text with such marks in it is tried without them: to the last one, and to the end of the line. */
function inner(source: Source, line: Line, start: number): Slip {
  const { content } = line;
  const [from, to] = spanOf(line);
  const quote = content.charAt(start);
  const last = content.lastIndexOf(quote);
  const without = (end: number) => content.slice(start, end).replaceAll(quote, '').replaceAll('\\', '');
  const repairs = [last + 1, content.length].map((end) => [
    { from: from + start, to: from + end, text: `${quote}${without(end)}${quote}` },
  ]);
  const second =
    from + nth([...content.slice(start + 1).matchAll(new RegExp(quote, 'g'))], 0).index + start + 1;
  return {
    told: issue('yaml-inner-quote', { quote }, placeIn(source, second, Math.max(second + 1, to))),
    repairs,
  };
}
