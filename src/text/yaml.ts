import type { ErrorCode, Pair, Scalar, Node as YamlNode } from 'yaml';
import { fold } from '../kernel/identity.js';
import { type Issue, issue, type Place } from '../kernel/issue.js';
import { andThen, type Outcome, outcome } from '../kernel/outcome.js';
import { gluedComments } from './glued-comments.js';
import type { Entry, Node } from './node.js';
import { oneLine, type Reader } from './readers.js';
import { placeIn, type Source } from './source.js';

/**
 * Reads YAML with a reader: every scalar is text, so no figure passes through a float. Issues: yaml-syntax, glued-comment,
 * duplicate-field, yaml-too-deep, yaml-alias, yaml-tag and yaml-key, all of them, or those of the reader; of more than
 * anyone reads, the first.
 */
export async function readYaml<T>(source: Source, read: Reader<T>): Promise<Outcome<T>> {
  const node = NODES.get(source) ?? parsed(source, await import('yaml'));
  NODES.set(source, node);
  const made = andThen(node, read);
  return made.ok ? made : { ...made, issues: made.issues.slice(0, MOST_FAULTS) };
}

type Yaml = typeof import('yaml');

/** What files hold, each taken apart once. */
const NODES = new WeakMap<Source, Outcome<Node>>();

function parsed(source: Source, yaml: Yaml): Outcome<Node> {
  const { parseDocument, visit, isScalar } = yaml;
  // The library looks for duplicate keys pair by pair, which takes minutes for a long map: see duplicateKeys.
  const options = {
    schema: 'failsafe',
    // A tag of the library's own (!!binary, !!set) would make of a text what is no text.
    resolveKnownTags: false,
    prettyErrors: false,
    uniqueKeys: false,
    logLevel: 'error',
  } as const;
  const document = parseDocument(source.text, options);
  const faults = [
    ...gluedComments(source, yaml),
    ...syntaxIssues(source, [...document.errors, ...document.warnings]),
  ];
  visit(document, {
    // Refused outright: data needs no aliases, and a few of them can stand for billions of values.
    Alias: (_, node) => void faults.push(issue('yaml-alias', {}, placeOfNode(source, node))),
    Map: (_, { items }) => {
      const odd = items.filter(({ key }) => !isScalar(key));
      for (const { key } of odd) faults.push(issue('yaml-key', {}, placeOfNode(source, key as YamlNode)));
      faults.push(...duplicateKeys(source, items as Pair<Scalar>[]));
    },
  });
  return faults.length > 0 ? { ok: false, issues: faults } : outcome(nodeOf(source, yaml, document.contents));
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

/** More faults than anyone reads: a file that is something else altogether. */
const MOST_FAULTS = 1000;

/** A broken line makes the parser stumble several times; its first word says where to look. */
function syntaxIssues(
  source: Source,
  errors: readonly { code: ErrorCode; pos: [number, number] }[],
): Issue[] {
  if (errors.some(({ code }) => code === 'RESOURCE_EXHAUSTION')) {
    return [issue('yaml-too-deep', {}, placeIn(source, 0, 1))];
  }
  const lines = new Set<number>();
  return errors.flatMap(({ code, pos: [start, end] }) => {
    if (code === 'TAG_RESOLVE_FAILED') return issue('yaml-tag', {}, placeIn(source, start, end));
    const at = placeOfError(source, start, end);
    return lines.has(at.line) ? [] : lines.add(at.line) && issue('yaml-syntax', { reason: code }, at);
  });
}

/** What is missing at the end of the file is pointed at where the text ends. */
function placeOfError(source: Source, start: number, end: number): Place {
  const last = source.text.trimEnd().length - 1;
  return start > last ? placeIn(source, last, last + 1) : placeIn(source, start, end);
}

function duplicateKeys(source: Source, pairs: readonly Pair<Scalar>[]): Issue[] {
  const seen = new Set<string>();
  return pairs.flatMap(({ key }) => {
    const field = String(key.value);
    if (!seen.has(fold(field))) return seen.add(fold(field)) && [];
    return issue('duplicate-field', { field }, placeOfNode(source, key));
  });
}

function placeOfNode(source: Source, { range }: YamlNode, field?: string): Place {
  return placeIn(source, range?.[0] ?? 0, range?.[1] ?? 1, field);
}
