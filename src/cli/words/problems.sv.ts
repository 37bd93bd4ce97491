import { unlearnable } from '../../commands/audit/learn/problems.sv.js';
import type { ProblemWords } from '../../kernel/complaint.js';
import { isoDate } from '../../kernel/date.js';
import type { Place } from '../../kernel/issue.js';
import {
  absolute,
  compare,
  decimalsOf,
  HUNDRED,
  multiply,
  ONE,
  type Rational,
  subtract,
  toShortDecimal,
} from '../../kernel/number.js';
import { keyFailures } from '../../keys/module/sv.js';
import { yearsBack as back } from '../../keys/years-back.sv.js';
import { showMoney } from '../../sheet/figures.js';
import { listed } from '../../sheet/listed.js';
import { showYears } from '../../sheet/years.js';
import { dateMeant, figureMeant, settled } from '../../text/meant.js';
import { notATable } from './not-a-table.sv.js';
import { countsIn, notStatistics, syntaxFaults } from './statistics.sv.js';
import { reasonFor, usage } from './usage.sv.js';

/** Svenska: vad som är fel, och hur det rättas. */
export const problems: ProblemWords = {
  argument: 'kommandoraden',
  issues: {
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
      `arbetsboken är skadad${part === undefined ? '' : `: ${part} i den`} och kan inte läsas`,
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
      suggestion === undefined ? `Bladen är ${listed(known, 'och')}.` : `Menade du "${suggestion}"?`,
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
    'csv-row-length': ({ expected, found }) => [
      `raden har ${found} fält, rubrikraden har ${expected}`,
      found > expected
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
    'yaml-syntax': ({ reason }) => [
      `filen går inte att läsa som YAML här${YAML_REASONS[reason] ? `: ${YAML_REASONS[reason]}` : ''}`,
      'Se över indrag, kolon, klamrar och citattecken på raden och raden ovanför.',
    ],
    'yaml-too-deep': () => ['filen är nästlad för djupt', 'Ta bort överflödiga nivåer.'],
    'yaml-indent': ({ indent, levels }) => [
      `indraget stämmer inte: raden börjar efter ${spaces(indent)}, raderna omkring efter ${listed(levels.map(String), 'eller')}`,
      'Dra in raden lika långt som raderna den hör ihop med.',
    ],
    'yaml-tab': () => [
      'raden är indragen med tabb',
      'Dra in den med mellanslag, lika långt som raderna den hör ihop med.',
    ],
    'yaml-odd-space': ({ code }) => [
      `här står ett tecken som ser ut som ett mellanslag men inte är det: ${code === 'U+00A0' ? 'ett hårt mellanslag, ' : ''}${code}`,
      'Ta bort det och skriv ett vanligt mellanslag. Det följer lätt med i text som har klistrats in.',
    ],
    'yaml-no-space': ({ after }) => [
      `det fattas ett mellanslag efter ${after === '-' ? 'bindestrecket' : 'kolonet'}`,
      after === '-'
        ? 'Skriv bindestreck, mellanslag och värdet.'
        : 'Skriv namnet, kolon, mellanslag och värdet.',
    ],
    'yaml-no-colon': ({ name }) => [
      `det fattas ett kolon efter ${name}`,
      'Skriv namnet, kolon, mellanslag och värdet.',
    ],
    'yaml-no-dash': () => [
      'det fattas ett bindestreck, som varje post i en lista börjar med',
      'Skriv ett bindestreck och ett mellanslag före.',
    ],
    'yaml-unbalanced': ({ mark, missing }) => [
      '{['.includes(mark)
        ? `${mark} stängs aldrig: ${missing} fattas`
        : `${mark} har ingen ${missing} före sig`,
      `Lägg till ${missing} där den ska stå, eller sätt citattecken om texten.`,
    ],
    'yaml-open-quote': ({ quote }) => [
      `texten börjar med ${quote} men slutar inte med det`,
      `Lägg till ${quote} där texten slutar.`,
    ],
    'yaml-inner-quote': ({ quote }) => [
      `texten slutar redan vid citattecknet före`,
      quote === '"'
        ? 'Skriv \\" för citattecken inne i en text.'
        : "Skriv '' för en apostrof inne i en text, eller sätt \" om den.",
    ],
    'yaml-needs-quotes': ({ mark, isFirst, isCurly }) => [
      isFirst
        ? `ett värde kan inte börja med ${mark} utan citattecken`
        : `en text med ${mark === ':' ? 'kolon' : mark} i behöver citattecken`,
      isCurly
        ? 'Skriv raka citattecken (") om hela värdet, i stället för krökta.'
        : 'Sätt citattecken om hela värdet.',
    ],
    'yaml-comma': ({ text, isFigure }) => [
      `inom { } skiljer kommat fält åt: "${text}" läses inte som ett värde`,
      isFigure
        ? `Sätt citattecken om det, "${text}", eller skriv med punkt: ${text.replace(',', '.')}`
        : `Sätt citattecken om det: "${text}"`,
    ],
    'yaml-alias': () => [
      'ankare och alias (& och *) används inte här',
      'Skriv ut värdet där det ska stå, eller sätt citattecken om texten.',
    ],
    'yaml-tag': () => ['taggar (!) används inte här', 'Ta bort taggen, eller sätt citattecken om texten.'],
    'yaml-key': () => ['ett fältnamn ska vara en text', 'Skriv namnet, kolon och värdet.'],
    'glued-comment': ({ text }) => [
      `"${text}" läses som en kommentar och inte som en del av värdet`,
      'Sätt citattecken om hela värdet. En kommentar skrivs med ett mellanslag efter #.',
    ],
    'duplicate-field': ({ field, first, isNewItem, under }) => [
      `${field} står två gånger${first ? `, först på ${where(first)}` : ''}`,
      isNewItem
        ? 'Skriv bindestreck före, om raden börjar en ny post i listan; annars ta bort det ena.'
        : `Ta bort det ena${under === undefined ? '' : `, eller dra in raden om den hör till ${under}`}.`,
    ],
    'unknown-field': ({ field, known, suggestion }) => [
      `okänt fält: "${field}"`,
      didYouMean(suggestion, known),
    ],
    'missing-field': ({ field }) => [`fältet ${field} saknas`, `Lägg till ${field}.`],
    'unknown-heading': ({ text, known, suggestion }) => [
      `den tryckta tabellen har ingen rubrik "${text}"`,
      didYouMean(suggestion, known) ||
        `Tabellen har ${listed(known, 'och')}: skriv under columns den rubrik som är tryckt.`,
    ],
    'unknown-printed-row': ({ text, isSum, known, suggestion }) =>
      isSum
        ? [
            `"${text}" är ingen part, och inget säger att raden är en summa`,
            `Skriv total: ${text} i published.`,
          ]
        : [
            `raden "${text}" är ingen part i avtalet`,
            `${didYouMean(suggestion, known)} Är en part tryckt med ett annat namn, så skriv i published: labels: [{ label: ${text}, party: ${suggestion ?? known[0] ?? ''} }]`.trim(),
          ],
    'not-a-list-of-tables': ({ file }) => [
      `${file} är en tabell, och published är en lista över tabeller, eller en .yaml-fil med en sådan lista`,
      `Skriv till exempel published: [{ file: ${file}, title: Bilaga 2, source: Direktionen § 12, columns: { label: Kommun, amount: Belopp } }]`,
    ],
    'other-separator': ({ text }) => [
      `filen läses med semikolon eller tabb mellan fälten, men "${text}" har komman`,
      'Ta bort de tomma kolumnerna sist på raderna, eller skilj alla fält med semikolon.',
    ],
    'missing-column': ({ column }) => [`kolumnen ${column} saknas`, `Lägg till ${column} i rubrikraden.`],
    'empty-field': ({ field }) => [`${field} är inte ifyllt`, 'Fyll i det.'],
    'clashing-fields': ({ first, second }) => [
      `${first} och ${second} kan inte stå tillsammans`,
      'Ta bort det ena.',
    ],
    'wrong-type': ({ expected, example }) => [
      `här ska det stå ${{ text: 'en text', list: 'en lista', map: 'fält med värden' }[expected]}`,
      example === undefined
        ? {
            text: 'Skriv ett enda värde efter kolonet.',
            list: 'Skriv en lista: ett värde per rad, med bindestreck framför.',
            map: 'Skriv fälten som namn, kolon och värde.',
          }[expected]
        : `Skriv till exempel ${example}`,
    ],
    'not-a-number': ({ text }) => {
      const { figure, letter } = figureMeant(text) ?? {};
      return [
        `"${text}" är inte ett tal${letter === undefined ? '' : `: ${letter} är en bokstav`}`,
        `Skriv ${figure ?? 'siffror med decimalkomma eller punkt, till exempel 442,6'}`,
      ];
    },
    'ambiguous-number': ({ text }) => {
      const [whole, decimals = ''] = text.split(/[.,]/);
      return [
        `"${text}" kan läsas på två sätt: ${whole}${decimals} eller ${whole} komma ${decimals}`,
        `Skriv ${whole} ${decimals} för tusental, eller ${whole},${settled(decimals)} för decimaler.`,
      ];
    },
    'not-kronor': ({ text, currency }) => [
      `"${text}" är ett belopp i ${currency}; här räknas allt i kronor`,
      'Räkna om det, och skriv till exempel 1 200 000, 1 200 000 kr, 1 200 tkr eller 1,2 mkr.',
    ],
    'ambiguous-column': ({ column, text }) => {
      const [mark = '', other] = text.includes(',') ? [',', '.'] : ['.', ','];
      const [whole, decimals] = text.split(mark);
      return [
        `siffrorna i kolumnen "${column}" kan läsas på två sätt: "${text}" är ${whole}${decimals} eller ${whole} komma ${decimals}`,
        `Ange --decimal ${other} för tusental eller --decimal ${mark} för decimaler, eller skriv siffrorna utan skiljetecken för tusental.`,
      ];
    },
    'number-too-long': ({ most }) => [`talet har fler än ${most} siffror`, 'Kontrollera talet.'],
    'not-a-year': ({ text }) => [`"${text}" är inte ett årtal`, 'Skriv fyra siffror, till exempel 2019.'],
    'not-years': ({ text }) => [
      `"${text}" är varken ett år eller flera`,
      'Skriv ett år (2024), från och till (2024-2026) eller flera med komma (2024,2026).',
    ],
    'reversed-years': ({ from, to }) => [`${from}-${to} går baklänges`, `Skriv ${to}-${from}`],
    'too-many-years': ({ count, most }) => [
      `${count} år är för många på en gång`,
      `Fråga om högst ${most} år i taget.`,
    ],
    'year-twice': ({ year }) => [`${year} är med två gånger`, 'Ta med varje år en gång.'],
    'one-year': ({ text, command }) => [
      `allocate ${command} tar ett år i taget, och ${text} är flera`,
      'Skriv ett av åren.',
    ],
    'not-a-date': ({ text }) => [
      `"${text}" är inte ett datum`,
      dateMeant(text) === undefined
        ? 'Skriv år-månad-dag, till exempel 2019-03-01.'
        : `Menade du ${dateMeant(text)}?`,
    ],
    'dated-rule': ({ text, year }) => [
      `"${text}" är ett datum, och det som står under years gäller hela år`,
      `Skriv ${year}, och när parter kommer och går i avtalets parter: [{ party: alby, from: ${text.length > 7 ? text : `${text}-01`} }].`,
    ],
    'outside-years': ({ field }) => [
      `${field} gäller ett visst år, men står utanför years`,
      `Flytta ${field} till sitt år under years.`,
    ],
    'repeated-year': ({ year, first, isFlat }) => [
      `${year} står redan på ${where(first)}`,
      isFlat
        ? `Skriv det överst, bredvid year: ${year}, eller flytta det som står där in under years.`
        : `Skriv allt om ${year} på ett ställe.`,
    ],
    'year-before-first': ({ year, first }) => [
      `${year} ligger före ${first}, som är avtalets eget år`,
      `Flytta det som gäller ${first} till years, så att åren kan läsas i ordning.`,
    ],
    'repeating-entry': ({ year }) => [
      `${year} säger inget som inte redan gäller`,
      'Ta bort året, eller skriv vad som är beslutat för det: amount, source.',
    ],
    'outside-timeline': ({ agreement, year, known, isBefore }) => [
      `avtalet ${agreement} säger inget om ${year}${known.length > 0 ? `; år som finns: ${listed(known, 'och')}` : ''}`,
      isBefore
        ? 'Fråga om ett av de åren, eller skriv in året under years.'
        : `Fråga om ett av de åren, ange --amount, eller skriv in året: allocate roll ${year} ${agreement}`,
    ],
    'year-is-there': ({ agreement, year, first }) => [
      `avtalet ${agreement} har redan ${year}, på ${where(first)}`,
      'Ändra det som står där, eller ange ett annat år.',
    ],
    'nothing-to-roll': ({ agreement, year, known }) => [
      `avtalet ${agreement} har inget år före ${year} att gå efter${known.length > 0 ? `; år som finns: ${listed(known, 'och')}` : ''}`,
      known.length > 0 ? 'Ange ett senare år.' : 'Skriv det första året i avtalet: year: 2025',
    ],
    'no-such-day': ({ text, year, month, days }) => [
      `"${text}" är inget datum: ${MONTHS[month - 1]}${month === 2 && year !== undefined ? ` ${year}` : ''} har ${days} dagar`,
      `Skriv en dag från 1 till ${days}.`,
    ],
    'as-of-outside-year': ({ date, year }) => [
      `${date} ligger inte i fördelningens år, ${year}`,
      `Ange --year ${date.slice(0, 4)}, eller en dag i ${year}.`,
    ],
    'not-a-day': ({ text }) => [`"${text}" är inte en dag på året`, 'Skriv månad-dag, till exempel 10-15.'],
    'not-a-whole-number': ({ text, least, most }) => [
      `"${text}" är inte ett heltal mellan ${least} och ${most}`,
      'Skriv till exempel 2.',
    ],
    'unknown-choice': ({ text, known, suggestion }) => [
      `okänt värde: "${text}"`,
      didYouMean(suggestion, known),
    ],
    'unknown-party': ({ text, known, suggestion, mayBeNew }) => [
      `okänd part: "${text}"`,
      suggestion === undefined && mayBeNew
        ? `${didYouMean(suggestion, known)} Är den ny i samverkan, lägg till den under parties i cooperation.yaml.`.trim()
        : didYouMean(suggestion, known),
    ],
    'unknown-group': ({ text, known, suggestion }) => [
      `okänd grupp: "${text}"`,
      didYouMean(suggestion, known) || 'Grupper står under groups i den enkät som avtalet anger med survey.',
    ],
    'not-in-table': ({ text, known, suggestion }) => [
      `"${text}" finns inte i den publicerade tabellen`,
      didYouMean(suggestion, known) || 'Skriv texten som den är tryckt.',
    ],
    'unknown-agreement': ({ text, known, suggestion, misnamed, verb, isEmbedded }) => [
      `okänt avtal: "${text}"${misnamed ? `, men ${misnamed} finns` : ''}`,
      misnamed
        ? 'Byt filens ändelse till .yaml: bara sådana filer läses.'
        : verb
          ? `Menade du kommandot ${verb}? Skriv allocate ${verb} --help för att se hur det skrivs.`
          : `${didYouMean(suggestion, known) || 'Skriv ett: allocate init agreement <namn>'}${isEmbedded ? ' Det är den inbyggda samverkans avtal: ange en annan med --data, eller börja en egen med allocate init.' : ''}`,
    ],
    'unknown-key': ({ text, known, suggestion }) => [
      `okänd fördelningsnyckel: "${text}"`,
      didYouMean(suggestion, known),
    ],
    'key-without-data': ({ key }) => [
      `nyckeln ${key} behöver egna uppgifter`,
      `Skriv den under key i avtalet, eller ge den ett namn under keys i cooperation.yaml.`,
    ],
    'key-module-failed': ({ file, reason, detail }) => keyFailures[reason](file, detail),
    'key-module-weights': ({ parties, weights, missing }) => [
      missing.length > 0
        ? `nyckeln gav ingen vikt till ${missing.join(', ')}`
        : `nyckeln gav ${weights} vikter, men parterna är ${parties}`,
      'Låt den ge en lista i samma ordning som parties, eller ett objekt med en vikt per parts id.',
    ],
    'key-module-weight': ({ name, text }) => [
      `nyckeln gav ${name} en vikt som inte är ett exakt tal: ${text}`,
      'Låt den ge text med decimalpunkt, till exempel "442.6", eller bigint, 442n: ett JavaScript-tal är inte exakt.',
    ],
    'key-module-in-data': ({ text }) => [
      `en nyckel i en egen fil får inte anges i underlaget: "${text}"`,
      `Ange den på kommandoraden, --key ${text}, och skriv här en av nycklarna i allocate list.`,
    ],
    'unknown-format': ({ text, known, suggestion }) => [
      `okänt format: "${text}"`,
      didYouMean(suggestion, known),
    ],
    'unknown-measure': ({ text, known, suggestion }) => [
      `samverkan har inget underlag som heter "${text}"`,
      didYouMean(suggestion, known) || 'Lägg till det under measures i cooperation.yaml.',
    ],
    'unknown-cooperation': ({ text, known, suggestion }) => [
      `ingen inbyggd samverkan heter "${text}"`,
      didYouMean(suggestion, known),
    ],
    'unknown-topic': ({ text, known, suggestion }) => [
      `"${text}" är inget kommando och inget ämne i hjälpen`,
      didYouMean(suggestion, known),
    ],
    'unknown-schema': ({ text, known, suggestion }) => [
      `"${text}" är inget slag av fil som har ett schema`,
      didYouMean(suggestion, known),
    ],
    'unknown-scenario': ({ text, known, suggestion }) => [
      `inget scenario heter "${text}"`,
      didYouMean(suggestion, known) || 'Lägg till det under scenarios i avtalet.',
    ],
    'unknown-line': ({ text, known, suggestion }) => [
      `ingen rad i kalkylen heter "${text}"`,
      didYouMean(suggestion, known),
    ],
    'unknown-row': ({ text }) => [
      `raden "${text}" finns inte i avtalets kostnadskalkyl`,
      'Skriv raden som under costs i avtalet, eller lägg till den där.',
    ],
    'cost-cycle': ({ lines }) => [
      lines.length === 1
        ? `raden ${lines[0]} bygger på sig själv`
        : `raderna bygger på varandra i en cirkel: ${[...lines, lines[0]].join(' → ')}`,
      'Ta bort en av hänvisningarna under sum eller of.',
    ],
    'not-months': ({ text }) => [`"${text}" är inte ett antal månader`, 'Skriv ett heltal från 1 till 12.'],
    'missing-costs': ({ agreement }) => [
      `avtalet ${agreement} har ingen kostnadskalkyl`,
      `Skriv en: allocate init costs ${agreement}. Eller skriv costs i avtalet: kalkylen, eller namnet på filen med den.`,
    ],
    'calculated-line': ({ line, isSum, from }) => [
      `${line} räknas ut, som ${isSum ? 'en summa' : 'en del'} av andra rader`,
      `Sätt ${from.length === 1 ? 'raden' : 'någon av raderna'} som den räknas av: ${listed(from, 'eller')}.`,
    ],
    'no-cost-total': () => [
      'kalkylen säger inte vilken rad som är kostnaden att dela',
      'Skriv total i kalkylen: den radens id.',
    ],
    'missing-survey': ({ agreement }) => [
      `avtalet ${agreement} har ingen enkät`,
      `Skriv en: allocate init survey ${agreement}. Eller skriv survey i avtalet: namnet på filen med svaren.`,
    ],
    'reserved-name': ({ name, isMeasure }) => [
      isMeasure ? `underlaget ${name} finns redan` : `namnet ${name} är upptaget`,
      isMeasure ? `Hämta siffrorna: allocate import ${name} <fil>` : 'Välj ett annat namn.',
    ],
    'revision-without-date': ({ revision }) => [
      `${revision} säger hur året räknas om, men inga nya siffror börjar gälla under det`,
      'Lägg till in-force-from, månad och dag då nya siffror börjar gälla, eller ta bort revision.',
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
    'no-party-in-file': ({ parties }) => [
      `ingen rad är någon av samverkans parter: ${listed(parties, 'och')}`,
      'Parten ska stå med kortnamn, namn eller kod. Står de i en annan kolumn? Ange den med columns: { party: … } vid underlaget.',
    ],
    'no-period-in-file': () => [
      'inget säger vilket år siffrorna avser',
      'Ange det med --period, till exempel --period 2024, eller kolumnen med columns: { period: … } vid underlaget.',
    ],
    'several-values': ({ dimension, known, areColumns, areParts }) => [
      areColumns
        ? `flera kolumner har siffror, och inget säger vilken som menas: ${listed(known, 'eller')}`
        : `siffrorna är uppdelade efter ${dimension}, och inget säger vilket värde som menas: ${listed(known, 'eller')}`,
      `Ange ett med --where "${dimension}=…"${areParts ? ' (=* lägger ihop alla)' : ''}, eller med where: { ${dimension}: … } vid underlaget.`,
    ],
    'no-such-dimension': ({ text, known }) => [
      `siffrorna är inte uppdelade efter ${text}`,
      `De är uppdelade efter ${listed(known, 'och')}.`,
    ],
    'no-such-period': ({ text, known }) => [
      `filen har inga siffror för ${text}`,
      `Den har ${listed(known, 'och')}.`,
    ],
    'other-measure': ({ found, wanted }) => [
      `filen har ${listed(found, 'och')}, och underlagets källa säger ${listed(wanted, 'och')}`,
      'Hämta rätt nyckeltal, eller rätta source vid underlaget.',
    ],
    'nameless-row': ({ column }) => [
      `raden säger inte vem den gäller: ${column} är tom`,
      'Skriv namnet på varje rad, också där celler är sammanslagna.',
    ],
    'not-own-file': ({ path }) => [
      `underlagets egen tabell kan inte skrivas till ${path}`,
      'Den ska vara en CSV-fil i samverkans mapp: file: measures/elever.csv.',
    ],
    'not-a-choice': ({ text }) => [
      `"${text}" säger inte vilket värde som menas`,
      'Skriv det som siffrorna är uppdelade efter, likhetstecken och värdet: --where kön=totalt',
    ],
    'several-periods': ({ year, known }) => [
      `${year} har flera mättillfällen: ${listed(known, 'och')}`,
      'Ange ett med --period, eller underlagets mätdag med reference-date i cooperation.yaml.',
    ],
    'ambiguous-party': ({ text, parties }) => [
      `"${text}" kan vara ${listed(parties, 'eller')}`,
      'Rätta koden eller namnet.',
    ],
    'near-party': ({ text, suggestion }) => [
      `"${text}" är ingen part, och ${suggestion} har ingen siffra`,
      `Menade du ${suggestion}? Rätta namnet, eller ge raden dess kod.`,
    ],
    'duplicate-figure': ({ name, period, first }) => [
      `${name} har redan ett värde för ${period}, på ${where(first)}`,
      'Ta bort det ena.',
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
    'missing-figure': ({ measure, period, parties, yearsBack, isAgreed, known = [], other, joining, id }) => [
      `${measure.sv} ${period} saknas för ${parties.join(', ')}${isAgreed ? `; avtalet säger vintage: ${period}` : yearsBack === undefined ? '' : `; nyckeln läser ${back(yearsBack)}`}`,
      [
        ...(known.length === 0 ? [] : [`Det finns för ${showYears(known.map(Number))}.`]),
        ...(other === undefined
          ? []
          : [`Är det siffrorna för ${other} som gäller skrivs det i avtalet: vintage: ${other}.`]),
        ...(joining === undefined
          ? []
          : [`Är parten med först senare skrivs det under parties: { party: ${joining}, from: … }.`]),
        `${known.length === 0 && joining === undefined ? 'Skriv' : 'Annars: skriv'} in ${parties.length === 1 ? 'värdet' : 'värdena'} för ${period} ur källan${id === undefined ? '' : `, eller hämta ur en fil med allocate import ${id} <fil>`}.`,
      ].join(' '),
    ],
    'missing-measure': ({ agreement, key }) => [
      `avtalet ${agreement} anger inte vilket underlag nyckeln ${key} läser`,
      'Lägg till measure i avtalet: namnet på ett underlag, eller title, period, source och figures.',
    ],
    'missing-amount': ({ agreement }) => [
      `avtalet ${agreement} anger inget belopp`,
      'Ange det med --amount, eller skriv amount i avtalet.',
    ],
    'missing-year': ({ agreement }) => [
      `avtalet ${agreement} anger inget år`,
      'Ange det, till exempel --year 2019',
    ],
    'missing-price': ({ year, known }) => [
      `det finns inget pris för ${year}${known.length > 0 ? `; priser finns för ${listed(known, 'och')}` : ''}`,
      `Lägg till priset för ${year}, eller fråga om ett annat år.`,
    ],
    'credit-above-purchase': ({ name, amount }) => [
      `${name} krediteras mer än den köper: ${showMoney(amount, ',')}`,
      'Ta bort krediten, eller skriv köp och sälj med trade i stället för key: där kan den som säljer bli skyldig.',
    ],
    'unknown-item': ({ text, known, suggestion }) => [
      `prislistan har ingen artikel "${text}"`,
      didYouMean(suggestion, known) || 'Lägg till den i prislistan.',
    ],
    'no-price': ({ item, seller, date, from }) => [
      `${item} har inget pris${date ? ` den ${isoDate(date)}` : ''} när ${seller} säljer`,
      from
        ? `Det första gäller från ${isoDate(from)}. Lägg till ett som gäller tidigare, eller rätta dagen.`
        : 'Lägg till ett i prislistan.',
    ],
    'two-prices': ({ item, from, first }) => [
      `${item} har redan ett pris ${from ? `från ${isoDate(from)}` : 'utan dag'}, på ${where(first)}`,
      'Ta bort det ena, eller skriv från vilken dag det andra gäller.',
    ],
    'undated-line': ({ item }) => [
      item
        ? `priset på ${item} beror på dagen, och raden har ingen`
        : 'raden har ingen dag, och avtalet är inte för ett visst år',
      `Skriv den under date, till exempel 2025-03-14${item ? '' : ', eller ange avtalets enda år: year'}.`,
    ],
    'sells-to-itself': ({ name }) => [
      `${name} säljer till sig själv`,
      'Ange en annan köpare eller säljare, eller ta bort raden.',
    ],
    'missing-outcome': ({ agreement }) => [
      `utfallet saknas: avtalet ${agreement} har inget för året, och dess nyckel läser inget underlag som ändras under det`,
      'Ange vad det kostade, till exempel --outcome 2315400 eller --outcome utfall.yaml, eller skriv det i avtalet: outcome: { cost: 2 315 400, source: Årsbokslut 2025 }',
    ],
    'nothing-to-plan': ({ year, years, withoutAmount }) => {
      const other =
        withoutAmount.length > 0
          ? `skriv amount i något av avtalen för ${year}: ${withoutAmount.join(', ')}`
          : `lägg ett avtal för ${year} i mappen agreements`;
      return years.length > 0
        ? [
            `inget avtal med belopp gäller ${year}, bara ${listed(years, 'och')}`,
            `Välj ${listed(years, 'eller')}, eller ${other}.`,
          ]
        : [`inget avtal för ${year} har ett belopp`, `Inget annat år har det heller; ${other}.`];
    },
    'impossible-margins': (facts) =>
      facts.kind === 'totals'
        ? [
            `raderna blir tillsammans ${showMoney(facts.lines, ',')} men parternas belopp ${showMoney(facts.parties, ',')}`,
            'Välj en avrundning som fördelar hela beloppet, till exempel largest-remainder.',
          ]
        : [
            `${listed(facts.parties, 'och')} ska tillsammans ha ${showMoney(facts.needed, ',')} av ${listed(facts.lines, 'och')}, där det finns plats för ${facts.least.numerator === facts.most.numerator ? '' : `${showMoney(facts.least, ',')} till `}${showMoney(facts.most, ',')}`,
            'Skriv en mindre unit i avtalet, till exempel 0,01, eller en annan rounding.',
          ],
    'amount-follows': ({ stated, following }) => [
      `nyckeln ger själv beloppet ${showMoney(following, ',')}, men ${showMoney(stated, ',')} är angivet`,
      'Ta bort beloppet: det följer av antal och pris.',
    ],
    'nobody-takes-part': ({ from, to }) => [
      `ingen part deltar från ${isoDate(from)} till ${isoDate(to)}`,
      'Rätta datumen, så att varje dag har minst en part. I avtalet räknar parties upp alla som delar, också dem som är med hela året: se allocate help avtal.',
    ],
    'outcome-without-year': () => [
      'avtalet nämner inget år, så det går inte att säga vilket års kostnad utfallet är',
      'Skriv year, eller lägg utfallet under years vid sitt år.',
    ],
    'outcome-undecided': ({ agreement, year }) => [
      `utfallet är för ${year}, som bara är föreslaget i avtalet ${agreement}`,
      `Lås beslutet med allocate lock ${agreement} --year ${year}, eller skriv in beslutet i avtalet.`,
    ],
    'unsettled-year': ({ year, settled }) => [
      `${settled} har ett utfall, men ${year}, som ligger emellan, har inget: dess skillnad kan inte föras vidare`,
      `Skriv utfallet för ${year}.`,
    ],
    'unpaid-parties': ({ parties }) => [
      `tabellen är det som alla har betalat, och saknar ${listed(parties, 'och')}`,
      'Lägg till dem, med 0 för den som inget har betalat, eller skriv kostnaden i ett utfall med cost och paid.',
    ],
    'due-before-year': ({ due, year }) => [
      `skillnaden ska betalas ${isoDate(due)}, före året ${year} som den är för`,
      'Skriv en dag under eller efter det året.',
    ],
    'settlement-changed': ({ year, rule, next, nextRule }) => [
      `skillnaden för ${year} regleras enligt ${rule}, men ${next} har ${nextRule}`,
      `Skriv settlement i utfallet för ${year}: vad som ska göras med just den skillnaden.`,
    ],
    'base-above-amount': ({ base, amount, parties }) => [
      `grundbeloppen för ${parties} parter blir ${showMoney(base, ',')}, mer än de ${showMoney(amount, ',')} som ska fördelas`,
      'Sänk grundbeloppet, eller ange ett större belopp.',
    ],
    'surcharge-above-cost': ({ surcharge, cost }) => [
      `värdens påslag, ${showMoney(surcharge, ',')}, är större än kostnaden, ${showMoney(cost, ',')}`,
      'Rätta påslaget eller beloppet.',
    ],
    'above-whole': ({ text }) => [`${text} är mer än det hela`, 'Skriv högst 100 %.'],
    'own-funding-above-cost': ({ own, cost }) => [
      `egenfinansieringen, ${showMoney(own, ',')}, är större än kostnaden, ${showMoney(cost, ',')}`,
      'Rätta något av beloppen.',
    ],
    'grant-needs-lines': ({ lines, isOutcome }) => [
      isOutcome
        ? `bidraget är en del av ${listed(lines, 'och')}, men utfallet säger inte vad det kostade`
        : `bidraget är en del av ${listed(lines, 'och')} i kalkylen, som är av ett annat belopp`,
      isOutcome
        ? `Skriv lines i utfallet, i en fil: lines: { ${lines[0]}: 100000 }.`
        : 'Fördela avtalets belopp, eller sätt rader i kalkylen med --set.',
    ],
    'external-above-amount': ({ external, amount, isCharged }) => [
      `den externa finansieringen, ${showMoney(external, ',')}, är större än kostnaden${isCharged ? ' med påslag' : ''}, ${showMoney(amount, ',')}`,
      'Rätta något av beloppen.',
    ],
    'floors-above-amount': ({ floors, amount }) => [
      `golven blir tillsammans ${showMoney(floors, ',')}, ${showMoney(subtract(floors, amount), ',')} mer än de ${showMoney(amount, ',')} som ska fördelas`,
      'Sänk något golv.',
    ],
    'caps-below-amount': ({ caps, amount }) => [
      `taken blir tillsammans ${showMoney(caps, ',')}, ${showMoney(subtract(amount, caps), ',')} mindre än de ${showMoney(amount, ',')} som ska fördelas`,
      'Höj något tak.',
    ],
    'cap-below-floor': ({ name, floor, cap, isStrict }) => [
      `${name} har taket ${showMoney(cap, ',')} under golvet ${showMoney(floor, ',')}${isStrict ? ', så som strict avrundar dem' : ''}`,
      `Höj taket eller sänk golvet${isStrict ? ', eller ta bort strict' : ''}.`,
    ],
    'limit-passed': ({ name, amount, which, limit, rule }) => [
      `${name} betalar ${showMoney(amount, ',')} med regeln ${rule}, ${which === 'cap' ? 'över taket' : 'under golvet'} ${showMoney(limit, ',')}`,
      'Välj en annan avrundning, till exempel largest-remainder.',
    ],
    'negative-amount': ({ text }) => [
      `${text} är negativt; här ska stå ett tal som är noll eller större`,
      'Rätta talet.',
    ],
    'party-without-part': ({ parties }) => [
      `${parties.join(', ')} har ingen fast andel`,
      'Ange en andel, 0 om parten inte ska betala.',
    ],
    'not-a-portion': ({ text }) => [`"${text}" är inte en andel`, 'Skriv till exempel 30 %, 0,3 eller 1/3.'],
    'not-the-whole': ({ sum, whole, percent }) => {
      const gap = subtract(whole, sum);
      const said = compare(whole, ONE) === 0 ? part : shown;
      return [
        `delarna blir ${said(sum)} men ska bli ${said(whole)}: ${said(absolute(gap))} ${gap.numerator > 0n ? 'fattas' : 'för mycket'}`,
        percent === undefined ? 'Rätta någon av delarna.' : `Menade du ${shown(percent)} %?`,
      ];
    },
    'reversed-dates': ({ from, to }) => [
      `sista dagen, ${isoDate(to)}, ligger före den första, ${isoDate(from)}`,
      'Byt plats på datumen, eller rätta det ena.',
    ],
    'overlapping-dates': ({ name, first }) => [
      `${name} deltar redan de dagarna, enligt ${where(first)}`,
      'Låt tiderna följa på varandra utan att gå omlott.',
    ],
    'not-a-party-date': ({ text }) => [`"${text}" är inte part=datum`, 'Skriv till exempel alby=2019-07-01'],
    'lock-missing': ({ lock }) => [
      `${lock} finns inte, fast tabellen är låst`,
      'Hämta tillbaka filen ur versionshanteringen; ta bort raden bara om beslutet är upphävt.',
    ],
    'lock-replaced': ({ lock }) => [
      `${lock} är ett annat lås än det som skrevs in här`,
      'Hämta tillbaka filen som den var: ett nytt beslut får ett eget lås.',
    ],
    'lock-unlisted': () => [
      'låset står inte i decisions/index.csv',
      'Skriv in det med allocate lock --renew, eller ta bort filen om tabellen inte är beslutad.',
    ],
    'lock-copied': ({ first }) => [`samma lås som ${first}, under ett annat namn`, 'Ta bort den ena filen.'],
    'index-differs': ({ field, listed: said, locked }) => [
      `${field}: raden säger "${said}", låset "${locked}"`,
      'Rätta raden efter låset.',
    ],
    'still-an-example': ({ of, name }) =>
      ({
        agreement: [
          `avtalet ${name} är ännu ett exempel, och ett exempel kan inte låsas`,
          'Skriv rätt belopp, år och källa, och ta sedan bort raden example.',
        ] as const,
        source: [
          `källan till ${name} är ännu ett exempel, och ett exempel kan inte låsas`,
          `Skriv i source var siffrorna kommer ifrån, och ta sedan bort raden example; allocate import ${name} <fil> gör det.`,
        ] as const,
        figures: [
          `siffrorna för ${name} är ännu exempel, och ett exempel kan inte låsas`,
          `Hämta siffrorna: allocate import ${name} <fil>; eller skriv dem, och ta bort ordet example efter dem.`,
        ] as const,
      })[of],
    'merge-conflict': () => [
      'två versioner av filen är inte sammanförda',
      'Behåll raderna från båda, och ta bort märkena <<<<<<<, ======= och >>>>>>>.',
    ],
    'several-years': ({ agreement, years }) => [
      `avtalet ${agreement} har flera år: ${listed(years, 'och')}`,
      `Ange vilket år som är beslutat, till exempel --year ${years.at(-1)}`,
    ],
    'lock-edited': () => [
      'den beslutade tabellen har ändrats efter att den skrevs',
      'Hämta tillbaka filen som den var ur versionshanteringen.',
    ],
    'no-weights': ({ columns }) => [
      `ingen kolumn har vikter: ${listed(columns, 'och')}`,
      'Det behövs en rad per part, med ett namn och en siffra. Ange kolumnen med --weight-column.',
    ],
    'not-a-party-weight': ({ text }) => [`"${text}" är inte namn=vikt`, 'Skriv till exempel A=469,9'],
    'sum-as-party': ({ name }) => [
      `"${name}" heter som en summarad, inte som en part: den skulle räknas två gånger`,
      'Ta bort den. Heter en part så, ge den ett annat namn.',
    ],
    'negative-weight': ({ name, weight }) => [
      `${name} har vikten ${shown(weight)}; en vikt får inte vara negativ`,
      'Rätta talet, eller skriv 0.',
    ],
    'all-weights-zero': () => [
      'alla vikter är noll: det finns inget att fördela efter',
      'Ge minst en part som deltar en vikt som är större än noll.',
    ],
    'all-figures-zero': ({ measure, period }) => [
      `${measure.sv} ${period} är noll för alla som deltar: året har inga andelar`,
      `Rätta värdena för ${period}, eller läs färre år.`,
    ],
    'unit-not-positive': ({ text }) => [
      `enheten ${text} är inte större än noll`,
      'Ange till exempel 1, 0,01 eller 1000.',
    ],
    'amount-finer-than-unit': ({ amount, unit, remedy, finerIn }) => [
      `beloppet ${showMoney(amount, ',')} går inte jämnt upp i ${toShortDecimal(unit) === toShortDecimal(ONE) ? 'hela kronor' : `enheten ${showMoney(unit, ',')}`}`,
      {
        option: `Avrunda beloppet, eller ange --unit ${shown(remedy)}`,
        agreement: `Avrunda beloppet, eller skriv unit: ${toShortDecimal(remedy)} i avtalet.`,
        nowhere: 'Avrunda beloppet.',
      }[finerIn],
    ],
    'residual-impossible': ({ name, amount }) => [
      `${name} kan inte ta resten: beloppet skulle bli ${showMoney(amount, ',')}`,
      'Välj en part med större andel, eller --rounding largest-remainder',
    ],
    'too-few-units': ({ rule, amount, least }) => [
      `${showMoney(amount, ',')} räcker inte: med ${rule} får alla minst en enhet, tillsammans ${showMoney(least, ',')}`,
      'Välj en annan regel, en finare --unit eller ett större belopp.',
    ],
    'table-without-figures': () => [
      'tabellen har inga siffror att granska',
      'Det behövs en rad per part och antingen en summarad eller två kolumner med tal, till exempel vikt och belopp.',
    ],
    'pivoted-table': ({ isTurned }) =>
      isTurned
        ? [
            'vänd har tabellen sina parter som kolumner',
            'Ta bort --transpose: som den står har den en rad per part.',
          ]
        : ['tabellen har sina parter som kolumner', 'Läs den vänd: lägg till --transpose.'],
    'not-learnable': ({ reason }) => unlearnable[reason],
    'unclear-column': ({ role, columns }) => [
      `flera kolumner kan vara ${COLUMN_ROLES[role]}: ${listed(columns, 'och')}`,
      `Ange en av dem, till exempel --${role}-column "${columns.at(-1)}", eller --${role}-column - för ingen.`,
    ],
    'several-totals': ({ names }) => [
      `tabellen har flera summarader: ${listed(names, 'och')}`,
      'Ange den som gäller med --total-row, eller ta bort de andra.',
    ],
    'missing-mark': ({ column, text, rows }) => [
      `${column}: "${text}" betyder att siffran saknas${rows > 1 ? `, så är det på ${rows} rader` : ''}`,
      'Fyll i siffran, eller ta bort raden: utan den går tabellen inte att räkna om.',
    ],
    'dates-not-ascending': ({ date, before }) => [
      `${date} står efter ${before}, men är tidigare`,
      'Skriv dagarna i ordning, den tidigaste först.',
    ],
    'missing-party-value': ({ heading, parties }) => [
      `${heading} saknar värde för ${parties.join(', ')}`,
      'Lägg till en rad med party och value för varje part.',
    ],
    'missing-ledger': () => [
      'det står inte hur fakturorna ska bokföras',
      'Skriv sie i invoicing.yaml: företag, konton och dimensioner. Filen att fylla i skrivs av allocate init invoicing.',
    ],
    'wrong-form': ({ text, example }) => [`"${text}" har inte rätt form`, `Skriv till exempel ${example}`],
    'other-year': ({ file, from, to, year }) => [
      `${file} har räkenskapsåret ${from}–${to}, men avstämningen gäller ${year}`,
      'Ta ut det rätta årets bokföring, eller ange --year.',
    ],
    'nothing-booked': ({ accounts, objects, company }) => [
      `inget är bokfört på konto ${accounts}${objects === '' ? '' : ` och objekt ${objects}`}${company === '' ? '' : ` hos ${company}`}`,
      'Kontrollera kontona och objekten mot bokföringen.',
    ],
    'sie-post': ({ post, form }) => [
      `posten ${post} går inte att läsa`,
      `Ta ut filen på nytt ur ekonomisystemet. I en SIE-fil skrivs posten så här: ${form}`,
    ],
    'voucher-unbalanced': ({ series, number, by }) => [
      `verifikationen ${[series, number].filter((one) => one !== '').join(' ') || 'utan nummer'} går inte jämnt upp: raderna blir ${showMoney(by, ',')}`,
      'Rätta verifikationen i ekonomisystemet, och ta ut filen på nytt.',
    ],
    'not-in-sie': ({ text, characters }) => [
      `"${text}" kan inte skrivas i en SIE-fil, som inte rymmer ${characters.map(named).join(', ')}`,
      'Skriv texten med andra tecken: SIE har bara dem i teckentabellen CP437.',
    ],
  },
  usage,
  bug: (law) =>
    `Detta är ett fel i allocate, inte i dina uppgifter: ${law}. Ingenting är skrivet. Rapportera det gärna, med kommandot och filerna.`,
  more: (count) => `… och ${count} fel till.`,
};

const YAML_REASONS: Readonly<Record<string, string>> = {
  BAD_INDENT: 'indraget stämmer inte',
  BLOCK_AS_IMPLICIT_KEY: 'en text med kolon behöver citattecken',
  MISSING_CHAR: 'ett tecken fattas, till exempel ett citattecken eller en klammer',
  MULTILINE_IMPLICIT_KEY: 'ett fältnamn ska stå på en rad',
  MULTIPLE_DOCS: 'filen innehåller flera dokument (---)',
  TAB_AS_INDENT: 'tabb används som indrag, använd mellanslag',
};

const MONTHS = 'januari februari mars april maj juni juli augusti september oktober november december'.split(
  ' ',
);

function spaces(count: number): string {
  return `${count} mellanslag`;
}

function didYouMean(suggestion: string | undefined, known: readonly string[]): string {
  if (suggestion !== undefined) return `Menade du ${suggestion}?`;
  if (known.length === 0) return '';
  return `Välj bland: ${known.slice(0, 20).join(', ')}${known.length > 20 ? ' med flera' : ''}.`;
}

/** En del av ett helt: 40 % när det går jämnt upp, annars 1/3. */
function part(value: Rational): string {
  const percent = multiply(value, HUNDRED);
  return decimalsOf(percent) === undefined
    ? `${value.numerator}/${value.denominator}`
    : `${shown(percent)} %`;
}

function shown(value: Rational): string {
  return toShortDecimal(value).replace('.', ',');
}

function where({ file, line, column }: Place): string {
  return file === undefined ? 'kommandoraden' : `${file}:${line}:${column}`;
}

/** Ett tecken och dess nummer: – (U+2013). */
function named(character: string): string {
  const code = (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
  return `${character} (U+${code})`;
}

const COLUMN_ROLES = { name: 'namnet', weight: 'vikten', percent: 'andelen', amount: 'beloppet' };
