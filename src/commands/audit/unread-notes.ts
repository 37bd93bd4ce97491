import type { Sentence } from '../../sheet/sentence.js';
import type { ForeignTable } from '../../text/foreign/foreign.js';
import { headingOf } from './complete.js';
import type { Audit } from './findings.js';
import type { Words } from './words.js';

/** At most so many lines outside the table are told of one by one. */
const MOST_ASIDE = 5;

/** The lines that are no part of the table and have no figures. */
export function asideNotes({ aside, unread }: ForeignTable, { audit }: Words): Sentence[] {
  const told = new Set(unread.map(({ at }) => `${at.line}:${at.column}`));
  const others = aside.filter(({ at }) => !told.has(`${at.line}:${at.column}`));
  if (others.length === 0) return [];
  const shown = others.slice(0, MOST_ASIDE).map(({ text, at }) => ({ line: at.line, text: shortened(text) }));
  return [audit.aside(shown, others.length - shown.length)];
}

/** A text of a file as it is told of. */
function shortened(text: string): string {
  const characters = [...text];
  return characters.length > 60 ? `${characters.slice(0, 60).join('')}…` : text;
}

/** At most so many rows with figures that were not read are told of one by one. */
const MOST_UNREAD = 20;

/** Every column, and some of the rows, that was not read or not tested. */
export function unreadNotes(table: ForeignTable, audit: Audit, words: Words): Sentence[] {
  const columns = table.unread.filter(({ kind }) => kind === 'column');
  const rows = table.unread.filter(({ kind }) => kind !== 'column');
  const items = [...columns, ...rows.slice(0, MOST_UNREAD)].map((one) => ({
    ...one,
    line: one.at.line,
    text: shortened(one.text),
  }));
  const untested = audit.untested.map(({ column, why }) => ({
    kind: 'untested' as const,
    name: headingOf(column),
    number: column.column.index + 1,
    line: column.figures[0]?.at.line ?? 0,
    text: '',
    why,
  }));
  if (items.length + untested.length === 0) return [];
  return [words.audit.unread([...untested, ...items], Math.max(0, rows.length - MOST_UNREAD))];
}
