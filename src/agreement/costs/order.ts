import type { Located } from '../../kernel/issue.js';
import type { CostLine } from './sheet.js';

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
