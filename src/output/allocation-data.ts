import type { Allocation } from '../core/allocation.js';
import { HUNDRED, multiply, type Rational, toDecimal, toShortDecimal } from '../core/number.js';

/** An allocation as data: every figure a decimal string, exact or (1/3) with twelve decimals; `share` always exact. */
export function allocationData(allocation: Allocation): object {
  const { agreement, year, key, rounding, taker, unit, amount, rows, totals, leftover } = allocation;
  return {
    agreement: agreement?.id ?? null,
    title: agreement?.title.sv ?? null,
    year: year === undefined ? null : String(year),
    key: key?.id ?? null,
    rounding: taker ? `residual:${taker.id}` : rounding.rule,
    unit: decimal(unit),
    currency: 'SEK',
    amount: decimal(amount),
    rows: rows.map((row) => ({
      party: row.party.id,
      name: row.party.name,
      weight: decimal(row.weight),
      share: { numerator: String(row.share.numerator), denominator: String(row.share.denominator) },
      percent: toDecimal(multiply(row.share, HUNDRED), 2),
      exact: decimal(row.exact),
      amount: decimal(row.amount),
      leftover: String(row.leftover),
    })),
    totals: { weight: decimal(totals.weight), amount: decimal(totals.amount) },
    leftover: { units: String(leftover.units), to: leftover.to.map(({ id }) => id) },
    sources: sourcesOf(allocation),
  };
}

function decimal(value: Rational): string {
  return toShortDecimal(value);
}

function sourcesOf({ agreement, isAgreedAmount, basis, rows }: Allocation) {
  const amount = agreement && {
    of: isAgreedAmount ? 'amount' : 'agreement',
    source: agreement.source,
    period: agreement.year === undefined ? null : String(agreement.year),
    file: agreement.file,
  };
  const weights = basis && {
    of: basis.measure.id,
    source: basis.measure.source,
    period: basis.period,
    file: basis.measure.file,
    status: [...new Set(rows.flatMap(({ figure }) => figure?.status ?? []))].sort().join(','),
    note: basis.measure.note?.sv ?? null,
  };
  return [amount, weights].filter((source) => source !== undefined);
}
