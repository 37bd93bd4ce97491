import { nameCells } from '../../allocation/name-cell.js';
import { remarkNotes } from '../../allocation/notes.js';
import { perNotes } from '../../allocation/per-column.js';
import { nth } from '../../kernel/nth.js';
import { type Rational, sum, ZERO } from '../../kernel/number.js';
import { inTableOrder, type Party } from '../../kernel/party.js';
import type { Sentence } from '../../sheet/sentence.js';
import { type Cell, EMPTY, kronorColumn, machineColumn, type Sheet, text } from '../../sheet/sheet.js';
import { type Alternative, moneyOf, percentOf } from './alternative.js';
import { CAUSES, type Difference, type DifferenceRow } from './causes.js';
import { type Filled, payingIn, perFilled } from './filled.js';
import { nameOf, nameOfStart, titleOfAll } from './names.js';
import { aboutOf, areProposals, chartNotes, notesOf, proposalNotes } from './notes.js';
import { wholeCauses } from './whole-causes.js';
import type { Words } from './words.js';

/** Alternatives side by side: what each party pays in each, and the change in kronor and percent. */
export function compareSheet(alternatives: readonly [Alternative, ...Alternative[]], words: Words): Sheet {
  const { from } = alternatives[0].difference;
  const parties = partiesOf(alternatives);
  const start = nameOfStart(alternatives, words);
  const columns = [
    ...firstColumns(alternatives, start, words),
    ...alternatives.flatMap((alternative, i) => columnsOf(alternative, suffixOf(i), words)),
  ];
  const { compare: said } = words;
  const isSaidOfAll = areProposals(alternatives);
  return {
    title: titleOfAll(alternatives, words),
    columns,
    rows: parties.map((party) => columns.map(({ of }) => of(party))),
    totals: [columns.map(({ total }) => total)],
    notes: [
      ...proposalNotes(alternatives, words),
      said.about(start, [
        ...aboutOf(from, isSaidOfAll, words),
        ...perNotes(from, words),
        ...remarkNotes(from, words),
      ]),
      ...alternatives.flatMap((alternative) => notesOf(alternative, isSaidOfAll, words)),
    ],
    charts: alternatives.map((alternative, i) => ({
      kind: 'differences',
      title: said.chart(nameOf(alternative, words)),
      names: 'name',
      notes: chartNotes(alternative, words),
      value: `difference${suffixOf(i)}`,
      between: ['from', `to${suffixOf(i)}`],
      sides: said.sides,
    })),
  };
}

/** What the columns of an alternative end in: those of the first are called as they are when it is alone. */
function suffixOf(i: number): string {
  return i === 0 ? '' : `-${i + 1}`;
}

/** Everyone who takes part in any of the alternatives, in table order. */
function partiesOf(alternatives: readonly Alternative[]): Party[] {
  return inTableOrder([
    ...new Set(alternatives.flatMap(({ difference }) => difference.rows.map(({ party }) => party))),
  ]);
}

function firstColumns(
  alternatives: readonly [Alternative, ...Alternative[]],
  start: Sentence,
  words: Words,
): Filled[] {
  const { table } = words;
  const [{ difference }] = alternatives;
  const answers = [difference.from, ...alternatives.map((one) => one.difference.to)];
  const money = moneyOf(difference);
  const rowOf = rowsOf(difference);
  const paid = payingIn(difference.from, words);
  return [
    { ...machineColumn('party'), of: ({ id }) => text(id), total: EMPTY },
    {
      id: 'name',
      heading: table.party,
      of: nameCells(answers, words),
      total: text(table.total),
    },
    {
      ...kronorColumn('from', start),
      of: (party) => paid(party, money(rowOf(party)?.from ?? ZERO)),
      total: money(sum(difference.rows.map(({ from }) => from))),
    },
    ...perFilled(difference.from, 'from-per', words),
  ];
}

/** What an alternative costs, the change, and for machines each cause of it. */
function columnsOf(alternative: Alternative, suffix: string, words: Words): Filled[] {
  const { difference } = alternative;
  const { compare: said } = words;
  const money = moneyOf(difference);
  const rowOf = rowsOf(difference);
  const whole = wholeCauses(difference.rows, difference.from.unit);
  const paid = payingIn(difference.to, words);
  const column = (
    id: string,
    heading: Sentence,
    read: (row: DifferenceRow, i: number) => Rational,
    machineOnly = false,
  ): Filled => ({
    ...kronorColumn(`${id}${suffix}`, heading),
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
  const to = column('to', nameOf(alternative, words), (row) => row.to);
  return [
    { ...to, of: (party) => paid(party, to.of(party)) },
    ...perFilled(difference.to, `to-per${suffix}`, words),
    column('difference', said.difference, (row) => row.difference),
    {
      id: `percent${suffix}`,
      heading: said.percent,
      of: (party) => paid(party, percent(rowOf(party)), ''),
      total: percent(all),
    },
    ...CAUSES.map((cause, j) => column(cause, said.causes[cause], (_, i) => nth(nth(whole, i), j), true)),
  ];
}

function rowsOf({ rows }: Difference): (party: Party) => DifferenceRow | undefined {
  return (party) => rows.find((row) => row.party === party);
}
