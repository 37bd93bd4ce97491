import type { trade as sv } from './sv.js';

/** English: what is said of purchases and sales. */
export const trade: typeof sv = {
  headings: {
    party: 'Party',
    sales: 'Sold',
    purchases: 'Bought',
    balance: 'Balance',
    seller: 'Seller',
    buyer: 'Buyer',
    creditor: 'Is paid',
    debtor: 'Pays',
    amount: 'Amount',
    place: 'Line',
    date: 'Date',
    what: 'What',
    quantity: 'Quantity',
    price: 'Price',
    from: 'Price from',
    exact: 'Quantity × price',
  },
  total: 'Totals',
  matrix: 'Who sold to whom',
  claims: 'Who pays whom',
  netClaims: 'Who pays whom, set off',
  lines: (title) => `Lines: ${title}`,
  sold: (name, title) => `${name} sold: ${title}`,
  bought: (name, title) => `${name} bought: ${title}`,
  rounding: (lines) =>
    `${lines === 1 ? 'One line' : `${lines} lines`}, each quantity × price in whole öre: half an öre is rounded away from zero, so that a credit is as large as what it credits.`,
  none: (year) => `There are no lines${year ? ` of ${year}` : ''}: nobody has sold or bought anything.`,
  priced:
    'An item has the price of the list that holds on the day of the line; the own price of its seller goes before one for all.',
  balanceNote:
    'Balance: sold minus bought. Above zero it is to get, below zero to pay. All balances together are zero.',
  direct: 'Each pays whom it has bought from.',
  through: (name) => `All pay ${name} and are paid by ${name}.`,
  net: 'What two parties owe each other is set off: the difference alone is paid. It changes nobody’s balance.',
  otherYears: (lines, year) =>
    `${lines === 1 ? 'One line is' : `${lines} lines are`} of other years than ${year} and not included.`,
  undated: (lines, year) =>
    `${lines === 1 ? 'One line has' : `${lines} lines have`} no day and ${lines === 1 ? 'belongs' : 'belong'} to the agreement's own year, not ${year}.`,
  balanceOf: (sales, purchases, balance) => `Balance: ${sales} - ${purchases} = ${balance}.`,
  neither: (name, year) => `${name} has neither sold nor bought${year ? ` in ${year}` : ' anything'}.`,
  claim: (seller, buyer, amount) => `${buyer} pays ${seller} ${amount}.`,
  even: 'Nobody owes anybody anything.',
  setOff: (title) => `${title}, set off`,
  othersInvoices: (invoices, name) =>
    `${invoices === 1 ? 'One invoice that another sends is' : `${invoices} invoices that others send are`} not included: columns in invoicing.yaml hold for those that ${name} sends.`,
  number: 'Invoice number',
};
