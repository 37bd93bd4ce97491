import { allocation } from '../../allocation/en.js';
import { ended } from '../../sheet/ended.js';
import { listed } from '../../sheet/listed.js';
import { trade } from '../../trade/en.js';
import { plan } from '../plan/en.js';
import type { invoice as sv } from './sv.js';

/** English. */

export const invoice: typeof sv = {
  fields: {
    party: 'Id',
    name: 'Party',
    code: 'Code',
    number: 'Invoice number',
    instalment: 'Instalment',
    reference: 'Reference',
    'period-from': 'From',
    'period-to': 'To',
    due: 'Due',
    text: 'Text',
    amount: 'Amount (kr)',
    vat: 'VAT code',
    kind: 'Kind',
  },
  agreement: 'Agreement',
  kindHeading: 'Kind',
  kinds: {
    ordinary: 'ordinary',
    corrected: 'correction',
    direct: 'paid directly',
    settled: 'settlement',
    'carried-in': 'from the year before',
  },
  period: 'Period',
  amount: 'Amount',
  yearTotal: 'Year',
  severalTitle: (count, year) => `${count} agreements ${year}`,
  gridTitle: (title, isDraft) => `${isDraft ? 'Draft instalments' : 'Instalments'}: ${title}`,
  linesTitle: (title, isDraft) => `${isDraft ? 'Draft invoices' : 'Invoices'}: ${title}`,
  draft: (text) => `Draft: ${text}`,
  draftInCsv: 'Note: the invoices are drafts. This format does not show it.',
  text: (title, number, count) => (count === 1 ? title : `${title}, instalment ${number} of ${count}`),
  withOwn: (amount) => `with own funding ${amount}`,
  withGrants: (amount, grants) => `with grant received ${amount}: ${grants.join(', ')}`,
  withRepaid: (amount, sign) =>
    sign < 0
      ? `grant given back ${amount}: by the outcome it is less, and it is no difference to carry`
      : `more grant to hand in ${amount}: by the outcome it is more, and it is no difference to carry`,
  correctedText: (title, since, changes) => {
    const said = changes.map(({ name, from, to }) =>
      [name, 'takes part', from && `from ${from}`, to && `to ${to}`].filter((word) => word !== '').join(' '),
    );
    return `${title}, correction by what holds from ${since}${said.length > 0 ? `: ${said.join(', ')}` : ''}`;
  },
  carriedText: (title, year) => `${title}, difference from ${year}`,
  settledText: (title) => `${title}, settlement`,
  corrected: (since, due) =>
    `Correction ${due}: what was invoiced before ${since}, calculated by what holds from that day.`,
  notSettled: (year) =>
    `${year} is not settled: its difference is to be carried here, and is not included. Write the outcome in the agreement once it is known.`,
  carriedOwn: (year, amount, sign) =>
    `Each party's own difference is carried from ${year}: ${balance(amount, sign)}.`,
  carriedTogether: (year, amount, sign) =>
    `The difference of ${year} is carried together: ${balance(amount, sign)}, which changes the amount that is divided.`,
  leaving: (name, year, amount, due) =>
    `${name} no longer takes part and settles its difference from ${year} itself: ${amount} on ${due}, a line that allocate settle writes.`,
  settledAlone: (year, amount, sign, rule, agreement) =>
    rule === 'kept'
      ? `The difference of ${year}, ${balance(amount, sign)}, is kept by the cooperation.`
      : `The difference of ${year}, ${balance(amount, sign)}, is settled by itself: allocate settle ${agreement} --year ${year} --invoices writes the invoices.`,
  borneByHost: (host, amount, { share, grants, carried }, year = '') => {
    const parts = [
      ...(share === undefined ? [] : [`its part ${share}`]),
      ...(grants === undefined ? [] : [`grant received ${grants}`]),
      ...(carried === undefined ? [] : [`the difference from ${year} ${carried}`]),
    ];
    return grants === undefined && carried === undefined
      ? `Not invoiced: ${host} is the host and bears its own part, ${amount}.`
      : `Not invoiced: ${host} is the host and stands for ${amount} itself: ${listed(parts, 'and')}.`;
  },
  repaid: (name, year, amount, sign, due, agreement) =>
    `${name} ${sign < 0 ? `gets back ${amount} of the grant that was` : `hands in ${amount} more of the grant than was`} handed in ${year}, on ${due}. It is no difference between the parties and is not carried here: allocate settle ${agreement} --year ${year} --invoices writes the line.`,
  soFar: (exact) => `so far ${exact}`,
  soFarNote: (unit) => `What is due so far is at each due date less than ${unit} from what is exact.`,
  unwritten:
    'Note: --join and --leave do not stand in the agreement. Write them there, with decided, or the next invoice and settlement are made without them.',
  example: 'The agreement is an example (example: true): the invoices are drafts.',
  departs:
    'The question departs from the agreement: the invoices are drafts of a calculation, and nobody is to pay them.',
  bothWays: 'Each row is what the party is to pay, each column what is due on that day.',
  reference: (source) => `Reference: ${ended(source)}`,
  textNote: (text, isFirst, isWithOthers) =>
    `Text of the invoice: ${text}${isFirst ? ' and so on' : ''}.${isWithOthers ? ' Lines of another kind, or with own funding or grants, say so, too.' : ''}`,
  withoutVat: 'VAT: amounts exclude VAT, and the VAT code is left to whoever invoices.',
};

/** A difference that is carried: one that is to be paid is a deficit. */
function balance(amount: string, sign: -1 | 0 | 1): string {
  return sign === 0 ? 'nothing together' : `${sign < 0 ? 'surplus' : 'deficit'} ${amount}`;
}

export const words = { ...allocation, invoice, plan, trade };
