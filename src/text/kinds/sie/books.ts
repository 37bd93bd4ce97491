import { daysInMonth } from '../../../kernel/date.js';
import { isSame } from '../../../kernel/identity.js';
import { type Issue, issue, type Place } from '../../../kernel/issue.js';
import { parseDecimal, type Rational } from '../../../kernel/number.js';
import { type Outcome, outcome } from '../../../kernel/outcome.js';
import type { LedgerObject } from '../../ledger.js';
import type { Source } from '../../source.js';
import { type Field, type Post, postsIn, textAt } from './posts.js';

/** A stretch of the books: an account, the objects that it is booked on, and how much. */
export interface Booked {
  readonly account: string;
  readonly objects: readonly LedgerObject[];
  readonly amount: Rational;
}

interface Voucher {
  readonly series: string;
  readonly number: string;
  /** As 2025-01-31. */
  readonly day: string;
  readonly at: Place;
  readonly rows: Booked[];
}

/** A sum that is stated of an account. */
export interface Stated {
  readonly amount: Rational;
  readonly at: Place;
}

/** What a file says of its year 0. */
export interface Books {
  company: string;
  year?: { readonly from: string; readonly to: string };
  /** The day that the file was written, and the last that its sums are of, where it says them. */
  written?: string;
  until?: string;
  /** The currency that is not kronor, and where it stands. */
  currency?: { readonly code: string; readonly at: Place };
  readonly accounts: Map<string, string>;
  /** What accounts are, where the file says it: T and S of the balance, K and I of the result. */
  readonly types: Map<string, string>;
  readonly opening: Map<string, Stated>;
  /** Balances at the end of the year, by account; where they are not stated, nothing. */
  readonly balances: Map<string, Stated>;
  readonly results: Map<string, Stated>;
  /** Balances at the end of the year by objects, and how they were at its beginning. */
  readonly objectBalances: Booked[];
  readonly objectOpening: Booked[];
  /** What accounts changed by in each period, by objects. */
  readonly periods: Booked[];
  readonly vouchers: Voucher[];
}

/** Reads the posts that tell of this year; others are passed over, as the standard says. Issues: sie-post, duplicate-row for a sum that is stated twice. */
export function booksIn(source: Source): Outcome<Books> {
  const books: Books = {
    company: '',
    accounts: new Map(),
    types: new Map(),
    opening: new Map(),
    balances: new Map(),
    results: new Map(),
    objectBalances: [],
    objectOpening: [],
    periods: [],
    vouchers: [],
  };
  const issues: Issue[] = [];
  const stated = new Map<string, Place>();
  let open: Post | undefined;
  for (const post of postsIn(source)) {
    if (post.label === '#VER') open = post;
    if (post.label === '}') open = undefined;
    const form = FORMS[post.label];
    if (!form) continue;
    const isAstray = post.label === '#TRANS' && open === undefined;
    if (isAstray || !form.read(post, books))
      issues.push(issue('sie-post', { post: post.label, form: form.form }, post.at()));
    if (form.named === undefined || textAt(post, 0) !== '0') continue;
    const name = [post.label, ...post.fields.slice(0, form.named).map(shownField)].join(' ');
    const first = stated.get(name);
    if (first) issues.push(issue('duplicate-row', { name, first }, post.at()));
    else stated.set(name, post.at());
  }
  if (open) issues.push(issue('sie-post', { post: '#VER', form: '#VER … { … }' }, open.at()));
  return outcome(books, issues);
}

/** How a post is written, and what it adds to the books; false when it cannot be read. */
interface Form {
  readonly form: string;
  /** Of a post that states a sum of a year: how many of its fields say of what. */
  readonly named?: number;
  readonly read: (post: Post, books: Books) => boolean;
}

