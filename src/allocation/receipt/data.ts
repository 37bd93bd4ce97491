import { placesOf } from '../../kernel/by-party.js';
import { isoDate } from '../../kernel/date.js';
import { ONE, toShortDecimal } from '../../kernel/number.js';
import type { Basis, Term } from '../../keys/key.js';
import type { Provenance } from '../../sheet/provenance.js';
import { fraction } from '../adjustment-data.js';
import type { AllocationRow, Answer, Weighed } from '../allocation.js';
import { allocationData } from '../data.js';
import { figuresTold } from '../stated.js';
import { placeIn } from './inputs-sheet.js';
import { type OwnRow, ownLimits } from './own-limits.js';

/** A receipt as data: the allocation, how each amount was rounded, and every figure that was read with its place. */
export function receiptData(answer: Answer, rows: readonly AllocationRow[], { inputs }: Provenance): object {
  const { queue } = answer;
  const places = placesOf(queue);
  return {
    ...allocationData(answer),
    queue: queue.map(({ id }) => id),
    receipts: rows.map((row) => ({
      party: row.party.id,
      weight: fraction(row.weight),
      terms: answer.kind === 'agreed' ? termsOf(row, answer.bases, inputs) : undefined,
      share: fraction(row.share),
      exact: fraction(row.exact),
      down: toShortDecimal(row.down),
      place: places.get(row.party) ?? null,
      leftover: String(row.leftover),
      amount: toShortDecimal(row.amount),
      ...limitsOf(answer, row),
      stretches: stretchesOf(answer, row, inputs),
    })),
    figures: figuresTold(answer).map(
      ({ id, party, basis, title, label, value, at, status, source, parts }) => ({
        id,
        party: party?.id ?? null,
        title: title ?? label?.sv ?? basis?.measure.title.sv ?? null,
        period: basis?.period ?? null,
        value: toShortDecimal(value),
        place: parts ? null : placeIn(at, inputs),
        status: status ?? null,
        source,
        ...(parts && {
          withinYear: basis?.measure.withinYear,
          parts: parts.map((part) => ({
            period: part.basis?.period,
            value: toShortDecimal(part.value),
            place: placeIn(part.at, inputs),
            status: part.status,
            source: part.source,
          })),
        }),
      }),
    ),
  };
}

/** What the weight is the sum of; of a figure alone that figure. JSON leaves out what is undefined. */
function termsOf(
  { terms, figures }: Weighed,
  [basis, ...others]: readonly Basis[],
  inputs: Provenance['inputs'],
) {
  const [figure] = figures;
  if (!terms && figure && others.length === 0)
    return termsData([{ factor: ONE, of: figure.value, basis }], inputs);
  return terms && termsData(terms, inputs);
}

function termsData(terms: readonly Term[], inputs: Provenance['inputs']): object[] {
  return terms.map(({ factor, of, whole, per, basis, made, factorAt, ofAt }) => ({
    factor: fraction(factor),
    of: fraction(of),
    whole: whole && fraction(whole),
    per: per && fraction(per),
    measure: basis?.measure.id,
    period: basis?.period,
    factorAt: factorAt && placeIn(factorAt, inputs),
    ofAt: ofAt && placeIn(ofAt, inputs),
    terms: made && termsData(made, inputs),
  }));
}

/** The limits of the party: the part and what it is of, and what each comes to; nothing where it has none. */
function limitsOf(answer: Answer, row: OwnRow, stretch?: number): object {
  const limits = ownLimits(answer, row, stretch).map(({ which, bound, base, amount }) => ({
    which,
    ...('amount' in bound || !base
      ? {}
      : { part: fraction(bound.part), of: bound.of, base: toShortDecimal(base) }),
    limit: toShortDecimal(amount),
  }));
  return limits.length > 0 ? { limits } : {};
}

/** What the party pays for the days of each stretch of which it is part; nothing of a year in one piece. */
function stretchesOf(answer: Answer, { party }: AllocationRow, inputs: Provenance['inputs']) {
  if (answer.kind !== 'divided-year') return undefined;
  return answer.stretches.flatMap(({ from, to, days, division, bases = answer.bases }, place) => {
    const row = division.rows.find((one) => one.party === party);
    if (!row) return [];
    const { weight, share, exact, amount } = row;
    const own = {
      weight: fraction(weight),
      terms: termsOf(row, bases, inputs),
      share: fraction(share),
      exact: fraction(exact),
    };
    const when = { from: isoDate(from), to: isoDate(to), days };
    return [{ ...when, ...own, amount: toShortDecimal(amount), ...limitsOf(answer, row, place) }];
  });
}
