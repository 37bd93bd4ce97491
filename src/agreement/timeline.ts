import { type Issue, issue, type Located, type Place } from '../kernel/issue.js';
import { each, fail, follow, issuesOf, type Outcome, outcome, soFar, valueIn } from '../kernel/outcome.js';
import { type Fields, unknownField } from '../text/field.js';
import { type Entry, fieldOf, isList, isMap, isText, type MapNode, type Node } from '../text/node.js';
import { readYear } from '../text/scalars.js';

/**
 * What is decided for a year holds for that year alone: its kronor, its papers, its tables. Whatever else an agreement says
 * is a rule: it holds until it is changed.
 */
const DECIDED = ['amount', 'costs', 'decision', 'source', 'note', 'drawn', 'published'];

/** Of these some is decided for a year, and the rest are rules. */
const PARTLY_DECIDED: Readonly<Record<string, readonly string[]>> = {
  adjustments: ['external', 'direct'],
  instalments: ['dates'],
};

/** What an agreement says of itself before any year: these may stand without one, and hold where a year says nothing else. */
const OF_ALL_YEARS = ['source', 'note'];

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

/** An entry: what is said for a year and from that year on. The flat form is one, also when it names no year. */
interface YearEntry {
  readonly year: number;
  readonly at: Place;
  readonly fields: MapNode['value'];
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
  return { year: yearIn(fields.get('year')) ?? Number.NEGATIVE_INFINITY, at: root.at, fields };
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
    for (const [field, { nameAt: at }] of entry.value)
      if (!Object.hasOwn(known, field)) issues.push(unknownField(field, known, at));
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
  const own = [...decidedIn(flat)].filter(([field]) => !OF_ALL_YEARS.includes(field));
  return own
    .flatMap(([field, entry]) =>
      Object.hasOwn(PARTLY_DECIDED, field) && isMap(entry.node)
        ? [...entry.node.value]
        : [[field, entry] as const],
    )
    .map(([field, { nameAt }]) => issue('outside-years', { field }, nameAt));
}

/** The entries whose years come once each, from that of the flat form on. Issues: repeated-year, year-before-first. */
function inPlace(flat: YearEntry, entries: readonly YearEntry[]): Outcome<YearEntry[]> {
  const first = new Map([[flat.year, flat.fields.get('year')?.nameAt ?? flat.at]]);
  return each(entries, (entry) => {
    const { at } = entry;
    const year = String(entry.year);
    const before = first.get(entry.year);
    if (before) return fail('repeated-year', { year, first: before }, at);
    first.set(entry.year, at);
    return entry.year < flat.year
      ? fail('year-before-first', { year, first: String(flat.year) }, at)
      : outcome(entry);
  });
}

/** An entry that decides something, or rules something else than holds already. Issue: repeating-entry. */
function sayingMore(entry: YearEntry, earlier: readonly YearEntry[]): Outcome<YearEntry> {
  const before = rulesOf(earlier);
  const rules = [...rulesOf([entry])];
  const isNew =
    decidedIn(entry).size > 0 ||
    rules.some(([name, { node }]) => plain(node) !== plain(before.get(name)?.node));
  return isNew || earlier.length === 0
    ? outcome(entry)
    : fail('repeating-entry', { year: String(entry.year) }, entry.at);
}

/** What holds for a year. One without an entry has the rules of the last before it and where these stand, and is no more than a proposal. */
function nodeIn(root: MapNode, ordered: readonly YearEntry[], year: number): Node {
  const upTo = ordered.filter((entry) => entry.year <= year);
  const last = upTo.at(-1);
  const isOwn = last?.year === year || !Number.isFinite(year);
  const at = last?.at ?? root.at;
  const general = ordered
    .filter((entry) => entry.year === Number.NEGATIVE_INFINITY)
    .flatMap((entry) => [...decidedIn(entry)]);
  const decided = last ? [...decidedIn(last)] : [];
  const papers = isOwn ? [...general, ...decided] : [...proposedIn([...decided, ...general], at)];
  // What was paid "last year" is said for one year: that of its entry, or the first.
  const isFirst = upTo.length <= 2;
  const rules = upTo.map((entry, i) =>
    isOwn && (entry === last || (i === 0 && isFirst)) ? entry : withoutLastYear(entry),
  );
  const named: Entry = { nameAt: at, node: { value: String(year), at } };
  const fields = joined([
    ...rulesOf(rules),
    ...papers,
    ...(Number.isFinite(year) ? [['year', named] as const] : []),
  ]);
  // What a year lacks is missing where the year stands.
  return { value: fields, at: fields.has('source') ? root.at : at };
}

