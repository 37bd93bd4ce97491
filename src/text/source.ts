import type { Place } from '../kernel/issue.js';

/** A text with the name under which its reader knows it: a file, or (without a name) the command line. */
export interface Source {
  readonly file?: string;
  readonly text: string;
  /** Where each line starts. */
  readonly lineStarts: readonly number[];
}

export function makeSource(text: string, file?: string): Source {
  let starts: readonly number[] | undefined;
  return {
    file,
    text,
    // Most files have nothing that is told with its place.
    get lineStarts() {
      starts ??= startsIn(text);
      return starts;
    },
  };
}

function startsIn(text: string): number[] {
  const starts = [0];
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code === LF || (code === CR && text.charCodeAt(i + 1) !== LF)) starts.push(i + 1);
  }
  return starts;
}

const LF = 10;
const CR = 13;

/** The place of the characters from `start` up to `end`; a place that runs over several lines ends with its first. */
export function placeIn(source: Source, start: number, end: number, field?: string): Place {
  const { file, text, lineStarts } = source;
  const index = lineAt(lineStarts, start);
  const lineStart = lineStarts[index] ?? 0;
  const excerpt = text.slice(lineStart, endOfLine(text, lineStart, lineStarts[index + 1] ?? text.length));
  const column = Math.min(start - lineStart, excerpt.length);
  const width = Math.max(1, Math.min(end - lineStart, excerpt.length) - column);
  return { file, line: index + 1, column: column + 1, field, excerpt, width };
}

/** The offset after the last character of a line: a line may be a whole file, so it is not looked through for its end. */
function endOfLine(text: string, start: number, next: number): number {
  let end = next;
  while (end > start && (text[end - 1] === '\n' || text[end - 1] === '\r')) end--;
  return end;
}

function lineAt(lineStarts: readonly number[], offset: number): number {
  let [low, high] = [0, lineStarts.length - 1];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((lineStarts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}
