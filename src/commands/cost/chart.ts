import type { CostFigures } from '../../agreement/costs/costs.js';
import { partsOf } from '../../agreement/costs/order.js';
import type { CostLine, CostSheet } from '../../agreement/costs/sheet.js';
import { add, compare, type Rational, sum, ZERO } from '../../kernel/number.js';
import type { Chart } from '../../sheet/chart.js';
import type { Words } from './words.js';

type YearOf = (line: CostLine) => Rational;

/**
 * How the cost is made of the lines that its total adds up: none where the sheet names no total, or counts a line twice.
 * A sum is drawn where all that is drawn above it makes it; below the lines may stand a difference and the amount that is agreed.
 * Law: the steps end at the total, exactly, or at that amount.
 */
export function costCharts(
  { lines, total: named }: CostSheet,
  figures: ReadonlyMap<string, CostFigures>,
  { costs: said }: Words,
  isAgreedBelow = false,
): Chart[] {
  const total = lines.find(({ id }) => id === named?.value);
  if (!total) return [];
  const yearOf = ({ id }: CostLine) => figures.get(id)?.year ?? ZERO;
  const made = stepsOf(total, lines, yearOf);
  const drawn = new Set(made);
  if (drawn.size < made.length) return [];
  let reached = ZERO;
  const steps = lines.flatMap((line, row) => {
    if (line !== total && drawn.has(line)) {
      reached = add(reached, yearOf(line));
      return [{ row, isSum: false }];
    }
    const isSum = line !== total && 'sumOf' in line.amount && compare(reached, yearOf(line)) === 0;
    return isSum && reached.numerator !== 0n ? [{ row, isSum }] : [];
  });
  const last = { row: lines.indexOf(total), isSum: true };
  const below = isAgreedBelow ? [false, true].map((isSum, i) => ({ row: lines.length + i, isSum })) : [];
  return [
    {
      kind: 'cost',
      title: said.chart(total.title),
      names: 'title',
      notes: [],
      value: 'year',
      steps: [...steps, last, ...below],
    },
  ];
}

/** The lines that add up to one, as far down as they do so exactly: what is rounded, or a part of others, is itself a step. */
function stepsOf(total: CostLine, lines: readonly CostLine[], yearOf: YearOf): CostLine[] {
  const byId = new Map(lines.map((line) => [line.id, line]));
  const steps: CostLine[] = [];
  const open = [total];
  for (let line = open.pop(); line; line = open.pop()) {
    const parts = 'sumOf' in line.amount ? partsOf(line).flatMap(({ value }) => byId.get(value) ?? []) : [];
    const isMade = parts.length > 0 && compare(sum(parts.map(yearOf)), yearOf(line)) === 0;
    if (isMade && steps.length + open.length <= lines.length) open.push(...parts);
    else steps.push(line);
  }
  return steps;
}
