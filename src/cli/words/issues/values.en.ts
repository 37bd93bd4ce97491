import type { IssueWords } from '../../../kernel/complaint.js';
import { isoDate } from '../../../kernel/date.js';
import type { ValueFaults } from '../../../kernel/faults/values.js';
import { absolute, compare, ONE, subtract, toShortDecimal } from '../../../kernel/number.js';
import { dateMeant, figureMeant, settled } from '../../../text/meant.js';
import { MONTHS } from '../../../text/statistics/period.en.js';
import { part, stranger, where } from './phrases.en.js';

/** English: faults of single values. */
export const values: IssueWords<ValueFaults> = {
  'not-a-number': ({ text, mark }) => {
    if (mark)
      return [
        `"${text}" is not a number with a decimal ${mark === ',' ? 'comma' : 'point'}, which the column is read with`,
        'Write it as the other figures of the column, or give the right mark with --decimal.',
      ];
    const { figure, letter } = figureMeant(text) ?? {};
    return [
      `"${text}" is not a number${letter === undefined ? '' : `: ${letter} is a letter`}`,
      `Write ${figure ?? 'digits with a decimal comma or point, for example 442.6'}`,
    ];
  },
  'ambiguous-number': ({ text }) => {
    const [whole, decimals = ''] = text.split(/[.,]/);
    return [
      `"${text}" can be read in two ways: ${whole}${decimals} or ${whole} point ${decimals}`,
      `Write ${whole} ${decimals} for thousands, or ${whole}.${settled(decimals)} for decimals.`,
    ];
  },
  'not-kronor': ({ text, currency }) => [
    `"${text}" is an amount in ${currency}; everything here is counted in kronor`,
    'Convert it, and write for example 1 200 000, 1 200 000 kr, 1 200 tkr or 1.2 mkr.',
  ],
  'number-too-long': ({ most }) => [`the number has more than ${most} digits`, 'Check the number.'],
  'not-a-year': ({ text, within, year }) => [
    `"${text}" is ${year ? `not of ${year}, which period says that the figures are of` : within === 'day' ? 'a day: the figure may be of a part of the year that ends then, or counted on that day' : within === 'part' ? 'neither a year nor a part of one' : 'not a year'}`,
    year
      ? 'Correct the row, or the period of the measure.'
      : within === 'field'
        ? "Write four digits, or within-year: sum (or mean) at the measure if the year's figure is the sum or the mean of its parts."
        : within === 'day'
          ? 'Write the part of the year: 2019K1, 2019T1, 2019H1 or 2019M01. If the figure was counted on a day, the measure has no within-year.'
          : `Write four digits, for example 2019${within ? ', or a part of the year: 2019K1, 2019T1, 2019H1 or 2019M01' : ''}.`,
  ],
  'not-years': ({ text }) => [
    `"${text}" is neither a year nor several`,
    'Write a year (2024), from and to (2024-2026) or several with commas (2024,2026).',
  ],
  'reversed-years': ({ from, to }) => [`${from}-${to} goes backwards`, `Write ${to}-${from}`],
  'too-many-years': ({ count, most }) => [
    `${count} years are too many at once`,
    `Ask for at most ${most} years at a time.`,
  ],
  'year-twice': ({ year }) => [`${year} is asked for twice`, 'Ask for each year once.'],
  'one-year': ({ text, command }) => [
    `allocate ${command} takes one year at a time, and ${text} is several`,
    'Write one of the years.',
  ],
  'not-a-date': ({ text }) => [
    `"${text}" is not a date`,
    dateMeant(text) === undefined
      ? 'Write year-month-day, for example 2019-03-01.'
      : `Did you mean ${dateMeant(text)}?`,
  ],
  'no-such-day': ({ text, year, month, days }) => [
    `"${text}" is not a date: ${MONTHS[month - 1]}${month === 2 && year !== undefined ? ` ${year}` : ''} has ${days} days`,
    `Write a day from 1 to ${days}.`,
  ],
  'not-a-day': ({ text }) => [`"${text}" is not a day of the year`, 'Write month-day, for example 10-15.'],
  'not-a-whole-number': ({ text, least, most }) => [
    `"${text}" is not a whole number from ${least} to ${most}`,
    'Write for example 2.',
  ],
  'unknown-choice': stranger((text) => `unknown value: "${text}"`),
  'not-months': ({ text }) => [`"${text}" is not a number of months`, 'Write a whole number from 1 to 12.'],
  'not-a-choice': ({ text }) => [
    `"${text}" does not say which value is meant`,
    'Write what the figures are broken down by, an equals sign and the value: --where sex=total',
  ],
  'above-whole': ({ text }) => [`${text} is more than the whole`, 'Write 100 % at most.'],
  'negative-amount': ({ text }) => [
    `${text} is negative; a number that is zero or larger is wanted here`,
    'Correct the number.',
  ],
  'not-a-portion': ({ text, isOrKronor, percent }) => [
    `"${text}" ${isOrKronor ? 'cannot be read as kronor or per cent' : 'is not a share'}`,
    percent
      ? `Did you mean ${toShortDecimal(percent)} %? If it is öre, write ${text} kr.`
      : isOrKronor
        ? 'Write for example 50 000 or 3 %.'
        : 'Write for example 30 %, 0.3 or 1/3.',
  ],
  'not-the-whole': ({ sum, whole, percent }) => {
    const gap = subtract(whole, sum);
    const said = compare(whole, ONE) === 0 ? part : toShortDecimal;
    return [
      `the parts add up to ${said(sum)} but must add up to ${said(whole)}: ${said(absolute(gap))} ${gap.numerator > 0n ? 'is missing' : 'too much'}`,
      percent === undefined ? 'Correct one of the parts.' : `Did you mean ${toShortDecimal(percent)} %?`,
    ];
  },
  'reversed-dates': ({ from, to }) => [
    `the last day, ${isoDate(to)}, is before the first, ${isoDate(from)}`,
    'Swap the dates, or correct one of them.',
  ],
  'overlapping-dates': ({ name, first }) => [
    `${name} already takes part on those days, by ${where(first)}`,
    'Let the times follow on each other without overlapping.',
  ],
  'not-a-party-date': ({ text }) => [`"${text}" is not party=date`, 'Write for example alby=2019-07-01'],
  'not-a-party-weight': ({ text }) => [
    `"${text}" is not name=weight`,
    'Write name=weight for each party, with a space between them: A=469.9 B=30',
  ],
  'dates-not-ascending': ({ date, before }) => [
    `${date} stands after ${before}, but is earlier`,
    'Write the dates in order, the earliest first.',
  ],
  'wrong-form': ({ text, example }) => [`"${text}" has the wrong form`, `Write for example ${example}`],
};
