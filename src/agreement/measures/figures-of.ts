import type { MonthDay } from '../../kernel/date.js';
import { fold, isSame } from '../../kernel/identity.js';
import { type Issue, issue, type Located, type Place } from '../../kernel/issue.js';
import { nth } from '../../kernel/nth.js';
import { add, compare, sum } from '../../kernel/number.js';
import { all, andThen, each, fail, failed, type Outcome, outcome } from '../../kernel/outcome.js';
import type { Party } from '../../kernel/party.js';
import type { Remark } from '../../kernel/remark.js';
import type { WrittenFigure } from '../../text/figure.js';
import { nearest } from '../../text/nearest.js';
import { readYear } from '../../text/scalars.js';
import type { Dimension, Statistic, StatisticCell } from '../../text/statistic.js';
import { periodIn } from '../../text/statistics/period.js';
import { type Chosen, chosenOf, timesOf, type Where } from './choose.js';
import { type Meant, partiesMeant } from './party-meant.js';

/** What is wanted of a statistic: figures of these parties, and which of several contents, categories and times. */
export interface Wanted {
  readonly parties: readonly Party[];
  /** Texts that say what is counted: the measure's id and titles, and what it says of its source. */
  readonly content: readonly string[];
  readonly where: readonly Where[];
  /** The time that is asked for; the year of figures that say none. */
  readonly period?: Located<string>;
  /** The day on which the measure is counted, which tells the times of one year apart. */
  readonly referenceDate?: MonthDay;
  /** The file as it is shown. */
  readonly file: string;
}

/** The figure of a party for a year. */
export interface PartyFigure {
  readonly party: Party;
  readonly year: number;
  readonly figure: WrittenFigure;
  /** The mark beside the figure. */
  readonly mark?: string;
  /** When in the year it was counted, where that is a part of it: `2026M04`. */
  readonly time?: string;
  readonly at: Place;
}

/** Figures that were found, what they are counted in where the file says it, and what is to be said of how. */
export interface FoundFigures {
  readonly figures: readonly PartyFigure[];
  readonly unit?: string;
  readonly remarks: readonly Remark[];
}

/**
 * The figures of parties in a statistic. Other places are passed over, and counted. Law: each figure is one cell's, or the
 * sum of the cells of every category of what the figures are told apart by. Issues, all of them: one-page-of-several, no-party-in-file,
 * no-period-in-file, several-values, several-periods, ambiguous-party, near-party, duplicate-figure, not-a-year.
 */
export function figuresOf(statistic: Statistic, wanted: Wanted): Outcome<FoundFigures> {
  const { dimensions, cells, at } = statistic;
  if (statistic.isPage) return fail('one-page-of-several', {}, at);
  const found = placesOf(statistic, wanted);
  if (!found) {
    const parties = wanted.parties.map(({ name }) => name);
    return fail('no-party-in-file', { parties }, at);
  }
  const time = timeOf(dimensions, found.index);
  const areCounts =
    statistic.isUntold !== true && cells.every(({ figure }) => !figure || figure.decimals === 0);
  const faults = [
    ...unknownDimensions(dimensions, wanted),
    ...otherMeasure(statistic, wanted),
    ...namelessPlaces(found, cells),
  ];
  if (faults.length > 0) return { ok: false, issues: faults };
  const read = all({
    places: meantAlone(found, cells),
    times: time < 0 ? yearAlone(wanted, at) : timesOf(nth(dimensions, time).categories, { ...wanted, at }),
    others: each(dimensions, (dimension, index) =>
      index === found.index || index === time
        ? outcome(undefined)
        : chosenOf(dimension, { ...wanted, areCounts, at }),
    ),
  });
  return andThen(read, ({ places, times, others }) => {
    const gathered = gather(cells, { place: found.index, time, places, times, others });
    const expected = others.reduce((count, chosen) => count * (chosen?.categories.size ?? 1), 1);
    const partOfYear = (cell: StatisticCell, year: number) => {
      const text = dimensions[time]?.categories[cell.of[time] ?? -1]?.text;
      return text === String(year) ? undefined : text;
    };
    const figures = gathered.flatMap(({ party, year, parts }) =>
      figureOf(party, year, parts, expected).map((one) => ({
        ...one,
        time: partOfYear(nth(parts, 0), year),
      })),
    );
    const known = new Set(figures.map(({ party, year }) => keyOf(party, year)));
    const lacking = gathered.filter(({ party, year }) => !known.has(keyOf(party, year)));
    const issues = [
      ...repeatedFigures(gathered, found.index),
      ...nearNames(found, wanted.parties, figures, cells),
    ];
    const unit = others.flatMap((one, i) => unitOf(nth(dimensions, i), one))[0] ?? statistic.unit;
    const remarks = [
      ...others.flatMap((one) => one?.remarks ?? []),
      ...totalsThatDiffer(statistic, { place: found.index, time, places, times, others }, wanted.file),
      ...passedOver(found, wanted, figures),
      ...missingFigures(lacking, wanted.file),
      ...unreadColumns(statistic, wanted.file),
    ];
    return issues.length > 0 ? failed({ ok: false, issues }) : outcome({ figures, unit, remarks });
  });
}

