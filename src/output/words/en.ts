import { adjustments } from './adjustments.en.js';
import { audit } from './audit.en.js';
import { checkReport } from './check-report.en.js';
import { compare } from './compare.en.js';
import { costs } from './costs.en.js';
import { decision } from './decision.en.js';
import { help } from './help.en.js';
import { invoice } from './invoice.en.js';
import { listed } from './listed.js';
import { lock } from './lock.en.js';
import { page } from './page.en.js';
import { plan } from './plan.en.js';
import { receipt } from './receipt.en.js';
import { rounding, roundings } from './rounding.en.js';
import { settlement } from './settlement.en.js';
import { survey } from './survey.en.js';
import type { Words } from './words.js';

const MONTHS = 'January February March April May June July August September October November December'.split(
  ' ',
);

/** English: complete, for readers abroad and for colleagues who write code. */
export const en: Words = {
  language: 'en',
  mark: '.',
  statuses: { final: 'final', preliminary: 'preliminary', inferred: 'year inferred' },
  roundings,
  day: (month, day, year) => `${day} ${MONTHS[month - 1]} ${year}`,

  table: {
    party: 'Parties',
    weight: 'Weight',
    percent: 'Share',
    barePercent: 'Share (%)',
    amount: 'Amount',
    bareAmount: 'Amount (kr)',
    total: 'Totals',
    unclaimed: 'Rounding difference',
    costLine: 'Type',
    costAmount: (unit) => `Amount (${unit === 'tkr' ? 'thousand kr' : unit})`,
    comment: 'Comment',
    split: 'Allocation',
  },

  notes: {
    key: (title) => `Key: ${title}.`,
    otherKey: (title, agreed) => `Key: ${title}, chosen for this allocation; the agreement's is ${agreed}.`,
    parties: (count, all, out) =>
      `Parties: ${count} of the agreement's ${all}. Not taking part: ${listed(out, 'and')}.`,
    asOfIgnored: 'Note: these figures come into force on no particular day, so --as-of changes nothing.',
    statusOf: (status, names) => `${status} for ${listed(names, 'and')}`,
    tie: 'Of equal remainders the largest weight goes first, then the code that comes first, character by character.',
    remark: (note) => `Remark: ${note}`,
    exactLine: (line, amount) => `Note: ${line} is rounded in the table; exactly ${amount}.`,
    figures: (measure, vintage, statuses) => `Figures: ${[`${measure} ${vintage}`, ...statuses].join(', ')}.`,
    inForce: (date) => `the count in force on ${date}`,
    figureNote: (name, note) => `${name}: ${note}.`,
    figureSource: (name, source) => `${name}: source ${source}.`,
    source: (source) => `Source: ${source}.`,
    agreement: (source) => `Agreement: ${source}.`,
    amount: (amount, source) => `Amount: ${amount} according to ${source}.`,
    amountFollows: (amount) => `Amount: ${amount}, follows from quantity and price.`,
    amountGiven: (amount) => `Amount: ${amount}, given when the allocation was made.`,
    amountOfOtherYear: (agreed, year, isProposed) =>
      `Note: the amount was ${isProposed ? 'proposed' : 'decided'} for ${agreed}, the allocation is for ${year}.`,
    rounding: (rule, unit) =>
      `Rounding: ${rule}, ${unit === '1 kr' ? 'in whole kronor' : `in steps of ${unit}`}.`,
    residualParty: (name) => `to the nearest, ${name} takes the rest`,
    leftovers: (count, unit, names) =>
      `Leftovers: ${count} × ${unit} to ${listed(names, 'and')}${names.length > 1 ? ', in that order' : ''}.`,
    noLeftovers: 'Leftovers: none.',
    residual: (amount, name) => `Left by rounding: ${amount}, included in the amount of ${name}.`,
    unclaimed: (amount) => `Rounding difference: ${amount}, the amount less what the parties pay.`,
    directInCsv: (names) =>
      `Note: csv shows the parties' parts of the cost. What ${listed(names, 'and')} paid directly is not deducted; it stands in the other formats.`,
    unclaimedInCsv: (amount) =>
      `Note: each row is rounded alone. The rounding difference ${amount} is not a row in this format.`,
  },

  explain: {
    steps: {
      figure: 'Figure',
      share: 'Share',
      exact: 'Exact amount',
      down: 'Rounded down',
      towardsZero: 'Rounded towards zero',
      leftover: 'Leftovers',
      rounded: 'Rounding',
      amount: 'Amount',
    },
    ownFigure: (weight) => `The key gives the weight ${weight}.`,
    equalFigure: (count) => `All weigh the same: 1 of ${count}.`,
    down: (floor, rest) => `${floor}, left to hand out: ${rest}`,
    sumDown: (sum, count, unit) =>
      `Rounded so, all amounts make ${sum} together. ${count} × ${unit} are left and go to the largest remainders.`,
    noneLeft: (sum) => `Rounded so, all amounts make ${sum} together. Nothing is left to hand out.`,
    queue: (name, place, count, receives, unit) =>
      `${name} has place ${place} of ${count} in the queue and gets ${receives ? unit : 'nothing more'}.`,
    nearest: (unit, amount) => `To the nearest ${unit === '1 kr' ? 'krona' : `step of ${unit}`}: ${amount}.`,
    residual: (name, others, amount) =>
      `The others pay ${others} together. ${name} pays the rest: ${amount}.`,
    nothing: (name) => `${name} has the weight zero and pays nothing.`,
    headings: {
      exact: 'Exact amount',
      down: 'Rounded down',
      rest: 'Remainder',
      place: 'Place in queue',
      difference: 'Rounding',
    },
  },

  check: {
    of: (cooperation) => `Cooperation: ${cooperation}`,
    title: 'Deviations',
    headings: {
      table: 'Table',
      row: 'Row',
      column: 'Column',
      printed: 'Published',
      computed: 'Computed',
      difference: 'Difference',
      place: 'Place',
    },
    sumOfRows: (sum) => `${sum} (the sum of the rows)`,
    missingRow: 'the row is missing',
    agreed: (table, cells, sums) =>
      `${table}: ${cells} ${cells === 1 ? 'cell' : 'cells'}${sums === 0 ? '' : ` and ${sums} ${sums === 1 ? 'sum' : 'sums'}`} agree.`,
    differed: (table, deviations) =>
      `${table}: ${deviations} ${deviations === 1 ? 'deviation' : 'deviations'}.`,
    nothingPublished: (agreement) => `${agreement}: no published table to compare with.`,
    summary: (tables, deviations) =>
      `${tables} ${tables === 1 ? 'table' : 'tables'}, ${deviations} ${deviations === 1 ? 'deviation' : 'deviations'}.`,
  },

  checkReport,

  list: {
    sections: {
      agreements: 'Agreements',
      parties: 'Parties',
      measures: 'Measures',
      keys: 'Keys',
      formats: 'Formats',
      roundings: 'Rounding',
    },
    headings: {
      id: 'Id',
      title: 'Title',
      key: 'Key',
      year: 'Year',
      amount: 'Amount',
      name: 'Name',
      code: 'Code',
      periods: 'Periods',
      gaps: 'Gaps',
      reads: 'Reads',
      files: 'Extension',
    },
    mustBeGiven: 'given with --amount',
    follows: 'follows from the key',
    none: 'none',
    yearsBack: (years, inForce) => `${yearsBackEn(years)}${inForce && `, in force from ${inForce}`}`,
  },

  adjustments,
  compare,
  decision,
  receipt,
  lock,
  survey,
  rounding,
  audit,
  costs,
  invoice,
  settlement,
  plan,
  page,

  help,
};

/** Which year a measure reads, counted from the year of the allocation. */
export function yearsBackEn(years: number): string {
  return ['the same year', 'the year before', 'the year before last'][years] ?? `${years} years back`;
}
