export const help = {
  headings: {
    examples: 'Exempel',
    usage: 'Så skrivs det',
    commands: 'Kommandon',
    arguments: 'Argument',
    options: 'Flaggor',
    exit: 'Slutkoder',
    keys: 'Fördelningsnycklar',
    formats: 'Format',
    roundings: 'Avrundning',
    more: 'Mer',
  },
  purpose: 'Fördelar en gemensam kostnad mellan parter som samverkar, på kronan, och visar varför.',
  /** What a measure's name divides by, given as a key. */
  anyMeasure: 'i proportion till ett underlag, med underlagets namn',
  /** Where the rest stands, for who asked nothing. */
  more: [
    ['allocate init', 'börja en egen samverkan'],
    ['allocate help', 'alla kommandon, ämnen och flaggor'],
    ['allocate <kommando> --help', 'ett kommando, med exempel'],
  ] as [command: string, meaning: string][],
  exitCodes: [
    ['0', 'allt gick bra'],
    ['1', 'siffror avviker (check, audit), eller är andra än förut (import)'],
    ['2', 'fel i kommandot'],
    ['3', 'fel i underlaget, eller inte allt granskat (audit)'],
    ['4', 'en fil kan inte läsas eller skrivas'],
    ['70', 'ett fel i allocate'],
    ['130', 'avbrutet'],
  ] as [code: string, meaning: string][],
};
