import { listed } from '../sheet/listed.js';

const NAMES = { floor: 'Golv', cap: 'Tak' } as const;

const wholly = (amount: string | undefined) => (amount === undefined ? '' : `, i hela enheter ${amount}`);

export const adjustments = {
  days: 'Andelsdagar',
  before: 'Före ändringen',
  change: 'Ändring',
  unlimited: 'Utan golv och tak',
  direct: 'Betalt direkt',
  toPay: 'Att betala',
  fromCost: 'Från kostnad till fördelat belopp',
  cost: 'Kostnad',
  divided: 'Att fördela',
  line: 'Post',
  kronor: 'Belopp',
  span: (from: string, to: string) => `${from}–${to}`,
  joins: (name: string, from: string) => `${name} deltar från ${from}.`,
  leaves: (name: string, to: string) => `${name} deltar till och med ${to}.`,
  perDay:
    'Varje dag delas mellan dem som deltar den dagen, efter nyckeln: andelsdagar är partens andel av årets dagar. Det som ligger före en ändring rörs inte av den.',
  phase: (name: string, part: string, year: string) => `${name} räknas med ${part} av sin vikt ${year}.`,
  outside: (names: readonly string[]) => `Står utanför: ${listed(names, 'och')}. Vikten räknas inte.`,
  added: (names: readonly string[]) => `Utöver avtalets parter: ${listed(names, 'och')}.`,
  newcomers: (names: readonly string[]) =>
    `Gränsen mot förra årets belopp gäller inte ${listed(names, 'och')}, som inte deltog hela det året.`,
  noneHeld: 'Golv och tak: alla belopp ligger inom gränserna, så inget ändras.',
  held: (which: 'floor' | 'cap', name: string, amount: string, unlimited: string) =>
    `${NAMES[which]}: ${name} betalar ${amount} i stället för ${unlimited}.`,
  pays: (which: 'floor' | 'cap', name: string, amount: string) =>
    `${NAMES[which]}: ${name} betalar ${amount}.`,
  fineLimit: (which: 'floor' | 'cap', amount: string) =>
    `${NAMES[which]}et är ${amount}, finare än enheten: avrundningen avgör.`,
  borne: (parts: readonly string[]) =>
    `Mellanskillnaden fördelas på dem som ingen gräns håller, lika mycket per viktenhet: ${listed(parts, 'och')}.`,
  bornePart: (name: string, change: string) => `${name} ${change}`,
  directPaid: (name: string, amount: string, title: string) =>
    `Betalt direkt: ${name} ${amount} (${title}), dras av från det som parten ska betala.`,
  absent: (name: string) => `${name} deltar inte.`,
  price: (rest: string, fraction: string, amount: string) =>
    `Ingen gräns håller parten. Det som inte är låst av en gräns delas efter vikt: ${rest} × ${fraction} = ${amount}`,
  surchargeOf: 'Värdens påslag',
  surcharge: (host: string) => `Påslag till ${host}`,
  /** `made` is how the surcharge is made, `rounded` what it is rounded to when that is something else. */
  charged: (host: string, made: string, rounded: string | undefined, whole: string) =>
    `Påslag till ${host}: ${made}${rounded === undefined ? '' : `, avrundat till ${rounded}`}. Kostnaden med påslag är ${whole}.`,
  deducted: (external: string, divided: string) =>
    `Extern finansiering: ${external} dras av från kostnaden, ${divided} fördelas.`,
  heldStep: (which: 'floor' | 'cap', amount: string) => `${NAMES[which]}et håller: ${amount}.`,
  /** `product` is the part and what it is of, `whole` what a strict limit is in whole units when that is something else. */
  partOfShare: (which: 'floor' | 'cap', product: string, exact: string, whole: string | undefined) =>
    `${NAMES[which]}: ${product} (partens andel) = ${exact}${wholly(whole)}.`,
  partOfLastYear: (
    which: 'floor' | 'cap',
    year: string,
    product: string,
    exact: string,
    whole: string | undefined,
  ) =>
    `${NAMES[which]}: ${product} (partens belopp ${year === '' ? 'förra året' : `för ${year}`} enligt avtalet) = ${exact}${wholly(whole)}.`,
  limitStep: 'Golv och tak',
  factor: (days: number, all: number) => `${days} av årets ${all} dagar`,
};
