import type { ProblemWords } from '../../kernel/complaint.js';
import { listed } from '../../sheet/listed.js';

const SEE_HELP = 'Se allocate --help';

/** Svenska: vad som är fel i ett anrop eller med en fil, och hur det rättas. */
export const usage: ProblemWords['usage'] = {
  'unknown-option': ({ option, suggestion }) => [
    `okänd flagga: ${option}`,
    suggestion ? `Menade du ${suggestion}?` : SEE_HELP,
  ],
  'missing-value': ({ option }) => [`${option} saknar värde`, SEE_HELP],
  'missing-option': ({ option, example }) => [`${option} saknas`, `Skriv till exempel ${example}`],
  'missing-argument': ({ argument }) => [`argumentet <${argument}> saknas`, SEE_HELP],
  'excess-argument': ({ argument }) => [`för många argument: ${argument}`, SEE_HELP],
  'nothing-to-check': () => [
    'det finns ingen cooperation.yaml att pröva, varken i mappen eller ovanför',
    'Ange mappen med --data, börja en samverkan med allocate init, eller pröva den inbyggda med --embedded.',
  ],
  'nothing-to-compare': () => [
    'det finns inget alternativ att jämföra med',
    'Ange till exempel --with key=equal, eller skriv scenarios i avtalet.',
  ],
  'already-locked': ({ path }) => [
    `${path} finns redan: tabellen är låst`,
    'Ange ett annat --decision: ett nytt beslut får ett eget lås.',
  ],
  'changed-meanwhile': ({ path }) => [
    `${path} ändrades medan siffrorna lästes`,
    'Ingenting är skrivet. Kör kommandot igen.',
  ],
  'folder-taken': ({ path }) => [`${path} finns redan`, 'Ange en annan mapp, som inte finns.'],
  'file-taken': ({ path }) => [
    `${path} finns redan, och ingenting är skrivet`,
    'Ange ett annat namn: det som finns skrivs aldrig över.',
  ],
  'not-an-agreement-file': ({ path }) => [
    `${path} är inget namn på ett avtals fil`,
    'Ange mappen och avtalets namn, som slutar på .yaml, till exempel --write jour/avgift.yaml',
  ],
  'embedded-data': ({ cooperation }) => [
    `${cooperation} är den inbyggda samverkan och ändras inte`,
    `Skaffa en egen mapp: allocate init --from ${cooperation} skriver en kopia. Ange den sedan med --data, eller stå i den.`,
  ],
  'nothing-to-begin': ({ parties, embedded }) => [
    'en ny samverkan behöver sina parter',
    `Ange dem: allocate init --name "Vår samverkan" --parties "${parties}". Eller kopiera en inbyggd: allocate init --from ${listed(embedded, 'eller')}`,
  ],
  'folder-not-empty': ({ path, file }) => [
    `${path} är inte tom: där finns ${file}`,
    'Ange en mapp som är tom eller inte finns: det som finns skrivs aldrig över.',
  ],
  'already-has': ({ file, field, value }) => [
    `${file} har redan ${field}${value === '' ? '' : `: ${value}`}`,
    'Ändra där: det som finns skrivs aldrig över.',
  ],
  'input-closed': () => [
    'frågorna fick inget svar: inmatningen stängdes, och ingenting är skrivet',
    'Svara på dem, eller ange --name och --parties.',
  ],
  'no-own-folder': () => [
    'det skrivs i samverkans egen mapp, och ingen är angiven',
    'Ange den med --data, stå i den, eller börja en: allocate init',
  ],
  'divides-nothing': ({ agreement, others = [], asked }) => [
    `${listed([agreement, ...others], 'och')} är köp och sälj och fördelar ingen kostnad: ${asked} har inget att göra där`,
    `Det går att fråga allocate ${agreement}, allocate explain ${agreement} [part], allocate invoice ${agreement}, allocate check ${agreement} och allocate list, med --year.`,
  ],
  'options-clash': ({ first, second }) => [`${first} och ${second} går inte ihop`, 'Ange bara den ena.'],
  'repeated-option': ({ option }) => [`${option} står två gånger`, 'Ange den en gång.'],
  'one-agreement': ({ option }) => [
    `${option} säger något om ett avtal, men här frågas det om flera`,
    'Fråga om ett avtal i taget.',
  ],
  'needs-vouchers': ({ format }) => [
    `formatet ${format} skriver verifikationer, och det gör bara allocate invoice och allocate settle`,
    `Skriv allocate invoice <avtal> --format ${format}`,
  ],
  'no-chart': () => [
    'det här svaret har inget diagram',
    'Diagram har allocate <avtal>, även för flera år (--year 2019-2024), split, compare, settle och cost, och plan för flera år',
  ],
  'needs-books': ({ option }) => [
    `${option} väljer ur en SIE-fil, och ingen är angiven`,
    'Ange den, till exempel --outcome bokslut.se',
  ],
  'needs-accounts': ({ file }) => [
    `av ${file} är inga konton valda`,
    'Ange vilka kostnaden är bokförd på, till exempel --accounts 4000-7999',
  ],
  'needs-draft': ({ agreement, isTrade }) => [
    `${agreement}: det som frågas är ett förslag, ett exempel eller en beräkning, inte ett beslut: fakturorna är utkast, och verifikationer av utkast skrivs bara när det begärs`,
    isTrade ? 'Ange --draft.' : 'Ange --draft, eller lås tabellen när den är beslutad: allocate lock.',
  ],
  'output-is-input': ({ path }) => [`${path} är en fil med underlag`, 'Ange ett annat namn efter -o.'],
  'unknown-language': ({ text, variable }) => [
    `okänt språk${variable ? ` i ${variable}` : ''}: "${text}"`,
    variable ? `Sätt ${variable} till sv eller en, eller ta bort den.` : 'Välj --lang sv eller --lang en',
  ],
  'unknown-extension': ({ file, known }) => [
    `filändelsen på ${file} säger inget format`,
    `Ange --format, eller en av ändelserna ${known.join(', ')}`,
  ],
  'binary-to-terminal': ({ format, extension }) => [
    `${format} är ingen text som går att visa här`,
    `Ange en fil med -o, till exempel -o tabell${extension}`,
  ],
  'no-cooperation': ({ folder, misnamed }) => [
    `${folder} innehåller ingen cooperation.yaml${misnamed ? `, men ${misnamed}` : ''}`,
    misnamed
      ? 'Byt filens namn till cooperation.yaml: bara filer som slutar på .yaml läses.'
      : 'Ange rätt mapp med --data, eller börja en samverkan: allocate init <mapp>',
  ],
  'no-working-folder': () => ['mappen som du står i finns inte längre', 'Gå till en som finns, med cd.'],
  'cannot-read': ({ path, reason }) => [
    `${path} kan inte läsas: ${reasonFor(reason)}`,
    'Kontrollera namnet och rättigheterna.',
  ],
  'is-a-folder': ({ path }) => [`${path} är en mapp`, 'Ange en fil.'],
  'file-too-large': ({ path, most }) => [`${path} är större än ${most} MB`, 'Ange en mindre fil.'],
  'cannot-write': ({ path, reason }) => [
    `${path} kan inte skrivas: ${reason === 'ENOENT' ? 'mappen finns inte' : reasonFor(reason)}`,
    'Kontrollera mappen, rättigheterna och utrymmet. Ingenting är ändrat.',
  ],
  'cannot-print': ({ reason }) => [
    `utdata kan inte skrivas: ${reasonFor(reason)}`,
    'Kontrollera utrymmet dit utdata leds.',
  ],
};

const REASONS: Readonly<Record<string, string>> = {
  EACCES: 'åtkomst nekad',
  EDQUOT: 'diskutrymmet är slut',
  EISDIR: 'det är en mapp',
  ENOENT: 'den finns inte',
  ENOSPC: 'disken är full',
  ENOTDIR: 'en del av sökvägen är ingen mapp',
  EPERM: 'åtkomst nekad',
  EROFS: 'disken är skrivskyddad',
  'file-too-large': 'den är för stor',
  'is-a-folder': 'det är en mapp',
  'no-new-files': 'där kan inga filer skapas',
  'not-a-file': 'det är ingen vanlig fil',
  outside: 'den leder ut ur mappen med underlag',
};

/** Varför systemet nekar, i ord. */
export function reasonFor(code: string): string {
  return REASONS[code] ?? code;
}
