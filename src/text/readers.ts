import { fold } from '../kernel/identity.js';
import { type Issue, issue, type Label, type Located, type Place } from '../kernel/issue.js';
import {
  all,
  andThen,
  each,
  fail,
  map,
  type Outcome,
  orElse,
  outcome,
  withIssues,
} from '../kernel/outcome.js';
import { nearest } from './nearest.js';
import { isList, isMap, isText, type Node } from './node.js';

/** Makes of a node what it means, or tells every fault in it. A reader of texts reads cells and arguments too. */
export type Reader<T> = (node: Node) => Outcome<T>;

/** A field of a map, which need not be there, or may be there without text. */
export interface Field<T> {
  readonly read: Reader<T>;
  readonly isOptional?: boolean;
  readonly mayBeEmpty?: boolean;
}

/** A reader of texts. Issue: wrong-type. */
export function scalar<T>(read: (text: Located<string>) => Outcome<T>): Reader<T> {
  return (node) => (isText(node) ? read(node) : fail('wrong-type', { expected: 'text' }, node.at));
}

/** A text. */
export const text: Reader<string> = scalar(({ value }) => outcome(value));

/** A field that need not be there. */
export function optional<T>(read: Reader<T>): Field<T | undefined> {
  return { read, isOptional: true };
}

/** A text that may be empty. */
export const anyText: Field<string> = { read: text, mayBeEmpty: true };

/** What a reader makes, with where it stands. */
export function located<T>(read: Reader<T>): Reader<Located<T>> {
  return (node) => map(read(node), (value) => ({ value, at: node.at }));
}

/** What a reader makes, when what it says together holds. */
export function refine<T, U>(read: Reader<T>, next: (value: T, at: Place) => Outcome<U>): Reader<U> {
  return (node) => andThen(read(node), (value) => next(value, node.at));
}

/** What a reader makes, and this value so far where it has a fault that nothing else should be told to follow from. */
export function goingOnWith<T, U>(read: Reader<T>, value: U): Reader<T | U> {
  return (node) => orElse(read(node), value);
}

/** A field that need not be there; what is wrong with it is told, and hides nothing else. */
export function lenient<T>(read: Reader<T>): Field<T | undefined> {
  return optional(goingOnWith(read, undefined));
}

/** What a reader makes, or nothing, also so far. */
export function whole<T>(read: Reader<T>): Reader<T> {
  return (node) => andThen(read(node), outcome);
}

/** A list of such. Issues: wrong-type, empty-field, and those of each. */
export function list<T>(read: Reader<T>): Reader<T[]> {
  return (node) =>
    isList(node)
      ? each(node.value, (one) => emptyFault(one, one.at.field) ?? read(one))
      : fail('wrong-type', { expected: 'list' }, node.at);
}

/** A list of such, which is not empty. Issues: those of `list`, empty-field. */
export function someOf<T>(read: Reader<T>): Reader<T[]> {
  return refine(list(read), (value, at) =>
    value.length > 0 ? outcome(value) : fail('empty-field', { field: at.field ?? '' }, at),
  );
}

/** One way to read a text, another for what is none. */
export function either<T, U>(ofText: Reader<T>, ofOther: Reader<U>): Reader<T | U> {
  return (node) => (isText(node) ? ofText(node) : ofOther(node));
}

/** What a map says, by its names, all with one reader. Issues: wrong-type, and those of each. */
export function byName<T>(read: Reader<T>): Reader<ReadonlyMap<string, T>> {
  return (node) => {
    if (!isMap(node)) return fail('wrong-type', { expected: 'map' }, node.at);
    const entries = each(node.value, ([name, { node: field }]) =>
      map(emptyFault(field, name) ?? read(field), (value) => [name, value] as const),
    );
    return map(entries, (pairs) => new Map(pairs));
  };
}

/** What a reader or a field is read to. */
export type Read<F> = F extends Reader<infer T> ? T : F extends Field<infer T> ? T : never;

/** A map with these fields. Issues, all of them: wrong-type, unknown-field, missing-field, empty-field, and those of each. */
export function record<const F extends Readonly<Record<string, Reader<unknown> | Field<unknown>>>>(
  fields: F,
): Reader<{ readonly [K in keyof F]: Read<F[K]> }> {
  const entries = Object.entries(fields);
  const known = entries.map(([name]) => name);
  return (node) => {
    if (!isMap(node)) return fail('wrong-type', { expected: 'map' }, node.at);
    const stray = [...node.value].flatMap(([name, { nameAt }]) =>
      known.includes(name) ? [] : [unknownField(name, known, nameAt)],
    );
    const read = entries.map(([name, field]) => [name, readField(name, field, node)] as const);
    return withIssues(all(Object.fromEntries(read)), stray) as Outcome<{ [K in keyof F]: Read<F[K]> }>;
  };
}

/** The fault of a field that is none of those known. */
export function unknownField(field: string, known: readonly string[], at: Place): Issue {
  return issue('unknown-field', { field, known, suggestion: nearest(field, known) }, at);
}

/** A title: one text for both languages, or one for each. */
export const label: Reader<Label> = either(
  (node) => map(text(node), (both) => ({ sv: both, en: both })),
  record({ sv: text, en: text }),
);

/** A text on one line: a break or a run of spaces in it is a space. */
export function oneLine(value: string): string {
  return value.trim().replace(/\s+/g, ' ');
}

function readField(
  name: string,
  field: Reader<unknown> | Field<unknown>,
  { value, at }: Located<ReadonlyMap<string, { readonly node: Node }>>,
): Outcome<unknown> {
  const { read, isOptional, mayBeEmpty }: Field<unknown> =
    typeof field === 'function' ? { read: field } : field;
  const found = value.get(name)?.node;
  if (found) return (mayBeEmpty ? undefined : emptyFault(found, name)) ?? read(found);
  // Only the first character of what should hold it, for nothing there is wrong.
  return isOptional
    ? outcome(undefined)
    : fail('missing-field', { field: name }, { ...at, width: 1, field: name });
}

/** The fault of a text without anything that can be seen. */
function emptyFault(node: Node, field = ''): Outcome<never> | undefined {
  return isText(node) && fold(node.value) === '' ? fail('empty-field', { field }, node.at) : undefined;
}
