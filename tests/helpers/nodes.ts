import type { Node } from '../../src/text/node.js';
import { NOWHERE } from './cooperation.js';

/** What may be written in YAML. */
export type Plain = string | readonly Plain[] | { readonly [field: string]: Plain | undefined };

/** The node of a value, as if it stood in a file; fields that are undefined are not written. */
export function nodeOf(value: Plain, field?: string): Node {
  const at = { ...NOWHERE, field };
  if (typeof value === 'string') return { value, at };
  if (Array.isArray(value)) return { value: value.map((one) => nodeOf(one, field)), at };
  const entries = Object.entries(value as Record<string, Plain | undefined>).flatMap(([name, one]) =>
    one === undefined
      ? []
      : [[name, { nameAt: { ...NOWHERE, field: name }, node: nodeOf(one, name) }] as const],
  );
  return { value: new Map(entries), at };
}
