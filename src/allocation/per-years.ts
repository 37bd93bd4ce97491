import { inTableOrder } from '../kernel/party.js';
import { asSentence, type Sentence, type Shown } from '../sheet/sentence.js';
import { EMPTY, machineColumn, type Sheet, text } from '../sheet/sheet.js';
import { saidByYear } from '../sheet/years.js';
import { type Borne, perIn } from './per-amounts.js';
import { perColumn, perHeading, perNotes } from './per-column.js';
import type { Words } from './words.js';

/** A year of several, as its column is headed. */
interface BorneYear extends Borne {
  readonly year: number;
  readonly heading: Shown;
}

/** What each party bears per inhabitant, year by year, beside a table of kronor that is called `title`; none where that is not told. */
export function perYearsSheet(title: Sentence, years: readonly BorneYear[], words: Words): Sheet[] {
  const told = years.filter(perIn);
  const per = told.at(-1)?.per;
  if (!per) return [];
  const columns = years.map((year) => ({ ...year, column: perColumn(year, words) }));
  const all = new Map(told.flatMap(({ rows }) => rows.map(({ party }) => [party.id, party])));
  const cells = columns.map(
    ({ rows, column }) => new Map(rows.map(({ party }, i) => [party.id, column?.cells[i]])),
  );
  return [
    {
      title: asSentence(`${perHeading(per, words)}, ${title}`),
      columns: [
        machineColumn('party'),
        { id: 'name', heading: words.table.party },
        ...columns.map(({ year, heading }) => ({ id: String(year), heading: asSentence(heading) })),
      ],
      rows: inTableOrder([...all.values()]).map((party) => [
        text(party.id),
        text(party.name),
        ...cells.map((of) => of.get(party.id) ?? EMPTY),
      ]),
      totals: [[EMPTY, text(words.table.total), ...columns.map(({ column }) => column?.total ?? EMPTY)]],
      notes: saidByYear(years.map((year) => ({ year: year.year, notes: perNotes(year, words) }))),
    },
  ];
}
