import type { Scalar, YAMLMap, YAMLSeq, Node as YamlNode } from 'yaml';
import { assert } from '../../kernel/problem.js';
import type { Source } from '../source.js';
import { OPTIONS } from './faults.js';
import { type Edit, edited } from './slip.js';

/**
 * The text of a file of YAML with other values in one item of a list, each field on a line as before, and without the lines of
 * the fields that have none; nothing else is changed. A field that does not stand on a line of its own is given the value `false`.
 * Requires: the file is a map, and the list has an item with that id, which has these fields.
 */
export async function withItemChanged(
  source: Source,
  list: string,
  id: string,
  fields: Readonly<Record<string, string | undefined>>,
): Promise<string> {
  const { isScalar, parseDocument } = await import('./library.js');
  const root = parseDocument(source.text, OPTIONS).contents as YAMLMap<Scalar, YamlNode>;
  const held = root.get(list) as YAMLSeq<YAMLMap<Scalar, YamlNode>> | undefined;
  const item = held?.items.find((one) => String(one.get('id')) === id);
  assert(item !== undefined, 'an item that is changed is there');
  const edits = Object.entries(fields).map(([name, value]): Edit => {
    const pair = item.items.find(({ key }) => String(key.value) === name);
    assert(isScalar(pair?.value) && pair.value.range != null, 'a field that is changed is there');
    const [from, to] = pair.value.range;
    if (value !== undefined) return { from, to, text: value };
    return lineOf(source.text, pair.key.range?.[0] ?? from, to) ?? { from, to, text: 'false' };
  });
  return edited(
    source.text,
    edits.toSorted((a, b) => a.from - b.from),
  );
}

/** The edit that takes away a line which has this stretch and perhaps a comment; undefined where it has more. */
function lineOf(text: string, from: number, to: number): Edit | undefined {
  const start = Math.max(text.lastIndexOf('\n', from - 1), text.lastIndexOf('\r', from - 1)) + 1;
  const rest = /^[ \t]*(?:#[^\r\n]*)?(?:\r\n|\n|\r|$)/.exec(text.slice(to));
  return rest && text.slice(start, from).trim() === ''
    ? { from: start, to: to + rest[0].length, text: '' }
    : undefined;
}
