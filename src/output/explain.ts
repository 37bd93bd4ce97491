import type { Allocation, AllocationRow } from '../core/allocation.js';
import { absolute, decimalsOf, HUNDRED, multiply, rational, subtract, sum } from '../core/number.js';
import { titleOf } from './allocation-sheet.js';
import { showExact, showMoney, showNumber, showPercent } from './figures.js';
import { amountNotes, basisNotes, keyNotes, leftoverUnit, vintageOf } from './notes.js';
import { plain } from './plain.js';
import type { Words } from './words/words.js';

/** A step's name and its lines. */
type Step = readonly [label: string, lines: readonly string[]];

/** How one party's amount was made, in steps that anyone can redo by hand. */
export function explainParty(allocation: Allocation, row: AllocationRow, words: Words): string {
  const { steps } = words.explain;
  const all: Step[] = [
    [steps.figure, figureLines(allocation, row, words)],
    [steps.share, [shareLine(allocation, row, words)]],
    [steps.exact, [exactLine(allocation, row, words)]],
    ...roundingSteps(allocation, row, words),
    [steps.amount, [amountLine(allocation, row, words)]],
  ];
  const width = Math.max(...all.map(([label]) => label.length)) + 5;
  const lines = all.flatMap(([label, texts], i) =>
    texts.map((line, j) => (j === 0 ? `${i + 1}. ${label}` : '').padEnd(width) + line),
  );
  const about = [...keyNotes(allocation, words), ...amountNotes(allocation, words)];
  const title = `${titleOf(allocation, words)}: ${row.party.name}`;
  return [title, '', ...about, '', ...lines, ''].map(plain).join('\n');
}

function figureLines(allocation: Allocation, row: AllocationRow, words: Words): string[] {
  const { basis, rows, key } = allocation;
  if (key?.isOwn) return [words.explain.ownFigure(showNumber(row.weight, words.mark))];
  if (!basis) return [words.explain.equalFigure(rows.length)];
  const { title, unit } = basis.measure;
  const value = [showNumber(row.weight, words.mark), unit].filter((part) => part !== undefined).join(' ');
  const { figure } = row;
  const status = figure && figure.status !== 'final' ? ` (${words.statuses[figure.status]})` : '';
  const [, ...sources] = basisNotes({ ...allocation, rows: [row] }, words);
  return [`${title[words.language]} ${vintageOf(basis, allocation, words)}: ${value}${status}`, ...sources];
}

function shareLine({ totals }: Allocation, { weight, share }: AllocationRow, { mark }: Words): string {
  const fraction = `${showNumber(weight, mark)} / ${showNumber(totals.weight, mark)}`;
  return `${fraction} = ${share.numerator}/${share.denominator} ≈ ${showPercent(multiply(share, HUNDRED), mark)}`;
}

function exactLine({ amount, totals }: Allocation, { weight, exact }: AllocationRow, words: Words): string {
  const fraction = `${showNumber(weight, words.mark)} / ${showNumber(totals.weight, words.mark)}`;
  return `${showMoney(amount, words.mark)} × ${fraction} = ${showExact(exact, words.mark)}`;
}

function roundingSteps(allocation: Allocation, row: AllocationRow, words: Words): Step[] {
  const { rounding, unit, totals, taker } = allocation;
  const { explain, mark } = words;
  const shown = showMoney(row.amount, mark, decimalsOf(unit) ?? 0);
  const step = (line: string): Step[] => [[explain.steps.rounded, [line]]];
  if (row.weight.numerator === 0n) return step(explain.nothing(row.party.name));
  if (rounding.rule === 'largest-remainder') return queueSteps(allocation, row, words);
  if (row.party === taker) {
    const others = showMoney(subtract(totals.amount, row.amount), mark, decimalsOf(unit) ?? 0);
    return step(explain.residual(row.party.name, others, shown));
  }
  return step(explain.nearest(showMoney(unit, mark), shown));
}

/** Rounded down, what all of that leaves over, and this party's place in the queue for it. */
function queueSteps(allocation: Allocation, row: AllocationRow, words: Words): Step[] {
  const { unit, queue, leftover, amount, rows } = allocation;
  const { explain, notes, mark } = words;
  const decimals = decimalsOf(unit) ?? 0;
  const { down } = row;
  const allDown = showMoney(sum(rows.map((one) => one.down)), mark, decimals);
  const oneLeft = showMoney(leftoverUnit(allocation), mark);
  const place = queue.indexOf(row.party) + 1;
  const lines =
    leftover.units === 0n
      ? [explain.noneLeft(allDown)]
      : [
          explain.sumDown(allDown, leftover.to.length, oneLeft),
          explain.queue(row.party.name, place, queue.length, row.leftover !== 0n, oneLeft),
          ...(leftover.isTied ? [notes.tie] : []),
        ];
  const label = amount.numerator < 0n ? explain.steps.towardsZero : explain.steps.down;
  return [
    [
      label,
      [explain.down(showMoney(down, mark, decimals), showExact(subtract(row.exact, down), words.mark))],
    ],
    [explain.steps.leftover, lines],
  ];
}

function amountLine({ unit, rounding }: Allocation, row: AllocationRow, { mark }: Words): string {
  const decimals = decimalsOf(unit) ?? 0;
  const shown = showMoney(row.amount, mark, decimals);
  if (rounding.rule !== 'largest-remainder' || row.leftover === 0n) return shown;
  const added = multiply(rational(row.leftover), unit);
  const sign = added.numerator < 0n ? '-' : '+';
  return `${showMoney(row.down, mark, decimals)} ${sign} ${showMoney(absolute(added), mark, decimals)} = ${shown}`;
}
