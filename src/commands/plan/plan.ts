import type { OwnFunding } from '../../agreement/adjustments.js';
import { costFigures } from '../../agreement/costs/costs.js';
import { costOrder, partsOf } from '../../agreement/costs/order.js';
import type { CostSheet } from '../../agreement/costs/sheet.js';
import type { Answer } from '../../allocation/allocation.js';
import { borneBy } from '../../allocation/extra-columns.js';
import { fundingOf } from '../../allocation/funding.js';
import { OWN } from '../../allocation/inputs.js';
import { apportion } from '../../apportion/apportion.js';
import { roundTable } from '../../apportion/round-table.js';
import type { MarginConflict } from '../../apportion/table.js';
import type { Located, Place } from '../../kernel/issue.js';
import { nth } from '../../kernel/nth.js';
import {
  compare,
  divide,
  floor,
  multiply,
  type Rational,
  rational,
  subtract,
  sum,
  ZERO,
} from '../../kernel/number.js';
import { fail, type Outcome, outcome } from '../../kernel/outcome.js';
import type { Party } from '../../kernel/party.js';

/** A line of a plan: of the cost sheet, the host's surcharge, funding from outside or of a party's own, or what the sheet and the shared cost differ by. */
export interface PlanLine {
  readonly id: string;
  readonly kind: 'cost' | 'surcharge' | 'external' | 'own-funding' | 'difference';
  /** Of own funding the name of the party. Empty for the surcharge and the difference. */
  readonly title: string;
  /** What the sheet comes to, and the whole units that are shared of it. In kronor. */
  readonly exact: Rational;
  readonly amount: Rational;
  /** What each party bears of it, in the order of the parties. */
  readonly amounts: readonly Rational[];
}

/** An agreement's cost line by line and party by party. */
export interface LinePlan {
  readonly parties: readonly Party[];
  readonly lines: readonly PlanLine[];
}

/** A cost sheet that says which line is its total. */
export type TotalledSheet = CostSheet & { readonly total: Located<string> };

type Line = Omit<PlanLine, 'amounts'> & { readonly own?: OwnFunding };

/**
 * Shares each line of a cost sheet as the whole was shared; own funding is a line of nought, that one bears and the others do not.
 * Law: the rows add up to their lines and the columns to the parties' amounts, in whole units, each cell within one
 * unit of its exact value. Issue: impossible-margins, at `at`, when the amounts were rounded so that no table has them.
 */
export function planLines(answer: Answer, costs: TotalledSheet, at: Place): Outcome<LinePlan> {
  const { rows, amount, unit } = answer;
  const lines = inWholeUnits(linesOf(answer, costs), unit);
  const parts = rows.map(({ share, exact }) => (amount.numerator === 0n ? share : divide(exact, amount)));
  const units = (value: Rational) => divide(value, unit);
  const table = roundTable(
    lines.map(({ amount: shared, own }) =>
      parts.map((part, i) => {
        // What a party bears by itself the others do not share: the line moves it.
        if (!own) return multiply(units(shared), part);
        const whole = units(own.amount.value);
        return subtract(rows[i]?.party === own.party ? whole : ZERO, multiply(whole, part));
      }),
    ),
    lines.map((line) => units(line.amount).numerator),
    rows.map((row) => units(borneBy(row)).numerator),
  );
  const parties = rows.map(({ party }) => party);
  if (!table.ok) return fail('impossible-margins', factsOf(table.conflict, lines, parties, unit), at);
  const kronor = (cells: readonly bigint[] = []) => cells.map((cell) => multiply(rational(cell), unit));
  return outcome({
    parties,
    lines: lines.map(({ own, ...line }, i) => ({ ...line, amounts: kronor(table.cells[i]) })),
  });
}