/** Of a year that nothing is decided for: the paper that the rules stand in, and that it is a proposal. */
function proposedIn(papers: readonly (readonly [string, Entry])[], at: Place): [string, Entry][] {
  const source = papers.filter(([name]) => name === 'source').at(-1);
  const status: Entry = { nameAt: at, node: { value: 'proposed', at } };
  const decision: Entry = { nameAt: at, node: { value: new Map([['status', status]]), at } };
  return [...(source ? [['source', source[1]] as [string, Entry]] : []), ['decision', decision]];
}

/** An entry whose limits do not say what was paid the year before. */
function withoutLastYear(entry: YearEntry): YearEntry {
  const adjustments = entry.fields.get('adjustments');
  const limits = adjustments && fieldOf(adjustments.node, 'limits');
  if (!adjustments || !isMap(adjustments.node) || !limits || !isList(limits.node)) return entry;
  const value = limits.node.value.map((limit) =>
    isMap(limit)
      ? { ...limit, value: new Map([...limit.value].filter(([name]) => name !== 'last-year')) }
      : limit,
  );
  const node = { ...limits.node, value };
  const parts = new Map([...adjustments.node.value, ['limits', { ...limits, node }] as const]);
  const own = { ...adjustments, node: { ...adjustments.node, value: parts } };
  return { ...entry, fields: new Map([...entry.fields, ['adjustments', own] as const]) };
}

/** The fields that an entry decides for its year; of those that are decided in part, that part. */
function decidedIn({ fields }: YearEntry): Map<string, Entry> {
  return chosen(
    fields,
    (name) => DECIDED.includes(name),
    (name, part) => isDecidedPart(name, part),
  );
}

/** The rules that hold once all of these have been said, each as it was said last. */
function rulesOf(entries: readonly YearEntry[]): Map<string, Entry> {
  let rules = new Map<string, Entry>();
  for (const { fields } of entries) {
    const own = chosen(
      fields,
      (name) => !DECIDED.includes(name) && name !== 'year',
      (name, part) => !isDecidedPart(name, part),
    );
    // Another key does not read what the one before it was given.
    if (own.has('key')) rules.delete('measure');
    rules = joined([...rules, ...own]);
  }
  return rules;
}

function isDecidedPart(name: string, part: string): boolean {
  return PARTLY_DECIDED[name]?.includes(part) === true;
}

/** The fields that are chosen by name, and the chosen parts of those that are decided in part; a fault in these stays with the rules. */
function chosen(
  fields: MapNode['value'],
  isChosen: (name: string) => boolean,
  isPart: (name: string, part: string) => boolean,
): Map<string, Entry> {
  return new Map(
    [...fields].flatMap(([name, entry]): [string, Entry][] => {
      const { node } = entry;
      if (!Object.hasOwn(PARTLY_DECIDED, name) || !isMap(node)) return isChosen(name) ? [[name, entry]] : [];
      const parts = new Map([...node.value].filter(([part]) => isPart(name, part)));
      return parts.size > 0 ? [[name, { ...entry, node: { ...node, value: parts } }]] : [];
    }),
  );
}

/** Fields by name, a later one before an earlier; of those that are decided in part, each part. */
function joined(fields: Iterable<readonly [string, Entry]>): Map<string, Entry> {
  const made = new Map<string, Entry>();
  for (const [name, entry] of fields) {
    const before = made.get(name)?.node;
    const { node } = entry;
    const isJoined = Object.hasOwn(PARTLY_DECIDED, name) && before && isMap(before) && isMap(node);
    made.set(
      name,
      isJoined ? { ...entry, node: { ...node, value: new Map([...before.value, ...node.value]) } } : entry,
    );
  }
  return made;
}

/** A node without its places, to compare. */
function plain(node: Node | undefined): string {
  if (!node) return '';
  if (isText(node)) return JSON.stringify(node.value);
  const parts = isMap(node)
    ? [...node.value].map(([name, { node: one }]) => `${name}:${plain(one)}`)
    : node.value.map(plain);
  return `[${parts.join(',')}]`;
}
