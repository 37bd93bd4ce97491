import type { Rounding } from '../../core/apportion.js';
import type { Cause } from '../../core/causes.js';
import type { InvoiceField } from '../../core/invoice.js';
import type { IssueFacts, Label } from '../../core/issue.js';
import type { Status } from '../../core/measure.js';
import type { UsageFacts } from '../../core/problem.js';
import type { DecimalMark } from '../figures.js';
import type { AuditWords } from './audit.js';
import type { CheckReportWords } from './check-report.js';
import type { CostWords } from './costs.js';
import type { DecisionWords } from './decision.js';
import type { PageWords } from './page.js';
import type { PlanWords } from './plan.js';
import type { RoundingWords } from './rounding.js';
import type { SettlementWords } from './settlement.js';

export type Language = keyof Label;

/** A sentence that says what is wrong, and one that says how to mend it. */
export type Complaint = readonly [problem: string, remedy: string];

type Names = readonly string[];

/** Every heading and sentence of a result; each language must have them all. Amounts come written: `50 078 kr`. */
export interface Words {
  readonly language: Language;
  readonly mark: DecimalMark;
  readonly statuses: Readonly<Record<Status, string>>;
  readonly roundings: Readonly<Record<Rounding['rule'], string>>;
  readonly day: (month: number, day: number, year: string) => string;

  readonly table: {
    readonly party: string;
    readonly weight: string;
    readonly percent: string;
    readonly barePercent: string;
    readonly amount: string;
    readonly bareAmount: string;
    readonly total: string;
    readonly unclaimed: string;
    readonly costLine: string;
    readonly costAmount: (unit: string) => string;
    readonly comment: string;
    readonly split: string;
  };

  readonly notes: {
    readonly key: (title: string) => string;
    readonly otherKey: (title: string, agreed: string) => string;
    readonly parties: (count: number, all: number, out: Names) => string;
    readonly asOfIgnored: string;
    readonly statusOf: (status: string, names: Names) => string;
    readonly tie: string;
    readonly remark: (note: string) => string;
    readonly exactLine: (line: string, amount: string) => string;
    readonly figures: (measure: string, vintage: string, statuses: Names) => string;
    readonly inForce: (date: string) => string;
    readonly figureNote: (name: string, note: string) => string;
    readonly figureSource: (name: string, source: string) => string;
    readonly source: (source: string) => string;
    readonly agreement: (source: string) => string;
    readonly amount: (amount: string, source: string) => string;
    readonly amountGiven: (amount: string) => string;
    readonly amountFollows: (amount: string) => string;
    readonly amountOfOtherYear: (agreed: string, year: string, isProposed: boolean) => string;
    readonly rounding: (rule: string, unit: string) => string;
    readonly residualParty: (name: string) => string;
    readonly leftovers: (count: number, unit: string, names: Names) => string;
    readonly noLeftovers: string;
    readonly residual: (amount: string, name: string) => string;
    readonly unclaimed: (amount: string) => string;
    readonly unclaimedInCsv: (amount: string) => string;
    readonly directInCsv: (names: Names) => string;
  };

  readonly explain: {
    readonly steps: Readonly<
      Record<
        'figure' | 'share' | 'exact' | 'down' | 'towardsZero' | 'leftover' | 'rounded' | 'amount',
        string
      >
    >;
    readonly ownFigure: (weight: string) => string;
    readonly equalFigure: (count: number) => string;
    readonly down: (floor: string, rest: string) => string;
    readonly sumDown: (sum: string, count: number, unit: string) => string;
    readonly noneLeft: (sum: string) => string;
    readonly queue: (name: string, place: number, count: number, receives: boolean, unit: string) => string;
    readonly nearest: (unit: string, amount: string) => string;
    readonly residual: (name: string, others: string, amount: string) => string;
    readonly nothing: (name: string) => string;
    readonly headings: Readonly<Record<'exact' | 'down' | 'rest' | 'place' | 'difference', string>>;
  };

