import { agreedData } from '../../allocation/data.js';
import { decimal } from '../../sheet/figures.js';
import type { BooksSource } from './books.js';
import type { Balance } from './settlement.js';
import { isCarried, nextYear, type Settled } from './sheet.js';

/** A settlement as data, in kronor; `difference` is what was paid too much, `to` the year that it is carried to. */
export function settlementData(settled: Settled): object {
  const { settlement, preliminary, final, found } = settled;
  const periods = (bases: typeof final.bases | undefined) =>
    (bases ?? []).map(({ measure, period }) => ({ of: measure.id, period, source: measure.source }));
  return {
    ...agreedData(final),
    unit: decimal(final.unit),
    currency: 'SEK',
    settlement: isCarried(settled) ? 'carried' : 'now',
    to: isCarried(settled) ? nextYear(settled) || null : null,
    rows: settlement.rows.map(({ party, ...balance }) => ({
      party: party.id,
      name: party.name,
      ...balanceData(balance),
      stated: found?.paid.has(party) ?? false,
    })),
    unclaimed: balanceData(settlement.unclaimed),
    totals: balanceData(settlement.totals),
    figures: { paid: periods(preliminary?.bases), final: periods(final.bases) },
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
