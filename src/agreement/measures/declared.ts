import { nameMeant } from '../../kernel/identity.js';
import { issue, type Located } from '../../kernel/issue.js';
import { soFar } from '../../kernel/outcome.js';
import { type MeasureFacts, REVISIONS, WITHIN_YEAR } from '../../keys/measure.js';
import { about } from '../../text/field.js';
import { fieldOf, type Node } from '../../text/node.js';
import {
  byName,
  followed,
  goingOnWith,
  label,
  lenient,
  located,
  optional,
  type Reader,
  record,
  text,
} from '../../text/readers.js';
import { readDate, readMonthDay } from '../../text/scalars/dates.js';
import { wholeNumber } from '../../text/scalars/figures.js';
import { oneOf } from '../../text/scalars/names.js';
import type { NamedColumns } from '../../text/statistics/of-grid.js';
import type { Where } from '../../text/where.js';
import { example, exampleAt } from '../example.js';
import { OWN_COLUMNS } from './own-table.js';

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
        ...(nameMeant(id.value, OWN_COLUMNS) ? [issue('reserved-name', { name: id.value }, id.at)] : []),
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
