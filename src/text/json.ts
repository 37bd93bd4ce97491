import type { SyntaxFault } from '../kernel/faults/files.js';
import { fail, type Outcome, outcome } from '../kernel/outcome.js';
import { placeIn, type Source } from './source.js';

/** A value of a JSON file, and the offset where it begins. A number is the text that is written: no figure is ever a float. */
export type JsonNode = JsonMap | JsonList | JsonScalar;

export interface JsonMap {
  readonly kind: 'map';
  readonly fields: ReadonlyMap<string, JsonNode>;
  readonly start: number;
}

export interface JsonList {
  readonly kind: 'list';
  readonly items: readonly JsonNode[];
  readonly start: number;
}

/** `word`: true, false or null. */
interface JsonScalar {
  readonly kind: 'text' | 'number' | 'word';
  readonly text: string;
  readonly start: number;
}

/** Far deeper than any table, and no deeper than functions can call each other. */
const DEEPEST = 200;

/** Reads JSON with the place of each value and with numbers as they are written. Issue: json-syntax, the first one. */
export function readJson(source: Source): Outcome<JsonNode> {
  const scan: Scan = { text: source.text, at: 0 };
  const value = valueAt(scan, 0);
  pass(scan);
  const fault = scan.fault ?? (scan.at < scan.text.length ? stopped(scan) : undefined);
  if (value !== undefined && fault === undefined) return outcome(value);
  const { start, reason } = fault ?? stopped(scan);
  return fail('json-syntax', { reason }, placeIn(source, start, start + 1));
}

/**
 * Reads lines of `name: value`, each value JSON, after comments: such a file is YAML too, and is read so when it is not
 * only this. Issue: json-syntax, the first one.
 */
export function readJsonFields(source: Source): Outcome<JsonMap> {
  const scan: Scan = { text: source.text, at: 0 };
  const fields = new Map<string, JsonNode>();
  while (take(scan, COMMENT) !== undefined);
  for (pass(scan); scan.at < scan.text.length; pass(scan)) {
    const named = scan.at;
    const name = take(scan, NAME)?.slice(0, -1);
    const value = name === undefined ? broken(scan) : valueAt(scan, 0);
    if (name === undefined || value === undefined || fields.has(name) || take(scan, END) === undefined) {
      const { start, reason } = scan.fault ?? { start: named, reason: 'unexpected' as const };
      return fail('json-syntax', { reason }, placeIn(source, start, start + 1));
    }
    fields.set(name, value);
  }
  return outcome({ kind: 'map', fields, start: 0 });
}

/** A comment on a line of its own, a name at the beginning of one, and the end of one. */
const COMMENT = /#[^\n]*\n/y;
const NAME = /(?<=^|\n)[a-z-]+:(?= )/y;
const END = /\r?\n/y;

interface Scan {
  readonly text: string;
  /** The offset that is read next. */
  at: number;
  fault?: Stopped;
}

interface Stopped {
  readonly start: number;
  readonly reason: SyntaxFault;
}

const NUMBER = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][-+]?\d+)?(?![\w.])/y;
const WORD = /(?:true|false|null)\b/y;
const TEXT = /"[^"\\]*(?:\\[\s\S][^"\\]*)*"/y;

function valueAt(scan: Scan, depth: number): JsonNode | undefined {
  pass(scan);
  if (depth > DEEPEST) return broken(scan, { start: scan.at, reason: 'too-deep' });
  const start = scan.at;
  const first = scan.text[start];
  if (first === '{') return mapAt(scan, depth);
  if (first === '[') return listAt(scan, depth);
  const kind = first === '"' ? 'text' : first !== undefined && first <= '9' ? 'number' : 'word';
  const text = kind === 'text' ? textAt(scan) : take(scan, kind === 'number' ? NUMBER : WORD);
  return text === undefined ? broken(scan) : { kind, text, start };
}

function mapAt(scan: Scan, depth: number): JsonNode | undefined {
  const start = scan.at++;
  const fields = new Map<string, JsonNode>();
  if (mark(scan, '}')) return { kind: 'map', fields, start };
  do {
    pass(scan);
    const named = scan.at;
    const name = textAt(scan);
    if (name === undefined || !mark(scan, ':')) return broken(scan);
    const value = valueAt(scan, depth + 1);
    if (value === undefined) return undefined;
    if (fields.has(name)) return broken(scan, { start: named, reason: 'twice' });
    fields.set(name, value);
  } while (mark(scan, ','));
  return mark(scan, '}') ? { kind: 'map', fields, start } : broken(scan);
}

function listAt(scan: Scan, depth: number): JsonNode | undefined {
  const start = scan.at++;
  const items: JsonNode[] = [];
  if (mark(scan, ']')) return { kind: 'list', items, start };
  do {
    const value = valueAt(scan, depth + 1);
    if (value === undefined) return undefined;
    items.push(value);
  } while (mark(scan, ','));
  return mark(scan, ']') ? { kind: 'list', items, start } : broken(scan);
}

/** The text between quotation marks, if one stands here. */
function textAt(scan: Scan): string | undefined {
  const start = scan.at;
  const written = take(scan, TEXT);
  if (written === undefined || !written.includes('\\')) return written?.slice(1, -1);
  try {
    return JSON.parse(written);
  } catch {
    scan.at = start;
    return undefined;
  }
}

/** Whether this mark stands next; if so it is passed. */
function mark(scan: Scan, sign: string): boolean {
  pass(scan);
  if (scan.text[scan.at] !== sign) return false;
  scan.at++;
  return true;
}

function pass(scan: Scan): void {
  while (isSpace(scan.text.charCodeAt(scan.at))) scan.at++;
}

/** Space, tab, line feed, carriage return. */
function isSpace(code: number): boolean {
  return code === 0x20 || code === 0x09 || code === 0x0a || code === 0x0d;
}

/** What a pattern finds here, which is passed. Nothing is made of what it finds but that text: a file has millions. */
function take(scan: Scan, pattern: RegExp): string | undefined {
  pattern.lastIndex = scan.at;
  if (!pattern.test(scan.text)) return undefined;
  const start = scan.at;
  scan.at = pattern.lastIndex;
  return scan.text.slice(start, scan.at);
}

function broken(scan: Scan, fault: Stopped = stopped(scan)): undefined {
  scan.fault ??= fault;
}

/** The fault of what stands where nothing could be read. */
function stopped({ text, at }: Scan): Stopped {
  const isOpen = text[at] === '"' && !text.includes('"', at + 1);
  return at >= text.length || isOpen
    ? { start: Math.max(0, text.trimEnd().length - 1), reason: 'ends' }
    : { start: at, reason: 'unexpected' };
}
