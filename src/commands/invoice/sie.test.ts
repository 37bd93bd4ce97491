import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { AGREEMENT, NOWHERE, valueIn } from '../../../tests/helpers/cooperation.js';
import { dearLaw } from '../../../tests/helpers/laws.js';
import { agreed } from '../../../tests/helpers/sharing.js';
import { readSie } from '../../../tests/helpers/sie.js';
import { sv } from '../../../tests/helpers/words.js';
import type { Period } from '../../agreement/payment-plan.js';
import { share } from '../../allocation/share.js';
import { compare, negate, rational, sum } from '../../kernel/number.js';
import { billOf } from '../../ledger/bill.js';
import { instalmentsOf } from '../../ledger/instalments.js';
import { spoken } from '../../sheet/sentence.js';
import { notInCp437, toCp437 } from '../../text/cp437.js';
import { type Invoices, invoicesOf } from './invoice.js';
import { renderSie } from './sie.js';
import { notInSie } from './sie-text.js';
import type { Ledger } from './voucher.js';

/** The characters of the bytes 128 to 255, by the system's own table; ours is never asked. */
const UPPER_BYTES = Uint8Array.from({ length: 128 }, (_, i) => i + 128);
const UPPER = spawnSync('iconv', ['-f', 'CP437', '-t', 'UTF-8'], { input: UPPER_BYTES }).stdout.toString(
  'utf8',
);

/** Texts of all that code page 437 prints, quotation marks and backslashes often. */
const printed = [...Array.from({ length: 95 }, (_, i) => String.fromCharCode(i + 32)), ...UPPER];
const writable = fc
  .string({ unit: fc.oneof(fc.constantFrom(...printed), fc.constantFrom('"', '\\', '{', '}', '#', ' ')) })
  .filter((text) => notInSie(text).length === 0);

interface Given {
  readonly names: readonly string[];
  readonly title: string;
  readonly object: string;
}
const given: fc.Arbitrary<Given> = fc.record({
  names: fc.array(writable, { minLength: 1, maxLength: 6 }),
  title: writable,
  object: writable.filter((text) => text !== ''),
});
const period = fc.constantFrom<Period[]>('yearly', 'half-yearly', 'quarterly', 'monthly');
const amount = fc.oneof(fc.bigInt(-300n, 300n), fc.bigInt(-(10n ** 12n), 10n ** 12n));

const LEDGER: Ledger = {
  company: 'Värdkommunen',
  series: 'F',
  date: 'due',
  debit: { number: { value: '1510' } },
  credit: { number: { value: '3690' } },
  dimensions: [],
};

/** An amount in öre divided equally, invoiced by instalments, and booked with an object that a text names. */
function booked({ names, title, object }: Given, ore: bigint, by: Period) {
  const unit = rational(1n, 100n);
  const claimants = names.map((name, i) => ({
    party: { id: `p${i}`, name, code: String(i), at: NOWHERE },
    weight: rational(1n),
    at: NOWHERE,
  }));
  const cost = { amount: { value: rational(ore, 100n), at: NOWHERE }, unit };
  const division = valueIn(share({ ...cost, rounding: { rule: 'largest-remainder' } }, claimants));
  const agreement = { ...AGREEMENT, title: { sv: title, en: title } };
  const instalments = instalmentsOf({ period: by, dates: [] }, 2019);
  const years = [{ allocation: { ...agreed(division, agreement), year: 2019 } }];
  const invoices: Invoices = invoicesOf({ years, instalments, bill: billOf(years, instalments) }, 2019);
  const dimensions: Ledger['dimensions'] = [
    { number: '1', name: 'Ansvar', side: 'credit', object: { value: object } },
    { number: '20', name: 'Motpart', object: 'name' },
  ];
  const bytes = renderSie([invoices], { ...LEDGER, dimensions }, '1.0', spoken(sv));
  return { invoices, bytes, file: readSie(bytes, UPPER) };
}

const laws: [fc.Arbitrary<Given>, fc.Arbitrary<bigint>, fc.Arbitrary<Period>] = [given, amount, period];

