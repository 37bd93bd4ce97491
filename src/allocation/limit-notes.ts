import type { Stretch } from '../agreement/participation.js';
import { type CalendarDate, compareDates } from '../kernel/date.js';
import { type Rational, subtract } from '../kernel/number.js';
import { showExact, showMoney } from '../sheet/figures.js';
import { joined, type Sentence } from '../sheet/sentence.js';
import type { AllocationRow, DividedYear, LimitedAmount } from './allocation.js';
import type { Words } from './words.js';

/** A row that was divided within limits, and what they change. */
interface LimitedRow extends LimitedAmount, Pick<AllocationRow, 'party' | 'amount'> {
  readonly change: Rational;
}

/** Which parties limits hold, and what those bear that others do not pay. */
export function limitNotes(rows: readonly AllocationRow[], words: Words): Sentence[] {
  const { adjustments: said, mark } = words;
  const limited = rows.flatMap(({ party, amount, limited }) =>
    limited ? [{ party, amount, ...limited, change: subtract(amount, limited.unlimited) }] : [],
  );
  if (limited.length === 0) return [];
  const bearing = limited.filter(({ heldBy, change }) => heldBy === undefined && change.numerator !== 0n);
  const signed = (change: Rational) => `${change.numerator > 0n ? '+' : ''}${showMoney(change, mark)}`;
  const held = limited.flatMap((row) => heldNote(row, words));
  if (held.length === 0) return [said.noneHeld];
  return [
    ...held,
    ...(bearing.length > 0
      ? [said.borne(bearing.map(({ party, change }) => said.bornePart(party.name, signed(change))))]
      : []),
  ];
}

/** That limits follow the days, and on which of them they hold a party that they do not hold on all of its own. */
export function daysHeldNotes({ rows, stretches }: DividedYear, words: Words): Sentence[] {
  const { adjustments: said } = words;
  if (rows.every(({ limited }) => limited === undefined)) return [];
  const notes = rows.flatMap(({ party }) =>
    (['floor', 'cap'] as const).flatMap((which) => {
      const own = stretches.flatMap((stretch) => {
        const row = stretch.division.rows.find((one) => one.party === party);
        return row ? [{ stretch, isHeld: row.limited?.heldBy === which }] : [];
      });
      const held = own.filter(({ isHeld }) => isHeld);
      if (held.length === 0 || held.length === own.length) return [];
      return [
        said.heldOn(
          which,
          party.name,
          held.map(({ stretch }) => stretchText(stretch, words)),
        ),
      ];
    }),
  );
  return [said.limitsByDay, ...notes];
}

/** What a limit makes a party pay; of one that is finer than the unit, that rounding decided. None when nothing came of it. */
function heldNote(row: LimitedRow, { adjustments: said, mark }: Words): Sentence[] {
  const { party, amount, unlimited, heldBy, fineLimit, change } = row;
  const paid = showMoney(amount, mark);
  const fine = fineLimit ? [said.fineLimit(fineLimit.which, showExact(fineLimit.amount, mark))] : [];
  if (heldBy && change.numerator !== 0n) {
    return [joined([said.held(heldBy, party.name, paid, showMoney(unlimited, mark)), ...fine])];
  }
  return fineLimit ? [joined([said.pays(fineLimit.which, party.name, paid), ...fine])] : [];
}

/** The days of a stretch: 1 januari–30 juni, or 31 december. */
export function stretchText({ from, to }: Pick<Stretch, 'from' | 'to'>, words: Words): Sentence {
  return compareDates(from, to) === 0
    ? dayText(from, words)
    : words.adjustments.span(dayText(from, words), dayText(to, words));
}

function dayText({ month, day }: CalendarDate, words: Words): Sentence {
  return words.day(month, day);
}
