import { type Issue, issue } from '../../../kernel/issue.js';
import { add, compare, type Rational, sum, ZERO } from '../../../kernel/number.js';
import type { Remark } from '../../../kernel/remark.js';
import type { Books } from './books.js';

/** The vouchers whose rows do not add up to nothing. Issue: voucher-unbalanced. */
export function unbalanced({ vouchers }: Books): Issue[] {
  return vouchers.flatMap(({ series, number, at, rows }) => {
    const by = sum(rows.map(({ amount }) => amount));
    return by.numerator === 0n ? [] : [issue('voucher-unbalanced', { series, number, by }, at)];
  });
}

/**
 * What is said of books whose parts do not tie: the balance at the beginning of the year and the vouchers are not the
 * balance at its end, or the result. Only where both are stated can it be seen.
 */
export function untied(books: Books, file: string): Remark[] {
  const { opening, closing, vouchers } = books;
  if (vouchers.length === 0 || closing.size === 0) return [];
  const moved = movements(books);
  const accounts = [...new Set([...opening.keys(), ...closing.keys(), ...moved.keys()])].sort();
  const off = accounts.filter((account) => {
    const computed = add(opening.get(account) ?? ZERO, moved.get(account) ?? ZERO);
    return compare(computed, closing.get(account) ?? ZERO) !== 0;
  });
  const [account] = off;
  if (account === undefined) return [];
  const computed = add(opening.get(account) ?? ZERO, moved.get(account) ?? ZERO);
  const stated = closing.get(account) ?? ZERO;
  const facts = { file, accounts: off.length, of: accounts.length, account, computed, stated };
  return [{ code: 'ledger-does-not-tie', facts }];
}

/** What the vouchers come to for each account. */
export function movements({ vouchers }: Pick<Books, 'vouchers'>): Map<string, Rational> {
  const sums = new Map<string, Rational>();
  for (const { rows } of vouchers)
    for (const { account, amount } of rows) sums.set(account, add(sums.get(account) ?? ZERO, amount));
  return sums;
}
