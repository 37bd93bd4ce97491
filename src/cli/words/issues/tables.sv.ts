import { unlearnable } from '../../../commands/audit/learn/problems.sv.js';
import type { IssueWords } from '../../../kernel/complaint.js';
import type { TableFaults } from '../../../kernel/faults/tables.js';
import { listed } from '../../../sheet/listed.js';
import { didYouMean } from './phrases.sv.js';

/** Svenska: fel i främmande tabeller. */
export const tables: IssueWords<TableFaults> = {
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
  'ambiguous-column': ({ column, text }) => {
    const [mark = '', other] = text.includes(',') ? [',', '.'] : ['.', ','];
    const [whole, decimals] = text.split(mark);
    return [
      `siffrorna i kolumnen "${column}" kan läsas på två sätt: "${text}" är ${whole}${decimals} eller ${whole} komma ${decimals}`,
      `Ange --decimal ${other} för tusental eller --decimal ${mark} för decimaler, eller skriv siffrorna utan skiljetecken för tusental.`,
    ];
  },
  'unmarked-cells': ({ text }) => [
    `raden "${text}" har inget tecken mellan sina celler`,
    'Skriv semikolon mellan namnet och varje siffra, på alla rader: Alby;32,5',
  ],
  'mixed-units': ({ column, unit, text }) => [
    `${column === undefined ? 'vikterna' : `kolumnen "${column}"`} har siffror i olika enheter, eller med och utan enhet: ${unit} och "${text}"`,
    `Skriv alla ${column === undefined ? '' : 'dess '}siffror i samma enhet.`,
  ],
  'choose-values': ({ dimensions }) => [
    `siffrorna är uppdelade efter ${listed(
      dimensions.map(({ text }) => text),
      'och',
    )}, och inget säger vilka som menas`,
    `Välj ett värde av varje, till exempel ${dimensions.map(({ text, value }) => `--where "${text}=${value}"`).join(' ')}`,
  ],
  'table-without-figures': () => [
    'tabellen har inga siffror',
    'Det behövs en rad per part med minst ett tal, och för att granska den en summarad eller två kolumner med tal, till exempel vikt och belopp.',
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
  'doubtful-heading': ({ name, figure }) => [
    `den första raden, ${name} och ${figure}, kan vara rubriker eller en part`,
    `Är den rubriker: lägg till --name-column "${name}". Är den en part: skriv rubriker ovanför den, till exempel Namn och Vikt.`,
  ],
  'several-totals': ({ names }) => [
    `tabellen har flera summarader: ${listed(names, 'och')}`,
    'Ange den som gäller med --total-row, eller ta bort de andra.',
  ],
  'missing-mark': ({ column, text, names: [name, ...more] }) => [
    `${column}: "${text}" betyder att siffran saknas, för ${name}${more.length > 0 ? ` och ${more.length} till` : ''}`,
    'Fyll i siffran, eller ta bort raden: utan den går tabellen inte att räkna om.',
  ],
};

const COLUMN_ROLES = { name: 'namnet', weight: 'vikten', percent: 'andelen', amount: 'beloppet' };
