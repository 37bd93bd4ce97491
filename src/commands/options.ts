import type { Label, Located } from '../kernel/issue.js';
import type { CommandLine } from '../text/arguments.js';
import { written } from './written.js';

/** An option of the command line: how it is written, what it does, and what may be made of its value. */
export interface OptionSpec {
  readonly form: string;
  readonly about: Label;
  /** A list is separated by commas; several values are each given with the option again: of others one would be lost in silence. */
  readonly takes: 'nothing' | 'value' | 'list' | 'values';
  /** The command that alone may be given it several times: what the option is then holds them all. */
  readonly repeatedBy?: string;
}

const [flag, value, list, values] = [taking('nothing'), taking('value'), taking('list'), taking('values')];

/** Every option. */
export const OPTIONS = Object.freeze({
  parties: list`--parties <list> | bara dessa parter, skilda med komma: id, namn eller kod | only these parties, separated by commas: id, name or code`,
  without: list`--without <list> | alla utom dessa parter | all but these parties`,
  join: list`--join <list> | en part som ansluter under året, till exempel alby=2019-07-01 (första dagen) | a party that joins during the year, for example alby=2019-07-01 (its first day)`,
  leave: list`--leave <list> | en part som lämnar under året, till exempel alby=2019-06-30 (sista dagen) | a party that leaves during the year, for example alby=2019-06-30 (its last day)`,
  amount: value`--amount <amount> | ett annat belopp än avtalets, i kronor | another amount than the agreement's, in kronor`,
  set: values`--set <line=value> | en rad i avtalets kalkyl, som den är skriven: salary=40000; får anges flera gånger, och det som fördelas är vad kalkylen då ger | a line of the cost sheet, as it is written: salary=40000; may be given several times, and what is divided is what the sheet then comes to`,
  year: value`--year <year> | ett annat år än avtalets | another year than the agreement's`,
  'as-of': value`--as-of <date> | det som var känt den dagen, till exempel 2019-03-01: underlag i kraft, och vilka som då skulle delta | the year as it is known on that day, for example 2019-03-01: measures in force, and who is to take part`,
  key: value`--key <key> | en annan fördelningsnyckel än avtalets, eller en egen: ./my-key.mjs | another key than the agreement's, or one of your own: ./my-key.mjs`,
  decision: value`--decision <number> | ärendets eller beslutets nummer, till exempel KS 2019/12 | the number of the case or decision, for example KS 2019/12`,
  with: values`--with <field=value> | vad alternativet ändrar: parties, without, join, leave, amount, key, year eller cost.<line> (en rad i kalkylen); flera blir ett alternativ, och samma igen börjar ett nytt | what the alternative changes: parties, without, join, leave, amount, key, year or cost.<line> (a line of the cost sheet); several make one alternative, and the same again begins another`,
  scenario: values`--scenario <name> | ett alternativ som avtalet har namn på; får anges flera gånger | an alternative that the agreement names; may be given several times`,
  outcome: value`--outcome <file> | vad det kostade: ett belopp, en SIE-fil, en tabell med party och paid, eller en fil med cost, source och kanske paid | what it cost: an amount, an SIE file, a table of party and paid, or a file with cost, source and perhaps paid`,
  accounts: list`--accounts <list> | konton i SIE-filen, till exempel 4000-7999 eller 4010,5000-5999 | accounts of the SIE file, for example 4000-7999 or 4010,5000-5999`,
  dimension: list`--dimension <list> | bara det som är bokfört på objekt i SIE-filen: dimension=objekt, till exempel 1=110 | only what is booked on objects of the SIE file: dimension=object, for example 1=110`,
  unit: value`--unit <unit> | minsta enhet i kronor: 1, 0,01 (ören) eller 1000 | smallest unit in kronor: 1, 0.01 (öre) or 1000`,
  threshold: value`--threshold <share> | den som har en mindre del av nyckeln får inget: 4 %, 0,04 eller 1/25 | who has a smaller part of the key gets nothing: 4 %, 0.04 or 1/25`,
  rounding: value`--rounding <rule> | avrundning: largest-remainder, half-up, residual:<party> … (se allocate list) | rounding: largest-remainder, half-up, residual:<party> … (see allocate list)`,
  instalments: value`--instalments <period> | delbetalningar: yearly, half-yearly, quarterly eller monthly | instalments: yearly, half-yearly, quarterly or monthly`,
  of: value`--of <party> | bara fakturorna till den parten | the invoices of that party alone`,
  invoices: flag`--invoices | fakturorna och kreditfakturorna i stället för tabellen | the invoices and credit notes instead of the table`,
  draft: flag`--draft | fakturorna som utkast; det som bygger på ett förslag eller avviker från avtalet är alltid det, och för sie måste det sägas | the invoices as drafts; what rests on a proposal or departs from the agreement always is one, and for sie it must be said`,
  'name-column': value`--name-column <heading> | kolumnen med namn: rubriken eller numret | the column of names: its heading or number`,
  'weight-column': value`--weight-column <heading> | kolumnen med vikter; - för ingen | the column of weights; - for none`,
  'percent-column': value`--percent-column <heading> | kolumnen med andelar; - för ingen | the column of shares; - for none`,
  'amount-column': value`--amount-column <heading> | kolumnen med belopp; - för ingen | the column of amounts; - for none`,
  'total-row': value`--total-row <name> | vad summaraden heter | what the row of totals is called`,
  transpose: flag`--transpose | läs tabellen vänd: varje kolumn är en part | read the table turned: each column is a party`,
  write: value`--write <file> | skriv avtalet som gör tabellen, så att check håller den: mappen och avtalets namn, till exempel jour/avgift.yaml | write the agreement that makes the table, for check to hold it: the folder and the name, for example jour/avgift.yaml`,
  decimal: value`--decimal <mark> | tecknet före decimalerna i tabellen: , eller . | the mark before decimals in the table: , or .`,
  format: value`--format <format> | utskriftens format | the format of the output`,
  chart: flag`--chart | rita också diagrammet i terminalen; html, xlsx och svg har det alltid | draw the chart in the terminal too; html, xlsx and svg always have it`,
  excel: flag`--excel | med --format csv: för svenska Excel | with --format csv: for Swedish Excel`,
  output: value`-o, --output <file> | skriv till en fil; filändelsen ger formatet | write to a file; its extension gives the format`,
  weights: value`--weights <file> | vikterna i en fil: CSV, arbetsbok, statistik eller YAML, med en kolumn namn och en kolumn vikter | weights in a file: CSV, workbook, statistics or YAML, with a column of names and one of weights`,
  period: value`--period <period> | mättillfället: året, eller till exempel 2026M04 när året har flera | when it was counted: the year, or for example 2026M04 when the year has several`,
  where: values`--where <dimension=value> | vilket värde som menas av det som siffror eller rader är uppdelade efter: kön=totalt, tid=2024; får anges flera gånger | which value is meant of what figures or rows are broken down by: sex=total, tid=2024; may be given several times`,
  name: value`--name <name> | vad samverkan ska heta | what the cooperation is to be called`,
  title: value`--title <title> | vad avtalet, underlaget, enkäten eller kalkylen ska heta, till exempel "Gemensam jour" | what the agreement, measure, survey or costs are to be called, for example "Shared duty"`,
  from: value`--from <cooperation> | den inbyggda samverkans namn | the name of the embedded cooperation`,
  revise: flag`--revise | skriv också det som källan har ändrat: siffror, och om de är preliminära | write what the source has changed too: figures, and whether they are preliminary`,
  renew: flag`--renew | ge äldre lås det de saknar, och skriv in det som saknas i decisions/index.csv | give older locks what they lack, and list what is missing in decisions/index.csv`,
  'dry-run': flag`--dry-run | visa, men skriv ingenting | show, but write nothing`,
  quiet: flag`-q, --quiet | säg inget vid sidan av, utom fel | say nothing beside what is printed, but for faults`,
  verbose: flag`-v, --verbose | säg också mappen med underlag och hur filerna lästes, och i check vad som har jämförts | say the folder of data and how its files were read too, and in check what was compared`,
  color: value`--color <when> | färg: auto, always eller never; går före FORCE_COLOR, och den före NO_COLOR | colour: auto, always or never; goes before FORCE_COLOR, and that before NO_COLOR`,
  embedded: flag`--embedded | pröva den inbyggda samverkan | check the embedded cooperation`,
  lang: value`--lang <language> | språk: sv eller en; annars det som ALLOCATE_LANG säger, och sedan LANG | language: sv or en; else what ALLOCATE_LANG says, and then LANG`,
  data: {
    ...value`--data <folder> | samverkans mapp, med cooperation.yaml; check tar flera | the cooperation's folder, with cooperation.yaml; check takes several`,
    repeatedBy: 'check',
  },
});

