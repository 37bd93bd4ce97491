import { type Issue, issue } from '../../kernel/issue.js';
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
 * the weakest of them; a year that lacks one of its parts has no figure. Issue: duplicate-figure, for each that is told again,
 * and once for a year that has a figure of its own beside its parts, or parts of two kinds.
 */
export function byYear(found: readonly DatedFigure[], withinYear: WithinYear = 'sum'): Outcome<Figures> {
  const [figures, incomplete] = [new Map(), new Map()] as [Years<Figure>, Years<readonly FigurePart[]>];
  const told = new Map<string, Map<string, DatedFigure>>();
  const issues: Issue[] = [];
  for (const one of found) {
    const key = `${one.year}\n${one.party.id}`;
    const known = told.get(key) ?? new Map<string, DatedFigure>();
    told.set(key, known);
    const period = periodId(one);
    const first = known.get(period);
    if (first) issues.push(tooMany(one, first));
    else known.set(period, one);
  }
  for (const known of told.values()) {
    const all = [...known.values()];
    const [first] = all as [DatedFigure];
    const other = all.find(({ part }) => part?.kind !== first.part?.kind);
    // A year that has parts is told of where the whole of it stands, whichever comes first.
    if (other) issues.push(first.part ? tooMany(other, first, true) : tooMany(first, other, true));
    const { party, year, part, figure } = first;
    const parts = part && partsOf(all);
    const isWhole = !parts || parts.length === partsOfKind(year, part.kind).length;
    if (!isWhole) put(incomplete, party.id, year, parts);
    else put(figures, party.id, year, parts ? madeOf(parts, withinYear) : figure);
  }
  return soFar({ figures, incomplete }, issues);
}

function tooMany(one: DatedFigure, other: DatedFigure, isOfAnotherKind = false): Issue {
  const facts = { name: one.party.name, period: periodId(one), first: other.figure.at };
  const beside = isOfAnotherKind ? periodId(other) : undefined;
  return issue('duplicate-figure', { ...facts, beside }, one.figure.at);
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
