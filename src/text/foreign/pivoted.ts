import { fold } from '../../kernel/identity.js';
import type { Place } from '../../kernel/issue.js';
import type { Grid } from '../grid.js';
import { oneLine } from '../readers.js';
import { isAnySum, isTotal } from '../sum-rows.js';
import { headingsOf } from './headings.js';
import { holdsFigure } from './kind.js';
import { isWorded } from './profile.js';
import { FIGURE_ROLES, type FigureRole } from './roles.js';
import { unitInHeading } from './units.js';
import { isWordFor, periodIn, WORDS } from './words.js';

/** A table whose rows are what is known of parties has no more of them. */
const MOST_ROWS = 200;

/**
 * Where the headings stand of a table that has its parties as columns: its headings are names, but for a sum and a note, and its
 * first column has words of headings, of two kinds where it has several rows (`Invånare`, `Avgift`). Undefined for any other.
 */
export function pivotedAt({ rows, at }: Grid): Place | undefined {
  if (rows.length > MOST_ROWS) return undefined;
  const { headings, headingAt, body } = headingsOf(rows, {});
  const isBeside = (text: string) => text === '' || isTotal(text) || isWordFor('note', text);
  const label = headings.findIndex((_, i) => body.some((row) => (row[i]?.value.trim() ?? '') !== ''));
  const parties = headings.slice(label + 1).filter((text) => !isBeside(text));
  if (parties.length < 2 || !parties.every(isName)) return undefined;
  const labels = body
    .filter((row) => row.slice(label + 1).some(holdsFigure))
    .map((row) => oneLine(row[label]?.value ?? ''))
    .filter((text) => !isAnySum(text));
  const roles = labels.flatMap((text) => roleOf(text) ?? []);
  const isTold = 2 * roles.length >= labels.length && new Set(roles).size >= (labels.length > 1 ? 2 : 1);
  return isTold ? (headingAt ?? at) : undefined;
}

/** Whether a heading may be a party's name, for nothing in it tells of figures. */
function isName(text: string): boolean {
  const isOfFigures = FIGURE_ROLES.some((role) => isWorded(role, text)) || unitInHeading(text) !== undefined;
  const isOther = (['code', 'period', 'change', 'tax', 'price'] as const).some((kind) =>
    isWordFor(kind, text),
  );
  return /\p{L}/u.test(text) && !isOfFigures && !isOther && periodIn(text) === undefined;
}

/** What a text is a heading of: `Budgetomslutning (mkr)` of weights, for a word of it ends as theirs do; `Elevhälsan` of nothing. */
function roleOf(text: string): FigureRole | undefined {
  const [plain = ''] = fold(text).split(/[,(:\d]/);
  const last = plain.trim().split(' ').at(-1) ?? '';
  return FIGURE_ROLES.toReversed().find((role) =>
    WORDS[role]
      .slice(0, 2)
      .some((word) => [plain.trim(), last].some((one) => /^\p{L}{0,3}(?: |$)/u.test(after(word, one)))),
  );
}

/** What follows a word of a text; a mark where the word is not there. */
function after(word: RegExp, text: string): string {
  const found = word.exec(text);
  return found ? text.slice(found.index + found[0].length) : '?';
}
