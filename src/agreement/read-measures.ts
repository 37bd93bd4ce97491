import { nameMeant } from '../kernel/identity.js';
import { issue, type Located } from '../kernel/issue.js';
import { all, andThen, each, fail, follow, map, type Outcome, outcome, soFar } from '../kernel/outcome.js';
import type { Party } from '../kernel/party.js';
import { type Figure, type Measure, type MeasureFacts, STATUSES } from '../keys/measure.js';
import { dialectOf } from '../text/figure.js';
import type { Folder } from '../text/files.js';
import {
  goingOnWith,
  label,
  located,
  oneLine,
  optional,
  type Reader,
  record,
  text,
} from '../text/readers.js';
import { figureIn, oneOf, partyAmong, readMonthDay, readYear, wholeNumber } from '../text/scalars.js';
import { type DataRecord, type Fields, readTable } from '../text/tables.js';

/** The columns of a measure's file beside the one that the measure itself names. */
const COLUMNS: readonly string[] = ['party', 'period', 'status', 'note', 'source'];

const written = record({
  id: located(text),
  title: label,
  unit: optional(text),
  file: located(text),
  source: text,
  note: optional(label),
  // A measure with a faulty vintage is known all the same, so that nobody is told that it is not.
  'years-back': goingOnWith(wholeNumber(), 0),
  'in-force-from': optional(goingOnWith(readMonthDay, undefined)),
  'reference-date': optional(goingOnWith(readMonthDay, undefined)),
});

/** A measure as it is declared, and where its id stands. */
interface Declared {
  readonly id: Located<string>;
  readonly facts: MeasureFacts;
}

/** What is said of a measure. Issues: not-a-whole-number, not-a-day, reserved-name. */
export const declaredMeasure: Reader<Declared> = (node) =>
  follow(written(node), ({ id, file, title, unit, source, note, ...dates }) =>
    soFar(
      {
        id,
        facts: {
          id: id.value,
          title,
          unit,
          file: file.value,
          fileAt: file.at,
          source,
          note,
          vintage: { yearsBack: dates['years-back'], inForceFrom: dates['in-force-from'] },
          referenceDate: dates['reference-date'],
        },
      },
      nameMeant(id.value, COLUMNS) ? [issue('reserved-name', { name: id.value }, id.at)] : [],
    ),
  );

/** The measures with these ids, where the cooperation has them. Issues, all of them: those of `readMeasure`. */
export async function readMeasures(
  ids: readonly string[],
  { measures: declared, parties }: { measures: readonly MeasureFacts[]; parties: readonly Party[] },
  folder: Folder,
): Promise<Outcome<Map<string, Measure>>> {
  const read: Outcome<Measure>[] = [];
  for (const facts of declared.filter(({ id }) => ids.includes(id))) {
    read.push(await readMeasure(folder, facts, parties));
  }
  return map(
    each(read, (measure) => measure),
    (measures) => new Map(measures.map((measure) => [measure.id, measure])),
  );
}

/**
 * Reads a measure's file: `party`, `period`, and a column named by the measure; `status`, `note` and `source` when
 * there is something to say. Issues, all of them: those of the table, of its figures, unknown-party, duplicate-figure.
 */
async function readMeasure(
  folder: Folder,
  facts: MeasureFacts,
  parties: readonly Party[],
): Promise<Outcome<Measure>> {
  const fields: Fields = { required: ['party', 'period', facts.id], optional: ['status', 'note', 'source'] };
  const table = await readTable(folder, facts.file, fields, facts.fileAt);
  return follow(table, ({ records, at }) =>
    map(figuresFrom(records, facts.id, parties), (figures) => ({ ...facts, at, figures })),
  );
}

/** Figures by party id, then by period. */
type Figures = Map<string, Map<string, Figure>>;

/** Figures by party and period. `period` gives the period of records that state none. */
export function figuresFrom(
  records: readonly DataRecord[],
  column: string,
  parties: readonly Party[],
  period?: string,
): Outcome<Figures> {
  const dialect = dialectOf(records.map(({ fields }) => fields.get(column)?.value ?? ''));
  const figures: Figures = new Map();
  const read = each(records, ({ fields }) => {
    const text = fields.get(column) as Located<string>;
    const year = fields.get('period');
    const status = fields.get('status');
    const row = all({
      party: partyAmong(parties)(fields.get('party') as Located<string>),
      period: year ? map(readYear(year), String) : outcome(period ?? ''),
      value: figureIn(dialect)(text),
      status: status?.value.trim() ? oneOf(STATUSES)(status) : outcome('final' as const),
    });
    return andThen(row, ({ party, period: when, ...figure }) => {
      const byPeriod = figures.get(party.id) ?? new Map<string, Figure>();
      const first = byPeriod.get(when);
      if (first) {
        const facts = { name: party.name, period: when, first: first.at };
        return fail('duplicate-figure', facts, text.at);
      }
      const said = (field: string) => oneLine(fields.get(field)?.value ?? '') || undefined;
      byPeriod.set(when, { ...figure, note: said('note'), source: said('source'), at: text.at });
      figures.set(party.id, byPeriod);
      return outcome(undefined);
    });
  });
  return map(read, () => figures);
}
