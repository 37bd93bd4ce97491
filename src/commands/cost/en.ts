import { allocation } from '../../allocation/en.js';
import { listed } from '../../sheet/listed.js';
import type { costs as sv } from './sv.js';

/** English: what is said of a cost sheet. */
export const costs: typeof sv = {
  chart: (total) => `How the cost is made: ${total}`,
  headings: {
    number: 'No.',
    line: 'Line',
    kind: 'Kind',
    rate: 'Rate',
    bareRate: 'Rate (%)',
    month: 'Per month',
    year: 'Per year',
  },
  kinds: { initial: 'initial', running: 'running' },
  sumOf: (lines) => named(lines),
  percentOf: (percent, lines) => `${percent} of ${named(lines)}`,
  times: (months) => `times ${months}`,
  dividedBy: (months) => `divided by ${months}`,
  inAMonth: (amount) => `${amount} a month`,
  rounded: (unit, lines) =>
    `Rounded to ${unit === undefined ? 'whole kronor' : `steps of ${unit}`}: ${lines.join('; ')}.`,
  roundedLine: (line, exact) => `line ${line}, exactly ${exact}`,
  fewerMonths: (line, month, year, months) =>
    `Note: ${line}: ${month} a month is ${year} in ${months} ${months === 1 ? 'month' : 'months'}, not in 12.`,
  notTwelve: (line, month, twelve, year) =>
    `Note: ${line}: 12 times ${month} a month would be ${twelve}, but the year is ${year}.`,
  set: (lines, unchanged) =>
    `A calculation, not decided: ${listed(lines, 'and')}${unchanged === undefined ? '' : `; unchanged the sheet comes to ${unchanged}`}.`,
  formName: 'CostSheet',
  form: 'White cells in a frame are given and can be changed; the yellow ones are calculated from them. What is said below is of the sheet as it was printed.',
  agreed: 'The agreement’s amount',
  shared: (total) => `The sheet comes to ${total}, which is shared.`,
  sharesOther: (total, shared, difference, isLess) =>
    `Note: the sheet comes to ${total}; ${shared} is shared, ${difference} ${isLess ? 'less' : 'more'}.`,
};

function named(lines: string): string {
  return `${/\D/.test(lines) ? 'lines' : 'line'} ${lines}`;
}

export const words = { ...allocation, costs };
