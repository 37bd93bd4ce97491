import { fail, outcome } from '../kernel/outcome.js';
import { keyIn } from '../keys/read.js';
import { about, asField, type Fields, missedBy, type Reader } from '../text/field.js';
import type { Dialect } from '../text/figure.js';
import {
  byName,
  either,
  inOneOf,
  label,
  later,
  lazy,
  lenient,
  list,
  located,
  optional,
  record,
  refine,
  text,
} from '../text/readers.js';
import { readDate, readYear } from '../text/scalars/dates.js';
import { amountIn, unitIn } from '../text/scalars/figures.js';
import { oneOf, roundingAmong } from '../text/scalars/names.js';
import { tradeAmong } from '../trade/written.js';
import { SETTLEMENTS } from './agreed-outcome.js';
import type { Cooperation } from './cooperation.js';
import { costsIn } from './costs/agreement.js';
import { DECISION_STATUSES, type Decision } from './decision.js';
import { example } from './example.js';
import { ownMeasureIn } from './own-measure.js';
import { writtenTable } from './published/written.js';
import { adjustmentsIn } from './read-adjustments.js';
import { drawAmong } from './read-draw.js';
import { hostAmong } from './read-host.js';
import { instalments } from './read-instalments.js';
import { agreedOutcome } from './read-outcome.js';
import { participantsAmong } from './read-participation.js';
import { vintageAmong } from './read-vintage.js';
import { scenarios } from './scenarios.js';

/** What an agreement says beside `trade`: what is said of a cost has nothing to do there. */
export const BESIDE_TRADE = ['title', 'year', 'years', 'trade', 'source', 'decision', 'note', 'example'];

/** What must be known to read an agreement. */
export type Known = Pick<Cooperation, 'parties' | 'measures' | 'keys' | 'host'>;

/** What an agreement's file says. What rests on its parties or its measure is a node until they are known. */
export function writtenAgreement(file: string, known: Known, dialect: Dialect, isTrade = false) {
  const fields = yearFields(file, known, dialect, isTrade);
  const { source, note, ...ofYears } = fields;
  return record({
    title: about`${label} rubrik | Gemensam jour | vad avtalet kallas i tabeller och handlingar | what the agreement is called in tables and papers`,
    year: about`${missedBy(['missing-year'], lenient(readYear))} årtal | 2025 | året som kostnaden gäller, om inget annat efterfrågas | the year that the cost is for, unless another is asked for`,
    ...ofYears,
    source,
    note,
    survey: about`${optional(located(text))} enkät | surveys/jour.yaml | filen med det som parterna har svarat | the file of what the parties have answered`,
    scenarios: about`${lenient(scenarios)} alternativ | [{ id: lika, key: equal }] | andra fördelningar att jämföra med | other divisions to compare with`,
    years: about`${optional(later(() => byName(record(optionalOf(fields)))))} år | { 2026: { amount: 1 250 000, source: Direktionen § 9/2025 } } | det som gäller för varje år: dess belopp och beslut, och regler från och med det | what holds for each year: its amounts and decisions, and rules from that year on`,
  });
}

/** What may stand in the file of an agreement: where years are written apart, these may say what it lacks. It is read year by year. */
export function agreementFile(file: string, known: Known, dialect: Dialect): Reader<unknown> {
  const { title, ...others } = writtenAgreement(file, known, dialect).fields ?? {};
  return inOneOf(
    [['key', 'source'], ['trade', 'source'], ['years']],
    record({ title: title ?? label, ...optionalOf(others) }),
  );
}

/** The fields of an entry of `years`: what it does not say holds as it did before, or is not decided. */
export function entryFields(file: string, known: Known, dialect: Dialect): Fields {
  return optionalOf(yearFields(file, known, dialect));
}

function optionalOf(fields: Fields): Fields {
  const entries = Object.entries(fields);
  return Object.fromEntries(entries.map(([name, field]) => [name, { ...asField(field), isOptional: true }]));
}

