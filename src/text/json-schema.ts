import type { Label } from '../kernel/issue.js';
import type { Field, Meaning, Reader } from './field.js';
import { type Form, formOf, type MapForm, partsOf, type TextForm } from './form.js';
import { SCHEMA } from './yaml.js';

/** A JSON Schema, or a part of one. */
export type JsonSchema = { readonly [name: string]: unknown };

/** The draft that editors of YAML know best (yaml-language-server). */
export const DRAFT = 'http://json-schema.org/draft-07/schema#';

/**
 * The JSON Schema of what a reader reads, made from what the reader says of itself. A file of YAML that the reader finds
 * no fault with is valid, and one with a field that is unknown, missing or of the wrong kind is not. Where any text may
 * stand a number may too: YAML has it without quotes. The same bytes for the same reader.
 */
export async function schemaOf(
  read: Reader<unknown>,
  title: Label,
  language: keyof Label,
): Promise<JsonSchema> {
  const { parse } = await import('./yaml/library.js');
  const say = { language, example: (text: string): unknown => parse(text) };
  const names = namesOfShared(read);
  const writing = { ...say, names };
  const definitions = [...names].map(([form, name]) => [name, written(form, writing)]);
  return {
    $schema: DRAFT,
    title: title[language],
    ...withSchemaField(written(formOf(read), writing)),
    ...(definitions.length > 0 ? { definitions: Object.fromEntries(definitions) } : {}),
  };
}

interface Writing {
  readonly language: keyof Label;
  readonly example: (text: string) => unknown;
  /** The forms that stand by themselves, and what they are called. */
  readonly names: ReadonlyMap<Form, string>;
}

/** Maps and choices that are met more than once, each named after the field where it is met first. */
function namesOfShared(read: Reader<unknown>): ReadonlyMap<Form, string> {
  const met = new Map<Form, string>();
  const shared = new Set<Form>();
  const meet = (one: Reader<unknown>, name: string) => {
    const form = formOf(one);
    if (met.has(form)) {
      if (form.takes === 'fields' || form.takes === 'either') shared.add(form);
      return;
    }
    met.set(form, name);
    for (const [field, part] of partsOf(form)) meet(part, field || name);
  };
  meet(read, 'file');
  const names = new Map<Form, string>();
  for (const [form, name] of met) {
    const alike = [...names.values()].filter((other) => other.replace(/-\d+$/, '') === name).length;
    if (shared.has(form)) names.set(form, alike === 0 ? name : `${name}-${alike + 1}`);
  }
  return names;
}

/** A form where it is used: by its name when it stands by itself. */
function schemaIn(read: Reader<unknown>, writing: Writing): JsonSchema {
  const form = formOf(read);
  const name = writing.names.get(form);
  return name === undefined ? written(form, writing) : { $ref: `#/definitions/${name}` };
}

function written(form: Form, writing: Writing): JsonSchema {
  switch (form.takes) {
    case 'anything':
      return {};
    case 'text':
      return textOf(form);
    case 'list':
      return {
        type: 'array',
        items: schemaIn(form.each, writing),
        ...(form.isFilled ? { minItems: 1 } : {}),
      };
    case 'names':
      return { type: 'object', additionalProperties: schemaIn(form.each, writing) };
    case 'either':
      return { anyOf: form.choices.map((one) => schemaIn(one, writing)) };
    default:
      return mapOf(form, writing);
  }
}

/** What YAML takes a text without quotes to be. */
const ANY_TEXT = ['string', 'number', 'boolean'];

/** The same, of texts that mean something that YAML takes for less. */
const TYPES: Readonly<Partial<Record<Meaning, readonly string[]>>> = {
  amount: ['string', 'number'],
  'amount-or-part': ['string', 'number'],
  date: ['string'],
  day: ['string'],
  figure: ['string', 'number'],
  part: ['string', 'number'],
  'whole-number': ['string', 'integer'],
  year: ['string', 'integer'],
};

/** A text; of one that must be some word the words, which an editor proposes, and how else they may be written. */
function textOf({ words = [], means, form }: TextForm): JsonSchema {
  if (words.length === 0) {
    const pattern = form?.source.replace(/^\^/, '^\\s*').replace(/\$$/, '\\s*$');
    const type = (means && TYPES[means]) ?? ANY_TEXT;
    return pattern === undefined ? { type, minLength: 1 } : { type, pattern };
  }
  const plain = words.filter((word) => !word.includes('<'));
  const flags = plain.flatMap((word) => (word === 'true' || word === 'false' ? [word === 'true'] : []));
  const inAnyCase = words.map((word) => word.replace(/<\w+>|./gu, letterOf)).join('|');
  return { anyOf: [{ enum: [...flags, ...plain] }, { type: 'string', pattern: `^\\s*(${inAnyCase})\\s*$` }] };
}

/** A character of a word in any case, as a pattern has it; what stands in <> is anything. */
function letterOf(character: string): string {
  if (character.startsWith('<')) return '.+';
  if (/\p{L}/u.test(character)) return `[${character.toUpperCase()}${character}]`;
  return character.replace(/[\\^$.*+?()[\]{}|/]/, '\\$&');
}

function mapOf({ fields, others, ways }: MapForm, writing: Writing): JsonSchema {
  const entries = Object.entries(fields);
  const required = entries.flatMap(([name, { isOptional }]) => (isOptional ? [] : [name]));
  return {
    type: 'object',
    properties: Object.fromEntries(entries.map(([name, field]) => [name, fieldOf(field, writing)])),
    additionalProperties: others ? fieldOf(others, writing) : false,
    ...(required.length > 0 ? { required } : {}),
    ...(ways ? { anyOf: ways.map((names) => ({ required: names })) } : {}),
  };
}

/** What a field may hold, after what it is: its Swedish word, what it means, an example. */
function fieldOf({ read, mayBeEmpty, about }: Field<unknown>, writing: Writing): JsonSchema {
  const { language, example } = writing;
  const held = schemaIn(read, writing);
  const value = mayBeEmpty ? { anyOf: [held, { type: 'null' }, { const: '' }] } : held;
  const said = about?.();
  if (!said) return value;
  return {
    ...(language === 'sv' ? { title: said.word } : {}),
    description: said.meaning[language],
    examples: [example(said.example)],
    // What stands beside a reference would not be read.
    ...('$ref' in value ? { allOf: [value] } : value),
  };
}

/** The schema of a file, which may itself name the schema. */
function withSchemaField(schema: JsonSchema): JsonSchema {
  if (schema.type !== 'object') return schema;
  return { ...schema, properties: { [SCHEMA]: { type: 'string' }, ...(schema.properties as JsonSchema) } };
}
