import { isSame } from '../kernel/identity.js';
import type { Located } from '../kernel/issue.js';
import { type Rational, sum } from '../kernel/number.js';
import { all, andThen, each, fail, type Outcome, outcome } from '../kernel/outcome.js';
import type { Ledger, LedgerObject } from '../text/ledger.js';
import type { Payers } from './payers.js';

/** Which accounts of the books a cost is booked on, and on which objects when not on all. */
export interface BooksChoice {
  readonly accounts: readonly Located<string>[];
  readonly objects: readonly Located<string>[];
}

/** Where a cost stands in somebody's books. */
export interface BooksSource {
  readonly file: string;
  readonly company: string;
  readonly accounts: string;
  readonly objects: string;
  readonly year?: Ledger['year'];
  /** The accounts of assets or debts among them. */
  readonly ofBalance: readonly string[];
}

/**
 * What the accounts chosen come to, debit above zero: a credit on one of them lowers the cost. Objects of one dimension are
 * added, those of different dimensions must all be booked on. Issues: wrong-form, other-year, nothing-booked,
 * income-above-cost.
 */
export function costInBooks(
  ledger: Ledger,
  choice: BooksChoice,
  { value: file, at }: Located<string>,
  { year, isCredit }: Pick<Payers, 'year' | 'isCredit'> = {},
): Outcome<{ readonly cost: Located<Rational>; readonly source: BooksSource }> {
  const chosen = all({ ranges: each(choice.accounts, rangeIn), objects: each(choice.objects, objectIn) });
  return andThen(chosen, ({ ranges, objects }) => {
    const { from = '', to = '' } = ledger.days ?? {};
    const isOther =
      ledger.days && (Number(from.slice(0, 4)) > Number(year) || Number(to.slice(0, 4)) < Number(year));
    if (year !== undefined && isOther) return fail('other-year', { file, from, to, year }, at);
    const booked = objects.length === 0 ? ledger.sums : ofObjects(ledger, objects);
    const found = booked.filter(({ account }) => ranges.some((range) => isIn(account, range)));
    const accounts = new Set(found.map(({ account }) => account));
    const balance = ledger.sums.filter(({ account, isOfBalance }) => isOfBalance && accounts.has(account));
    const source: BooksSource = {
      file,
      company: ledger.company,
      accounts: textOf(choice.accounts),
      objects: textOf(choice.objects),
      year: ledger.year,
      ofBalance: balance.map(({ account }) => account),
    };
    const [named] = choice.accounts;
    if (found.length === 0) {
      const { accounts, objects: on } = source;
      return fail('nothing-booked', { accounts, objects: on, company: ledger.company }, named?.at ?? at);
    }
    const amount = sum(found.map((one) => one.amount));
    if (amount.numerator < 0n && !isCredit)
      return fail(
        'income-above-cost',
        { accounts: source.accounts, objects: source.objects, amount },
        named?.at ?? at,
      );
    return outcome({ cost: { value: amount, at }, source });
  });
}

function textOf(list: readonly Located<string>[]): string {
  return list.map(({ value }) => value).join(', ');
}

interface Range {
  readonly from: number;
  readonly to: number;
}

/** An account, or those from one to another. Issue: wrong-form. */
function rangeIn({ value, at }: Located<string>): Outcome<Range> {
  const [, from, to = from] = /^(\d{1,9})(?:\s*[-\u2013]\s*(\d{1,9}))?$/.exec(value) ?? [];
  const range = { from: Number(from), to: Number(to) };
  return from !== undefined && range.from <= range.to
    ? outcome(range)
    : fail('wrong-form', { text: value, example: '4000-7999' }, at);
}

/** An object of a dimension: 1=110. Issue: wrong-form. */
function objectIn({ value, at }: Located<string>): Outcome<LedgerObject> {
  const [, dimension, object] = /^(\d+)\s*=\s*(.+)$/.exec(value) ?? [];
  return dimension !== undefined && object !== undefined
    ? outcome({ dimension, object })
    : fail('wrong-form', { text: value, example: '1=110' }, at);
}

function isIn(account: string, { from, to }: Range): boolean {
  return /^\d{1,9}$/.test(account) && Number(account) >= from && Number(account) <= to;
}

function ofObjects({ byObject }: Ledger, objects: readonly LedgerObject[]): Ledger['byObject'] {
  const dimensions = [...new Set(objects.map(({ dimension }) => dimension))];
  return byObject.filter((booked) =>
    dimensions.every((dimension) =>
      objects.some(
        (wanted) =>
          wanted.dimension === dimension &&
          booked.objects.some((one) => one.dimension === dimension && isSame(one.object, wanted.object)),
      ),
    ),
  );
}
