import type { IssueWords } from '../../../kernel/complaint.js';
import type { MeasureFaults } from '../../../kernel/faults/measures.js';
import { yearsBack as back } from '../../../keys/years-back.sv.js';
import { listed } from '../../../sheet/listed.js';
import { showYears } from '../../../sheet/years.js';
import { partText, periodText } from '../../../text/statistics/period.sv.js';
import { called, where } from './phrases.sv.js';

/** Svenska: fel i underlagets siffror. */
export const measures: IssueWords<MeasureFaults> = {
  'revision-without-date': ({ revision }) => [
    `${revision} säger hur året räknas om, men inga nya siffror börjar gälla under det`,
    'Lägg till in-force-from, månad och dag då nya siffror börjar gälla, eller ta bort revision.',
  ],
  'no-party-in-file': ({ parties }) => [
    `ingen rad är någon av samverkans parter: ${listed(parties, 'och')}`,
    'Parten ska stå med kortnamn, namn eller kod. Står de i en annan kolumn? Ange den med columns: { party: … } vid underlaget.',
  ],
  'no-period-in-file': () => [
    'inget säger vilket år siffrorna avser',
    'Ange kolumnen med columns: { period: … } vid underlaget, eller året med --period när filen hämtas med allocate import.',
  ],
  'several-values': ({ dimension, known, areColumns, areParts }) => [
    areColumns
      ? `flera kolumner har siffror, och inget säger vilken som menas: ${listed(told(known), 'eller')}`
      : `siffrorna är uppdelade efter ${called(dimension)}, och inget säger vilket värde som menas: ${listed(told(known), 'eller')}`,
    `Ange ett med --where "${called(dimension)}=…"${areParts ? ' (=* lägger ihop alla)' : ''}, eller med where: { ${called(dimension)}: … } vid underlaget.`,
  ],
  'not-parts': ({ dimension, category }) => [
    `värdena för ${called(dimension)} kan inte läggas ihop: ${category === '' ? 'källan tillåter det inte (AGGREGALLOWED=NO)' : `"${category}" är summan av andra, eller en del av dem`}`,
    `Ange ett av värdena med --where "${called(dimension)}=…".`,
  ],
  'no-such-dimension': ({ text, known }) => [
    `siffrorna är inte uppdelade efter ${text}`,
    `De är uppdelade efter ${listed(known.map(called), 'och')}.`,
  ],
  'no-such-period': ({ text, known, isReferenceDate }) => [
    `filen har inga siffror för ${text}${isReferenceDate ? ', underlagets mätdag (reference-date)' : ''}`,
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
  'not-own-file': ({ path, isForeign }) => [
    `underlagets egen tabell kan inte skrivas till ${path}${isForeign ? ', som är någon annans tabell' : ''}`,
    'Den ska vara en CSV-fil i samverkans mapp: file: measures/elever.csv.',
  ],
  'several-periods': ({ year, known }) => [
    `${year} har flera mättillfällen: ${listed(known, 'och')}`,
    'Ange ett med --period, underlagets mätdag med reference-date i cooperation.yaml, eller within-year: sum (eller mean) om årets siffra är deras summa eller medelvärde.',
  ],
  'ambiguous-party': ({ text, parties }) => [
    `"${text}" kan vara ${listed(parties, 'eller')}`,
    'Rätta koden eller namnet.',
  ],
  'near-party': ({ text, suggestion, period }) => [
    `"${text}" är ingen part, och ${suggestion} har ingen siffra${period ? ` för ${periodText(period)}` : ''}`,
    `Menade du ${suggestion}? Rätta namnet, eller ge raden dess kod.`,
  ],
  'duplicate-figure': ({ name, period, first, beside }) =>
    beside === undefined
      ? [`${name} har redan ett värde för ${periodText(period)}, på ${where(first)}`, 'Ta bort det ena.']
      : [
          `${name} har siffror för både ${period.length > 4 ? '' : 'hela '}${periodText(period)} och ${periodText(beside)}, på ${where(first)}; ett år har en egen siffra eller delar av ett slag`,
          'Behåll siffrorna av det ena slaget.',
        ],
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
  'incomplete-year': ({ measure, period, parties, lacking, other }) => [
    `${measure.sv} ${period} saknar ${listed(lacking.map(partText), 'och')} för ${listed(parties, 'och')}`,
    `Skriv in det som saknas ur källan: siffran för ett år räknas av alla dess delar.${other === undefined ? '' : ` Är det siffrorna för ${other} som gäller skrivs det i avtalet: vintage: ${other}.`}`,
  ],
  'missing-measure': ({ agreement, key }) => [
    `avtalet ${agreement} anger inte vilket underlag nyckeln ${key} läser`,
    'Lägg till measure i avtalet: namnet på ett underlag, eller title, period, source och figures.',
  ],
  'missing-party-value': ({ heading, parties }) => [
    `${heading} saknar värde för ${parties.join(', ')}`,
    'Lägg till en rad med party och value för varje part.',
  ],
};

/** Värden som de står; ett som är tomt sägs vara det. */
function told(values: readonly string[]): string[] {
  return values.map((one) => one || '(tom)');
}
