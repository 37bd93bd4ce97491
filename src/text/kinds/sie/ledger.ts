import { add, type Rational, ZERO } from '../../../kernel/number.js';
import { andThen, type Outcome, outcome } from '../../../kernel/outcome.js';
import type { Ledger, ObjectSum } from '../../ledger.js';
import { placeIn } from '../../source.js';
import type { RawFile } from '../kind.js';
import { type Booked, type Books, booksIn } from './books.js';
import { movements, unbalanced, untied } from './checks.js';
import { sieText } from './text.js';

/**
 * The books of a SIE file, exactly. An account's sum is the stated balance at the end of the year or the result of it; in a
 * file that states none, what its vouchers come to. Books whose parts do not tie are said in a remark.
 * Issues: empty-file, not-utf8, sie-post, voucher-unbalanced.
 */
export function ledgerIn(file: RawFile): Outcome<Ledger> {
  return andThen(sieText(file), (source) =>
    andThen(booksIn(source), (books) => {
      for (const remark of untied(books, file.shown)) file.remark(remark);
      const { company, year, accounts, closing, opening } = books;
      const sums = closing.size > 0 ? closing : plus(opening, movements(books));
      const ledger: Ledger = {
        company,
        year,
        accounts,
        sums: [...sums].map(([account, amount]) => ({ account, amount })).sort(byAccount),
        byObject: byObject(books),
        at: placeIn(source, 0, 1),
      };
      return outcome(ledger, unbalanced(books));
    }),
  );
}

function byAccount(a: { readonly account: string }, b: { readonly account: string }): number {
  return a.account < b.account ? -1 : a.account > b.account ? 1 : 0;
}

function plus(
  one: ReadonlyMap<string, Rational>,
  other: ReadonlyMap<string, Rational>,
): Map<string, Rational> {
  const sums = new Map(one);
  for (const [account, amount] of other) sums.set(account, add(sums.get(account) ?? ZERO, amount));
  return sums;
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
