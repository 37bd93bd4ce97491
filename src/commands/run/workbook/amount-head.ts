import type { Allocation } from '../../../allocation/allocation.js';
import { type FundingStep, fundingOf, stepTitle } from '../../../allocation/funding.js';
import { ruleText } from '../../../allocation/notes.js';
import type { Words } from '../../../allocation/words.js';
import { type BookCell, figure, fits, kronor, label } from '../../../formats/xlsx/book.js';
import { decimalsOf, type Rational } from '../../../kernel/number.js';
import { cellName } from '../../../kernel/place.js';
import type { Sentence, Shown } from '../../../sheet/sentence.js';
import type { Behind } from './behind.js';
import { stepFormula } from './step-formula.js';
import type { WorkbookWords } from './words.js';
import type { Live } from './workings.js';

/** What stands above the table: a label, its cell, and the name of the cell where formulas read it. */
export interface HeadLine {
  readonly label: Shown;
  readonly cell: BookCell;
  readonly name?: string;
}

/**
 * The cost, what is added to it and deducted from it, the amount, the unit, the rule, and whether the table holds. Lines from row
 * `top` on, in column B; `sum` is the cell of the amounts' sum.
 */
export function amountHead(
  allocation: Allocation,
  { top, sum }: { readonly top: number; readonly sum: string },
  working: Live | undefined,
  words: Words,
  { labels, names, checks }: WorkbookWords,
  behind?: Behind,
): HeadLine[] {
  const { amount, unit } = allocation;
  const { cost, steps } = fundingOf(allocation);
  const decimals = decimalsOf(unit) ?? 0;
  const money = (value: Rational, look: 'plain' | 'input' | 'total' | 'made', formula?: string) =>
    figure(value, { look, format: kronor(decimals) }, words.mark, formula);
  // A frame asks to be changed: only where that changes the table. What follows from the cost sheet is changed there.
  const follows = working && behind?.formula;
  const editable = follows ? 'made' : working ? 'input' : 'total';
  const isFunded = steps.length > 0;
  const isExact = [cost, amount, ...steps.map(({ value }) => value)].every(fits);
  const left =
    isFunded && isExact ? `SUM(${cellName(1, top)}:${cellName(1, top + steps.length)})` : undefined;
  return [
    ...(isFunded ? [{ label: labels.cost, cell: money(cost, editable, follows), name: names.cost }] : []),
    ...steps.map((step) => ({
      label: stepTitle(step, words),
      cell: money(step.value, 'plain', stepFormula(step, { cost, unit, steps }, names)),
    })),
    {
      label: labels.amount,
      cell: money(amount, isFunded ? 'total' : editable, isFunded ? left : follows),
      name: names.amount,
    },
    {
      label: labels.unit,
      cell: figure(unit, { look: 'plain', format: kronor(decimals) }, words.mark),
      name: names.unit,
    },
    { label: labels.rounding, cell: label(ruleText(allocation, words)) },
    { label: labels.check, cell: { ...label(checks.holds), formula: isExact ? check() : undefined } },
  ];

  /** The first thing that is wrong, or that the parts add up to the amount. */
  function check(): string {
    const differs: readonly [string, Sentence] = [
      `ABS(${sum}-${names.amount})*2>${names.unit}`,
      checks.differs,
    ];
    // To the last decimal that figures have, and two more: what a spreadsheet leaves of 0,09 + 0,01 - 0,10 is nothing.
    const finest = Math.max(
      ...[unit, cost, ...steps.map(({ value }) => value)].map((one) => decimalsOf(one) ?? 0),
    );
    const above = aboveIn(steps, top, names.amount, finest + 2).map((isSo) => [isSo, checks.above] as const);
    const [first] = steps;
    // A part of the cost is never above it, and neither is zero.
    const charged =
      first?.kind === 'surcharge' && 'amount' in first.surcharge && first.value.numerator !== 0n
        ? [[`${cellName(1, top + 1)}>${names.cost}`, checks.charged] as const]
        : [];
    return [...(working?.faults ?? []), ...charged, ...above, differs].reduceRight(
      (otherwise, [isSo, message]) => `IF(${isSo},"${message}",${otherwise})`,
      `"${checks.holds}"`,
    );
  }
}

/** What tells that more is deducted than there is, from outside and then by parties themselves, as `costOf` refuses it. */
function aboveIn(steps: readonly FundingStep[], top: number, amount: string, decimals: number): string[] {
  const exact = (formula: string) => `ROUND(${formula},${decimals})`;
  const rowOf = (kind: FundingStep['kind']) =>
    steps.flatMap((step, i) => (step.kind === kind ? [top + 1 + i] : []));
  const sumOf = (from: number, to = from) => `SUM(${cellName(1, from)}:${cellName(1, to)})`;
  const [external, own] = [rowOf('external'), rowOf('own')];
  const [first, mine] = [external[0], own[0]];
  return [
    ...(first ? [`${exact(`ABS(${sumOf(top, first - 1)})+${sumOf(first, external.at(-1))}`)}<0`] : []),
    ...(mine ? [`${sumOf(mine, own.at(-1))}*${exact(amount)}>0`] : []),
  ];
}
