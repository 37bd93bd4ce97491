import { isCarrying } from '../../agreement/agreed-outcome.js';
import { daysData } from '../../allocation/bases.js';
import { agreedData, allocationData } from '../../allocation/data.js';
import { nth } from '../../kernel/nth.js';
import { add, ZERO } from '../../kernel/number.js';
import type { BooksSource } from '../../ledger/books.js';
import { grantedSince, leftOver, type Settled } from '../../ledger/settle-year.js';
import type { Balance } from '../../ledger/settlement.js';
import { decimal, decimalOrNull } from '../../sheet/figures.js';
import { lineData } from '../invoice/data.js';
import { invoicesOfSettled } from './lines-sheet.js';
import { isInBill, nextYear } from './notes.js';
import type { Words } from './words.js';

/**
 * A settlement as data, in kronor; `outcome` as it stands, also where it is finer than the unit; `difference` is what was paid too much, `granted` by how much the grant that is handed in came to more, `left` what no line pays, `to` the year that it is carried to, `lines` what is to be
 * paid or repaid because of it.
 */
export function settlementData(settled: Settled, words: Words): object {
  const { settlement, billed, final, found, rule } = settled;
  const left = leftOver(settled);
  const invoices = invoicesOfSettled(settled, false);
  const periods = (bases: typeof final.bases | undefined) =>
    (bases ?? []).map(({ measure, period, days }) => ({
      of: measure.id,
      period,
      ...daysData({ days }),
      source: measure.source,
    }));
  return {
    ...agreedData(final),
    unit: decimal(final.unit),
    currency: 'SEK',
    settlement: isInBill(settled) ? 'corrected' : rule,
    to: !isInBill(settled) && isCarrying(rule) ? nextYear(settled) || null : null,
    outcome: decimalOrNull(found && (found.exact ?? found.cost.value)),
    rows: settlement.rows.map(({ party, ...balance }) => ({
      party: party.id,
      name: party.name,
      ...balanceData(balance),
      granted: decimal(grantedSince(settled, party)),
      stated: found?.paid.has(party) ?? false,
      left: decimalOrNull(left.get(party)),
    })),
    unclaimed: balanceData(settlement.unclaimed),
    totals: balanceData(settlement.totals),
    balance:
      settled.rule === 'kept' && found
        ? decimal(add(settled.kept ?? ZERO, settlement.totals.difference))
        : null,
    lines: invoices.lines.map((line) => lineData(line, 1, words)),
    host: invoices.own.map((line) => lineData(line, 1, words)),
    allocations: {
      paid: billed ? allocationData(nth(billed.years, billed.years.length - 1).allocation) : null,
      final: allocationData(final),
    },
    figures: { paid: periods(billed?.years[0]?.allocation.bases), final: periods(final.bases) },
    sources: [
      { of: 'agreement', source: final.agreement.source },
      ...(found?.source === undefined ? [] : [{ of: 'outcome', ...sourceData(found.source) }]),
    ],
  };
}

/** Of books the file, and what was chosen of it. */
function sourceData(source: string | BooksSource): object {
  if (typeof source === 'string') return { source };
  const { file, company, accounts, objects, year } = source;
  return { source: file, company, accounts, objects, from: year?.from ?? null, to: year?.to ?? null };
}

function balanceData({ paid, final, difference }: Balance) {
  return { paid: decimal(paid), final: decimal(final), difference: decimal(difference) };
}
