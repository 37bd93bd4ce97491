import type { Scalar, Node as YamlNode } from 'yaml';
import { andThen, type Outcome, outcome } from '../kernel/outcome.js';
import { type Entry, isMap, type MapNode, type Node } from './node.js';
import { oneLine, type Reader } from './readers.js';
import { placeIn, type Source } from './source.js';
import { faultsOf, OPTIONS, placeOfNode } from './yaml/faults.js';
import { slipOfShape } from './yaml/shape.js';

/**
 * Reads YAML with a reader: every scalar is text, so no figure passes through a float. Issues: those of the file, which
 * `faultsOf` tells, or those of the reader; of more than anyone reads, the first.
 */
export async function readYaml<T>(source: Source, read: Reader<T>): Promise<Outcome<T>> {
  const node = NODES.get(source) ?? parsed(source);
  NODES.set(source, node);
  const made = andThen(await node, read);
  if (made.ok) return made;
  const issues = made.issues.slice(0, MOST_FAULTS).map((one) => slipOfShape(source, one));
  return { ...made, issues };
}

/** More faults than anyone reads: a file that is something else altogether. */
const MOST_FAULTS = 1000;

/** Where a file names the schema that an editor goes by, which is nothing that it says. */
export const SCHEMA = '$schema';

type Yaml = typeof import('./yaml/library.js');

/** What files hold, each taken apart once. */
const NODES = new WeakMap<Source, Promise<Outcome<Node>>>();

async function parsed(source: Source): Promise<Outcome<Node>> {
  const yaml = await import('./yaml/library.js');
  const document = yaml.parseDocument(source.text, OPTIONS);
  const faults = await faultsOf(source, document, yaml);
  if (faults.length > 0) return { ok: false, issues: faults };
  const node = nodeOf(source, yaml, document.contents);
  return outcome(isMap(node) && node.value.has(SCHEMA) ? withoutSchema(node) : node);
}

function withoutSchema({ value, at }: MapNode): Node {
  return { value: new Map([...value].filter(([name]) => name !== SCHEMA)), at };
}

/** A node of the document, in the field that holds it: a text is on one line, however it is written. */
function nodeOf(source: Source, yaml: Yaml, node: YamlNode | null, field?: string): Node {
  if (!node) return { value: '', at: placeIn(source, 0, 1, field) };
  const at = placeOfNode(source, node, field);
  if (yaml.isSeq<YamlNode>(node))
    return { value: node.items.map((item) => nodeOf(source, yaml, item, field)), at };
  if (!yaml.isMap<Scalar, YamlNode>(node))
    return { value: oneLine(String((node as Scalar).value ?? '')), at };
  const entries = node.items.map(({ key, value }): [string, Entry] => {
    const name = String(key.value);
    return [name, { nameAt: placeOfNode(source, key, name), node: nodeOf(source, yaml, value, name) }];
  });
  return { value: new Map(entries), at };
}