/** The dimension of places: its index, and whom each of its categories means. */
interface Places {
  readonly index: number;
  readonly dimension: Dimension;
  readonly meant: readonly Meant[];
}

/** The dimension that means most parties; undefined when none means any. */
function placesOf({ dimensions }: Statistic, { parties }: Wanted): Places | undefined {
  const meantBy = partiesMeant(parties);
  const found = dimensions.map((dimension, index): Places => {
    const meant = isTime(dimension) ? [] : dimension.categories.map(meantBy);
    return { index, dimension, meant };
  });
  const count = ({ meant }: Places) => meant.filter((one) => one.length > 0).length;
  const [best] = found.toSorted((a, b) => count(b) - count(a));
  return best && count(best) > 0 ? best : undefined;
}

/** The dimension of time: the one that the file says is it, else one that is called so, else the first of periods; -1 for none. */
function timeOf(dimensions: readonly Dimension[], place: number): number {
  const times = [...dimensions.entries()].filter(([index, one]) => index !== place && isTime(one));
  const said = times.find(([, { role }]) => role === 'time');
  const called = times.find(([, { text }]) => /^(år|year|period|tid|time)$/i.test(text));
  return (
    (said && times.filter(([, { role }]) => role === 'time').length === 1
      ? said
      : (called ?? times[0]))?.[0] ?? -1
  );
}

function isTime({ role, categories }: Dimension): boolean {
  if (role !== undefined) return role === 'time';
  return categories.every(({ code, text }) => periodIn(code) ?? periodIn(text));
}

/** Choices of what the figures are not told apart by. Issue: no-such-dimension. */
function unknownDimensions(dimensions: readonly Dimension[], { where }: Wanted): Issue[] {
  const known = dimensions.map(({ text }) => text);
  return where
    .filter(({ value }) =>
      dimensions.every(({ code, text }) => ![code, text].some((name) => isSame(name, value.dimension))),
    )
    .map(({ value, at }) => issue('no-such-dimension', { text: value.dimension, known }, at));
}

/** The codes of key figures that a text tells: `N15835`. */
function keyFigures(texts: readonly string[]): string[] {
  return texts.flatMap((text) => text.match(/\b[NU]\d{5}\b/g) ?? []);
}

/** A file that tells which key figures it holds, and none of them is the measure's. Issue: other-measure. */
function otherMeasure({ title, notes, dimensions, at }: Statistic, { content }: Wanted): Issue[] {
  const categories = dimensions
    .filter((one) => one.categories.length < MOST_KEY_FIGURES)
    .flatMap((one) => one.categories.flatMap(({ code, text }) => [code, text]));
  const told = keyFigures([title, ...notes, ...categories]);
  const wanted = keyFigures(content);
  const isOther = told.length > 0 && wanted.length > 0 && !told.some((code) => wanted.includes(code));
  return isOther ? [issue('other-measure', { found: [...new Set(told)], wanted }, at)] : [];
}

const MOST_KEY_FIGURES = 100;

