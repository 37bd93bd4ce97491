import type { PrintedCell } from '../../agreement/published/table.js';
import { writtenDraw } from '../../agreement/read-draw.js';
import { stated } from '../../agreement/scenarios.js';
import type { Located } from '../../kernel/issue.js';
import { decimalsOf, parseExact, type Rational, toDecimal } from '../../kernel/number.js';
import { fail, map, outcome } from '../../kernel/outcome.js';
import { STATUSES } from '../../keys/measure.js';
import { about } from '../../text/field.js';
import type { Node } from '../../text/node.js';
import {
  byName,
  goingOnWith,
  label,
  list,
  located,
  optional,
  type Read,
  type Reader,
  record,
  scalar,
  text,
} from '../../text/readers.js';
import { oneOf } from '../../text/scalars/names.js';

/** How many decimals a fraction is compared by with a table. */
const MOST_DECIMALS = 12;

/** A number as the program writes it. */
export const EXACT = /^-?\d+(\.\d+|\/[1-9]\d*)?$/;

/** A number as the program writes it: decimals after a point, or a fraction where no decimals write it. Issue: not-a-number. */
const exact: Reader<Rational> = scalar(
  ({ value, at }) =>
    EXACT.test(value) ? outcome(parseExact(value)) : fail('not-a-number', { text: value }, at),
  'figure',
  EXACT,
);

const weight = goingOnWith(cell('weight'), undefined);
const amount = goingOnWith(cell('amount'), undefined);

const row = record({
  party: about`${text} part | alby | den som raden gäller | whom the row is of`,
  weight: about`${weight} vikt | 1204.5 | partens vikt | the weight of the party`,
  amount: about`${amount} belopp | 456901 | det som parten betalar, i kronor | what the party pays, in kronor`,
});

const sums = record({
  weight: about`${weight} vikt | 1581.75 | summan av vikterna | the sum of the weights`,
  amount: about`${amount} belopp | 600000 | summan av beloppen, i kronor | the sum of the amounts, in kronor`,
});

/** A figure that was read then, with its text. */
const readInput = scalar(
  (given) => map(exact(given), (value) => ({ text: given.value, value })),
  'figure',
  EXACT,
);

const input = record({
  id: about`${text} kortnamn | budget:2023:alby | siffran som lästes | the figure that was read`,
  measure: about`${optional(text)} underlag | budget | det som siffran är av | what the figure is of`,
  period: about`${optional(text)} period | 2023 | året som siffran avser, eller en del av det | the year that the figure is of, or a part of it`,
  party: about`${optional(text)} part | alby | den som siffran gäller | whom the figure is of`,
  value: about`${located(readInput)} värde | 1204.5 | vad den var | what it was`,
  status: about`${optional(oneOf(STATUSES))} status | preliminary | om den inte var fastställd | whether it was not final`,
  source: about`${optional(text)} källa | Årsredovisningen 2023 | var den kom ifrån, om inte från underlagets källa | where it came from, when not from the source of the measure`,
  place: about`${text} plats | measures/budget.csv:2:11 | var den stod | where it stood`,
});

const draw = writtenDraw(list(text));

const module = record({
  file: about`${text} fil | half.mjs | filen som nyckeln stod i | the file that the key stood in`,
  sha256: about`${text} kontrollsumma | 8f648c8fd60d71bb | filens SHA-256 | its SHA-256`,
  title: about`${label} rubrik | hälften lika | vad nyckeln kallade sig | what the key called itself`,
  weights: about`${list(byName(exact))} vikter | [{ alby: 399075, byby: 233625 }] | det som nyckeln svarade, för dem som den fick frågan om | what the key answered, for those that it was asked about`,
});

const file = record({
  file: about`${text} fil | measures/budget.csv | filen som lästes | which file was read`,
  sha256: about`${text} kontrollsumma | 8f648c8fd60d71bb | filens SHA-256, som avslöjar om den har ändrats | its SHA-256, which tells whether it has changed`,
});

/** What is read once it is known what it rests on. */
const asIs: Reader<Node> = (node) => outcome(node);

/** What a decided table says. Before 0.6.0 it did not hold what it was made of: terms, cooperation, module. */
export const writtenLock = record({
  decision: about`${text} beslut | Direktionen § 12/2024 | beslutet som tabellen hör till | the decision that the table belongs to`,
  agreement: about`${located(text)} avtal | jour | avtalet som tabellen fördelar efter | the agreement that the table is of`,
  version: about`${text} version | 0.2.0 | programmet som räknade | the program that calculated`,
  question: about`${stated} fråga | { year: 2025 } | det som efterfrågades utöver avtalet | what was asked for beside the agreement`,
  table: about`${located(list(row))} tabell | [{ party: alby, weight: 1204.5, amount: 456901 }] | varje parts vikt och belopp | the weight and the amount of each party`,
  unclaimed: about`${optional(amount)} öresutjämning | 1 | det som ingen part betalar, i kronor | what no party pays, in kronor`,
  drawn: about`${optional(draw)} lottning | { parties: [byby, alby], source: Direktionen 2025-03-01 § 12 } | den lottning som avgjorde mellan lika | the draw of lots that settled between equals`,
  total: about`${sums} summa | { weight: 1581.75, amount: 600000 } | summan av raderna | the sum of the rows`,
  inputs: about`${list(input)} siffror | [{ id: budget:2023:alby, value: 1204.5, place: 'measures/budget.csv:2:11' }] | de siffror som tabellen räknades av | the figures that the table was made of`,
  rules: about`${optional(byName(text))} regler | { external:1: '50 %, cap: 900000' } | de regler som finansieringen följde | the rules that funding followed`,
  terms: about`${optional(asIs)} villkor | { title: Gemensam jour, key: equal } | det som avtalet sa om året | what the agreement said of the year`,
  decimals: about`${optional(oneOf([',', '.']))} decimaltecken | ',' | tecknet före decimalerna i villkoren | the mark before decimals in the terms`,
  module: about`${optional(module)} egen nyckel | { file: half.mjs, sha256: 8f648c8fd60d71bb, title: hälften lika, weights: [{ alby: 1 }] } | nyckeln i en egen fil, och vad den svarade | the key in a file of its own, and what it answered`,
  cooperation: about`${optional(asIs)} samverkan | { name: Räddningssamverkan, parties: [{ id: alby, name: Alby }] } | parterna, och det som nyckeln var gjord av | the parties, and what the key was made of`,
  files: about`${list(file)} filer | [{ file: measures/budget.csv, sha256: 8f648c8fd60d71bb }] | de filer som lästes | the files that were read`,
  seal: about`${located(text)} sigill | 3822502c1e09ec34 | kontrollsumman av allt ovanför, som avslöjar en ändring | the fingerprint of all above, which tells of a change`,
});

export type Written = Read<typeof writtenLock>;

/** A cell of the table, with its figure. Issue: not-a-number. */
function cell(role: 'weight' | 'amount'): Reader<PrintedCell> {
  const read = (printed: Located<string>) =>
    map(exact(printed), (value) => ({
      role,
      column: role,
      text: decimalsOf(value) === undefined ? toDecimal(value, 6) : printed.value,
      figure: { value, decimals: decimalsOf(value) ?? MOST_DECIMALS },
      at: printed.at,
    }));
  return scalar(read, 'figure', EXACT);
}
