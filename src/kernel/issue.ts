import type { CalendarDate } from './date.js';
import type { Rational } from './number.js';

/** Where a value stands. Lines and columns count from 1; `width` is how many characters the caret underlines. */
export interface Place {
  /** The file as the user may open it; undefined when the value stands on the command line. */
  readonly file?: string;
  /** The sheet, where the file is a workbook: its line is a row then, and its column one of the sheet. */
  readonly sheet?: string;
  readonly line: number;
  readonly column: number;
  /** The column, YAML field or option that holds the value. */
  readonly field?: string;
  /** The user's own line. */
  readonly excerpt: string;
  /** How far into the excerpt it begins, where its column does not tell. */
  readonly offset?: number;
  readonly width: number;
}

/** A value together with where it was written. */
export interface Located<T> {
  readonly value: T;
  readonly at: Place;
}

/** Where a finer unit than the amount's own can be stated: on the command line, in its agreement, or nowhere. */
export type FinerIn = 'option' | 'agreement' | 'nowhere';

/** Why a key of one's own gave no weights. */
export const KEY_FAILURES = [
  'not-javascript',
  'no-types',
  'no-function',
  'fails',
  'no-weights',
  'prints',
  'too-slow',
  'no-answer',
] as const;
export type KeyFailure = (typeof KEY_FAILURES)[number];

/** What a file is that holds no table that is read, its form, and what is read. */
export interface NotATable {
  readonly is:
    | 'picture'
    | 'document'
    | 'page'
    | 'archive'
    | 'broken-archive'
    | 'old-workbook'
    | 'encrypted'
    | 'data';
  /** As it is commonly called: PNG, PDF, XLS. */
  readonly form: string;
  readonly read: readonly Label[];
}

/** Why a file that begins as JSON or PX is none. */
export type SyntaxFault = 'ends' | 'unexpected' | 'twice' | 'too-deep';

/** What a file of JSON without statistics is instead. */
export type NotStatistics =
  | 'metadata'
  | 'links'
  | 'query'
  | 'settings'
  | 'catalogue'
  | 'kolada-list'
  | 'empty'
  | 'error'
  | 'json';

/** Why no agreement can be learned from a table that holds. */
export const UNLEARNABLE = [
  'no-amounts',
  'no-rule',
  'parts',
  'currency',
  'threshold',
  'year',
  'finer',
  'unrounded',
  'otherwise',
] as const;
export type Unlearnable = (typeof UNLEARNABLE)[number];

