import { isSame } from '../../kernel/identity.js';
import type { Located } from '../../kernel/issue.js';
import { nth } from '../../kernel/nth.js';
import {
  all,
  andThen,
  each,
  fail,
  failed,
  follow,
  map,
  type Outcome,
  orElse,
  outcome,
  valueIn,
  withIssues,
} from '../../kernel/outcome.js';
import { inTableOrder, type Party } from '../../kernel/party.js';
import { type CsvTable, readCsv } from '../../text/csv.js';
import { type Folder, readAnyText } from '../../text/files.js';
import { oneLine } from '../../text/readers.js';
import { noSuch, oneOf, partiesNamed } from '../../text/scalars/names.js';
import type { Agreement } from '../agreement.js';
import { withoutGroups } from '../groups.js';
import { questionHeadings } from '../survey/published.js';
import type { Survey } from '../survey/survey.js';
import { knownDeviations, strangers } from './known-deviations.js';
import { type Columns, rowsOf } from './rows.js';
import { measureRole, type PublishedTable, ROLES, type Role, TABLE_KINDS } from './table.js';
import type { WrittenTable } from './written.js';

/**
 * Reads a table as printed: each cell its text, and its figure with the decimals it was printed with.
 * Issues, all of them: those of the CSV, unknown-heading, duplicate-field, unknown-party, unknown-printed-row,
 * unknown-row, duplicate-row, unknown-choice, unknown-group, not-in-table, and those of its figures.
 */
export async function readPublished(
  folder: Folder,
  written: WrittenTable,
  agreement: Agreement,
  survey: Survey | undefined,
): Promise<Outcome<PublishedTable>> {
  const of = written.of ? oneOf(TABLE_KINDS)(written.of) : outcome('allocation' as const);
  const parties = partiesOf(written, agreement, survey);
  if (valueIn(parties) === undefined) return failed(of, parties);
  const source = await readAnyText(folder, written.file.value, written.file.at);
  const csv = source.ok ? await readCsv(source.value) : failed(source);
  const printed = follow(csv, (table) =>
    map(columnsOf(written, table, agreement, survey), ({ columns, passedOver }) => ({
      table,
      columns,
      passedOver,
    })),
  );
  return follow(all({ of, parties, printed }), ({ printed: { table, columns, passedOver }, ...run }) => {
    const labels = table.records.map((record) => nth(record, columns.label));
    const { title, source: origin, note, total, unclaimed } = written;
    const facts = {
      agreement: agreement.id,
      title,
      source: origin,
      note,
      ...run,
      passedOver,
      total,
      unclaimed,
    };
    const read = all({
      rows: rowsOf(table, columns, { ...run, written, costs: agreement.costs, survey }),
      known: knownDeviations(written, labels, table),
    });
    const aliases = written.labels?.map(({ label }) => label) ?? [];
    return withIssues(
      map(read, (found) => ({ ...facts, ...found, at: written.file.at })),
      strangers(labels, aliases),
    );
  });
}

/** The parties that shared, in table order. Issues: unknown-party, unknown-group, repeated-party, no-parties. */
function partiesOf(
  { parties: listed }: WrittenTable,
  agreement: Agreement,
  survey: Survey | undefined,
): Outcome<readonly Party[]> {
  const { parties: known } = agreement;
  if (!listed) return outcome(known);
  const named = withoutGroups(listed.value, known, agreement, survey);
  const parties = follow(named, (texts) => map(partiesNamed(texts, known), inTableOrder));
  if (valueIn(parties)?.length !== 0) return parties;
  // Parties that are not known have been told, each where it stands.
  return parties.ok ? fail('no-parties', {}, listed.at) : failed(parties);
}

/** In which column each role stands, and the headings of those that have none. Issues, all of them: unknown-heading, duplicate-field, unknown-choice. */
function columnsOf(
  { columns: written }: WrittenTable,
  { header }: CsvTable,
  { key }: Agreement,
  survey: Survey | undefined,
): Outcome<{ readonly columns: Columns; readonly passedOver: readonly string[] }> {
  const named = ROLES.flatMap((role) => {
    const heading = written[role];
    return heading ? [{ role, heading }] : [];
  });
  const measures = each(written.measures ?? [], ({ id, heading }) =>
    map(orElse(oneOf(key.value.reads)(id), id.value), (one) => ({ role: measureRole(one), heading })),
  );
  const asked = all({ measures, questions: questionHeadings(written.questions, survey) });
  const columns = follow(asked, (found) =>
    each(
      [...named, ...found.measures, ...found.questions],
      ({ role, heading }): Outcome<readonly [Role, number]> =>
        map(indexOf(heading, header), (index) => [role, index] as const),
    ),
  );
  const others = each(written.others ?? [], (heading) => indexOf(heading, header));
  return andThen(all({ columns, others }), ({ columns: pairs, others: left }) => {
    const told = new Set([...pairs.map(([, index]) => index), ...left]);
    const passedOver = header
      .map(({ value }) => oneLine(value))
      .filter((text, i) => text !== '' && !told.has(i));
    return outcome({ columns: Object.fromEntries(pairs) as Columns, passedOver });
  });
}

/** Where a heading stands. Issues: unknown-heading, duplicate-field. */
function indexOf({ value: heading, at }: Located<string>, header: CsvTable['header']): Outcome<number> {
  const [index, again] = header.flatMap(({ value }, i) => (isSame(value, heading) ? [i] : []));
  if (index === undefined) return unknownHeading({ value: heading, at }, header);
  if (again === undefined) return outcome(index);
  return fail('duplicate-field', { field: heading }, nth(header, again).at);
}

function unknownHeading(named: Located<string>, header: CsvTable['header']): Outcome<never> {
  const known = header.map(({ value }) => oneLine(value)).filter((value) => value !== '');
  return noSuch('unknown-heading', named, known);
}
