import { FIGURE_ROLES, type FigureRole } from '../core/foreign.js';
import { fold } from '../core/identity.js';
import { type Issue, issue, type Located, type Place } from '../core/issue.js';
import type { CsvRecord } from './csv.js';
import { bareOf, kindOf } from './foreign-figure.js';
import { unknown } from './values.js';

type ColumnRole = 'name' | FigureRole;

/** Which column holds what, as indexes; a role that no column has is undefined. */
export type Columns = Readonly<Partial<Record<ColumnRole, number>>>;

/** What the user says: a heading as printed, the column's number, or `-` for none. */
export type NamedColumns = Readonly<Partial<Record<ColumnRole, Located<string>>>>;

/** Words of headings, the surest first. A column of codes or years is no figure of a table. */
const WORDS: Readonly<Record<ColumnRole, readonly RegExp[]>> = {
  name: [/^(namn|name)$/i, /part|kommun|deltagare|medlem|organisation|enhet|skola|party|member/i],
  weight: [
    /vikt|weight|nyckeltal|underlag/i,
    /omslutning|invånare|befolkning|folkmängd|elev|antal|population/i,
  ],
  percent: [/%|procent|percent|andel|share/i],
  amount: [
    /belopp|fördelning|att betala|att fakturera|amount|to pay/i,
    /kostnad|avgift|bidrag|summa|cost|fee/i,
  ],
};
const NO_FIGURE = /kod$|kod\b|code|nummer|orgnr|\bnr\.?$|datum|date|^(id|år|year|no)$/iu;

/** A column of the table: its heading, the cells below it, and what they are. */
interface Profile {
  readonly index: number;
  readonly heading: string;
  readonly isFigures: boolean;
  readonly hasText: boolean;
  readonly units: ReadonlySet<string>;
}

/**
 * Finds the columns: those that are named, else those whose headings or cells tell what they are. Issues:
 * not-in-table for a name that no heading has, unclear-column when several could be meant, table-without-figures.
 */
export function columnsOf(
  headings: readonly string[],
  body: readonly CsvRecord[],
  named: NamedColumns,
  at: Place,
  issues: Issue[],
): Columns {
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
    profiles.filter(({ hasText, isFigures }) => hasText && !isFigures),
  );
  const figures = profiles.filter(({ isFigures, heading }) => isFigures && !NO_FIGURE.test(heading));
  const isPercent = ({ heading, units }: Profile) => units.has('%') || isWorded('percent', heading);
  const isAmount = ({ heading, units }: Profile) =>
    (units.size > 0 && !units.has('%')) || isWorded('amount', heading);
  take('percent', figures.filter(isPercent));
  const others = figures.filter((one) => !isPercent(one));
  const amounts = others.filter(isAmount);
  const last = others.filter(isFree).slice(-1);
  const isLeftToGuess = others.filter(isFree).length > 1 || found.percent !== undefined;
  take('amount', amounts.filter(isFree).length > 0 ? amounts : isLeftToGuess ? last : []);
  take('weight', others);
  if (FIGURE_ROLES.every((role) => found[role] === undefined) && issues.length === 0) {
    issues.push(issue('table-without-figures', {}, at));
  }
  return found;
}

function profileOf(heading: string, index: number, body: readonly CsvRecord[]): Profile {
  const cells = body.flatMap((record) => record[index] ?? []);
  const kinds = cells.map(kindOf);
  const count = (kind: string) => kinds.filter((one) => one === kind).length;
  const units = new Set(cells.filter((_, i) => kinds[i] === 'figure').map(({ value }) => bareOf(value).unit));
  units.delete('');
  const isFigures =
    count('figure') + count('missing') > 0 && count('figure') + count('missing') >= count('text');
  return { index, heading, isFigures, hasText: count('text') > 0, units };
}

/** The column that a text names, by heading in any case or by its number. Issue: not-in-table. */
function namedColumn(
  text: Located<string>,
  headings: readonly string[],
  issues: Issue[],
): number | undefined {
  const byHeading = headings.findIndex((heading) => fold(heading) === fold(text.value));
  if (byHeading >= 0) return byHeading;
  const number = /^\d{1,4}$/.test(text.value.trim()) ? Number(text.value.trim()) : 0;
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

/** The candidates whose headings say most surely that they are it; all of them when none says so. */
function surest(role: ColumnRole, candidates: readonly Profile[]): readonly Profile[] {
  for (const word of WORDS[role]) {
    const worded = candidates.filter(({ heading }) => word.test(heading));
    if (worded.length > 0) return worded;
  }
  return candidates;
}

function isWorded(role: ColumnRole, heading: string): boolean {
  return WORDS[role].some((word) => word.test(heading));
}
