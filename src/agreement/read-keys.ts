import * as v from 'valibot';
import { isSame, nameMeant } from '../kernel/identity.js';
import { type Issue, issue, type Located, type Place } from '../kernel/issue.js';
import { HUNDRED, ONE, type Rational } from '../kernel/number.js';
import type { Party } from '../kernel/party.js';
import { average } from '../keys/average.js';
import { benefit } from '../keys/benefit.js';
import { equal } from '../keys/equal.js';
import { fixed } from '../keys/fixed.js';
import { keyIds } from '../keys/index.js';
import type { Key } from '../keys/key.js';
import { meanOfShares } from '../keys/mean-of-shares.js';
import type { Measure, MeasureFacts } from '../keys/measure.js';
import { mix } from '../keys/mix.js';
import { needs } from '../keys/needs.js';
import { proportional } from '../keys/proportional.js';
import { purchase } from '../keys/purchase.js';
import { rotation } from '../keys/rotation.js';
import type { Dialect } from '../text/figure.js';
import type { Path, Places } from '../text/path.js';
import { recordsAt } from '../text/records.js';
import { map, records, text } from '../text/shape.js';
import {
  countOf,
  mustMake,
  numberOf,
  partiesOf,
  partyOf,
  portionOf,
  unknown,
  yearOf,
} from '../text/values.js';

/** A key as written: a name, or one kind of key with what it needs. */
export type WrittenKey = string | WrittenForm;

interface WrittenForm {
  readonly mix?: readonly { readonly share: string; readonly key: WrittenKey }[];
  readonly needs?: readonly { readonly measure: string; readonly weight: string }[];
  readonly average?: OverYears;
  readonly 'mean-of-shares'?: OverYears;
  readonly fixed?: { readonly whole?: string; readonly parts: readonly Readonly<Record<string, unknown>>[] };
  readonly purchase?: { readonly lines: readonly Readonly<Record<string, unknown>>[] };
  readonly rotation?: {
    readonly order: readonly (string | readonly string[])[];
    readonly from: string;
    readonly years?: string;
  };
}

/** A measure, and over how many years. */
interface OverYears {
  readonly measure: string;
  readonly years: string;
}

const ONE_OR_MORE = v.lazy((input) => (Array.isArray(input) ? v.array(text) : text));

const OVER_YEARS = map({ measure: text, years: text });

/** The shape of a key in YAML. */
export const KEY_SHAPE: v.GenericSchema<unknown, WrittenKey> = v.lazy((input) =>
  typeof input === 'string' ? text : FORM,
) as v.GenericSchema<unknown, WrittenKey>;

const FORM = map({
  mix: v.optional(v.array(map({ share: text, key: v.lazy(() => KEY_SHAPE) }))),
  needs: v.optional(v.array(map({ measure: text, weight: text }))),
  average: v.optional(OVER_YEARS),
  'mean-of-shares': v.optional(OVER_YEARS),
  fixed: v.optional(map({ whole: v.optional(text), parts: records })),
  purchase: v.optional(map({ lines: records })),
  rotation: v.optional(map({ order: v.array(ONE_OR_MORE), from: text, years: v.optional(text) })),
});

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

/** Where the key stands, and how its figures are written. */
interface Context extends Ingredients {
  readonly place: Places;
  readonly dialect: Dialect;
  readonly issues: Issue[];
}

/**
 * Makes the key that stands at a path of a YAML file. Issues, all of them: unknown-key, key-without-data,
 * clashing-fields for a key of two kinds, missing-field for one of none, and those of its parts.
 */
export function keyFrom(written: WrittenKey, path: Path, context: Context): Key | undefined {
  const { place, issues } = context;
  if (typeof written === 'string') return keyNamed({ value: written, at: place(path) }, context, issues);
  const kinds = Object.keys(written) as (keyof WrittenForm)[];
  const [kind, second] = kinds;
  if (kind === undefined) {
    issues.push(issue('missing-field', { field: Object.keys(FORMS).join(' / ') }, place(path)));
    return undefined;
  }
  if (second !== undefined) {
    issues.push(issue('clashing-fields', { first: kind, second }, place([...path, second], 'key')));
    return undefined;
  }
  const before = issues.length;
  const key = FORMS[kind](written as Required<WrittenForm>, [...path, kind], context);
  return issues.length === before ? key : undefined;
}

/** The key that a text names: a kind that needs no data, one of the cooperation's, or any of its measures. */
export function keyNamed(
  text: Located<string>,
  { measures, keys, measure, own }: Ingredients,
  issues: Issue[],
): Key | undefined {
  const name = text.value.trim();
  const means = ({ id }: { readonly id: string }) => isSame(id, name);
  if (own && means(own)) return own;
  const named = keys.find(means);
  if (named) return { ...named.key, id: named.id };
  const read = measures.find(means);
  if (read) return proportional(read);
  const kind = nameMeant(name, keyIds);
  if (kind === 'equal') return equal;
  if (kind === 'benefit') return benefit(measure);
  const known = ['equal', 'benefit', ...measures.map(({ id }) => id), ...keys.map(({ id }) => id)];
  if (isKeyFile(name)) {
    issues.push(issue('key-module-in-data', { text: name }, text.at));
    return undefined;
  }
  issues.push(kind ? issue('key-without-data', { key: kind }, text.at) : unknown('unknown-key', text, known));
  return undefined;
}