/** What may be said for a year. */
function yearFields(file: string, known: Known, dialect: Dialect, isTrade = false) {
  const { parties, measures } = known;
  const key = later(() => keyIn(known, dialect));
  return {
    key: about`${isTrade ? optional(key) : key} nyckel | { mix: [{ share: 30 %, key: equal }, { share: 70 %, key: budget }] } | det som kostnaden fördelas efter | what the cost is divided by`,
    vintage: about`${lenient(lazy(() => vintageAmong(measures)))} årgång | 2022 | året vars siffror läses, när underlaget inte säger det: ett, eller ett för varje | the year whose figures are read, where no measure says it: one, or one for each`,
    amount: about`${missedBy(['missing-amount'], lenient(located(amountIn(dialect))))} belopp | 1 200 000 | det som ska fördelas, i kronor | what is divided, in kronor`,
    unit: about`${lenient(located(unitIn(dialect)))} enhet | 1000 | vad beloppen avrundas till, i kronor; annars hela kronor | what the amounts are rounded to, in kronor; else whole kronor`,
    rounding: about`${optional(later(() => roundingAmong(parties)))} avrundning | residual:alby | regeln som beloppen avrundas efter, om den är en annan än största resten | the rule by which the amounts are rounded, when it is not the largest remainder`,
    drawn: about`${optional(later(() => drawAmong(parties)))} lottning | { parties: [byby, alby], source: Direktionen 2025-03-01 § 12 } | den ordning som parter med lika rester lottades i | the order in which parties of equal remainders were drawn by lot`,
    parties: about`${lenient(lazy(() => participantsAmong(parties)))} parter | [alby, { party: byby, from: 2025-07-01 }] | de som delar kostnaden, och när; annars alla i samverkan | those who share the cost, and when; else all in the cooperation`,
    adjustments: about`${optional(later(() => adjustmentsIn(parties, dialect)))} justeringar | { limits: [{ party: byby, cap: 40 % }] } | pengar utifrån, parter utanför, golv och tak, och det som är betalt direkt | money from outside, parties outside, floors and caps, and what is paid directly`,
    host: about`${lenient(lazy(() => hostAmong(parties, dialect)))} värd | { party: alby, surcharge: 5 % } | den part som är värd, när det är en annan än samverkans, eller på andra villkor | the party that is the host, when it is another than the cooperation's, or on other terms`,
    settlement: about`${lenient(oneOf(SETTLEMENTS))} reglering | carried | om över- och underskott betalas nu, förs till nästa år eller behålls | whether surplus and deficit are paid now, carried to next year or kept`,
    outcome: about`${lenient(agreedOutcome)} utfall | { cost: 1 180 500, source: Årsbokslut 2025 } | vad året kostade, när det är känt: själva utfallet, eller namnet på dess fil | what the year came to cost, once known: the outcome itself, or the name of its file`,
    source: about`${text} källa | Direktionen § 12/2024 | handlingen som avtalet står i | the paper in which the agreement stands`,
    text: about`${optional(text)} avtalstext | Kostnaden delas lika mellan parterna. | paragrafen som siffrorna vilar på, med avtalets egna ord | the paragraph that the figures rest on, in the agreement's own words`,
    decision: about`${lenient(decision)} beslut | { number: D 12/2024, date: 2024-11-29 } | ärendet som avtalet vilar på, beslutat eller föreslaget | the case that the agreement rests on, decided or proposed`,
    note: about`${optional(label)} anmärkning | Kostnaden är uppskattad. | något mer att säga, under tabellen | something more to say, below the table`,
    example,
    measure: about`${lenient(lazy(() => ownMeasureIn(file, { parties, measures })))} underlag | budget | det som nyttan mäts med: namnet på ett underlag, eller siffrorna själva | what benefit is measured by: the name of a measure, or the figures themselves`,
    trade: about`${lenient(lazy(() => tradeAmong(parties)))} köp och sälj | { lines: trade/jour.csv, prices: trade/priser.csv, netting: true } | det som parterna säljer varandra, i stället för en kostnad att fördela | what the parties sell each other, instead of a cost to divide`,
    costs: about`${lenient(lazy(() => costsIn(dialect)))} kostnader | costs/jour.yaml | kalkylen bakom beloppet: namnet på en fil, eller raderna själva | the sheet behind the amount: the name of a file, or the lines themselves`,
    instalments: about`${lenient(instalments)} delbetalningar | { period: quarterly, due-day: 31 } | när årets belopp ska betalas | when the year's amount is to be paid`,
    published: about`${lenient(either(located(text), list(writtenTable)))} publicerade tabeller | [{ file: published/jour.csv, title: Bilaga 2, source: Direktionen § 15/2024, columns: { label: Medlem, amount: Avgift }, total: Summa }] | tabeller som har tryckts i en handling: namnet på en fil, eller en lista | tables that were printed in a paper: the name of a file, or a list`,
  };
}

/**
 * The case that an agreement rests on: decided when it does not say. Issues, all of them: unknown-choice, not-a-date,
 * missing-field for a decision without a number, which only a proposal may lack.
 */
const decision: Reader<Decision> = refine(
  record({
    number: about`${optional(text)} diarienummer | D 12/2024 | ärendets nummer i diariet | the number of the case in the register`,
    date: about`${optional(readDate)} datum | 2024-11-29 | dagen då det beslutades eller föreslogs | the day when it was decided or proposed`,
    paragraph: about`${optional(text)} paragraf | § 12 | paragrafen i protokollet | the paragraph of the minutes`,
    status: about`${optional(oneOf(DECISION_STATUSES))} status | proposed | om det är beslutat eller bara föreslaget | whether it is decided or only proposed`,
  }),
  ({ status = 'decided', ...facts }, at) =>
    facts.number === undefined && status === 'decided'
      ? fail('missing-field', { field: 'number' }, { ...at, width: 1, field: 'number' })
      : outcome({ ...facts, status }),
);
