import type { Allocation } from '../core/allocation.js';
import { CAUSES, type Difference, type DifferenceRow } from '../core/causes.js';
import type { Label } from '../core/issue.js';
import {
  absolute,
  compare,
  decimalsOf,
  divide,
  HUNDRED,
  multiply,
  type Rational,
  sum,
  ZERO,
} from '../core/number.js';
import { inTableOrder, type Party } from '../core/party.js';
import { wholeCauses } from '../core/whole-causes.js';
import { adjustmentNotes } from './adjustment-notes.js';
import { titleOf } from './allocation-sheet.js';
import { showMoney, showPercent } from './figures.js';
import { amountNotes, keyNotes } from './notes.js';
import { type Cell, type Column, EMPTY, type Sheet, text } from './sheet.js';
import type { Words } from './words/words.js';

/** An alternative: what it is called when it has a name, and what it is known by or was stated as. */
export interface Alternative {
  readonly title?: Label;
  readonly id: string;
  readonly difference: Difference;
}

/** A column, the cell of each party in it, and that of the row of sums. */
interface Filled extends Column {
  readonly of: (party: Party) => Cell;
  readonly total: Cell;
}

/** Alternatives side by side: what each party pays in each, and the change in kronor and percent. */
export function compareSheet(alternatives: readonly [Alternative, ...Alternative[]], words: Words): Sheet {
  const { from } = alternatives[0].difference;
  const parties = partiesOf(alternatives);
  const columns = [
    ...firstColumns(alternatives[0], words),
    ...alternatives.flatMap((alternative, i) => columnsOf(alternative, i === 0 ? '' : `-${i + 1}`, words)),
  ];
  const { compare: said } = words;
  return {
    title: said.title(titleOf(from, words)),
    columns,
    rows: parties.map((party) => columns.map(({ of }) => of(party))),
    totals: [columns.map(({ total }) => total)],
    notes: [
      said.about(said.from, aboutOf(from, words)),
      ...alternatives.flatMap((alternative) => notesOf(alternative, words)),
    ],
  };
}

/** Why an alternative differs: each party's difference, cause by cause, in whole steps that add up. */
export function causesSheet(alternative: Alternative, words: Words): Sheet {
  const { difference } = alternative;
  const { rows, from, untold } = difference;
  const { compare: said, table } = words;
  const whole = wholeCauses(rows, from.unit);
  const shown = CAUSES.map((cause, j) => ({ cause, j })).filter(({ j }) =>
    whole.some((row) => row[j]?.numerator !== 0n),
  );
  const money = moneyOf(difference);
  const headings = [table.party, ...shown.map(({ cause }) => said.causes[cause]), said.difference];
  return {
    title: said.why(nameOf(alternative, words)),
    columns: headings.map((heading) => ({ id: heading, heading, bareHeading: heading })),
    rows: rows.map((row, i) => [
      text(row.party.name),
      ...shown.map(({ j }) => money(whole[i]?.[j] ?? ZERO)),
      money(row.difference),
    ]),
    totals: [
      [
        text(table.total),
        ...shown.map(({ j }) => money(sum(whole.map((row) => row[j] ?? ZERO)))),
        money(sum(rows.map((row) => row.difference))),
      ],
    ],
    notes: [
      said.order,
      ...(untold.length > 0 ? [said.untold(untold.map((cause) => said.causes[cause]))] : []),
    ],
  };
}

/** Everyone who takes part in any of the alternatives, in table order. */
export function partiesOf(alternatives: readonly Alternative[]): Party[] {
  return inTableOrder([
    ...new Set(alternatives.flatMap(({ difference }) => difference.rows.map(({ party }) => party))),
  ]);
}

function firstColumns({ difference }: Alternative, { table, compare: said }: Words): Filled[] {
  const money = moneyOf(difference);
  const rowOf = rowsOf(difference);
  return [
    {
      id: 'party',
      heading: 'Id',
      bareHeading: 'Id',
      machineOnly: true,
      of: ({ id }) => text(id),
      total: EMPTY,
    },
    {
      id: 'name',
      heading: table.party,
      bareHeading: table.party,
      of: ({ name }) => text(name),
      total: text(table.total),
    },
    {
      ...inKronor('from', said.from),
      of: (party) => money(rowOf(party)?.from ?? ZERO),
      total: money(sum(difference.rows.map(({ from }) => from))),
    },
  ];
}

