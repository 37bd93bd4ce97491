import { isSame } from '../kernel/identity.js';
import type { Label, Located, Place } from '../kernel/issue.js';
import { each, fail, follow, map, type Outcome, outcome, soFar } from '../kernel/outcome.js';
import { label, list, located, optional, type Reader, record, text, unknownField } from '../text/readers.js';
import { partAfter, repeated, unknown } from '../text/scalars.js';
import type { Stated, StatedList } from './stated.js';

const LISTS = ['parties', 'without', 'join', 'leave'] as const;
const TEXTS = ['amount', 'key', 'year'] as const;

/** What a question may state besides, in a table that was decided. */
const MORE = { 'as-of': 'asOf', unit: 'unit', rounding: 'rounding' } as const;
const FIELDS: readonly string[] = [...LISTS, ...TEXTS];

const texts: Reader<StatedList> = (node) =>
  map(list(located(text))(node), (items) => ({ items, at: node.at }));

const ENTRIES = {
  parties: optional(texts),
  without: optional(texts),
  join: optional(texts),
  leave: optional(texts),
  amount: optional(located(text)),
  key: optional(located(text)),
  year: optional(located(text)),
};

const writtenStated = record({
  ...ENTRIES,
  'as-of': optional(located(text)),
  unit: optional(located(text)),
  rounding: optional(located(text)),
});

/** All that a question may state, as data. */
export const stated: Reader<Stated> = (node) =>
  map(writtenStated(node), ({ 'as-of': asOf, ...others }) => ({ ...others, asOf }));

/** An alternative to compare with: its name and what it states. */
export interface Scenario {
  /** What it is called; nothing when it was stated on the spot. */
  readonly title?: Label;
  /** Its name in the agreement, or the texts that stated it. */
  readonly id: string;
  readonly stated: Stated;
}

const writtenScenario = record({ id: located(text), title: optional(label), ...ENTRIES });

/** The scenarios of an agreement: what each states; the agreement stands for the rest. Issue: duplicate-row. */
export const scenarios: Reader<Scenario[]> = (node) =>
  follow(list(writtenScenario)(node), (written) =>
    soFar(
      written.map(({ id: { value: id }, title, ...own }) => ({
        id,
        title: title ?? { sv: id, en: id },
        stated: own,
      })),
      repeated(written.map(({ id }) => id)),
    ),
  );

/** The other way round: what a question states, as data. Fields that state nothing are left out. */
export function statedData(stated: Stated): Record<string, string | string[]> {
  const texts = [...TEXTS.map((field) => [field, field] as const), ...Object.entries(MORE)];
  return Object.fromEntries([
    ...LISTS.flatMap((field) => {
      const list = stated[field];
      return list ? [[field, list.items.map(({ value }) => value)]] : [];
    }),
    ...texts.flatMap(([field, name]) => {
      const text = stated[name];
      return text ? [[field, text.value]] : [];
    }),
  ]);
}

/** The scenario that a text names. Issue: unknown-scenario. */
export function scenarioNamed(name: Located<string>, known: readonly Scenario[]): Outcome<Scenario> {
  const found = known.find(({ id }) => isSame(id, name.value));
  const ids = known.map(({ id }) => id);
  return found ? outcome(found) : { ok: false, issues: [unknown('unknown-scenario', name, ids)] };
}

/** One alternative made of `field=value` texts. Issues: unknown-field, duplicate-field, empty-field. */
export function scenarioOf(texts: readonly Located<string>[]): Outcome<Scenario> {
  const seen = new Set<string>();
  const entries = each(texts, (written): Outcome<[string, Located<string> | StatedList]> => {
    const mark = written.value.indexOf('=');
    const field = mark < 0 ? written.value.trim() : written.value.slice(0, mark).trim();
    const value = partAfter(written, mark < 0 ? written.value.length : mark + 1);
    if (!FIELDS.includes(field)) return { ok: false, issues: [unknownField(field, FIELDS, written.at)] };
    if (seen.has(field)) return fail('duplicate-field', { field }, written.at);
    if (value.value.trim() === '') return fail('empty-field', { field }, written.at);
    seen.add(field);
    return outcome([field, LISTS.includes(field as 'parties') ? listIn(value) : value]);
  });
  const id = texts.map(({ value }) => value.trim()).join(', ');
  return map(entries, (own) => ({ id, stated: Object.fromEntries(own) as Stated }));
}

/** A list in a text, separated by commas, each element with its own place. */
function listIn(text: Located<string>): StatedList {
  let start = 0;
  const items = text.value.split(',').map((part) => {
    const from = start + (part.length - part.trimStart().length);
    start += part.length + 1;
    const at: Place = { ...partAfter(text, from).at, width: Math.max(1, part.trim().length) };
    return { value: part.trim(), at };
  });
  return { items, at: text.at };
}

/** What an alternative states, and the question it is compared with for the rest. */
export function statedWith(base: Stated, own: Stated): Stated {
  const known = Object.fromEntries(Object.entries(own).filter(([, value]) => value !== undefined));
  const narrows = own.parties !== undefined || own.without !== undefined;
  return { ...base, ...(narrows ? { parties: undefined, without: undefined } : {}), ...known };
}