const FORMS: Readonly<Record<string, Form>> = {
  '#FNAMN': { form: '#FNAMN företag', read: (post, books) => says(() => (books.company = textAt(post, 0))) },
  '#RAR': { form: '#RAR årsnr start slut', read: readYear },
  // A day that nobody can read tells nothing: that is no fault of the sums.
  '#GEN': { form: '#GEN datum', read: (post, books) => says(() => (books.written = dayIn(textAt(post, 0)))) },
  '#OMFATTN': {
    form: '#OMFATTN datum',
    read: (post, books) => says(() => (books.until = dayIn(textAt(post, 0)))),
  },
  '#VALUTA': {
    form: '#VALUTA valutakod',
    read: (post, books) => {
      const code = textAt(post, 0);
      return isSame(code, 'SEK') || code === '' || says(() => (books.currency = { code, at: post.at() }));
    },
  },
  '#KONTO': {
    form: '#KONTO kontonr kontonamn',
    read: (post, { accounts }) =>
      textAt(post, 0) !== '' && says(() => accounts.set(textAt(post, 0), textAt(post, 1))),
  },
  '#KTYP': {
    form: '#KTYP kontonr kontotyp',
    read: (post, { types }) => says(() => types.set(textAt(post, 0), textAt(post, 1).toUpperCase())),
  },
  '#IB': balance('#IB', ({ opening }) => opening),
  '#UB': balance('#UB', ({ balances }) => balances),
  '#RES': balance('#RES', ({ results }) => results),
  '#OIB': objectBalance('#OIB', ({ objectOpening }) => objectOpening),
  '#OUB': objectBalance('#OUB', ({ objectBalances }) => objectBalances),
  '#PSALDO': {
    form: '#PSALDO årsnr period konto {objekt} saldo',
    named: 4,
    read: (post, { periods }) =>
      textAt(post, 0) !== '0' || booked(textAt(post, 2), post.fields[3], amountAt(post, 4), periods),
  },
  '#VER': {
    form: '#VER serie vernr datum',
    read: (post, { vouchers }) => {
      const [series = '', number = '', date = ''] = [0, 1, 2].map((index) => textAt(post, index));
      const day = dayIn(date);
      // Its rows are its own, also where its day cannot be read.
      vouchers.push({ series, number, day: day ?? '', at: post.at(), rows: [] });
      return day !== undefined;
    },
  },
  // #RTRANS is followed by the same row as #TRANS, and #BTRANS was taken away: neither is added.
  '#TRANS': {
    form: '#TRANS kontonr {objekt} belopp',
    read: (post, { vouchers }) => {
      const rows = vouchers.at(-1)?.rows;
      return rows !== undefined && booked(textAt(post, 0), post.fields[1], amountAt(post, 2), rows);
    },
  },
};

/** A balance or a result of an account in a year; of other years than this nothing is read. */
function balance(label: string, of: (books: Books) => Map<string, Stated>): Form {
  return {
    form: `${label} årsnr konto saldo`,
    named: 2,
    read: (post, books) => {
      const [year, account, amount] = [textAt(post, 0), textAt(post, 1), amountAt(post, 2)];
      if (year !== '0') return /^-\d+$/.test(year);
      if (!amount || account === '') return false;
      return says(() => of(books).set(account, { amount, at: post.at() }));
    },
  };
}

function objectBalance(label: string, of: (books: Books) => Booked[]): Form {
  return {
    form: `${label} årsnr konto {objekt} saldo`,
    named: 3,
    read: (post, books) =>
      textAt(post, 0) !== '0' || booked(textAt(post, 1), post.fields[2], amountAt(post, 3), of(books)),
  };
}

function booked(
  account: string,
  field: Field | undefined,
  amount: Rational | undefined,
  into: Booked[],
): boolean {
  if (!amount || account === '' || !Array.isArray(field) || field.length % 2 !== 0) return false;
  const objects = Array.from({ length: field.length / 2 }, (_, i) => ({
    dimension: String(field[2 * i]),
    object: String(field[2 * i + 1]),
  }));
  return says(() => into.push({ account, objects, amount }));
}

function readYear(post: Post, books: Books): boolean {
  const [number, ...days] = [0, 1, 2].map((index) => textAt(post, index));
  const [from, to] = days.map(dayIn);
  const isYear = from !== undefined && to !== undefined && from <= to;
  // A file of vouchers alone may leave the days out.
  if (number === '0' && isYear) books.year = { from, to };
  return number !== '0' || days.every((day) => day === '') || isYear;
}

/** A day as 2025-01-31, of 20250131; undefined for one that no year has. */
function dayIn(text: string): string | undefined {
  const [, year, month, day] = /^(\d{4})(\d\d)(\d\d)$/.exec(text) ?? [];
  const isDay = day !== undefined && day >= '01' && Number(day) <= daysInMonth(Number(year), Number(month));
  return isDay ? `${year}-${month}-${day}` : undefined;
}

/** The amount of a post; undefined where its thousands seem to be set apart: `1 000.50` would be one krona and something else. */
function amountAt(post: Post, index: number): Rational | undefined {
  const [text, next] = [textAt(post, index), textAt(post, index + 1)];
  // What else may follow is a day, of eight digits, or a quantity.
  const goesOn = post.label === '#TRANS' ? /^\d{3}(\.\d+)?$/ : /^(0\d\d(\.\d+)?|\d{3}\.\d\d)$/;
  return /^[-+]?\d{1,3}$/.test(text) && goesOn.test(next) ? undefined : amountIn(text);
}

/** An amount with a decimal point, exact. */
function amountIn(text: string): Rational | undefined {
  const [, sign, whole = '', decimals] = /^([-+]?)(\d*)(?:\.(\d+))?$/.exec(text) ?? [];
  if (sign === undefined || `${whole}${decimals ?? ''}` === '' || text.length > MOST_CHARACTERS)
    return undefined;
  return parseDecimal(
    `${sign === '-' ? '-' : ''}${whole || '0'}${decimals === undefined ? '' : `.${decimals}`}`,
  );
}

const MOST_CHARACTERS = 40;

function shownField(field: Field): string {
  return typeof field === 'string' ? field : `{${field.join(' ')}}`;
}

function says(act: () => unknown): true {
  act();
  return true;
}
