import type { Allocation } from '../core/allocation.js';
import { HUNDRED, multiply, toDecimal } from '../core/number.js';
import { adjustedParts, adjustedRow, costOf } from './adjustment-data.js';
import { decimal } from './figures.js';

/** An allocation as data: every figure a decimal string, exact or (1/3) with twelve decimals; `share` always exact. */
export function allocationData(allocation: Allocation): object {
  const { agreement, year, key, rounding, taker, unit, amount, rows, totals, leftover } = allocation;
  return {
    agreement: agreement?.id ?? null,
    title: agreement?.title.sv ?? null,
    year: year === undefined ? null : String(year),
    key: key?.id ?? null,
    rounding: taker && rounding.rule === 'residual' ? `residual:${taker.id}` : rounding.rule,
    unit: decimal(unit),
    currency: 'SEK',
    amount: decimal(amount),
    ...costOf(allocation),
    rows: rows.map((row) => ({
      party: row.party.id,
      name: row.party.name,
      weight: decimal(row.weight),
      share: { numerator: String(row.share.numerator), denominator: String(row.share.denominator) },
      percent: toDecimal(multiply(row.share, HUNDRED), 2),
      exact: decimal(row.exact),
      amount: decimal(row.amount),
      leftover: String(row.leftover),
      ...adjustedRow(row),
    })),
    totals: { weight: decimal(totals.weight), amount: decimal(totals.amount) },
    leftover: { units: String(leftover.units), to: leftover.to.map(({ id }) => id) },
    ...adjustedParts(allocation),
    sources: sourcesOf(allocation),
  };
}

function sourcesOf({ agreement, isAgreedAmount, bases, rows, groups }: Allocation) {
  const amount = agreement && {
    of: isAgreedAmount ? 'amount' : 'agreement',
    source: agreement.source,
    period: agreement.year === undefined ? null : String(agreement.year),
    file: agreement.file,
  };
  const weights = bases.map(({ measure, period }, i) => ({
    of: measure.id,
    source: measure.source,
    period,
    file: measure.file,
    status: [...new Set(rows.flatMap(({ figures }) => figures[i]?.status ?? []))].sort().join(','),
    note: measure.note?.sv ?? null,
  }));
  const parties = groups && {
    of: 'survey',
    source: groups.survey.source,
    period: String(groups.survey.date.year),
    file: groups.survey.file,
    groups: groups.ids,
  };
  return [amount, ...weights, parties].filter((source) => source !== undefined);
}
