import { paidData } from '../../allocation/adjustment-data.js';
import type { Answer } from '../../allocation/allocation.js';
import { agreedData } from '../../allocation/data.js';
import { decisionData } from '../../allocation/decision-notes.js';
import { borneIn } from '../../allocation/extra-columns.js';
import { type Rational, sum } from '../../kernel/number.js';
import type { Party } from '../../kernel/party.js';
import { decimal } from '../../sheet/figures.js';
import { lackingData } from './lacking-notes.js';
import type { PlannedLines } from './lines-sheet.js';
import type { PlannedYear, PlannedYears } from './planned.js';

/** A year's agreements as data; `amount` is null where a party takes no part. */
export function yearData({ cooperation, year, plan, allocations, lacking }: PlannedYear): object {
  const byAgreement = (amounts: readonly (Rational | undefined)[]) =>
    amounts.map((amount, i) => ({
      agreement: allocations[i]?.agreement.id ?? null,
      amount: amount ? decimal(amount) : null,
    }));
  return {
    cooperation: cooperation.sv,
    year: String(year),
    currency: 'SEK',
    agreements: allocations.map(({ agreement, key, unit, amount, rows, lockedBy }) => ({
      agreement: agreement.id,
      title: agreement.title.sv,
      decision: decisionData({ agreement, lockedBy }),
      key: key.id,
      unit: decimal(unit),
      amount: decimal(borneIn({ amount, rows })),
      source: agreement.source,
    })),
    rows: plan.rows.map(({ party, amounts, total }) => ({
      party: party.id,
      name: party.name,
      amounts: byAgreement(amounts).map((cell, i) => ({ ...cell, ...paidIn(allocations[i], party) })),
      total: decimal(total),
    })),
    unclaimed: { amounts: byAgreement(plan.unclaimed.amounts), total: decimal(plan.unclaimed.total) },
    totals: { amounts: byAgreement(plan.totals.amounts), total: decimal(plan.totals.total) },
    lacking: lackingData(lacking, year),
  };
}

/** What a party has paid directly of what it bears of an agreement, and what is left to pay; nothing where it has paid nothing. */
function paidIn(allocation: Answer | undefined, party: Party): object {
  const row = allocation?.rows.find((one) => one.party === party);
  if (!row) return {};
  const { ownFunding, ...others } = { ownFunding: undefined, ...paidData(row) };
  return others;
}

/** Several years as data: the plan of each, as it is alone. */
export function yearsData({ cooperation, years }: PlannedYears): object {
  return { cooperation: cooperation.sv, years: years.map(yearData) };
}

/** An agreement's cost lines as data: `exact` is the line of the sheet, `amount` what is shared of it. */
export function lineData({ plan, allocation, costs }: PlannedLines): object {
  const { parties, lines } = plan;
  const { agreement, unit } = allocation;
  const byParty = (amounts: readonly Rational[]) =>
    parties.map(({ id }, i) => ({ party: id, amount: decimal(amounts[i] as Rational) }));
  return {
    ...agreedData(allocation),
    unit: decimal(unit),
    currency: 'SEK',
    amount: decimal(borneIn(allocation)),
    parties: parties.map(({ id, name }) => ({ party: id, name })),
    lines: lines.map(({ id, kind, title, exact, amount: shared, amounts }) => ({
      line: id,
      kind,
      title: title || null,
      exact: decimal(exact),
      amount: decimal(shared),
      amounts: byParty(amounts),
    })),
    totals: byParty(parties.map((_, i) => sum(lines.map(({ amounts }) => amounts[i] as Rational)))),
    sources: [
      { of: 'agreement', source: agreement.source },
      { of: 'costs', source: costs.source },
    ],
  };
}
