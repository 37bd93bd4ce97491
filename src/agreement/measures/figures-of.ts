import type { MonthDay } from '../../kernel/date.js';
import { type Issue, issue, type Located, type Place } from '../../kernel/issue.js';
import { nth } from '../../kernel/nth.js';
import { all, andThen, each, fail, type Outcome, outcome } from '../../kernel/outcome.js';
import type { Party } from '../../kernel/party.js';
import type { Remark } from '../../kernel/remark.js';
import type { WithinYear } from '../../keys/measure.js';
import type { Category, Dimension, Statistic, StatisticCell } from '../../text/statistic.js';
import { isCalled } from '../../text/statistics/named.js';
import type { Where } from '../../text/where.js';
import { type Chosen, chosenOf, onlyAsked } from './choose.js';
import {
  blankIn,
  figureOf,
  type Gathered,
  gather,
  keyOf,
  type PartyFigure,
  repeatedFigures,
} from './gather.js';
import { withMarks } from './marks.js';
import { attributesPassedOver, ofPlace } from './of-place.js';
import { meantAlone, namelessPlaces, nearNames, type Places, placesOf } from './places.js';
import {
  absentIn,
  footnotesLeftOut,
  headedAgain,
  missingFigures,
  passedOver,
  timesPassedOver,
  totalsThatDiffer,
  unreadColumns,
} from './said.js';
import {
  besideParts,
  isPreliminary,
  otherYears,
  saidOfTimes,
  timeAlone,
  timeOf,
  timesOf,
  unreadTimes,
} from './times.js';

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
  /** What a year's figure is of those of its parts, where it is made of them. */
  readonly withinYear?: WithinYear;
  /** The file as it is shown. */
  readonly file: string;
}

/** Figures that were found, what they are counted in where the file says it, and what is to be said of how. */
export interface FoundFigures {
  readonly figures: readonly PartyFigure[];
  /** Where each figure that is missing would stand: see Figures. */
  readonly blank: ReadonlyMap<string, Place>;
  /** What the statistic is called, of what was read of it: one that is called by all that it counts is called by that alone. */
  readonly title: string;
  readonly unit?: string;
  /** The unit that the file says, where it is another than that of the figures as they were read. */
  readonly written?: string;
  readonly remarks: readonly Remark[];
}

/**
 * The figures of parties in a statistic. Other places are passed over, and counted. Law: each figure is one cell's, or the
 * sum of the cells of every category of what the figures are told apart by; of a sum that lacks a part there is none.
 * Issues, all of them: one-page-of-several, no-party-in-file, no-such-dimension, other-measure, nameless-row, not-a-year; then
 * no-period-in-file, no-such-period, several-values, several-periods, ambiguous-party, not-a-year; then near-party,
 * duplicate-figure.
 */
export function figuresOf(given: Statistic, wanted: Wanted): Outcome<FoundFigures> {
  // What is asked for by its mark must be there to be chosen.
  const whole = wanted.where.length > 0 ? given : withMarks(given);
  if (whole.isPage) return fail('one-page-of-several', {}, whole.at);
  const found = placesOf(whole, wanted.parties);
  if (!found) {
    const parties = wanted.parties.map(({ name }) => name);
    return fail('no-party-in-file', { parties }, whole.at);
  }
  const time = timeOf(whole.dimensions, found.index);
  const asked = andThen(onlyAsked(whole, found.index, wanted.where), (one) =>
    onlyAsked(one, time, wanted.where),
  );
  return andThen(asked, (statistic) => figuresIn(statistic, found, time, wanted));
}

