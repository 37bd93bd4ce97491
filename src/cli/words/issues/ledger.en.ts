import type { IssueWords } from '../../../kernel/complaint.js';
import { isoDate } from '../../../kernel/date.js';
import type { CostBeside, LedgerFaults } from '../../../kernel/faults/ledger.js';
import { showMoney } from '../../../sheet/figures.js';
import { listed } from '../../../sheet/listed.js';
import { named } from './phrases.en.js';

const BESIDE: Readonly<Record<CostBeside, string>> = {
  surcharge: 'a surcharge to the host',
  external: 'funding from outside',
  direct: 'what parties have paid directly',
};

/** English: faults of what is billed, settled and booked. */
export const ledger: IssueWords<LedgerFaults> = {
  'missing-outcome': ({ agreement }) => [
    `the outcome is missing: the agreement ${agreement} has none for the year, and its key reads no figures that change during it`,
    'State what it cost, for example --outcome 2315400 or --outcome outcome.yaml, or write it in the agreement: outcome: { cost: 2 315 400, source: Annual accounts 2025 }',
  ],
  'outcome-without-year': () => [
    'the agreement names no year, so that it cannot be told which year the outcome is of',
    'Write year, or put the outcome under years at its year.',
  ],
  'outcome-undecided': ({ agreement, year }) => [
    `the outcome is of ${year}, which is only proposed in the agreement ${agreement}`,
    `Lock the decision with allocate lock ${agreement} --year ${year}, or write the decision in the agreement.`,
  ],
  'unsettled-year': ({ year, settled }) => [
    `${settled} has an outcome, but ${year}, which lies between, has none: its difference cannot be carried`,
    `Write the outcome of ${year}.`,
  ],
  'unpaid-parties': ({ parties }) => [
    `the table is what all have paid, and lacks ${listed(parties, 'and')}`,
    'Add them, with 0 for one that has paid nothing, or write the cost in an outcome with cost and paid.',
  ],
  'paid-is-no-cost': ({ agreement, file, beside }) => [
    `the table is what all have paid, and that is not what it cost: the agreement ${agreement} has ${listed(
      beside.map((one) => BESIDE[one]),
      'and',
    )}`,
    `Write what it cost in a file, for example outcome.yaml, of three lines: cost: 100 000 and source: Annual report and paid: ${file}`,
  ],
  'due-before-year': ({ due, year }) => [
    `the difference is to be paid on ${isoDate(due)}, before the year ${year} that it is of`,
    'Write a day in that year or after it.',
  ],
  'settlement-changed': ({ year, rule, next, nextRule }) => [
    `the difference of ${year} is settled by ${rule}, but ${next} has ${nextRule}`,
    `Write settlement in the outcome of ${year}: what is to be done with that difference.`,
  ],
  'missing-ledger': () => [
    'nothing says how the invoices are to be booked',
    'Write sie in invoicing.yaml: company, accounts and dimensions. allocate init invoicing writes the file to fill in.',
  ],
  'other-year': ({ file, from, to, year }) => [
    `${file} is of ${from}–${to}, but the settlement is of ${year}`,
    'Export the books of the right year, or use --year.',
  ],
  'income-above-cost': ({ accounts, objects, amount }) => [
    `on accounts ${accounts}${objects === '' ? '' : ` and objects ${objects}`} income is larger than cost: the sum is ${showMoney(amount, '.')}`,
    'Choose accounts that together are a cost, for example --accounts 4000-7999.',
  ],
  'two-sums': ({ account, result, balance }) => [
    `account ${account} has the result ${showMoney(result, '.')} (#RES) but the balance ${showMoney(balance, '.')} (#UB)`,
    'Export the file again from the ledger: they are to be the same amount.',
  ],
  'nothing-booked': ({ accounts, objects, company }) => [
    `nothing is booked on accounts ${accounts}${objects === '' ? '' : ` and objects ${objects}`}${company === '' ? '' : ` by ${company}`}`,
    'Check the accounts and the objects against the books.',
  ],
  'sie-post': ({ post, form }) => [
    `the post ${post} cannot be read`,
    `Export the file again from the accounting system. In an SIE file the post is written: ${form}`,
  ],
  'voucher-unbalanced': ({ series, number, by }) => [
    `the voucher ${[series, number].filter((one) => one !== '').join(' ') || 'without a number'} does not balance: its rows add up to ${showMoney(by, '.')}`,
    'Correct the voucher in the accounting system, and export the file again.',
  ],
  'not-in-sie': ({ text, characters }) => [
    `"${text}" cannot be written in an SIE file, which does not hold ${characters.map(named).join(', ')}`,
    'Write the text with other characters: SIE has only those of code page 437.',
  ],
};
