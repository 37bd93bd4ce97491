import { listed } from '../sheet/listed.js';

export const page = {
  asDecided: (by: string) => `Beslutad fördelning: ${by}.`,
  asProposed: (by: string) => `Förslag till fördelning, inte beslutat: ${by}.`,
  asAgreed: (source: string) => `Fördelning enligt ${source}.`,
  notDecided: 'Beräkning, inte beslutad.',
  withoutAgreement: 'Beräkning utan avtal.',
  shares: 'Andelar',
  costSteps: 'Kostnaden steg för steg',
  grounds: 'Vad fördelningen bygger på',
  receipts: 'Varför betalar var och en sitt belopp?',
  receiptsHelp: 'Öppna en part och läs uträkningen. Varje steg kan räknas om för hand.',
  sources: 'Var kommer siffrorna ifrån?',
  sourceHeadings: { of: 'Uppgift', period: 'Avser', status: 'Status', source: 'Källa', file: 'Fil' },
  amountSource: 'belopp',
  agreementSource: 'avtal',
  partiesSource: 'parter',
  calculator: {
    title: 'Räkna om',
    titleOfYears: 'Välj år och räkna om',
    /** Whatever is chosen, what the page was made with stays. */
    help: {
      decided: 'Tabell, diagram och uträkningar följer valen. Det beslutade ändras inte.',
      proposed: 'Tabell, diagram och uträkningar följer valen. Förslaget ändras inte.',
      agreed: 'Tabell, diagram och uträkningar följer valen. Avtalet ändras inte.',
      calculated: 'Tabell, diagram och uträkningar följer valen. Filen ändras inte.',
    },
    year: 'År',
    years: 'År som visas',
    noYear: 'Inget',
    /** Years that the page does not hold. */
    absent: (years: readonly number[]) =>
      `${listed(years.map(String), 'och')} kan inte väljas här: där räknas med mer än parter, belopp och nyckel, eller så saknas underlag.`,
    scenarios: 'Scenarier',
    parties: 'Parter som delar',
    all: 'Alla',
    nobody: 'Ingen',
    /** Of years that are not agreed alike. */
    ownOfEach: 'Där inget belopp eller ingen nyckel är vald har vart och ett av åren sitt eget.',
    amount: 'Belopp i kronor',
    key: 'Fördelningsnyckel',
    agreedKey: (title: string) => `${title} (avtalets)`,
    back: {
      decided: 'Tillbaka till det beslutade',
      proposed: 'Tillbaka till förslaget',
      agreed: 'Tillbaka till avtalet',
      calculated: 'Tillbaka till utgångsläget',
    },
    change: 'Ändring',
    changeFrom: (year: string) => `Ändring mot ${year}`,
    /** What is read out when the figures have changed. */
    changed: (count: number, amount: string) =>
      `${amount} fördelat på ${count} ${count === 1 ? 'part' : 'parter'}.`,
    shown: 'Visar det som filen gjordes med.',
    withoutScript: 'Räknaren behöver JavaScript. Tabellen, uträkningarna och källorna gäller utan.',
    isMissing:
      'Den här fördelningen kan inte räknas om i filen: den har mer än parter, belopp och nyckel att räkna med. Gör om den med allocate.',
    isMissingOfYears:
      'De här åren kan inte räknas om i filen: de är fler än 16, eller något av dem har mer än parter, belopp och nyckel att räkna med. Gör om den med allocate.',
    isMissingOfChange:
      'Den här fördelningen kan inte räknas om i filen: parter kommer till eller lämnar under året, och det räknar sidan inte med. Gör om den med allocate.',
    noParty: 'Bocka i minst en part.',
    noYearChosen: 'Bocka i minst ett år.',
    /** A unit that is not named is a krona. */
    noAmount: (unit: string | undefined) =>
      `Skriv beloppet med siffror${unit === undefined ? ', i hela kronor' : `, i steg om ${unit}`}: till exempel 1 200 000.`,
    noFigures: (names: readonly string[]) =>
      `Nyckeln har inget underlag för ${listed(names, 'och')}. Välj en annan, eller bocka ur.`,
    impossible: 'Med de här valen kan kostnaden inte fördelas.',
  },
};
