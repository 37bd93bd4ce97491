import { survey } from '../agreement/survey/en.js';
import { ended } from '../sheet/ended.js';
import { listed } from '../sheet/listed.js';
import { MONTHS, periodText } from '../text/statistics/period.en.js';
import { adjustments } from './adjustments.en.js';
import { decision } from './decision.en.js';
import { page } from './page.en.js';
import { receipt } from './receipt/en.js';
import { rounding, roundings } from './rounding.en.js';
import type { allocation as sv } from './sv.js';

/** English: what an allocation says, in whatever way it is shown. */
export const allocation: typeof sv = {
  language: 'en',
  mark: '.',
  statuses: { final: 'final', preliminary: 'preliminary', inferred: 'year inferred', example: 'example' },
  day: (month, day, year) => `${day} ${MONTHS[month - 1]}${year === undefined ? '' : ` ${year}`}`,
  period: periodText,
  withinYear: { sum: 'the sum of its parts', mean: 'the mean of its parts' },
  roundings,

  table: {
    party: 'Parties',
    weight: 'Weight',
    percent: 'Share',
    barePercent: 'Share (%)',
    amount: 'Amount',
    bareAmount: 'Amount (kr)',
    per: (one) => `Kr per ${one}`,
    perUnit: (what) => `Kr per unit of ${what}`,
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
    alone: (name) => `Only ${name} takes part: the cost is not shared with anyone.`,
    parties: (count, all, out) =>
      `Parties: ${count} of the agreement's ${all}. Not taking part: ${listed(out, 'and')}.`,
    asOfIgnored: 'Note: these figures come into force on no particular day, so --as-of changes nothing.',
    asOfKept: 'Note: the year keeps the count in force on 1 January, so --as-of changes nothing.',
    statusOf: (status, names) => `${status} for ${listed(names, 'and')}`,
    tie: 'Of equal remainders the largest weight goes first, then the code that comes first, character by character.',
    per: (heading, measure, vintage, statuses, isOwn) =>
      `${heading}: the amount${isOwn ? ' and the own funding' : ''} divided by ${[`${measure} ${vintage}`, ...statuses].join(', ')}.`,
    withoutPer: (measure, names) =>
      `No ${measure} in the figures, and so no such amount: ${listed(names, 'and')}.`,
    noPer: (heading, measure, year) =>
      `${heading} is not shown: the measure ${measure} has no figures${year === undefined ? '' : ` of ${year} or earlier`}.`,
    quoted: (words) => `From the agreement: “${words.trim()}”`,
    carried: (year, isKnown) =>
      isKnown
        ? `The difference of ${year} is carried into this year and billed with the amounts of the table: allocate invoice shows what each pays.`
        : `The difference of ${year} is carried into this year once its outcome is known, and is then billed with the amounts of the table.`,
    negativePart: (name, figure, period) =>
      `Note: ${name} has ${figure} for ${period}; a negative part counts as it stands.`,
    remark: (note) => `Remark: ${ended(note)}`,
    exactLine: (line, amount) => `Note: ${line} is rounded in the table; exactly ${amount}.`,
    agreedVintage: 'according to the agreement',
    figures: (measure, vintage, statuses) => `Figures: ${[`${measure} ${vintage}`, ...statuses].join(', ')}.`,
    countedFor: (days) => `for ${days}`,
    kept: (date) => `the count in force on ${date}, for the whole year`,
    inForce: (date) => `the count in force on ${date}`,
    figureNote: (name, note) => `${name}: ${note}.`,
    figureSource: (name, source) => ended(`${name}: source ${source}`),
    source: (source) => `Source: ${ended(source)}`,
    vouched: (measure, by, date, before) =>
      `The measure ${measure} was vouched for by ${by} on ${date}${before === undefined ? '' : `, ${before}`}.`,
    before: (months, year) => `${months} ${months === 1 ? 'month' : 'months'} before ${year}`,
    agreement: (source) => `Agreement: ${ended(source)}`,
    amount: (amount, source) => ended(`Amount: ${amount} according to ${source}`),
    amountFollows: (amount) => `Amount: ${amount}, follows from quantity and price.`,
    setLine: (title, value, was, isMonth) =>
      `${title} ${value}${isMonth ? ' a month' : ''} instead of ${was}`,
    amountOfSheet: (amount, lines, unchanged, agreed) =>
      `Amount: ${amount}, what the cost sheet comes to${lines.length > 0 ? ` with ${listed(lines, 'and')}` : ''}${unchanged === undefined ? '' : `; unchanged it comes to ${unchanged}`}.${agreed === undefined ? '' : ` The agreement says ${agreed}.`}`,
    setAsItWas: (title, value, isMonth) =>
      `Note: ${title} is already ${value}${isMonth ? ' a month' : ''} in the cost sheet.`,
    setUncounted: (titles) => `Note: what the cost sheet comes to is not made of ${listed(titles, 'and')}.`,
    noCost: (isZero) =>
      isZero
        ? 'Note: the cost sheet comes to nothing. There is no cost to divide.'
        : 'Note: the cost sheet comes to less than nothing. It is an income: the parties get it instead of paying.',
    amountGiven: (amount) => `Amount: ${amount}, given when the allocation was made.`,
    amountOfOtherYear: (agreed, year, isProposed) =>
      `Note: the amount was ${isProposed ? 'proposed' : 'decided'} for ${agreed}, the allocation is for ${year}.`,
    externalOfOtherYear: (agreed) =>
      `Note: the external funding is the one that the agreement has for ${agreed}.`,
    ownOfOtherYear: (agreed) => `Note: the own funding is the one that the agreement has for ${agreed}.`,
    weightless: (names) => `Zero weight, and nothing to pay: ${listed(names, 'and')}.`,
    weightlessPaying: (parts) => `Zero weight, and yet something to pay: ${listed(parts, 'and')}.`,
    payingNothing: (nothing, parts) =>
      `Pays ${nothing} though the ${parts.length === 1 ? 'weight is' : 'weights are'} not zero: ${listed(parts, 'and')}.`,
    zeroPart: (name, amount) => `${name} (${amount})`,
    zeroExactly: (name, exact) => `${name} (exactly ${exact})`,
    rounding: (rule, unit) =>
      `Rounding: ${rule}, ${unit === undefined ? 'in whole kronor' : `in steps of ${unit}`}.`,
    leftovers: (count, unit, names) =>
      `Leftover kronor: ${count} × ${unit} to ${listed(names, 'and')}${names.length > 1 ? ', in that order' : ''}.`,
    noLeftovers: 'Leftover kronor: none.',
    residual: (amount, name) => `Left by rounding: ${amount}, included in the amount of ${name}.`,
    unclaimed: (amount) => `Rounding difference: ${amount}, the amount less what the parties pay.`,
    receivedInCsv: (names) =>
      `Note: csv shows the parties' parts of the cost. Grants that ${listed(names, 'and')} are to hand in are not added; they stand in the other formats.`,
    ownInCsv: (names) =>
      `Note: csv shows the parties' parts of what is divided. The own funding of ${listed(names, 'and')} is not added; it stands in the other formats.`,
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
      leftover: 'Leftover kronor',
      rounded: 'Rounding',
      amount: 'Amount',
    },
    ownFigure: (weight) => `The key gives the weight ${weight}.`,
    equalFigure: (count) => `All weigh the same: 1 of ${count}.`,
    down: (floor, rest) => `${floor}, left to hand out: ${rest}`,
    sumDown: (sum, count, unit, to) =>
      `Rounded this way, the amounts add up to ${sum}. ${count} × ${unit} are left and go to ${to}.`,
    noneLeft: (sum) => `Rounded this way, the amounts add up to ${sum}. Nothing is left to hand out.`,
    queue: (name, place, count, receives, unit) =>
      `${name} has place ${place} of ${count} in the queue and gets ${receives ? unit : 'nothing more'}.`,
    nearest: (unit, amount) =>
      `To the nearest ${unit === undefined ? 'krona' : `step of ${unit}`}: ${amount}.`,
    residual: (name, others, amount) =>
      `The others pay ${others} together. ${name} pays the rest: ${amount}.`,
    nothing: (name) => `${name} has the weight zero and pays nothing.`,
    headings: {
      from: 'From',
      to: 'To',
      exact: 'Exact amount',
      down: 'Rounded down',
      rest: 'Remainder',
      place: 'Place in queue',
      difference: 'Rounding',
    },
  },

  adjustments,
  decision,
  page,
  receipt,
  rounding,
  survey,
};
