import type { IssueWords } from '../../../kernel/complaint.js';
import type { FileFaults } from '../../../kernel/faults/files.js';
import { listed } from '../../../sheet/listed.js';
import { notATable } from '../not-a-table.sv.js';
import { countsIn, notStatistics, syntaxFaults } from '../statistics.sv.js';
import { reasonFor } from '../usage.sv.js';

/** Svenska: fel i filer som inte kan läsas. */
export const files: IssueWords<FileFaults> = {
  'empty-file': () => ['filen är tom', 'Fyll i den, eller ange en annan fil.'],
  'not-utf8': ({ byte, isYaml }) => [
    `filen är inte text sparad som UTF-8: byte ${byte}`,
    isYaml
      ? 'Öppna den i en textredigerare och spara den med kodningen UTF-8.'
      : 'Spara den på nytt som UTF-8. I Excel: Spara som, CSV UTF-8.',
  ],
  'mixed-encodings': ({ byte }) => [
    `filen har två teckenkodningar: somliga bokstäver är UTF-8, andra inte (byte ${byte})`,
    'Rätta de felaktiga bokstäverna och spara filen på nytt som UTF-8.',
  ],
  'not-a-table': ({ is, form, read }) => [
    `filen är ${notATable[is].what(form)}`,
    `${notATable[is].remedy} Det som läses är ${listed(
      read.map(({ sv }) => sv),
      'och',
    )}.`,
  ],
  'table-too-large': ({ of, found, most }) => [
    `tabellen är för stor: ${found ?? `fler än ${most}`} ${{ megabytes: 'MB uppackad', columns: 'kolumner', cells: 'celler' }[of]}${found === undefined ? '' : `, högst ${most} läses`}`,
    'Spara det som ska läsas i en egen fil, utan det övriga.',
  ],
  'broken-workbook': ({ part }) => [
    `arbetsboken är skadad${part === undefined ? ' och' : `: ${part} i den`} kan inte läsas`,
    'Öppna den i ett kalkylprogram och spara den på nytt, eller hämta den på nytt.',
  ],
  'lost-text': () => [
    'cellen pekar på en text som inte finns i arbetsboken',
    'Öppna den i ett kalkylprogram, skriv texten på nytt och spara.',
  ],
  'uncalculated-formula': ({ cells }) => [
    `formeln har inget uträknat värde${cells > 1 ? `, och ${cells - 1} till i bladet har det inte heller` : ''}`,
    'Öppna arbetsboken i ett kalkylprogram, så räknas den, och spara den.',
  ],
  'several-sheets': ({ sheets, example }) => [
    `filen har flera tabeller: ${listed(sheets, 'och')}`,
    example === undefined
      ? 'Ange en fil med en enda tabell.'
      : `Ange den som ska läsas, till exempel ${example}`,
  ],
  'unknown-sheet': ({ text, known, suggestion }) => [
    `det finns inget blad "${text}"`,
    known.length === 0
      ? 'Filen har inga blad: ta bort sheet.'
      : suggestion === undefined
        ? `Bladen är ${listed(known, 'och')}.`
        : `Menade du "${suggestion}"?`,
  ],
  'no-table': ({ sheets }) => [
    sheets.length > 1
      ? `inget av bladen har någon tabell: ${listed(sheets, 'och')}`
      : 'bladet har ingen tabell',
    'En tabell har rubriker och rader med tal.',
  ],
  'file-outside-folder': ({ path }) => [
    `${path} ligger utanför mappen med underlag, eller leder ut ur den`,
    'Lägg filen i mappen: det som underlaget självt pekar ut läses bara där.',
  ],
  'unreadable-file': ({ path, reason }) => [
    `${path} kan inte läsas: ${reasonFor(reason)}`,
    'Rätta filens namn, eller lägg filen där.',
  ],
  'csv-syntax': () => ['citattecknen går inte ihop', 'Skriv ett fält med citattecken så här: "a ""b"" c".'],
  'csv-row-length': ({ expected, found, isSheet }) => [
    isSheet
      ? 'cellen står till höger om tabellens rubriker'
      : `raden har ${found} fält, rubrikraden har ${expected}`,
    isSheet
      ? 'Flytta den ur tabellens rader, eller ge dess kolumn en rubrik.'
      : found > expected
        ? 'Sätt citattecken om tal med decimalkomma, "442,6", eller skilj fälten åt med semikolon.'
        : 'Skriv lika många fält som i rubrikraden; ett fält får vara tomt.',
  ],
  'json-syntax': ({ reason }) => [
    `filen börjar som JSON, men ${syntaxFaults[reason]}`,
    'Hämta filen på nytt, hel och som den kom.',
  ],
  'one-page-of-several': () => [
    'filen är en sida av flera: siffror på de andra sidorna skulle saknas',
    'Fråga efter färre kommuner eller år åt gången, så att svaret får plats på en sida.',
  ],
  'px-syntax': ({ reason }) => [
    `filen börjar som PX, men ${syntaxFaults[reason]}`,
    'Hämta filen på nytt, hel och som den kom.',
  ],
  'unknown-codepage': ({ codepage }) => [
    `filen säger sig vara skriven i teckenkoden ${codepage}, som inte läses`,
    'Spara den på nytt i UTF-8.',
  ],
  'not-statistics': ({ is }) => notStatistics[is],
  'statistic-size': (facts) => [
    countsIn(facts),
    'Hämta filen på nytt, hel: då stämmer varje antal med det som filen själv anger.',
  ],
  'other-separator': ({ text }) => [
    `filen läses med semikolon eller tabb mellan fälten, men "${text}" har komman`,
    'Ta bort de tomma kolumnerna sist på raderna, eller skilj alla fält med semikolon.',
  ],
  'missing-column': ({ columns }) => [
    `${columns.length > 1 ? 'kolumnerna' : 'kolumnen'} ${listed(columns, 'och')} saknas`,
    `Lägg till ${listed(columns, 'och')} i rubrikraden.`,
  ],
  'merge-conflict': () => [
    'två versioner av filen är inte sammanförda',
    'Behåll raderna från båda, och ta bort märkena <<<<<<<, ======= och >>>>>>>.',
  ],
};
