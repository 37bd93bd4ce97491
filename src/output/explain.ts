import type { Allocation, AllocationRow } from '../core/allocation.js';
import {
  absolute,
  compare,
  decimalsOf,
  divide,
  floor,
  HUNDRED,
  multiply,
  negate,
  type Rational,
  rational,
  subtract,
  sum,
} from '../core/number.js';
import { titleOf } from './allocation-sheet.js';
import { showMoney, showNumber, showPercent } from './figures.js';
import { allocationNotes, leftoverUnit, vintageOf } from './notes.js';
import { plain } from './plain.js';
import { type Cell, EMPTY, type Sheet, text } from './sheet.js';
import type { Words } from './words/words.js';

/** How one party's amount was made, in steps that anyone can redo by hand. */
export function explainParty(allocation: Allocation, row: AllocationRow, words: Words): string {
  const { explain } = words;
  const steps: [label: string, lines: readonly string[]][] = [
    [explain.steps.figure, figureLines(allocation, row, words)],
    [explain.steps.share, [shareLine(allocation, row, words)]],
    [explain.steps.exact, [exactLine(allocation, row, words)]],
    ...roundingSteps(allocation, row, words),
    [explain.steps.amount, [amountLine(allocation, row, words)]],
  ];
  const width = Math.max(...steps.map(([label]) => label.length)) + 5;
  const lines = steps.flatMap(([label, texts], i) =>
    texts.map((line, j) => (j === 0 ? `${i + 1}. ${label}` : '').padEnd(width) + line),
  );
  return [`${titleOf(allocation, words)}: ${row.party.name}`, '', ...lines, ''].map(plain).join('\n');
}

/** The whole queue: every party's exact amount, rounded down, what is left, its place, its amount. */
export function explainSheet(allocation: Allocation, words: Words): Sheet {
  const { table, explain } = words;
  const { rows, queue, unit, amount } = allocation;
  const decimals = decimalsOf(unit) ?? 0;
  const headings = [
    table.party,
    explain.headings.exact,
    explain.headings.down,
    explain.headings.rest,
    explain.headings.place,
    table.amount,
  ];
  const money = (value: Rational): Cell => ({ kind: 'money', value, decimals });
  return {
    title: titleOf(allocation, words),
    columns: headings.map((heading) => ({ id: heading, heading, bareHeading: heading })),
    rows: rows.map((row) => [
      text(row.party.name),
      text(approximate(row.exact, words)),
      money(roundedDown(row.exact, unit)),
      text(approximate(subtract(row.exact, roundedDown(row.exact, unit)), words)),
      placeInQueue(queue.indexOf(row.party)),
      money(row.amount),
    ]),
    totals: [
      [
        text(table.total),
        money(amount),
        money(sumDown(allocation)),
        money(subtract(amount, sumDown(allocation))),
        text(''),
        money(allocation.totals.amount),
      ],
    ],
    notes: allocationNotes(allocation, words),
  };
}

/** Its place, counted from one; a party that weighs nothing stands in no queue. */
function placeInQueue(index: number): Cell {
  return index < 0 ? EMPTY : { kind: 'number', value: rational(BigInt(index + 1)) };
}

function figureLines(
  { basis, rows, agreement }: Allocation,
  { figure, weight }: AllocationRow,
  words: Words,
): string[] {
  if (!basis) return [words.explain.equalFigure(rows.length)];
  const { measure, period } = basis;
  const unit = measure.unit === undefined ? '' : ` ${measure.unit}`;
  const status = figure && figure.status !== 'final' ? ` (${words.statuses[figure.status]})` : '';
  const value = showNumber(weight, words.mark);
  return [
    `${measure.title[words.language]} ${vintageOf(measure, period, words)}: ${value}${unit}${status}`,
    words.notes.source(measure.source || (agreement?.source ?? '')),
  ];
}

function shareLine({ totals }: Allocation, { weight, share }: AllocationRow, { mark }: Words): string {
  const fraction = `${showNumber(weight, mark)} / ${showNumber(totals.weight, mark)}`;
  return `${fraction} = ${share.numerator}/${share.denominator} ≈ ${showPercent(multiply(share, HUNDRED), mark)}`;
}

function exactLine({ amount, totals }: Allocation, { weight, exact }: AllocationRow, words: Words): string {
  const { mark } = words;
  return `${showMoney(amount, mark)} × ${showNumber(weight, mark)} / ${showNumber(totals.weight, mark)} = ${approximate(exact, words)}`;
}

function roundingSteps(allocation: Allocation, row: AllocationRow, words: Words): [string, string[]][] {
  const { rounding, unit, queue, leftover, totals } = allocation;
  const { explain, mark } = words;
  const decimals = decimalsOf(unit) ?? 0;
  const unitText = showMoney(unit, mark);
  if (row.weight.numerator === 0n && row.leftover === 0n)
    return [[explain.steps.rounded, [explain.nothing(row.party.name)]]];
  if (rounding.rule === 'residual' && rounding.code === row.party.code) {
    const others = showMoney(subtract(totals.amount, row.amount), mark, decimals);
    return [
      [
        explain.steps.rounded,
        [explain.residual(row.party.name, others, showMoney(row.amount, mark, decimals))],
      ],
    ];
  }
  if (rounding.rule !== 'largest-remainder') {
    return [[explain.steps.rounded, [explain.nearest(unitText, showMoney(row.amount, mark, decimals))]]];
  }
  const down = roundedDown(row.exact, unit);
  const place = queue.indexOf(row.party) + 1;
  const leftoverText = showMoney(leftoverUnit(allocation), mark);
  const allDown = showMoney(sumDown(allocation), mark, decimals);
  const queueLines =
    leftover.units === 0n
      ? [explain.noneLeft(allDown)]
      : [
          explain.sumDown(allDown, leftover.to.length, leftoverText),
          explain.queue(row.party.name, place, queue.length, row.leftover !== 0n, leftoverText),
        ];
  return [
    [
      explain.steps.down,
      [explain.down(showMoney(down, mark, decimals), approximate(subtract(row.exact, down), words))],
    ],
    [explain.steps.leftover, queueLines],
  ];
}

function amountLine(
  { unit, rounding }: Allocation,
  { exact, amount, leftover }: AllocationRow,
  { mark }: Words,
): string {
  const decimals = decimalsOf(unit) ?? 0;
  const shown = showMoney(amount, mark, decimals);
  if (rounding.rule !== 'largest-remainder' || leftover === 0n) return shown;
  const added = multiply(rational(leftover), unit);
  const sign = added.numerator < 0n ? '−' : '+';
  return `${showMoney(roundedDown(exact, unit), mark, decimals)} ${sign} ${showMoney(absolute(added), mark, decimals)} = ${shown}`;
}

/** The amount in whole units without its remainder: towards zero, since a credit mirrors its charge. */
function roundedDown(exact: Rational, unit: Rational): Rational {
  const size = multiply(rational(floor(divide(absolute(exact), unit))), unit);
  return exact.numerator < 0n ? negate(size) : size;
}

function sumDown({ rows, unit }: Allocation): Rational {
  return sum(rows.map(({ exact }) => roundedDown(exact, unit)));
}

/** An amount with six decimals, cut rather than rounded, and dots when there are more. */
function approximate(value: Rational, { mark }: Words): string {
  const millionth = rational(1n, 1_000_000n);
  const cut = roundedDown(value, millionth);
  if (compare(cut, value) === 0) return showMoney(value, mark);
  return showMoney(cut, mark, decimalsOf(millionth)).replace(/ kr$/, '… kr');
}
