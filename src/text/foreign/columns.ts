import { fold, isSame } from '../../kernel/identity.js';
import { issue, type Located, type Place } from '../../kernel/issue.js';
import { each, issuesOf, map, type Outcome, outcome, soFar, valueIn } from '../../kernel/outcome.js';
import type { GridRow } from '../grid.js';
import { noSuch } from '../scalars/names.js';
import { kindOf } from './kind.js';
import { type ColumnRole, isTold, mayHaveRole, type Profile, profileOf, surest } from './profile.js';
import { FIGURE_ROLES, type FigureRole } from './roles.js';
import { withoutPeriod } from './words.js';

/** Which column holds what, as indexes; a role that no column has is undefined. */
export type Columns = Readonly<Partial<Record<ColumnRole, number>>>;

/** What the user says: a heading as printed, the column's number, or `-` for none. */
export type NamedColumns = Readonly<Partial<Record<ColumnRole, Located<string>>>>;

/** The columns that were found: what each is, which have a role, and which roles nothing tells but what is left. */
export interface FoundColumns {
  readonly profiles: readonly Profile[];
  readonly columns: Columns;
  readonly guessed: readonly FigureRole[];
}

/**
 * Finds the columns: those that are named, else those whose headings or cells tell what they are. Issues:
 * not-in-table for a name that no heading has, table-without-figures when there are none, not even such as cannot be read.
 */
export function columnsOf(
  headings: readonly string[],
  body: readonly GridRow[],
  named: NamedColumns,
  at: Place,
  title = '',
): Outcome<FoundColumns> {
  const profiles = headings.map((heading, index) => profileOf(heading, index, body, title));
  const texts = Object.entries(named).filter(([, { value }]) => value.trim() !== '-');
  const byName = each(texts, ([role, text]) =>
    map(namedColumn(text, headings), (index) => [role, index] as const),
  );
  const found: Partial<Record<ColumnRole, number>> = Object.fromEntries(valueIn(byName) ?? []);
  const isFree = ({ index }: Profile) => !Object.values(found).includes(index);
  const take = (role: ColumnRole, candidates: readonly Profile[]) => {
    const [best] = named[role] ? [] : surest(role, candidates.filter(isFree));
    if (best) found[role] = best.index;
  };
  take(
    'name',
    profiles.filter(({ isTexts }) => isTexts),
  );
  const all = profiles.filter(mayHaveRole);
  const isNamed = FIGURE_ROLES.some((role) => named[role]);
  const figures = !isNamed && isSeries(all) ? [] : all;
  const isPercent = (one: Profile) => isTold('percent', one);
  take('percent', figures.filter(isPercent));
  const others = figures.filter((one) => !isPercent(one));
  const amounts = others.filter((one) => isTold('amount', one));
  const last = others.filter((one) => isFree(one) && !isTold('weight', one)).slice(-1);
  const isLeftToGuess = others.filter(isFree).length > 1 || found.percent !== undefined;
  take('amount', amounts.filter(isFree).length > 0 ? amounts : isLeftToGuess ? last : []);
  const weights = others.filter((one) => isTold('weight', one) || mayWeigh(one));
  take('weight', weights);
  const hasFigures =
    FIGURE_ROLES.some((role) => found[role] !== undefined) ||
    all.length > 0 ||
    body.some((record) => record.some((cell) => kindOf(cell) === 'unread'));
  const without = byName.ok && !hasFigures ? [issue('table-without-figures', {}, at)] : [];
  const guessed = FIGURE_ROLES.filter((role) => {
    const profile = profiles[found[role] ?? -1];
    return profile && !named[role] && !isTold(role, profile);
  });
  return soFar({ profiles, columns: found, guessed }, [...issuesOf(byName), ...without]);
}

/** Whether columns are the same thing in one year after another, so that none is shared by another. */
function isSeries(figures: readonly Profile[]): boolean {
  const stems = new Set(figures.map(({ heading }) => fold(withoutPeriod(heading))));
  const periods = new Set(figures.map(({ period }) => period));
  return figures.length > 1 && stems.size === 1 && periods.size === figures.length && !periods.has(undefined);
}

/** Whether figures that nothing tells to be weights may be what is shared by: none is negative, and they are no money. */
function mayWeigh({ kind, hasNegative }: Profile): boolean {
  return !hasNegative && kind !== 'amount';
}

/** The column that a text names, by heading in any case or by its number. Issue: not-in-table. */
export function namedColumn(text: Located<string>, headings: readonly string[]): Outcome<number> {
  const byHeading = headings.findIndex((heading) => isSame(heading, text.value));
  if (byHeading >= 0) return outcome(byHeading);
  const number = /^\d{1,4}$/.test(text.value.trim()) ? Number(text.value) : 0;
  if (number >= 1 && number <= headings.length) return outcome(number - 1);
  const known = headings.filter((heading) => heading !== '');
  return noSuch('not-in-table', text, known);
}
