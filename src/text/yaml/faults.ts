import type { Document, Pair, Scalar, Node as YamlNode } from 'yaml';
import { type Issue, issue, type Place } from '../../kernel/issue.js';
import { gluedComments } from '../glued-comments.js';
import { placeIn, type Source } from '../source.js';
import { type Line, linesOf, spanOf } from './lines.js';
import { fieldsApart } from './pairs.js';

type Yaml = typeof import('./library.js');

/**
 * What is wrong with a file of YAML before anything is read of it. What cannot be taken apart has one fault, its first
 * cause, for the others follow from it; what can has all that data does without, and what was surely meant otherwise.
 */
export async function faultsOf(source: Source, document: Document, yaml: Yaml): Promise<Issue[]> {
  const glued = gluedComments(source, yaml);
  const broken = syntaxErrors(document);
  // Taken apart again it would be as deep.
  if (broken.some(({ code }) => code === 'RESOURCE_EXHAUSTION'))
    return [issue('yaml-too-deep', {}, deepest(source))];
  if (broken.length > 0) {
    const first = firstIn(broken);
    const cause = glued.find(({ at }) => at.line <= placeIn(source, first, first + 1).line);
    if (cause) return [cause];
    const { slipIn } = await import('./judge.js');
    return [slipIn(source, (text) => firstFaultOf(text, yaml)) ?? syntaxIssue(source, broken)];
  }
  return [...glued, ...strangeNodes(source, document, yaml)];
}

/** The line that goes deepest, where it begins to: how far the library came differs from machine to machine. */
function deepest(source: Source): Place {
  const depthOf = ({ lead, content }: Line) => lead.length + (content.match(/[[{]|- /g) ?? []).length;
  const [first, ...others] = linesOf(source);
  const line = others.reduce((best, one) => (best && depthOf(one) <= depthOf(best) ? best : one), first);
  if (!line) return placeIn(source, 0, 1);
  const [from] = spanOf(line);
  const index = Math.max(0, line.content.search(/[[{]|- /));
  return placeIn(source, from + index, from + index + 1);
}

/** The options that every text of YAML is taken apart with. */
export const OPTIONS = {
  schema: 'failsafe',
  // A tag of the library's own (!!binary, !!set) would make of a text what is no text.
  resolveKnownTags: false,
  prettyErrors: false,
  // The library looks for duplicate keys pair by pair, which takes minutes for a long map: see fieldsApart.
  uniqueKeys: false,
  logLevel: 'error',
} as const;

type SyntaxError = Document['errors'][number] | Document['warnings'][number];

function syntaxErrors({ errors, warnings }: Document): SyntaxError[] {
  return [...errors, ...warnings].filter(({ code }) => code !== 'TAG_RESOLVE_FAILED');
}

function firstIn(errors: readonly SyntaxError[]): number {
  return Math.min(...errors.map(({ pos }) => pos[0]));
}

function firstFaultOf(text: string, { parseDocument }: Yaml): number | undefined {
  const errors = syntaxErrors(parseDocument(text, OPTIONS));
  return errors.length > 0 ? firstIn(errors) : undefined;
}

/** What the library says of the first of its errors. */
function syntaxIssue(source: Source, errors: readonly SyntaxError[]): Issue {
  const first = firstIn(errors);
  const { code: reason, pos } = errors.find(({ pos }) => pos[0] === first) as SyntaxError;
  return issue('yaml-syntax', { reason }, placeOfError(source, ...pos));
}

/** What is missing at the end of the file is pointed at where the text ends. */
function placeOfError(source: Source, start: number, end: number): Place {
  const last = source.text.trimEnd().length - 1;
  return start > last ? placeIn(source, last, last + 1) : placeIn(source, start, end);
}

/** Aliases, anchors and tags, names that are no texts, and what is surely a slip though it can be taken apart. */
function strangeNodes(source: Source, document: Document, yaml: Yaml): Issue[] {
  const tags = [...document.errors, ...document.warnings].map(({ pos: [from, to] }) =>
    issue('yaml-tag', {}, placeIn(source, from, to)),
  );
  const aliases: Issue[] = [];
  const anchors: Issue[] = [];
  const fields: Issue[] = [];
  const quotes: Issue[] = [];
  const look = (node: YamlNode | null): void => {
    // Refused outright: data needs no aliases, and a few of them can stand for billions of values.
    if (yaml.isAlias(node)) aliases.push(issue('yaml-alias', {}, placeOfNode(source, node)));
    if (yaml.isScalar(node) && node.anchor)
      anchors.push(issue('yaml-alias', {}, placeOfAnchor(source, node, node.anchor)));
    if (yaml.isScalar<string>(node) && node.type === 'PLAIN' && IN_CURLY.test(node.value))
      quotes.push(curlyQuotes(source, node));
    if (yaml.isSeq<YamlNode>(node)) for (const item of node.items) look(item);
    if (!yaml.isMap<YamlNode, YamlNode>(node)) return;
    const odd = node.items.filter(({ key }) => !yaml.isScalar(key));
    for (const { key } of odd) fields.push(issue('yaml-key', {}, placeOfNode(source, key)));
    const named = node.items as Pair<Scalar, YamlNode>[];
    if (odd.length === 0 && tags.length === 0) fields.push(...fieldsApart(source, named, node.flow === true));
    for (const { key, value } of node.items) {
      look(key);
      look(value);
    }
  };
  look(document.contents);
  // An anchor is told with those that it is there for; alone it is a text that was lost.
  return [...tags, ...(aliases.length > 0 ? aliases : anchors), ...fields, ...quotes];
}

/** A whole value in quotation marks as a word processor writes them, which YAML takes for letters of it. */
const IN_CURLY = /^[\u2018-\u201F][^\u2018-\u201F]+["\u2018-\u201F]$/;

function curlyQuotes(source: Source, { value, range }: Scalar<string>): Issue {
  const from = range?.[0] ?? 0;
  const facts = { mark: value.charAt(0), isFirst: true, isCurly: true };
  return issue('yaml-needs-quotes', facts, placeIn(source, from, from + 1));
}

function placeOfAnchor(source: Source, { range }: YamlNode, anchor: string): Place {
  const from = source.text.lastIndexOf(`&${anchor}`, range?.[0] ?? 0);
  return placeIn(source, from, from + anchor.length + 1);
}

/** The place of a node of the document, in the field that holds it. */
export function placeOfNode(source: Source, { range }: YamlNode, field?: string): Place {
  return placeIn(source, range?.[0] ?? 0, range?.[1] ?? 1, field);
}
