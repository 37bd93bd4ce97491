import type { Allocation } from '../core/allocation.js';
import { toShortDecimal as decimal, HUNDRED, multiply, toDecimal } from '../core/number.js';
import { adjustedParts, adjustedRow, costOf } from './json-adjustments.js';

/** The version of the JSON format: raised when a key changes meaning or goes away. */
const SCHEMA_VERSION = 1;

/** An allocation as JSON: every figure a decimal string, exact or (1/3) with twelve decimals; `share` always exact. */
export function renderJson(allocation: Allocation): string {
  const { agreement, year, key, rounding, taker, unit, amount, rows, totals, leftover } = allocation;
  const document = {
    schemaVersion: SCHEMA_VERSION,
    agreement: agreement?.id ?? null,
    title: agreement?.title.sv ?? null,
    year: year === undefined ? null : String(year),
    key: key?.id ?? null,
    rounding: taker ? `residual:${taker.id}` : rounding.rule,
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
  return `${escapeInvisible(JSON.stringify(document, null, 2))}\n`;
}

function sourcesOf({ agreement, isAgreedAmount, bases, rows }: Allocation) {
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
  return [amount, ...weights].filter((source) => source !== undefined);
}

/** JSON.stringify leaves some control and direction characters bare; a terminal would obey them. */
function escapeInvisible(json: string): string {
  const escaped = (unit: string) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`;
  return json.replace(/(?!\n)[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, (character) =>
    character.split('').map(escaped).join(''),
  );
}
