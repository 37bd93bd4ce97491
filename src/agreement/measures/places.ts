import { fold } from '../../kernel/identity.js';
import { type Issue, issue } from '../../kernel/issue.js';
import { nth } from '../../kernel/nth.js';
import { type Outcome, outcome } from '../../kernel/outcome.js';
import type { Party } from '../../kernel/party.js';
import { nearest } from '../../text/nearest.js';
import type { Dimension, Statistic, StatisticCell } from '../../text/statistic.js';
import { type Meant, partiesMeant } from './party-meant.js';
import { isTime } from './times.js';

/** The dimension of places: its index, and whom each of its categories means. */
export interface Places {
  readonly index: number;
  readonly dimension: Dimension;
  readonly meant: readonly Meant[];
}

/** The dimension that means most parties; undefined when none means any. */
export function placesOf({ dimensions }: Statistic, parties: readonly Party[]): Places | undefined {
  const meantBy = partiesMeant(parties);
  const found = dimensions.map((dimension, index): Places => {
    const meant = isTime(dimension) ? [] : dimension.categories.map(meantBy);
    return { index, dimension, meant };
  });
  const count = ({ meant }: Places) => meant.filter((one) => one.length > 0).length;
  const [best] = found.toSorted((a, b) => count(b) - count(a));
  return best && count(best) > 0 ? best : undefined;
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

/** A place that nobody is, spelt nearly as a party without figures. Issue: near-party. */
export function nearNames(
  { index, dimension, meant }: Places,
  parties: readonly Party[],
  figures: readonly { readonly party: Party }[],
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
