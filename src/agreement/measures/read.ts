import { isSame, nameMeant } from '../../kernel/identity.js';
import { issue, type Located } from '../../kernel/issue.js';
import { all, andThen, each, fail, follow, map, type Outcome, outcome, soFar } from '../../kernel/outcome.js';
import type { Party } from '../../kernel/party.js';
import {
  type Figures,
  type Measure,
  type MeasureFacts,
  REVISIONS,
  STATUSES,
  statusOf,
  WITHIN_YEAR,
} from '../../keys/measure.js';
import { about, type Fields } from '../../text/field.js';
import { dialectOf } from '../../text/figure.js';
import { type Folder, readBytes } from '../../text/files.js';
import { fieldOf, type Node } from '../../text/node.js';
import {
  byName,
  followed,
  goingOnWith,
  label,
  lenient,
  located,
  oneLine,
  optional,
  type Reader,
  record,
  text,
} from '../../text/readers.js';
import { figureIn, oneOf, partyAmong, readDate, readMonthDay, wholeNumber } from '../../text/scalars.js';
import type { NamedColumns } from '../../text/statistics/of-grid.js';
import { type DataRecord, readTable, recordsWith } from '../../text/tables.js';
import type { Where } from '../../text/where.js';
import { example, exampleAt } from '../example.js';
import { byYear, type DatedFigure } from './by-year.js';
import type { ForeignFigures } from './foreign.js';
import type { PartyFigure } from './gather.js';
import { readPeriod } from './when.js';

const OF = {
  party: about`${text} part | alby | den som siffran gäller | whom the figure is of`,
  period: about`${text} period | 2023 | året som siffran avser, eller den del av det som underlaget räknas i: 2023K1 | the year that the figure is of, or the part of it that the measure is counted in: 2023K1`,
};
const PART = about`${optional(text)} period | 2024K1 | delen av året som siffran avser, när den är av en del | the part of the year that the figure is of, where it is of one`;
const FIGURE = about`${text} siffra | 412 | hur mycket parten har av det som räknas | how much the party has of what is counted`;
const SAID = {
  status: about`${optional(oneOf(STATUSES))} status | preliminary | om siffran är fastställd, preliminär, härledd eller bara ett exempel | whether the figure is final, preliminary, inferred or only an example`,
  note: about`${optional(text)} anmärkning | utan förskoleklass | något mer att säga om siffran | something more to say of the figure`,
  source: about`${optional(text)} källa | Årsredovisningen 2023 | var just den siffran kommer ifrån | where that very figure comes from`,
};

/** The columns of figures that an agreement gives itself. */
export const FIGURE_FIELDS: Fields = { party: OF.party, period: PART, figure: FIGURE, ...SAID };

/** The columns of a measure's file, one of which is named by the measure. */
export function measureFields(id: string): Fields {
  return { ...OF, [id]: FIGURE, ...SAID };
}

/** The file of a measure, whatever it is called: for who reads of it before that is known. */
export const writtenFigures = recordsWith({ ...OF, ...SAID }, FIGURE);

const voucher = record({
  by: about`${text} av | ekonomichefen | vem som svarar för siffrorna | who answers for the figures`,
  date: about`${readDate} datum | 2024-11-01 | dagen då de intygades | the day on which they were vouched for`,
});

/** Who vouches for the figures of a measure. */
export const vouched = about`${lenient(voucher)} intygat | { by: ekonomichefen, date: 2024-11-01 } | vem som har intygat siffrorna, och när | who has vouched for the figures, and when`;

/** What the figure of a year is of those of its parts. */
export const withinYear = about`${optional(oneOf(WITHIN_YEAR))} inom året | sum | hur årets siffra blir av kvartal, tertial, halvår eller månader: deras summa eller medelvärde | how the figure of a year is made of quarters, tertials, half-years or months: their sum or their mean`;

