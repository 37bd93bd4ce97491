import type { GenericSchema, InferOutput } from 'valibot';
import type { Document, ErrorCode, Node, YAMLMap } from 'yaml';
import { type Issue, issue, type Place } from '../core/issue.js';
import { checkShape } from './shape.js';
import { placeIn, type Source } from './source.js';

/** Where a value stands in a YAML file: ['parties', 0, 'id']. */
export type Path = readonly (string | number)[];

/** Tells the place of the value at a path, or of its key; of what is missing, the place of what should hold it. */
export type Places = (path: Path, part?: 'value' | 'key') => Place;

/** A YAML file that has the shape it should: its value, every scalar as text, and where each part stands. */
export interface YamlFile<T> {
  readonly value: T;
  readonly place: Places;
}

/**
 * Reads YAML and checks its shape. Every scalar stays text, so no figure passes through a float.
 * Issues, all of them: yaml-syntax, duplicate-field, yaml-too-deep, yaml-alias, yaml-tag, and those of the shape.
 */
export async function readYaml<S extends GenericSchema>(
  source: Source,
  schema: S,
  issues: Issue[],
): Promise<YamlFile<InferOutput<S>> | undefined> {
  const { parseDocument, visit } = await import('yaml');
  const document = parseDocument(source.text, { schema: 'failsafe', prettyErrors: false });
  const faults = [...document.errors, ...document.warnings].map(({ code, pos }) =>
    syntaxIssue(source, code, pos),
  );
  visit(document, {
    // Refused outright: data needs no aliases, and a few of them can stand for billions of values.
    Alias: (_, node) => void faults.push(issue('yaml-alias', {}, placeOfNode(source, node))),
  });
  if (faults.length > 0) {
    issues.push(...firstOfEachLine(faults));
    return undefined;
  }
  const place = placesOf(source, document);
  const value = checkShape(schema, document.toJS(), place, issues);
  return value === undefined ? undefined : { value, place };
}

function syntaxIssue(source: Source, code: ErrorCode, [start, end]: readonly [number, number]): Issue {
  switch (code) {
    case 'RESOURCE_EXHAUSTION':
      return issue('yaml-too-deep', {}, placeIn(source, 0, 1));
    case 'DUPLICATE_KEY': {
      const field = /^[^:\s]*/.exec(source.text.slice(start))?.[0] ?? '';
      return issue('duplicate-field', { field }, placeIn(source, start, start + field.length));
    }
    case 'TAG_RESOLVE_FAILED':
      return issue('yaml-tag', {}, placeIn(source, start, end));
    default:
      return issue('yaml-syntax', { reason: code }, placeIn(source, start, end));
  }
}

/** A broken line makes the parser stumble several times; its first word says where to look. */
function firstOfEachLine(issues: readonly Issue[]): Issue[] {
  const isFirst = ({ code, at }: Issue, i: number) =>
    issues.findIndex((other) => other.code === code && other.at.line === at.line) === i;
  return issues.filter(isFirst);
}

function placesOf(source: Source, document: Document): Places {
  return (path, part = 'value') => {
    const field = fieldOf(path);
    const holder = document.getIn(path.slice(0, -1), true) as YAMLMap | undefined;
    const key = holder?.items?.find?.(
      (pair) => (pair.key as Node & { value: unknown })?.value === path.at(-1),
    )?.key;
    if (part === 'key' && key) return placeOfNode(source, key as Node, field);
    for (let length = path.length; length >= 0; length--) {
      const node = (length === 0 ? document.contents : document.getIn(path.slice(0, length), true)) as
        | Node
        | undefined;
      if (node?.range) return placeOfNode(source, node, field);
    }
    return placeIn(source, 0, 1, field);
  };
}

function placeOfNode(source: Source, { range }: Node, field?: string): Place {
  return placeIn(source, range?.[0] ?? 0, range?.[1] ?? 1, field);
}

/** The nearest name on the path: of ['parties', 0, 'id'] it is `id`. */
function fieldOf(path: Path): string | undefined {
  return path.findLast((step) => typeof step === 'string') as string | undefined;
}
