import type { IssueWords } from '../../../kernel/complaint.js';
import { isoDate } from '../../../kernel/date.js';
import type { TimelineFaults } from '../../../kernel/faults/timeline.js';
import { listed } from '../../../sheet/listed.js';
import { where } from './phrases.en.js';

/** English: faults of years of an agreement. */
export const timeline: IssueWords<TimelineFaults> = {
  'dated-rule': ({ text, year }) => [
    `"${text}" is a date, and what stands under years holds for whole years`,
    `Write ${year}, and when parties come and go in the parties of the agreement: [{ party: alby, from: ${text.length > 7 ? text : `${text}-01`} }].`,
  ],
  'outside-years': ({ field }) => [
    `${field} is for one year, but stands outside years`,
    `Move ${field} to its year under years.`,
  ],
  'repeated-year': ({ year, first, isFlat }) => [
    `${year} is already at ${where(first)}`,
    isFlat
      ? `Write it at the top, beside year: ${year}, or move what stands there to under years.`
      : `Write all about ${year} in one place.`,
  ],
  'year-before-first': ({ year, first }) => [
    `${year} is before ${first}, which is the agreement's own year`,
    `Move what is for ${first} to years, so that the years can be read in order.`,
  ],
  'repeating-entry': ({ year }) => [
    `${year} says nothing that does not hold already`,
    'Remove the year, or write what is decided for it: amount, source.',
  ],
  'outside-timeline': ({ agreement, year, known, isBefore }) => [
    `the agreement ${agreement} says nothing about ${year}${known.length > 0 ? `; the years it has are ${listed(known, 'and')}` : ''}`,
    isBefore
      ? 'Ask about one of those years, or write the year under years.'
      : `Ask about one of those years, use --amount, or write the year: allocate roll ${year} ${agreement}`,
  ],
  'year-is-there': ({ agreement, year, first }) => [
    `the agreement ${agreement} already has ${year}, at ${where(first)}`,
    'Change what stands there, or state another year.',
  ],
  'nothing-to-roll': ({ agreement, year, known }) => [
    `the agreement ${agreement} has no year before ${year} to go by${known.length > 0 ? `; the years it has are ${listed(known, 'and')}` : ''}`,
    known.length > 0 ? 'State a later year.' : 'Write the first year in the agreement: year: 2025',
  ],
  'as-of-outside-year': ({ date, year }) => [
    `${date} is not in the year of the allocation, ${year}`,
    `Use --year ${date.slice(0, 4)}, or a day in ${year}.`,
  ],
  'missing-year': ({ agreement }) => [
    `the agreement ${agreement} states no year`,
    'State it, for example --year 2019',
  ],
  'nothing-to-plan': ({ year, years, withoutAmount }) => {
    const other =
      withoutAmount.length > 0
        ? `write amount in one of the agreements for ${year}: ${withoutAmount.join(', ')}`
        : `put an agreement for ${year} in the folder agreements`;
    return years.length > 0
      ? [
          `no agreement with an amount is for ${year}, only for ${listed(years, 'and')}`,
          `Choose ${listed(years, 'or')}, or ${other}.`,
        ]
      : [`no agreement for ${year} has an amount`, `Nor has any other year; ${other}.`];
  },
  'nobody-takes-part': ({ from, to }) => [
    `nobody takes part from ${isoDate(from)} to ${isoDate(to)}`,
    'Correct the dates so that every day has at least one party. In the agreement parties lists all who share, those of the whole year too: see allocate help agreement.',
  ],
  'still-an-example': ({ of, name }) =>
    ({
      agreement: [
        `the agreement ${name} is still an example, and an example cannot be locked`,
        'Write the right amount, year and source, and then take away the line example.',
      ] as const,
      source: [
        `the source of ${name} is still an example, and an example cannot be locked`,
        `Write in source where the figures come from, and then take away the line example; allocate import ${name} <file> does so.`,
      ] as const,
      figures: [
        `the figures of ${name} are still examples, and an example cannot be locked`,
        `Take the figures: allocate import ${name} <file>; or write them, and take away the word example after them.`,
      ] as const,
    })[of],
  'several-years': ({ agreement, years }) => [
    `the agreement ${agreement} has several years: ${listed(years, 'and')}`,
    `Say which year is decided, for example --year ${years.at(-1)}`,
  ],
};