describe('a voucher for the ledger', () => {
  it('is read by a table that is not our own', () => expect(UPPER).toHaveLength(128));

  dearLaw('adds up to nothing', laws, (texts, ore, by) =>
    booked(texts, ore, by).file.vouchers.every(
      ({ rows }) => rows.length > 0 && sum(rows.map((row) => row.amount)).numerator === 0n,
    ),
  );

  dearLaw('is read back with the same amounts, texts and objects', laws, (texts, ore, by) => {
    const { invoices, file } = booked(texts, ore, by);
    const rows = file.vouchers.flatMap((voucher) => voucher.rows);
    const nfc = (text: string) => text.normalize('NFC');
    return invoices.lines.every(({ party, number, amount }, i) => {
      const [debit, credit] = [rows[2 * i], rows[2 * i + 1]];
      const counterpart = party.name === '' ? [] : ['20', nfc(party.name)];
      const hasObjects =
        debit?.objects.join('\n') === counterpart.join('\n') &&
        credit?.objects.join('\n') === ['1', nfc(texts.object), ...counterpart].join('\n');
      const isBooked =
        debit !== undefined &&
        credit !== undefined &&
        compare(debit.amount, amount) === 0 &&
        compare(credit.amount, negate(amount)) === 0;
      return isBooked && hasObjects && debit.text === nfc(`${number} ${party.name}`);
    });
  });

  dearLaw('is one for each instalment that has lines, on its day', laws, (texts, ore, by) => {
    const { invoices, file } = booked(texts, ore, by);
    const days = invoices.lines.map(({ due }) => `${due.year * 10000 + due.month * 100 + due.day}`);
    return file.vouchers.map(({ date }) => date).join() === [...new Set(days)].join();
  });

  dearLaw('holds no control character but line breaks', laws, (texts, ore, by) =>
    booked(texts, ore, by).bytes.every((byte) => (byte >= 32 && byte !== 127) || byte === 10),
  );
});

describe('code page 437', () => {
  dearLaw('a text is held when the system can write it, byte for byte', [writable], (text) => {
    const bytes = toCp437(text);
    const shown = Array.from(bytes, (byte) => (byte < 128 ? String.fromCharCode(byte) : UPPER[byte - 128]));
    return shown.join('') === text.normalize('NFC');
  });

  it('is what iconv says it is', () => expect(toCp437(UPPER)).toEqual(UPPER_BYTES));

  it.each(['–', '”', '€', 'Õ', '\u202e', '\u001b', '\n', '\u007f', '😀'])('does not hold %j', (character) => {
    expect(notInCp437(`a${character}${character}b`)).toEqual([character]);
  });

  it('holds å in two characters as in one', () => {
    expect(toCp437('A\u030a')).toEqual(toCp437('Å'));
  });
});

/** Real files, from programs that people use: SIE_SAMPLES names a folder of them. */
const SAMPLES = process.env.SIE_SAMPLES ?? '';

describe.skipIf(SAMPLES === '')('real SIE files (SIE_SAMPLES)', () => {
  const names = SAMPLES === '' ? ['a sample'] : readdirSync(SAMPLES).filter((name) => /\.s[ei]$/i.test(name));

  it.each(names)('%s is read, and each of its vouchers adds up to nothing', (name) => {
    const bytes = readFileSync(join(SAMPLES, name));
    const { records, vouchers } = readSie(bytes, UPPER);
    const labels = records.map(({ label }) => label);
    expect(labels).toEqual(expect.arrayContaining(['#FLAGGA', '#FORMAT', '#GEN', '#SIETYP', '#FNAMN']));
    const counted = bytes.toString('latin1').match(/^\s*#(VER|TRANS)\b/gm)?.length;
    expect(vouchers.length + vouchers.flatMap(({ rows }) => rows).length).toBe(counted);
    for (const { rows } of vouchers) expect(sum(rows.map(({ amount }) => amount)).numerator).toBe(0n);
  });
});