/** The lines that make the shared cost: those of the sheet, the difference when there is one, the surcharge and what comes from outside. */
function linesOf(answer: Answer, costs: TotalledSheet): Line[] {
  const ofSheet = leavesOf(costs).map(({ id, title, year }): Line => {
    const exact = multiply(year, costs.unit);
    return { id, kind: 'cost', title, exact, amount: exact };
  });
  const { cost, steps } = fundingOf(answer);
  const surcharges = steps.filter(({ kind }) => kind === 'surcharge').length;
  const funding = steps.map((step, i): Line => {
    const { kind, value: exact } = step;
    if (kind === 'own') {
      const { party } = step.own;
      return {
        id: `${OWN}${party.id}`,
        kind: 'own-funding',
        title: party.name,
        exact: ZERO,
        amount: ZERO,
        own: step.own,
      };
    }
    const id = kind === 'surcharge' ? kind : `external-${i - surcharges + 1}`;
    return { id, kind, title: kind === 'external' ? step.title : '', exact, amount: exact };
  });
  const exact = subtract(cost, sum(ofSheet.map((line) => line.exact)));
  const difference: Line = { id: 'difference', kind: 'difference', title: '', exact, amount: exact };
  return [...ofSheet, ...(exact.numerator === 0n ? [] : [difference]), ...funding];
}

/**
 * The lines that the total is the sum of, and the lines of those that are sums themselves, in the order of the sheet. A
 * sum that its lines do not add up to, for it is rounded or counts months, stands itself. Law: they add up to the total.
 */
export function leavesOf(costs: TotalledSheet) {
  const figures = costFigures(costs);
  const yearOf = (id: string) => figures.get(id)?.year ?? ZERO;
  const times = new Map([[costs.total.value, 1n]]);
  // From the total down: when a line is reached, everything that counts it has been.
  for (const line of costOrder(costs.lines).order.toReversed()) {
    const count = times.get(line.id);
    const parts = 'sumOf' in line.amount ? partsOf(line).map(({ value }) => value) : [];
    const isWhole = parts.length > 0 && compare(sum(parts.map(yearOf)), yearOf(line.id)) === 0;
    if (count === undefined || !isWhole) continue;
    times.delete(line.id);
    for (const part of parts) times.set(part, (times.get(part) ?? 0n) + count);
  }
  return costs.lines.flatMap(({ id, title }) => {
    const count = times.get(id);
    return count === undefined ? [] : [{ id, title, year: multiply(yearOf(id), rational(count)) }];
  });
}

/**
 * Rounds lines down to whole units and gives the units left over to the largest remainders: what the remainders come
 * to together is apportioned between them. Requires: the lines add up to whole units.
 */
function inWholeUnits(lines: readonly Line[], unit: Rational): Line[] {
  const down = lines.map(({ exact }) => floor(divide(exact, unit)));
  const claims = lines.map(({ id, exact }, i) => ({
    code: id,
    weight: subtract(divide(exact, unit), rational(nth(down, i))),
  }));
  const left = sum(claims.map(({ weight }) => weight)).numerator;
  if (left === 0n) return [...lines];
  const { amounts } = apportion(left, claims, { rule: 'largest-remainder' });
  return lines.map((line, i) => ({
    ...line,
    amount: multiply(rational(nth(down, i) + nth(amounts, i)), unit),
  }));
}

/** A conflict in kronor, with the names of its lines and parties. */
function factsOf(
  conflict: MarginConflict,
  lines: readonly Line[],
  parties: readonly Party[],
  unit: Rational,
) {
  const kronor = (units: bigint) => multiply(rational(units), unit);
  if (conflict.kind === 'totals') {
    return { kind: conflict.kind, lines: kronor(conflict.rows), parties: kronor(conflict.columns) };
  }
  const { kind, needed, least, most } = conflict;
  return {
    kind,
    lines: conflict.rows.flatMap((row) => lines[row]?.title || lines[row]?.id || []),
    parties: conflict.columns.flatMap((column) => parties[column]?.name ?? []),
    needed: kronor(needed),
    least: kronor(least),
    most: kronor(most),
  };
}
