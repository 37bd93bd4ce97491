import { allocation } from '../../allocation/en.js';
import { listed } from '../../sheet/listed.js';
import type { init as swedish } from './sv.js';

/** English: what is said of a new folder or file, and what stands in it. */
export const init: typeof swedish = {
  copied: (files, folder) =>
    `${files} files were written to ${folder}. Use them: allocate list --data ${folder}`,
  begun: (files, folder) => `Written to ${folder}: ${listed(files, 'and')}.`,
  added: (files) => `Written: ${listed(files, 'and')}.`,
  parties: (names) => `Parties: ${names.join(', ')}.`,
  lookalike: (name, others) =>
    `Note: ${name} is not the same as ${listed(others, 'and')}. If it is the wrong party, change it in cooperation.yaml.`,
  next: 'Next:',
  toAdd: (file, line) =>
    `${file} has entries of several years: add the line yourself under the year that it is for: ${line}`,
  names: { id: '<name>', agreement: '<agreement>' },
  defaults: {
    name: 'Cooperation',
    title: 'Shared cost',
    measure: 'inhabitants',
    survey: 'Expression of interest',
    costs: (title) => `Estimate, ${title}`,
  },
  source: 'example, replace it with the paper in which it stands',
  figures: 'example, everybody has the figure 1: replace the figures, and state here where they come from',
  examples: {
    both: 'the amount and the year are examples: replace them.',
    amount: 'the amount is an example: replace it.',
    year: 'the year is an example: replace it.',
  },
  survey: {
    question: 'Do you want to take part?',
    words: { yes: 'Yes', no: 'No', later: 'Yes, later', none: 'No answer' },
  },
  costs: { staff: 'Staff', total: 'Total' },
  columns: {
    number: 'Invoice number',
    code: 'Counterparty',
    name: 'Party',
    text: 'Text',
    amount: 'Amount',
    due: 'Due date',
    own: 'Customer number',
  },
  comments: {
    cooperation: 'The cooperation: what it is called, who its parties are, and the measures that keys read.',
    parties: "code is the code of the municipality or region, order the party's row in the tables.",
    per: (measure) => `With per, kronor / ${measure} are shown too: remove # when the figures are right.`,
    measures:
      'A measure is a figure for each party and year, in a file of its own. years-back: 1 reads the year before.',
    examples:
      'An example cannot be locked: allocate import replaces the figures, the source and the line example.',
    agreement: (id) => `An agreement: a cost, and the key that it is divided by. Run it: allocate ${id}`,
    key: (measures) =>
      measures.length === 0
        ? 'equal is equal shares. Every key: allocate help keys'
        : `equal is equal shares; ${listed(measures, 'or')} divides by ${measures.length === 1 ? 'that measure' : 'a measure'}; mix blends. Every key: allocate help keys`,
    joining:
      'All in the cooperation share the cost, unless parties says otherwise: from is the day on which a party joins.',
    source: 'The paper in which the agreement stands. More that may stand here: allocate help agreement',
    example: 'An example cannot be locked: remove the line when amount, year and source are right.',
    note: 'The note stands below the table: remove it when all is right.',
    invoicing:
      'The columns of the invoice file, in order: allocate invoice <agreement> -o invoices.csv --excel',
    own: 'A text for each party, for example its customer number: remove # and write the numbers.',
    ledger:
      "How the host books the invoices, in an SIE file: remove # and give the accounts of the host's chart.",
    survey: (id) =>
      `What the parties replied: yes, no, later or none. Show it: allocate survey ${id}. answers may have a comment for each party.`,
    date: 'The day by which the parties had replied.',
    group: (id) => `Those who said yes can be chosen: allocate ${id} --parties @willing`,
    costs: (id) => `The estimate behind the amount. Show it: allocate cost ${id}`,
    total: 'total is the line that is the cost to share: it should make the amount of the agreement.',
    totalToBe:
      'Remove # when the estimate is yours: total is the line that becomes the amount of the agreement.',
    lines:
      'amount is for the year, month for a month; percent is a part of the lines in of, sum a sum of lines.',
  },
  questions: {
    begin:
      'A new cooperation. Press Enter for what stands within [ ]; Ctrl-C stops, and nothing is written then.',
    name: 'What is the cooperation called?',
    parties: 'Who are the parties? Municipalities and regions, separated by commas:',
    title: 'What do they share?',
    amount: 'What does it cost, in kronor?',
    year: 'Which year?',
    example: (value) => `${value}, as an example`,
    ask: (question, otherwise) => (otherwise === '' ? `${question} ` : `${question} [${otherwise}] `),
  },
};

export const words = { ...allocation, init };