  readonly check: {
    of(cooperation: string): string;
    readonly title: string;
    readonly headings: Readonly<
      Record<'table' | 'row' | 'column' | 'printed' | 'computed' | 'difference' | 'place', string>
    >;
    readonly sumOfRows: (sum: string) => string;
    readonly missingRow: string;
    readonly agreed: (table: string, cells: number, sums: number) => string;
    readonly differed: (table: string, deviations: number) => string;
    readonly nothingPublished: (agreement: string) => string;
    readonly summary: (tables: number, deviations: number) => string;
  };
  readonly checkReport: CheckReportWords;

  readonly list: {
    readonly sections: Readonly<
      Record<'agreements' | 'parties' | 'measures' | 'keys' | 'formats' | 'roundings', string>
    >;
    readonly headings: Readonly<
      Record<
        'id' | 'title' | 'key' | 'year' | 'amount' | 'name' | 'code' | 'periods' | 'gaps' | 'reads' | 'files',
        string
      >
    >;
    readonly mustBeGiven: string;
    readonly follows: string;
    readonly none: string;
    readonly yearsBack: (years: number, inForce: string) => string;
  };

  readonly adjustments: AdjustmentWords;
  readonly costs: CostWords;
  readonly survey: SurveyWords;
  readonly compare: CompareWords;
  readonly decision: DecisionWords;
  readonly receipt: ReceiptWords;
  readonly lock: LockWords;
  readonly invoice: InvoiceWords;

  readonly rounding: RoundingWords;
  readonly audit: AuditWords;
  readonly settlement: SettlementWords;
  readonly plan: PlanWords;
  readonly page: PageWords;
  readonly help: HelpWords;
}

/** Sentences about who takes part when, and about what is adjusted before and after dividing. */
export interface AdjustmentWords {
  readonly days: string;
  readonly before: string;
  readonly change: string;
  readonly unlimited: string;
  readonly direct: string;
  readonly toPay: string;
  readonly fromCost: string;
  readonly cost: string;
  readonly divided: string;
  readonly line: string;
  readonly kronor: string;
  readonly span: (from: string, to: string) => string;
  readonly joins: (name: string, from: string) => string;
  readonly leaves: (name: string, to: string) => string;
  readonly perDay: string;
  readonly phase: (name: string, part: string, year: string) => string;
  readonly outside: (names: Names) => string;
  readonly added: (names: Names) => string;
  readonly noneHeld: string;
  readonly held: (which: 'floor' | 'cap', name: string, amount: string, unlimited: string) => string;
  readonly pays: (which: 'floor' | 'cap', name: string, amount: string) => string;
  readonly fineLimit: (which: 'floor' | 'cap', amount: string) => string;
  readonly borne: (parts: Names) => string;
  readonly bornePart: (name: string, change: string) => string;
  readonly directPaid: (name: string, amount: string, title: string) => string;
  readonly absent: (name: string) => string;
  readonly price: (rest: string, fraction: string, amount: string) => string;
  readonly deducted: (external: string, divided: string) => string;
  readonly heldStep: (which: 'floor' | 'cap', amount: string) => string;
  readonly limitStep: string;
  readonly factor: (days: number, all: number) => string;
}

/** Decided tables that are to stay what they are. */
export interface LockWords {
  readonly title: (decision: string) => string;
  readonly written: (path: string) => string;
  readonly stillProposed: (agreement: string) => string;
  readonly sameFigures: (lock: string, files: Names) => string;
}

/** The receipt of a result: its steps, and every figure that was read. */
export interface ReceiptWords {
  readonly step: string;
  readonly calculation: string;
  readonly title: (title: string, name: string) => string;
  readonly inputs: string;
  readonly headings: Readonly<
    Record<'what' | 'party' | 'value' | 'place' | 'reference' | 'status' | 'source', string>
  >;
  readonly amount: string;
  readonly difference: string;
  readonly rounded: (calculation: string, amount: string) => string;
  readonly decision: (of: string) => string;
  readonly madeBy: (version: string) => string;
  readonly fingerprint: (file: string, sha256: string) => string;
}

