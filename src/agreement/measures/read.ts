import { isSame } from '../../kernel/identity.js';
import { each, follow, map, type Outcome } from '../../kernel/outcome.js';
import type { Party } from '../../kernel/party.js';
import { type Measure, type MeasureFacts, statusOf } from '../../keys/measure.js';
import { type Folder, readBytes } from '../../text/files.js';
import { optional, text } from '../../text/readers.js';
import { tableNamed } from '../../text/table-name.js';
import { readTable } from '../../text/tables.js';
import { byYear, type DatedFigure } from './by-year.js';
import type { ForeignFigures } from './foreign.js';
import type { PartyFigure } from './gather.js';
import { figuresFrom, measureFields } from './own-table.js';

/** The measures with these ids, where the cooperation has them. Issues, all of them: those of `readMeasure`. */
export async function readMeasures(
  ids: readonly string[],
  { measures: declared, parties }: { measures: readonly MeasureFacts[]; parties: readonly Party[] },
  folder: Folder,
): Promise<Outcome<Map<string, Measure>>> {
  const read: Outcome<Measure>[] = [];
  for (const facts of declared.filter(({ id }) => ids.includes(id))) {
    const together = declared.filter(({ file }) => file === facts.file);
    const measure = READ.get(facts) ?? readMeasure(folder, facts, parties, together);
    READ.set(facts, measure);
    read.push(await measure);
  }
  return map(
    each(read, (measure) => measure),
    (measures) => new Map(measures.map((measure) => [measure.id, measure])),
  );
}

/** What was read of the measures of a cooperation: a question over years asks for each of them again. */
const READ = new WeakMap<MeasureFacts, Promise<Outcome<Measure>>>();

/**
 * Reads a measure's file: `party`, `period`, and a column named by the measure; `status`, `note` and `source` when
 * there is something to say; or any other file that has its figures. Issues, all of them: those of the table, of its
 * figures, unknown-party, duplicate-figure; those of `readForeign`.
 */
async function readMeasure(
  folder: Folder,
  facts: MeasureFacts,
  parties: readonly Party[],
  together: readonly MeasureFacts[],
): Promise<Outcome<Measure>> {
  if (facts.reading || !isOwnTable(folder, facts))
    return follow(await foreign(folder, facts, parties), ({ figures, blank, statistic }) =>
      map(byYear(figures.map(dated), facts.withinYear), (made) => ({
        ...facts,
        ...made,
        blank,
        at: statistic.at,
      })),
    );
  const others = together.map(({ id }) => [id, optional(text)] as const);
  const fields = { ...Object.fromEntries(others), ...measureFields(facts.id) };
  const table = await readTable(folder, facts.file, fields, facts.fileAt);
  return follow(table, ({ records, at }) =>
    map(figuresFrom(records, facts.id, parties, facts), (made) => ({ ...facts, at, ...made })),
  );
}

async function foreign(
  folder: Folder,
  facts: MeasureFacts,
  parties: readonly Party[],
): Promise<Outcome<ForeignFigures>> {
  const { readForeign } = await import('./foreign.js');
  return readForeign(folder, { file: facts.file, ...facts.reading }, facts, parties, facts.fileAt);
}

/**
 * Whether a file is the cooperation's own table, also one with faults: its first line has the headings of one. Nothing more
 * of it is read to tell, for nearly every file is.
 */
export function isOwnTable(folder: Folder, { file, id, fileAt }: MeasureFacts): boolean {
  const read = /\.ya?ml$/i.test(file) ? undefined : readBytes(folder, tableNamed(file).file, fileAt);
  if (!read?.ok) return true;
  const [line = ''] = read.value.bytes.toString('latin1', 0, 1000).split(/[\r\n]/);
  const headings = line.replace(/^\u00EF\u00BB\u00BF/, '').split(/[;,\t]/);
  const has = (name: string) => headings.some((one) => isSame(one.replace(/^"|"$/g, ''), name));
  return has('party') || (has('period') && has(id));
}

function dated({ party, year, part, figure, mark, time, at }: PartyFigure): DatedFigure {
  return { party, year, part, figure: { value: figure.value, status: statusOf(mark), note: time, at } };
}
