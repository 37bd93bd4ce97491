import { conditionsIn, groupsNamed, type NamedGroups } from '../agreement/survey/survey.js';
import { formOf } from '../apportion/rounding.js';
import { isoDate } from '../kernel/date.js';
import { HUNDRED, multiply, toDecimal } from '../kernel/number.js';
import type { MeasureFacts } from '../keys/measure.js';
import { decimal, decimalOrNull } from '../sheet/figures.js';
import { adjustedParts, adjustedRow, costOf } from './adjustment-data.js';
import type { Allocation, Answer } from './allocation.js';
import { daysData } from './bases.js';
import { decisionData } from './decision-notes.js';
import { takingPart } from './drawn-notes.js';
import type { Per } from './per.js';
import { amountsPer, perIn } from './per-amounts.js';
import { setData } from './set-notes.js';

/** An allocation as data: every figure a decimal string, exact or (1/3) with twelve decimals; `share` always exact. */
export function allocationData(allocation: Allocation): object {
  const { rounding, taker, unit, amount, rows, totals, leftover } = allocation;
  const isSplit = allocation.kind === 'split';
  const per = perIn(allocation);
  const amounts = per ? amountsPer(per, allocation) : [];
  return {
    ...(isSplit ? NOT_AGREED : agreedData(allocation)),
    rounding: formOf(rounding, taker?.id ?? ''),
    unit: decimal(unit),
    currency: 'SEK',
    amount: decimal(amount),
    ...costOf(allocation),
    text: isSplit ? undefined : allocation.agreement.text,
    ...(!isSplit && allocation.costs && { costs: setData(allocation.costs) }),
    ...(per && { per: perData(per) }),
    rows: rows.map((row, i) => ({
      party: row.party.id,
      name: row.party.name,
      code: row.party.code,
      weight: decimal(row.weight),
      share: { numerator: String(row.share.numerator), denominator: String(row.share.denominator) },
      percent: toDecimal(multiply(row.share, HUNDRED), 2),
      exact: decimal(row.exact),
      amount: decimal(row.amount),
      leftover: String(row.leftover),
      ...adjustedRow(row),
      ...(amounts[i] && {
        per: decimal(amounts[i]),
        perOf: decimalOrNull(per?.figures.get(row.party.id)?.value),
      }),
    })),
    totals: { parties: rows.length, weight: decimal(totals.weight), amount: decimal(totals.amount) },
    leftover: { units: String(leftover.units), to: leftover.to.map(({ id }) => id), ...drawnOf(allocation) },
    ...(isSplit ? { sources: [] } : { ...adjustedParts(allocation), sources: sourcesOf(allocation) }),
  };
}

function perData({ measure: { id, source, file }, period }: Per) {
  return { measure: id, period, source, file };
}

/** What an answer is of: its agreement, year, decision and key. */
export function agreedData(answer: Answer) {
  const { agreement, year, key } = answer;
  return {
    agreement: agreement.id,
    title: agreement.title.sv,
    year: year === undefined ? null : String(year),
    decision: decisionData(answer),
    key: key.id,
  };
}

/** The same of a split, which is of nothing. */
const NOT_AGREED: Record<keyof ReturnType<typeof agreedData>, null> = {
  agreement: null,
  title: null,
  year: null,
  decision: null,
  key: null,
};

/** The lot, where it may have settled who of equals got a unit, or in which order. */
function drawnOf({ kind, drawn, leftover, rows }: Allocation): object {
  const ordered = leftover.to.filter((party) => drawn?.parties.includes(party));
  // Of a year in parts what it would have been without a change was settled, too.
  if (!drawn || !(leftover.isDrawn || ordered.length > 1 || kind === 'divided-year')) return {};
  return { drawn: { parties: takingPart(drawn, rows).map(({ id }) => id), source: drawn.source } };
}

function sourcesOf({ agreement, isAgreedAmount, bases, rows, groups }: Answer) {
  const amount = {
    of: isAgreedAmount ? 'amount' : 'agreement',
    source: agreement.source,
    period: agreement.year === undefined ? null : String(agreement.year),
    file: agreement.file,
  };
  const weights = bases.map(({ measure, period, ...basis }, i) => ({
    of: measure.id,
    source: measure.source,
    period,
    ...daysData(basis),
    file: measure.file,
    status: [...new Set(rows.flatMap(({ figures }) => figures[i]?.status ?? []))].sort().join(','),
    note: measure.note?.sv ?? null,
    ...vouchedData(measure),
  }));
  const parties = groups && {
    of: 'survey',
    source: groups.survey.source,
    period: String(groups.survey.date.year),
    file: groups.survey.file,
    groups: groups.ids,
    ...conditionsOf(groups),
  };
  return [amount, ...weights, parties].filter((source) => source !== undefined);
}

/** Who vouches for figures, where somebody does. */
export function vouchedData({ vouched }: Pick<MeasureFacts, 'vouched'>): object {
  return vouched ? { vouched: { by: vouched.by, date: isoDate(vouched.date) } } : {};
}

/** What answers that the groups count depend on; nothing when they depend on nothing. */
function conditionsOf(groups: NamedGroups): object {
  const conditions = conditionsIn(groups.survey, groupsNamed(groups)).map(({ party, question, text }) => ({
    party: party.id,
    question,
    text: text.sv,
  }));
  return conditions.length > 0 ? { conditions } : {};
}
