import { issue } from '../../kernel/issue.js';
import { placeIn, type Source } from '../source.js';
import { type Line, linesOf, spanOf } from './lines.js';
import { inserted, type Slip } from './slip.js';

interface Open {
  readonly mark: string;
  readonly at: number;
  readonly lead: number;
  /** Where its line ends, and the last line before the one that it cannot hold. */
  readonly lineEnd: number;
}

const CLOSING: Readonly<Record<string, string>> = { '{': '}', '[': ']' };
const OPENING: Readonly<Record<string, string>> = { '}': '{', ']': '[' };

/** Braces and brackets that are opened and never closed, or closed and never opened. Issue: yaml-unbalanced. */
export function bracketSlips(source: Source): Slip[] {
  const slips: Slip[] = [];
  let open: Open[] = [];
  let end = 0;
  for (const line of linesOf(source)) {
    const [from, to] = spanOf(line);
    const [first] = open;
    // A new field or item that begins no further in than the line of the brace is none of what it holds.
    if (first && line.lead.length <= first.lead && !/^[\]}]/.test(line.content)) {
      slips.push(unclosed(source, open, end));
      open = [];
    }
    for (const { index, mark } of marksIn(line.content, open.length > 0)) {
      const at = from + index;
      const last = open.at(-1);
      if (mark in CLOSING) open.push({ mark, at, lead: line.lead.length, lineEnd: to });
      else if (!last) slips.push(unopened(source, line, at));
      else if (CLOSING[last.mark] === mark) open.pop();
      else {
        slips.push(mismatched(source, last, at));
        // The mark closes what it fits: that which it does not fit was forgotten.
        while (open.length > 0 && CLOSING[open.pop()?.mark ?? ''] !== mark);
      }
    }
    end = to;
  }
  return open.length > 0 ? [...slips, unclosed(source, open, end)] : slips;
}

/** The text of a line with what stands in quotation marks, and a comment, blotted out. */
export function withoutTexts(content: string): string {
  return content
    .replace(/"(?:[^"\\]|\\.)*"|(?<=^|[\s[{,])'(?:[^']|'')*'/g, (text) => '_'.repeat(text.length))
    .replace(/(?<=^|\s)#.*$/, (text) => '_'.repeat(text.length));
}

/** The braces and brackets of a line that are marks: not those of texts, and outside of braces only those that begin a value or end the line. */
export function* marksIn(
  content: string,
  isWithin: boolean,
): Generator<{ readonly index: number; readonly mark: string }> {
  let depth = isWithin ? 1 : 0;
  const bare = withoutTexts(content);
  for (const { index, 0: mark } of bare.matchAll(/[[\]{}]/g)) {
    const begins = /(?:^|: +|- +)$/.test(bare.slice(0, index));
    const ends = /^[_\s\]}]*$/.test(bare.slice(index + 1));
    if (mark in CLOSING ? depth > 0 || begins : depth > 0 || (ends && !isPaired(bare, index))) {
      depth += mark in CLOSING ? 1 : -1;
      yield { index, mark };
    }
  }
}

/** Whether a closing mark has an opening one before it in a text that no other closes. */
function isPaired(text: string, index: number): boolean {
  const count = (mark: string) => text.slice(0, index).split(mark).length - 1;
  const mark = text.charAt(index);
  return count(OPENING[mark] ?? '') > count(mark);
}

function unclosed(source: Source, open: readonly Open[], end: number): Slip {
  const [first, ...rest] = open as readonly [Open, ...Open[]];
  const missing = CLOSING[first.mark] ?? '';
  const all = [...open]
    .reverse()
    .map(({ mark }) => CLOSING[mark] ?? '')
    .join('');
  const last = rest.at(-1) ?? first;
  // What stands last within others may be the one that was forgotten, and the last mark close those around it.
  return {
    told: told(source, first.at, first.mark, missing),
    repairs: [first.lineEnd, last.lineEnd, end].map((at) => [inserted(at, all)]),
  };
}

function mismatched(source: Source, { mark, at }: Open, closedAt: number): Slip {
  const missing = CLOSING[mark] ?? '';
  return {
    told: told(source, at, mark, missing),
    repairs: [[inserted(closedAt, missing)], [{ from: closedAt, to: closedAt + 1, text: missing }]],
  };
}

/** One that comes after another that closes all there is, or alone on its line, is one too many. */
function unopened(source: Source, { start, lead, content }: Line, at: number): Slip {
  const mark = source.text.charAt(at);
  const missing = OPENING[mark] ?? '';
  const index = at - start - lead.length;
  const isExtra = withoutTexts(content.slice(0, index)).includes(missing) || /^[\]}]+$/.test(content);
  const removed = { from: at, to: at + (/^[\]}]+/.exec(content.slice(index))?.[0].length ?? 1), text: '' };
  const item = /^(?:- +)+/.exec(content)?.[0].length ?? 0;
  const value = /^(?:- +)*[^\s:]+: +/.exec(content)?.[0].length ?? 0;
  const added = [...new Set([item, value])].map((from) => [inserted(start + lead.length + from, missing)]);
  return {
    told: told(source, at, mark, missing, isExtra),
    repairs: isExtra ? [[removed]] : [...added, [removed]],
  };
}

function told(source: Source, at: number, mark: string, missing: string, isExtra = false) {
  return issue(
    'yaml-unbalanced',
    { mark, missing, ...(isExtra && { isExtra }) },
    placeIn(source, at, at + 1),
  );
}
