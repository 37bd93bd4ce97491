import { asField, type Field, type Fields, type Reader } from './field.js';

/** What a reader takes, however it is wrapped: a form is the same object whenever it is asked for of the same reader. */
export type Form =
  | { readonly takes: 'anything' }
  | TextForm
  | {
      readonly takes: 'list' | 'names';
      readonly each: Reader<unknown>;
      readonly isFilled?: boolean | undefined;
    }
  | { readonly takes: 'either'; readonly choices: readonly Reader<unknown>[] }
  | MapForm;

/** A text, which may mean something, have a form, or be one of some words. */
export interface TextForm extends Pick<Reader<unknown>, 'means' | 'form' | 'words'> {
  readonly takes: 'text';
}

/** A map of fields. */
export interface MapForm {
  readonly takes: 'fields';
  readonly fields: Readonly<Record<string, Field<unknown>>>;
  readonly others?: Field<unknown> | undefined;
  readonly ways?: Reader<unknown>['ways'];
}

/** What a reader takes, as it tells itself or as what it is made of does. */
export function formOf(read: Reader<unknown>): Form {
  const made = MADE.get(read) ?? madeForm(read);
  MADE.set(read, made);
  return made;
}

const MADE = new WeakMap<Reader<unknown>, Form>();
const ANYTHING: Form = { takes: 'anything' };

function madeForm(read: Reader<unknown>): Form {
  const { fields, others, ways, takes, words, means, form, isFilled, of = [] } = read;
  const [one] = of;
  if (fields) return { takes: 'fields', fields: asFields(fields), others, ways };
  if (takes === 'text') return { takes, words, means, form };
  if (takes === 'either') return { takes, choices: of };
  if (!one) return ANYTHING;
  if (takes) return { takes, each: one, isFilled };
  const held = formOf(one);
  return ways && held.takes === 'fields' ? { ...held, ways } : held;
}

function asFields(fields: Fields): MapForm['fields'] {
  return Object.fromEntries(Object.entries(fields).map(([name, field]) => [name, asField(field)]));
}

/** The forms that a form is made of, each with the name of the field that holds it. */
export function partsOf(form: Form): (readonly [name: string, read: Reader<unknown>])[] {
  switch (form.takes) {
    case 'list':
    case 'names':
      return [['', form.each]];
    case 'either':
      return form.choices.map((read) => ['', read]);
    case 'fields':
      return [
        ...Object.entries(form.fields).map(([name, { read }]) => [name, read] as const),
        ...(form.others ? [['', form.others.read] as const] : []),
      ];
    default:
      return [];
  }
}

/** The maps of fields that stand at a path of fields, through lists, names and choices. */
export function mapAt(read: Reader<unknown>, path: readonly string[]): MapForm[] {
  const form = formOf(read);
  const [name, ...rest] = path;
  if (form.takes !== 'fields') return partsOf(form).flatMap(([, part]) => mapAt(part, path));
  const field = name === undefined ? undefined : form.fields[name];
  if (name === undefined) return [form];
  return field ? mapAt(field.read, rest) : [];
}
