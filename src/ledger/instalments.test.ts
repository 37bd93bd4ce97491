import { describe, expect, it } from 'vitest';
import type { PaymentPlan } from '../agreement/payment-plan.js';
import { isoDate } from '../kernel/date.js';
import { rational } from '../kernel/number.js';
import { instalmentsOf } from './instalments.js';

describe('the instalments of a year', () => {
  const shown = (plan: PaymentPlan, year: number) =>
    instalmentsOf(plan, year).map(({ from, to, due }) => [from, to, due].map(isoDate).join(' '));

  it('are one in January for the whole year', () => {
    expect(shown({ period: 'yearly', dates: [] }, 2019)).toEqual(['2019-01-01 2019-12-31 2019-01-31']);
  });

  it('are four, due on a day of the first month of each quarter', () => {
    expect(shown({ period: 'quarterly', dueDay: 15, dates: [] }, 2019)).toEqual([
      '2019-01-01 2019-03-31 2019-01-15',
      '2019-04-01 2019-06-30 2019-04-15',
      '2019-07-01 2019-09-30 2019-07-15',
      '2019-10-01 2019-12-31 2019-10-15',
    ]);
  });

  it('are due on the last day of a month that is shorter than the day', () => {
    const monthly: PaymentPlan = { period: 'monthly', dueDay: 30, dates: [] };
    expect(shown(monthly, 2019)[1]).toBe('2019-02-01 2019-02-28 2019-02-28');
    expect(shown(monthly, 2020)[1]).toBe('2020-02-01 2020-02-29 2020-02-29');
    expect(shown(monthly, 1900)[1]).toBe('1900-02-01 1900-02-28 1900-02-28');
    expect(shown(monthly, 2000)[1]).toBe('2000-02-01 2000-02-29 2000-02-29');
    expect(shown({ ...monthly, dueDay: undefined }, 2019)[3]).toBe('2019-04-01 2019-04-30 2019-04-30');
  });

  it('are at the dates stated for the year, and by period in other years', () => {
    const stated: PaymentPlan = {
      period: 'half-yearly',
      dates: [3, 11].map((month) => ({ due: { year: 2018, month, day: 30 }, part: rational(1n, 2n) })),
    };
    expect(shown(stated, 2018)).toEqual([
      '2018-01-01 2018-12-31 2018-03-30',
      '2018-01-01 2018-12-31 2018-11-30',
    ]);
    expect(instalmentsOf(stated, 2018).map(({ number }) => number)).toEqual([1, 2]);
    expect(shown(stated, 2019)).toEqual([
      '2019-01-01 2019-06-30 2019-01-31',
      '2019-07-01 2019-12-31 2019-07-31',
    ]);
  });
});