function figuresIn(statistic: Statistic, found: Places, time: number, wanted: Wanted): Outcome<FoundFigures> {
  const { dimensions, cells, at } = statistic;
  const ours = cells.filter(({ of }) => nth(found.meant, nth(of, found.index)).length > 0);
  const follows = ofPlace(statistic, { place: found.index, time, where: wanted.where });
  const unread = unreadTimes(statistic, time, ours, { ...wanted, place: found.index });
  const faults = [
    ...unknownDimensions(dimensions, wanted),
    ...otherMeasure(statistic, wanted),
    ...namelessPlaces(found, cells),
    ...unread.faults,
  ];
  if (faults.length > 0) return { ok: false, issues: faults };
  // Counts that were disturbed make totals that the source does not print, and are counts all the same, where somebody asks for all of them.
  const areCounts = ours.every(({ figure }) => !figure || figure.decimals === 0);
  const isApart = statistic.isApart === true && !(statistic.isDisturbed && areCounts);
  const read = all({
    places: meantAlone(found, cells),
    times: time < 0 ? timeAlone(wanted, at) : timesOf(nth(dimensions, time).categories, { ...wanted, at }),
    others: each(dimensions, (dimension, index) =>
      index === found.index || index === time || follows.attributes.has(index)
        ? outcome(undefined)
        : chosenOf(dimension, { ...wanted, cells: ours, index, isApart, at }),
    ),
  });
  return andThen(read, ({ places, times, others }) => {
    const choice = { place: found.index, time, places, times, others };
    const gathered = gather(cells, choice);
    // A year beside parts of its own is told of as that.
    const ofYear = ({ party, year }: Gathered) => `${year} ${party.id}`;
    const inParts = new Set(gathered.filter(({ part }) => part).map(ofYear));
    const whole = gathered.find((one) => !one.part && !inParts.has(ofYear(one)));
    const beside = besideParts(statistic, whole, { ...choice, withinYear: wanted.withinYear });
    if (beside.length > 0) return { ok: false, issues: beside };
    const expected = others.reduce(
      (count, chosen, i) => count * (follows.nested.has(i) ? 1 : (chosen?.categories.size ?? 1)),
      1,
    );
    const categories = dimensions[time]?.categories ?? [];
    const isEarly = (cell: StatisticCell) => isPreliminary(categories[cell.of[time] ?? -1] ?? NO_TIME);
    const partOfYear = (cell: StatisticCell, year: number) => {
      const text = categories[cell.of[time] ?? -1]?.text;
      return text === String(year) ? undefined : text;
    };
    const figures = gathered.flatMap((one) =>
      figureOf(one, expected).map((figure) => ({
        ...figure,
        mark: isEarly(nth(one.parts, 0)) ? 'p' : figure.mark,
        time: one.part ? undefined : partOfYear(nth(one.parts, 0), one.year),
      })),
    );
    const known = new Set(figures.map(keyOf));
    const lacking = gathered.filter((one) => !known.has(keyOf(one)));
    const issues = [
      ...repeatedFigures(gathered, choice),
      ...nearNames(found, wanted.parties, figures, cells, choice),
    ];
    const [content] = others.flatMap((one, i) => unitOf(nth(dimensions, i), one));
    const remarks = [
      ...others.flatMap((one) => one?.remarks ?? []),
      ...saidOfTimes(categories, times, wanted),
      ...otherYears(statistic, time, wanted),
      ...headedAgain(statistic, wanted.file),
      ...totalsThatDiffer(statistic, choice, wanted.file),
      ...passedOver(found, wanted, figures),
      ...timesPassedOver(unread.others, wanted.file),
      ...missingFigures([...lacking, ...absentIn(gathered, [...new Set(places.values())])], wanted.file),
      ...unreadColumns(statistic, wanted.file),
      ...footnotesLeftOut(statistic, found, wanted.file),
      ...attributesPassedOver(statistic, follows, wanted.file),
    ];
    const [title = statistic.title] = others.flatMap((one, i) =>
      countedIn(nth(dimensions, i), one, statistic),
    );
    const blank = new Map(lacking.map((one) => [keyOf(one), blankIn(one)]));
    return outcome(
      { figures, blank, title, unit: content?.unit ?? statistic.unit, written: content?.written, remarks },
      issues,
    );
  });
}

const NO_TIME = { code: '', text: '' };

/** Choices of what the figures are not told apart by. Issue: no-such-dimension. */
function unknownDimensions(dimensions: readonly Dimension[], { where }: Wanted): Issue[] {
  const known = dimensions.map(({ text }) => text);
  return where
    .filter(({ value }) => !dimensions.some((one) => isCalled(one, value.dimension)))
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

/** What the figures of the chosen categories are counted in, where their dimension says it. */
function unitOf({ categories }: Dimension, chosen: Chosen | undefined): Category[] {
  const [index] = chosen?.categories ?? [];
  return index === undefined ? [] : categories.slice(index, index + 1).filter(({ unit }) => unit);
}

/** The contents that were read, of a statistic whose title is the list of all of them. */
function countedIn(
  { role, categories }: Dimension,
  chosen: Chosen | undefined,
  { title }: Statistic,
): string[] {
  const called = (some: readonly Category[]) => some.map(({ text }) => text).join(', ');
  const read = categories.filter((_, i) => chosen?.categories.has(i));
  return role === 'content' && called(categories) === title ? [called(read)] : [];
}