/** What an alternative costs, the change, and for machines each cause of it. */
function columnsOf(alternative: Alternative, suffix: string, words: Words): Filled[] {
  const { difference } = alternative;
  const { compare: said } = words;
  const money = moneyOf(difference);
  const rowOf = rowsOf(difference);
  const whole = wholeCauses(difference.rows, difference.from.unit);
  const column = (
    id: string,
    heading: string,
    read: (row: DifferenceRow, i: number) => Rational,
    machineOnly = false,
  ): Filled => ({
    ...inKronor(`${id}${suffix}`, heading),
    machineOnly,
    of: (party) => {
      const row = rowOf(party);
      return money(row ? read(row, difference.rows.indexOf(row)) : ZERO);
    },
    total: money(sum(difference.rows.map(read))),
  });
  const percent = (row: Pick<DifferenceRow, 'from' | 'difference'> | undefined): Cell => {
    const value = row && percentOf(row);
    return value ? { kind: 'percent', value } : EMPTY;
  };
  const all = {
    from: sum(difference.rows.map(({ from }) => from)),
    difference: sum(difference.rows.map((row) => row.difference)),
  };
  return [
    column('to', nameOf(alternative, words), ({ to }) => to),
    column('difference', said.difference, (row) => row.difference),
    {
      id: `percent${suffix}`,
      heading: said.percent,
      bareHeading: said.percent,
      of: (party) => percent(rowOf(party)),
      total: percent(all),
    },
    ...CAUSES.map((cause, j) => column(cause, said.causes[cause], (_, i) => whole[i]?.[j] ?? ZERO, true)),
  ];
}

/** The key, who takes part and when, and the amount. */
function aboutOf(allocation: Allocation, words: Words): string[] {
  return [
    ...keyNotes(allocation, words),
    ...adjustmentNotes(allocation, words),
    ...amountNotes(allocation, words),
  ];
}

/** Which key and parties the alternative has, and who gains and loses most. */
function notesOf(alternative: Alternative, words: Words): string[] {
  const { difference, title, id } = alternative;
  const name = title ? nameOf(alternative, words) : `${nameOf(alternative, words)} (${id})`;
  const { compare: said, mark } = words;
  const { to, rows } = difference;
  const sorted = [...rows].sort((a, b) => compare(b.difference, a.difference));
  const [most, least] = [sorted[0], sorted.at(-1)];
  const shown = (row: DifferenceRow | undefined, isUp: boolean) => {
    if (!row || (isUp ? row.difference.numerator <= 0n : row.difference.numerator >= 0n)) return undefined;
    const percent = percentOf(row);
    const amount = showMoney(absolute(row.difference), mark);
    return said.change(row.party.name, amount, percent && showPercent(absolute(percent), mark));
  };
  const [up, down] = [shown(most, true), shown(least, false)];
  return [
    said.about(name, aboutOf(to, words)),
    up === undefined && down === undefined ? said.nothing(name) : said.most(up, down),
  ];
}

/** What an alternative is called; one that was stated on the spot has no name. */
export function nameOf({ title }: Pick<Alternative, 'title'>, { compare: said, language }: Words): string {
  return title?.[language] ?? said.alternative;
}

/** The change in percent of what was; none of nothing. */
export function percentOf({
  from,
  difference,
}: Pick<DifferenceRow, 'from' | 'difference'>): Rational | undefined {
  return from.numerator === 0n ? undefined : multiply(divide(difference, absolute(from)), HUNDRED);
}

function moneyOf({ from }: Difference): (value: Rational) => Cell {
  return (value) => ({ kind: 'money', value, decimals: decimalsOf(from.unit) ?? 0 });
}

function rowsOf({ rows }: Difference): (party: Party) => DifferenceRow | undefined {
  return (party) => rows.find((row) => row.party === party);
}

function inKronor(id: string, heading: string): Column {
  return { id, heading, bareHeading: `${heading} (kr)` };
}
