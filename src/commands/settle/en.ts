import { ended } from '../../sheet/ended.js';
import { listed } from '../../sheet/listed.js';
import { words as invoice } from '../invoice/en.js';
import type { settlement as sv } from './sv.js';

/** English. */
export const settlement: typeof sv = {
  title: (title) => `${title}: settlement`,
  chart: 'Who has paid too much and who too little',
  sides: { below: 'has paid too little', above: 'has paid too much' },
  paid: 'Paid in advance',
  cost: 'Outcome',
  preliminary: 'Preliminary',
  final: 'Final',
  carried: (year) => `Carried to ${year || 'next year'}`,
  carriedTogether: (year) => `Carried together to ${year || 'next year'}`,
  kept: 'Kept by the cooperation',
  corrected: 'Corrected in the invoices',
  now: 'Repaid (minus: to pay)',
  outcome: (cost, source) => ended(`Outcome: ${cost} according to ${source}`),
  outcomeStated: (cost) => `Outcome: ${cost}, as it was stated.`,
  books: ({ file, company, accounts, objects, year }) =>
    `${file} (${company || 'SIE'}), accounts ${accounts}${objects === '' ? '' : `, objects ${objects}`}${year ? `, financial year ${year.from}–${year.to}` : ''}`,
  grantColumn: 'Grant changed',
  invoiced: 'Invoiced (minus: credited)',
  granted: (title, actual, budgeted) =>
    `${title} is reckoned of the outcome: ${actual}; of the budget it was ${budgeted}.`,
  ownMade: (name, actual, budgeted) =>
    `The own funding of ${name} is reckoned of the outcome: ${actual}; of the budget it was ${budgeted}.`,
  external: (title, amount) => `Deducted on both sides: ${title}, ${amount}.`,
  surcharge: (amount) => `The surcharge as it was divided in advance: ${amount}.`,
  paidStated: (names, isEverybody) =>
    `Paid according to the outcome: ${listed(names, 'and')}${isEverybody ? '' : '; the others as it was shared in advance'}.`,
  paidGrant: (name, paid, grant) =>
    `${name} has paid ${paid} by the outcome. Of that ${grant} counts as the grant that the party hands in: it is not in the table.`,
  balance: (paid, cost, difference, sign) =>
    `Paid ${paid}, outcome ${cost}: ${sign === 0 ? 'no difference' : `${sign < 0 ? 'deficit' : 'surplus'} ${difference}`}.`,
  carriedNote: (year) =>
    `A surplus lowers the party's contribution ${year ? `for ${year}` : 'next year'}, a deficit (minus) raises it.`,
  carriedTogetherNote: (year) =>
    `The difference changes the amount that is divided in ${year || 'the next year'}, between those who take part then: a surplus lowers it, a deficit raises it.`,
  keptNote: (balance) =>
    `The difference is kept by the cooperation: no party pays or gets anything. The balance is ${balance}.`,
  nowNote: (due) =>
    `A surplus is repaid to the party, a deficit (minus) is paid by it${due === '' ? '' : `: ${due}`}.`,
  nothingAgreed:
    'The agreement does not say what is done with the difference (settlement): it is settled at once.',
  leavingNote: (names, year, due) =>
    `Does not take part in ${year || 'the next year'} and settles its difference on ${due}: ${listed(names, 'and')}.`,
  correctedNote: (days) =>
    days.length === 0
      ? 'The invoices have nothing to correct.'
      : `The difference is in the year's invoices already, as a correction on ${listed(days, 'and')}: nothing more is to be paid.`,
  linesTitle: (title, isDraft) =>
    `${isDraft ? 'Draft invoices and credit notes' : 'Invoices and credit notes'}: ${title}`,
  linesAside: (ids) =>
    `The lines of the outcome (${listed(ids, 'and')}) are compared with no cost sheet and change nothing: no funding is a part of them.`,
  notAgreed: "The agreement's own outcome of the year is not used: another is given.",
  rounded: (exact, unit, rounded) =>
    `The outcome ${exact} is rounded to ${unit === undefined ? 'whole kronor' : `the nearest ${unit}`}: ${rounded}.`,
  ledgerUnit: (unit) =>
    `The invoices are in the unit of the agreement, ${unit ?? 'whole kronor'}, and so is what is carried or settled: in another unit this is a calculation.`,
  carriedIfWritten: (year, outcome) =>
    `It is carried only when the outcome of ${year} is in the agreement: outcome: ${outcome}`,
  advanceLocked: (decision, file) =>
    `The advance is decided: ${decision}, locked in ${file}. The settlement is not decided.`,
};

export const words = { ...invoice, settlement };
