import * as v from 'valibot';
import { isSame } from '../kernel/identity.js';
import { type Issue, issue, type Label, type Located, type Place } from '../kernel/issue.js';
import { nearest } from '../text/nearest.js';
import type { Path, Places } from '../text/path.js';
import { label, map, text } from '../text/shape.js';
import { labelOf, partAfter, reportRepeated, unknown } from '../text/values.js';
import type { Stated, StatedList } from './stated.js';

const LISTS = ['parties', 'without', 'join', 'leave'] as const;
const TEXTS = ['amount', 'key', 'year'] as const;

/** What a question may state besides, in a table that was decided. */
const MORE = { 'as-of': 'asOf', unit: 'unit', rounding: 'rounding' } as const;
const FIELDS: readonly string[] = [...LISTS, ...TEXTS];

const ENTRIES = {
  parties: v.optional(v.array(text)),
  without: v.optional(v.array(text)),
  join: v.optional(v.array(text)),
  leave: v.optional(v.array(text)),
  amount: v.optional(text),
  key: v.optional(text),
  year: v.optional(text),
};

/** A named alternative in an agreement: what it states, the agreement stands for the rest. */
export const SCENARIO_SHAPE = map({ id: text, title: v.optional(label), ...ENTRIES });

/** All that a question may state, as data. */
export const STATED_SHAPE = map({
  ...ENTRIES,
  'as-of': v.optional(text),
  unit: v.optional(text),
  rounding: v.optional(text),
});

export type WrittenScenario = v.InferOutput<typeof SCENARIO_SHAPE>;

/** An alternative to compare with: its name and what it states. */
export interface Scenario {
  /** What it is called; nothing when it was stated on the spot. */
  readonly title?: Label;
  /** Its name in the agreement, or the texts that stated it. */
  readonly id: string;
  readonly stated: Stated;
}

/** The scenarios of an agreement. Issue: duplicate-row. */
export function scenariosFrom(
  written: readonly WrittenScenario[],
  place: Places,
  issues: Issue[],
): Scenario[] {
  const at = (i: number, ...path: Path) => place(['scenarios', i, ...path]);
  reportRepeated(
    written.map(({ id }, i) => ({ value: id, at: at(i, 'id') })),
    issues,
  );
  return written.map((scenario, i) => ({
    id: scenario.id,
    title: labelOf(scenario.title ?? scenario.id),
    stated: statedFrom(scenario, (...path) => at(i, ...path)),
  }));
}

/** What a question states, from data. */
export function statedFrom(
  written: v.InferOutput<typeof STATED_SHAPE>,
  at: (...path: Path) => Place,
): Stated {
  const list = (field: (typeof LISTS)[number]): StatedList | undefined => {
    const items = written[field]?.map((value, j) => ({ value, at: at(field, j) }));
    return items && { items, at: at(field) };
  };
  const one = (field: (typeof TEXTS)[number] | keyof typeof MORE): Located<string> | undefined => {
    const value = written[field];
    return value === undefined ? undefined : { value, at: at(field) };
  };
  return Object.fromEntries([
    ...LISTS.map((field) => [field, list(field)]),
    ...TEXTS.map((field) => [field, one(field)]),
    ...Object.entries(MORE).map(([field, name]) => [name, one(field as keyof typeof MORE)]),
  ]) as Stated;
}

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
export function scenarioNamed(
  name: Located<string>,
  scenarios: readonly Scenario[],
  issues: Issue[],
): Scenario | undefined {
  const found = scenarios.find(({ id }) => isSame(id, name.value));
  if (!found) {
    issues.push(
      unknown(
        'unknown-scenario',
        name,
        scenarios.map(({ id }) => id),
      ),
    );
  }
  return found;
}

/** One alternative made of `field=value` texts. Issues: unknown-field, duplicate-field, empty-field. */
export function scenarioOf(texts: readonly Located<string>[], issues: Issue[]): Scenario {
  const stated = new Map<string, Located<string> | StatedList>();
  for (const written of texts) {
    const mark = written.value.indexOf('=');
    const field = mark < 0 ? written.value.trim() : written.value.slice(0, mark).trim();
    const value = partAfter(written, mark < 0 ? written.value.length : mark + 1);
    if (!FIELDS.includes(field)) {
      issues.push(
        issue('unknown-field', { field, known: FIELDS, suggestion: nearest(field, FIELDS) }, written.at),
      );
    } else if (stated.has(field)) issues.push(issue('duplicate-field', { field }, written.at));
    else if (value.value.trim() === '') issues.push(issue('empty-field', { field }, written.at));
    else stated.set(field, LISTS.includes(field as 'parties') ? listIn(value) : value);
  }
  const id = texts.map(({ value }) => value.trim()).join(', ');
  return { id, stated: Object.fromEntries(stated) as Stated };
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
