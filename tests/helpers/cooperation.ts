import fc from 'fast-check';
import type { Agreement } from '../../src/core/agreement.js';
import { type Allocation, allocate } from '../../src/core/allocate.js';
import type { IssueCode, Outcome, Place } from '../../src/core/issue.js';
import type { Key, KeyInput } from '../../src/core/keys/key.js';
import type { CalendarDate, Figure, Measure, Vintage } from '../../src/core/measure.js';
import { ONE, type Rational, rational } from '../../src/core/number.js';
import type { Party } from '../../src/core/party.js';
import { figure } from './claims.js';

/** A place for values that were written nowhere. */
export const NOWHERE: Place = { line: 1, column: 1, excerpt: '', width: 1 };

/** A party whose name is its id in capitals. */
export function party(id: string, code = id, order?: number): Party {
  return { id, name: id.toUpperCase(), code, order, at: NOWHERE };
}

/** A place of its own for each value, so that a test can tell which one an issue points at. */
export function placeAt(line: number): Place {
  return { ...NOWHERE, file: 'measure.csv', line };
}

/** Figures by party id, then by period. */
export type Table = Readonly<Record<string, Readonly<Record<string, Rational>>>>;

/** A measure; each figure stands on a line of its own, in the order of the table. */
export function measure(id: string, vintage: Vintage, table: Table): Measure {
  let line = 1;
  const figures = new Map(
    Object.entries(table).map(([id, byPeriod]) => {
      const dated = Object.entries(byPeriod).map(([period, value]): [string, Figure] => {
        line += 1;
        return [period, { value, status: 'final', at: placeAt(line) }];
      });
      return [id, new Map(dated)];
    }),
  );
  const title = { sv: id, en: id };
  return { id, title, source: 'a test', vintage, file: `${id}.csv`, at: placeAt(1), figures };
}

/** The measures that a key reads for an agreement whose own is `usage`, each with the same figures. */
export function measuresOf(key: Key, vintage: Vintage, table: Table): Map<string, Measure> {
  return new Map(key.reads(AGREEMENT).map((id) => [id, measure(id, vintage, table)]));
}

export const AGREEMENT: Agreement = {
  id: 'agreement',
  title: { sv: 'avtal', en: 'agreement' },
  key: { value: 'equal', at: NOWHERE },
  parties: [],
  unit: ONE,
  rounding: { rule: 'largest-remainder' },
  source: 'a test',
  measure: { value: 'usage', at: NOWHERE },
  file: 'agreement.yaml',
  at: NOWHERE,
};

/** Parties that share an amount by figures of one year. */
export interface Sharing {
  readonly parties: readonly Party[];
  readonly figures: readonly Rational[];
  readonly amount: Rational;
}

/** Two to seven parties with figures that are not all zero, and a whole amount, charged or credited. */
export const sharing: fc.Arbitrary<Sharing> = fc
  .tuple(
    fc.uniqueArray(fc.tuple(fc.nat({ max: 9999 }), figure), {
      minLength: 2,
      maxLength: 7,
      selector: ([code]) => code,
    }),
    fc.bigInt(-(10n ** 9n), 10n ** 9n),
  )
  .map(([drawn, amount]) => ({
    parties: drawn.map(([code]) => party(`p${code}`, String(code))),
    figures: drawn.some(([, { numerator }]) => numerator > 0n)
      ? drawn.map(([, figure]) => figure)
      : drawn.map(() => ONE),
    amount: rational(amount),
  }));

/** Each party's figure for 2017, in a table in the order of the parties. */
export function tableOf({ parties, figures }: Pick<Sharing, 'parties' | 'figures'>): Table {
  return Object.fromEntries(parties.map(({ id }, i) => [id, { 2017: figures[i] as Rational }]));
}

/** What a key may read of a sharing, for 2019 from figures two years back. */
export function inputFor(key: Key, sharing: Sharing, table = tableOf(sharing)): KeyInput {
  const measures = measuresOf(key, { yearsBack: 2 }, table);
  return { agreement: AGREEMENT, parties: sharing.parties, year: 2019, measures, at: NOWHERE };
}

/** Whether a key reads any measure. */
export function readsFigures(key: Key): boolean {
  return key.reads(AGREEMENT).length > 0;
}

/** Divides a sharing by a key, in whole kronor. */
export function divideBy(key: Key, sharing: Sharing, table = tableOf(sharing)): Outcome<Allocation> {
  return allocate({
    agreement: AGREEMENT,
    key,
    input: inputFor(key, sharing, table),
    amount: { value: sharing.amount, at: placeAt(0) },
    unit: ONE,
    rounding: AGREEMENT.rounding,
  });
}

/** The value of an outcome that must have one. */
export function valueIn<T>(outcome: Outcome<T>): T {
  if (!outcome.ok) throw new Error(`issues: ${codesOf(outcome).join(', ')}`);
  return outcome.value;
}

/** The codes of an outcome's issues; none when it has a value. */
export function codesOf(outcome: Outcome<unknown>): IssueCode[] {
  return outcome.ok ? [] : outcome.issues.map(({ code }) => code);
}

/** A date as people write it: 2019-05-01. */
export function date(text: string): CalendarDate {
  const [year = 0, month = 0, day = 0] = text.split('-').map(Number);
  return { year, month, day };
}
