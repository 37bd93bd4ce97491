import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { NOWHERE, party, valueIn } from '../../tests/helpers/cooperation.js';
import { dearLaw, law } from '../../tests/helpers/laws.js';
import { agreed, divide, shareOut, sharing } from '../../tests/helpers/sharing.js';
import * as WORDS from '../../tests/helpers/words.js';
import { dividedYear } from '../../tests/helpers/years.js';
import { NO_ADJUSTMENTS } from '../agreement/adjustments.js';
import { rational, ZERO } from '../kernel/number.js';
import { spoken } from '../sheet/sentence.js';
import type { Allocation } from './allocation.js';
import { alone } from './share.js';
import { zeroNotes } from './zero-notes.js';

const [sv, en] = [spoken(WORDS.sv), spoken(WORDS.en)];

/** The names of parties in the notes, sorted: names are P and a code, and nothing else in a sentence is. */
function namedIn(allocation: Allocation, words = sv): string[] {
  return [
    ...zeroNotes(allocation, words)
      .join(' ')
      .matchAll(/\bP\d+\b/g),
  ]
    .map(([name]) => name)
    .sort();
}

/** Those that weigh or pay zero, and do not stand outside. */
function zeroesOf({ rows }: Allocation, outside?: string): string[] {
  const found: string[] = [];
  for (const { party: one, weight, amount } of rows)
    if ((weight.numerator === 0n || amount.numerator === 0n) && one.id !== outside) found.push(one.name);
  return found.sort();
}

const isAlike = (a: readonly string[], b: readonly string[]) => a.join() === b.join();
const few = fc.bigInt(-9n, 9n).map((amount) => rational(amount));

describe('the notes of zeroes', () => {
  law(
    'name exactly the parties that weigh or pay zero, each once, in both languages',
    [sharing, few, fc.boolean()],
    (drawn, amount, isSmall) => {
      const answer = valueIn(divide(isSmall ? { ...drawn, amount } : drawn));
      return [sv, en].every((words) => isAlike(namedIn(answer, words), zeroesOf(answer)));
    },
  );

  dearLaw('do so too of a year in which parties join and leave', [dividedYear, few], (drawn, amount) => {
    const { spans, year } = drawn;
    const answer = valueIn(divide({ ...drawn.sharing, amount }, { spans }, year));
    return isAlike(namedIn(answer), zeroesOf(answer));
  });

  dearLaw('leave who stands outside to the note that says so', [sharing, few], (drawn, amount) => {
    const [first, second] = drawn.parties;
    if (!first || !second) return false;
    const adjustments = { ...NO_ADJUSTMENTS, outside: [{ value: first, at: NOWHERE }] };
    const others = drawn.figures.slice(1).every(({ numerator }) => numerator === 0n);
    const figures = others ? drawn.figures.map((_, i) => rational(BigInt(i))) : drawn.figures;
    const answer = valueIn(divide({ ...drawn, figures, amount }, { adjustments }));
    return isAlike(namedIn(answer), zeroesOf(answer, first.id));
  });

  const told = (amount: string, weights: Readonly<Record<string, string>>) =>
    zeroNotes(alone(valueIn(shareOut(amount, weights))), sv);

  it('say nothing when everybody weighs and pays something', () => {
    expect(told('10', { a: '1', b: '2' })).toEqual([]);
  });

  it('tell who weighs nothing from who is too light for a krona, whose exact amount they give', () => {
    // 10 × 0.31 / 10 = 0.31.
    expect(told('10', { a: '9.69', b: '0', c: '0.31', d: '0' })).toEqual([
      'Väger noll och betalar inget: B och D.',
      'Betalar 0 kr fast vikten inte är noll: C (exakt 0,31 kr).',
    ]);
  });

  it('give no exact amount of those who pay nothing because there is nothing to pay', () => {
    expect(told('0', { a: '1', b: '2' })).toEqual(['Betalar 0 kr fast vikterna inte är noll: A och B.']);
  });

  it('tell who pays by a floor without any weight', () => {
    const division = valueIn(shareOut('10', { a: '1', b: '0' }));
    const rows = division.rows.map((row) => ({ ...row, amount: rational(5n) }));
    expect(zeroNotes(agreed({ ...division, rows }), sv)).toEqual(['Väger noll men betalar ändå: B (5 kr).']);
  });

  it('name a party that weighs zero in a credit too', () => {
    const division = valueIn(shareOut('-10', { a: '1', b: '0' }));
    expect(division.rows.find(({ party: one }) => one.id === party('b').id)?.amount).toEqual(ZERO);
    expect(told('-10', { a: '1', b: '0' })).toEqual(['Väger noll och betalar inget: B.']);
  });
});
