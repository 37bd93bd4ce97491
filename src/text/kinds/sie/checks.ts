import { type Issue, issue } from '../../../kernel/issue.js';
import { compare, sum } from '../../../kernel/number.js';
import type { Remark } from '../../../kernel/remark.js';
import type { Books } from './books.js';
import type { AccountSum } from './sums.js';

/** The vouchers whose rows do not add up to nothing. Issue: voucher-unbalanced. */
export function unbalanced({ vouchers }: Books): Issue[] {
  return vouchers.flatMap(({ series, number, at, rows }) => {
    const by = sum(rows.map(({ amount }) => amount));
    return by.numerator === 0n ? [] : [issue('voucher-unbalanced', { series, number, by }, at)];
  });
}

/** The currency of books that are not kept in kronor. Issue: not-kronor. */
export function notKronor({ currency }: Books): Issue[] {
  return currency
    ? [issue('not-kronor', { text: `#VALUTA ${currency.code}`, currency: currency.code }, currency.at)]
    : [];
}

/** Accounts of which a result and a balance are stated that differ. Issue: two-sums. */
export function twoSums(sums: readonly AccountSum[]): Issue[] {
  return sums.flatMap(({ account, result, balance, amount, brought }) => {
    const isOther = balance && [balance.amount, brought ?? amount].every((one) => compare(one, amount) !== 0);
    if (!result || !balance || !isOther) return [];
    return [issue('two-sums', { account, result: amount, balance: balance.amount }, result.at)];
  });
}

/**
 * What is said of books whose parts do not tie, where vouchers are not what is stated of an account; and of accounts that are
 * read otherwise than by what is stated of most: by a balance where results are stated by results, by vouchers where nothing is stated;
 * and that the books end before their year.
 */
export function saidOf(sums: readonly AccountSum[], books: Books, file: string): Remark[] {
  const { vouchers } = books;
  const stated = sums.filter(({ result, balance }) => result ?? balance);
  const off = vouchers.length > 0 ? stated.filter((one) => compare(one.amount, one.booked) !== 0) : [];
  const isAny = ({ amount }: AccountSum) => amount.numerator !== 0n;
  const balances = stated.filter((one) => isAny(one) && !one.result && !one.isOfBalance);
  const booked = stated.length > 0 ? sums.filter((one) => isAny(one) && !stated.includes(one)) : [];
  const by = (which: 'balances' | 'vouchers', of: readonly AccountSum[]): Remark[] => {
    const accounts = of.map(({ account }) => account);
    return of.length > 0 ? [{ code: 'ledger-read-by', facts: { file, by: which, accounts } }] : [];
  };
  const [first] = off;
  return [
    ...ofPart(books, file),
    ...(first ? [doNotTie(first, off.length, stated.length, file)] : []),
    ...by('balances', balances),
    ...by('vouchers', booked),
  ];
}

/** Books that were written, or that their sums are of, before their year had ended. */
function ofPart({ year, until, written }: Books, file: string): Remark[] {
  const day = until ?? written;
  return year && day && day < year.to
    ? [{ code: 'books-end-early', facts: { file, day, is: until ? 'until' : 'written', to: year.to } }]
    : [];
}

function doNotTie(
  { account, booked: computed, amount: stated }: AccountSum,
  accounts: number,
  of: number,
  file: string,
): Remark {
  return { code: 'ledger-does-not-tie', facts: { file, accounts, of, account, computed, stated } };
}
