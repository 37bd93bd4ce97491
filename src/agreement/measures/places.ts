import { fold, isSame } from '../../kernel/identity.js';
import { type Issue, issue } from '../../kernel/issue.js';
import { nth } from '../../kernel/nth.js';
import { type Outcome, outcome } from '../../kernel/outcome.js';
import type { Party } from '../../kernel/party.js';
import { misspelt } from '../../text/nearest.js';
import type { Category, Dimension, Statistic, StatisticCell } from '../../text/statistic.js';
import { PLACES } from '../../text/statistics/labels.js';
import { isCalled } from '../../text/statistics/named.js';
import { periodId } from '../../text/statistics/period.js';
import { type Choice, gather, keyOf, type PartyFigure } from './gather.js';
import { type Meant, partiesMeant, regionsMeant } from './party-meant.js';
import { isTime } from './times.js';

/** The dimension of places: its index, and whom each of its categories means. */
export interface Places {
  readonly index: number;
  readonly dimension: Dimension;
  readonly meant: readonly Meant[];
}

/** The dimension that is said to be of places, else the one that means most parties; undefined when none means any. */
export function placesOf({ dimensions }: Statistic, parties: readonly Party[]): Places | undefined {
  const [meantBy, regionMeantBy] = [partiesMeant(parties), regionsMeant(parties)];
  const found = dimensions.map((dimension, index) => {
    const isOfCounties = COUNTIES.some((name) => isCalled(dimension, name));
    const isNone = isTime(dimension) && !isOfPlaces(dimension, meantBy);
    const meant = isNone ? [] : dimension.categories.map(isOfCounties ? regionMeantBy : meantBy);
    return { index, dimension, meant, isOfCounties };
  });
  const count = ({ meant }: Places) => meant.filter((one) => one.length > 0).length;
  const isSaid = (one: Places) => Number(one.dimension.role === 'place' && count(one) > 0);
  // Of a county and its municipality in one row, the figure is of the smaller.
  const [best] = found.toSorted(
    (a, b) => isSaid(b) - isSaid(a) || count(b) - count(a) || Number(a.isOfCounties) - Number(b.isOfCounties),
  );
  return best && count(best) > 0 ? best : undefined;
}

const COUNTIES = ['län', 'county', 'counties'];

/** Whether what only shows years is of places all the same: it is called so, or names of parties stand beside its codes. */
function isOfPlaces(
  { role, code: id, text: title, categories }: Dimension,
  meantBy: (category: Category) => Meant,
): boolean {
  if (role === 'time') return false;
  const isNamed = ({ code, text }: Category) =>
    !isSame(code, text) && meantBy({ code: text, text }).length > 0;
  return [id, title].some((one) => PLACES.test(one)) || categories.some(isNamed);
}

/** Figures of a place without a name or code, as of cells that were merged. Issue: nameless-row, for the first. */
export function namelessPlaces({ index, dimension }: Places, cells: readonly StatisticCell[]): Issue[] {
  const nameless = dimension.categories.findIndex(({ code, text }) => fold(code) === '' && fold(text) === '');
  const cell = nameless < 0 ? undefined : cells.find(({ of }) => of[index] === nameless);
  return cell ? [issue('nameless-row', { column: dimension.text }, cell.at)] : [];
}

/** The party of each category, when only one can be meant. Issue: ambiguous-party. */
export function meantAlone(
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

/**
 * A place that nobody is, spelt nearly as a party without figures, or as one that has figures of other parts of the same year.
 * Issue: near-party.
 */
export function nearNames(
  { index, dimension, meant }: Places,
  parties: readonly Party[],
  figures: readonly PartyFigure[],
  cells: readonly StatisticCell[],
  choice: Choice,
): Issue[] {
  const inParts = new Set(figures.flatMap(({ party, part }) => (part ? party : [])));
  const lacking = parties.filter((party) => figures.every((one) => one.party !== party));
  if (lacking.length + inParts.size === 0) return [];
  const firsts = new Map<number, StatisticCell>();
  for (const cell of cells) {
    const category = nth(cell.of, index);
    if (!firsts.has(category)) firsts.set(category, cell);
  }
  return dimension.categories.flatMap(({ code, text }, category) => {
    // A place with a code of its own is another, however its name is spelt.
    if (nth(meant, category).length > 0 || /^\d+$/.test(code)) return [];
    const nearIn = (some: readonly Party[]) => {
      const meant = misspelt(
        text,
        some.map(({ name }) => name),
      );
      return some.find(({ name }) => name === meant);
    };
    const without = nearIn(lacking);
    const party = without ?? nearIn([...inParts]);
    const at = firsts.get(category)?.at;
    if (!party || !at) return [];
    const facts = { text, suggestion: party.name };
    if (without) return [issue('near-party', facts, at)];
    const told = gather(cells, { ...choice, places: new Map([[category, party]]) });
    const own = figures.filter((one) => one.party === party);
    const isOther = told.every((one) => own.every((its) => keyOf(its) !== keyOf(one)));
    const [part] = told.filter(({ part, year }) => part && own.some((its) => its.part && its.year === year));
    return isOther && part ? [issue('near-party', { ...facts, period: periodId(part) }, at)] : [];
  });
}
