import type { Scalar, Node as YamlNode } from 'yaml';
import { type Issue, issue } from '../kernel/issue.js';
import { madeOnce } from '../kernel/made-once.js';
import { andThen, type Outcome, outcome } from '../kernel/outcome.js';
import { type Entry, isMap, type MapNode, type Node } from './node.js';
import { oneLine, type Reader } from './readers.js';
import { placeIn, type Source } from './source.js';
import { bracketSlips } from './yaml/brackets.js';
import { faultsOf, OPTIONS, placeOfNode } from './yaml/faults.js';
import { codePointOf, ODD_SPACE } from './yaml/lines.js';
import type { Slip } from './yaml/slip.js';

/**
 * Reads YAML with a reader: every scalar is text, so no figure passes through a float. Issues: those of the file, which
 * `faultsOf` tells, or those of the reader; of more than anyone reads, the first.
 */
export async function readYaml<T>(source: Source, read: Reader<T>): Promise<Outcome<T>> {
  const node = NODES.get(source) ?? parsed(source);
  NODES.set(source, node);
  const made = andThen(await node, read);
  if (made.ok) return made;
  const brackets = madeOnce(() => bracketSlips(source));
  const issues = made.issues.slice(0, MOST_FAULTS).map((one) => slipOfShape(source, brackets, one));
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

/**
 * The slip that made a text of what should be a list or fields, where it is plain to see: `-alby`, `date:2025-01-01`, or a
 * list without its first bracket. Any other fault is told as it is.
 */
function slipOfShape(source: Source, brackets: () => readonly Slip[], fault: Issue): Issue {
  if (fault.code !== 'wrong-type' || fault.facts.expected === 'text') return fault;
  const from = (source.lineStarts[fault.at.line - 1] ?? 0) + fault.at.column - 1;
  const text = source.text.slice(from).split(/[\r\n]/, 1)[0] ?? '';
  const place = (index: number) => placeIn(source, from + index, from + index + 1);
  const isAlone = /^[\s-]*$/.test(fault.at.excerpt.slice(0, fault.at.column - 1));
  const mark = isAlone ? /^-(?=[^ \t])|^[\p{L}_][\p{L}\w-]*:(?=[^ \t/])/u.exec(text)?.[0] : undefined;
  if (mark) {
    const next = text.charAt(mark.length);
    return ODD_SPACE.test(next)
      ? issue('yaml-odd-space', { code: codePointOf(next) }, place(mark.length))
      : issue('yaml-no-space', { after: mark.endsWith('-') ? '-' : ':' }, place(mark.length - 1));
  }
  const dash = isAlone ? /^[\u2010-\u2015\u2212](?=[ \t])/.exec(text)?.[0] : undefined;
  if (dash) return issue('yaml-no-dash', { code: codePointOf(dash) }, place(0));
  const isThere = ({ told: { at } }: Slip) => at.line === fault.at.line && at.column >= fault.at.column;
  return /[\]}]\s*(?:#.*)?$/.test(text) ? (brackets().find(isThere)?.told ?? fault) : fault;
}
