import { toShortDecimal } from '../../core/number.js';
import { showMoney } from '../figures.js';
import { yearsBackSv } from './sv.js';
import type { ProblemWords } from './words.js';

const didYouMean = (suggestion: string | undefined, known: readonly string[]): string => {
  if (suggestion !== undefined) return `Menade du ${suggestion}?`;
  return known.length === 0
    ? ''
    : `Välj bland: ${known.slice(0, 20).join(', ')}${known.length > 20 ? ' …' : ''}.`;
};

/** Svenska: vad som är fel, och hur det rättas. */
export const problems: ProblemWords = {
  argument: 'kommandoraden',
  issues: {
    'empty-file': () => ['filen är tom', 'Fyll i den, eller ange en annan fil.'],
    'not-utf8': () => [
      'filen är inte sparad som UTF-8',
      'Spara den på nytt som UTF-8, i Excel: Spara som, CSV UTF-8.',
    ],
    'csv-syntax': () => ['citattecknen går inte ihop', 'Skriv ett fält med citattecken så här: "a ""b"" c".'],
    'csv-row-length': ({ expected, found }) => [
      `raden har ${found} fält, rubrikraden har ${expected}`,
      'Sätt citattecken om figurer med decimalkomma, "442,6", eller skilj fälten åt med semikolon.',
    ],
    'yaml-syntax': ({ reason }) => [
      `filen går inte att läsa som YAML här (${reason})`,
      'Se över indrag, kolon, klamrar och citattecken på raden och raden ovanför.',
    ],
    'yaml-too-deep': () => ['filen är nästlad för djupt', 'Ta bort de överflödiga klamrarna.'],
    'yaml-alias': () => ['ankare och alias (& och *) används inte här', 'Skriv ut värdet där det ska stå.'],
    'yaml-tag': () => ['taggar (!) används inte här', 'Ta bort taggen, eller sätt citattecken om texten.'],
    'duplicate-field': ({ field }) => [`fältet ${field} står två gånger`, 'Ta bort det ena.'],
    'unknown-field': ({ field, known, suggestion }) => [
      `okänt fält: ${field}`,
      didYouMean(suggestion, known),
    ],
    'missing-field': ({ field }) => [`${field} saknas`, `Lägg till ${field}.`],
    'wrong-type': ({ expected }) => [
      `här ska det stå ${{ text: 'en text', list: 'en lista', map: 'fält med värden' }[expected]}`,
      {
        text: 'Skriv ett värde efter kolonet.',
        list: 'Skriv till exempel [a, b].',
        map: 'Skriv till exempel { id: a, name: A }.',
      }[expected],
    ],
    'not-a-number': ({ text }) => [
      `"${text}" är inte ett tal`,
      'Skriv siffror med decimalkomma eller punkt, till exempel 442,6',
    ],
    'ambiguous-number': ({ text }) => {
      const [whole, decimals] = text.split(/[.,]/);
      return [
        `"${text}" kan läsas på två sätt: ${whole}${decimals} eller ${whole} komma ${decimals}`,
        `Skriv ${whole} ${decimals} för tusental, eller ${text}0 för decimaler.`,
      ];
    },
    'number-too-long': ({ most }) => [`talet har fler än ${most} siffror`, 'Kontrollera talet.'],
    'not-a-year': ({ text }) => [`"${text}" är inte ett år`, 'Skriv fyra siffror, till exempel 2019.'],
    'not-a-date': ({ text }) => [
      `"${text}" är inte ett datum`,
      'Skriv år-månad-dag, till exempel 2019-03-01, eller månad-dag, 10-15.',
    ],
    'not-a-whole-number': ({ text }) => [`"${text}" är inte ett heltal`, 'Skriv ett heltal, till exempel 2.'],
    'unknown-choice': ({ text, known, suggestion }) => [
      `okänt värde: ${text}`,
      didYouMean(suggestion, known),
    ],
    'unknown-party': ({ text, known, suggestion }) => [`okänd part: ${text}`, didYouMean(suggestion, known)],
    'unknown-agreement': ({ text, known, suggestion }) => [
      `okänt avtal: ${text}`,
      didYouMean(suggestion, known),
    ],
    'unknown-key': ({ text, known, suggestion }) => [
      `okänd fördelningsnyckel: ${text}`,
      didYouMean(suggestion, known),
    ],
    'unknown-format': ({ text, known, suggestion }) => [
      `okänt format: ${text}`,
      didYouMean(suggestion, known),
    ],
    'unknown-measure': ({ text, known, suggestion }) => [
      `samverkan har inget underlag som heter ${text}`,
      didYouMean(suggestion, known) || 'Lägg till det under measures i cooperation.yaml.',
    ],
    'unknown-line': ({ text }) => [
      `ingen rad ovanför heter ${text}`,
      'En summa räknar samman rader som står ovanför den.',
    ],
    'unknown-row': ({ text }) => [
      `raden ${text} finns inte i kostnadskalkylen`,
      'Skriv raden som i avtalets costs, eller lägg till den där.',
    ],
    'reserved-name': ({ name }) => [`${name} är namnet på ett kommando`, 'Ge avtalets fil ett annat namn.'],
    'duplicate-party': ({ name, first }) => [
      `parten ${name} finns redan, på ${where(first)}`,
      'Varje part står en gång, med eget id, namn och kod.',
    ],
    'duplicate-figure': ({ name, period, first }) => [
      `${name} har redan en siffra för ${period}, på ${where(first)}`,
      'Ta bort den ena.',
    ],
    'duplicate-row': ({ name, first }) => [
      `${name} står redan på ${where(first)}`,
      'Ta bort den ena, eller byt namn.',
    ],
    'party-outside-agreement': ({ name, agreement }) => [
      `${name} är inte part i avtalet ${agreement}`,
      'Ta bort parten ur listan, eller lägg till den under parties i avtalet.',
    ],
    'no-parties': () => ['ingen part är kvar att fördela på', 'Ange minst en part.'],
    'missing-figure': ({ measure, period, parties, yearsBack, example }) => [
      `${measure.sv} ${period} saknas för ${parties.join(', ')}; nyckeln läser ${yearsBackSv(yearsBack)}`,
      `Lägg till ${parties.length === 1 ? 'raden' : 'rader som'} ${example}`,
    ],
    'missing-measure': ({ agreement, key }) => [
      `avtalet ${agreement} säger inte vilket underlag nyckeln ${key} läser`,
      'Lägg till measure i avtalet: namnet på ett underlag, eller title, period, source och figures.',
    ],
    'missing-amount': ({ agreement }) => [
      `avtalet ${agreement} anger inget belopp`,
      'Ange det, till exempel --amount 500000',
    ],
    'missing-year': ({ agreement }) => [
      `avtalet ${agreement} anger inget år`,
      'Ange det, till exempel --year 2019',
    ],
    'not-a-party-weight': ({ text }) => [`"${text}" är inte namn=vikt`, 'Skriv till exempel A=469,9'],
    'negative-weight': ({ name, weight }) => [
      `${name} har vikten ${toShortDecimal(weight).replace('.', ',')}; en vikt får inte vara negativ`,
      'Rätta siffran, eller skriv 0.',
    ],
    'all-weights-zero': () => [
      'alla vikter är noll: det finns inget att fördela efter',
      'Fyll i vikterna, eller fördela lika med --key equal',
    ],
    'unit-not-positive': ({ text }) => [
      `enheten ${text} är inte större än noll`,
      'Ange till exempel 1, 0,01 eller 1000.',
    ],
    'amount-finer-than-unit': ({ amount, unit, remedy }) => [
      `beloppet ${showMoney(amount, ',')} är inte ett helt antal ${showMoney(unit, ',')}`,
      `Avrunda beloppet, eller ange --unit ${toShortDecimal(remedy)}`,
    ],
    'residual-impossible': ({ name, amount }) => [
      `${name} kan inte ta resten: beloppet skulle bli ${showMoney(amount, ',')}`,
      'Välj en part med större andel, eller --rounding largest-remainder',
    ],
  },
  usage: {
    'unknown-option': ({ option, suggestion }) => [
      `okänd flagga: ${option}`,
      suggestion ? `Menade du ${suggestion}?` : 'Se allocate --help',
    ],
    'missing-value': ({ option }) => [`${option} saknar värde`, 'Se allocate --help'],
    'missing-argument': ({ argument }) => [`argumentet <${argument}> saknas`, 'Se allocate --help'],
    'excess-argument': ({ argument }) => [
      `för många argument: ${argument}`,
      'Sätt citattecken om text med mellanslag. Se allocate --help',
    ],
    'options-clash': ({ first, second }) => [`${first} och ${second} går inte ihop`, 'Ange bara den ena.'],
    'repeated-option': ({ option }) => [
      `${option} står två gånger`,
      'Ange den en gång, med alla värden i samma lista.',
    ],
    'output-is-input': ({ path }) => [
      `${path} är en fil som fördelningen läser`,
      'Ange ett annat namn efter -o.',
    ],
    'unknown-language': ({ text }) => [`okänt språk: ${text}`, 'Välj --lang sv eller --lang en'],
    'unknown-extension': ({ file, known }) => [
      `filändelsen på ${file} säger inget format`,
      `Ange --format, eller en av ändelserna ${known.join(', ')}`,
    ],
    'no-cooperation': ({ folder }) => [
      `${folder} innehåller ingen cooperation.yaml`,
      'Ange mappen med --data, eller skapa filen.',
    ],
    'cannot-read': ({ path, reason }) => [
      `${path} kan inte läsas (${reason})`,
      'Kontrollera namnet och rättigheterna.',
    ],
    'is-a-folder': ({ path }) => [`${path} är en mapp`, 'Ange en fil.'],
    'file-too-large': ({ path, most }) => [`${path} är större än ${most} MB`, 'Ange en mindre fil.'],
    'cannot-write': ({ path, reason }) => [
      `${path} kan inte skrivas (${reason})`,
      'Kontrollera mappen, rättigheterna och utrymmet. Ingenting är ändrat.',
    ],
  },
  bug: (law) =>
    `Detta är ett fel i allocate, inte i dina uppgifter: ${law}. Ingenting är skrivet. Rapportera det gärna, med kommandot och filerna.`,
  more: (count) => `… och ${count} fel till.`,
};

function where({ file, line, column }: { file?: string; line: number; column: number }): string {
  return file === undefined ? 'kommandoraden' : `${file}:${line}:${column}`;
}
