import { add, type Rational, subtract, ZERO } from '../../../kernel/number.js';
import type { Books, Stated } from './books.js';

/** What an account comes to, and what it is read of. */
export interface AccountSum {
  readonly account: string;
  readonly amount: Rational;
  readonly result?: Stated;
  readonly balance?: Stated;
  /** What the year brought, as its stated balance has it. */
  readonly brought?: Rational;
  /** What vouchers come to, of an account of the balance with what stood there before. */
  readonly booked: Rational;
  readonly isOfBalance: boolean;
}

/**
 * What each account comes to, in their order: its stated result, else its stated balance, else its vouchers, one of them.
 * Of an account that is none of the balance only what the year brought counts, not what stood there before.
 */
export function sumsOf(books: Books): AccountSum[] {
  const { opening, balances, results } = books;
  const moved = movements(books);
  const accounts = new Set([opening, balances, results, moved].flatMap((sums) => [...sums.keys()]));
  return [...accounts].sort().map((account): AccountSum => {
    const isOfBalance = isBalanceAccount(account, books);
    const before = opening.get(account)?.amount ?? ZERO;
    const [result, balance] = [results.get(account), balances.get(account)];
    const brought = balance && (isOfBalance ? balance.amount : subtract(balance.amount, before));
    const booked = add(isOfBalance ? before : ZERO, moved.get(account) ?? ZERO);
    const amount = result?.amount ?? brought ?? booked;
    return { account, amount, result, balance, brought, booked, isOfBalance };
  });
}

/** What the vouchers come to for each account. */
function movements({ vouchers }: Books): Map<string, Rational> {
  const sums = new Map<string, Rational>();
  for (const { rows } of vouchers)
    for (const { account, amount } of rows) sums.set(account, add(sums.get(account) ?? ZERO, amount));
  return sums;
}

/** Whether an account is one of assets or debts, by its number as every Swedish plan of accounts has it; its file may say that it is none. */
function isBalanceAccount(account: string, { types }: Books): boolean {
  return /^[12]/.test(account) && !/^[KI]/.test(types.get(account) ?? '');
}
