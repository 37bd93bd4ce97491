import { allocation } from '../../allocation/en.js';
import { yearsBack as back } from '../../keys/years-back.en.js';
import { listed } from '../../sheet/listed.js';
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
    vouched: 'Vouched for',
    reads: 'Reads',
    vintage: 'Figures of',
    files: 'Extension',
  },
  mustBeGiven: 'given with --amount',
  ofLines: 'follows from the lines',
  follows: 'follows from the key',
  none: 'none',
  ownReads: (key, agreement, figures) => `${key} reads ${listed(figures, 'and')} for ${agreement}.`,
  readsNothing: (key, agreement) => `${key} reads no figures for ${agreement}.`,
  yearsBack: (years) => back(years),
  inForce: {
    'full-year': (years, day) => `${back(years)}, in force from ${day}`,
    'from-date': (years, day) => `${back(years)}, in force from ${day}, for the days from that day`,
    none: (years, day) =>
      `${back(years)}, in force from ${day}; the year keeps what is in force on 1 January`,
  },
};

export const words = { ...allocation, list };
