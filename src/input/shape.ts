import * as v from 'valibot';
import { type Issue, issue } from '../core/issue.js';
import { nearest } from './nearest.js';
import type { Path, Places } from './yaml.js';

/** A text that is not empty. */
export const text = v.pipe(v.string(), v.nonEmpty());

/** A title: one text for both languages, or one for each. */
export const label = v.lazy((input) => (typeof input === 'object' ? v.object({ sv: text, en: text }) : text));

/** Figures or parties written in YAML: a list of maps from field to text. */
export const records = v.array(v.record(v.string(), v.string()));

/** The value when it has the schema's shape. Issues, all of them: unknown-field, missing-field, wrong-type. */
export function checkShape<S extends v.GenericSchema>(
  schema: S,
  value: unknown,
  place: Places,
  issues: Issue[],
): v.InferOutput<S> | undefined {
  const result = v.safeParse(schema, value);
  const faults = [
    ...unknownFields(schema, value, [], place),
    ...(result.issues ?? []).map((fault) => faultOf(fault, place)),
  ];
  issues.push(...faults);
  return faults.length === 0 ? result.output : undefined;
}

/** Every field that the schema does not know: valibot itself stops at the first, and takes `toString` for known. */
function unknownFields(schema: v.GenericSchema, value: unknown, path: Path, place: Places): Issue[] {
  const { type, wrapped, getter, item, entries } = schema as unknown as AnySchema;
  if (type === 'optional') return unknownFields(wrapped, value, path, place);
  if (type === 'lazy') return unknownFields(getter(value), value, path, place);
  if (type === 'array' && Array.isArray(value)) {
    return value.flatMap((element, i) => unknownFields(item, element, [...path, i], place));
  }
  if (type !== 'object' || typeof value !== 'object' || value === null) return [];
  return Object.keys(value).flatMap((field) => {
    const below = [...path, field];
    if (Object.hasOwn(entries, field)) {
      return unknownFields(
        entries[field] as v.GenericSchema,
        value[field as keyof typeof value],
        below,
        place,
      );
    }
    const known = Object.keys(entries);
    return [issue('unknown-field', { field, known, suggestion: nearest(field, known) }, place(below, 'key'))];
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
  const isMissing = fault.received === 'undefined' || fault.kind === 'validation';
  if (isMissing) return issue('missing-field', { field: String(path.at(-1) ?? '') }, place(path));
  return issue('wrong-type', { expected: expectedOf(fault) }, place(path));
}

function expectedOf({ type }: v.BaseIssue<unknown>): 'text' | 'list' | 'map' {
  if (type === 'array') return 'list';
  return type === 'string' ? 'text' : 'map';
}