export type OptionId = keyof typeof OPTIONS;

/** What a question states; the agreement states the rest. */
export const QUESTION = [
  'parties',
  'without',
  'join',
  'leave',
  'amount',
  'set',
  'year',
  'as-of',
  'key',
  'unit',
  'rounding',
] as const satisfies readonly OptionId[];
export const ROUNDING = ['unit', 'rounding'] as const satisfies readonly OptionId[];
export const WRITING = ['format', 'excel', 'output'] as const satisfies readonly OptionId[];
/** The same of what has pictures. */
export const DRAWING = [...WRITING, 'chart'] as const satisfies readonly OptionId[];

/** The options as written, by their names as commander gives them: `asOf` of `--as-of`. */
export type Options = { readonly [I in OptionId as Camel<I>]?: Written<(typeof OPTIONS)[I]> };

/** The options of a call, and where each of them stands. */
export interface Given {
  readonly line: Pick<CommandLine, 'option'>;
  readonly options: Options;
}

/** The value of an option, where it stands; undefined when it is not given. */
export function given({ line, options }: Given, id: ValueId): Located<string> | undefined {
  const value = options[nameOf(id)];
  return typeof value === 'string' ? line.option(`--${id}`, value) : undefined;
}

/** The options that take one value. */
type ValueId = {
  [I in OptionId]: (typeof OPTIONS)[I] extends { takes: 'value' | 'list' } ? I : never;
}[OptionId];

/** The name of an option's value. */
export function nameOf<const I extends OptionId>(id: I): Camel<I> {
  return id.replace(/-./g, (mark) => mark.charAt(1).toUpperCase()) as Camel<I>;
}

type Camel<I extends string> = I extends `${infer A}-${infer B}` ? `${A}${Capitalize<Camel<B>>}` : I;
type Written<O> = O extends { takes: 'values' }
  ? readonly string[]
  : O extends { takes: 'nothing' }
    ? boolean
    : string;

/** An option that takes this: `form | what it does, in Swedish | in English`. */
function taking<const T extends OptionSpec['takes']>(takes: T) {
  return (said: TemplateStringsArray) => ({ ...written(said), takes });
}
