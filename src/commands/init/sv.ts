import { allocation } from '../../allocation/sv.js';
import { listed } from '../../sheet/listed.js';

/** Svenska: vad som sägs om en ny mapp eller fil, och det som står i den. */
export const init = {
  copied: (files: number, folder: string) =>
    `${files} filer är skrivna i ${folder}. Räkna med dem: allocate list --data ${folder}`,
  begun: (files: readonly string[], folder: string) => `Skrivet i ${folder}: ${listed(files, 'och')}.`,
  added: (files: readonly string[]) => `Skrivet: ${listed(files, 'och')}.`,
  parties: (names: readonly string[]) => `Parter: ${names.join(', ')}.`,
  lookalike: (name: string, others: readonly string[]) =>
    `Obs: ${name} är en annan än ${listed(others, 'och')}. Är det fel part, så byt ut den i cooperation.yaml.`,
  next: 'Nästa steg:',
  toAdd: (file: string, line: string) =>
    `${file} har poster för olika år: lägg själv till raden under det år som den gäller: ${line}`,
  names: { id: '<namn>', agreement: '<avtal>' },
  /** What is written when nothing else is said. */
  defaults: {
    name: 'Samverkan',
    title: 'Gemensam kostnad',
    measure: 'invånare',
    survey: 'Intresseanmälan',
    costs: (title: string) => `Kalkyl, ${title}`,
  },
  source: 'exempel, byt ut mot handlingen som det står i',
  figures: 'exempel, alla har siffran 1: byt ut siffrorna, och ange här var de kommer ifrån',
  /** What an agreement says of what nobody has stated. */
  examples: {
    both: 'beloppet och året är exempel: byt ut dem.',
    amount: 'beloppet är ett exempel: byt ut det.',
    year: 'året är ett exempel: byt ut det.',
  },
  survey: {
    question: 'Vill ni vara med?',
    words: { yes: 'Ja', no: 'Nej', later: 'Ja, senare', none: 'Ej svar' },
  },
  costs: { staff: 'Personal', total: 'Summa' },
  columns: {
    number: 'Fakturanummer',
    code: 'Motpart',
    name: 'Part',
    text: 'Text',
    amount: 'Belopp',
    due: 'Förfallodag',
    own: 'Kundnummer',
  },
  /** The comments that stand in the files. */
  comments: {
    cooperation: 'Samverkan: vad den heter, vilka parterna är, och de underlag som nycklar läser.',
    parties: 'code är kommun- eller regionkoden, order partens rad i tabellerna.',
    per: (measure: string) => `Med per visas också kronor per ${measure}: ta bort # när siffrorna är rätt.`,
    measures:
      'Ett underlag är en siffra för varje part och år, i en egen fil. years-back: 1 läser året före.',
    examples: 'Ett exempel kan inte låsas: allocate import byter ut siffrorna, källan och raden example.',
    agreement: (id: string) =>
      `Ett avtal: en kostnad, och nyckeln som den delas efter. Räkna: allocate ${id}`,
    key: (measures: readonly string[]) =>
      measures.length === 0
        ? 'equal är lika delar. Alla nycklar: allocate help nycklar'
        : `equal är lika delar; ${listed(measures, 'eller')} delar efter ${measures.length === 1 ? 'det underlaget' : 'ett underlag'}; mix blandar. Alla nycklar: allocate help nycklar`,
    joining:
      'Alla i samverkan delar på kostnaden, om inte parties säger annat: from är den dag då en part ansluter.',
    source: 'Handlingen som avtalet står i. Mer som kan stå här: allocate help avtal',
    example: 'Ett exempel kan inte låsas: ta bort raden när belopp, år och källa är rätt.',
    note: 'Anmärkningen står under tabellen: ta bort den när det är rätt.',
    invoicing: 'Kolumnerna i fakturafilen, i ordning: allocate invoice <avtal> -o fakturor.csv --excel',
    own: 'En text för varje part, till exempel kundnumret hos er: ta bort # och skriv numren.',
    ledger: 'Hur värden bokför fakturorna, i en SIE-fil: ta bort # och ange kontona i värdens kontoplan.',
    survey: (id: string) =>
      `Vad parterna har svarat: yes, no, later eller none. Visa: allocate survey ${id}. answers kan få comment för varje part.`,
    date: 'Dagen då parterna hade svarat.',
    group: (id: string) => `De som har svarat ja kan väljas: allocate ${id} --parties @willing`,
    costs: (id: string) => `Kalkylen bakom beloppet. Visa: allocate cost ${id}`,
    total: 'total är raden som är kostnaden att dela: den ska bli avtalets belopp.',
    totalToBe: 'Ta bort # när kalkylen är er: total är raden som blir avtalets belopp.',
    lines:
      'amount är för året, month för en månad; percent är en del av raderna i of, sum en summa av rader.',
  },
  /** What is asked at a terminal; what is answered when nothing is typed stands in brackets. */
  questions: {
    begin:
      'En ny samverkan. Tryck Enter för det som står inom [ ]; Ctrl-C avbryter, och ingenting är skrivet då.',
    name: 'Vad heter samverkan?',
    parties: 'Vilka är parterna? Kommuner och regioner, skilda med komma:',
    title: 'Vad delar de?',
    amount: 'Vad kostar det, i kronor?',
    year: 'Vilket år?',
    example: (value: string) => `${value}, som exempel`,
    ask: (question: string, otherwise: string) =>
      otherwise === '' ? `${question} ` : `${question} [${otherwise}] `,
  },
};

export const words = { ...allocation, init };
