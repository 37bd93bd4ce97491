import { words as lock } from '../lock/sv.js';
import type { Counts } from './comparison.js';
import { checkReport } from './report.sv.js';

/** Svenska: vad jämförelsen med publicerade tabeller säger. */
export const check = {
  of: (cooperation: string) => `Samverkan: ${cooperation}`,
  title: 'Avvikelser',
  headings: {
    table: 'Tabell',
    row: 'Rad',
    column: 'Kolumn',
    printed: 'Publicerat',
    computed: 'Beräknat',
    difference: 'Skillnad',
    place: 'Plats',
  },
  sumOfRows: (sum: string, follows: boolean) =>
    `${sum} (${follows ? 'de tryckta raderna; summan är rätt' : 'summan av raderna'})`,
  missingRow: 'raden saknas',
  agreed: (table: string, cells: number, sums: number) =>
    `${table}: ${cells} ${cells === 1 ? 'cell' : 'celler'}${sums === 0 ? '' : ` och ${sums} ${sums === 1 ? 'summa' : 'summor'}`} stämmer.`,
  differed: (table: string, deviations: number) =>
    `${table}: ${deviations} ${deviations === 1 ? 'avvikelse' : 'avvikelser'}.`,
  nothingPublished: (agreement: string) =>
    `${agreement}: ingen publicerad eller beslutad tabell att jämföra med.`,
  waiting: (agreement: string, year: string) =>
    `${agreement}: ${year} är ett förslag som inte kan räknas än, för alla siffror är inte inskrivna.`,
  /** Vad som har jämförts, i tal, och i hur många av flera mappar. */
  counted: ({ cells, sums, locks, agreements }: Counts, compared: number, folders: number) => {
    const what = [
      `${cells} ${cells === 1 ? 'cell' : 'celler'}`,
      `${sums} ${sums === 1 ? 'summa' : 'summor'}`,
      `${locks} lås`,
    ].join(', ');
    const where = ` (${compared === folders ? folders : `${compared} av ${folders}`} mappar)`;
    return `Jämfört: ${what} i ${agreements} avtal${folders === 1 ? '' : where}.`;
  },
  faulty: (faults: number) => `${faults} fel i underlaget: inget har jämförts.`,
  /** Vad fel i underlaget hör till i en rapport, där annat hör till ett avtal. */
  data: 'underlag',
  meant: (column: string, measure: string) =>
    `${column} jämförs som vikt, och vikten är sammanvägd av flera underlag. Kolumnen är underlaget ${measure}: skriv columns: { measures: { ${measure}: ${column} } } i stället för weight.`,
  summary: (tables: number, deviations: number) =>
    `${tables} ${tables === 1 ? 'tabell' : 'tabeller'}, ${deviations} ${deviations === 1 ? 'avvikelse' : 'avvikelser'}.`,
};

export const words = { ...lock, check, checkReport };
