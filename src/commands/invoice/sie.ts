import { type CalendarDate, compareDates, isoDate } from '../../kernel/date.js';
import { toDecimal } from '../../kernel/number.js';
import { plain } from '../../sheet/plain.js';
import { joined, once, type Sentence } from '../../sheet/sentence.js';
import { toCp437 } from '../../text/cp437.js';
import type { Invoices } from './invoice.js';
import { besideOf, sharedTextOf } from './line-texts.js';
import { type Dimension, type Ledger, type Voucher, type VoucherRow, vouchersOf } from './voucher.js';
import type { Words } from './words.js';

/** What is booked of one agreement: lines with their numbers, and how many instalments its year has. */
export type Bookable = Pick<Invoices, 'lines' | 'own' | 'count' | 'isDraft' | 'year'>;

const LINE_FEED = 10;

/**
 * Vouchers for a ledger: SIE type 4I (SIE 4B, 2008-09-30) in code page 437, one voucher for each due date of an agreement, numbered by
 * the ledger that reads them. The day that SIE asks when the file was made is that of the first: no clock is read.
 * A draft says so in the text of each voucher. Law: each voucher adds up to nothing. Requires: texts that `notInSie` finds nothing in, amounts in whole öre.
 */
export function renderSie(
  all: readonly Bookable[],
  ledger: Ledger,
  version: string,
  words: Words,
): Uint8Array {
  const told = all.flatMap((bookable) =>
    vouchersOf(bookable, ledger).map(({ first, date, rows }) => {
      const shared = sharedTextOf(first, bookable.count, words);
      const text = bookable.isDraft ? words.invoice.draft(shared) : shared;
      return {
        date,
        text,
        rows: rows.map((row) => ({ ...row, own: ownText(row, shared, bookable, words) })),
      };
    }),
  );
  return sieFile(told, ledger, version, all[0]?.year ?? 0);
}

/** What a row is for, beside what its whole voucher is. */
function ownText(
  { line }: Voucher['rows'][number],
  shared: Sentence,
  { count }: Bookable,
  words: Words,
): Sentence | undefined {
  const [, ...other] = once([shared, sharedTextOf(line, count, words)]);
  const own = [...other, ...besideOf(line, words)];
  return own.length === 0 ? undefined : joined(own, ', ');
}

/** A voucher with its text, and what its rows are for beside it. */
export type ToldVoucher = Pick<Voucher, 'date'> & {
  readonly text: Sentence;
  readonly rows: readonly (VoucherRow & { readonly own?: Sentence | undefined })[];
};

/** The file of vouchers, whatever they book; `year`: that of a file without any. */
export function sieFile(
  vouchers: readonly ToldVoucher[],
  ledger: Ledger,
  version: string,
  year: number,
): Uint8Array {
  const [first] = vouchers.map(({ date }) => date).sort(compareDates);
  const made = first ?? { year, month: 1, day: 1 };
  const lines = [
    '#FLAGGA 0',
    `#PROGRAM ${quoted('allocate')} ${quoted(version)}`,
    '#FORMAT PC8',
    `#GEN ${compact(made)}`,
    '#SIETYP 4',
    ...(ledger.organisationNumber === undefined ? [] : [`#ORGNR ${ledger.organisationNumber}`]),
    `#FNAMN ${quoted(ledger.company)}`,
    ...accountLines(vouchers),
    ...ledger.dimensions.map(({ number, name }) => `#DIM ${number} ${quoted(name)}`),
    ...ledger.dimensions.flatMap((dimension) => objectLines(dimension, vouchers)),
    ...vouchers.flatMap((voucher) => voucherLines(voucher, ledger)),
  ];
  return Uint8Array.from(lines.flatMap((line) => [...toCp437(line), LINE_FEED]));
}

/** The accounts that are used and have a name, each once. */
function accountLines(vouchers: readonly ToldVoucher[]): string[] {
  const lines = rowsOf(vouchers).flatMap(({ account, name }) =>
    name === undefined ? [] : `#KONTO ${account} ${quoted(name)}`,
  );
  return [...new Set(lines)];
}

/** The objects of a dimension that are used and have a name: parties, or the one that is stated for all. */
function objectLines(dimension: Dimension, vouchers: readonly ToldVoucher[]): string[] {
  const { number, object: holds, objectName } = dimension;
  const isParty = holds === 'party' || holds === 'name' || holds === 'code';
  const lines = rowsOf(vouchers).flatMap(({ objects, line }) => {
    const object = objects.find((one) => one.dimension === dimension)?.object;
    const name = isParty ? line.party.name : objectName;
    return object === undefined || name === undefined
      ? []
      : `#OBJEKT ${number} ${quoted(object)} ${quoted(name)}`;
  });
  return [...new Set(lines)];
}

function voucherLines({ text, date, rows }: ToldVoucher, { series }: Ledger): string[] {
  return [
    `#VER ${quoted(series)} "" ${compact(date)} ${quoted(plain(text))}`,
    '{',
    ...rows.map((row) => rowLine(row, date)),
    '}',
  ];
}

function rowLine(
  { account, objects, amount, line, own }: ToldVoucher['rows'][number],
  date: CalendarDate,
): string {
  const list = objects.map(({ dimension, object }) => `${dimension.number} ${quoted(object)}`).join(' ');
  const named = line.number === '' ? line.party.name : `${line.number} ${line.party.name}`;
  const text = own === undefined ? named : `${named}: ${plain(own)}`;
  return `   #TRANS ${account} {${list}} ${toDecimal(amount, 2)} ${compact(date)} ${quoted(text)}`;
}

function rowsOf(vouchers: readonly ToldVoucher[]): VoucherRow[] {
  return vouchers.flatMap(({ rows }) => rows);
}

/** A text between quotation marks; those within it get a backslash. */
function quoted(text: string): string {
  return `"${text.replaceAll('"', '\\"')}"`;
}

/** A date as SIE writes it: 20190131. */
function compact(date: CalendarDate): string {
  return isoDate(date).replaceAll('-', '');
}
