import { allocation } from '../../allocation/sv.js';
import { ended } from '../../sheet/ended.js';

/** Svenska: vad som sägs om en import. */
export const importing = {
  title: (measure: string, file: string) => `Import av ${measure} ur ${file}`,
  revisions: 'Reviderade siffror',
  headings: {
    period: 'År',
    parties: 'Parter',
    total: 'Summa',
    added: 'Nya',
    revised: 'Reviderade',
    same: 'Oförändrade',
    party: 'Part',
    before: 'Förut',
    after: 'Nu',
    difference: 'Skillnad',
    decisions: 'Beslut som bygger på siffran',
  },
  source: (source: string) => ended(`Källa: ${source}`),
  sourceOf: (title: string, source: string, updated: string) =>
    `${title}${source && `, ${source}`}${updated && `, uppdaterad ${updated}`}`,
  examples: (count: number) =>
    `${count === 1 ? 'En siffra som var ett exempel' : `${count} siffror som var exempel`} tas bort.`,
  sourceNow: (measure: string) =>
    `Källan till ${measure} i cooperation.yaml var ett exempel: där står nu denna.`,
  disturbed: (measure: string) =>
    `Källan har ändrat siffrorna lite för att skydda enskilda: delarna behöver inte bli sina totaler. Skriv additive: false vid ${measure} i cooperation.yaml.`,
  heldBack: (count: number) =>
    `${count === 1 ? 'En siffra är en annan' : `${count} siffror är andra`} än förut och skrivs bara med --revise.`,
  restated: (count: number) =>
    `Siffror som är desamma, men slutliga i filen och preliminära i underlaget, eller tvärtom: ${count}. Det ändras bara med --revise.`,
  notWritten: (isDry: boolean): string =>
    isDry ? 'Ingenting är skrivet: --dry-run visar bara.' : 'Ingenting är skrivet.',
  written: (count: number, file: string, sources: string) =>
    `${count === 1 ? 'En siffra är skriven' : `${count} siffror är skrivna`} i ${file}; källfilen står i ${sources}.`,
};

export const words = { ...allocation, importing };