/** Figures of a place without a name or code, as of cells that were merged. Issue: empty-field, for the first. */
function namelessPlaces({ index, dimension }: Places, cells: readonly StatisticCell[]): Issue[] {
  const nameless = dimension.categories.findIndex(({ code, text }) => fold(code) === '' && fold(text) === '');
  const cell = nameless < 0 ? undefined : cells.find(({ of }) => of[index] === nameless);
  return cell ? [issue('nameless-row', { column: dimension.text }, cell.at)] : [];
}

/** The party of each category, when only one can be meant. Issue: ambiguous-party. */
function meantAlone(
  { index, dimension, meant }: Places,
  cells: readonly StatisticCell[],
): Outcome<ReadonlyMap<number, Party>> {
  const places = new Map<number, Party>();
  const issues: Issue[] = [];
  for (const [category, parties] of meant.entries()) {
    const [party, ...more] = parties;
    if (party && more.length === 0) places.set(category, party);
    if (!party || more.length === 0) continue;
    const { code, text } = nth(dimension.categories, category);
    const cell = cells.find(({ of }) => of[index] === category);
    if (!cell) continue;
    const named = code === text ? text : `${code} ${text}`;
    issues.push(issue('ambiguous-party', { text: named, parties: parties.map(({ name }) => name) }, cell.at));
  }
  return outcome(places, issues);
}

/** The year of figures that say none. Issues: no-period-in-file, not-a-year. */
function yearAlone({ period }: Wanted, at: Place): Outcome<ReadonlyMap<number, number>> {
  if (!period) return fail('no-period-in-file', {}, at);
  return andThen(readYear(period), (year) => outcome(new Map([[-1, year]])));
}

/** Which cells are wanted: those of these places, times and categories. */
interface Choice {
  readonly place: number;
  /** -1 when no dimension tells. */
  readonly time: number;
  readonly places: ReadonlyMap<number, Party>;
  readonly times: ReadonlyMap<number, number>;
  readonly others: readonly (Chosen | undefined)[];
}

/** The cells of a party for a year, by the categories that they are of. */
interface Gathered {
  readonly party: Party;
  readonly year: number;
  readonly parts: readonly StatisticCell[];
}

function gather(cells: readonly StatisticCell[], { place, time, places, times, others }: Choice): Gathered[] {
  const gathered = new Map<string, { party: Party; year: number; parts: StatisticCell[] }>();
  for (const cell of cells) {
    const party = places.get(nth(cell.of, place));
    const year = times.get(time < 0 ? -1 : nth(cell.of, time));
    const isChosen = others.every((chosen, i) => !chosen || chosen.categories.has(nth(cell.of, i)));
    if (!party || year === undefined || !isChosen) continue;
    const key = keyOf(party, year);
    const known = gathered.get(key);
    if (known) known.parts.push(cell);
    else gathered.set(key, { party, year, parts: [cell] });
  }
  return [...gathered.values()];
}

/** A figure, or the sum of its parts; nothing when one of them is missing. */
function figureOf(
  party: Party,
  year: number,
  parts: readonly StatisticCell[],
  expected: number,
): PartyFigure[] {
  const [first] = parts;
  const figures = parts.flatMap(({ figure }) => figure ?? []);
  if (!first || figures.length < Math.max(parts.length, expected)) return [];
  const value = figures.map((one) => one.value).reduce(add);
  const decimals = figures.reduce((most, one) => Math.max(most, one.decimals), 0);
  const mark = parts.find((one) => one.mark)?.mark;
  return [{ party, year, figure: { value, decimals }, mark, at: first.at }];
}

function keyOf({ id }: Party, year: number): string {
  return `${year}\n${id}`;
}

/** What is said of figures that are missing, or lack one of their parts. */
function missingFigures(lacking: readonly Gathered[], file: string): Remark[] {
  const figures = lacking.map(({ party, year }) => `${party.name} ${year}`);
  return figures.length > 0 ? [{ code: 'figures-missing', facts: { file, figures } }] : [];
}