const columns = record({
  party: about`${optional(located(text))} part | Kommun | rubriken över parternas namn eller koder | the heading of the names or codes of the parties`,
  period: about`${optional(located(text))} period | År | rubriken över åren | the heading of the years`,
  value: about`${optional(located(text))} värde | Elever | rubriken över siffrorna | the heading of the figures`,
});

const written = record({
  id: about`${located(text)} kortnamn | budget | det korta namn som nycklar och kolumnen i filen har | the short name that keys and the column of its file have`,
  title: about`${label} rubrik | budgetomslutning | vad siffrorna är, som det står i tabellerna | what the figures are, as the tables say`,
  unit: about`${optional(text)} enhet | mkr | vad siffrorna räknas i | what the figures are counted in`,
  singular: about`${optional(label)} en av dem | elev | vad en av det som räknas kallas, efter kr per i rubriker | what one of what is counted is called, after kr per in headings`,
  file: about`${located(text)} fil | measures/budget.csv | var siffrorna står, i samverkans mapp | where the figures are, in the folder of the cooperation`,
  source: about`${text} källa | Årsredovisningarna 2023 | var siffrorna kommer ifrån | where the figures come from`,
  note: about`${optional(label)} anmärkning | efter hemkommun | något mer att säga om siffrorna, under tabellen | something more to say of the figures, below the table`,
  vouched,
  // A measure with a faulty vintage is known all the same, so that nobody is told that it is not.
  'years-back': about`${goingOnWith(wholeNumber(), 0)} eftersläpning | 2 | hur många år före fördelningens år siffrorna avser | how many years before the year of an allocation its figures are of`,
  'in-force-from': about`${lenient(readMonthDay)} gäller från | 05-01 | månad och dag då nya siffror börjar gälla | month and day when new figures take effect`,
  revision: about`${lenient(located(oneOf(REVISIONS)))} räknas om | from-date | vad nya siffror gör med året: räknar om det helt, bara från den dag de gäller, eller inte alls | what new figures do to the year: they change all of it, only the days from their own on, or nothing`,
  sheet: about`${optional(located(text))} blad | Elever | arbetsbokens blad, när den har flera | the sheet of the workbook, when it has several`,
  columns: about`${optional(columns)} kolumner | { party: Kommun, value: Elever } | rubrikerna i en fil som någon annan har gjort | the headings in a file that somebody else made`,
  where: about`${optional(byName(text))} där | { kön: totalt } | vilket värde som menas av det som siffrorna också är uppdelade efter | which value is meant of what else the figures are told apart by`,
  additive: about`${optional(oneOf(['true', 'false']))} summerbar | false | false när källan har stört varje siffra, så att delar inte behöver bli sina totaler | false when the source has disturbed every figure, so that parts need not make their totals`,
  'within-year': withinYear,
  'reference-date': about`${lenient(readMonthDay)} mätdag | 10-15 | månad och dag då siffrorna räknades | month and day when the figures were counted`,
  example,
});

/** A measure as it is declared, and where its id stands. */
interface Declared {
  readonly id: Located<string>;
  readonly facts: MeasureFacts;
}

/** What is said of a measure. Issues: not-a-whole-number, not-a-day, unknown-choice, revision-without-date, reserved-name. */
export const declaredMeasure: Reader<Declared> = followed(
  written,
  (
    {
      id,
      file,
      title,
      unit,
      singular,
      source,
      note,
      vouched,
      sheet,
      columns,
      where,
      additive,
      revision,
      example: said,
      ...dates
    },
    node,
  ) => {
    const counted = fieldOf(node, 'reference-date');
    return soFar(
      {
        id,
        facts: {
          id: id.value,
          title,
          unit,
          singular,
          file: file.value,
          fileAt: file.at,
          source,
          note,
          vouched,
          vintage: {
            yearsBack: dates['years-back'],
            inForceFrom: dates['in-force-from'],
            revision: revision?.value,
          },
          withinYear: dates['within-year'],
          referenceDate: dates['reference-date'],
          isAdditive: additive !== 'false',
          exampleAt: exampleAt(said),
          reading:
            sheet || columns || where
              ? { sheet, columns: given(columns), where: whereIn(where, node) }
              : undefined,
        },
      },
      [
        ...(nameMeant(id.value, Object.keys({ ...OF, ...SAID }))
          ? [issue('reserved-name', { name: id.value }, id.at)]
          : []),
        // What is counted on a day of the year has no parts of it.
        ...(dates['within-year'] && counted
          ? [issue('clashing-fields', { first: 'within-year', second: 'reference-date' }, counted.nameAt)]
          : []),
        ...(revision && !fieldOf(node, 'in-force-from')
          ? [issue('revision-without-date', { revision: revision.value }, revision.at)]
          : []),
      ],
    );
  },
);

