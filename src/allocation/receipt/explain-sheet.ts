import { isQueuedDown } from '../../apportion/rounding.js';
import { placesOf } from '../../kernel/by-party.js';
import { isoDate } from '../../kernel/date.js';
import { nth } from '../../kernel/nth.js';
import { decimalsOf, HUNDRED, multiply, type Rational, subtract, sum } from '../../kernel/number.js';
import { asSentence } from '../../sheet/sentence.js';
import {
  type Cell,
  type Column,
  columnsOf,
  countCell,
  EMPTY,
  machineColumn,
  type Sheet,
  text,
} from '../../sheet/sheet.js';
import type { AllocationRow, Answer, DividedYear, Division, PartOfYear, Weighed } from '../allocation.js';
import { allocationNotes } from '../notes.js';
import { borneOf } from '../per-amounts.js';
import { perColumn } from '../per-column.js';
import { titleOf } from '../sheet.js';
import type { Words } from '../words.js';
import { stretchHeading } from './stretch-steps.js';

/** The sheet of every party's amount; of a divided year first one for each stretch, the notes below the last. */
export function explainSheets(answer: Answer, words: Words): Sheet[] {
  const notes = allocationNotes(answer, words);
  const title = titleOf(answer, words);
  if (answer.kind === 'agreed') return [{ title, ...explained(answer, words), notes }];
  const whole = asSentence(`${title}: ${words.adjustments.wholeYear}`);
  return [
    ...answer.stretches.map(({ division }, place) => ({
      title: asSentence(`${title}: ${stretchHeading(answer, place, words)}`),
      ...explainedStretch(division, answer, words),
      notes: [],
    })),
    { title: whole, ...explained(answer, words, [shareColumn(words)]), notes },
  ];
}

/**
 * The same as one table, for formats that hold one: of a divided year each row says from when to when it counts.
 * Law: a party's amounts, over its rows, are what it pays.
 */
export function explainTable(answer: Answer, words: Words): Sheet {
  const sheets = explainSheets(answer, words);
  const first = nth(sheets, 0);
  if (answer.kind === 'agreed') return first;
  const { from, to } = words.explain.headings;
  const dated = (which: 'rows' | 'totals') =>
    answer.stretches.flatMap((stretch, i) => {
      const days = [stretch.from, stretch.to].map((day) => text(isoDate(day)));
      return nth(sheets, i)[which].map((row) => [...days, ...row]);
    });
  return {
    ...first,
    title: titleOf(answer, words),
    columns: [...columnsOf({ from, to }), ...first.columns],
    rows: dated('rows'),
    totals: dated('totals'),
  };
}

/** A column of the table: what it holds of a row, and of all rows together. */
interface Shown<Row> extends Column {
  readonly of: (row: Row) => Cell;
  readonly total: Cell;
}

/** Every party's exact amount and what rounding made of it: with the queue for leftovers, or row by row. */
function explained(
  division: Division & Answer,
  words: Words,
  more: readonly Shown<Weighed>[] = [],
): Pick<Sheet, 'columns' | 'rows' | 'totals'> {
  const { rows, amount, unit, totals, rounding } = division;
  return laidOut(rows, [
    ...partyColumns(words),
    ...more,
    ...exactColumns(money(amount, unit), words),
    ...(isQueuedDown(rounding) ? queueColumns : plainColumns)(division, words),
    amountColumn(totals.amount, unit, words),
    ...perShown(division, words),
  ]);
}

/** What each bears per inhabitant, where that is told. */
function perShown(answer: Answer, words: Words): Shown<AllocationRow>[] {
  const per = perColumn(borneOf(answer), words);
  const cells = new Map(answer.rows.map(({ party }, i) => [party, per?.cells[i]]));
  return per ? [{ ...per, of: ({ party }) => cells.get(party) ?? EMPTY }] : [];
}

/** Every party's share of what some days cost, exact, and the whole units of its year that fall on them. */
function explainedStretch(
  { exact, rows, totals }: PartOfYear,
  { unit }: DividedYear,
  words: Words,
): Pick<Sheet, 'columns' | 'rows' | 'totals'> {
  return laidOut(rows, [
    ...partyColumns(words),
    shareColumn(words),
    ...exactColumns({ kind: 'exact', value: exact }, words),
    amountColumn(totals.amount, unit, words),
  ]);
}

function laidOut<Row>(rows: readonly Row[], columns: readonly Shown<Row>[]) {
  return {
    columns,
    rows: rows.map((row) => columns.map(({ of }) => of(row))),
    totals: [columns.map(({ total }) => total)],
  };
}

function partyColumns({ table }: Words): Shown<Weighed>[] {
  return [
    { ...machineColumn('party'), of: ({ party }) => text(party.id), total: EMPTY },
    { id: 'name', heading: table.party, of: ({ party }) => text(party.name), total: text(table.total) },
  ];
}

function shareColumn({ table }: Words): Shown<Weighed> {
  return {
    id: 'percent',
    heading: table.percent,
    bareHeading: table.barePercent,
    of: ({ share }) => ({ kind: 'percent', value: multiply(share, HUNDRED) }),
    total: { kind: 'percent', value: HUNDRED },
  };
}

/** The exact amount; for machines as a fraction too, since no decimals may write it. */
function exactColumns(total: Cell, { explain }: Words): Shown<Pick<AllocationRow, 'exact'>>[] {
  const part = (id: 'numerator' | 'denominator'): Shown<Pick<AllocationRow, 'exact'>> => ({
    ...machineColumn(id),
    of: ({ exact }) => countCell(exact[id]),
    total: EMPTY,
  });
  const exact = { id: 'exact', heading: explain.headings.exact };
  return [
    { ...exact, of: (row) => ({ kind: 'exact', value: row.exact }), total },
    part('numerator'),
    part('denominator'),
  ];
}

/** What is rounded down, what is left of it, and the place in the queue. A party that weighs nothing stands in none. */
function queueColumns({ amount, unit, rows, queue }: Division, { explain }: Words): Shown<AllocationRow>[] {
  const { down, rest, place } = explain.headings;
  const places = placesOf(queue);
  const allDown = sum(rows.map((row) => row.down));
  const placeOf = (queued: number | undefined): Cell => (queued === undefined ? EMPTY : countCell(queued));
  return [
    { id: 'down', heading: down, of: (row) => money(row.down, unit), total: money(allDown, unit) },
    {
      id: 'rest',
      heading: rest,
      of: (row) => ({ kind: 'exact', value: subtract(row.exact, row.down) }),
      total: money(subtract(amount, allDown), unit),
    },
    { id: 'place', heading: place, of: ({ party }) => placeOf(places.get(party)), total: EMPTY },
  ];
}

/** What rounding changed. */
function plainColumns({ rows, unit }: Division, { explain }: Words): Shown<AllocationRow>[] {
  const change = (row: AllocationRow) => subtract(row.amount, row.exact);
  return [
    {
      id: 'difference',
      heading: explain.headings.difference,
      of: (row) => ({ kind: 'exact', value: change(row) }),
      total: money(sum(rows.map(change)), unit),
    },
  ];
}

function amountColumn(
  total: Rational,
  unit: Rational,
  { table }: Words,
): Shown<Pick<AllocationRow, 'amount'>> {
  return {
    id: 'amount',
    heading: table.amount,
    of: ({ amount }) => money(amount, unit),
    total: money(total, unit),
  };
}

function money(value: Rational, unit: Rational): Cell {
  return { kind: 'money', value, decimals: decimalsOf(unit) ?? 0 };
}
