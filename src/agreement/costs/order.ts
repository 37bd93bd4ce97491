import type { Located } from '../../kernel/issue.js';
import type { CostLine } from './sheet.js';

/** A line that counts others more than once, and its parts that do so beside another. */
export interface CountedTwice {
  readonly line: CostLine;
  readonly twice: readonly string[];
  readonly through: readonly Located<string>[];
}

/** The lines that a line is calculated from. */
export function partsOf({ amount }: Pick<CostLine, 'amount'>): readonly Located<string>[] {
  if ('sumOf' in amount) return amount.sumOf;
  return 'of' in amount ? amount.of : [];
}

/**
 * Puts every line after the lines it is calculated from, and tells the cycles that make that impossible: each from
 * the line where it starts to the one that leads back to it. Law: without cycles the order keeps its promise, and
 * lines that form a cycle are always found.
 */
export function costOrder(lines: readonly CostLine[]): {
  readonly order: readonly CostLine[];
  readonly cycles: readonly (readonly CostLine[])[];
} {
  const byId = new Map(lines.map((line) => [line.id, line]));
  const order: CostLine[] = [];
  const done = new Set<CostLine>();
  const open = new Set<CostLine>();
  const cycles = new Map<CostLine, readonly CostLine[]>();
  // A stack of its own: a long chain of lines would fill that of the machine.
  const stack: { readonly line: CostLine; readonly isLeaving: boolean }[] = [];
  for (const first of lines) {
    stack.push({ line: first, isLeaving: false });
    for (let step = stack.pop(); step; step = stack.pop()) {
      const { line, isLeaving } = step;
      if (isLeaving) {
        open.delete(line);
        done.add(line);
        order.push(line);
      } else if (open.has(line)) {
        if (!cycles.has(line)) cycles.set(line, [...open].slice([...open].indexOf(line)));
      } else if (!done.has(line)) {
        open.add(line);
        stack.push({ line, isLeaving: true });
        for (const { value } of partsOf(line)) {
          const part = byId.get(value);
          if (part) stack.push({ line: part, isLeaving: false });
        }
      }
    }
  }
  return { order, cycles: [...cycles.values()] };
}

/**
 * The lines that count others more than once: a sum of some beside a sum that holds them, or two sums that hold the same.
 * Of what is within another that is counted so, nothing is said. Percentages of lines are no parts of their sum.
 */
export function countedTwice(lines: readonly CostLine[]): CountedTwice[] {
  const sums = new Map(lines.map(({ id, amount }) => [id, 'sumOf' in amount ? amount.sumOf : []]));
  const within = (id: string): Set<string> => {
    const found = new Set([id]);
    // A set goes on to what is added to it.
    for (const one of found) for (const { value } of sums.get(one) ?? []) found.add(value);
    return found;
  };
  return lines.flatMap((line) => {
    const parts = partsOf(line);
    if (!parts.some(({ value }) => (sums.get(value) ?? []).length > 0)) return [];
    const seen = new Set<string>();
    const repeated = new Set<string>();
    const held = parts.map((part) => ({ part, ids: within(part.value) }));
    for (const { ids } of held) for (const id of ids) (seen.has(id) ? repeated : seen).add(id);
    const below = new Set([...repeated].flatMap((id) => [...within(id)].slice(1)));
    const twice = [...repeated].filter((id) => !below.has(id));
    const through = held.filter(({ part, ids }) => twice.some((id) => id !== part.value && ids.has(id)));
    return through.length > 0 ? [{ line, twice, through: through.map(({ part }) => part) }] : [];
  });
}
