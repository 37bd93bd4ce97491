import { fold } from '../kernel/identity.js';
import type { IssueCode, Label, Located, Place } from '../kernel/issue.js';
import {
  all,
  andThen,
  causing,
  each,
  fail,
  follow,
  map,
  type Outcome,
  orElse,
  outcome,
  withIssues,
} from '../kernel/outcome.js';
import {
  about,
  asField,
  exampled,
  type Field,
  type Fields,
  missedBy,
  type Reader,
  withoutMisnamed,
} from './field.js';
import { isList, isMap, isText, type Node } from './node.js';
import { unknownField } from './unknown-field.js';

export type { Field, Reader } from './field.js';

/** A reader that is made of these, whose fields it keeps. */
export function madeOf<T>(of: readonly Reader<unknown>[], read: (node: Node) => Outcome<T>): Reader<T> {
  return Object.assign(read, { of });
}

/** A reader of a map in which at least one of these sets of fields must be there, as it tells itself. */
export function inOneOf<T>(ways: Reader<T>['ways'], read: Reader<T>): Reader<T> {
  return Object.assign(
    madeOf([read], (node) => read(node)),
    { ways },
  );
}

/** A reader that is made when it is first used. */
export function lazy<T>(make: () => Reader<T>): Reader<T> {
  let made: Reader<T> | undefined;
  const once = () => {
    made ??= make();
    return made;
  };
  return Object.defineProperty((node: Node) => once()(node), 'of', { get: () => [once()] });
}

/** A reader of texts, which mean something and may have a form. Issue: wrong-type. */
export function scalar<T>(
  read: (text: Located<string>) => Outcome<T>,
  means?: Reader<T>['means'],
  form?: RegExp,
): Reader<T> {
  const readText = (node: Node) =>
    isText(node) ? read(node) : fail('wrong-type', { expected: 'text' }, node.at);
  return Object.assign(readText, { takes: 'text' as const, means, form });
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
  return madeOf([read], (node) => map(read(node), (value) => ({ value, at: node.at })));
}

/** What a reader makes, made into something else. */
export function mapped<T, U>(read: Reader<T>, make: (value: T, node: Node) => U): Reader<U> {
  return madeOf([read], (node) => map(read(node), (value) => make(value, node)));
}

/** What follows from what a reader makes, also from that so far. */
export function followed<T, U>(read: Reader<T>, next: (value: T, node: Node) => Outcome<U>): Reader<U> {
  return madeOf([read], (node) => follow(read(node), (value) => next(value, node)));
}

/** What a reader makes, when what it says together holds. */
export function refine<T, U>(read: Reader<T>, next: (value: T, at: Place) => Outcome<U>): Reader<U> {
  return madeOf([read], (node) => andThen(read(node), (value) => next(value, node.at)));
}

/** What a reader makes, and this value so far where it has a fault that nothing else should be told to follow from. */
export function goingOnWith<T, U>(read: Reader<T>, value: U): Reader<T | U> {
  return madeOf([read], (node) => orElse(read(node), value));
}

/** A field that need not be there; what is wrong with it is told, and hides nothing else. */
export function lenient<T>(read: Reader<T>): Field<T | undefined> {
  return optional(goingOnWith(read, undefined));
}

/** A field that others refer to: where it is not there or not sound, these faults of theirs cannot be judged. */
export function referredTo<T>(codes: readonly IssueCode[], field: Reader<T> | Field<T>): Field<T> {
  const { read, ...others } = asField(field);
  const sound = madeOf([read], (node: Node) => causing(codes, read(node)));
  return missedBy(codes, { ...others, read: sound });
}

/** What a reader makes, or nothing, also so far. */
export function whole<T>(read: Reader<T>): Reader<T> {
  return refine(read, (value) => outcome(value));
}

/** A node as it stands, which this reads when what it rests on is known: it is made for who asks what may stand there. */
export function later(make: () => Reader<unknown>): Reader<Node> {
  return madeOf([lazy(make)], (node) => outcome(node));
}

/** A list of such. Issues: wrong-type, empty-field, and those of each. */
export function list<T>(read: Reader<T>): Reader<T[]> {
  const readList = madeOf([read], (node) =>
    isList(node)
      ? each(node.value, (one) => emptyFault(one, one.at.field) ?? read(one))
      : fail('wrong-type', { expected: 'list' }, node.at),
  );
  return Object.assign(readList, { takes: 'list' as const });
}

