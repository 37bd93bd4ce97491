import type { GenericSchema, InferOutput } from 'valibot';
import type { Document, ErrorCode, Pair, Scalar, YAMLMap, Node as YamlNode } from 'yaml';
import { fold } from '../kernel/identity.js';
import { type Issue, issue, type Place } from '../kernel/issue.js';
import { andThen, map, type Outcome, outcome } from '../kernel/outcome.js';
import { gluedComments } from './glued-comments.js';
import type { Entry, Node } from './node.js';
import type { Places } from './path.js';
import type { Reader } from './readers.js';
import { checkShape } from './shape.js';
import { placeIn, type Source } from './source.js';

/** A YAML file that has the shape it should: its value, every scalar as text, and where each part stands. */
export interface YamlFile<T> {
  readonly value: T;
  readonly place: Places;
}

/**
 * Reads YAML and checks its shape. Every scalar stays text, so no figure passes through a float.
 * Issues, all of them: yaml-syntax, glued-comment, duplicate-field, yaml-too-deep, yaml-alias, yaml-tag, yaml-key, and those of
 * the shape.
 */
export async function readYaml<S extends GenericSchema>(
  source: Source,
  schema: S,
  issues: Issue[],
): Promise<YamlFile<InferOutput<S>> | undefined> {
  const read = await parseYaml(source);
  if (!read.ok) {
    issues.push(...read.issues);
    return undefined;
  }
  const place = placesOf(source, read.value);
  const value = checkShape(schema, read.value.toJS(), place, issues);
  return value === undefined ? undefined : { value, place };
}

/**
 * Reads YAML: every scalar is text, so no figure passes through a float. Issues, all of them: yaml-syntax, glued-comment,
 * duplicate-field, yaml-too-deep, yaml-alias, yaml-tag, yaml-key.
 */
export async function readNode(source: Source): Promise<Outcome<Node>> {
  const document = await parseYaml(source);
  const yaml = await import('yaml');
  return map(document, ({ contents }) => nodeOf(yaml, source, contents));
}

/** Reads YAML with a reader. Issues: those of `readNode` and of the reader; of more than anyone reads, the first. */
export async function readYamlBy<T>(source: Source, read: Reader<T>): Promise<Outcome<T>> {
  const made = andThen(await readNode(source), read);
  return made.ok ? made : { ...made, issues: made.issues.slice(0, MOST_FAULTS) };
}

async function parseYaml(source: Source): Promise<Outcome<Document>> {
  const yaml = await import('yaml');
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
  return outcome(document, faults.slice(0, MOST_FAULTS));
}

type Yaml = typeof import('yaml');

/** A node of the document, in the field that holds it. */
function nodeOf(yaml: Yaml, source: Source, node: YamlNode | null, field?: string): Node {
  if (!node) return { value: '', at: placeIn(source, 0, 1, field) };
  const at = placeOfNode(source, node, field);
  if (yaml.isSeq<YamlNode>(node))
    return { value: node.items.map((item) => nodeOf(yaml, source, item, field)), at };
  if (!yaml.isMap<Scalar, YamlNode>(node)) return { value: String((node as Scalar).value ?? ''), at };
  const entries = node.items.map(({ key, value }): [string, Entry] => {
    const name = String(key.value);
    return [name, { nameAt: placeOfNode(source, key, name), node: nodeOf(yaml, source, value, name) }];
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

function placesOf(source: Source, document: Document): Places {
  return (path, part = 'value') => {
    const field = path.findLast((step) => typeof step === 'string') as string | undefined;
    const holder = document.getIn(path.slice(0, -1), true) as YAMLMap<Scalar> | undefined;
    const pair = part === 'key' && holder?.items?.find?.(({ key }) => key?.value === path.at(-1));
    if (pair) return placeOfNode(source, pair.key, field);
    const node = path.length === 0 ? document.contents : (document.getIn(path, true) as YamlNode | undefined);
    if (node?.range) return placeOfNode(source, node, field);
    // Missing: only the first character of what should hold it, for nothing there is wrong.
    const around = (path.length > 1 ? holder : document.contents) as YamlNode | undefined;
    const start = around?.range?.[0] ?? 0;
    return placeIn(source, start, start + 1, field);
  };
}

function placeOfNode(source: Source, { range }: YamlNode, field?: string): Place {
  return placeIn(source, range?.[0] ?? 0, range?.[1] ?? 1, field);
}
