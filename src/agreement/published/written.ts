import type { Located } from '../../kernel/issue.js';
import { about } from '../../text/field.js';
import { fieldOf } from '../../text/node.js';
import {
  anyText,
  byName,
  label,
  list,
  located,
  mapped,
  optional,
  type Read,
  type Reader,
  record,
  text,
  whole,
} from '../../text/readers.js';

/** A question or a measure, where it is named, and the heading of the column of its answers. */
interface NamedHeading {
  readonly id: Located<string>;
  readonly heading: Located<string>;
}

const headings: Reader<NamedHeading[]> = mapped(byName(located(text)), (byId, node) =>
  [...byId].map(([id, heading]) => {
    const at = fieldOf(node, id)?.nameAt ?? heading.at;
    return { id: { value: id, at }, heading };
  }),
);

const columns = record({
  label: about`${located(text)} rad | Medlem | kolumnen som säger vad raden gäller | the column that says what the row is of`,
  weight: about`${optional(located(text))} vikt | Omslutning | kolumnen med det som fördelas efter | the column of what is divided by`,
  measures: about`${optional(headings)} underlag | { invanare: Invånare, elever: Elever } | kolumnerna med underlagens egna siffror, där vikten är sammanvägd av flera | the columns of the measures' own figures, where the weight is made of several`,
  percent: about`${optional(located(text))} andel | Andel | kolumnen med procent | the column of per cent`,
  month: about`${optional(located(text))} månad | Per månad | kolumnen med kostnaden för en månad | the column of the cost of one month`,
  amount: about`${optional(located(text))} belopp | Avgift | kolumnen med kronor | the column of kronor`,
  comment: about`${optional(located(text))} kommentar | Kommentar | kolumnen med ord om raden | the column of words on the row`,
  questions: about`${optional(headings)} frågor | { joins: Vill vara med } | kolumnerna med svar, en för varje fråga i enkäten | the columns of answers, one for each question of the survey`,
  others: about`${optional(list(located(text)))} övriga | [Nr] | kolumner som inte ska jämföras | columns that are not to be compared`,
});

const rowLabel = record({
  label: about`${located(text)} rad | Alby kommun | namnet som det trycktes | the name as it was printed`,
  party: about`${located(text)} part | alby | den som raden gäller | whom the row is of`,
});

const knownDeviation = record({
  row: about`${located(text)} rad | Byby | vad raden heter i tabellen | what the row is called in the table`,
  column: about`${located(text)} kolumn | Avgift | den tryckta rubriken för kolumnen | the printed heading of the column`,
  printed: about`${anyText} tryckt | 143 110 kr | det som står i cellen | what the cell says`,
  reason: about`${label} skäl | Tryckfel; protokollet har 143 101 kr. | varför det inte stämmer | why it does not agree`,
});

/**
 * How an agreement names a table that was published of it. A list that makes rows known is read whole: without one of its
 * entries a row would be told of as unknown.
 */
export const writtenTable = record({
  file: about`${located(text)} fil | published/jour.csv | var tabellen står, avskriven tecken för tecken | where the table stands, copied character by character`,
  title: about`${text} rubrik | Bilaga 2 | vad tabellen kallas i handlingen | what the table is called in the paper`,
  source: about`${text} källa | Direktionen § 15/2024 | handlingen som tabellen trycktes i | the paper that the table was printed in`,
  note: about`${optional(label)} anmärkning | Tomma rader är utelämnade. | något mer att säga om avskriften | something more to say of the copy`,
  of: about`${optional(located(text))} av | costs | vad tabellen visar: en fördelning, en kalkyl eller svar | what the table shows: an allocation, a cost sheet or answers`,
  parties: about`${optional(located(whole(list(located(text)))))} parter | [alby, byby] | de som delade, om det inte var alla | those who shared, when not all of them did`,
  columns: about`${columns} kolumner | { label: Medlem, amount: Avgift } | den tryckta rubriken för varje kolumn | the printed heading of each column`,
  total: about`${optional(text)} summa | Summa | vad raden med summor heter | what the row of sums is called`,
  unclaimed: about`${optional(text)} öresutjämning | Öresutjämning | vad raden heter med det som ingen part betalar | what the row is called that holds what no party pays`,
  labels: about`${optional(whole(list(rowLabel)))} radnamn | [{ label: Alby kommun, party: alby }] | parter som trycktes med andra namn | parties that were printed under other names`,
  known: about`${optional(list(located(knownDeviation)))} kända avvikelser | [{ row: Byby, column: Avgift, printed: 143 110 kr, reason: Tryckfel. }] | celler som trycktes fel, och varför | cells that were printed wrong, and why`,
});

export type WrittenTable = Read<typeof writtenTable>;
