import { readXlsx } from 'hucre/xlsx';
import { describe } from 'vitest';
import { answer } from '../src/cli/answer.js';
import { add, parseDecimal, type Rational, toShortDecimal, ZERO } from '../src/kernel/number.js';
import type { LedgerLine } from '../src/ledger/line.js';
import { printedLaw, same } from './helpers/laws.js';
import { type LedgerYear, ledgerIn } from './helpers/ledger.js';
import { filesOf } from './helpers/ledger-files.js';
import { books } from './helpers/ledgers.js';
import { memoryShell } from './helpers/memory.js';
import { readSie } from './helpers/sie.js';

/*
 * Every amount that a command tells is the ledger's: what is invoiced, settled, planned, explained and booked, in each form.
 */

type Files = ReadonlyMap<string, string>;

/** What each party has, by its name in small letters, as decimals; those that have nothing are left out. */
type Sums = Readonly<Record<string, string>>;

describe('each party has of the ledger', () => {
  printedLaw('what its invoices come to, in CSV, JSON and a workbook', [books], async (books) => {
    const files = filesOf(books);
    return all(await ledgerIn(files), async (year) => {
      const lines = invoicedOf(year);
      const own = sumsOf(lines);
      const others = sumsOf(lines.filter(({ party }) => books.invoices === 'all' || party.id !== 'alby'));
      const data = JSON.parse(await asked(files, year, 'invoice --format json'));
      const { sheets } = await readXlsx(await askedBytes(files, year, 'invoice --format xlsx'));
      const rows = sheets.find(({ name }) => name.startsWith('Fakturor'))?.rows ?? [];
      const place = rows[2]?.indexOf('Belopp') ?? -1;
      const told = rows.filter((row) => String(row[0]).startsWith('jour-'));
      return (
        same(recordsOf(await asked(files, year, 'invoice --format csv')), others) &&
        same(sumsIn([...data.lines, ...data.host].map(pairOf)), own) &&
        same(sumsIn(data.lines.map(pairOf)), others) &&
        same(sumsIn(told.map((row) => [String(row[1]), String(row[place])])), others)
      );
    });
  });

  printedLaw('what is booked of it, as a claim or as the cost of the host', [books], async (books) => {
    const files = filesOf(books);
    return all(await ledgerIn(files), async (year) => {
      const bytes = await askedBytes(files, year, 'invoice --format sie');
      const rows = readSie(bytes, UPPER).vouchers.flatMap((voucher) => voucher.rows);
      const debits = rows.filter(({ account }) => account !== '3690');
      const booked = sumsIn(debits.map(({ text, amount }) => [partyIn(text), amount]));
      const isOwn = rows.every(({ account, text }) => (account === '5890' ? partyIn(text) === 'ALBY' : true));
      return isOwn && same(booked, sumsOf(invoicedOf(year)));
    });
  });

  printedLaw('what it paid, what it is to settle, and when, in its settlement', [books], async (books) => {
    const files = filesOf(books);
    return all(await ledgerIn(files), async (year) => {
      const { settled, found, billed } = year;
      if (!settled) return true;
      const data = JSON.parse(await asked(files, year, 'settle --format json'));
      const unstated = billed.bill.lines.filter(({ party }) => !found?.paid.has(party));
      type Row = { party: string; paid: string; stated: boolean };
      const paid = (data.rows as Row[]).filter(({ stated }) => !stated);
      return (
        same(sumsIn(paid.map(({ party, paid }) => [party, paid])), sumsOf(unstated)) &&
        same(sumsIn([...data.lines, ...data.host].map(pairOf)), sumsOf(settled.lines)) &&
        same(
          recordsOf(await asked(files, year, 'settle --invoices --format csv')),
          sumsOf(settled.lines.filter(({ party }) => books.invoices === 'all' || party.id !== 'alby')),
        )
      );
    });
  });

  printedLaw('what is planned for it, and what its receipt goes through', [books], async (books) => {
    const files = filesOf(books);
    return all(await ledgerIn(files), async (year) => {
      const plan = JSON.parse(await asked(files, undefined, `plan ${year.year} --format json`));
      type Row = { party: string; total: string };
      const cells = (plan.rows as Row[]).map(({ party, total }): Pair => [party, total]);
      const isPlanned = same(sumsIn(cells), sumsOf(year.billed.bill.lines));
      const { period } = books;
      const receipts = await Promise.all(
        cells.map(async ([party]): Promise<Pair[]> => {
          const text = await asked(files, year, `explain ${party} --instalments ${period} --format markdown`);
          return amountsIn(text).map((amount) => [party, amount]);
        }),
      );
      const rows = new Set(cells.map(([party]) => party));
      const own = invoicedOf(year).filter(({ party }) => rows.has(party.id));
      return isPlanned && same(sumsIn(receipts.flat()), sumsOf(own));
    });
  });
});

