import { parseDecimal, type Rational } from '../../src/kernel/number.js';

/*
 * A reader of SIE files of type 4, written from the standard (SIE 4B, 2008-09-30, sections 5 and 11) and not from our own
 * writer: fields parted by blanks, in quotation marks or not, a quotation mark within a field after a backslash, any other
 * backslash itself (real files have paths), objects in braces, vouchers' rows between braces on lines of their own.
 */

/** A record: its label, and its fields; a list of objects is one field. */
interface SieRecord {
  readonly label: string;
  readonly fields: readonly SieField[];
}

type SieField = string | readonly string[];

interface SieVoucher {
  readonly series: string;
  readonly date: string;
  readonly text: string;
  readonly rows: readonly SieRow[];
}

interface SieRow {
  readonly account: string;
  /** Dimension and object by turns. */
  readonly objects: readonly string[];
  readonly amount: Rational;
  readonly text: string;
}

export interface SieFile {
  readonly records: readonly SieRecord[];
  readonly vouchers: readonly SieVoucher[];
}

/** Reads a file; `upper` are the characters of the bytes 128 to 255, by a table that is not the writer's. */
export function readSie(bytes: Uint8Array, upper: string): SieFile {
  const characters = [...upper];
  const decoded = Array.from(bytes, (byte) =>
    byte < 128 ? String.fromCharCode(byte) : characters[byte - 128],
  );
  const records: SieRecord[] = [];
  const vouchers: { voucher: SieRecord; rows: SieRecord[] }[] = [];
  let open: SieRecord[] | undefined;
  for (const line of decoded.join('').split(/\r?\n/)) {
    const text = line.trim();
    if (text === '') continue;
    if (text === '{' || text === '}') {
      open = text === '{' ? vouchers.at(-1)?.rows : undefined;
      continue;
    }
    const record = recordOf(text);
    if (open) open.push(record);
    else if (record.label === '#VER') vouchers.push({ voucher: record, rows: [] });
    else records.push(record);
  }
  return { records, vouchers: vouchers.map(voucherOf) };
}

function recordOf(line: string): SieRecord {
  const [label = '', ...fields] = fieldsOf(line);
  if (typeof label !== 'string' || !label.startsWith('#')) throw new Error(`no label: ${line}`);
  return { label, fields };
}

/** The fields of a line, and those within braces as one. */
function fieldsOf(line: string): SieField[] {
  const fields: SieField[] = [];
  let list: string[] | undefined;
  for (const [token, quoted] of line.matchAll(/"((?:\\"|[^"])*)"|[{}]|[^\s{}"]+/g)) {
    if (token === '{') list = [];
    else if (token === '}') {
      fields.push(list ?? []);
      list = undefined;
    } else (list ?? fields).push((quoted ?? token).replaceAll('\\"', '"'));
  }
  return fields;
}

function voucherOf({ voucher, rows }: { voucher: SieRecord; rows: SieRecord[] }): SieVoucher {
  const [series = '', , date = '', text = ''] = voucher.fields.map(String);
  return {
    series,
    date,
    text,
    rows: rows
      .filter(({ label }) => label === '#TRANS')
      .map(({ fields: [account, objects, amount, , text = ''] }) => ({
        account: String(account),
        objects: objects as readonly string[],
        amount: parseDecimal(String(amount)),
        text: String(text),
      })),
  };
}
