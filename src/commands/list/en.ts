import { allocation } from '../../allocation/en.js';
import { yearsBack as back } from '../../keys/years-back.en.js';
import type { list as sv } from './sv.js';

/** English: what the list of a cooperation says. */
export const list: typeof sv = {
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
    host: 'Host',
    code: 'Code',
    periods: 'Periods',
    gaps: 'Gaps',
    reads: 'Reads',
    files: 'Extension',
  },
  mustBeGiven: 'given with --amount',
  follows: 'follows from the key',
  none: 'none',
  yearsBack: (years, inForce) => `${back(years)}${inForce && `, in force from ${inForce}`}`,
};

export const words = { ...allocation, list };
