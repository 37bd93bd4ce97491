import { createHash } from 'node:crypto';
import { basename, resolve } from 'node:path';
import type { Cooperation } from '../../agreement/cooperation.js';
import { measureFields } from '../../agreement/measures/own-table.js';
import { readPeriod } from '../../agreement/measures/when.js';
import type { Place } from '../../kernel/issue.js';
import {
  all,
  andThen,
  each,
  fail,
  follow,
  map,
  type Outcome,
  optional,
  outcome,
} from '../../kernel/outcome.js';
import { type MeasureFacts, STATUSES } from '../../keys/measure.js';
import { runsOf } from '../../sheet/years.js';
import { about, type Fields } from '../../text/field.js';
import { dialectOf, readFigure } from '../../text/figure.js';
import type { Folder } from '../../text/files.js';
import { oneLine, optional as optionalField, text } from '../../text/readers.js';
import { oneOf, partyAmong } from '../../text/scalars/names.js';
import { periodId } from '../../text/statistics/period.js';
import { type DataRecord, readTable } from '../../text/tables.js';
import type { Imported } from './imported.js';
import type { OwnRow } from './merge.js';

/** Where it stands which file the figures of each measure came from. */
export const SOURCES_FILE = 'measures/sources.csv';

/** The columns of that file. */
export const SOURCE_FIELDS: Fields = {
  measure: about`${text} underlag | pupils | underlagets kortnamn | the id of the measure`,
  periods: about`${text} perioder | 2022-2023 | de år som filen hade siffror för | the years that the file had figures of`,
  title: about`${optionalField(text)} rubrik | Folkmängd efter region och år | vad tabellen heter | what the table is called`,
  table: about`${optionalField(text)} tabell | TAB638 | tabellens id hos den som ger ut den | the id of the table`,
  updated: about`${optionalField(text)} uppdaterad | 2026-02-21 | när tabellen ändrades, som den själv säger | when the table was changed, as it says itself`,
  file: about`${text} fil | folkmangd.json | filens namn | the name of the file`,
  sha256: about`${text} kontrollsumma | 8f648c8fd60d71bb | filens SHA-256 | its SHA-256`,
};

/** A line of it: a field that has nothing to say is empty. */
export type SourceLine = Readonly<Record<string, string>>;

/** The measure's own table and the lines about where figures came from, as they stand before an import. */
export interface Own {
  readonly rows: readonly OwnRow[];
  readonly sources: readonly SourceLine[];
}

/** Reads a measure's own table, where it is there. Issues: those of the table and of its figures, duplicate-figure. */
export async function readOwn(
  folder: Folder,
  { id, file, fileAt, withinYear }: MeasureFacts,
  { parties }: Cooperation,
): Promise<Outcome<Own>> {
  const table = isThere(folder, file)
    ? await readTable(folder, file, measureFields(id), fileAt)
    : outcome(undefined);
  return all({
    rows: follow(table, (found) => rowsIn(found?.records ?? [], id, parties, withinYear)),
    sources: await readSources(folder),
  });
}

/** Reads where figures came from, as far as anything is said of it. Issues: those of the table. */
export async function readSources(folder: Folder): Promise<Outcome<SourceLine[]>> {
  if (!isThere(folder, SOURCES_FILE)) return outcome([]);
  return map(await readTable(folder, SOURCES_FILE, SOURCE_FIELDS), ({ records }) => records.map(lineOf));
}

function isThere({ disk, path }: Folder, name: string): boolean {
  return disk.has(resolve(path, name));
}

function rowsIn(
  records: readonly DataRecord[],
  id: string,
  parties: Cooperation['parties'],
  withinYear: MeasureFacts['withinYear'],
): Outcome<OwnRow[]> {
  const dialect = dialectOf(records.map(({ fields }) => fields.get(id)?.value ?? ''));
  const first = new Map<string, Place>();
  return each(records, ({ fields, at }) => {
    const field = (name: string) => fields.get(name) ?? { value: '', at };
    const said = (name: string) => oneLine(field(name).value) || undefined;
    return andThen(
      all({
        party: partyAmong(parties)(field('party')),
        period: map(readPeriod(field('period'), withinYear), periodId),
        figure: readFigure(field(id), dialect),
        status: optional(said('status'), () => oneOf(STATUSES)(field('status'))),
      }),
      ({ status = 'final', ...row }) => {
        const key = `${row.period}\n${row.party.id}`;
        const before = first.get(key);
        const facts = { name: row.party.name, period: row.period };
        if (before) return fail('duplicate-figure', { ...facts, first: before }, field(id).at);
        first.set(key, field(id).at);
        return outcome({ ...row, status, note: said('note'), source: said('source'), at: field(id).at });
      },
    );
  });
}

function lineOf({ fields }: DataRecord): SourceLine {
  return Object.fromEntries(
    Object.keys(SOURCE_FIELDS).map((name) => [name, oneLine(fields.get(name)?.value ?? '')]),
  );
}

/** The lines with that of an import, last: of the periods whose figures are not all held back. */
export function withSource(lines: readonly SourceLine[], made: Imported): SourceLine[] {
  const { measure, file, merging, statistic, sha256, isRevised } = made;
  const periods = merging.periods.filter(({ added, revised }) => added > 0 || revised === 0 || isRevised);
  const line = {
    measure: measure.id,
    periods: rangesOf(periods.map(({ period }) => period)),
    title: statistic.title,
    table: statistic.id ?? '',
    updated: statistic.updated ?? '',
    file: basename(file),
    sha256,
  };
  return withLine(lines, line);
}

/** The lines with one more, last; it is there once, also when it was there before. */
export function withLine(lines: readonly SourceLine[], line: SourceLine): SourceLine[] {
  const isSame = (one: SourceLine) => Object.entries(line).every(([field, value]) => one[field] === value);
  return [...lines.filter((one) => !isSame(one)), line];
}

/** Periods in their order, years that follow each other as one: `2008-2022 2024`, `2025K1`. */
function rangesOf(periods: readonly string[]): string {
  const years = runsOf(periods.filter((one) => /^\d+$/.test(one)).map(Number), '-');
  return [...years, ...periods.filter((one) => /\D/.test(one))].join(' ');
}

/** The fingerprint of a file. */
export function sha256Of(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
