import { issue } from '../../kernel/issue.js';
import { divide, rational, sum } from '../../kernel/number.js';
import { type Outcome, soFar } from '../../kernel/outcome.js';
import type { Party } from '../../kernel/party.js';
import { type Figure, type FigurePart, type Figures, STATUSES, type WithinYear } from '../../keys/measure.js';
import { type PartOfYear, partsOfKind, periodId } from '../../text/statistics/period.js';

/** A figure as it was read: of a party, for a year or a part of one. */
export interface DatedFigure {
  readonly party: Pick<Party, 'id' | 'name'>;
  readonly year: number;
  readonly part?: PartOfYear;
  readonly figure: Figure;
}

/**
 * The figures of each party by year. Law: the figure of a year that is told in parts is their exact sum or mean, and stands on
 * the weakest of them; a year that lacks one of its parts has no figure. Issue, of each that is one too many: duplicate-figure,
 * for the same part twice, parts of two kinds, or a whole year beside its parts.
 */
export function byYear(found: readonly DatedFigure[], withinYear: WithinYear = 'sum'): Outcome<Figures> {
  const [figures, incomplete] = [new Map(), new Map()] as [Years<Figure>, Years<readonly FigurePart[]>];
  const told = new Map<string, { first: DatedFigure; all: DatedFigure[] }>();
  const issues = [];
  for (const one of found) {
    const { party, year, part, figure } = one;
    const key = `${year}\n${party.id}`;
    const known = told.get(key);
    if (!known) {
      told.set(key, { first: one, all: [one] });
      continue;
    }
    const { first, all } = known;
    const other = first.part?.kind !== part?.kind;
    const same = other ? first : all.find((each) => each.part?.number === part?.number);
    if (!same) all.push(one);
    else {
      const period = periodId(other ? { year } : one);
      issues.push(issue('duplicate-figure', { name: party.name, period, first: same.figure.at }, figure.at));
    }
  }
  for (const { first, all } of told.values()) {
    const { party, year, part, figure } = first;
    const parts = part && partsOf(all);
    const isWhole = !parts || parts.length === partsOfKind(year, part.kind).length;
    if (!isWhole) put(incomplete, party.id, year, parts);
    else put(figures, party.id, year, parts ? madeOf(parts, withinYear) : figure);
  }
  return soFar({ figures, incomplete }, issues);
}

type Years<T> = Map<string, Map<string, T>>;

function put<T>(years: Years<T>, party: string, year: number, value: T): void {
  const byPeriod = years.get(party) ?? new Map<string, T>();
  years.set(party, byPeriod.set(String(year), value));
}

function partsOf(all: readonly DatedFigure[]): FigurePart[] {
  return all
    .map((one) => ({ ...one.figure, period: periodId(one) }))
    .toSorted((a, b) => (a.period < b.period ? -1 : 1));
}

function madeOf(parts: readonly FigurePart[], withinYear: WithinYear): Figure {
  const made = sum(parts.map(({ value }) => value));
  const weakest = Math.max(...parts.map(({ status }) => STATUSES.indexOf(status)));
  return {
    value: withinYear === 'sum' ? made : divide(made, rational(BigInt(parts.length))),
    status: STATUSES[weakest] ?? 'final',
    at: (parts[0] as FigurePart).at,
    parts,
  };
}
