import { isSame } from '../../kernel/identity.js';
import { type Issue, issue, type Located, type Place } from '../../kernel/issue.js';
import type { CsvRecord } from '../csv.js';
import { unknown } from '../values.js';
import { FIGURE_ROLES, type FigureRole } from './foreign.js';
import { kindOf } from './kind.js';
import { type ColumnRole, isTold, mayHaveRole, type Profile, profileOf, surest } from './profile.js';

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
 * not-in-table for a name that no heading has, unclear-column when several could be meant, table-without-figures when
 * there are none, not even such as cannot be read.
 */
export function columnsOf(
  headings: readonly string[],
  body: readonly CsvRecord[],
  named: NamedColumns,
  at: Place,
  issues: Issue[],
): FoundColumns {
  const profiles = headings.map((heading, index) => profileOf(heading, index, body));
  const found: Partial<Record<ColumnRole, number>> = {};
  const isNone = (role: ColumnRole) => named[role]?.value.trim() === '-';
  for (const [role, text] of Object.entries(named)) {
    if (!isNone(role as ColumnRole)) found[role as ColumnRole] = namedColumn(text, headings, issues);
  }
  const isFree = ({ index }: Profile) => !Object.values(found).includes(index);
  const take = (role: ColumnRole, candidates: readonly Profile[]) => {
    if (named[role]) return;
    const best = surest(role, candidates.filter(isFree));
    if (best.length > 1 && role !== 'name') {
      const columns = best.map(({ heading, index }) => heading || String(index + 1));
      issues.push(issue('unclear-column', { role, columns }, at));
    }
    if (best[0]) found[role] = best[0].index;
  };
  take(
    'name',
    profiles.filter(({ isTexts }) => isTexts),
  );
  const figures = profiles.filter(mayHaveRole);
  const isPercent = (one: Profile) => isTold('percent', one);
  take('percent', figures.filter(isPercent));
  const others = figures.filter((one) => !isPercent(one));
  const amounts = others.filter((one) => isTold('amount', one));
  const last = others.filter((one) => isFree(one) && !isTold('weight', one)).slice(-1);
  const isLeftToGuess = others.filter(isFree).length > 1 || found.percent !== undefined;
  take('amount', amounts.filter(isFree).length > 0 ? amounts : isLeftToGuess ? last : []);
  take('weight', others);
  if (FIGURE_ROLES.every((role) => found[role] === undefined) && issues.length === 0) {
    const hasUnread = body.some((record) => record.some((cell) => kindOf(cell) === 'unread'));
    if (!hasUnread) issues.push(issue('table-without-figures', {}, at));
  }
  const guessed = FIGURE_ROLES.filter((role) => {
    const profile = profiles[found[role] ?? -1];
    return profile && !named[role] && !isTold(role, profile);
  });
  return { profiles, columns: found, guessed };
}

/** The column that a text names, by heading in any case or by its number. Issue: not-in-table. */
function namedColumn(
  text: Located<string>,
  headings: readonly string[],
  issues: Issue[],
): number | undefined {
  const byHeading = headings.findIndex((heading) => isSame(heading, text.value));
  if (byHeading >= 0) return byHeading;
  const number = /^\d{1,4}$/.test(text.value.trim()) ? Number(text.value) : 0;
  if (number >= 1 && number <= headings.length) return number - 1;
  issues.push(
    unknown(
      'not-in-table',
      text,
      headings.filter((heading) => heading !== ''),
    ),
  );
  return undefined;
}