/** Whether a text names a file that holds a key of one's own: ./key.mjs. Only a command line may. */
export function isKeyFile(text: string): boolean {
  return /^\.{0,2}\/|\.m?js$/.test(text);
}

/** Whether a key as written divides by the measure that its agreement gives. */
export function readsOwnMeasure(written: WrittenKey): boolean {
  if (typeof written === 'string') return isSame(written, 'benefit');
  return written.mix?.some(({ key }) => readsOwnMeasure(key)) ?? false;
}

type Reader = (written: Required<WrittenForm>, path: Path, context: Context) => Key;

/** How each kind of key is read. */
const FORMS: Readonly<Record<keyof WrittenForm, Reader>> = {
  mix: ({ mix: parts }, path, context) => {
    const { place, issues } = context;
    const portions = parts.map(({ share, key }, i) => {
      const at = place([...path, i, 'share']);
      const portion = portionOf({ value: share, at }, issues) ?? ONE;
      return { portion, key: keyFrom(key, [...path, i, 'key'], context) ?? equal };
    });
    mustMake(
      ONE,
      portions.map(({ portion }) => portion),
      place(path),
      issues,
    );
    return mix(portions);
  },
  needs: ({ needs: parts }, path, { measures, place, dialect, issues }) => {
    const read = parts.map(({ measure, weight }, i) => {
      const text = { value: weight, at: place([...path, i, 'weight']) };
      const factor = notNegative(text, numberOf(text, dialect, issues), issues);
      return {
        measure: measureNamed(measure, place([...path, i, 'measure']), measures, issues),
        weight: factor,
      };
    });
    if (parts.length === 0) issues.push(issue('empty-field', { field: 'needs' }, place(path)));
    return needs(read);
  },
  average: ({ average: written }, path, context) => average(...overYears(written, path, context)),
  'mean-of-shares': ({ 'mean-of-shares': written }, path, context) =>
    meanOfShares(...overYears(written, path, context)),
  fixed: ({ fixed: { whole, parts } }, path, { parties, place, dialect, issues }) => {
    const list = recordsAt(
      [...path, 'parts'],
      parts,
      place,
      { required: ['party', 'part'], optional: [] },
      issues,
    );
    const total =
      whole === undefined
        ? HUNDRED
        : numberOf({ value: whole, at: place([...path, 'whole']) }, dialect, issues);
    const before = issues.length;
    const named = list.map(({ fields }) => fields.get('party') as Located<string>);
    const found = partiesOf(named, parties, issues);
    const values = list.map(({ fields }) => {
      const { value, at } = fields.get('part') as Located<string>;
      const text = { value: value.trim().replace(/\s*%$/, ''), at };
      return notNegative(text, numberOf(text, dialect, issues), issues);
    });
    if (total && issues.length === before) mustMake(total, values, place([...path, 'parts']), issues);
    return fixed(new Map(found.map(({ id }, i) => [id, values[i] as Rational])));
  },
  purchase: ({ purchase: { lines } }, path, { parties, place, dialect, issues }) => {
    const fields = { required: ['party', 'quantity', 'price'], optional: ['text'] };
    const list = recordsAt([...path, 'lines'], lines, place, fields, issues);
    return purchase(
      list.map(({ fields }) => {
        const figure = (name: string) => {
          const text = fields.get(name) as Located<string>;
          return notNegative(text, numberOf(text, dialect, issues), issues);
        };
        const party = partyOf(fields.get('party') as Located<string>, parties, issues)?.id ?? '';
        return { party, quantity: figure('quantity'), price: figure('price') };
      }),
    );
  },
  rotation: ({ rotation: { order, from, years } }, path, { parties, place, issues }) => {
    const turns = order.map((turn, i) => {
      const texts = (typeof turn === 'string' ? [turn] : turn).map((value, j) => ({
        value,
        at: place(typeof turn === 'string' ? [...path, 'order', i] : [...path, 'order', i, j]),
      }));
      return partiesOf(texts, parties, issues).map(({ id }) => id);
    });
    if (order.length === 0) issues.push(issue('empty-field', { field: 'order' }, place([...path, 'order'])));
    const first = yearOf({ value: from, at: place([...path, 'from']) }, issues);
    const at = place([...path, 'years']);
    const each = years === undefined ? 1 : countOf({ value: years, at }, issues, 1);
    return rotation(turns, first ?? 0, each ?? 1);
  },
};

function overYears(
  { measure, years }: OverYears,
  path: Path,
  { measures, place, issues }: Context,
): [Pick<MeasureFacts, 'id' | 'title'>, number] {
  const count = countOf({ value: years, at: place([...path, 'years']) }, issues, 1, 50);
  return [measureNamed(measure, place([...path, 'measure']), measures, issues), count ?? 1];
}

function measureNamed(id: string, at: Place, measures: readonly MeasureFacts[], issues: Issue[]) {
  const found = measures.find((measure) => isSame(measure.id, id));
  if (!found)
    issues.push(
      unknown(
        'unknown-measure',
        { value: id, at },
        measures.map((measure) => measure.id),
      ),
    );
  return found ?? { id, title: { sv: id, en: id } };
}

/** A figure that may not be negative. Issue: negative-amount. */
function notNegative(text: Located<string>, value: Rational | undefined, issues: Issue[]): Rational {
  if (value && value.numerator < 0n) issues.push(issue('negative-amount', { text: text.value }, text.at));
  return value ?? ONE;
}
