import type { Complaint } from '../../../kernel/complaint.js';
import type { Unlearnable } from '../../../kernel/faults/tables.js';

/** Svenska: varför inget avtal kan läras av en tabell som stämmer. */
export const unlearnable: Readonly<Record<Unlearnable, Complaint>> = {
  'no-amounts': [
    'tabellen säger inte vad beloppen fördelas efter, så inget avtal gör den',
    'Ange kolumnerna med --weight-column eller --percent-column, eller skriv avtalet för hand.',
  ],
  'no-rule': [
    'ingen regel ger just dessa belopp, så inget avtal gör tabellen',
    'Be om siffrorna som andelarna är räknade på, och ange kolumnen med --weight-column.',
  ],
  parts: [
    'andelarna är delar av något större än tabellen, så inget avtal gör den',
    'Ta med de rader som fattas, eller skriv avtalet för hand.',
  ],
  currency: [
    'beloppen är inte i kronor, och avtal räknar bara i kronor',
    'Räkna om beloppen, och ange tabellen på nytt.',
  ],
  threshold: [
    'belopp under en gräns är strukna, och sådant skriver inget avtal',
    'Skriv avtalet för hand, utan den publicerade tabellen.',
  ],
  year: [
    'tabellen säger inte vilket år den gäller, och underlaget behöver ett',
    'Ange året, till exempel --year 2025',
  ],
  finer: [
    'summan är inte jämn i den enhet som raderna är avrundade till, och det är ett avtals belopp',
    'Skriv avtalet för hand, med den avrundade summan som amount.',
  ],
  unrounded: [
    'beloppen är inte avrundade, och det är ett avtals belopp alltid',
    'Avrunda dem till kronor eller ören, och granska tabellen på nytt.',
  ],
  otherwise: [
    'ingen regel ger just dessa belopp i samverkans ordning: lika rester har fördelats på ett eget sätt',
    'Skriv avtalet för hand, med den regel som parterna har bestämt.',
  ],
};
