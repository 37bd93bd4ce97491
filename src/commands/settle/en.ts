import { allocation } from '../../allocation/en.js';
import { listed } from '../../sheet/listed.js';
import type { settlement as sv } from './sv.js';

/** English. */
export const settlement: typeof sv = {
  title: (title) => `${title}: settlement`,
  paid: 'Paid in advance',
  cost: 'Outcome',
  preliminary: 'Preliminary',
  final: 'Final',
  carried: (year) => `Carried to ${year || 'next year'}`,
  now: 'Repaid (−to pay)',
  outcome: (cost, source) => `Outcome: ${cost} according to ${source}.`,
  outcomeStated: (cost) => `Outcome: ${cost}, as it was stated.`,
  books: ({ file, company, accounts, objects, year }) =>
    `${file} (${company || 'SIE'}), accounts ${accounts}${objects === '' ? '' : `, objects ${objects}`}${year ? `, financial year ${year.from}–${year.to}` : ''}`,
  external: (title, amount) => `Deducted on both sides: ${title}, ${amount}.`,
  surcharge: (amount) => `The surcharge as it was divided in advance: ${amount}.`,
  paidStated: (names, isEverybody) =>
    `Paid according to the outcome: ${listed(names, 'and')}${isEverybody ? '' : '; the others as it was shared in advance'}.`,
  balance: (paid, cost, difference, sign) =>
    `Paid ${paid}, outcome ${cost}: ${sign === 0 ? 'it comes out even' : `${sign < 0 ? 'deficit' : 'surplus'} ${difference}`}.`,
  carriedNote: (year) =>
    `A surplus lowers the party's contribution ${year ? `for ${year}` : 'next year'}, a deficit (minus) raises it.`,
  nowNote: 'A surplus is repaid to the party, a deficit (minus) is paid by it.',
  advanceLocked: (decision, file) =>
    `The advance is decided: ${decision}, locked in ${file}. The settlement is not decided.`,
};

export const words = { ...allocation, settlement };
