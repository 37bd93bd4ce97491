import { isSame } from '../kernel/identity.js';
import type { Label, Located } from '../kernel/issue.js';
import { type Outcome, outcome } from '../kernel/outcome.js';
import type { Party } from '../kernel/party.js';
import type { About } from '../text/field.js';
import type { Dialect } from '../text/figure.js';
import { type Reader, scalar } from '../text/readers.js';
import { noSuch } from '../text/scalars/names.js';
import type { Key } from './key.js';
import type { Measure, MeasureFacts } from './measure.js';

/** A key that the cooperation has given a name. */
export interface NamedKey {
  readonly id: string;
  readonly key: Key;
}

/** What a key may be made of. */
export interface Ingredients {
  readonly parties: readonly Party[];
  readonly measures: readonly MeasureFacts[];
  readonly keys: readonly NamedKey[];
  /** The measure of the agreement, for the key that reads it. */
  readonly measure?: Located<string> | Measure;
  /** The agreement's own key, which may be asked for by name. */
  readonly own?: Key;
}

/** What the reader of a key goes by: how figures are written, and the reader of a key within it. */
export interface KeyReading extends Ingredients {
  readonly dialect: Dialect;
  readonly key: Reader<Key>;
}

/** A kind of key: what it divides by, and how it is written, by its name alone or with what it needs. */
export type KeyForm = { readonly id: string; readonly title: Label } & (NamedForm | WrittenForm);

interface NamedForm {
  readonly named: (ingredients: Ingredients) => Key;
  readonly read?: undefined;
}

/** As a field it has a Swedish word and an example; what it means, its title says. It may have a form by its name alone too. */
interface WrittenForm extends Pick<About, 'word' | 'example'> {
  readonly named?: (ingredients: Ingredients) => Key;
  readonly read: (reading: KeyReading) => Reader<Key>;
}

/** One of the measures. Issue: unknown-measure. */
export function measureAmong(measures: readonly MeasureFacts[]): Reader<MeasureFacts> {
  return scalar((text): Outcome<MeasureFacts> => {
    const found = measures.find(({ id }) => isSame(id, text.value));
    const known = measures.map(({ id }) => id);
    return found ? outcome(found) : noSuch('unknown-measure', text, known);
  }, 'measure');
}