/** What each fault in the input tells about itself. The sentences are in `cli/words/problems.sv.ts` and its English twin. */
export interface IssueFacts {
  'empty-file': object;
  /** `byte`: the first that is no text, as 0xE5. */
  'not-utf8': { byte: string; isYaml?: boolean };
  /** Some letters are UTF-8 and others are not. `byte`: the first that departs from those before it. */
  'mixed-encodings': { byte: string };
  'not-a-table': NotATable;
  /** `found` is undefined where nobody counts to the end; `most` is how many are read. */
  'table-too-large': { of: 'megabytes' | 'columns' | 'cells'; found?: number; most: number };
  /** `part`: the file within it that cannot be unpacked, where it is one. */
  'broken-workbook': { part?: string };
  'lost-text': object;
  /** `cells`: how many of the sheet are like it. */
  'uncalculated-formula': { cells: number };
  /** `example`: how one of them is named, where it can be. */
  'several-sheets': { sheets: readonly string[]; example?: string };
  'unknown-sheet': { text: string; known: readonly string[]; suggestion?: string };
  'no-table': { sheets: readonly string[] };
  'csv-syntax': object;
  'csv-row-length': { expected: number; found: number };
  'json-syntax': { reason: SyntaxFault };
  'one-page-of-several': object;
  'px-syntax': { reason: SyntaxFault };
  'unknown-codepage': { codepage: string };
  /** `is`: what the file is instead of statistics. */
  'not-statistics': { is: NotStatistics };
  /** A file of statistics states one count, and another is found: of sizes, categories, values, or the number of a value. */
  'statistic-size': {
    of: 'sizes' | 'categories' | 'values' | 'number' | 'row';
    name: string;
    stated: string;
    found: string;
  };
  'yaml-syntax': { reason: string };
  'yaml-too-deep': object;
  /** `levels`: where the lines around it begin that it may belong with. */
  'yaml-indent': { indent: number; levels: readonly number[] };
  'yaml-tab': object;
  /** `code`: which character it is, as U+00A0. */
  'yaml-odd-space': { code: string };
  'yaml-no-space': { after: '-' | ':' };
  'yaml-no-colon': { name: string };
  'yaml-no-dash': object;
  'yaml-unbalanced': { mark: string; missing: string };
  'yaml-open-quote': { quote: string };
  'yaml-inner-quote': { quote: string };
  /** `isFirst`: whether the mark begins the value. */
  /** `isCurly`: the value stands in quotation marks that are none to YAML. */
  'yaml-needs-quotes': { mark: string; isFirst: boolean; isCurly?: boolean };
  /** A comma between braces that was meant as part of a figure or a text. */
  'yaml-comma': { text: string; isFigure: boolean };
  'yaml-alias': object;
  'yaml-tag': object;
  'yaml-key': object;
  'glued-comment': { text: string };
  /** `isNewItem`: it begins an item that lacks its dash; `under`: the field that its line may have been meant for. */
  'duplicate-field': { field: string; first?: Place; isNewItem?: boolean; under?: string };
  'unknown-field': { field: string; known: readonly string[]; suggestion?: string };
  'missing-field': { field: string };
  /** A header of commas in a table that is read with another separator, for that stands in it too. */
  'other-separator': { text: string };
  'missing-column': { column: string };
  /** A heading that a printed table has not. */
  'unknown-heading': { text: string; known: readonly string[]; suggestion?: string };
  /** A row of a printed table that no party is; `isSum`: it is called as a sum, and nothing says that it is one. */
  'unknown-printed-row': { text: string; isSum: boolean; known: readonly string[]; suggestion?: string };
  /** The file of a table itself, where a list of tables is expected. */
  'not-a-list-of-tables': { file: string };
  'empty-field': { field: string };
  'clashing-fields': { first: string; second: string };
  /** `example`: the field as it is written, where it is known: `instalments: { period: quarterly }`. */
  'wrong-type': { expected: 'text' | 'list' | 'map'; example?: string };
  'not-a-number': { text: string };
  'ambiguous-number': { text: string };
  'not-kronor': { text: string; currency: string };
  'number-too-long': { most: number };
  'not-a-year': { text: string };
  /** Neither a year nor years from one to another. */
  'not-years': { text: string };
  'reversed-years': { from: string; to: string };
  'too-many-years': { count: number; most: number };
  'year-twice': { year: string };
  /** Several years, asked of a command that takes one. */
  'one-year': { text: string; command: string };
  'not-a-date': { text: string };
  /** `year`: where the days of the month hang on it. */
  'no-such-day': { text: string; year?: number; month: number; days: number };
  /** A year's entry that is named by a day: `year` is that year. */
  'dated-rule': { text: string; year: string };
  /** A field that is decided for a year, beside entries of years and without a year itself. */
  'outside-years': { field: string };
  /** `isFlat`: it is the year at the top of the file. */
  'repeated-year': { year: string; first: Place; isFlat?: boolean };
  /** `first`: the year that the agreement itself states. */
  'year-before-first': { year: string; first: string };
  'repeating-entry': { year: string };
  /** `isBefore`: it comes before all that the agreement rules, so that no amount would answer it. */
  'outside-timeline': { agreement: string; year: string; known: readonly string[]; isBefore: boolean };
  'year-is-there': { agreement: string; year: string; first: Place };
  'nothing-to-roll': { agreement: string; year: string; known: readonly string[] };
  'as-of-outside-year': { date: string; year: string };
  'not-a-day': { text: string };
  'not-a-whole-number': { text: string; least: number; most: number };
  'unknown-choice': { text: string; known: readonly string[]; suggestion?: string };
  /** `mayBeNew`: whether it may be one that the cooperation lacks. */
  'unknown-party': { text: string; known: readonly string[]; suggestion?: string; mayBeNew?: boolean };
  'unknown-group': { text: string; known: readonly string[]; suggestion?: string };
  'not-in-table': { text: string; known: readonly string[]; suggestion?: string };
  /** `misnamed`: the file that would be it, had it the right extension. */
  /** `verb`: the command that was probably meant, when it stands where one may. */
  'unknown-agreement': {
    text: string;
    known: readonly string[];
    suggestion?: string;
    misnamed?: string;
    /** Whether it was looked for in the embedded cooperation, which nobody named. */
    isEmbedded?: boolean;
    verb?: string;
  };
  'unknown-key': { text: string; known: readonly string[]; suggestion?: string };
  'key-without-data': { key: string };
  /** `reason` says why it gave no weights, `detail` what it said itself. */
  'key-module-failed': { file: string; reason: KeyFailure; detail: string };
  /** A list gave so many weights; an object left out the missing parties. */
  'key-module-weights': { parties: number; weights: number; missing: readonly string[] };
  'key-module-weight': { name: string; text: string };
  'key-module-in-data': { text: string };
  'unknown-format': { text: string; known: readonly string[]; suggestion?: string };
  'unknown-measure': { text: string; known: readonly string[]; suggestion?: string };
  'unknown-cooperation': { text: string; known: readonly string[]; suggestion?: string };
  'unknown-scenario': { text: string; known: readonly string[]; suggestion?: string };
  'unknown-topic': { text: string; known: readonly string[]; suggestion?: string };
  'unknown-schema': { text: string; known: readonly string[]; suggestion?: string };
  'unknown-line': { text: string; known: readonly string[]; suggestion?: string };
  'unknown-row': { text: string };
  /** The lines that lead back to the first of them. */
  'cost-cycle': { lines: readonly string[] };
  'not-months': { text: string };
  'missing-costs': { agreement: string };
  /** `from`: the lines that are given, and that it is calculated from. */
  'calculated-line': { line: string; isSum: boolean; from: readonly string[] };
  'no-cost-total': Record<string, never>;
  'missing-survey': { agreement: string };
  /** `isMeasure`: whether it is a measure that has it. */
  'reserved-name': { name: string; isMeasure?: boolean };
  'revision-without-date': { revision: string };
  'duplicate-party': { text: string; holder: string; first: Place };
  'repeated-party': { name: string };
  /** No municipality or region. `suggestions`: those that look like it, with their codes. */
  'unknown-body': { text: string; suggestions: readonly string[] };
  'one-party': { name: string };
  'comma-in-id': { id: string };
  /** A file of figures in which nobody of ours is found. */
  'no-party-in-file': { parties: readonly string[] };
  'no-period-in-file': object;
  /** One category must be chosen of a dimension. */
  /** `areColumns`: they are columns of a table; `areParts`: they are parts of one thing, which may be added up. */
  'several-values': {
    dimension: string;
    known: readonly string[];
    areColumns: boolean;
    areParts: boolean;
  };
  'no-such-dimension': { text: string; known: readonly string[] };
  'no-such-period': { text: string; known: readonly string[] };
  /** A file of other key figures than the measure's. */
  'other-measure': { found: readonly string[]; wanted: readonly string[] };
  /** A row of figures whose cell for who it is of is empty. */
  'nameless-row': { column: string };
  /** A measure's file that an import may not write. */
  'not-own-file': { path: string };
  'not-a-choice': { text: string };
  'several-periods': { year: string; known: readonly string[] };
  /** A place that may be more than one party. */
  'ambiguous-party': { text: string; parties: readonly string[] };
  /** A place that is nobody, spelt nearly as a party that has no figure. */
  'near-party': { text: string; suggestion: string };
  'duplicate-figure': { name: string; period: string; first: Place };
  'duplicate-row': { name: string; first: Place };
  'not-taking-part': { name: string; year?: string };
  'party-outside-agreement': { name: string; agreement: string };
  'no-parties': object;
  'no-agreements': object;
  /** Data names a file that lies, or leads, outside its folder: nothing is said of what is there. */
  'file-outside-folder': { path: string };
  'unreadable-file': { path: string; reason: string };
  /** `yearsBack`: how far from the year asked for; undefined when the period is stated whatever the year. */
  /** `known`: the periods that those parties have figures for. `id`: of a measure whose figures can be imported. */
  'missing-figure': {
    measure: Label;
    period: string;
    parties: readonly string[];
    yearsBack?: number;
    /** Whether the agreement states the period. */
    isAgreed?: boolean;
    known?: readonly string[];
    /** Another period that everybody has a figure for: the nearest before it, else after. */
    other?: string;
    /** The id of a party that alone lacks it: it may have joined later. */
    joining?: string;
    id?: string;
  };
  'missing-measure': { agreement: string; key: string };
  'missing-amount': { agreement: string };
  'missing-year': { agreement: string };
  'missing-price': { year: string; known: readonly string[] };
  /** Nothing that the key reads changes during the year. */
  /** What a party is credited is more than what it bought. */
  'credit-above-purchase': { name: string; amount: Rational };
  'unknown-item': { text: string; known: readonly string[]; suggestion?: string };
  /** `from`: the first day of its first price, where one begins later. */
  'no-price': {
    item: string;
    seller: string;
    date?: CalendarDate | undefined;
    from?: CalendarDate | undefined;
  };
  /** Two prices of an item from one day, or two without a day. */
  'two-prices': { item: string; from?: CalendarDate | undefined; first: Place };
  /** A line whose day decides its price, or, in an agreement that is not of one year, its year. */
  'undated-line': { item?: string };
  'sells-to-itself': { name: string };
  'missing-outcome': { agreement: string };
  'outcome-without-year': object;
  /** The outcome of a year that is only proposed. */
  'outcome-undecided': { agreement: string; year: string };
  /** A year without an outcome between years that have one. */
  'unsettled-year': { year: string; settled: string };
  /** A difference goes from one year into the next, where it is to be settled in another way. */
  /** Parties that a table of what all have paid leaves out. */
  'unpaid-parties': { parties: readonly string[] };
  'due-before-year': { due: CalendarDate; year: string };
  'settlement-changed': { year: string; rule: string; next: string; nextRule: string };
  /** `years`: those of the agreements that have an amount; `withoutAmount`: the agreements of the year. */
  'nothing-to-plan': { year: string; years: readonly string[]; withoutAmount: readonly string[] };
  /** No whole units add up both ways: totals that differ, or lines and parties that cannot hold what is asked of them. */
  'impossible-margins':
    | { kind: 'totals'; lines: Rational; parties: Rational }
    | {
        kind: 'cells';
        lines: readonly string[];
        parties: readonly string[];
        needed: Rational;
        least: Rational;
        most: Rational;
      };
  'amount-follows': { stated: Rational; following: Rational };
  'nobody-takes-part': { from: CalendarDate; to: CalendarDate };
  /** What all the parties pay each, together. */
  'base-above-amount': { base: Rational; amount: Rational; parties: number };
  'surcharge-above-cost': { surcharge: Rational; cost: Rational };
  'above-whole': { text: string };
  'own-funding-above-cost': { own: Rational; cost: Rational };
  /** `isOutcome`: whether it is an outcome that does not tell what the lines came to, and else another amount than the sheet's. */
  'grant-needs-lines': { lines: readonly string[]; isOutcome: boolean };
  'external-above-amount': { external: Rational; amount: Rational; isCharged: boolean };
  'floors-above-amount': { floors: Rational; amount: Rational };
  'caps-below-amount': { caps: Rational; amount: Rational };
  'cap-below-floor': { name: string; floor: Rational; cap: Rational; isStrict: boolean };
  'limit-passed': { name: string; amount: Rational; which: 'floor' | 'cap'; limit: Rational; rule: string };
  'negative-amount': { text: string };
  'party-without-part': { parties: readonly string[] };
  'not-a-portion': { text: string };
  /** `percent`: a part of more than the whole, which was meant as so many per cent. */
  'not-the-whole': { sum: Rational; whole: Rational; percent?: Rational };
  'reversed-dates': { from: CalendarDate; to: CalendarDate };
  'overlapping-dates': { name: string; first: Place };
  'not-a-party-date': { text: string };
  'lock-edited': object;
  /** A lock that is listed, and whose file is gone. */
  'lock-missing': { lock: string };
  /** A lock that is whole, and is another than the one that was listed. */
  'lock-replaced': { lock: string };
  'lock-unlisted': object;
  /** `first`: the file that has the same seal. */
  'lock-copied': { first: string };
  /** A line of the list of locks that says something else than its lock. */
  'index-differs': { field: string; listed: string; locked: string };
  /** What a decision would rest on that `init` wrote, and nobody has stated. `name`: the agreement, or the measure. */
  'still-an-example': { of: 'agreement' | 'source' | 'figures'; name: string };
  'merge-conflict': object;
  'several-years': { agreement: string; years: readonly string[] };
  /** None of these columns has figures. */
  'no-weights': { columns: readonly string[] };
  'not-a-party-weight': { text: string };
  'sum-as-party': { name: string };
  'negative-weight': { name: string; weight: Rational };
  'all-weights-zero': object;
  /** One of the years whose shares are read has nothing but zeros. */
  'all-figures-zero': { measure: Label; period: string };
  'unit-not-positive': { text: string };
  'amount-finer-than-unit': { amount: Rational; unit: Rational; remedy: Rational; finerIn: FinerIn };
  'residual-impossible': { name: string; amount: Rational };
  'too-few-units': { rule: string; amount: Rational; least: Rational };
  'table-without-figures': object;
  /** Its parties are its columns. `isTurned`: because it was turned. */
  'pivoted-table': { isTurned: boolean };
  /** A table that holds, of which no agreement can be made. */
  'not-learnable': { reason: Unlearnable };
  /** Nothing tells whether the mark before three digits stands before decimals: `text` is the first such figure. */
  'ambiguous-column': { column: string; text: string };
  /** `columns`: the headings that could all be meant. */
  'unclear-column': { role: 'name' | 'weight' | 'percent' | 'amount'; columns: readonly string[] };
  'several-totals': { names: readonly string[] };
  /** `rows`: how many rows of the column are without a figure. */
  'missing-mark': { column: string; text: string; rows: number };
  'dates-not-ascending': { date: string; before: string };
  'missing-party-value': { heading: string; parties: readonly string[] };
  'missing-ledger': object;
  'wrong-form': { text: string; example: string };
  /** `characters`: those that it cannot be written with. */
  'other-year': { file: string; from: string; to: string; year: number };
  'nothing-booked': { accounts: string; objects: string; company: string };
  /** `form`: how a post of SIE is written. */
  'sie-post': { post: string; form: string };
  /** `by`: what its rows come to, debit above zero. */
  'voucher-unbalanced': { series: string; number: string; by: Rational };
  'not-in-sie': { text: string; characters: readonly string[] };
}

export type IssueCode = keyof IssueFacts;

/** A fault in the user's data: a value, collected and never thrown. */
export type Issue = {
  [C in IssueCode]: { readonly code: C; readonly facts: IssueFacts[C]; readonly at: Place };
}[IssueCode];

/** A name or title in both languages. */
export interface Label {
  readonly sv: string;
  readonly en: string;
}

/** Makes an issue whose facts fit its code. */
export function issue<C extends IssueCode>(code: C, facts: IssueFacts[C], at: Place): Issue {
  return { code, facts, at } as Issue;
}

/** The issues without those that say the same of the same place as an earlier one: what is wrong in two answers is said once. */
export function distinct(issues: readonly Issue[]): Issue[] {
  const seen = new Set<string>();
  return issues.filter(({ code, facts, at: { file, sheet, line, column } }) => {
    const key = JSON.stringify([code, facts, file, sheet, line, column], (_, value) =>
      typeof value === 'bigint' ? String(value) : value,
    );
    return seen.has(key) ? false : seen.add(key);
  });
}
