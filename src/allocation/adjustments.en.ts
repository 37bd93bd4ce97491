import { listed } from '../sheet/listed.js';
import type { adjustments as sv } from './adjustments.sv.js';

const NAMES = { floor: 'Floor', cap: 'Cap' } as const;

const wholly = (amount: string | undefined) => (amount === undefined ? '' : `, in whole units ${amount}`);

export const adjustments: typeof sv = {
  days: 'Share-days',
  before: 'Before the change',
  change: 'Change',
  unlimited: 'Without floor and cap',
  direct: 'Paid directly',
  toPay: 'To pay',
  fromCost: 'From cost to divided amount',
  cost: 'Cost',
  divided: 'To divide',
  line: 'Item',
  kronor: 'Amount',
  span: (from, to) => `${from}–${to}`,
  joins: (name, from) => `${name} takes part from ${from}.`,
  leaves: (name, to) => `${name} takes part until ${to}.`,
  perDay:
    'Each day is shared by those who take part that day, by the key: share-days are the party’s share of the days of the year. What lies before a change is not moved by it.',
  phase: (name, part, year) => `${name} counts by ${part} of its weight in ${year}.`,
  outside: (names) => `Outside: ${listed(names, 'and')}. The weight does not count.`,
  added: (names) => `Beside the parties to the agreement: ${listed(names, 'and')}.`,
  newcomers: (names) =>
    `The limit by last year’s amount does not concern ${listed(names, 'and')}, who did not take part the whole of that year.`,
  noneHeld: 'Floor and cap: all amounts lie within the limits, so none is changed.',
  held: (which, name, amount, unlimited) =>
    `${NAMES[which]}: ${name} pays ${amount} instead of ${unlimited}.`,
  pays: (which, name, amount) => `${NAMES[which]}: ${name} pays ${amount}.`,
  fineLimit: (which, amount) => `The ${which} is ${amount}, finer than the unit: rounding decides.`,
  borne: (parts) =>
    `The difference is shared by those whom no limit holds, equally per unit of weight: ${listed(parts, 'and')}.`,
  bornePart: (name, change) => `${name} ${change}`,
  directPaid: (name, amount, title) =>
    `Paid directly: ${name} ${amount} (${title}), deducted from what the party is to pay.`,
  absent: (name) => `${name} takes no part.`,
  price: (rest, fraction, amount) =>
    `No limit holds the party. What no limit fixes is divided by weight: ${rest} × ${fraction} = ${amount}`,
  surchargeOf: 'The host’s surcharge',
  surcharge: (host) => `Surcharge to ${host}`,
  charged: (host, made, rounded, whole) =>
    `Surcharge to ${host}: ${made}${rounded === undefined ? '' : `, rounded to ${rounded}`}. The cost with the surcharge is ${whole}.`,
  deducted: (external, divided) =>
    `External funding: ${external} is deducted from the cost, ${divided} is divided.`,
  heldStep: (which, amount) => `The ${which} holds: ${amount}.`,
  partOfShare: (which, product, exact, whole) =>
    `${NAMES[which]}: ${product} (the party's share) = ${exact}${wholly(whole)}.`,
  partOfLastYear: (which, year, product, exact, whole) =>
    `${NAMES[which]}: ${product} (the party's amount ${year === '' ? 'last year' : `for ${year}`} by the agreement) = ${exact}${wholly(whole)}.`,
  limitStep: 'Floor and cap',
  factor: (days, all) => `${days} of the year's ${all} days`,
};
