import { type Issue, issue, type Place } from '../../kernel/issue.js';
import { nth } from '../../kernel/nth.js';
import { add } from '../../kernel/number.js';
import type { Party } from '../../kernel/party.js';
import type { WrittenFigure } from '../../text/figure.js';
import type { StatisticCell } from '../../text/statistic.js';
import { periodId } from '../../text/statistics/period.js';
import type { Chosen } from './choose.js';
import type { When } from './when.js';

/** The figure of a party for a year, or for a part of one. */
export interface PartyFigure extends When {
  readonly party: Party;
  readonly figure: WrittenFigure;
  /** The mark beside the figure. */
  readonly mark?: string;
  /** When in the year it was counted, where that is a part of it: `2026M04`. */
  readonly time?: string;
  readonly at: Place;
}

/** Which cells are wanted: those of these places, times and categories. */
export interface Choice {
  readonly place: number;
  /** -1 when no dimension tells. */
  readonly time: number;
  readonly places: ReadonlyMap<number, Party>;
  readonly times: ReadonlyMap<number, When>;
  readonly others: readonly (Chosen | undefined)[];
}

/** The cells of a party for a time, by the categories that they are of. */
export interface Gathered extends When {
  readonly party: Party;
  readonly parts: readonly StatisticCell[];
}

/** The cells that are wanted, by party and time. */
export function gather(
  cells: readonly StatisticCell[],
  { place, time, places, times, others }: Choice,
): Gathered[] {
  const gathered = new Map<string, Gathered & { parts: StatisticCell[] }>();
  for (const cell of cells) {
    const party = places.get(nth(cell.of, place));
    const when = times.get(time < 0 ? -1 : nth(cell.of, time));
    const isChosen = others.every((chosen, i) => !chosen || chosen.categories.has(nth(cell.of, i)));
    if (!party || !when || !isChosen) continue;
    const key = keyOf({ party, ...when });
    const known = gathered.get(key);
    if (known) known.parts.push(cell);
    else gathered.set(key, { party, ...when, parts: [cell] });
  }
  return [...gathered.values()];
}

/** A figure, or the sum of its parts; nothing when one of them is missing. */
export function figureOf({ parts, ...of }: Gathered, expected: number): PartyFigure[] {
  const [first] = parts;
  const figures = parts.flatMap(({ figure }) => figure ?? []);
  if (!first || figures.length < Math.max(parts.length, expected)) return [];
  const value = figures.map((one) => one.value).reduce(add);
  const decimals = figures.reduce((most, one) => Math.max(most, one.decimals), 0);
  const mark = parts.find((one) => one.mark)?.mark;
  return [{ ...of, figure: { value, decimals }, mark, at: first.at }];
}

/** Where the first is of the parts that are missing, or of them all. */
export function blankIn({ parts }: Gathered): Place {
  return (parts.find(({ figure }) => !figure) ?? nth(parts, 0)).at;
}

/** What tells the figure of a party for a time from all others. */
export function keyOf({ party, ...when }: When & { readonly party: Party }): string {
  return `${periodId(when)}\n${party.id}`;
}

/** A party that has two cells of the same time and categories. Issue: duplicate-figure. */
export function repeatedFigures(
  gathered: readonly Gathered[],
  { place, time }: Pick<Choice, 'place' | 'time'>,
): Issue[] {
  return gathered.flatMap(({ party, parts, ...when }) => {
    const seen = new Map<string, StatisticCell>();
    return parts.flatMap((cell) => {
      // Two names of one party are two categories of one place, as two spellings of a quarter are of one time.
      const key = cell.of.filter((_, i) => i !== place && i !== time).join();
      const first = seen.get(key);
      if (!first) return seen.set(key, cell) && [];
      const facts = { name: party.name, period: periodId(when), first: first.at };
      return [issue('duplicate-figure', facts, cell.at)];
    });
  });
}
