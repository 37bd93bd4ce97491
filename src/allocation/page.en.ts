import { listed } from '../sheet/listed.js';
import type { page as sv } from './page.sv.js';

export const page: typeof sv = {
  asDecided: (by) => `Decided allocation: ${by}.`,
  asProposed: (by) => `Proposed allocation, not decided: ${by}.`,
  asAgreed: (source) => `Allocation according to ${source}.`,
  notDecided: 'A calculation, not decided.',
  withoutAgreement: 'A calculation without an agreement.',
  shares: 'Shares',
  costSteps: 'The cost step by step',
  grounds: 'What the allocation rests on',
  receipts: 'Why does each party pay its amount?',
  receiptsHelp: 'Open a party and read the calculation. Every step can be redone by hand.',
  sources: 'Where do the figures come from?',
  sourceHeadings: { of: 'What', period: 'As of', status: 'Status', source: 'Source', file: 'File' },
  amountSource: 'amount',
  agreementSource: 'agreement',
  partiesSource: 'parties',
  calculator: {
    title: 'Recalculate',
    titleOfYears: 'Choose years and recalculate',
    help: {
      decided: 'Table, chart and calculations follow your choices. What was decided does not change.',
      proposed: 'Table, chart and calculations follow your choices. The proposal does not change.',
      agreed: 'Table, chart and calculations follow your choices. The agreement does not change.',
      calculated: 'Table, chart and calculations follow your choices. The file does not change.',
    },
    year: 'Year',
    years: 'Years shown',
    noYear: 'None',
    absent: (years) =>
      `${listed(years.map(String), 'and')} cannot be chosen here: more than parties, amount and key is calculated with, or figures are missing.`,
    scenarios: 'Scenarios',
    parties: 'Parties that share',
    all: 'All',
    nobody: 'None',
    ownOfEach: 'Where no amount or no key is chosen, each of the years has its own.',
    amount: 'Amount in kronor',
    key: 'Key',
    agreedKey: (title) => `${title} (the agreement's)`,
    back: {
      decided: 'Back to what was decided',
      proposed: 'Back to the proposal',
      agreed: 'Back to the agreement',
      calculated: 'Back to the start',
    },
    change: 'Change',
    changeFrom: (year) => `Change from ${year}`,
    changed: (count, amount) => `${amount} divided between ${count} ${count === 1 ? 'party' : 'parties'}.`,
    shown: 'Shows what the file was made with.',
    withoutScript:
      'The calculator needs JavaScript. The table, the calculations and the sources hold without it.',
    isMissing:
      'This allocation cannot be recalculated in the file: it has more to it than parties, an amount and a key. Make a new one with allocate.',
    isMissingOfYears:
      'These years cannot be recalculated in the file: they are more than 16, or one of them has more to it than parties, an amount and a key. Make a new one with allocate.',
    isMissingOfChange:
      'This allocation cannot be recalculated in the file: parties join or leave during the year, which the page does not calculate. Make a new one with allocate.',
    noParty: 'Tick at least one party.',
    noYearChosen: 'Tick at least one year.',
    noAmount: (unit) =>
      `Write the amount in digits${unit === undefined ? ', in whole kronor' : `, in steps of ${unit}`}: for example 1 200 000.`,
    noFigures: (names) => `The key has no figures for ${listed(names, 'and')}. Choose another, or untick.`,
    impossible: 'With these choices the cost cannot be divided.',
  },
};
