import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { NOWHERE, party, valueIn } from '../../../tests/helpers/cooperation.js';
import { dearLaw } from '../../../tests/helpers/laws.js';
import { divide, type Sharing, sharing, without } from '../../../tests/helpers/sharing.js';
import { printedTable } from '../../../tests/helpers/tables.js';
import { TOTAL_ROW } from '../../agreement/published/table.js';
import type { AllocationRow, Answer } from '../../allocation/allocation.js';
import { heldInputs, inputsOf } from '../../allocation/inputs.js';
import { ONE, type Rational, rational, toShortDecimal, ZERO } from '../../kernel/number.js';
import { computedAllocation } from '../check/computed.js';
import { compareLock, holdsTable, type Lock } from './lock.js';

/** The table of an allocation as a lock holds it: every weight and amount, their sums, and the figures that they are made of. */
function lockOf(answer: Answer): Lock {
  const shown = (value: unknown) => toShortDecimal(value as Rational).replace('.', ',');
  const rows = [...computedAllocation(answer)].map(([id, { cells }]) => [
    id,
    { weight: shown(cells.weight), amount: shown(cells.amount) },
  ]);
  const inputs = inputsOf(answer).map(({ id, value, at }) => ({ id, text: shown(value), value, at }));
  return { table: { ...printedTable(Object.fromEntries(rows)), total: TOTAL_ROW }, inputs, files: [] };
}

const answer = (given: Sharing, more = ZERO) =>
  valueIn(
    divide({ ...given, amount: { ...given.amount, numerator: given.amount.numerator + more.numerator } }),
  );

describe('a lock', () => {
  dearLaw('holds the table that it was made of', [sharing], (given) =>
    holdsTable(lockOf(answer(given)), answer(given)),
  );

  dearLaw('holds no table of another amount', [sharing, fc.bigInt(1n, 1000n)], (given, more) => {
    return !holdsTable(lockOf(answer(given)), answer(given, rational(more)));
  });

  dearLaw('holds no table of which somebody has paid another part directly', [sharing], (given) => {
    const decided = answer(given);
    const paying = (kronor: bigint): Answer => {
      const { party, figures } = decided.rows[0] as AllocationRow;
      const amount = { value: rational(kronor), at: figures[0]?.at ?? NOWHERE };
      return { ...decided, adjustments: { ...decided.adjustments, direct: [{ party, title: 'x', amount }] } };
    };
    return (
      holdsTable(lockOf(paying(100n)), paying(100n)) &&
      !holdsTable(lockOf(paying(100n)), paying(400n)) &&
      !holdsTable(lockOf(decided), paying(100n)) &&
      !holdsTable(lockOf(paying(100n)), decided)
    );
  });

  it('holds no table without one of its parties, though that one paid nothing', () => {
    const [a, b, c] = ['a', 'b', 'c'].map((id, i) => party(id, String(i)));
    const given = { parties: [a, b, c], figures: [ONE, ONE, ZERO], amount: rational(10n) } as Sharing;
    const fewer = answer(without(given, given.parties[2] as Sharing['parties'][number]));
    expect(holdsTable(lockOf(answer(given)), fewer)).toBe(false);
    expect(holdsTable(lockOf(fewer), answer(given))).toBe(false);
  });
});

describe('a lock without bases', () => {
  it('holds no table that a party has left, though nothing was read for that party', () => {
    const [a, b, c] = ['a', 'b', 'c'].map((id, i) => party(id, String(i)));
    const given = { parties: [a, b, c], figures: [ONE, ONE, ZERO], amount: rational(10n) } as Sharing;
    const agreed = (sharing: Sharing): Answer => ({ ...answer(sharing), bases: [] });
    const fewer = agreed(without(given, given.parties[2] as Sharing['parties'][number]));
    expect(holdsTable(lockOf(agreed(given)), agreed(given))).toBe(true);
    expect(holdsTable(lockOf(agreed(given)), fewer)).toBe(false);
  });
});

describe('a lock of a cost sheet', () => {
  const at = { ...NOWHERE, file: 'costs.yaml' };
  const sheetOf = (kronor: bigint) => {
    const value = rational(kronor);
    const line = { id: 'pay', title: 'Pay', amount: { given: value }, decimals: 0, at };
    const total = { value: 'pay', at };
    const lines = [{ ...line, figures: [{ field: 'amount' as const, value, at }] }];
    return { title: 'x', unit: ONE, source: 'x', total, lines };
  };
  const decided = (kronor: bigint): Answer => ({
    ...answer({ parties: [party('a')], figures: [ONE], amount: rational(10n) } as Sharing),
    costs: { sheet: sheetOf(kronor), set: [] },
  });
  const held = (kronor: bigint): Lock => ({
    ...lockOf(decided(kronor)),
    inputs: heldInputs(decided(kronor)).map(({ id, value }) => ({ id, text: '', value, at })),
  });

  it('holds its lines: with another one it is another table', () => {
    expect(held(10n).inputs.map(({ id }) => id)).toContain('cost:pay:amount');
    expect(holdsTable(held(10n), decided(10n))).toBe(true);
    expect(holdsTable(held(10n), decided(11n))).toBe(false);
  });

  it('from before 0.10.0 holds none, and is the table that it was', () => {
    expect(holdsTable(lockOf(decided(10n)), decided(10n))).toBe(true);
  });
});

describe('a lock beside what is calculated today', () => {
  /** A alone, with a figure of 7 today. */
  const today = answer({ parties: [party('a')], figures: [rational(7n)], amount: rational(10n) });
  const [now] = inputsOf(today);
  const then = (value: bigint, id = now?.id ?? '') => ({
    id,
    text: `${value} st`,
    value: rational(value),
    at: NOWHERE,
  });
  const deviations = (weight: string, ...inputs: Lock['inputs']) =>
    compareLock({ table: printedTable({ a: { weight } }), inputs, files: [] }, today).deviations;

  it('names the figure that is another, where it stands today, before what it has changed', () => {
    expect(deviations('5', then(5n))).toMatchObject([
      {
        kind: 'cell',
        row: 'A',
        column: now,
        printed: '5 st',
        computed: rational(7n),
        difference: rational(-2n),
        at: now?.at,
      },
      { kind: 'cell', row: 'a', column: 'weight', printed: '5', computed: rational(7n) },
    ]);
  });

  it('names no figure that is the same, nor one that is no longer read', () => {
    expect(deviations('5', then(7n), then(3n, 'usage:2017:b'))).toMatchObject([{ column: 'weight' }]);
  });

  it('names no figure when the table is the same all the same', () => {
    expect(deviations('7', then(5n))).toEqual([]);
  });
});
