import { join } from 'node:path';
import type { Located } from '../../kernel/issue.js';
import { fail, failed, map, type Outcome, outcome } from '../../kernel/outcome.js';
import { about, type Fields } from '../../text/field.js';
import { type Folder, listFiles, readSource } from '../../text/files.js';
import { optional, text } from '../../text/readers.js';
import { placeIn } from '../../text/source.js';
import { readTable } from '../../text/tables.js';
import { DECISIONS } from './names.js';

/** Where every lock is listed, in the order in which they were decided. */
export const INDEX = `${DECISIONS}/index.csv`;

/** The columns of the list. */
export const INDEX_FIELDS: Fields = {
  lock: about`${text} lås | jour-2025-12.yaml | filens namn | the name of the file`,
  agreement: about`${text} avtal | jour | avtalet som låset är av | the agreement that the lock is of`,
  year: about`${optional(text)} årtal | 2025 | året, om det finns något | the year, if there is one`,
  decision: about`${text} beslut | Direktionen § 12/2024 | beslutet som tabellen hör till | the decision that the table belongs to`,
  seal: about`${text} sigill | 3822502c1e09ec34 | låsets sigill | the seal of the lock`,
};

/** What a line says of a lock; of these it can be told that they are others than the lock says. */
export const SAID = ['agreement', 'year', 'decision'] as const;

/** A line of the list. */
export type Line = Readonly<Record<'lock' | 'seal' | (typeof SAID)[number], string>>;

/** A line as it is read, each cell with its place. */
export type ListedLock = { readonly [F in keyof Line]: Located<string> };

const HEADINGS = Object.keys(INDEX_FIELDS).join();

/** The first line of a new list. */
export const INDEX_HEADER = `${HEADINGS}\n`;

/** A line of the list as it is written, like the headings of a list that a spreadsheet may have saved in its own way. */
export function lineText(line: Line, headings = HEADINGS): string {
  const mark = [';', '\t'].find((one) => headings.includes(one)) ?? ',';
  const fields = headings.split(mark).map((heading) => heading.replaceAll('"', '').trim());
  return `${fields.map((field) => cellText(isField(field, line) ? line[field] : '')).join(mark)}\n`;
}

function isField(name: string, line: Line): name is keyof Line {
  return Object.hasOwn(line, name);
}

function cellText(value: string): string {
  return /[",;\t\r\n]|^\s|\s$/.test(value) ? `"${value.replaceAll('"', '""')}"` : value;
}

/** The headings of the list as they stand; undefined where there are none. */
export function headingsOf(folder: Folder): string | undefined {
  if (!folder.disk.has(join(folder.path, INDEX))) return undefined;
  const source = readSource(folder, INDEX);
  return source.ok ? source.value.text.split(/\r?\n/, 1)[0] : undefined;
}

/** The locks that are listed; undefined where there is no list. Issues: those of a table, merge-conflict. */
export async function readIndex(folder: Folder): Promise<Outcome<readonly ListedLock[] | undefined>> {
  if (!listFiles(folder, DECISIONS, '.csv').some((name) => `${DECISIONS}/${name}` === INDEX))
    return outcome(undefined);
  const source = readSource(folder, INDEX);
  // A list without a line lists nothing.
  if (!source.ok)
    return source.issues.every(({ code }) => code === 'empty-file') ? outcome([]) : failed(source);
  const marked = /^(?:<{7}|\|{7}|={7}|>{7})/m.exec(source.value.text);
  if (marked)
    return fail('merge-conflict', {}, placeIn(source.value, marked.index, Number.POSITIVE_INFINITY));
  return map(await readTable(folder, INDEX, INDEX_FIELDS), ({ records }) =>
    records.map(({ fields, at }): ListedLock => {
      const cell = (name: string) => fields.get(name) ?? { value: '', at };
      return {
        lock: cell('lock'),
        agreement: cell('agreement'),
        year: cell('year'),
        decision: cell('decision'),
        seal: cell('seal'),
      };
    }),
  );
}
