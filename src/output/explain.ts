import type { Allocation, AllocationRow, StretchOfYear } from '../core/allocation.js';
import {
  absolute,
  compare,
  decimalsOf,
  divide,
  HUNDRED,
  multiply,
  ONE,
  rational,
  subtract,
  sum,
} from '../core/number.js';
import { adjustmentNotes, stretchText } from './adjustment-notes.js';
import { titleOf } from './allocation-sheet.js';
import { showExact, showMoney, showNumber, showPercent } from './figures.js';
import { amountNotes, keyNotes, leftoverUnit, sourceNotes, vintageOf } from './notes.js';
import { plain } from './plain.js';
import type { Words } from './words/words.js';

/** A step's name and its lines. */
export type Step = readonly [label: string, lines: readonly string[]];

/** How one party's amount was made: what it rests on, the steps, and what is left to pay. */
export interface Receipt {
  readonly title: string;
  readonly about: readonly string[];
  /** The steps; of a divided year stretch by stretch, and no steps where the party takes no part. */
  readonly parts: readonly {
    readonly heading?: string;
    readonly steps: readonly Step[];
    readonly absent?: string;
  }[];
  readonly ending: readonly string[];
}

/** How one party's amount was made, in steps that anyone can redo by hand; of a divided year, stretch by stretch. */
export function receiptOf(allocation: Allocation, row: AllocationRow, words: Words): Receipt {
  const isDivided = allocation.stretches.length > 0;
  return {
    title: `${titleOf(allocation, words)}: ${row.party.name}`,
    about: [
      ...keyNotes(allocation, words),
      ...amountNotes(allocation, words),
      ...adjustmentNotes(allocation, words),
    ],
    parts: isDivided
      ? allocation.stretches.map((stretch) => stretchPart(allocation, stretch, row, words))
      : [{ steps: steps(allocation, row, words) }],
    ending: [...(isDivided ? [yearLine(allocation, row, words)] : []), ...payLines(row, words)],
  };
}

/** A receipt as text. */
export function explainParty(allocation: Allocation, row: AllocationRow, words: Words): string {
  const { title, about, parts, ending } = receiptOf(allocation, row, words);
  const body = parts.flatMap(({ heading, steps, absent }) => [
    ...(heading === undefined ? [] : [heading]),
    ...(absent === undefined ? numbered(steps) : [absent]),
    ...(heading === undefined ? [] : ['']),
  ]);
  return [title, '', ...about, '', ...body, ...ending, ''].map(plain).join('\n');
}

/** Steps as aligned lines. */
function numbered(steps: readonly Step[]): string[] {
  const width = Math.max(...steps.map(([label]) => label.length)) + 5;
  return steps.flatMap(([label, texts], i) =>
    texts.map((line, j) => (j === 0 ? `${i + 1}. ${label}` : '').padEnd(width) + line),
  );
}

/** The steps of a division. */
function steps(allocation: Allocation, row: AllocationRow, words: Words): Step[] {
  const { steps: named } = words.explain;
  return [
    [named.figure, figureLines(allocation, row, words)],
    [named.share, [shareLine(allocation, row, words)]],
    [named.exact, [exactLine(allocation, row, words)]],
    ...limitSteps(row, words),
    ...roundingSteps(allocation, row, words),
    [named.amount, [amountLine(allocation, row, words)]],
  ];
}

/** A stretch of the year: how much of the cost falls on its days, and the party's part of it. */
function stretchPart(
  allocation: Allocation,
  stretch: StretchOfYear,
  { party }: AllocationRow,
  words: Words,
): Receipt['parts'][number] {
  const { days, division } = stretch;
  const all = allocation.stretches.reduce((total, one) => total + one.days, 0);
  const amount = showMoney(division.amount, words.mark);
  const heading = `${stretchText(stretch, words)} (${words.adjustments.factor(days, all)}): ${amount}`;
  const row = division.rows.find((one) => one.party === party);
  const part = { ...allocation, ...division, stretches: [] };
  return row
    ? { heading, steps: steps(part, row, words) }
    : { heading, steps: [], absent: words.adjustments.absent(party.name) };
}

