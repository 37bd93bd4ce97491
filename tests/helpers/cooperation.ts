import { NO_ADJUSTMENTS } from '../../src/agreement/adjustments.js';
import type { Agreement } from '../../src/agreement/agreement.js';
import type { CalendarDate } from '../../src/kernel/date.js';
import type { IssueCode, Place } from '../../src/kernel/issue.js';
import { ONE, type Rational } from '../../src/kernel/number.js';
import type { Outcome } from '../../src/kernel/outcome.js';
import type { Party } from '../../src/kernel/party.js';
import { equal } from '../../src/keys/equal.js';
import type { Figure, Measure, Vintage } from '../../src/keys/measure.js';

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

/** An agreement between nobody yet, in whole kronor by the largest remainder. */
export const AGREEMENT: Agreement = {
  id: 'agreement',
  title: { sv: 'avtal', en: 'agreement' },
  key: { value: equal, at: NOWHERE },
  parties: [],
  spans: [],
  phases: [],
  unit: ONE,
  rounding: { rule: 'largest-remainder' },
  source: 'a test',
  adjustments: NO_ADJUSTMENTS,
  file: 'agreement.yaml',
  at: NOWHERE,
};

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
