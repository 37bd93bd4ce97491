import { fold, isSame, nameMeant } from '../kernel/identity.js';
import type { Located } from '../kernel/issue.js';
import { fail, type Outcome, outcome } from '../kernel/outcome.js';
import type { Field } from '../text/field.js';
import type { Dialect } from '../text/figure.js';
import { nearest } from '../text/nearest.js';
import { isMap } from '../text/node.js';
import { either, inOneOf, lazy, madeOf, type Reader, record, refine, scalar } from '../text/readers.js';
import type { Ingredients, KeyReading } from './form.js';
import { KEYS } from './index.js';
import type { Key } from './key.js';
import { proportional } from './proportional.js';

/** A key as written: a name, or one kind of key with what it needs. Issues: those of `keyNamed`, of `keyFormed` and of the kind. */
export function keyIn(ingredients: Ingredients, dialect: Dialect): Reader<Key> {
  const key: Reader<Key> = either(
    scalar((text) => keyNamed(text, ingredients)),
    // Keys are made of keys: the reader of one is made when there is one to read.
    lazy(() => keyFormed({ ...ingredients, dialect, key })),
  );
  return key;
}

/**
 * The key that a text names: a kind that needs no data, one of the cooperation's, or any of its measures. What begins a
 * Swedish title (`lika` of _lika delar_) is told the name of what it is. Issues: unknown-key, key-without-data, key-module-in-data.
 */
export function keyNamed(text: Located<string>, ingredients: Ingredients): Outcome<Key> {
  const { measures, keys, own } = ingredients;
  const name = text.value.trim();
  const means = ({ id }: { readonly id: string }) => isSame(id, name);
  if (own && means(own)) return outcome(own);
  const named = keys.find(means);
  if (named) return outcome({ ...named.key, id: named.id });
  const measure = measures.find(means);
  if (measure) return outcome(proportional(measure));
  const meant = nameMeant(
    name,
    KEYS.map(({ id }) => id),
  );
  const kind = KEYS.find(({ id }) => id === meant);
  if (kind?.named) return outcome(kind.named(ingredients));
  if (isKeyFile(name)) return fail('key-module-in-data', { text: name }, text.at);
  if (kind) return fail('key-without-data', { key: kind.id }, text.at);
  const known = [...KEYS.filter((one) => one.named), ...measures, ...keys].map(({ id }) => id);
  const titled = [...KEYS.filter((one) => one.named), ...measures];
  const [called, other] = titled.filter(({ title }) => fold(title.sv).startsWith(fold(name)));
  const suggestion = called && !other ? called.id : nearest(name, known);
  return fail('unknown-key', { text: text.value, known, suggestion }, text.at);
}

/** Whether a text names a file that holds a key of one's own: ./key.mjs. Only a command line may. */
export function isKeyFile(text: string): boolean {
  return /^\.{0,2}\/|\.m?[jt]s$/.test(text);
}

/** A key of one of the kinds that need data. Issues: clashing-fields for two of them, missing-field for none, and those of `record`. */
function keyFormed(reading: KeyReading): Reader<Key> {
  const fields = KEYS.flatMap((form): [string, Field<Key | undefined>][] => {
    if (!form.read) return [];
    const { id, word, example, title: meaning } = form;
    return [[id, { read: form.read(reading), isOptional: true, about: () => ({ word, example, meaning }) }]];
  });
  const ids = fields.map(([id]) => id);
  const kinds = inOneOf(
    ids.map((id) => [id]),
    record(Object.fromEntries(fields)),
  );
  const formed = refine(kinds, (written, at) => {
    const key = Object.values(written).find((one) => one !== undefined);
    return key ? outcome(key) : fail('missing-field', { field: ids.join(' / ') }, at);
  });
  return madeOf([formed], (node) => {
    const [first, second] = isMap(node) ? [...node.value].filter(([name]) => ids.includes(name)) : [];
    return first && second
      ? fail('clashing-fields', { first: first[0], second: second[0] }, second[1].nameAt)
      : formed(node);
  });
}
