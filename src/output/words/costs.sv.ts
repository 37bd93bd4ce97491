import type { CostWords } from './costs.js';

/** Svenska: det som sägs om en kostnadskalkyl. */
export const costs: CostWords = {
  headings: {
    number: 'Nr',
    line: 'Rad',
    kind: 'Slag',
    rate: 'Sats',
    bareRate: 'Sats (%)',
    month: 'Per månad',
    year: 'Per år',
  },
  kinds: { initial: 'initial', running: 'löpande' },
  sumOf: (lines) => `rad ${lines}`,
  percentOf: (percent, lines) => `${percent} av rad ${lines}`,
  times: (months) => `gånger ${months}`,
  dividedBy: (months) => `delat med ${months}`,
  inAMonth: (amount) => `${amount} i månaden`,
  rounded: (unit, lines) =>
    `Avrundat till ${unit === '1 kr' ? 'hela kronor' : `jämna ${unit}`}: ${lines.join('; ')}.`,
  roundedLine: (line, exact) => `rad ${line}, exakt ${exact}`,
  fewerMonths: (line, month, year, months) =>
    `Obs: ${line}: ${month} i månaden är ${year} på ${months} ${months === 1 ? 'månad' : 'månader'}, inte på 12.`,
  notTwelve: (line, month, twelve, year) =>
    `Obs: ${line}: 12 gånger ${month} i månaden vore ${twelve}, men året är ${year}.`,
  shared: (total) => `Kalkylen ger ${total}, som fördelas.`,
  sharesOther: (total, shared, difference, isLess) =>
    `Obs: kalkylen ger ${total}; ${shared} fördelas, ${difference} ${isLess ? 'mindre' : 'mer'}.`,
};
