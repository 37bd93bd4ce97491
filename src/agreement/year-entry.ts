import type { Place } from '../kernel/issue.js';
import { type Entry, fieldOf, isList, isMap, type MapNode, type Node, plainOf } from '../text/node.js';

/**
 * What is decided for a year holds for that year alone: its kronor, its papers, its tables. Whatever else an agreement says
 * is a rule: it holds until it is changed.
 */
export const DECIDED: readonly string[] = [
  'amount',
  'costs',
  'decision',
  'source',
  'text',
  'note',
  'example',
  'drawn',
  'published',
  'outcome',
];

/** Of these some is decided for a year, and the rest are rules. */
const PARTLY_DECIDED: Readonly<Record<string, readonly string[]>> = {
  adjustments: ['external', 'own-funding', 'direct'],
  instalments: ['dates'],
};

/** The year of what is said before all years. */
export const BEFORE_ALL = Number.NEGATIVE_INFINITY;

/** An entry: what is said for a year and from that year on. The flat form is one, also when it names no year. */
export interface YearEntry {
  readonly year: number;
  readonly at: Place;
  readonly fields: MapNode['value'];
}

/** What holds for a year. One without an entry has the rules of the last before it and where these stand, and is no more than a proposal. */
export function nodeIn(root: MapNode, ordered: readonly YearEntry[], year: number): Node {
  const upTo = ordered.filter((entry) => entry.year <= year);
  const last = upTo.at(-1);
  const isOwn = last?.year === year || !Number.isFinite(year);
  const at = last?.at ?? root.at;
  const general = ordered
    .filter((entry) => entry.year === BEFORE_ALL)
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
export function decidedIn({ fields }: YearEntry): Map<string, Entry> {
  return chosen(
    fields,
    (name) => DECIDED.includes(name),
    (name, part) => isDecidedPart(name, part),
  );
}

/** The same, each by its own name: `dates` of `instalments`. */
export function decidedParts(entry: YearEntry): [string, Entry][] {
  return [...decidedIn(entry)].flatMap(([field, own]): [string, Entry][] =>
    Object.hasOwn(PARTLY_DECIDED, field) && isMap(own.node) ? [...own.node.value] : [[field, own]],
  );
}

/** Whether an entry rules something else than held already. */
export function isSaidAnew(entry: YearEntry, earlier: readonly YearEntry[]): boolean {
  const before = rulesOf(earlier);
  return [...rulesOf([entry])].some(([name, { node }]) => !isSaying(node, before.get(name)?.node));
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

/** Whether two nodes say the same, wherever they stand. */
function isSaying(node: Node, other: Node | undefined): boolean {
  return other !== undefined && JSON.stringify(plainOf(node)) === JSON.stringify(plainOf(other));
}
