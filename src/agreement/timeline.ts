import { type Issue, issue, type Located, type Place } from '../kernel/issue.js';
import { each, fail, follow, issuesOf, type Outcome, outcome, soFar, valueIn } from '../kernel/outcome.js';
import type { Fields } from '../text/field.js';
import { type Entry, fieldOf, isMap, isText, type MapNode, type Node } from '../text/node.js';
import { readYear } from '../text/scalars/dates.js';
import { unknownField } from '../text/unknown-field.js';
import { BEFORE_ALL, decidedIn, decidedParts, isSaidAnew, nodeIn, type YearEntry } from './year-entry.js';

/** What an agreement says of itself before any year: these may stand without one, and hold where a year says nothing else. */
const OF_ALL_YEARS = ['source', 'text', 'note'];

/** An agreement as it is written, over years. */
export interface WrittenTimeline {
  /** The years that have an entry, ascending; none of an agreement that names no year. */
  readonly years: readonly number[];
  /** Whether other years than these can be answered by what is decided for one: not once years are written apart. */
  readonly isOpen: boolean;
  /** Where the entry of a year stands, or the whole agreement. */
  entryAt(year: number | undefined): Place;
  /** What the agreement says for a year: what is decided for it, and the rules that hold then. */
  nodeOf(year: number | undefined): Node;
}

/**
 * The timeline of an agreement. The flat form is a timeline of one year; `years` adds others, or holds them all.
 * Law: what holds for a year rests on entries up to that year alone.
 * Issues, all of them: not-a-year, dated-rule, repeated-year, year-before-first, outside-years, repeating-entry, unknown-field,
 * wrong-type, empty-field.
 */
export function timelineIn(root: Node, entryFields: Fields): Outcome<WrittenTimeline> {
  const years = fieldOf(root, 'years');
  if (!isMap(root) || !years) return soFar(flatTimeline(root), []);
  const flat = flatEntry(root);
  return follow(entriesIn(years, entryFields), (entries) => {
    const placed = inPlace(flat, entries);
    const ordered = [flat, ...(valueIn(placed) ?? []).toSorted((a, b) => a.year - b.year)];
    const saying = each(ordered, (entry, i) => sayingMore(entry, ordered.slice(0, i)));
    const faults = [...faultsOfFlat(root, flat), ...issuesOf(placed, saying)];
    return soFar(timelineOf(root, valueIn(saying) ?? []), faults);
  });
}

function flatTimeline(root: Node): WrittenTimeline {
  const year = yearIn(fieldOf(root, 'year'));
  return {
    years: year === undefined ? [] : [year],
    isOpen: true,
    entryAt: () => root.at,
    nodeOf: () => root,
  };
}

function timelineOf(root: MapNode, ordered: readonly YearEntry[]): WrittenTimeline {
  const dated = ordered.filter(({ year }) => Number.isFinite(year));
  const entryOf = (year: number | undefined) => ordered.find((entry) => entry.year === year);
  return {
    years: dated.map(({ year }) => year),
    isOpen: false,
    entryAt: (year) => entryOf(year)?.at ?? root.at,
    nodeOf: (year) => nodeIn(root, ordered, year ?? Number.POSITIVE_INFINITY),
  };
}

/** The flat form: all that stands beside `years`. Without a year it comes before them all. */
function flatEntry(root: MapNode): YearEntry {
  const fields = new Map([...root.value].filter(([name]) => name !== 'years'));
  return { year: yearIn(fields.get('year')) ?? BEFORE_ALL, at: root.at, fields };
}

function yearIn(field: Entry | undefined): number | undefined {
  return field && isText(field.node) ? valueIn(readYear(field.node)) : undefined;
}

/** The entries of `years`, in the order in which they are written. */
function entriesIn({ node }: Entry, known: Fields): Outcome<YearEntry[]> {
  if (!isMap(node)) return fail('wrong-type', { expected: 'map' }, node.at);
  if (node.value.size === 0) return fail('empty-field', { field: 'years' }, node.at);
  const issues: Issue[] = [];
  const entries: YearEntry[] = [];
  for (const [name, { nameAt, node: entry }] of node.value) {
    const year = yearNamed({ value: name, at: nameAt });
    if (!year.ok) issues.push(...year.issues);
    if (!isMap(entry)) {
      const isEmpty = isText(entry) && entry.value === '';
      issues.push(
        isEmpty
          ? issue('empty-field', { field: name }, nameAt)
          : issue('wrong-type', { expected: 'map' }, entry.at),
      );
      continue;
    }
    for (const [field, { nameAt: at, node: value }] of entry.value)
      if (!Object.hasOwn(known, field)) issues.push(unknownField(field, known, at, value));
    // What is no field has been told of here.
    const fields = new Map([...entry.value].filter(([field]) => Object.hasOwn(known, field)));
    if (year.ok) entries.push({ year: year.value, at: nameAt, fields });
  }
  return soFar(entries, issues);
}

/** Issues: dated-rule for a day within a year, not-a-year. */
function yearNamed(name: Located<string>): Outcome<number> {
  return /^\d{4}-\d{1,2}(-\d{1,2})?$/.test(name.value.trim())
    ? fail('dated-rule', { text: name.value, year: name.value.trim().slice(0, 4) }, name.at)
    : readYear(name);
}

/** What is decided beside `years` is decided for the year that is named there. Issue: outside-years. */
function faultsOfFlat(root: MapNode, flat: YearEntry): Issue[] {
  if (root.value.has('year')) return [];
  return decidedParts(flat)
    .filter(([field]) => !OF_ALL_YEARS.includes(field))
    .map(([field, { nameAt }]) => issue('outside-years', { field }, nameAt));
}

/** The entries whose years come once each, from that of the flat form on. Issues: repeated-year, year-before-first. */
function inPlace(flat: YearEntry, entries: readonly YearEntry[]): Outcome<YearEntry[]> {
  const first = new Map([[flat.year, flat.fields.get('year')?.nameAt ?? flat.at]]);
  return each(entries, (entry) => {
    const { at } = entry;
    const year = String(entry.year);
    const before = first.get(entry.year);
    if (before) return fail('repeated-year', { year, first: before, isFlat: entry.year === flat.year }, at);
    first.set(entry.year, at);
    return entry.year < flat.year
      ? fail('year-before-first', { year, first: String(flat.year) }, at)
      : outcome(entry);
  });
}

/** An entry that decides something, or rules something else than holds already. Issue: repeating-entry. */
function sayingMore(entry: YearEntry, earlier: readonly YearEntry[]): Outcome<YearEntry> {
  return earlier.length === 0 || decidedIn(entry).size > 0 || isSaidAnew(entry, earlier)
    ? outcome(entry)
    : fail('repeating-entry', { year: String(entry.year) }, entry.at);
}
