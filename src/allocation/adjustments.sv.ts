import { listed } from '../sheet/listed.js';

const NAMES = { floor: 'Golv', cap: 'Tak' } as const;

/** A part of something in per cent, what that comes to, and the part of it: 3 %, 2 000 000 kr, 60 000 kr. */
type PartOf = readonly [part: string, whole: string, made: string];

const partOf = ([part, whole, made]: PartOf, of: string) => `${part} av ${of}, ${whole}, är ${made}`;

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
    'Varje dag delas mellan dem som deltar den dagen, efter nyckeln: andelsdagar är partens andel av årets dagar. Dagarna räknas exakt och året avrundas en gång, så att delarna av året tillsammans är årets belopp.',
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
  /** `of`: the lines that it is a part of; `heldBy`: what makes it less; `rounded`: what it is rounded down to. */
  granted: (
    title: string,
    of: readonly string[] | undefined,
    made: PartOf,
    heldBy: 'cap' | 'own-funding' | undefined,
    held: string | undefined,
    rounded: string | undefined,
    isCredit: boolean,
  ) =>
    `${title}: ${partOf(made, of ? listed(of, 'och') : 'kostnaden')}${isCredit ? '; av mindre än noll ges inget bidrag' : ''}${heldBy === undefined ? '' : `; ${heldBy === 'cap' ? 'taket' : 'kravet på egenfinansiering'} håller det vid ${held}`}${rounded === undefined ? '' : `, avrundat nedåt till ${rounded}`}.`,
  received: (name: string, amount: string, title: string, isHost: boolean) =>
    `${name} får ${amount} (${title}) för alla parters räkning, och ${isHost ? 'har det som värd' : 'lämnar in det till värden'} utöver sin del.`,
  /** Of a grant whose receiver is not among those that share. */
  unreceived: (name: string, amount: string, title: string) =>
    `${name} får ${amount} (${title}) men är inte med här. Bidraget dras ändå av, utan att någon lämnar in det: ${amount} av kostnaden saknas i beloppen.`,
  /** `parts`: who is not among those that share, what it bears, and what for. */
  ownLeftOut: (parts: readonly string[]) =>
    `Egen finansiering av den som inte är med här dras inte av, utan ingår i det som fördelas: ${listed(parts, 'och')}.`,
  handedIn: 'Bidrag att lämna in',
  ownFunding: 'Egen finansiering',
  ownOf: (name: string, title?: string) =>
    `Egen finansiering, ${name}${title === undefined ? '' : ` (${title})`}`,
  /** `rounded`: what it is rounded to, when that is something else. */
  ownMade: (name: string, made: PartOf, rounded: string | undefined, isCredit: boolean) =>
    `Egen finansiering, ${name}: ${partOf(made, 'kostnaden')}${rounded === undefined ? '' : `, avrundat ${isCredit ? 'mot noll' : 'nedåt'} till ${rounded}`}.`,
  /** `parts`: a party, its kronor, and what they are for. */
  ownBorne: (divided: string, parts: readonly string[]) =>
    `Egen finansiering, utöver partens del av ${divided} som fördelas: ${listed(parts, 'och')}.`,
  deducted: (external: string, divided: string | undefined) =>
    `Extern finansiering: ${external} dras av från kostnaden${divided === undefined ? '' : `, ${divided} fördelas`}.`,
  heldStep: (which: 'floor' | 'cap', amount: string) => `${NAMES[which]}et håller: ${amount}.`,
  heldOn: (which: 'floor' | 'cap', name: string, days: readonly string[]) =>
    `${NAMES[which]}et för ${name} håller ${listed(days, 'och')}.`,
  /** What a strict limit is in whole units, when that is something else: of some days, so that all the party's days make them. */
  wholly: (amount: string, isOfDays: boolean) =>
    isOfDays ? `, så att partens dagar ger hela enheter ${amount}` : `, i hela enheter ${amount}`,
  ofDays: (which: 'floor' | 'cap', product: string, exact: string, whole: string | undefined) =>
    `${NAMES[which]}: ${product} = ${exact}${whole ?? ''}.`,
  /** `product` is the part and what it is of. */
  partOfShare: (which: 'floor' | 'cap', product: string, exact: string, whole: string | undefined) =>
    `${NAMES[which]}: ${product} (partens andel) = ${exact}${whole ?? ''}.`,
  partOfLastYear: (
    which: 'floor' | 'cap',
    year: string,
    product: string,
    exact: string,
    whole: string | undefined,
  ) =>
    `${NAMES[which]}: ${product} (partens belopp ${year === '' ? 'förra året' : `för ${year}`} enligt avtalet) = ${exact}${whole ?? ''}.`,
  limitStep: 'Golv och tak',
  limitsByDay: 'Golv och tak följer dagarna: varje dag gäller de för sin del av året.',
  partsTogether: (exact: string) => `De exakta beloppen för dagarna, tillsammans: ${exact}.`,
  ofYear: 'Del av årets belopp',
  onDays: 'Varav för dagarna',
  wholeYear: 'hela året',
  factor: (days: number, all: number) => `${days} av årets ${all} dagar`,
};
