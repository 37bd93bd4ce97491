import * as v from 'valibot';
import type { CostLine, CostSheet } from '../core/costs.js';
import { type Issue, issue, type Place } from '../core/issue.js';
import { ONE, ZERO } from '../core/number.js';
import { type Dialect, readFigure } from './figure.js';
import { map, text } from './shape.js';
import { countOf, keep, reportRepeated, unitOf } from './values.js';
import type { Path } from './yaml.js';

/** A cost sheet in an agreement: lines with an amount each, or a sum of lines above. */
export const COSTS_SHAPE = map({
  title: text,
  unit: v.optional(text),
  source: text,
  lines: v.array(
    map({
      id: text,
      title: text,
      comment: v.optional(text),
      amount: v.optional(text),
      sum: v.optional(v.array(text)),
      decimals: v.optional(text),
    }),
  ),
});

type WrittenCosts = v.InferOutput<typeof COSTS_SHAPE>;
type WrittenLine = WrittenCosts['lines'][number];

/** The figures of a cost sheet as written. */
export function costTexts(costs: WrittenCosts | undefined): string[] {
  return costs?.lines.flatMap(({ amount }) => amount ?? []) ?? [];
}

/**
 * Makes a cost sheet. Issues, all of them: those of its figures, duplicate-row, missing-field for a line with
 * neither amount nor sum, clashing-fields for one with both, unknown-line for a sum of a line that does not stand above it.
 */
export function costsFrom(
  costs: WrittenCosts,
  place: (path: Path) => Place,
  dialect: Dialect,
  issues: Issue[],
): CostSheet {
  reportRepeated(
    costs.lines.map(({ id }, i) => ({ value: id, at: place(['lines', i, 'id']) })),
    issues,
  );
  const lines = costs.lines.map((line, i): CostLine => {
    const at = (...path: Path) => place(['lines', i, ...path]);
    const above = new Set(costs.lines.slice(0, i).map(({ id }) => id));
    const sum = line.sum?.map((value, j) => ({ value, at: at('sum', j) }));
    for (const part of sum ?? []) {
      if (!above.has(part.value)) issues.push(issue('unknown-line', { text: part.value }, part.at));
    }
    const given = givenAmount(line, at, dialect, issues);
    const decimals =
      line.decimals === undefined ? undefined : countOf({ value: line.decimals, at: at('decimals') }, issues);
    return {
      id: line.id,
      title: line.title,
      comment: line.comment,
      amount: sum ? { sumOf: sum } : { given: given?.value ?? ZERO },
      decimals: decimals ?? given?.decimals ?? 0,
      at: at(),
    };
  });
  const unit =
    costs.unit === undefined ? ONE : unitOf({ value: costs.unit, at: place(['unit']) }, dialect, issues);
  return { title: costs.title, unit: unit ?? ONE, source: costs.source, lines };
}

/** The amount of a line that is no sum. A line must have one of the two, not both. */
function givenAmount(
  { amount, sum }: WrittenLine,
  at: (...path: Path) => Place,
  dialect: Dialect,
  issues: Issue[],
) {
  if (sum && amount !== undefined) {
    issues.push(issue('clashing-fields', { first: 'amount', second: 'sum' }, at('amount')));
  }
  if (sum) return undefined;
  if (amount !== undefined) return keep(readFigure({ value: amount, at: at('amount') }, dialect), issues);
  issues.push(issue('missing-field', { field: 'amount' }, at()));
  return undefined;
}
