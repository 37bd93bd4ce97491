import type { CalendarDate } from '../date.js';
import type { Rational } from '../number.js';
import type { Place } from '../place.js';
import type { Stranger } from './names.js';

/** What faults of single values tell about themselves. */
export interface ValueFaults {
  /** `mark`: the one before decimals that it contradicts. */
  'not-a-number': { text: string; mark?: ',' | '.' };
  'ambiguous-number': { text: string };
  'not-kronor': { text: string; currency: string };
  'number-too-long': { most: number };
  /** `within`: it is no year, but within-year would make a part of one of it (`field`), or it is neither (`part`), or a `day`. `year`: the one that it should be. */
  'not-a-year': { text: string; within?: 'field' | 'part' | 'day'; year?: number };
  /** Neither a year nor years from one to another. */
  'not-years': { text: string };
  'reversed-years': { from: string; to: string };
  'too-many-years': { count: number; most: number };
  'year-twice': { year: string };
  /** Several years, asked of a command that takes one. */
  'one-year': { text: string; command: string };
  'not-a-date': { text: string };
  /** `year`: where the days of the month hang on it. */
  'no-such-day': { text: string; year?: number; month: number; days: number };
  'not-a-day': { text: string };
  'not-a-whole-number': { text: string; least: number; most: number };
  'unknown-choice': Stranger;
  'not-months': { text: string };
  'not-a-choice': { text: string };
  'above-whole': { text: string };
  'negative-amount': { text: string };
  /** `percent`: what a part in decimals was meant as, where kronor may stand too. */
  'not-a-portion': { text: string; isOrKronor?: boolean; percent?: Rational | undefined };
  /** `percent`: a part of more than the whole, which was meant as so many per cent. */
  'not-the-whole': { sum: Rational; whole: Rational; percent?: Rational };
  'reversed-dates': { from: CalendarDate; to: CalendarDate };
  'overlapping-dates': { name: string; first: Place };
  'not-a-party-date': { text: string };
  'not-a-party-weight': { text: string };
  'dates-not-ascending': { date: string; before: string };
  'wrong-form': { text: string; example: string };
}
