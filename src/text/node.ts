import type { Located, Place } from '../kernel/issue.js';

/** A value of a file, with where it stands: a text, a list, or a map of fields. A cell or an argument is such a text. */
export type Node = Located<string> | ListNode | MapNode;

export interface ListNode extends Located<readonly Node[]> {}

export interface MapNode extends Located<ReadonlyMap<string, Entry>> {}

/** A field of a map: where its name is written, and its value. */
export interface Entry {
  readonly nameAt: Place;
  readonly node: Node;
}

export function isText(node: Node): node is Located<string> {
  return typeof node.value === 'string';
}

export function isList(node: Node): node is ListNode {
  return Array.isArray(node.value);
}

export function isMap(node: Node): node is MapNode {
  return node.value instanceof Map;
}

/** A field of a map, where it is there. */
export function fieldOf(node: Node, name: string): Entry | undefined {
  return isMap(node) ? node.value.get(name) : undefined;
}

/** The texts of the fields with these names, wherever they stand. */
export function textsNamed(names: readonly string[], node: Node): string[] {
  if (isList(node)) return node.value.flatMap((one) => textsNamed(names, one));
  if (!isMap(node)) return [];
  return [...node.value].flatMap(([name, { node: field }]) =>
    isText(field) ? (names.includes(name) ? [field.value] : []) : textsNamed(names, field),
  );
}

/** Every text in a node, wherever it stands. */
export function textsIn(node: Node): string[] {
  if (isText(node)) return [node.value];
  const parts = isMap(node) ? [...node.value.values()].map((entry) => entry.node) : node.value;
  return (parts as readonly Node[]).flatMap(textsIn);
}

/** What a node says, without its places: texts, lists and maps of them. */
export type Plain = string | readonly Plain[] | { readonly [name: string]: Plain };

export function plainOf(node: Node): Plain {
  if (isText(node)) return node.value;
  if (isMap(node))
    return Object.fromEntries([...node.value].map(([name, { node: one }]) => [name, plainOf(one)]));
  return node.value.map(plainOf);
}

/** A node on one line, as a person writes it: `{ mix: [{ share: 30 %, key: equal }] }`. */
export function shownNode(node: Node): string {
  if (isText(node)) return node.value;
  if (!isMap(node)) return `[${node.value.map(shownNode).join(', ')}]`;
  const fields = [...node.value].map(([name, { node: one }]) => `${name}: ${shownNode(one)}`);
  return `{ ${fields.join(', ')} }`;
}
