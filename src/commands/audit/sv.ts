import { words as check } from '../check/sv.js';
import { learn } from './learn/sv.js';
import { turned } from './turned.sv.js';
import { UNTESTED } from './untested.sv.js';

/** Svenska: det som sägs om någon annans tabell. */
export const audit = {
  title: (file: string) => `Granskning av ${file}`,
  read: (
    headingLine: number | undefined,
    rows: number,
    total: { readonly name: string; readonly line: number } | undefined,
  ) =>
    `Läst: ${headingLine === undefined ? 'inga rubriker' : `rubriker på rad ${headingLine}`}; ${rows} ${rows === 1 ? 'part' : 'parter'}${total ? `; summarad ${total.name ? `"${total.name}", ` : ''}rad ${total.line}` : ''}.`,
  aside: (lines: readonly { readonly line: number; readonly text: string }[], more: number) =>
    `Inte med: ${lines.map(({ line, text }) => `rad ${line} "${text}"`).join(', ')}${more > 0 ? ` och ${more} rader till` : ''}.`,
  /** Columns by heading and number, rows by line: each with what stands there, and more rows than are named. */
  unread: (items: readonly UnreadItem[], more: number) =>
    `Inte granskat: ${items
      .map(({ kind, name, number, line, text, why = 'no-total' }) => {
        if (kind === 'heading') return `rad ${line} "${text}", som kan vara rubriker eller siffror`;
        if (kind === 'row') return `rad ${line} "${text}"`;
        const column = `kolumn ${number} "${name}"`;
        return kind === 'column'
          ? `${column} (rad ${line}: "${text}")`
          : `${column} (läst: ${UNTESTED[why]})`;
      })
      .join(', ')}${more > 0 ? ` och ${more} rader till` : ''}.`,
  repeated: (name: string, lines: readonly number[]) => `${name} står på flera rader: ${lines.join(', ')}.`,
  noTotal: 'Tabellen har ingen summarad; där en summa behövs är den radernas.',
  inRow: (column: string, row: string) => `${column}, "${row}"`,
  wrongSum: (column: string, sum: string, printed: string, gap: string, isTooMuch: boolean) =>
    `${column}: raderna blir ${sum}, tryckt summa ${printed}. Det skiljer ${gap}: raderna är för ${isTooMuch ? 'höga' : 'låga'}, eller summan är fel.`,
  disturbedSum: (column: string, sum: string, printed: string, gap: string) =>
    `${column}: raderna blir ${sum}, tryckt summa ${printed}. Det skiljer ${gap}, som i officiell statistik kan bero på att varje tal är ändrat lite till skydd för enskilda.`,
  roundedSum: (column: string, sum: string, printed: string, gap: string) =>
    `${column}: raderna blir ${sum}, tryckt summa ${printed}. Det skiljer ${gap}, som ryms i avrundningen.`,
  misprint: (column: string, text: string, sum: string) =>
    `${column}: tryckt summa "${text}" är inget tal så som kolumnen är skriven; raderna blir ${sum}.`,
  wholePercents: (column: string, sum: string) => `${column}: raderna blir tillsammans ${sum}.`,
  partOfMore: (column: string, of: readonly string[], sum: string) =>
    `${column}: i proportion till ${listed(of)}, på alla rader, men de blir tillsammans bara ${sum}: andelar av något större än tabellen, eller så saknas rader.`,
  wholes: (rows: readonly { readonly name: string; readonly line: number }[]) =>
    `Delsummor som stämmer: ${listed(rows.map(({ name, line }) => `"${name}" rad ${line}`))}.`,
  pieces: (rows: readonly { readonly name: string; readonly line: number }[]) =>
    `Uppdelade rader, vars delar stämmer: ${listed(rows.map(({ name, line }) => `"${name}" rad ${line}`))}.`,
  sumLike: (name: string, line: number) =>
    `"${name}" (rad ${line}) är räknad som part: raderna ovanför blir lika mycket tillsammans, men inget namn säger att raden är en summa.`,
  perhapsSums: (names: readonly string[]) =>
    `Summan stämmer bara utan ${listed(names.map((name) => `"${name}"`))}, som raderna intill blir tillsammans. ${names.length > 1 ? 'Är de delsummor är den rätt, är de parter' : 'Är det en delsumma är den rätt, är det en part'} är den fel: namnen säger inte vilket.`,
  /** What a column was tested as, by what it was made of. */
  tests: {
    sum: 'summan',
    hundred: 'blir hela',
    across: (of: readonly string[]) => `summan av ${listed(of)}`,
    tax: (of: readonly string[]) => `moms på ${listed(of)}`,
    change: (of: readonly string[]) => `ändringen mellan ${listed(of)}`,
    'part-of': (of: readonly string[]) => `${of[0]} i procent av ${of[1]}`,
    'price-times': (of: readonly string[]) => `${of[0]} gånger ${of[1]}`,
    'price-of': (of: readonly string[]) => `${of[0]} genom ${of[1]}`,
    share: (of: readonly string[]) => `andelen av ${listed(of)}`,
    rule: (key: string) => `fördelat ${key}`,
    used: 'underlag för andra kolumner',
  },
  follows: (column: string, test: string, isExact: boolean) =>
    `${column}: ${test}, på alla rader${isExact ? '' : ', så nära som det är tryckt'}.`,
  deviates: (column: string, test: string, wrong: number, lines: number) =>
    `${column}: inte ${test} på ${wrong} av ${lines} rader.`,
  roundedShares: (column: string, of: string, rows: number, step: string, rule: string) =>
    `${column}: alla ${rows} är andelen av ${of}, i steg om ${step}; avrundning ${rule}.`,
  key: {
    column: (name: string, least: string | undefined) =>
      `efter ${name}${least === undefined ? '' : `, för dem som har minst ${least} av summan`}`,
    equal: 'i lika delar',
    mixed: (part: string, first: string, second: string) => `till ${part} ${first} och resten ${second}`,
    each: (each: string, rest: string) => `${each} var och resten ${rest}`,
  },
  made: (column: string, total: string, key: string, unit: string | undefined) =>
    `${column}: ${total} ${key}, ${unit === undefined ? 'i hela kronor' : `i steg om ${unit}`}`,
  rules: (made: string, rows: number, rule: string, more: number, isShown: boolean) =>
    `${made}, ger ${allRows(rows)} med regeln ${rule}${more > 0 ? ` och med ${more} ${more === 1 ? 'regel' : 'regler'} till${isShown ? ', se nedan' : ''}` : ''}.`,
  even: (made: string, rows: number) => `${made}, ger ${allRows(rows)} jämnt: ingen avrundning behövs.`,
  otherKeys: (keys: readonly string[]) => `Lika bra ger: ${keys.join('; ')}.`,
  tried: (column: string, isRight: boolean) =>
    isRight ? `Regler som ger alla rader: ${column}` : `Närmaste regler: ${column}`,
  headings: { rule: 'Regel', meaning: 'Betyder', deviations: 'Avvikande rader' },
  within: (made: string) =>
    `${made}, ger inte raderna med någon regel, men alla ryms i det som andelarnas avrundning lämnar öppet. Regeln går inte att avgöra.`,
  deviating: (made: string, nearest: string, wrong: number, rows: number) =>
    `${made}, ger inte alla rader. Närmast är ${nearest}: ${wrong} av ${rows} rader avviker.`,
  apart: (made: string, names: readonly string[], rows: number) =>
    `${made}, ger alla ${rows} rader utom ${listed(names)}: ${names.length === 1 ? 'den är fel eller har' : 'de är fel eller har'} ett eget villkor. Vilket går inte att avgöra.`,
  doubtful: (made: string) =>
    `${made}, ger nästan raderna men inte helt: det kan vara nyckeln med andra siffror, som ett annat års, eller en slump.`,
  allZero: (column: string) => `${column}: alla belopp är noll.`,
  undecided: (column: string) => `${column}: inget i tabellen ger raderna. Regeln går inte att avgöra.`,
  /** The account of the columns. */
  account: {
    title: 'Kolumner',
    headings: { number: 'Nr', column: 'Kolumn', holds: 'Är', tested: 'Prövad mot', outcome: 'Utfall' },
    kinds: {
      name: 'namn',
      code: 'kod',
      text: 'text',
      note: 'anmärkning',
      period: 'datum eller år',
      amount: 'belopp',
      weight: 'antal',
      percent: 'andel',
      price: 'pris',
      change: 'förändring',
      tax: 'moms',
      figure: 'siffror',
      empty: 'tom',
    },
    outcomes: {
      right: 'stämmer',
      wrong: 'stämmer inte',
      untested: 'inte prövad',
      unread: 'inte läst',
      none: '',
    },
  },
  verdicts: {
    consistent: 'Tabellen stämmer.',
    inconsistent: 'Tabellen stämmer inte.',
    incomplete: 'Tabellen är inte fullständigt granskad.',
  },
  /** Something is wrong, and more may be in what was not read. */
  inconsistentAndIncomplete: 'Tabellen stämmer inte, och är inte fullständigt granskad.',
};

/** What was not read, or read but not tested. */
interface UnreadItem {
  readonly kind: 'column' | 'row' | 'heading' | 'untested';
  readonly name: string;
  readonly number?: number;
  readonly line: number;
  readonly text: string;
  readonly why?: keyof typeof UNTESTED;
}

function allRows(rows: number): string {
  return rows === 1 ? 'den enda raden' : `alla ${rows} rader`;
}

/** Names in a sentence; of many the first. */
function listed(names: readonly string[]): string {
  const more = names.length - MOST_LISTED;
  if (more > 1) return `${names.slice(0, MOST_LISTED).join(', ')} och ${more} till`;
  return names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} och ${names.at(-1)}`;
}

const MOST_LISTED = 5;

export const words = { ...check, audit, learn, turned };
