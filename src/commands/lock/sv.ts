import { allocation } from '../../allocation/sv.js';
import { listed } from '../../sheet/listed.js';

export const lock = {
  title: (decision: string) => `beslutad tabell, ${decision}`,
  replaces: (locks: readonly string[]) =>
    `Det gäller från nu i stället för ${listed(locks, 'och')}, som nu bara räknas ur sig självt.`,
  changedSince: (files: readonly string[]) =>
    `Sedan beslutet har ${listed(files, 'och')} ändrats: se efter att villkoren i låset är de som beslutades.`,
  orderUnknown: (line: string) =>
    `för avtalets år finns flera lås, och ordningen avgör vilket som gäller; skriv in dem i decisions/index.csv som de beslutades: ${line}`,
  written: (path: string) => `Låst: ${path}`,
  stillProposed: (agreement: string) =>
    `Tabellen är nu beslutad. ${agreement} säger fortfarande förslag (status: proposed), och det gäller allt annat än den.`,
  /** Vad en tabell vilar på, utöver siffror. */
  causes: {
    year: 'År',
    question: 'Fråga',
    calculation: 'Räknat av allocate',
    key: 'Nyckel',
    namedKey: 'Nyckel',
    measure: 'Underlag',
    period: 'Period',
    takesPart: 'Part',
    days: 'Dagar',
    phase: 'Del av vikten',
    code: 'Kod',
    order: 'Ordning',
    rounding: 'Avrundning',
    unit: 'Enhet',
    amount: 'Belopp',
    surcharge: 'Påslag',
    external: 'Extern finansiering',
    received: 'Bidrag att lämna in',
    own: 'Egen finansiering',
    rule: 'Regel för finansiering',
    outside: 'Utanför',
    limits: 'Golv och tak',
    direct: 'Betalt direkt',
    drawn: 'Lottning',
  },
  yes: 'ja',
  no: 'nej',
  none: 'inget',
  noLonger: 'finns inte längre',
  wholeYear: 'hela året',
  saysNothing: (year: string) => `avtalet säger inget om ${year} längre`,
  notRun: (file: string) => `Räknad av de vikter som ${file} gav då; den är inte körd.`,
  replaced: (decision: string) => `Ersatt av ${decision}, som är beslutad senare för samma år.`,
  renewed: (lock: string) => `Förnyat: ${lock}.`,
  notRenewed: (lock: string, why: string) => `Inte förnyat: ${lock}: ${why}.`,
  listedNow: (lock: string) => `Inskrivet i decisions/index.csv: ${lock}.`,
  otherTable: (party: string) =>
    `tabellen räknas till en annan i dag${party === '' ? '' : `, av en annan siffra för ${party}`}`,
  sameTable: (lock: string, changes: readonly string[]) =>
    `Obs: detta har ändrats sedan ${lock} skrevs, men tabellen är densamma: ${changes.join('; ')}.`,
};

export const words = { ...allocation, lock };
