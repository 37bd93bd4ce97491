import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { NOWHERE, party, valueIn } from '../../../tests/helpers/cooperation.js';
import { dearLaw } from '../../../tests/helpers/laws.js';
import { agreed } from '../../../tests/helpers/sharing.js';
import type { Period } from '../../agreement/payment-plan.js';
import { share } from '../../allocation/share.js';
import { compare, ONE, rational, sum } from '../../kernel/number.js';
import { billOf } from '../../ledger/bill.js';
import { instalmentsOf } from '../../ledger/instalments.js';
import { invoicesOf } from './invoice.js';

/** The invoices of an amount shared equally by so many parties. */
function invoices(amount: bigint, parties: number, period: Period) {
  const cost = { amount: { value: rational(amount), at: NOWHERE }, unit: ONE };
  const claimants = Array.from({ length: parties }, (_, i) => ({
    party: party(`p${i}`, String(i)),
    weight: ONE,
    at: NOWHERE,
  }));
  const division = valueIn(share({ ...cost, rounding: { rule: 'largest-remainder' } }, claimants));
  const instalments = instalmentsOf({ period, dates: [] }, 2019);
  const years = [{ allocation: { ...agreed(division), year: 2019 } }];
  return invoicesOf({ years, instalments, bill: billOf(years, instalments) }, 2019);
}

const period = fc.constantFrom<Period[]>('yearly', 'half-yearly', 'quarterly', 'monthly');
const given: [fc.Arbitrary<bigint>, fc.Arbitrary<number>, fc.Arbitrary<Period>] = [
  fc.oneof(fc.bigInt(-30n, 30n), fc.bigInt(-(10n ** 9n), 10n ** 9n)),
  fc.integer({ min: 1, max: 12 }),
  period,
];

describe('the lines of invoices', () => {
  dearLaw('add up to the amount, and none is zero', given, (amount, parties, period) => {
    const amounts = invoices(amount, parties, period).lines.map((line) => line.amount);
    return (
      compare(sum(amounts), rational(amount)) === 0 && amounts.every(({ numerator }) => numerator !== 0n)
    );
  });

  dearLaw('have numbers of their own, which sort by instalment', given, (amount, parties, period) => {
    const { lines } = invoices(amount, parties, period);
    const places = lines.map(({ instalment }) => instalment);
    const isSorted = places.every((place, i) => i === 0 || place >= (places[i - 1] ?? 0));
    return isSorted && new Set(lines.map(({ number }) => number)).size === lines.length;
  });

  it('are numbered by agreement, year, instalment and party', () => {
    expect(invoices(100n, 2, 'half-yearly').lines.map(({ number }) => number)).toEqual([
      'agreement-2019-01-0',
      'agreement-2019-01-1',
      'agreement-2019-02-0',
      'agreement-2019-02-1',
    ]);
  });
});
