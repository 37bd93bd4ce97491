import { allocation } from '../../allocation/en.js';
import { listed } from '../../sheet/listed.js';
import type { plan as sv } from './sv.js';

/** English. */
export const plan: typeof sv = {
  chart: 'What each pays, year by year',
  title: (cooperation, year) => `${cooperation}: plan ${year}`,
  ofLines: (title) => `${title}: line by line`,
  line: 'Line',
  sum: 'Sum',
  difference: 'Difference from the sheet',
  agreement: (title, amount, key, source) => `${title}: ${amount}, ${key}, according to ${source}.`,
  ofOtherYear: (agreements) => `Left out, of another year: ${listed(agreements, 'and')}.`,
  withoutAmount: (agreements) => `Left out, no amount stated: ${listed(agreements, 'and')}.`,
  withoutFigures: (agreement, measure, period, parties) =>
    `Left out, ${measure} ${period} is missing for ${listed(parties, 'and')}: ${agreement}.`,
  withoutPrice: (agreement, year) => `Left out, the price for ${year} is missing: ${agreement}.`,
  years:
    "What each party bears of the year's costs, all agreements together. A cell is empty when the party is in none.",
  undeducted:
    "The amounts are what each party bears of the year's costs; what is paid directly is not deducted.",
  lines: (amount, isOwn) =>
    `Every line${isOwn ? ', except own funding,' : ''} is shared like the whole amount, ${amount}, in whole units: rows and columns both add up.`,
  roundedLines: (lines) => `Lines rounded so that they make the whole amount: ${lines.join('; ')}.`,
  roundedLine: (title, exact, amount) => `${title}, exactly ${exact}, is ${amount}`,
};

export const words = { ...allocation, plan };
