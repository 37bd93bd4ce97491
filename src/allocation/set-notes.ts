import { isChanged, type SetCosts } from '../agreement/costs/set.js';
import { compare, multiply, type Rational } from '../kernel/number.js';
import { decimal, showExact, showMoney } from '../sheet/figures.js';
import type { Sentence } from '../sheet/sentence.js';
import type { Words } from './words.js';

type Saying = Pick<Words, 'notes' | 'mark'>;

/** The lines of a cost sheet that were set, each with what it was, in kronor. */
export function setLines({ sheet, set }: SetCosts, { notes, mark }: Saying): Sentence[] {
  const money = (value: Rational) => showExact(multiply(value, sheet.unit), mark);
  const changed = set.filter(({ value, was }) => compare(value, was) !== 0);
  return changed.map(({ line, value, was }) =>
    notes.setLine(line.title, money(value), money(was), 'month' in line.amount),
  );
}

/** The amount that a cost sheet comes to as it was set, what it does unchanged, and what the agreement says. */
export function setNote(
  costs: SetCosts,
  amount: Rational,
  agreed: Rational | undefined,
  words: Saying,
): Sentence {
  const money = (value: Rational | undefined) => value && showMoney(value, words.mark);
  const isOther = agreed && compare(agreed, isChanged(costs) ? (costs.unchanged ?? agreed) : amount) !== 0;
  return words.notes.amountOfSheet(
    showMoney(amount, words.mark),
    setLines(costs, words),
    isChanged(costs) ? money(costs.unchanged) : undefined,
    isOther ? money(agreed) : undefined,
  );
}

/** What was set in vain, and that what is divided of a sheet with lines that were set is no cost. */
export function vainNotes({ sheet, set, total }: SetCosts, { notes, mark }: Saying): Sentence[] {
  const titles = set.filter(({ isCounted }) => !isCounted).map(({ line }) => line.title);
  const same = set.filter(({ value, was }) => compare(value, was) === 0);
  const sign = total?.value.numerator ?? 1n;
  return [
    ...same.map(({ line, value }) =>
      notes.setAsItWas(line.title, showExact(multiply(value, sheet.unit), mark), 'month' in line.amount),
    ),
    ...(titles.length > 0 ? [notes.setUncounted(titles)] : []),
    ...(set.length > 0 && sign <= 0n ? [notes.noCost(sign === 0n)] : []),
  ];
}

/** The same as data, in kronor. */
export function setData({ sheet, set, unchanged }: SetCosts): object {
  const kronor = (value: Rational) => decimal(multiply(value, sheet.unit));
  return {
    set: set.map(({ line: { id, title }, value, was }) => ({
      line: id,
      title,
      value: kronor(value),
      was: kronor(was),
    })),
    unchanged: unchanged ? decimal(unchanged) : null,
  };
}
