import * as v from 'valibot';
import { fold } from '../kernel/identity.js';
import { type Issue, issue } from '../kernel/issue.js';
import { nearest } from './nearest.js';
import type { Path, Places } from './path.js';

/** A text that is not empty, on one line: a break or a run of spaces in it is a space. */
export const text = v.pipe(
  v.string(),
  v.transform(oneLine),
  v.check((line) => fold(line) !== ''),
);

/** A map with these fields; valibot's own object also takes a list. */
export function map<E extends v.ObjectEntries>(entries: E) {
  const object = v.object(entries);
  const noMap = v.custom<v.InferOutput<typeof object>>(() => false);
  return v.lazy((input) => (Array.isArray(input) ? noMap : object));
}

/** A title: one text for both languages, or one for each. */
export const label = v.lazy((input) => (typeof input === 'object' ? map({ sv: text, en: text }) : text));

/** Figures or parties written in YAML: a list of maps, whose fields are checked where they are read. */
export const records = v.array(
  v.custom<Readonly<Record<string, unknown>>>(
    (input) => typeof input === 'object' && input !== null && !Array.isArray(input),
  ),
);

/** A text on one line. */
export function oneLine(value: string): string {
  return value.trim().replace(/\s+/g, ' ');
}

/** More faults than anyone reads: a file that is something else altogether. */
const MOST_FAULTS = 1000;

/** The value when it has what the schema asks for; unknown fields do not hide what else is wrong. Issues, all of them: unknown-field, missing-field, wrong-type. */
export function checkShape<S extends v.GenericSchema>(
  schema: S,
  value: unknown,
  place: Places,
  issues: Issue[],
): v.InferOutput<S> | undefined {
  const result = v.safeParse(schema, value);
  const unknown = unknownFields(schema, value, []).slice(0, MOST_FAULTS);
  const others = (result.issues ?? []).slice(0, MOST_FAULTS);
  issues.push(
    ...unknown.map(({ path, known }) => {
      const field = String(path.at(-1));
      return issue('unknown-field', { field, known, suggestion: nearest(field, known) }, place(path, 'key'));
    }),
    ...others.map((fault) => faultOf(fault, place)),
  );
  return result.success ? result.output : undefined;
}

interface UnknownField {
  readonly path: Path;
  readonly known: readonly string[];
}

/** Every field that the schema does not know: valibot itself stops at the first, and takes `toString` for known. */
function unknownFields(schema: v.GenericSchema, value: unknown, path: Path): UnknownField[] {
  const { type, wrapped, getter, item, entries } = schema as unknown as AnySchema;
  if (type === 'optional') return value === undefined ? [] : unknownFields(wrapped, value, path);
  if (type === 'lazy') return unknownFields(getter(value), value, path);
  if (type === 'array' && Array.isArray(value)) {
    return value.flatMap((element, i) => unknownFields(item, element, [...path, i]));
  }
  if (type !== 'object' || typeof value !== 'object' || value === null) return [];
  const known = Object.keys(entries);
  return Object.keys(value).flatMap((field) => {
    const below = [...path, field];
    if (!Object.hasOwn(entries, field)) return [{ path: below, known }];
    return unknownFields(entries[field] as v.GenericSchema, value[field as keyof typeof value], below);
  });
}

/** The parts of valibot's schemas that are walked here; each kind has only its own. */
interface AnySchema {
  readonly type: string;
  readonly wrapped: v.GenericSchema;
  readonly getter: (input: unknown) => v.GenericSchema;
  readonly item: v.GenericSchema;
  readonly entries: Readonly<Record<string, v.GenericSchema>>;
}

function faultOf(fault: v.BaseIssue<unknown>, place: Places): Issue {
  const path = (fault.path ?? []).map(({ key }) => key as string | number);
  const field = String(path.at(-1) ?? '');
  if (fault.received === 'undefined') return issue('missing-field', { field }, place(path));
  if (fault.kind === 'validation') return issue('empty-field', { field }, place(path));
  return issue('wrong-type', { expected: expectedOf(fault) }, place(path));
}

function expectedOf({ type }: v.BaseIssue<unknown>): 'text' | 'list' | 'map' {
  if (type === 'array') return 'list';
  return type === 'string' ? 'text' : 'map';
}
