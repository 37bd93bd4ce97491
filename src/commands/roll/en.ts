import { allocation } from '../../allocation/en.js';
import { listed } from '../../sheet/listed.js';
import type { roll as swedish } from './sv.js';

/** English: what is said of a new year in an agreement. */
export const roll: typeof swedish = {
  source: (year) => `proposal after ${year}`,
  written: (file, year, from) => `${file}: ${year} is written as a proposal, after ${from}.`,
  taken: (fields) => `Taken over, to be reviewed before it is decided: ${listed(fields, 'and')}.`,
  left: (fields, year) =>
    `Not taken over: items of ${listed(fields, 'and')} for parties that take no part in ${year}.`,
  nothingTaken: 'No amount is taken over: the agreement states none.',
  follows: 'No amount is taken over: it follows from the key.',
  sheetLeft: (year) => `The cost sheet (costs) stays with ${year}: the new year has none.`,
  alreadyThere: (agreement, year) => `${agreement} already has ${year}.`,
  trade: (agreement) =>
    `${agreement} is purchases and sales and gets no new year: it has its lines, with days.`,
  noYears: (agreement, year) => `${agreement} has no year before ${year} to go by.`,
};

export const words = { ...allocation, roll };
