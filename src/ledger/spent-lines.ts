import { costFigures } from '../agreement/costs/costs.js';
import type { CostLine, CostSheet } from '../agreement/costs/sheet.js';
import { type Issue, issue } from '../kernel/issue.js';
import { compare, sum, ZERO } from '../kernel/number.js';
import { unknown } from '../text/scalars/names.js';
import type { ReadOutcome } from './outcome.js';

/**
 * What is wrong with lines that an outcome states, in kronor: unknown-line, and lines-above-cost where they are parts of the
 * total and no line of it is below zero.
 */
export function faultsOfLines(
  { lines = new Map(), cost, exact = cost.value }: Pick<ReadOutcome, 'lines' | 'cost' | 'exact'>,
  sheet: CostSheet | undefined,
): Issue[] {
  if (!sheet) return [];
  const known = sheet.lines.map(({ id }) => id);
  const strange = [...lines].filter(([id]) => !known.includes(id));
  const parts = partsOfTotal(sheet);
  // A line within another that is stated is counted by it.
  const own = [...lines].filter(
    ([id]) => parts.has(id) && ![...lines.keys()].some((other) => other !== id && parts.get(other)?.has(id)),
  );
  const spent = sum(own.map(([, { value }]) => value));
  const [first] = own;
  return [
    ...strange.map(([value, { at }]) => unknown('unknown-line', { value, at }, known)),
    ...(first && compare(spent, exact) > 0
      ? [issue('lines-above-cost', { lines: own.map(([id]) => id), spent, cost: exact }, first[1].at)]
      : []),
  ];
}

/** The lines that the total holds by sums that add up, each with those that it holds itself; none where any is below zero. */
function partsOfTotal({ lines, total, ...sheet }: CostSheet): Map<string, Set<string>> {
  const figures = costFigures({ ...sheet, lines });
  const yearOf = (id: string) => figures.get(id)?.year ?? ZERO;
  const byId = new Map(lines.map((line) => [line.id, line]));
  const directOf = (id: string) => {
    const ids = sumOf(byId.get(id)).filter((one) => byId.has(one));
    return compare(sum(ids.map(yearOf)), yearOf(id)) === 0 ? ids : [];
  };
  const heldBy = (id: string) => {
    const held = new Set([id]);
    for (const one of held) for (const part of directOf(one)) held.add(part);
    return held;
  };
  const all = total ? [...heldBy(total.value)] : [];
  return all.some((id) => yearOf(id).numerator < 0n) ? new Map() : new Map(all.map((id) => [id, heldBy(id)]));
}

function sumOf(line: CostLine | undefined): string[] {
  return line && 'sumOf' in line.amount ? line.amount.sumOf.map(({ value }) => value) : [];
}
