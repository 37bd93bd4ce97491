import type { Scalar, YAMLMap, YAMLSeq, Node as YamlNode } from 'yaml';
import { nth } from '../../kernel/nth.js';
import type { Source } from '../source.js';
import { OPTIONS } from './faults.js';
import { edited, inserted } from './slip.js';
import { yamlItem, yamlMap } from './write.js';

/** Fields of a map that is to be written, in their order, each value as YAML on one line. */
export type NewFields = Readonly<Record<string, string>>;

/**
 * The text of a file of YAML with an entry added last to one of its maps, which is made when it is not there: nothing else is
 * changed, no comment, order, or end of a line. It is written as the map is: a line a field, or between braces.
 * Requires: the file is a map, the field is a map or missing, and has no such entry.
 */
export async function withEntry(
  source: Source,
  field: string,
  name: string,
  fields: NewFields,
): Promise<string> {
  const { isMap } = await import('./library.js');
  const { root, held, end } = await parts(source, field);
  if (isMap<Scalar, YamlNode>(held)) {
    return held.flow
      ? afterLastBetween(source.text, held, `${name}: ${yamlMap(fields)}`)
      : afterLast(source.text, held, blockOf(name, fields, columnOf(source.text, held)), end);
  }
  if (root.flow) return afterLastBetween(source.text, root, `${field}: { ${name}: ${yamlMap(fields)} }`);
  return afterLast(source.text, root, [`${field}:`, ...blockOf(name, fields, 2)], end);
}

/**
 * The same with an item added last to one of its lists, which is made when it is not there; a list of no items is written
 * between brackets. Requires: the file is a map, the field is a list or missing.
 */
export async function withItem(source: Source, field: string, fields: NewFields): Promise<string> {
  const { isSeq } = await import('./library.js');
  const { root, held, end } = await parts(source, field);
  if (isSeq<YamlNode>(held)) {
    if (held.flow) return afterLastBetween(source.text, held, yamlMap(fields));
    const indent = ' '.repeat(columnOf(source.text, held));
    return afterLast(source.text, held, yamlItem(fields, indent), end);
  }
  if (root.flow) return afterLastBetween(source.text, root, `${field}: [${yamlMap(fields)}]`);
  return afterLast(source.text, root, [`${field}:`, ...yamlItem(fields, '  ')], end);
}

/** The same with a field of one line added last. Requires: the file is a map without that field. */
export async function withField(source: Source, field: string, value: string): Promise<string> {
  const { root, end } = await parts(source, field);
  const line = `${field}: ${value}`;
  return root.flow ? afterLastBetween(source.text, root, line) : afterLast(source.text, root, [line], end);
}

/** The map that a file is, what it has in a field, and how its lines end. */
async function parts(source: Source, field: string) {
  const { parseDocument } = await import('./library.js');
  const root = parseDocument(source.text, OPTIONS).contents as YAMLMap<Scalar, YamlNode>;
  const held = root.items.find(({ key }) => String(key.value) === field)?.value;
  const end = /\r\n|\n|\r/.exec(source.text)?.[0] ?? '\n';
  return { root, held, end };
}

/** An entry a line a field, its name `indent` characters in. */
function blockOf(name: string, fields: NewFields, indent: number): string[] {
  const [own, inner] = [' '.repeat(indent), ' '.repeat(indent * 2)];
  return [`${own}${name}:`, ...Object.entries(fields).map(([field, value]) => `${inner}${field}: ${value}`)];
}

/** How far into its line a node begins. */
function columnOf(text: string, { range }: YamlNode): number {
  const start = range?.[0] ?? 0;
  return start - (text.lastIndexOf('\n', start - 1) + 1);
}

/** A map or a list, as it is written. */
type Collection = YAMLMap<Scalar, YamlNode> | YAMLSeq<YamlNode>;

/** Where the last of a map or a list ends; undefined when it holds nothing. */
function endOfLast({ items }: Collection): number | undefined {
  const last = items.at(-1);
  const node = last && 'key' in last ? (last.value ?? last.key) : last;
  return node?.range?.[1];
}

/** The lines, put below the last line of a map or a list. */
function afterLast(text: string, held: Collection, lines: readonly string[], end: string): string {
  const stop = endOfLast(held) ?? text.length;
  // A block text ends with its line; after anything else a comment may stand on the line.
  const isAtStart = stop > 0 && /[\r\n]/.test(text.charAt(stop - 1));
  const found = isAtStart ? stop : text.indexOf(end, stop);
  const below = found < 0 ? text.length : found + (isAtStart ? 0 : end.length);
  const at = below + commentsAt(text.slice(below), indentOf(nth(lines, 0))).length;
  const before = at === text.length && !text.endsWith(end) ? end : '';
  return edited(text, [inserted(at, `${before}${lines.join(end)}${end}`)]);
}

/** The comments that a text begins with which stand further in than an entry: they belong to the one above them. */
function commentsAt(text: string, indent: number): string {
  return new RegExp(`^(?:[ \\t]{${indent + 1},}#[^\\r\\n]*(?:\\r\\n|\\n|\\r|$))*`).exec(text)?.[0] ?? '';
}

function indentOf(line: string): number {
  return line.length - line.trimStart().length;
}

/** The entry, put after the last of a map or a list between braces or brackets, and after the comma that may follow it. */
function afterLastBetween(text: string, held: Collection, entry: string): string {
  const last = endOfLast(held);
  const stop = last ?? (held.range?.[0] ?? 0) + 1;
  const comma = /^\s*,/.exec(text.slice(stop))?.[0];
  const at = stop + (comma?.length ?? 0);
  const closes = /^\}/.test(text.slice(at)) ? ' ' : '';
  const between = last === undefined ? '' : comma ? ' ' : ', ';
  return edited(text, [inserted(at, `${between}${entry}${closes}`)]);
}
