import { nth } from '../../kernel/nth.js';
import type { Remark } from '../../kernel/remark.js';
import type { Statistic } from '../../text/statistic.js';
import { isCalled } from '../../text/statistics/named.js';
import { tellsDay } from '../../text/statistics/period.js';
import { isTotal } from '../../text/sum-rows.js';
import type { Where } from '../../text/where.js';

/** Dimensions whose categories follow the place, so that not every place has a figure of each. */
interface OfPlace {
  /** Those that say what a place is, and tell none of its figures apart: the county of a municipality. */
  readonly attributes: ReadonlySet<number>;
  /** Those, and those whose categories are each of one place alone: its schools. */
  readonly nested: ReadonlySet<number>;
}

/** What is known of a statistic when it is asked what follows the place. */
interface Known {
  readonly place: number;
  /** -1 when no dimension tells. */
  readonly time: number;
  readonly where: readonly Where[];
}

/** What a column is called that says where or what a place is, as do days that are no time of its figures. Of any other, as of a sex that each place has one of, it is asked. */
const OF_PLACES = /län|county|region|landskap|distrikt|district|kommun(typ|grupp)|nuts/i;

/** Finds what follows the place in a table of texts. What is chosen from is no attribute, and neither is what has a total. */
export function ofPlace({ dimensions, cells, isUntold }: Statistic, { place, time, where }: Known): OfPlace {
  const follows = (other: number, one: number) => {
    const found = new Map<number, number>();
    return cells.every(({ of }) => {
      const known = found.get(nth(of, one));
      if (known === undefined) found.set(nth(of, one), nth(of, other));
      return known === undefined || known === nth(of, other);
    });
  };
  const texts = [...dimensions.entries()].filter(
    ([i, { role, categories, areColumns }]) =>
      isUntold && i !== place && i !== time && !role && !areColumns && categories.length > 1,
  );
  const ofPlaces = texts.filter(([i]) => follows(i, place));
  const ofOnePlace = texts.filter(([i]) => follows(place, i));
  const attributes = ofPlaces.filter(
    ([, dimension]) =>
      (OF_PLACES.test(dimension.text) || dimension.categories.every(({ text }) => tellsDay(text))) &&
      !dimension.categories.some((one) => isTotal(one.text)) &&
      !where.some(({ value }) => isCalled(dimension, value.dimension)),
  );
  const indexes = (some: typeof texts) => some.map(([i]) => i);
  return {
    attributes: new Set(indexes(attributes)),
    nested: new Set(indexes([...ofPlaces, ...ofOnePlace])),
  };
}

/** What is said of columns that say what a place is: all that they say is read. */
export function attributesPassedOver(
  { dimensions }: Statistic,
  { attributes }: OfPlace,
  file: string,
): Remark[] {
  const columns = [...attributes].map((i) => nth(dimensions, i).text);
  return columns.length > 0 ? [{ code: 'attributes-passed-over', facts: { file, columns } }] : [];
}
