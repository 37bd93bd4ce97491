import fc from 'fast-check';
import type { CostLine, CostSheet } from '../../src/agreement/costs/sheet.js';
import { ONE, parseDecimal, rational } from '../../src/kernel/number.js';
import { NOWHERE } from './cooperation.js';

type Extra = Partial<Pick<CostLine, 'months' | 'round' | 'decimals' | 'kind'>>;

/** A line of a cost sheet, titled by its id. */
function line(id: string, amount: CostLine['amount'], extra: Extra): CostLine {
  return { id, title: id, amount, decimals: 0, at: NOWHERE, ...extra };
}

export function given(id: string, amount: string, extra: Extra = {}): CostLine {
  return line(id, { given: parseDecimal(amount) }, extra);
}

export function monthly(id: string, month: string, extra: Extra = {}): CostLine {
  return line(id, { month: parseDecimal(month) }, extra);
}

export function sumOf(id: string, parts: readonly string[], extra: Extra = {}): CostLine {
  return line(id, { sumOf: located(parts) }, extra);
}

export function percentOf(
  id: string,
  percent: string,
  parts: readonly string[],
  extra: Extra = {},
): CostLine {
  return line(id, { percent: parseDecimal(percent), of: located(parts) }, extra);
}

export function sheetOf(lines: readonly CostLine[], unit = ONE): CostSheet {
  return { title: 'a budget', unit, source: 'a test', lines };
}

function located(ids: readonly string[]) {
  return ids.map((value) => ({ value, at: NOWHERE }));
}

/** An amount or a percentage, to the hundredth. */
export const amount = fc
  .integer({ min: -99_999, max: 99_999 })
  .map((hundredths) => (hundredths / 100).toFixed(2));
const months = fc.option(fc.integer({ min: 1, max: 12 }), { nil: undefined });
/** What a line may be rounded to; often to nothing. */
export const round = fc.constantFrom(undefined, ONE, rational(1n, 100n), rational(1000n));

/** Lines that are given, for months or once. */
export const leaves = fc
  .array(fc.tuple(fc.boolean(), amount, months, round), { minLength: 1, maxLength: 5 })
  .map((drawn) =>
    drawn.map(([isMonthly, text, months, round], i) =>
      isMonthly ? monthly(`l${i}`, text, { months, round }) : given(`l${i}`, text, { months, round }),
    ),
  );

/** A sheet without cycles: given lines, then sums and percentages of any lines before them. */
export const sheet = fc
  .tuple(
    leaves,
    fc.array(
      fc.tuple(fc.boolean(), amount, months, round, fc.array(fc.nat(), { minLength: 1, maxLength: 4 })),
      {
        maxLength: 6,
      },
    ),
  )
  .map(([given, drawn]) => {
    const lines = [...given];
    for (const [isSum, percent, months, round, picks] of drawn) {
      const parts = [...new Set(picks.map((pick) => lines[pick % lines.length]?.id ?? ''))];
      const id = `c${lines.length}`;
      lines.push(
        isSum ? sumOf(id, parts, { months, round }) : percentOf(id, percent, parts, { months, round }),
      );
    }
    return lines;
  });
