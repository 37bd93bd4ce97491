import { listed } from '../sheet/listed.js';
import type { adjustments as sv } from './adjustments.sv.js';

const NAMES = { floor: 'Floor', cap: 'Cap' } as const;

const partOf = ([part, whole, made]: readonly string[], of: string) =>
  `${part} of ${of}, ${whole}, is ${made}`;

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
    'Each day is shared by those who take part that day, by the key: share-days are the party’s share of the days of the year. Days are exact and the year is rounded once, so that the parts of the year together are its amounts.',
  phase: (name, part, year) => `${name} counts by ${part} of its weight in ${year}.`,
  outside: (names) => `Outside: ${listed(names, 'and')}. The weight does not count.`,
  added: (names) => `Beside the parties to the agreement: ${listed(names, 'and')}.`,
  newcomers: (names) =>
    `The limit by last year’s amount does not concern ${listed(names, 'and')}, who did not take part for the whole of that year.`,
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
  absent: (name) => `${name} does not take part.`,
  price: (rest, fraction, amount) =>
    `No limit holds the party. What no limit fixes is divided by weight: ${rest} × ${fraction} = ${amount}`,
  surchargeOf: 'The host’s surcharge',
  surcharge: (host) => `Surcharge to ${host}`,
  charged: (host, made, rounded, whole) =>
    `Surcharge to ${host}: ${made}${rounded === undefined ? '' : `, rounded to ${rounded}`}. The cost with the surcharge is ${whole}.`,
  granted: (title, of, made, heldBy, held, rounded, isCredit) =>
    `${title}: ${partOf(made, of ? listed(of, 'and') : 'the cost')}${isCredit ? '; of less than nothing there is no grant' : ''}${heldBy === undefined ? '' : `; ${heldBy === 'cap' ? 'the cap' : 'what must remain'} holds it at ${held}`}${rounded === undefined ? '' : `, rounded down to ${rounded}`}.`,
  received: (name, amount, title, isHost) =>
    `${name} receives ${amount} (${title}) on behalf of all, and ${isHost ? 'has it as the host' : 'hands it in to the host'} beside its part.`,
  unreceived: (name, amount, title) =>
    `${name} receives ${amount} (${title}) but is not among the parties here. The grant is deducted all the same, and nobody hands it in: ${amount} of the cost is missing from the amounts.`,
  ownLeftOut: (parts) =>
    `Own funding of who is not among the parties here is not deducted, but is part of what is divided: ${listed(parts, 'and')}.`,
  handedIn: 'Grant to hand in',
  ownFunding: 'Own funding',
  ownOf: (name, title) => `Own funding, ${name}${title === undefined ? '' : ` (${title})`}`,
  ownMade: (name, made, rounded, isCredit) =>
    `Own funding, ${name}: ${partOf(made, 'the cost')}${rounded === undefined ? '' : `, rounded ${isCredit ? 'towards zero' : 'down'} to ${rounded}`}.`,
  ownBorne: (divided, parts) =>
    `Own funding, beside the party’s part of ${divided} that is divided: ${listed(parts, 'and')}.`,
  deducted: (external, divided) =>
    `External funding: ${external} is deducted from the cost${divided === undefined ? '' : `, ${divided} is divided`}.`,
  heldOn: (which, name, days) => `The ${which} of ${name} holds ${listed(days, 'and')}.`,
  wholly: (amount, isOfDays) =>
    isOfDays ? `, so that the party's days make whole units ${amount}` : `, in whole units ${amount}`,
  ofDays: (which, product, exact, whole) => `${NAMES[which]}: ${product} = ${exact}${whole ?? ''}.`,
  heldStep: (which, amount) => `The ${which} holds: ${amount}.`,
  partOfShare: (which, product, exact, whole) =>
    `${NAMES[which]}: ${product} (the party's share) = ${exact}${whole ?? ''}.`,
  partOfLastYear: (which, year, product, exact, whole) =>
    `${NAMES[which]}: ${product} (the party's amount ${year === '' ? 'last year' : `for ${year}`} by the agreement) = ${exact}${whole ?? ''}.`,
  limitStep: 'Floor and cap',
  limitsByDay: 'Floor and cap follow the days: each day they hold for its part of the year.',
  partsTogether: (exact) => `The exact amounts for the days, together: ${exact}.`,
  ofYear: "Part of the year's amount",
  onDays: 'Of which for the days',
  wholeYear: 'the whole year',
  factor: (days, all) => `${days} of the year's ${all} days`,
};
