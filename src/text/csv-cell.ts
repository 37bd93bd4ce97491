import type { Place } from '../kernel/issue.js';
import type { GridCell } from './grid.js';
import { placeIn, type Source } from './source.js';

/** A cell that tells its place when asked: few of many are ever told of. */
export class CsvCell implements GridCell {
  readonly value: string;
  readonly end: number;
  readonly isWholeLine: boolean;
  readonly #source: Source;
  readonly #start: number;

  constructor(value: string, source: Source, start: number, end: number, isWholeLine = false) {
    this.value = value;
    this.end = end;
    this.isWholeLine = isWholeLine;
    this.#source = source;
    this.#start = start;
  }

  get at(): Place {
    return placeIn(this.#source, this.#start, this.end);
  }
}

/** Where a cell in quotes is closed; -1 where nothing closes it. */
export function closingOf(text: string, from: number): number {
  let close = text.indexOf('"', from);
  while (close >= 0 && text[close + 1] === '"') close = text.indexOf('"', close + 2);
  return close;
}

/** Where a cell without quotes ends: before a mark, or the end of the line. */
export function endOf(text: string, from: number, mark: string): number {
  const code = mark.charCodeAt(0);
  for (let i = from; i < text.length; i++) {
    const one = text.charCodeAt(i);
    if (one === code || one === LF || one === CR) return i;
  }
  return text.length;
}

const LF = 10;
const CR = 13;
