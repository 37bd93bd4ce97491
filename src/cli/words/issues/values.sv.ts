import type { IssueWords } from '../../../kernel/complaint.js';
import { isoDate } from '../../../kernel/date.js';
import type { ValueFaults } from '../../../kernel/faults/values.js';
import { absolute, compare, ONE, subtract } from '../../../kernel/number.js';
import { dateMeant, figureMeant, settled } from '../../../text/meant.js';
import { MONTHS } from '../../../text/statistics/period.sv.js';
import { part, shown, stranger, where } from './phrases.sv.js';

/** Svenska: fel i enskilda värden. */
export const values: IssueWords<ValueFaults> = {
  'not-a-number': ({ text, mark }) => {
    if (mark)
      return [
        `"${text}" är inte ett tal med ${mark === ',' ? 'decimalkomma' : 'decimalpunkt'}, som kolumnen läses med`,
        'Skriv det som kolumnens andra siffror, eller ange rätt tecken med --decimal.',
      ];
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
  'number-too-long': ({ most }) => [`talet har fler än ${most} siffror`, 'Kontrollera talet.'],
  'not-a-year': ({ text, within, year }) => [
    `"${text}" är ${year ? `inte av ${year}, som period säger att siffrorna avser` : within === 'day' ? 'en dag: siffran kan vara av en del av året som slutar då, eller räknad den dagen' : within === 'part' ? 'varken ett år eller en del av ett' : 'inte ett årtal'}`,
    year
      ? 'Rätta raden, eller underlagets period.'
      : within === 'field'
        ? 'Skriv fyra siffror, eller within-year: sum (eller mean) vid underlaget om årets siffra är delarnas summa eller medelvärde.'
        : within === 'day'
          ? 'Skriv delen av året: 2019K1, 2019T1, 2019H1 eller 2019M01. Räknades siffran en dag har underlaget inte within-year.'
          : `Skriv fyra siffror, till exempel 2019${within ? ', eller en del av året: 2019K1, 2019T1, 2019H1 eller 2019M01' : ''}.`,
  ],
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
  'no-such-day': ({ text, year, month, days }) => [
    `"${text}" är inget datum: ${MONTHS[month - 1]}${month === 2 && year !== undefined ? ` ${year}` : ''} har ${days} dagar`,
    `Skriv en dag från 1 till ${days}.`,
  ],
  'not-a-day': ({ text }) => [`"${text}" är inte en dag på året`, 'Skriv månad-dag, till exempel 10-15.'],
  'not-a-whole-number': ({ text, least, most }) => [
    `"${text}" är inte ett heltal mellan ${least} och ${most}`,
    'Skriv till exempel 2.',
  ],
  'unknown-choice': stranger((text) => `okänt värde: "${text}"`),
  'not-months': ({ text }) => [`"${text}" är inte ett antal månader`, 'Skriv ett heltal från 1 till 12.'],
  'not-a-choice': ({ text }) => [
    `"${text}" säger inte vilket värde som menas`,
    'Skriv det som siffrorna är uppdelade efter, likhetstecken och värdet: --where kön=totalt',
  ],
  'above-whole': ({ text }) => [`${text} är mer än det hela`, 'Skriv högst 100 %.'],
  'negative-amount': ({ text }) => [
    `${text} är negativt; här ska stå ett tal som är noll eller större`,
    'Rätta talet.',
  ],
  'not-a-portion': ({ text, isOrKronor, percent }) => [
    `"${text}" ${isOrKronor ? 'går inte att läsa som kronor eller procent' : 'är inte en andel'}`,
    percent
      ? `Menade du ${shown(percent)} %? Är det öre, skriv ${text} kr.`
      : isOrKronor
        ? 'Skriv till exempel 50 000 eller 3 %.'
        : 'Skriv till exempel 30 %, 0,3 eller 1/3.',
  ],
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
  'not-a-party-weight': ({ text }) => [
    `"${text}" är inte namn=vikt`,
    'Skriv namn=vikt för varje part, med blanksteg mellan dem: A=469,9 B=30',
  ],
  'dates-not-ascending': ({ date, before }) => [
    `${date} står efter ${before}, men är tidigare`,
    'Skriv dagarna i ordning, den tidigaste först.',
  ],
  'wrong-form': ({ text, example }) => [`"${text}" har inte rätt form`, `Skriv till exempel ${example}`],
};
