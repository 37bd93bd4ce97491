import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ROOT } from '../../../tests/helpers/allocate.js';
import { dearLaw } from '../../../tests/helpers/laws.js';
import { readSie } from '../../../tests/helpers/sie.js';
import { add, compare, negate, rational, sum, toDecimal, toShortDecimal, ZERO } from '../../kernel/number.js';
import type { Remark } from '../../kernel/remark.js';
import { fromCp437, toCp437 } from '../cp437.js';
import type { Ledger } from '../ledger.js';
import { sie } from './sie.js';

/** What a file is read to: its books, the codes of its faults, and what is said of it. */
async function read(bytes: Buffer) {
  const remarks: Remark[] = [];
  const made = await sie.read({ bytes, shown: 'a.se', remark: (one) => void remarks.push(one) });
  const ledger = made.ok && made.value.holds === 'ledger' ? made.value.ledger : undefined;
  const faults = made.ok ? [] : made.issues.map(({ code, at }) => `${code} ${at.line}`);
  return { ledger, faults, said: remarks.map(({ code }) => code) };
}

const plainly = (text: string) => read(Buffer.from(text));
const sums = (ledger: Ledger | undefined) =>
  Object.fromEntries((ledger?.sums ?? []).map(({ account, amount }) => [account, toShortDecimal(amount)]));
const byObject = (ledger: Ledger | undefined) =>
  (ledger?.byObject ?? []).map(
    ({ account, objects, amount }) =>
      `${account} ${objects.map(({ dimension, object }) => `${dimension}=${object}`).join('+')} ${toShortDecimal(amount)}`,
  );

const HEAD = '#FLAGGA 0\n#SIETYP 4\n#FNAMN "Alby"\n#RAR 0 20250101 20251231\n#RAR -1 20240101 20241231\n';

describe('books of type 1', () => {
  it('have the balances and the results of the year, and not those of another', async () => {
    const { ledger } = await plainly(
      `${HEAD}#KONTO 3010 "Avgifter"\n#UB 0 1930 50.25\n#UB -1 1930 7\n#RES 0 3010 -50.25\n#RES -1 3010 -7\n#SRU 1 2\n#OKÄND x\n`,
    );
    expect(ledger).toMatchObject({ company: 'Alby', year: { from: '2025-01-01', to: '2025-12-31' } });
    expect(ledger?.accounts.get('3010')).toBe('Avgifter');
    expect(sums(ledger)).toEqual({ 1930: '50.25', 3010: '-50.25' });
  });
});

describe('books that are not of a whole year in kronor', () => {
  it.each([
    ['#OMFATTN 20250630\n', ['books-end-early']],
    ['#OMFATTN 20251231\n#GEN 20250705\n', []],
    ['#GEN 20250705\n', ['books-end-early']],
    ['#GEN 20260105 AB\n', []],
    ['#GEN x\n#VALUTA SEK\n', []],
  ])('%j is told of as %j', async (posts, codes) => {
    const { ledger, said } = await plainly(`${HEAD}${posts}#RES 0 4010 400\n`);
    expect(sums(ledger)).toEqual({ 4010: '400' });
    expect(said).toEqual(codes);
  });

  it('in euro are no kronor', async () => {
    expect((await plainly(`${HEAD}#VALUTA EUR\n#RES 0 4010 400\n`)).faults).toEqual(['not-kronor 6']);
  });
});

describe('books of types 2 and 3', () => {
  it('have what each object changed by in its periods, once', async () => {
    const { ledger } = await plainly(
      `${HEAD}#RES 0 4010 30\n#PSALDO 0 202501 4010 {} 30\n#PSALDO 0 202501 4010 {1 "110"} 10\n#PSALDO 0 202502 4010 {1 "110"} 15\n#PSALDO 0 202502 4010 {1 "110" 6 "P"} 15\n#PSALDO -1 202402 4010 {1 "110"} 99\n#OUB 0 1510 {1 "110"} 4\n`,
    );
    expect(byObject(ledger)).toEqual(['1510 1=110 4', '4010 1=110 25']);
  });
});

