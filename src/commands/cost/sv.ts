import { allocation } from '../../allocation/sv.js';
import { listed } from '../../sheet/listed.js';

/** Svenska: det som sägs om en kostnadskalkyl. */
export const costs = {
  chart: (total: string) => `Hur kostnaden blir till: ${total}`,
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
  /** How a line arises: `rad 1–3`, `46,47% av rad 1`, `gånger 12`, `delat med 6`. */
  sumOf: (lines: string) => `rad ${lines}`,
  percentOf: (percent: string, lines: string) => `${percent} av rad ${lines}`,
  times: (months: number) => `gånger ${months}`,
  dividedBy: (months: number) => `delat med ${months}`,
  inAMonth: (amount: string) => `${amount} i månaden`,
  /** Which lines are rounded to a unit, each with its exact amount. */
  rounded: (unit: string | undefined, lines: readonly string[]) =>
    `Avrundat till ${unit === undefined ? 'hela kronor' : `jämna ${unit}`}: ${lines.join('; ')}.`,
  roundedLine: (line: string, exact: string) => `rad ${line}, exakt ${exact}`,
  fewerMonths: (line: string, month: string, year: string, months: number) =>
    `Obs: ${line}: ${month} i månaden är ${year} på ${months} ${months === 1 ? 'månad' : 'månader'}, inte på 12.`,
  notTwelve: (line: string, month: string, twelve: string, year: string) =>
    `Obs: ${line}: 12 gånger ${month} i månaden vore ${twelve}, men året är ${year}.`,
  /** `lines`: what was set, and what each was. */
  set: (lines: readonly string[], unchanged: string | undefined) =>
    `Beräkning, inte beslutad: ${listed(lines, 'och')}${unchanged === undefined ? '' : `; oförändrad ger kalkylen ${unchanged}`}.`,
  /** What the cell that is the cost to share is named in a workbook. */
  formName: 'Kalkyl',
  form: 'Vita celler med ram är givna och kan ändras; de gula räknas ut av dem. Det som sägs nedan gäller kalkylen som den skrevs ut.',
  agreed: 'Avtalets belopp',
  shared: (total: string) => `Kalkylen ger ${total}, som fördelas.`,
  sharesOther: (total: string, shared: string, difference: string, isLess: boolean) =>
    `Obs: kalkylen ger ${total}; ${shared} fördelas, ${difference} ${isLess ? 'mindre' : 'mer'}.`,
};

export const words = { ...allocation, costs };
