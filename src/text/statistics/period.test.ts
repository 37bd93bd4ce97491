import { describe, expect, it } from 'vitest';
import { periodIn } from './period.js';

describe('the period of a text', () => {
  it.each([
    ['2023', 2023, undefined],
    ['2023/24', 2023, undefined],
    ['2023/2024', 2023, undefined],
    ['2023-24', 2023, undefined],
    ['2023M04', 2023, '4-30'],
    ['2024M02', 2024, '2-29'],
    ['2023-10', 2023, '10-31'],
    ['2023K1', 2023, '3-31'],
    ['2023Q4', 2023, '12-31'],
    ['2023H1', 2023, '6-30'],
    ['2023-10-15', 2023, '10-15'],
  ])('%s', (text, year, until) => {
    const found = periodIn(text);
    expect(found?.year).toBe(year);
    expect(found?.until && `${found.until.month}-${found.until.day}`).toBe(until);
  });

  it.each(['', 'Alby', '123', '20231', '2023M13', '2023-02-30', '2023/25', '2009-10', '1889'])(
    '%s is none',
    (text) => expect(periodIn(text)).toBeUndefined(),
  );
});