describe('books of type 4', () => {
  const voucher = '#VER A 1 20250131 "Text"\n{\n#TRANS 4010 {1 "1\\"0" 6 P} 12.50\n#TRANS 1930 {} -12.5\n}\n';

  it('that state no balances are what their vouchers come to', async () => {
    const { ledger, said } = await plainly(`${HEAD}#IB 0 1930 100\n${voucher}${voucher}`);
    expect(sums(ledger)).toEqual({ 1930: '75', 4010: '25' });
    expect(byObject(ledger)).toEqual(['4010 1=1"0+6=P 25']);
    expect(said).toEqual([]);
  });

  it('are counted without rows that were taken away, and once with those that were added', async () => {
    const changed = voucher.replace('#TRANS 4010', '#BTRANS 4010 {} 8\n#RTRANS 4010 {} 12.50\n#TRANS 4010');
    expect(sums((await plainly(`${HEAD}${changed}`)).ledger)).toEqual({ 1930: '-12.5', 4010: '12.5' });
  });

  it('that do not tie are said so', async () => {
    const { ledger, said } = await plainly(
      `${HEAD}#IB 0 1930 100\n#UB 0 1930 87.50\n#RES 0 4010 12.51\n${voucher}`,
    );
    expect(said).toEqual(['ledger-does-not-tie']);
    expect(sums(ledger)).toEqual({ 1930: '87.5', 4010: '12.51' });
  });

  const booked = (day: string, ...rows: readonly string[]) =>
    `#VER A 1 ${day}\n{\n${rows.map((row) => `#TRANS ${row.replace(' ', ' {} ')}\n`).join('')}}\n`;

  it('that state a result and a balance of one account have it once', async () => {
    const { ledger, said } = await plainly(`${HEAD}#UB 0 4010 12.50\n#RES 0 4010 12.50\n`);
    expect([sums(ledger), said]).toEqual([{ 4010: '12.5' }, []]);
    const { faults } = await plainly(`${HEAD}#UB 0 4010 12.50\n#RES 0 4010 12.51\n`);
    expect(faults).toEqual(['two-sums 7']);
  });

  it('have of a cost what the year brought, not what stood on the account before', async () => {
    const { ledger, said } = await plainly(
      `${HEAD}#KTYP 1250 K\n#KTYP 4010 T\n#IB 0 4010 40\n#UB 0 4010 52.50\n#IB 0 1930 1\n#UB 0 1930 5\n#IB 0 1250 2\n#UB 0 1250 3\n`,
    );
    expect([sums(ledger), said]).toEqual([{ 1250: '1', 1930: '5', 4010: '12.5' }, ['ledger-read-by']]);
  });

  it('have the vouchers of accounts of which nothing is stated, and say so', async () => {
    const rows = booked('20250615', '4010 100', '4030 25', '1930 -125');
    const some = await plainly(`${HEAD}#RES 0 4010 100\n#UB 0 1930 -125\n${rows}`);
    expect([sums(some.ledger), some.said]).toEqual([
      { 1930: '-125', 4010: '100', 4030: '25' },
      ['ledger-read-by'],
    ]);
    const balances = await plainly(`${HEAD}#IB 0 1930 200\n#UB 0 1930 75\n${rows}`);
    expect(sums(balances.ledger)).toEqual({ 1930: '75', 4010: '100', 4030: '25' });
  });

  it('have no vouchers of another year', async () => {
    const rows = `${booked('20250615', '4010 100', '1930 -100')}${booked('20240615', '4010 40', '1930 -40')}`;
    const { ledger, said } = await plainly(HEAD + rows);
    expect([sums(ledger), said]).toEqual([{ 1930: '-100', 4010: '100' }, ['vouchers-of-other-years']]);
    const undated = HEAD.replace(/#RAR.*\n/g, '');
    expect((await plainly(undated + rows)).faults).toEqual(['missing-field 1']);
    const alone = await plainly(undated + booked('20250615', '4010 100', '1930 -100'));
    expect(alone.ledger).toMatchObject({ year: undefined, days: { from: '2025-06-15', to: '2025-06-15' } });
  });

  it.each(['#RES 0 4010 5\n', '#OUB 0 1510 {1 "110"} 5\n', '#PSALDO 0 202501 4010 {1 "110"} 5\n'])(
    'have nothing that is stated twice: %s',
    async (post) => {
      expect((await plainly(HEAD + post + post)).faults).toEqual(['duplicate-row 7']);
      expect((await plainly(HEAD + post + post.replace(' 0 ', ' -1 '))).faults).toEqual([]);
    },
  );

  it('have vouchers that balance', async () => {
    const { faults } = await plainly(`${HEAD}${voucher}${voucher.replace('12.50', '12.51')}`);
    expect(faults).toEqual(['voucher-unbalanced 11']);
  });

  it('may have labels in small letters, quantities behind amounts, days behind rows, and braces in the names of objects', async () => {
    const post =
      '#ver A 1 20250131\n{\n#trans 4010 {1 "1}0"} 100 20250131\n#trans 1930 {} -100\n}\n#res 0 4010 100.00 250\n';
    const { ledger, faults } = await plainly(`${HEAD}${post}`);
    expect(faults).toEqual([]);
    expect(sums(ledger)).toMatchObject({ 4010: '100' });
    expect(byObject(ledger)).toContain('4010 1=1}0 100');
  });

  it.each([
    ['an amount with a comma', '#RES 0 4010 12,50\n', 'sie-post 6'],
    ['a year that is none', '#UB x 1930 5\n', 'sie-post 6'],
    ['a row without objects', '#VER A 1 20250131\n{\n#TRANS 4010 12.50\n}\n', 'sie-post 8'],
    ['a row outside vouchers', '#TRANS 4010 {} 1\n', 'sie-post 6'],
    ['a voucher that has no end', '#VER A 1 20250131\n{\n#TRANS 4010 {} 0\n', 'sie-post 6'],
    ['an object without a number', '#VER A 1 20250131\n{\n#TRANS 4010 {1} 0\n}\n', 'sie-post 8'],
    ['a voucher without a day', '#VER A 1 juni\n{\n}\n', 'sie-post 6'],
    ['a voucher of a day that is none', '#VER A 1 20250231\n{\n#TRANS 4010 {} 0\n}\n', 'sie-post 6'],
    ['a row after its voucher', '#VER A 1 20250131\n{\n}\n#TRANS 4010 {} 9\n', 'sie-post 9'],
    ['a row with its thousands apart', '#VER A 1 20250131\n{\n#TRANS 4010 {} 1 000.50\n}\n', 'sie-post 8'],
    ['a row in thousands of whole kronor', '#VER A 1 20250131\n{\n#TRANS 4010 {} 1 234\n}\n', 'sie-post 8'],
    ['a result with its thousands apart', '#RES 0 4010 -1 000.50\n', 'sie-post 6'],
    ['a balance of thousands and a remainder', '#UB 0 1930 12 345.67\n', 'sie-post 6'],
    ['a financial year that ends before it begins', '#RAR 0 20210301 20200228\n', 'sie-post 6'],
    ['a financial year of words', '#RAR 0 januari december\n', 'sie-post 6'],
  ])('cannot have %s', async (_, post, fault) => {
    expect((await plainly(`${HEAD}${post}`)).faults).toEqual([fault]);
  });
});

describe('the letters of books', () => {
  const text = `${HEAD.replace('Alby', 'Räddningstjänsten Åre')}#RES 0 4010 1\n`;

  it.each([
    ['code page 437', Buffer.from(toCp437(text.replaceAll('\n', '\u00A0'))), 'read-as'],
    ['UTF-8', Buffer.from(text), 'read-as'],
    ['UTF-8 with a byte order mark', Buffer.from(`\uFEFF${text}`), 'read-as'],
    ['Windows-1252', Buffer.from(text, 'latin1'), 'read-as'],
  ])('are read from %s', async (name, bytes, remark) => {
    // The line breaks of a text are none of the characters that code page 437 prints.
    const lines =
      name === 'code page 437' ? Buffer.from(bytes.map((byte) => (byte === 0xff ? 10 : byte))) : bytes;
    const { ledger, said } = await read(lines);
    expect(ledger?.company).toBe('Räddningstjänsten Åre');
    expect(said).toEqual([remark]);
  });
});

const ore = fc.bigInt(-(10n ** 14n), 10n ** 14n);
const row = fc.record({
  account: fc.constantFrom('1930', '3010', '4010', '40105'),
  object: fc.option(fc.constantFrom('110', 'P "1"', 'Å{'.slice(0, 1))),
  amount: ore,
});

dearLaw(
  'what is written is read back, by account and by object, to the öre',
  [fc.array(fc.array(row, { minLength: 1, maxLength: 5 }), { minLength: 1, maxLength: 5 })],
  async (vouchers) => {
    const lines = vouchers.map((rows, i) => {
      const rest = negate(sum(rows.map(({ amount }) => rational(amount, 100n))));
      const written = rows.map(({ account, object, amount }) => {
        const objects = object === null ? '' : `1 "${object.replaceAll('"', '\\"')}"`;
        return `#TRANS ${account} {${objects}} ${toDecimal(rational(amount, 100n), 2)}`;
      });
      return `#VER A ${i} 20250101\n{\n${written.join('\n')}\n#TRANS 2990 {} ${toDecimal(rest, 2)}\n}\n`;
    });
    const { ledger, faults } = await read(Buffer.from(`${HEAD}${lines.join('')}`));
    const all = vouchers.flat();
    const of = (rows: typeof all) => sum(rows.map(({ amount }) => rational(amount, 100n)));
    const isRead = (ledger?.sums ?? []).every(
      ({ account, amount }) =>
        account === '2990' || compare(amount, of(all.filter((one) => one.account === account))) === 0,
    );
    const ofObjects = (ledger?.byObject ?? []).every(({ account, objects, amount }) => {
      const [{ object } = { object: '' }] = objects;
      const rows = all.filter((one) => one.account === account && one.object === object);
      return compare(amount, of(rows)) === 0;
    });
    const total = (ledger?.sums ?? []).reduce((whole, { amount }) => add(whole, amount), ZERO);
    return faults.length === 0 && isRead && ofObjects && total.numerator === 0n;
  },
);

/** Books that programs have written, where they are: each ties, as another reader of the same standard finds too. */
const SHARED = join(ROOT, '../shared/data');
const SAMPLES: readonly [file: string, accounts: number, ...said: string[]][] = [
  // Both were written in September and October of their year.
  ['samples/readers/sie-4E-exempelfil.se', 50, 'books-end-early'],
  // Of five of them nothing is stated: their vouchers come to nothing.
  ['samples/readers/sie-4E-objects-typ4.se', 66, 'books-end-early'],
  ['sie/BL0001_typ4.SE', 45],
  ['sie/BL0001_typ4I.SI', 6],
  ['sie/BokOrder.si', 3],
  ['sie/FAKT.SI', 3],
];
const UPPER = fromCp437(Buffer.from(Array.from({ length: 128 }, (_, i) => 128 + i)));

describe.skipIf(!existsSync(SHARED))('real books (beside the project)', () => {
  it.each(SAMPLES)('%s is read, and its %i accounts tie', async (file, accounts, ...also) => {
    const bytes = readFileSync(join(SHARED, file));
    const { ledger, faults, said } = await read(bytes);
    expect([faults, said]).toEqual([[], ['read-as', ...also]]);
    expect(ledger?.sums).toHaveLength(accounts);
    const { vouchers } = readSie(bytes, UPPER);
    const rows = vouchers.flatMap((voucher) => voucher.rows).filter(({ objects }) => objects.length > 0);
    const booked = sum((ledger?.byObject ?? []).map(({ amount }) => amount));
    // What objects had at the beginning of the year is in no voucher.
    if (file !== 'sie/BL0001_typ4.SE') expect(booked).toEqual(sum(rows.map(({ amount }) => amount)));
  });
});
