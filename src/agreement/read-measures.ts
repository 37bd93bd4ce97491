import { nameMeant } from '../kernel/identity.js';
import { type Issue, issue, type Label, type Located, type Place } from '../kernel/issue.js';
import type { Party } from '../kernel/party.js';
import { type Figure, type Measure, type MeasureFacts, STATUSES, type Vintage } from '../keys/measure.js';
import { dialectOf } from '../text/figure.js';
import type { Folder } from '../text/files.js';
import { type DataRecord, type Fields, readTable } from '../text/records.js';
import { oneLine } from '../text/shape.js';
import { choiceOf, countOf, labelOf, monthDayOf, numberOf, partyOf, yearOf } from '../text/values.js';

/** A measure as written in cooperation.yaml. */
export interface WrittenMeasure {
  readonly id: string;
  readonly title: string | Label;
  readonly unit?: string;
  readonly file: string;
  readonly source: string;
  readonly note?: string | Label;
  readonly 'years-back': string;
  readonly 'in-force-from'?: string;
  readonly 'reference-date'?: string;
}

/** The columns of a measure's file beside the one that the measure itself names. */
const COLUMNS: readonly string[] = ['party', 'period', 'status', 'note', 'source'];

/** Reads what is said of a measure. Issues: not-a-whole-number, not-a-day, reserved-name. */
export function declareMeasure(
  written: WrittenMeasure,
  place: (field: string) => Place,
  issues: Issue[],
): MeasureFacts {
  const at = <T>(field: keyof WrittenMeasure, read: (text: Located<string>, issues: Issue[]) => T) => {
    const value = written[field];
    return typeof value === 'string' ? read({ value, at: place(field) }, issues) : undefined;
  };
  if (nameMeant(written.id, COLUMNS)) issues.push(issue('reserved-name', { name: written.id }, place('id')));
  const vintage: Vintage = {
    yearsBack: at('years-back', countOf) ?? 0,
    inForceFrom: at('in-force-from', monthDayOf),
  };
  return {
    id: written.id,
    title: labelOf(written.title),
    unit: written.unit,
    file: written.file,
    fileAt: place('file'),
    source: written.source,
    note: written.note === undefined ? undefined : labelOf(written.note),
    vintage,
    referenceDate: at('reference-date', monthDayOf),
  };
}

/**
 * Reads a measure's file: `party`, `period`, and a column named by the measure; `status`, `note` and `source` when
 * there is something to say. Issues, all of them: those of the table, of its figures, unknown-party, duplicate-figure.
 */
async function readMeasure(
  folder: Folder,
  facts: MeasureFacts,
  parties: readonly Party[],
  issues: Issue[],
): Promise<Measure | undefined> {
  const fields: Fields = { required: ['party', 'period', facts.id], optional: ['status', 'note', 'source'] };
  const table = await readTable(folder, facts.file, fields, issues, facts.fileAt);
  if (!table) return undefined;
  return { ...facts, at: table.at, figures: figuresFrom(table.records, facts.id, parties, issues) };
}

/** Reads the measures with these ids, where the cooperation has them. */
export async function readMeasures(
  ids: readonly string[],
  { measures: declared, parties }: { measures: readonly MeasureFacts[]; parties: readonly Party[] },
  folder: Folder,
  issues: Issue[],
): Promise<Map<string, Measure>> {
  const measures = new Map<string, Measure>();
  for (const facts of declared.filter(({ id }) => ids.includes(id))) {
    const measure = await readMeasure(folder, facts, parties, issues);
    if (measure) measures.set(measure.id, measure);
  }
  return measures;
}

/** Figures by party and period. `period` gives the period of records that state none. */
export function figuresFrom(
  records: readonly DataRecord[],
  column: string,
  parties: readonly Party[],
  issues: Issue[],
  period?: string,
): Map<string, Map<string, Figure>> {
  const dialect = dialectOf(records.map(({ fields }) => fields.get(column)?.value ?? ''));
  const figures = new Map<string, Map<string, Figure>>();
  for (const { fields } of records) {
    const text = fields.get(column) as Located<string>;
    const party = partyOf(fields.get('party') as Located<string>, parties, issues);
    const year = fields.get('period');
    const when = year ? yearOf(year, issues) : period;
    const value = numberOf(text, dialect, issues);
    const status = fields.get('status');
    const known = status?.value.trim() ? choiceOf(status, STATUSES, issues) : 'final';
    if (!party || when === undefined || !value || !known) continue;

    const byPeriod = figures.get(party.id) ?? new Map<string, Figure>();
    const first = byPeriod.get(String(when));
    if (first) {
      issues.push(
        issue('duplicate-figure', { name: party.name, period: String(when), first: first.at }, text.at),
      );
      continue;
    }
    byPeriod.set(String(when), {
      value,
      status: known,
      note: oneLine(fields.get('note')?.value ?? '') || undefined,
      source: oneLine(fields.get('source')?.value ?? '') || undefined,
      at: text.at,
    });
    figures.set(party.id, byPeriod);
  }
  return figures;
}
