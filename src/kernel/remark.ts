import type { Place } from './issue.js';
import type { Rational } from './number.js';

/** What is said of input that has no fault, so that nothing is passed over in silence. The sentences are in `cli/words/remarks.sv.ts` and its English twin. */
interface RemarkFacts {
  /** A file of statistics that is one page of several. */
  'one-page': { file: string };
  /** A file of text that is not UTF-8. */
  'read-as': { file: string; encoding: string };
  /** What a spreadsheet hides, and was read: the sheet itself, rows, columns or figures. */
  'hidden-cells': { file: string; sheet: string; isSheet: boolean } & Record<
    'rows' | 'columns' | 'cells',
    number
  >;
  /** Of a workbook that this program wrote, its table is read. */
  'own-workbook': { file: string; sheet: string; cells: string };
  /** So many cells are stored with more than 15 significant digits; `text`: what was read of one of them. */
  'cut-figures': { file: string; sheet: string; cells: number; cell: string; text: string };
  /** So many cells are shown in thousands by their format alone, and read as they are stored; `text`: what was read of one of them. */
  'whole-figures': { file: string; sheet: string; cells: number; cell: string; text: string };
  /** Of several categories of a dimension one was read; `isColumn`: of the columns of a table. */
  chosen: { file: string; dimension: string; category: string; isColumn: boolean };
  /** The figures of every category of a dimension were added up. */
  'added-up': { file: string; dimension: string; known: readonly string[]; categories: number };
  /** Times with a mark beside them, as they are read. */
  'times-read-as': {
    file: string;
    times: readonly { text: string; period: string; isPreliminary: boolean }[];
  };
  /** School years and other broken years, as they are read: the first of them, and the year that it begins in. */
  'broken-years': { file: string; first: string; year: string };
  /** Names and figures that were read without the mark of a footnote behind them. */
  'footnotes-left-out': { file: string; texts: readonly string[] };
  /** Of so many totals of a dimension, so many are the sums of its other categories. */
  'totals-differ': { file: string; dimension: string; tie: number; totals: number };
  /** A file of data that is passed over, for its extension is .yml. */
  misnamed: { file: string };
  /** An agreement that is called as a command is, so that its name alone does not mean it. */
  'named-as-a-command': { name: string };
  /** An agreement of purchases and sales, where several are asked for that divide a cost. */
  'trade-by-itself': { agreement: string };
  /** Figures in one unit of money, read into another. */
  converted: { file: string; from: string; to: string };
  /** Figures in what is no unit of money that is known, or of another currency, of a measure in money. */
  'not-converted': { file: string; from: string; to: string };
  /** Figures counted in thousands, or so many, read as of one each. */
  'counted-in': { file: string; unit: string; many: Rational };
  /** So many parties have about a thousand times as much, or as little, as in the period before: the first of them. */
  'far-from-before': { file: string; parties: number } & Record<'name' | 'period' | 'before', string> &
    Record<'value' | 'was', Rational>;
  /** Books in which the balance at the beginning and the vouchers are not what is stated at the end, for so many accounts; `account` is the first. */
  'ledger-does-not-tie': {
    file: string;
    accounts: number;
    of: number;
    account: string;
    computed: Rational;
    stated: Rational;
  };
  /** Accounts of books that are read by another sum than most are: a balance where no result is stated, or vouchers where nothing is. */
  'ledger-read-by': { file: string; by: 'balances' | 'vouchers'; accounts: readonly string[] };
  /** Accounts of assets or debts that are counted in a cost. */
  'balance-accounts': { file: string; accounts: readonly string[] };
  /** Books of a year that has not ended in them; `day`: the last that their sums are of, or the day that they were written. */
  'books-end-early': { file: string; day: string; is: 'until' | 'written'; to: string };
  /** Vouchers dated outside the year of their books; `day`: of the first. */
  'vouchers-of-other-years': { file: string; vouchers: number; day: string };
  /** Places that are no party. */
  'other-places': { file: string; places: number };
  /** A period that is stated of figures below a title that tells of another. */
  'title-of-another-year': { file: string; title: string; period: string };
  /** Times that nobody can read. */
  'times-passed-over': { file: string; times: readonly string[] };
  /** Rows of sums, by their names. */
  'sums-passed-over': { file: string; names: readonly string[] };
  /** A party that weighs as much as all others together, or several that do: they may be their sums. */
  'sum-of-others': { file: string; names: readonly string[] };
  /** Shares that make neither a hundred per cent nor one; `whole`: what they make. Without a file: on the command line. */
  'shares-not-whole': { file?: string; whole: Rational };
  /** Names in pairs that may be of one body: Alby, and Alby kommun. */
  'two-names': { file: string; names: readonly string[] };
  /** Notes below a table, or its headings once more. */
  'rows-passed-over': { file: string; rows: number; areHeadings?: boolean };
  /** A table of purchases and sales without lines. */
  'no-lines': { file: string };
  /** Lines that say the same as an earlier one: the first of them, and how many there are. */
  'alike-lines': { alike: readonly { readonly at: Place; readonly first: Place }[]; lines: number };
  /** Of a long table only the rows of some values were read; `choices` as they are written: `tid=2024`. */
  'rows-left-aside': { file: string; choices: readonly string[]; rows: number };
  /** Names stand once for each value of a column. */
  'rows-told-apart': { file: string; column: string; values: readonly string[] };
  'columns-passed-over': { file: string; columns: readonly string[] };
  /** Columns that say what a row's party is, and tell no figures apart. */
  'attributes-passed-over': { file: string; columns: readonly string[] };
  /** Columns of a published table that nobody has said what hold. */
  'columns-not-compared': { table: string; columns: readonly string[] };
  /** Tables among the published that no agreement names. */
  'tables-not-compared': { files: readonly string[] };
  /** Figures that are missing, as `Alby 2023`. */
  'figures-missing': { file: string; figures: readonly string[] };
  /** Several locks of a year, and nothing tells which was decided last. `lock`: the one that holds the table. */
  'several-locks': { lock: string; locks: readonly string[] };
  /** A lock that holds a table, and a later one of the same year that holds another. */
  'later-lock': { lock: string; later: string };
  'parties-without-figure': { file: string; parties: readonly string[] };
}

type RemarkCode = keyof RemarkFacts;

/** A remark on the input: its facts, and the place that it is about where there is one. */
export type Remark = {
  readonly [C in RemarkCode]: { readonly code: C; readonly facts: RemarkFacts[C]; readonly at?: Place };
}[RemarkCode];

/** The sentence of each remark. */
export type RemarkWords = { readonly [C in RemarkCode]: (facts: RemarkFacts[C]) => string };