/** The characters that SIE has beside ASCII: no name of a party has any. */
const UPPER = '¤'.repeat(128);

type Pair = readonly [party: string, amount: string | Rational];

async function all(ledger: readonly LedgerYear[], holds: (year: LedgerYear) => Promise<boolean>) {
  for (const year of ledger) if (!(await holds(year))) return false;
  return true;
}

/** The lines that are invoiced of a year. */
function invoicedOf({ billed, carried }: LedgerYear): LedgerLine[] {
  return [...billed.bill.lines.filter(({ kind }) => kind !== 'direct'), ...(carried?.lines ?? [])];
}

function sumsOf(lines: readonly LedgerLine[]): Sums {
  return sumsIn(lines.map(({ party, amount }) => [party.id, amount]));
}

function sumsIn(pairs: readonly Pair[]): Sums {
  const sums = new Map<string, Rational>();
  for (const [name, amount] of pairs) {
    const party = name.toLowerCase();
    const value = typeof amount === 'string' ? parseDecimal(amount) : amount;
    sums.set(party, add(sums.get(party) ?? ZERO, value));
  }
  const told = [...sums].filter(([, { numerator }]) => numerator !== 0n);
  return Object.fromEntries(told.toSorted().map(([party, value]) => [party, toShortDecimal(value)]));
}

function pairOf({ party, amount }: { party: string; amount: string }): Pair {
  return [party, amount];
}

/** The sums of a CSV file by its column of parties: the texts of lines hold commas between quotation marks. */
function recordsOf(csv: string): Sums {
  const [head = '', ...rows] = csv.trimEnd().split('\n');
  const place = head.split(',').indexOf('amount');
  return sumsIn(
    rows.map((row) => {
      const cells = row.replace(/"[^"]*"/g, '').split(',');
      return [cells[0] ?? '', cells[place] ?? ''];
    }),
  );
}

/** The amounts of the steps of a receipt's instalments. */
function amountsIn(markdown: string): string[] {
  const [, steps = ''] = markdown.split('## Delbetalningar');
  const [own = ''] = steps.split('\n## ');
  const rows = [...own.matchAll(/^\| \d+\. .*: (-?[\d\s]+(?:,\d+)?)\skr \|$/gm)];
  return rows.map(([, amount = '']) => amount.replace(/\s/g, '').replace(',', '.'));
}

async function asked(files: Files, year: LedgerYear | undefined, line: string): Promise<string> {
  return Buffer.from(await askedBytes(files, year, line)).toString('utf8');
}

/** What a command prints; of a year, of the agreement. */
async function askedBytes(files: Files, year: LedgerYear | undefined, line: string): Promise<Uint8Array> {
  const [verb = '', ...others] = line.split(' ');
  const about = year ? ['jour', ...others, '--year', String(year.year)] : others;
  const { stdout, stderr, exitCode } = await answer(
    [verb, ...about],
    () => memoryShell(files),
    () => undefined,
  );
  if (exitCode !== 0) throw new Error(`${line}: ${stderr}`);
  return Buffer.from(stdout);
}

/** The party that a row of a voucher names, after the number of the invoice and before what the row is for. */
function partyIn(text: string): string {
  return text.split(': ')[0]?.split(' ').at(-1) ?? '';
}
