import type { IssueWords } from '../../../kernel/complaint.js';
import type { NameFaults } from '../../../kernel/faults/names.js';
import { showMoney } from '../../../sheet/figures.js';
import { listed } from '../../../sheet/listed.js';
import { didYouMean, stranger, where } from './phrases.sv.js';

/** Svenska: fel i det som ingen heter, eller flera. */
export const names: IssueWords<NameFaults> = {
  'unknown-party': ({ text, known, suggestion, mayBeNew }) => [
    `okänd part: "${text}"`,
    suggestion === undefined && mayBeNew
      ? `${didYouMean(suggestion, known)} Är den ny i samverkan, lägg till den under parties i cooperation.yaml.`.trim()
      : didYouMean(suggestion, known),
  ],
  'unknown-group': stranger(
    (text) => `okänd grupp: "${text}"`,
    'Grupper står under groups i den enkät som avtalet anger med survey.',
  ),
  'not-in-table': stranger((text) => `"${text}" finns inte i tabellen`, 'Skriv texten som den står där.'),
  'unknown-agreement': ({ text, known, suggestion, misnamed, verb, isEmbedded }) => [
    `okänt avtal: "${text}"${misnamed ? `, men ${misnamed} finns` : ''}`,
    misnamed
      ? 'Byt filens ändelse till .yaml: bara sådana filer läses.'
      : verb
        ? `Menade du kommandot ${verb}? Skriv allocate ${verb} --help för att se hur det skrivs.`
        : `${didYouMean(suggestion, known) || 'Skriv ett: allocate init agreement <namn>'}${isEmbedded ? ' Det är den inbyggda samverkans avtal: ange en annan med --data, eller börja en egen med allocate init.' : ''}`,
  ],
  'unknown-key': stranger((text) => `okänd fördelningsnyckel: "${text}"`),
  'unknown-format': stranger((text) => `okänt format: "${text}"`),
  'unknown-measure': stranger(
    (text) => `samverkan har inget underlag som heter "${text}"`,
    'Lägg till det under measures i cooperation.yaml.',
  ),
  'unknown-cooperation': stranger((text) => `ingen inbyggd samverkan heter "${text}"`),
  'unknown-topic': stranger((text) => `"${text}" är inget kommando och inget ämne i hjälpen`),
  'unknown-schema': stranger((text) => `"${text}" är inget slag av fil som har ett schema`),
  'unknown-scenario': stranger(
    (text) => `inget scenario heter "${text}"`,
    'Lägg till det under scenarios i avtalet.',
  ),
  'unknown-line': stranger((text) => `ingen rad i kalkylen heter "${text}"`),
  'unknown-row': ({ text }) => [
    `raden "${text}" finns inte i avtalets kostnadskalkyl`,
    'Skriv raden som under costs i avtalet, eller lägg till den där.',
  ],
  'reserved-name': ({ name, isMeasure }) => [
    isMeasure ? `underlaget ${name} finns redan` : `namnet ${name} är upptaget`,
    isMeasure ? `Hämta siffrorna: allocate import ${name} <fil>` : 'Välj ett annat namn.',
  ],
  'duplicate-party': ({ text, holder, first }) => [
    text === holder
      ? `${text} finns redan, på ${where(first)}`
      : `${text} används redan av ${holder}, på ${where(first)}`,
    'Ge varje part ett eget id, namn och en egen kod.',
  ],
  'repeated-party': ({ name }) => [`${name} står två gånger`, 'Nämn varje part en gång.'],
  'unknown-body': ({ text, suggestions }) => [
    `ingen kommun eller region heter "${text}"`,
    `${suggestions.length > 0 ? `Menade du ${listed(suggestions, 'eller')}? ` : ''}Ett förbund, eller någon annan som inte är kommun eller region, skrivs med en kod som skiljer den från de andra: "${text}=9001"`,
  ],
  'one-party': ({ name }) => [
    `${name} är ensam: det finns ingen att dela med`,
    'Ange minst två parter, skilda med komma.',
  ],
  'comma-in-id': ({ id }) => [
    `id "${id}" innehåller komma`,
    'Skriv ett id utan komma: i listor skiljer komma parter åt.',
  ],
  'duplicate-row': ({ name, first }) => [
    `${name} står redan på ${where(first)}`,
    'Ta bort den ena, eller byt namn.',
  ],
  'not-taking-part': ({ name, year }) => [
    `${name} deltar inte i fördelningen${year === undefined ? '' : ` ${year}`}`,
    'Välj en part som deltar.',
  ],
  'party-outside-agreement': ({ name, agreement }) => [
    `${name} är inte part i avtalet ${agreement}`,
    'Ta bort parten, eller lägg till den under parties i avtalet.',
  ],
  'no-parties': () => ['det finns ingen part att fördela på', 'Ange minst en part.'],
  'no-agreements': () => ['samverkan har inga avtal', 'Skriv ett: allocate init agreement <namn>'],
  'sum-as-party': ({ name, made }) => [
    made
      ? `"${name}" är ${showMoney(made.printed, ',')}, men raderna ovanför blir ${showMoney(made.sum, ',')}`
      : `"${name}" heter som en summa, en del eller ett medelvärde av andra rader, inte som en part: den skulle räknas en gång till`,
    made
      ? 'Rätta summan, eller den rad som är fel.'
      : 'Ta bort den. Heter en part så, ge den ett annat namn.',
  ],
};
