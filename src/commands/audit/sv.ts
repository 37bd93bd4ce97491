import { words as check } from '../check/sv.js';
import { learn } from './learn/sv.js';
import { turned } from './turned.sv.js';

/** Svenska: det som sägs om någon annans tabell. */
export const audit = {
  title: (file: string) => `Granskning av ${file}`,
  columns: { name: 'namn', weight: 'vikt', percent: 'andel', amount: 'belopp' },
  read: (
    columns: readonly string[],
    headingLine: number | undefined,
    rows: number,
    total: { readonly name: string; readonly line: number } | undefined,
  ) =>
    `Läst: ${headingLine === undefined ? 'inga rubriker' : `rubriker på rad ${headingLine}`}; ${columns.join(', ')}; ${rows} ${rows === 1 ? 'part' : 'parter'}${total ? `; summarad ${total.name ? `"${total.name}", ` : ''}rad ${total.line}` : ''}.`,
  aside: (lines: readonly { readonly line: number; readonly text: string }[], more: number) =>
    `Inte med: ${lines.map(({ line, text }) => `rad ${line} "${text}"`).join(', ')}${more > 0 ? ` och ${more} rader till` : ''}.`,
  /** Columns by heading and number, rows by line: each with what stands there, and more rows than are named. */
  unread: (items: readonly UnreadItem[], more: number) =>
    `Inte granskat: ${items
      .map(({ kind, name, number, line, text }) => {
        if (kind === 'heading') return `rad ${line} "${text}", som kan vara rubriker eller siffror`;
        if (kind === 'row') return `rad ${line} "${text}"`;
        const column = `kolumn ${number} "${name}"`;
        return kind === 'column'
          ? `${column} (rad ${line}: "${text}")`
          : `${column} (läst, men inget att pröva mot)`;
      })
      .join(', ')}${more > 0 ? ` och ${more} rader till` : ''}.`,
  repeated: (name: string, lines: readonly number[]) => `${name} står på flera rader: ${lines.join(', ')}.`,
  noTotal: 'Tabellen har ingen summarad; där en summa behövs är den radernas.',
  wrongSum: (column: string, sum: string, printed: string, gap: string, isTooMuch: boolean) =>
    `${column}: raderna blir ${sum}, tryckt summa ${printed}. Det skiljer ${gap}: raderna är för ${isTooMuch ? 'höga' : 'låga'}, eller summan är fel.`,
  roundedSum: (column: string, sum: string, printed: string, gap: string) =>
    `${column}: raderna blir ${sum}, tryckt summa ${printed}. Det skiljer ${gap}, som ryms i avrundningen.`,
  misprint: (column: string, text: string, sum: string) =>
    `${column}: tryckt summa "${text}" är inget tal så som kolumnen är skriven; raderna blir ${sum}.`,
  wholePercents: (sum: string) => `Andelarna blir tillsammans ${sum}.`,
  wholes: (rows: readonly { readonly name: string; readonly line: number }[]) =>
    `Delsummor som stämmer: ${rows.map(({ name, line }) => `"${name}" rad ${line}`).join(', ')}.`,
  pieces: (rows: readonly { readonly name: string; readonly line: number }[]) =>
    `Uppdelade rader, vars delar stämmer: ${rows.map(({ name, line }) => `"${name}" rad ${line}`).join(', ')}.`,
  sumLike: (name: string, line: number) =>
    `"${name}" (rad ${line}) är räknad som part: raderna ovanför blir lika mycket tillsammans, men inget namn säger att raden är en summa.`,
  percents: (rows: number, step: string, rule: string) =>
    `Andelarna: alla ${rows} är vikten genom vikternas summa, i steg om ${step}; avrundning ${rule}.`,
  wrongPercents: (wrong: number, rows: number, step: string) =>
    `Andelarna: ${wrong} av ${rows} är inte vikten genom vikternas summa, i steg om ${step}.`,
  undecidedPercents: (wrong: number, rows: number, step: string) =>
    `Andelarna: ${wrong} av ${rows} är inte vikten genom vikternas summa, i steg om ${step}, men kan vara andelar av något annat.`,
  onlySums: 'Beloppen har varken vikter eller andelar att räknas om från: bara summan är prövad.',
  made: (total: string, basis: 'weight' | 'percent', unit: string | undefined) =>
    `${total} efter ${basis === 'weight' ? 'vikterna' : 'de tryckta andelarna'}, ${unit === undefined ? 'i hela kronor' : `i steg om ${unit}`}`,
  rules: (made: string, rows: number, rule: string, more: number) =>
    `Beloppen: ${made}, ger alla ${rows} rader med regeln ${rule}${more > 0 ? ` och med ${more} ${more === 1 ? 'regel' : 'regler'} till, se nedan` : ''}.`,
  tried: 'Regler som har prövats',
  headings: { rule: 'Regel', meaning: 'Betyder', deviations: 'Avvikande rader' },
  withinPercents: (made: string) =>
    `Beloppen: ${made}, ger inte raderna med någon regel, men alla ryms i det som andelarnas avrundning lämnar öppet. Regeln går inte att avgöra.`,
  noRule: (made: string, nearest: string, wrong: number, rows: number) =>
    `Beloppen: ${made}, ger inte raderna med någon regel. Närmast är ${nearest}: ${wrong} av ${rows} rader avviker.`,
  undecided: (made: string, nearest: string, wrong: number, rows: number) =>
    `Beloppen: ${made}, ger inte raderna med någon regel (närmast är ${nearest}: ${wrong} av ${rows} avviker), men de kan vara räknade på något annat. Regeln går inte att avgöra.`,
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
}

export const words = { ...check, audit, learn, turned };