/** Alternatives side by side, and why they differ. */
export interface CompareWords {
  readonly alternative: string;
  readonly title: (title: string) => string;
  readonly from: string;
  readonly difference: string;
  readonly percent: string;
  readonly why: (name: string) => string;
  readonly causes: Readonly<Record<Cause, string>>;
  readonly about: (name: string, notes: Names) => string;
  readonly most: (up: string | undefined, down: string | undefined) => string;
  readonly change: (name: string, amount: string, percent: string | undefined) => string;
  readonly nothing: (name: string) => string;
  readonly order: string;
  readonly untold: (causes: Names) => string;
}

/** Surveys, the groups that come from them, and deviations that are known. */
export interface SurveyWords {
  readonly groups: (ids: Names, title: string, date: string, source: string) => string;
  /** `text` follows a colon: what the answer depends on. */
  readonly condition: (name: string, text: string) => string;
  readonly section: string;
  readonly headings: Readonly<Record<'group' | 'agreement' | 'parties', string>>;
  readonly known: (row: string, column: string, printed: string, computed: string, reason: string) => string;
  readonly notFound: string;
}

/** The help: what each command and option is for. Its examples stand with the cooperation's data. */
export interface HelpWords {
  readonly headings: Readonly<
    Record<
      'examples' | 'usage' | 'commands' | 'arguments' | 'options' | 'exit' | 'keys' | 'formats' | 'roundings',
      string
    >
  >;
  readonly purpose: string;
  readonly commands: Readonly<
    Record<
      | 'run'
      | 'compare'
      | 'lock'
      | 'invoice'
      | 'split'
      | 'check'
      | 'audit'
      | 'cost'
      | 'settle'
      | 'plan'
      | 'list'
      | 'explain',
      string
    >
  >;
  readonly arguments: Readonly<
    Record<'agreement' | 'agreements' | 'amount' | 'weights' | 'year' | 'planned' | 'party' | 'table', string>
  >;
  readonly options: Readonly<
    Record<
      | 'parties'
      | 'without'
      | 'join'
      | 'leave'
      | 'amount'
      | 'year'
      | 'as-of'
      | 'key'
      | 'outcome'
      | 'unit'
      | 'rounding'
      | 'decision'
      | 'with'
      | 'scenario'
      | 'instalments'
      | 'draft'
      | 'name-column'
      | 'weight-column'
      | 'percent-column'
      | 'amount-column'
      | 'total-row'
      | 'format'
      | 'excel'
      | 'output'
      | 'lang'
      | 'data'
      | 'weights'
      | 'verbose'
      | 'embedded'
      | 'help'
      | 'version',
      string
    >
  >;
  /** What a measure's name divides by, given as a key. */
  readonly anyMeasure: string;
  readonly exitCodes: readonly (readonly [code: string, meaning: string])[];
}

/** What invoices say: the heading of each field, and the sentences around the table. */
export interface InvoiceWords {
  readonly fields: Readonly<Record<InvoiceField, string>>;
  readonly period: string;
  readonly amount: string;
  readonly yearTotal: string;
  readonly gridTitle: (title: string, isDraft: boolean) => string;
  readonly linesTitle: (title: string, isDraft: boolean) => string;
  /** The text of a voucher that is not to be booked yet. */
  readonly draft: (text: string) => string;
  readonly draftInCsv: string;
  readonly text: (title: string, number: number, count: number) => string;
  readonly bothWays: string;
  readonly reference: (source: string) => string;
  readonly textNote: (text: string) => string;
  readonly withoutVat: string;
}

/** Every sentence about a problem; loaded only when there is one. */
export interface ProblemWords {
  readonly issues: { readonly [C in keyof IssueFacts]: (facts: IssueFacts[C]) => Complaint };
  readonly usage: { readonly [C in keyof UsageFacts]: (facts: UsageFacts[C]) => Complaint };
  readonly argument: string;
  readonly bug: (law: string) => string;
  readonly more: (count: number) => string;
}