function unreadColumns({ unread = [] }: Statistic, file: string): Remark[] {
  return unread.length > 0 ? [{ code: 'columns-passed-over', facts: { file, columns: unread } }] : [];
}

/** A party that has two cells of the same categories. Issue: duplicate-figure. */
function repeatedFigures(gathered: readonly Gathered[], place: number): Issue[] {
  return gathered.flatMap(({ party, year, parts }) => {
    const seen = new Map<string, StatisticCell>();
    return parts.flatMap((cell) => {
      // Two names of one party are two categories of one place.
      const key = cell.of.filter((_, i) => i !== place).join();
      const first = seen.get(key);
      if (!first) return seen.set(key, cell) && [];
      const facts = { name: party.name, period: String(year), first: first.at };
      return [issue('duplicate-figure', facts, cell.at)];
    });
  });
}

/** A place that nobody is, spelt nearly as a party without figures. Issue: near-party. */
function nearNames(
  { index, dimension, meant }: Places,
  parties: readonly Party[],
  figures: readonly PartyFigure[],
  cells: readonly StatisticCell[],
): Issue[] {
  const lacking = parties.filter((party) => figures.every((one) => one.party !== party));
  if (lacking.length === 0) return [];
  const names = lacking.map(({ name }) => name);
  const firsts = new Map<number, StatisticCell>();
  for (const cell of cells) {
    const category = nth(cell.of, index);
    if (!firsts.has(category)) firsts.set(category, cell);
  }
  return dimension.categories.flatMap(({ code, text }, category) => {
    // A place with a code of its own is another, however its name is spelt.
    if (nth(meant, category).length > 0 || /^\d+$/.test(code)) return [];
    const suggestion = nearest(text, names);
    const cell = firsts.get(category);
    const isNear = suggestion !== undefined && fold(text)[0] === fold(suggestion)[0];
    return isNear && cell ? [issue('near-party', { text, suggestion }, cell.at)] : [];
  });
}

function unitOf({ categories }: Dimension, chosen: Chosen | undefined): string[] {
  const [index] = chosen?.categories ?? [];
  return index === undefined ? [] : [categories[index]?.unit ?? ''].filter((unit) => unit !== '');
}

/** What is said of totals that their parts do not make: each total was read as it stands. */
function totalsThatDiffer(statistic: Statistic, choice: Choice, file: string): Remark[] {
  return choice.others.flatMap((chosen, i) => {
    if (chosen?.whole === undefined) return [];
    const { whole } = chosen;
    const { categories, text } = nth(statistic.dimensions, i);
    if (categories.some(({ within }) => within !== undefined) || categories.length < 3) return [];
    const parts = new Set([...categories.keys()].filter((index) => index !== whole));
    const others = choice.others.map((one, j) => (j === i && one ? { ...one, categories: parts } : one));
    const made = new Map(
      gather(statistic.cells, { ...choice, others }).map((one) => [`${one.party.id} ${one.year}`, one.parts]),
    );
    const totals = gather(statistic.cells, choice).flatMap(({ party, year, parts: [total] }) => {
      const of = made.get(`${party.id} ${year}`) ?? [];
      const figures = of.flatMap(({ figure }) => figure?.value ?? []);
      return total?.figure && figures.length === parts.size ? [{ total: total.figure.value, figures }] : [];
    });
    const tie = totals.filter(({ total, figures }) => compare(total, sum(figures)) === 0).length;
    if (tie === totals.length) return [];
    return [{ code: 'totals-differ', facts: { file, dimension: text, tie, totals: totals.length } }];
  });
}

/** What is said of other places, and of parties without figures. */
function passedOver({ meant }: Places, { parties, file }: Wanted, figures: readonly PartyFigure[]): Remark[] {
  const others = meant.filter((one) => one.length === 0).length;
  const without = parties.filter((party) => figures.every((one) => one.party !== party));
  const names = without.map(({ name }) => name);
  return [
    ...(others > 0 ? [{ code: 'other-places' as const, facts: { file, places: others } }] : []),
    ...(names.length > 0
      ? [{ code: 'parties-without-figure' as const, facts: { file, parties: names } }]
      : []),
  ];
}