/** A list of such, which is not empty. Issues: those of `list`, empty-field. */
export function someOf<T>(read: Reader<T>): Reader<T[]> {
  const some = refine(list(read), (value, at) =>
    value.length > 0 ? outcome(value) : fail('empty-field', { field: at.field ?? '' }, at),
  );
  return Object.assign(some, { of: [read], takes: 'list' as const, isFilled: true });
}

/** One way to read a text, another for what is none. */
export function either<T, U>(ofText: Reader<T>, ofOther: Reader<U>): Reader<T | U> {
  const readEither = madeOf<T | U>([ofText, ofOther], (node) =>
    isText(node) ? ofText(node) : ofOther(node),
  );
  return Object.assign(readEither, { takes: 'either' as const });
}

/** What a map says, by its names, all with one reader. Issues: wrong-type, and those of each. */
export function byName<T>(read: Reader<T>): Reader<ReadonlyMap<string, T>> {
  const readMap = madeOf<ReadonlyMap<string, T>>([read], (node) => {
    if (!isMap(node)) return fail('wrong-type', { expected: 'map' }, node.at);
    const entries = each(node.value, ([name, { node: field }]) =>
      map(emptyFault(field, name) ?? read(field), (value) => [name, value] as const),
    );
    return map(entries, (pairs) => new Map(pairs));
  });
  return Object.assign(readMap, { takes: 'names' as const });
}

/** What a reader or a field is read to. */
export type Read<F> = F extends Reader<infer T> ? T : F extends Field<infer T> ? T : never;

/** A map with these fields. Issues, all of them: wrong-type, unknown-field, missing-field, empty-field, and those of each. */
export function record<const F extends Fields>(fields: F): Reader<{ readonly [K in keyof F]: Read<F[K]> }> {
  const entries = Object.entries(fields).map(([name, field]) => [name, asField(field)] as const);
  const readMap = (node: Node) => {
    if (!isMap(node)) return fail('wrong-type', { expected: 'map' }, node.at);
    // What stands no further in than the empty field that it belongs to is no other fault.
    const isFallenOut = (name: string) =>
      entries.some(([outer, { read }]) => {
        const found = Object.hasOwn(read.fields ?? {}, name) && node.value.get(outer)?.node;
        return found && emptyFault(found, outer) !== undefined;
      });
    const stray = [...node.value].flatMap(([name, { nameAt, node: value }]) =>
      Object.hasOwn(fields, name) || isFallenOut(name) ? [] : [unknownField(name, fields, nameAt, value)],
    );
    const read = entries.map(([name, field]) => [name, readField(name, field, node)] as const);
    const made = withIssues(all(Object.fromEntries(read)), stray) as Outcome<{ [K in keyof F]: Read<F[K]> }>;
    return made.ok ? made : { ...made, issues: withoutMisnamed(made.issues, stray) };
  };
  return Object.assign(readMap, { fields });
}

/** A title: one text for both languages, or one for each. */
export const label: Reader<Label> = either(
  mapped(text, (both) => ({ sv: both, en: both })),
  record({
    sv: about`${text} svenska | Gemensam jour | texten på svenska | the text in Swedish`,
    en: about`${text} engelska | Joint on-call service | texten på engelska | the text in English`,
  }),
);

/** A text on one line: a break or a run of spaces in it is a space. */
export function oneLine(value: string): string {
  const text = value.trim();
  return /\s\s|[^\S ]/.test(text) ? text.replace(/\s+/g, ' ') : text;
}

function readField(
  name: string,
  field: Field<unknown>,
  { value, at }: Located<ReadonlyMap<string, { readonly node: Node }>>,
): Outcome<unknown> {
  const { read, isOptional, mayBeEmpty } = field;
  const found = value.get(name)?.node;
  if (found) return (mayBeEmpty ? undefined : emptyFault(found, name)) ?? exampled(read(found), name, field);
  // Only the first character of what should hold it, for nothing there is wrong.
  return isOptional
    ? outcome(undefined)
    : fail('missing-field', { field: name }, { ...at, width: 1, field: name });
}

/** The fault of a text without anything that can be seen. */
function emptyFault(node: Node, field = ''): Outcome<never> | undefined {
  // Nearly every text has what is plain to see.
  const isEmpty = isText(node) && !/[!-~]/.test(node.value) && fold(node.value) === '';
  return isEmpty ? fail('empty-field', { field }, node.at) : undefined;
}
