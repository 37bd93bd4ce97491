import type { CostSheet } from '../../agreement/costs/sheet.js';
import { adjustmentNotes } from '../../allocation/adjustment-notes.js';
import type { Answer } from '../../allocation/allocation.js';
import { decisionNotes } from '../../allocation/decision-notes.js';
import { borneIn } from '../../allocation/extra-columns.js';
import { basesNotes } from '../../allocation/figure-notes.js';
import { amountNotes, keyNotes, roundingNote } from '../../allocation/notes.js';
import { titleOf } from '../../allocation/sheet.js';
import { zeroNotes } from '../../allocation/zero-notes.js';
import { compare, decimalsOf, type Rational, sum } from '../../kernel/number.js';
import { showExact, showMoney } from '../../sheet/figures.js';
import { asSentence, type Sentence } from '../../sheet/sentence.js';
import { EMPTY, kronorColumn, machineColumn, type Sheet, text } from '../../sheet/sheet.js';
import { idOf, money } from './cells.js';
import type { LinePlan, PlanLine } from './plan.js';
import type { Words } from './words.js';

/** The cost lines of an agreement, party by party. */
export interface PlannedLines {
  readonly plan: LinePlan;
  readonly allocation: Answer;
  readonly costs: CostSheet;
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

function lineTitle({ kind, title }: PlanLine, { plan, adjustments }: Words): Sentence {
  if (kind === 'surcharge') return adjustments.surchargeOf;
  if (kind === 'own-funding') return adjustments.ownOf(title);
  return kind === 'difference' ? plan.difference : asSentence(title);
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
    said.lines(
      showMoney(borneIn(allocation), mark),
      plan.lines.some(({ kind }) => kind === 'own-funding'),
    ),
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
