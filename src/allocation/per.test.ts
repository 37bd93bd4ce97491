import { describe, expect, it } from 'vitest';
import { date, measure } from '../../tests/helpers/cooperation.js';
import { rational, toShortDecimal } from '../kernel/number.js';
import { perOf } from './per.js';

const of = (value: number) => rational(BigInt(value));

/** Two parties, one of which has figures of more years than the other, and none at all of the last. */
const MEASURE = measure(
  'invanare',
  { yearsBack: 1, inForceFrom: { month: 5, day: 1 } },
  {
    alby: { 2020: of(40), 2022: of(42), 2023: of(43) },
    byby: { 2020: of(10), 2023: of(0) },
  },
);

function told(year: number | undefined, day?: string): string {
  const { period, figures } = perOf(MEASURE, year, day === undefined ? undefined : date(day));
  return [period, ...[...figures].map(([party, { value }]) => `${party} ${toShortDecimal(value)}`)].join(' ');
}

describe('the figures that amounts are told per', () => {
  it('are those that the year reads of the measure', () => {
    expect(told(2023)).toBe('2022 alby 42');
    expect(told(2021)).toBe('2020 alby 40 byby 10');
  });

  it('are those in force on the day that is asked of', () => {
    expect(told(2024, '2024-04-30')).toBe('2022 alby 42');
    expect(told(2024, '2024-05-01')).toBe('2023 alby 43');
  });

  it('are the latest up to the year where it has none', () => {
    expect(told(2022)).toBe('2022 alby 42');
    expect(told(2030)).toBe('2023 alby 43');
    expect(told(undefined)).toBe('2023 alby 43');
  });

  it('are none before the first, and none of a party that has nothing', () => {
    expect(told(2019)).toBe('');
  });
});
