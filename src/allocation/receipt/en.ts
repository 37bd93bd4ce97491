import type { receipt as sv } from './sv.js';

export const receipt: typeof sv = {
  step: 'Step',
  calculation: 'Calculation',
  title: (title, name) => `${title}: ${name}`,
  inputs: 'Inputs, figure by figure',
  headings: {
    what: 'What',
    party: 'Party',
    value: 'Value',
    place: 'Written in',
    reference: 'Refers to',
    status: 'Status',
    source: 'Source',
  },
  amount: 'amount',
  difference: 'Difference',
  rounded: (calculation, amount) => `${calculation}, rounded to ${amount}`,
  decision: (of) => `Case: ${of}.`,
  madeBy: (version, commit) => `Calculated by allocate ${version} (${commit}).`,
  fingerprint: (file, sha256) => `${file}: SHA-256 ${sha256}`,
};
