import type { JsonSchema } from '../text/json-schema.js';
import { SCHEMA_VERSION } from './json.js';

/** What text there is of names, titles and sources. */
export const text: JsonSchema = { type: 'string' };
/** An amount, a weight, a part: exact, or with twelve decimals. */
export const decimal: JsonSchema = { type: 'string', pattern: '^-?\\d+(\\.\\d+)?$' };
/** How many, or where: the only numbers that are JSON's own. */
export const count: JsonSchema = { type: 'integer', minimum: 0 };
export const truth: JsonSchema = { type: 'boolean' };
export const date: JsonSchema = { type: 'string', pattern: '^\\d{4}-\\d{2}-\\d{2}$' };
export const year: JsonSchema = { type: 'string', pattern: '^\\d{4}$' };
const whole: JsonSchema = { type: 'string', pattern: '^-?\\d+$' };

/** One of some words. */
export function oneOf(...words: readonly string[]): JsonSchema {
  return { enum: words };
}

/** What may be null, for there may be none of it. */
export function orNull(shape: JsonSchema): JsonSchema {
  return { anyOf: [shape, { type: 'null' }] };
}

/** What has one of several shapes. */
export function anyOf(...shapes: readonly JsonSchema[]): JsonSchema {
  return { anyOf: shapes };
}

export function list(items: JsonSchema): JsonSchema {
  return { type: 'array', items };
}

type Shapes = Readonly<Record<string, JsonSchema>>;

/** An object with these keys, of which the second are there only where they apply; it has no others. */
export function keys(always: Shapes, sometimes: Shapes = {}) {
  const properties = { ...always, ...sometimes };
  return { type: 'object', properties, required: Object.keys(always), additionalProperties: false } as const;
}

/** An exact number. */
export const fraction = keys({ numerator: whole, denominator: whole });

const inputs = list(keys({ file: text, sha256: { type: 'string', pattern: '^[0-9a-f]{64}$' } }));

/** What was read, each file by its fingerprint. */
export const INPUTS: Shapes = { inputs };

/** A whole document, with the version of the format first and last what it was made by, and of. */
export function documentOf(always: Shapes, sometimes: Shapes = {}, made: Shapes = INPUTS) {
  return keys(
    {
      schemaVersion: { const: SCHEMA_VERSION },
      ...always,
      madeBy: keys({ name: { const: 'allocate' }, version: text, commit: text }),
      ...made,
    },
    sometimes,
  );
}