function yearLine({ stretches }: Allocation, { party, amount }: AllocationRow, words: Words): string {
  const amounts = stretches.flatMap(
    ({ division }) => division.rows.find((row) => row.party === party)?.amount ?? [],
  );
  const terms = amounts.map((part) => showMoney(part, words.mark)).join(' + ');
  const label = words.explain.steps.amount;
  return amounts.length > 1 ? `${label}: ${terms} = ${showMoney(amount, words.mark)}` : `${label}: ${terms}`;
}

/** What is left to pay when the party has paid some of it directly. */
function payLines({ amount, direct }: AllocationRow, { adjustments, mark }: Words): string[] {
  if (direct === undefined) return [];
  const rest = showMoney(subtract(amount, direct), mark);
  return [`${adjustments.toPay}: ${showMoney(amount, mark)} - ${showMoney(direct, mark)} = ${rest}`];
}

/** The figures that the weight was made of, how, and where they come from. */
function figureLines(allocation: Allocation, row: AllocationRow, words: Words): string[] {
  const { bases, rows, key } = allocation;
  if (key?.isOwn) return [words.explain.ownFigure(showNumber(row.weight, words.mark))];
  const sources = sourceNotes({ ...allocation, rows: [row] }, words);
  const figures = bases.map((basis, i) => {
    const { title, unit } = basis.measure;
    const figure = row.figures[i];
    const shown = figure ? showNumber(figure.value, words.mark) : '';
    const status = figure && figure.status !== 'final' ? ` (${words.statuses[figure.status]})` : '';
    const value = [shown, unit].filter((part) => part !== undefined).join(' ');
    return `${title[words.language]} ${vintageOf(basis, allocation, words)}: ${value}${status}`;
  });
  const made = row.terms && row.terms.length > 0 ? [termsLine(row, words)] : [];
  if (bases.length === 0 && made.length === 0) {
    const isEqual = rows.every(({ weight }) => compare(weight, row.weight) === 0);
    if (isEqual) return [words.explain.equalFigure(rows.length)];
    return [`${words.table.weight}: ${showNumber(row.weight, words.mark)}`];
  }
  return [...figures, ...made, ...sources];
}

/** The weight as the sum of its terms: 0,3 × 1/9 + 0,7 × 442,6/11260 = 0,0608…. */
function termsLine({ terms = [] }: AllocationRow, { mark, table }: Words): string {
  const shown = terms.map(({ factor, of, whole }) => {
    const part = whole ? `${showNumber(of, mark)} / ${showNumber(whole, mark)}` : showNumber(of, mark);
    return `${showNumber(factor, mark)} × ${part}`;
  });
  const made = sum(terms.map(({ factor, of, whole = ONE }) => divide(multiply(factor, of), whole)));
  return `${table.weight}: ${shown.join(' + ')} = ${showNumber(made, mark)}`;
}

/** What a floor or a cap makes of the exact amount. */
function limitSteps({ exact, heldBy, unlimited }: AllocationRow, { adjustments, mark }: Words): Step[] {
  if (unlimited === undefined) return [];
  const amount = showExact(exact, mark);
  return [
    [adjustments.limitStep, [heldBy ? adjustments.heldStep(heldBy, amount) : adjustments.price(amount)]],
  ];
}

function shareLine({ totals }: Allocation, { weight, share }: AllocationRow, { mark }: Words): string {
  const fraction = `${showNumber(weight, mark)} / ${showNumber(totals.weight, mark)}`;
  return `${fraction} = ${share.numerator}/${share.denominator} ≈ ${showPercent(multiply(share, HUNDRED), mark)}`;
}

function exactLine({ amount, totals }: Allocation, { weight, share }: AllocationRow, words: Words): string {
  const exact = multiply(amount, share);
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