/** The columns that are named. */
function given(columns: NamedColumns | undefined): NamedColumns | undefined {
  return (
    columns && Object.fromEntries(Object.entries(columns).filter(([, heading]) => heading !== undefined))
  );
}

function whereIn(where: ReadonlyMap<string, string> | undefined, node: Node): Where[] {
  const at = fieldOf(node, 'where')?.node.at ?? node.at;
  return [...(where ?? [])].map(([dimension, category]) => ({ value: { dimension, category }, at }));
}

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
function isOwnTable(folder: Folder, { file, id, fileAt }: MeasureFacts): boolean {
  const read = /\.ya?ml$/i.test(file) ? undefined : readBytes(folder, file, fileAt);
  if (!read?.ok) return true;
  const [line = ''] = read.value.bytes.toString('latin1', 0, 1000).split(/[\r\n]/);
  const headings = line.replace(/^\u00EF\u00BB\u00BF/, '').split(/[;,\t]/);
  const has = (name: string) => headings.some((one) => isSame(one.replace(/^"|"$/g, ''), name));
  return has('party') || (has('period') && has(id));
}

function dated({ party, year, part, figure, mark, time, at }: PartyFigure): DatedFigure {
  return { party, year, part, figure: { value: figure.value, status: statusOf(mark), note: time, at } };
}

/**
 * Figures by party and year. `year` is that of records that state none, and none is of another. Issues, all of them: unknown-party, those of the
 * figures, not-a-year, duplicate-figure.
 */
export function figuresFrom(
  records: readonly DataRecord[],
  column: string,
  parties: readonly Party[],
  { withinYear: within, year = 0 }: Pick<MeasureFacts, 'withinYear'> & { readonly year?: number },
): Outcome<Figures> {
  const dialect = dialectOf(records.map(({ fields }) => fields.get(column)?.value ?? ''));
  const read = each(records, ({ fields }) => {
    const text = fields.get(column) as Located<string>;
    const period = fields.get('period');
    const status = fields.get('status');
    const said = (field: string) => oneLine(fields.get(field)?.value ?? '') || undefined;
    const row = all({
      party: partyAmong(parties)(fields.get('party') as Located<string>),
      when: period?.value.trim()
        ? andThen(readPeriod(period, within), (when) => {
            const facts = { text: period.value, year };
            return year && when.year !== year ? fail('not-a-year', facts, period.at) : outcome(when);
          })
        : outcome({ year }),
      value: figureIn(dialect)(text),
      status: status?.value.trim() ? oneOf(STATUSES)(status) : outcome('final' as const),
    });
    return map(row, ({ party, when, ...figure }): DatedFigure => {
      return {
        party,
        ...when,
        figure: { ...figure, note: said('note'), source: said('source'), at: text.at },
      };
    });
  });
  return follow(onceTold(read), (found) => byYear(found, within));
}

/** A table of quarters that nothing says are parts of years is told of once. */
function onceTold<T>(read: Outcome<T>): Outcome<T> {
  if (read.ok) return read;
  const parts = read.issues.filter((one) => one.code === 'not-a-year' && one.facts.within === 'field');
  return { ...read, issues: read.issues.filter((one) => one === parts[0] || !parts.includes(one)) };
}
