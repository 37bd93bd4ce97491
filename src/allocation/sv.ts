import { survey } from '../agreement/survey/sv.js';
import { ended } from '../sheet/ended.js';
import type { DecimalMark } from '../sheet/figures.js';
import { listed } from '../sheet/listed.js';
import type { Language } from '../sheet/words.js';
import { MONTHS, periodText } from '../text/statistics/period.sv.js';
import { adjustments } from './adjustments.sv.js';
import { decision } from './decision.sv.js';
import { page } from './page.sv.js';
import { receipt } from './receipt/sv.js';
import { rounding, roundings } from './rounding.sv.js';

/** Svenska: vad en fördelning säger, på vilket sätt den än visas. */
export const allocation = {
  language: 'sv' as Language,
  mark: ',' as DecimalMark,
  statuses: {
    final: 'fastställda',
    preliminary: 'preliminära',
    inferred: 'årtalet härlett',
    example: 'exempel',
  },
  day: (month: number, day: number, year?: string) =>
    `${day} ${MONTHS[month - 1]}${year === undefined ? '' : ` ${year}`}`,
  /** A year or a part of one, as `2024K1`. */
  period: periodText,
  withinYear: { sum: 'summan av delarna', mean: 'medelvärdet av delarna' },
  roundings,

  table: {
    party: 'Parter',
    weight: 'Vikt',
    percent: 'Andel',
    barePercent: 'Andel (%)',
    amount: 'Fördelning av summa',
    bareAmount: 'Fördelning av summa (kr)',
    per: (one: string) => `Kr per ${one}`,
    /** Where what is counted has no name for one. */
    perUnit: (what: string) => `Kr per ${what}`,
    total: 'Summor',
    unclaimed: 'Öresutjämning',
    costLine: 'Typ',
    costAmount: (unit: string) => `Belopp (${unit})`,
    comment: 'Kommentar',
    split: 'Fördelning',
  },

  notes: {
    key: (title: string) => `Nyckel: ${title}.`,
    otherKey: (title: string, agreed: string) =>
      `Nyckel: ${title}, vald för denna fördelning; avtalets är ${agreed}.`,
    alone: (name: string) => `Bara ${name} deltar: kostnaden delas inte med någon.`,
    parties: (count: number, all: number, out: readonly string[]) =>
      `Parter: ${count} av avtalets ${all}. Deltar inte: ${listed(out, 'och')}.`,
    asOfIgnored: 'Obs: underlaget har ingen dag då det börjar gälla, så --as-of ändrar ingenting.',
    asOfKept: 'Obs: året behåller den räkning som gäller 1 januari, så --as-of ändrar ingenting.',
    statusOf: (status: string, names: readonly string[]) => `${status} för ${listed(names, 'och')}`,
    tie: 'Vid lika rester går den största vikten före, därefter den kod som kommer först, tecken för tecken.',
    /** `heading`: the heading of the column. */
    per: (heading: string, measure: string, vintage: string, statuses: readonly string[], isOwn: boolean) =>
      `${heading}: beloppet${isOwn ? ' och den egna finansieringen' : ''} delat med ${[`${measure} ${vintage}`, ...statuses].join(', ')}.`,
    withoutPer: (measure: string, names: readonly string[]) =>
      `Saknar ${measure} i underlaget, och har därför inget sådant belopp: ${listed(names, 'och')}.`,
    noPer: (heading: string, measure: string, year: string | undefined) =>
      `${heading} visas inte: underlaget ${measure} har inga siffror${year === undefined ? '' : ` för ${year} eller tidigare`}.`,
    quoted: (words: string) => `Ur avtalet: ”${words.trim()}”`,
    carried: (year: string, isKnown: boolean) =>
      isKnown
        ? `Skillnaden från ${year} förs hit och faktureras med tabellens belopp: allocate invoice visar vad var och en betalar.`
        : `Skillnaden från ${year} förs hit när dess utfall är känt, och faktureras då med tabellens belopp.`,
    negativePart: (name: string, figure: string, period: string) =>
      `Obs: ${name} har ${figure} för ${period}; en negativ del räknas som den står.`,
    remark: (note: string) => `Anm.: ${ended(note)}`,
    exactLine: (line: string, amount: string) => `Obs: ${line} är avrundad i tabellen; exakt ${amount}.`,
    agreedVintage: 'enligt avtalet',
    figures: (measure: string, vintage: string, statuses: readonly string[]) =>
      `Underlag: ${[`${measure} ${vintage}`, ...statuses].join(', ')}.`,
    inForce: (date: string) => `den räkning som gäller ${date}`,
    countedFor: (days: string) => `för ${days}`,
    kept: (date: string) => `den räkning som gäller ${date}, för hela året`,
    figureNote: (name: string, note: string) => `${name}: ${note}.`,
    figureSource: (name: string, source: string) => ended(`${name}: källa ${source}`),
    source: (source: string) => `Källa: ${ended(source)}`,
    /** `before`: how long before the year, where that is a month or more. */
    vouched: (measure: string, by: string, date: string, before: string | undefined) =>
      `Underlaget ${measure} är intygat av ${by} ${date}${before === undefined ? '' : `, ${before}`}.`,
    before: (months: number, year: string) => `${months} ${months === 1 ? 'månad' : 'månader'} före ${year}`,
    agreement: (source: string) => `Avtal: ${ended(source)}`,
    amount: (amount: string, source: string) => ended(`Belopp: ${amount} enligt ${source}`),
    amountFollows: (amount: string) => `Belopp: ${amount}, följer av antal och pris.`,
    /** A line of a cost sheet that was set, and what it was: `Lön 40 000 kr i månaden i stället för 50 000 kr`. */
    setLine: (title: string, value: string, was: string, isMonth: boolean) =>
      `${title} ${value}${isMonth ? ' i månaden' : ''} i stället för ${was}`,
    /** `lines`: what was set; `unchanged`: what the sheet comes to without that; `agreed`: the agreement's own amount. */
    amountOfSheet: (amount: string, lines: readonly string[], unchanged?: string, agreed?: string) =>
      `Belopp: ${amount}, som kalkylen ger${lines.length > 0 ? ` med ${listed(lines, 'och')}` : ''}${unchanged === undefined ? '' : `; oförändrad ger den ${unchanged}`}.${agreed === undefined ? '' : ` I avtalet står ${agreed}.`}`,
    setAsItWas: (title: string, value: string, isMonth: boolean) =>
      `Obs: ${title} är redan ${value}${isMonth ? ' i månaden' : ''} i kalkylen.`,
    /** Of lines that the total of their sheet is not calculated from. */
    setUncounted: (titles: readonly string[]) =>
      `Obs: ${listed(titles, 'och')} är inte med i det som kalkylen ger, och ändrar det inte.`,
    noCost: (isZero: boolean): string =>
      isZero
        ? 'Obs: kalkylen ger noll. Det finns ingen kostnad att fördela.'
        : 'Obs: kalkylen ger mindre än noll. Det är en intäkt: parterna får den i stället för att betala.',
    amountGiven: (amount: string) => `Belopp: ${amount}, angivet när fördelningen gjordes.`,
    amountOfOtherYear: (agreed: string, year: string, isProposed: boolean) =>
      `Obs: beloppet är ${isProposed ? 'föreslaget' : 'beslutat'} för ${agreed}, fördelningen gäller ${year}.`,
    externalOfOtherYear: (agreed: string) =>
      `Obs: den externa finansieringen är den som avtalet har för ${agreed}.`,
    ownOfOtherYear: (agreed: string) => `Obs: den egna finansieringen är den som avtalet har för ${agreed}.`,
    weightless: (names: readonly string[]) => `Väger noll och betalar inget: ${listed(names, 'och')}.`,
    weightlessPaying: (parts: readonly string[]) => `Väger noll men betalar ändå: ${listed(parts, 'och')}.`,
    payingNothing: (nothing: string, parts: readonly string[]) =>
      `Betalar ${nothing} fast ${parts.length === 1 ? 'vikten inte är' : 'vikterna inte är'} noll: ${listed(parts, 'och')}.`,
    zeroPart: (name: string, amount: string) => `${name} (${amount})`,
    zeroExactly: (name: string, exact: string) => `${name} (exakt ${exact})`,
    /** A unit that is not named is a krona. */
    rounding: (rule: string, unit: string | undefined) =>
      `Avrundning: ${rule}, ${unit === undefined ? 'i hela kronor' : `i steg om ${unit}`}.`,
    leftovers: (count: number, unit: string, names: readonly string[]) =>
      `Restkronor: ${count} × ${unit} till ${listed(names, 'och')}${names.length > 1 ? ', i den ordningen' : ''}.`,
    noLeftovers: 'Restkronor: inga.',
    residual: (amount: string, name: string) =>
      `Rest efter avrundning: ${amount}, ingår i beloppet för ${name}.`,
    unclaimed: (amount: string) => `Öresutjämning: ${amount}, beloppet minus det som parterna betalar.`,
    receivedInCsv: (names: readonly string[]) =>
      `Obs: csv visar parternas del av kostnaden. Bidrag som ${listed(names, 'och')} ska lämna in har inte lagts till; de står i de andra formaten.`,
    ownInCsv: (names: readonly string[]) =>
      `Obs: csv visar parternas del av det som fördelas. Egen finansiering som ${listed(names, 'och')} bär ${names.length === 1 ? 'själv' : 'själva'} har inte lagts till; den står i de andra formaten.`,
    directInCsv: (names: readonly string[]) =>
      `Obs: csv visar parternas del av kostnaden. Det som ${listed(names, 'och')} har betalat direkt är inte avdraget; det står i de andra formaten.`,
    unclaimedInCsv: (amount: string) =>
      `Obs: raderna är avrundade var för sig. Öresutjämningen ${amount} finns inte som rad i detta format.`,
  },

  explain: {
    steps: {
      figure: 'Underlag',
      share: 'Andel',
      exact: 'Exakt belopp',
      down: 'Avrundat nedåt',
      towardsZero: 'Avrundat mot noll',
      leftover: 'Restkronor',
      rounded: 'Avrundning',
      amount: 'Belopp',
    },
    ownFigure: (weight: string) => `Nyckeln ger vikten ${weight}.`,
    equalFigure: (count: number) => `Alla väger lika: 1 av ${count}.`,
    down: (floor: string, rest: string) => `${floor}, kvar att fördela: ${rest}`,
    sumDown: (sum: string, count: number, unit: string, to: string) =>
      `Så avrundade blir alla belopp tillsammans ${sum}. Det återstår ${count} × ${unit}, som går till ${to}.`,
    noneLeft: (sum: string) =>
      `Så avrundade blir alla belopp tillsammans ${sum}. Inget återstår att fördela.`,
    queue: (name: string, place: number, count: number, receives: boolean, unit: string) =>
      `${name} har plats ${place} av ${count} i kön och får ${receives ? unit : 'ingenting mer'}.`,
    nearest: (unit: string | undefined, amount: string) =>
      `Till närmaste ${unit === undefined ? 'krona' : `steg om ${unit}`}: ${amount}.`,
    residual: (name: string, others: string, amount: string) =>
      `De andra betalar tillsammans ${others}. ${name} betalar resten: ${amount}.`,
    nothing: (name: string) => `${name} har vikten noll och betalar ingenting.`,
    headings: {
      from: 'Från',
      to: 'Till',
      exact: 'Exakt belopp',
      down: 'Nedåt',
      rest: 'Rest',
      place: 'Plats i kön',
      difference: 'Avrundning',
    },
  },

  adjustments,
  decision,
  page,
  receipt,
  rounding,
  survey,
};
