import type { Agreement } from '../../agreement/agreement.js';
import type { CostSheet } from '../../agreement/costs/sheet.js';
import { adjustmentNotes } from '../../allocation/adjustment-notes.js';
import type { Answer } from '../../allocation/allocation.js';
import { decisionNotes } from '../../allocation/decision-notes.js';
import { amountNotes, basesNotes, keyNotes, roundingNote } from '../../allocation/notes.js';
import { titleOf } from '../../allocation/sheet.js';
import { zeroNotes } from '../../allocation/zero-notes.js';
import type { Label } from '../../kernel/issue.js';
import { compare, decimalsOf, type Rational, sum } from '../../kernel/number.js';
import { showExact, showMoney } from '../../sheet/figures.js';
import { asSentence, joined, type Sentence } from '../../sheet/sentence.js';
import { type Cell, EMPTY, kronorColumn, machineColumn, type Sheet, text } from '../../sheet/sheet.js';
import type { LinePlan, PlanLine } from './plan.js';
import type { Words } from './words.js';
import type { YearPlan } from './year-plan.js';

/** The agreements of a year, and those that were left out. */
export interface PlannedYear {
  readonly cooperation: Label;
  readonly year: string;
  readonly plan: YearPlan;
  readonly allocations: readonly Answer[];
  readonly ofOtherYear: readonly Agreement[];
  readonly withoutAmount: readonly Agreement[];
}

/** The cost lines of an agreement, party by party. */
export interface PlannedLines {
  readonly plan: LinePlan;
  readonly allocation: Answer;
  readonly costs: CostSheet;
}

/** A table of parties and agreements; where a party takes no part the cell is empty. */
export function yearSheet({ plan, allocations, ...planned }: PlannedYear, words: Words): Sheet {
  const { table, plan: said, language } = words;
  const units = allocations.map(({ unit }) => decimalsOf(unit) ?? 0);
  const most = Math.max(0, ...units);
  const cells = (amounts: readonly (Rational | undefined)[], total: Rational): Cell[] => [
    ...amounts.map((amount, i) => (amount ? money(amount, units[i] ?? 0) : EMPTY)),
    money(total, most),
  ];
  const { unclaimed, totals } = plan;
  const isUnclaimed = unclaimed.amounts.some(({ numerator }) => numerator !== 0n);
  return {
    title: said.title(planned.cooperation[language], planned.year),
    columns: [
      machineColumn('party'),
      { id: 'name', heading: table.party },
      ...allocations.map(({ agreement }) =>
        kronorColumn(idOf('agreement', agreement.id), agreement.title[language]),
      ),
      kronorColumn('total', said.sum),
    ],
    rows: plan.rows.map(({ party, amounts, total }) => [
      text(party.id),
      text(party.name),
      ...cells(amounts, total),
    ]),
    totals: [
      ...(isUnclaimed ? [[EMPTY, text(table.unclaimed), ...cells(unclaimed.amounts, unclaimed.total)]] : []),
      [EMPTY, text(table.total), ...cells(totals.amounts, totals.total)],
    ],
    notes: yearNotes({ plan, allocations, ...planned }, words),
  };
}

/** A table of lines and parties, in whole units that add up both ways. */
export function lineSheet({ plan, allocation, costs }: PlannedLines, words: Words): Sheet {
  const { table, plan: said } = words;
  const { parties, lines } = plan;
  const decimals = decimalsOf(allocation.unit) ?? 0;
  const cells = (amounts: readonly Rational[]) =>
    [...amounts, sum(amounts)].map((one) => money(one, decimals));
  return {
    title: said.ofLines(titleOf(allocation, words)),
    columns: [
      machineColumn('line'),
      { id: 'title', heading: said.line },
      ...parties.map(({ id, name }) => kronorColumn(idOf('party', id), name)),
      kronorColumn('total', said.sum),
    ],
    rows: lines.map((line) => [text(line.id), text(lineTitle(line, words)), ...cells(line.amounts)]),
    totals: [
      [
        EMPTY,
        text(table.total),
        ...cells(parties.map((_, i) => sum(lines.flatMap(({ amounts }) => amounts[i] ?? [])))),
      ],
    ],
    notes: lineNotes({ plan, allocation, costs }, words),
  };
}

function money(value: Rational, decimals: number): Cell {
  return { kind: 'money', value, decimals };
}

/** The id of a column that data names: another than those that the table has itself. */
function idOf(kind: 'agreement' | 'party', id: string): string {
  return ['party', 'name', 'line', 'title', 'total'].includes(id) ? `${kind}-${id}` : id;
}

function lineTitle({ kind, title }: PlanLine, { plan }: Words): Sentence {
  return kind === 'difference' ? plan.difference : asSentence(title);
}

function yearNotes({ allocations, ofOtherYear, withoutAmount }: PlannedYear, words: Words): Sentence[] {
  const { plan: said, language, mark } = words;
  const named = (agreements: readonly Agreement[]) =>
    agreements.map(({ id, title, year }) => [title[language], year, `(${id})`].filter(Boolean).join(' '));
  return [
    ...allocations.flatMap((allocation) => {
      const { agreement, amount, key } = allocation;
      const { title, source } = agreement;
      const planned = said.agreement(title[language], showMoney(amount, mark), key.title[language], source);
      return [joined([planned, ...decisionNotes(allocation, words), ...zeroNotes(allocation, words)])];
    }),
    ...(ofOtherYear.length > 0 ? [said.ofOtherYear(named(ofOtherYear))] : []),
    ...(withoutAmount.length > 0 ? [said.withoutAmount(named(withoutAmount))] : []),
  ];
}

function lineNotes({ plan, allocation, costs }: PlannedLines, words: Words): Sentence[] {
  const { plan: said, notes, mark } = words;
  const rounded = plan.lines.filter(({ exact, amount }) => compare(exact, amount) !== 0);
  return [
    ...decisionNotes(allocation, words),
    ...keyNotes(allocation, words),
    ...adjustmentNotes(allocation, words),
    ...basesNotes(allocation, words),
    ...amountNotes(allocation, words),
    notes.source(costs.source),
    said.lines(showMoney(allocation.amount, mark)),
    ...(rounded.length > 0
      ? [
          said.roundedLines(
            rounded.map((line) =>
              said.roundedLine(
                lineTitle(line, words),
                showExact(line.exact, mark),
                showMoney(line.amount, mark),
              ),
            ),
          ),
        ]
      : []),
    ...zeroNotes(allocation, words),
    roundingNote(allocation, words),
  ];
}
