import { listed } from './listed.js';
import type { AdjustmentWords } from './words.js';

const NAMES = { floor: 'Golv', cap: 'Tak' } as const;

export const adjustments: AdjustmentWords = {
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
  span: (from, to) => `${from}–${to}`,
  joins: (name, from) => `${name} deltar från ${from}.`,
  leaves: (name, to) => `${name} deltar till och med ${to}.`,
  perDay:
    'Varje dag delas mellan dem som deltar den dagen, efter nyckeln: andelsdagar är partens andel av årets dagar. Det som ligger före en ändring rörs inte av den.',
  phase: (name, part, year) => `${name} räknas med ${part} av sin vikt ${year}.`,
  outside: (names) => `Står utanför: ${listed(names, 'och')}. Vikten räknas inte.`,
  added: (names) => `Utöver avtalets parter: ${listed(names, 'och')}.`,
  noneHeld: 'Golv och tak: alla belopp ligger inom gränserna, så inget ändras.',
  held: (which, name, amount, unlimited) =>
    `${NAMES[which]}: ${name} betalar ${amount} i stället för ${unlimited}.`,
  pays: (which, name, amount) => `${NAMES[which]}: ${name} betalar ${amount}.`,
  fineLimit: (which, amount) => `${NAMES[which]}et är ${amount}, finare än enheten: avrundningen avgör.`,
  borne: (parts) =>
    `Mellanskillnaden fördelas på dem som ingen gräns håller, lika mycket per viktenhet: ${listed(parts, 'och')}.`,
  bornePart: (name, change) => `${name} ${change}`,
  directPaid: (name, amount, title) =>
    `Betalt direkt: ${name} ${amount} (${title}), dras av från det som parten ska betala.`,
  absent: (name) => `${name} deltar inte.`,
  price: (rest, fraction, amount) =>
    `Ingen gräns håller parten. Det som inte är låst av en gräns delas efter vikt: ${rest} × ${fraction} = ${amount}`,
  deducted: (external, divided) =>
    `Extern finansiering: ${external} dras av från kostnaden, ${divided} fördelas.`,
  heldStep: (which, amount) => `${NAMES[which]}et håller: ${amount}.`,
  limitStep: 'Golv och tak',
  factor: (days, all) => `${days} av årets ${all} dagar`,
};
