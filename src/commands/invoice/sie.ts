import { type CalendarDate, isoDate } from '../../kernel/date.js';
import { toDecimal } from '../../kernel/number.js';
import { plain } from '../../sheet/plain.js';
import { toCp437 } from '../../text/cp437.js';
import type { Invoices } from './invoice.js';
import { textOf } from './sheet.js';
import {
  type Dimension,
  type Ledger,
  type Voucher,
  type VoucherRow,
  voucherDate,
  vouchersOf,
} from './voucher.js';
import type { Words } from './words.js';

/** Invoices, and how they are booked. */
export interface Bookings {
  readonly invoices: Invoices;
  readonly ledger: Ledger;
}

const LINE_FEED = 10;

/**
 * Vouchers for a ledger: SIE type 4I (SIE 4B, 2008-09-30) in code page 437, one voucher an instalment, numbered by the
 * ledger that reads them. The day that SIE asks when the file was made is that of the first instalment: no clock is read.
 * A draft says so in the text of each voucher. Law: each voucher adds up to nothing. Requires: texts that `notInSie` finds nothing in, amounts in whole öre.
 */
export function renderSie({ invoices, ledger }: Bookings, version: string, words: Words): Uint8Array {
  const vouchers = vouchersOf(invoices, ledger);
  const [first] = invoices.table.instalments;
  const made = first ? voucherDate(first, ledger) : { year: invoices.year, month: 1, day: 1 };
  const lines = [
    '#FLAGGA 0',
    `#PROGRAM ${quoted('allocate')} ${quoted(version)}`,
    '#FORMAT PC8',
    `#GEN ${compact(made)}`,
    '#SIETYP 4',
    ...(ledger.organisationNumber === undefined ? [] : [`#ORGNR ${ledger.organisationNumber}`]),
    `#FNAMN ${quoted(ledger.company)}`,
    ...accountLines(vouchers, ledger),
    ...ledger.dimensions.map(({ number, name }) => `#DIM ${number} ${quoted(name)}`),
    ...ledger.dimensions.flatMap((dimension) => objectLines(dimension, vouchers)),
    ...vouchers.flatMap((voucher) => voucherLines(voucher, invoices, ledger, words)),
  ];
  return Uint8Array.from(lines.flatMap((line) => [...toCp437(line), LINE_FEED]));
}

/** The accounts that are used and have a name, each once. */
function accountLines(vouchers: readonly Voucher[], ledger: Ledger): string[] {
  const lines = rowsOf(vouchers).flatMap(({ side, account }) => {
    const { name } = ledger[side];
    return name === undefined ? [] : `#KONTO ${account} ${quoted(name)}`;
  });
  return [...new Set(lines)];
}

/** The objects of a dimension that are used and have a name: parties, or the one that is stated for all. */
function objectLines(dimension: Dimension, vouchers: readonly Voucher[]): string[] {
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

function voucherLines(
  { instalment, date, rows }: Voucher,
  invoices: Invoices,
  { series }: Ledger,
  words: Words,
): string[] {
  const own = textOf(instalment, invoices, words);
  const text = invoices.isDraft ? words.invoice.draft(own) : own;
  return [
    `#VER ${quoted(series)} "" ${compact(date)} ${quoted(plain(text))}`,
    '{',
    ...rows.map((row) => rowLine(row, date)),
    '}',
  ];
}

function rowLine({ account, objects, amount, line }: VoucherRow, date: CalendarDate): string {
  const list = objects.map(({ dimension, object }) => `${dimension.number} ${quoted(object)}`).join(' ');
  const text = quoted(`${line.number} ${line.party.name}`);
  return `   #TRANS ${account} {${list}} ${toDecimal(amount, 2)} ${compact(date)} ${text}`;
}

function rowsOf(vouchers: readonly Voucher[]): VoucherRow[] {
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
