import type { Answer } from '../../../allocation/allocation.js';
import { decisionNotes, statusOf } from '../../../allocation/decision-notes.js';
import { borneBy, borneIn, directOf } from '../../../allocation/extra-columns.js';
import { allocationNotes } from '../../../allocation/notes.js';
import { borneOf } from '../../../allocation/per-amounts.js';
import { perYearsSheet } from '../../../allocation/per-years.js';
import { allocationSheet } from '../../../allocation/sheet.js';
import { nth } from '../../../kernel/nth.js';
import { decimalsOf, type Rational, subtract } from '../../../kernel/number.js';
import { asSentence, once, type Sentence } from '../../../sheet/sentence.js';
import {
  type Cell,
  type Column,
  EMPTY,
  forMachines,
  kronorColumn,
  machineColumn,
  type Sheet,
  text,
} from '../../../sheet/sheet.js';
import { saidByYear, showYears } from '../../../sheet/years.js';
import { type Answered, type AnswerOfYear, partiesOf } from './answered.js';
import type { Words } from './words.js';

/** A row a party and a column a year, with what each bears, as in a plan. Where a party takes no part in a year its cell is empty. */
export function yearsSheet(answered: Answered, words: Words): Sheet {
  const { table } = words;
  const { years } = answered;
  const cells = (amountOf: (allocation: Answer, i: number) => Rational | undefined) =>
    years.map(({ allocation }, i) => moneyCell(amountOf(allocation, i), allocation));
  const amounts = years.map(
    ({ allocation }) => new Map(allocation.rows.map((row) => [row.party.id, borneBy(row)])),
  );
  const rows = partiesOf(answered).map((party) => [
    text(party.id),
    text(party.name),
    ...cells((_, i) => amounts[i]?.get(party.id)),
  ]);
  const unclaimed = ({ amount, totals }: Answer) => subtract(amount, totals.amount);
  const isUnclaimed = years.some(({ allocation }) => unclaimed(allocation).numerator !== 0n);
  return {
    title: titleOf(answered, words),
    columns: [
      machineColumn('party'),
      { id: 'name', heading: table.party },
      ...years.map((one) => kronorColumn(String(one.year), headingOf(one, words))),
    ],
    rows,
    totals: [
      ...(isUnclaimed ? [[EMPTY, text(table.unclaimed), ...cells(unclaimed)]] : []),
      [EMPTY, text(table.total), ...cells(borneIn)],
    ],
    notes: [
      ...(rows.some((row) => row.includes(EMPTY)) ? [words.years.absent] : []),
      ...borneNotes(answered, words),
      ...yearsNotes(answered, words),
    ],
    charts: [
      {
        kind: 'years',
        title: words.years.chart,
        names: 'name',
        notes: once(years.flatMap(({ allocation }) => decisionNotes(allocation, words))),
        values: years.map(({ year }) => String(year)),
      },
    ],
  };
}

/** The same per inhabitant, where that is told. */
export function perSheet(answered: Answered, words: Words): Sheet[] {
  const years = answered.years.map((one) => {
    return { ...borneOf(one.allocation), year: one.year, heading: headingOf(one, words) };
  });
  return perYearsSheet(titleOf(answered, words), years, words);
}

/** What the amounts are, where a year has others beside them. */
function borneNotes({ years }: Answered, { years: said }: Words): Sentence[] {
  const rows = years.flatMap(({ allocation }) => allocation.rows);
  const isOwn = rows.some(({ own }) => own);
  const isHandedIn = rows.some(({ received }) => received);
  const isPaid = rows.some((row) => directOf(row).numerator !== 0n);
  return isOwn || isHandedIn || isPaid ? [said.borne(isOwn, isHandedIn, isPaid)] : [];
}

/** The rows of each year as they are alone, with the year after the name. */
export function rowsSheet(answered: Answered, words: Words): Sheet {
  const sheets = answered.years.map(({ year, allocation }) => ({
    year,
    ...forMachines(allocationSheet(allocation, words)),
  }));
  const year: Column = machineColumn('year');
  const afterName = <T>([party, name, ...rest]: readonly T[], one: T): T[] =>
    [party, name, one, ...rest].filter((cell) => cell !== undefined);
  return {
    title: titleOf(answered, words),
    columns: afterName(nth(sheets, 0).columns, year),
    rows: sheets.flatMap((sheet) =>
      sheet.rows.map((row): Cell[] => afterName(row, text(String(sheet.year), true))),
    ),
    totals: [],
    notes: [],
  };
}

/** What the agreement is called in the last of the years, and the years. */
export function titleOf({ years }: Answered, { language }: Words): Sentence {
  const title = years.at(-1)?.allocation.agreement.title[language] ?? '';
  return asSentence(`${title} ${showYears(years.map(({ year }) => year))}`);
}

/** What is said below the table: once what is alike in all the years, and of each the rest. */
function yearsNotes(answered: Answered, words: Words): Sentence[] {
  const { years: said, language } = words;
  const last = answered.years.at(-1)?.allocation.agreement.title[language];
  return [
    ...(answered.isAmountGiven ? [said.amountOfEach] : []),
    ...saidByYear(
      answered.years.map(({ year, allocation }) => {
        const called = allocation.agreement.title[language] ?? '';
        // What they are per inhabitant has a table of its own.
        const notes = allocationNotes({ ...allocation, per: undefined }, words);
        return { year, notes: called === last ? notes : [said.called(called), ...notes] };
      }),
    ),
  ];
}

/** A year, and that its amounts are only proposed, calculated or an example. */
function headingOf({ year, allocation }: AnswerOfYear, words: Words): string {
  const status = statusOf(allocation, words);
  return status ? `${year} (${status})` : `${year}`;
}

function moneyCell(value: Rational | undefined, { unit }: Answer): Cell {
  return value ? { kind: 'money', value, decimals: decimalsOf(unit) ?? 0 } : EMPTY;
}
