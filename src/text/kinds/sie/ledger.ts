import { issue } from '../../../kernel/issue.js';
import { add } from '../../../kernel/number.js';
import { andThen, type Outcome, outcome } from '../../../kernel/outcome.js';
import type { Ledger, ObjectSum } from '../../ledger.js';
import { placeIn } from '../../source.js';
import type { RawFile } from '../kind.js';
import { type Booked, type Books, booksIn } from './books.js';
import { notKronor, saidOf, twoSums, unbalanced } from './checks.js';
import { sumsOf } from './sums.js';
import { sieText } from './text.js';

/**
 * The books of a SIE file, exactly, of its year alone: each account's sum as `sumsOf` has it. What vouchers are of other years, books whose parts do not
 * tie and accounts that are read otherwise than the rest are said in remarks.
 * Issues: empty-file, not-utf8, not-kronor, sie-post, duplicate-row, missing-field where nothing tells the year of vouchers of several, voucher-unbalanced, two-sums.
 */
export function ledgerIn(file: RawFile): Outcome<Ledger> {
  return andThen(sieText(file), (source) =>
    andThen(booksIn(source), (all) => {
      const at = placeIn(source, 0, 1);
      const books = ofItsYear(all, file);
      const sums = sumsOf(books);
      for (const remark of saidOf(sums, books, file.shown)) file.remark(remark);
      const { company, year, accounts } = books;
      const days = daysOf(books);
      const ledger: Ledger = {
        company,
        year,
        days: year ?? days,
        accounts,
        sums,
        byObject: byObject(books),
        at,
      };
      const isUntold = !year && days?.from.slice(0, 4) !== days?.to.slice(0, 4);
      const untold = isUntold ? [issue('missing-field', { field: '#RAR' }, at)] : [];
      return outcome(ledger, [...untold, ...notKronor(all), ...unbalanced(all), ...twoSums(sums)]);
    }),
  );
}

/** The books without vouchers that are dated outside their year, which is said. */
function ofItsYear(books: Books, { shown: file, remark }: RawFile): Books {
  const { year, vouchers } = books;
  const isOther = ({ day }: { readonly day: string }) => year && (day < year.from || day > year.to);
  const others = vouchers.filter(isOther);
  const [first] = others;
  if (!first) return books;
  remark({ code: 'vouchers-of-other-years', facts: { file, vouchers: others.length, day: first.day } });
  return { ...books, vouchers: vouchers.filter((one) => !isOther(one)) };
}

/** The first and the last day of vouchers. */
function daysOf({ vouchers }: Books): Ledger['year'] {
  const [from, ...days] = vouchers.map(({ day }) => day).sort();
  return from === undefined ? undefined : { from, to: days.at(-1) ?? from };
}

/** By objects the vouchers tell most; where they name none, the periods of results and the balances at the end of the year. */
function byObject({ vouchers, periods, objectBalances, objectOpening }: Books): ObjectSum[] {
  const rows = vouchers.flatMap((voucher) => voucher.rows).filter(({ objects }) => objects.length > 0);
  if (rows.length > 0) return added([...objectOpening, ...rows]);
  const balanced = new Set(objectBalances.map(({ account }) => account));
  const results = periods.filter(({ account }) => !balanced.has(account));
  // A file may state the same by one object and by several: what each object has in all is then that by one.
  const single = new Set(results.filter(({ objects }) => objects.length === 1).map(({ account }) => account));
  const once = results.filter(({ account, objects }) => objects.length === 1 || !single.has(account));
  return added([...objectBalances, ...once]);
}

function added(rows: readonly Booked[]): ObjectSum[] {
  const sums = new Map<string, Booked>();
  for (const row of rows) {
    if (row.objects.length === 0) continue;
    const key = JSON.stringify([
      row.account,
      row.objects.map(({ dimension, object }) => [dimension, object]),
    ]);
    const before = sums.get(key);
    sums.set(key, before ? { ...row, amount: add(before.amount, row.amount) } : row);
  }
  return [...sums.values()];
}
