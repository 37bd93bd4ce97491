import type { ReceiptWords } from './words.js';

export const receipt: ReceiptWords = {
  step: 'Steg',
  calculation: 'Uträkning',
  title: (title, name) => `${title}: ${name}`,
  inputs: 'Underlag, siffra för siffra',
  headings: {
    what: 'Uppgift',
    party: 'Part',
    value: 'Värde',
    place: 'Står i',
    reference: 'Avser',
    status: 'Status',
    source: 'Källa',
  },
  amount: 'belopp',
  difference: 'Skillnad',
  rounded: (calculation, amount) => `${calculation}, avrundat till ${amount}`,
  decision: (of) => `Ärende: ${of}.`,
  madeBy: (version) => `Räknat med allocate ${version}.`,
  fingerprint: (file, sha256) => `${file}: SHA-256 ${sha256}`,
};
