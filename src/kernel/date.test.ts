import fc from 'fast-check';
import { describe } from 'vitest';
import { date } from '../../tests/helpers/cooperation.js';
import { law, same } from '../../tests/helpers/laws.js';
import { compareDates, dateOfDay, dayAfter, dayOfYear, daysInYear, isoDate } from './date.js';

const DAY = 86_400_000;

/** Any day of the years 1000–9999 as the time at which it begins: the calendar of the tests is JavaScript's. */
const time = fc
  .integer({ min: Date.UTC(1000, 0, 1) / DAY, max: Date.UTC(9999, 11, 31) / DAY })
  .map((n) => n * DAY);

/** A time of a day as text, which sorts and reads like the date. */
const textOf = (time: number) => new Date(time).toISOString().slice(0, 10);

describe('a date', () => {
  law('is written year, month, day', [time], (time) => isoDate(date(textOf(time))) === textOf(time));

  law('counts the days since the year began', [time], (time) => {
    const { year } = date(textOf(time));
    return dayOfYear(date(textOf(time))) === (time - Date.UTC(year, 0, 1)) / DAY + 1;
  });

  law('is found again by its number in the year', [time], (time) => {
    const { year, ...day } = date(textOf(time));
    return same(dateOfDay(year, dayOfYear({ year, ...day })), { year, ...day });
  });

  law('is followed by the day after it', [time], (time) =>
    same(dayAfter(date(textOf(time - DAY))), date(textOf(time))),
  );

  law('comes before another when its day does', [time, time], (a, b) => {
    const order = compareDates(date(textOf(a)), date(textOf(b)));
    return Math.sign(order) === Math.sign(a - b);
  });
});

describe('a year', () => {
  law(
    'has the days from its first to the first of the next',
    [fc.integer({ min: 1000, max: 9998 })],
    (year) => {
      return daysInYear(year) === (Date.UTC(year + 1, 0, 1) - Date.UTC(year, 0, 1)) / DAY;
    },
  );
});
