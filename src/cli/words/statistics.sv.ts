import type { Complaint } from '../../kernel/complaint.js';
import type { FileFaults, NotStatistics, SyntaxFault } from '../../kernel/faults/files.js';

/** Svenska: varför en fil som börjar som JSON eller PX inte är det. */
export const syntaxFaults: Readonly<Record<SyntaxFault, string>> = {
  ends: 'slutar mitt i: något är öppnat som inte stängs',
  unexpected: 'går inte att läsa här',
  twice: 'samma fält står två gånger',
  'too-deep': 'har för många nivåer',
};

const AS_STATISTICS = 'Statistik läses som JSON-stat, som JSON från PxWeb och Kolada, som PX och som CSV.';

/** Vad en JSON-fil utan statistik är, och vad som kan hämtas i stället. */
export const notStatistics: Readonly<Record<NotStatistics, Complaint>> = {
  metadata: [
    'filen beskriver en statistiktabell men har inga tal',
    'Hämta tabellens data i stället, till exempel med /data i adressen där den här filen har /metadata.',
  ],
  links: ['filen länkar till statistiktabeller men har inga tal', 'Hämta en av tabellerna i stället.'],
  query: [
    'filen är en fråga till PxWeb och har inga tal',
    'Ställ frågan, och spara svaret: det är det som läses.',
  ],
  settings: ['filen är inställningarna för PxWeb och har inga tal', 'Hämta en tabells data i stället.'],
  catalogue: [
    'filen räknar upp statistiktabeller men har inga tal',
    'Hämta en av tabellernas data i stället.',
  ],
  'kolada-list': [
    'filen räknar upp nyckeltal, kommuner eller enheter i Kolada men har inga tal',
    'Hämta värdena i stället, med /data i adressen.',
  ],
  empty: [
    'filen är ett svar utan ett enda tal',
    'Fråga efter en period och en kommun som det finns tal för.',
  ],
  error: ['filen är ett felmeddelande som JSON och har ingen statistik', AS_STATISTICS],
  json: ['filen är JSON, men inte i någon form av statistik som läses', AS_STATISTICS],
};

/** Vilka antal i en fil med statistik som inte stämmer. */
export function countsIn({ of, name, stated, found }: FileFaults['statistic-size']): string {
  switch (of) {
    case 'sizes':
      return `filen anger ${stated} dimensioner men storleken på ${found}`;
    case 'categories':
      return `${name} ska ha ${stated} kategorier men har ${found}`;
    case 'places':
      return `${name} har ${stated} kategorier, men bara ${found} av numren från 0 står vid någon av dem: två har samma, eller ett är för stort`;
    case 'values':
      return `dimensionernas storlekar ger ${stated} tal, men filen har ${found}`;
    case 'number':
      return `ett tal har nummer ${found}, men dimensionernas storlekar ger ${stated} tal, räknade från 0`;
    case 'row':
      return `raden har ${found} värden i ${name}, men det ska vara ${stated}`;
  }
}
