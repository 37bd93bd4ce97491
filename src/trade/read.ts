import type { CalendarDate } from '../kernel/date.js';
import { type Issue, issue } from '../kernel/issue.js';
import { multiply, type Rational, roundTo } from '../kernel/number.js';
import { all, each, fail, failed, follow, map, type Outcome, outcome, valueIn } from '../kernel/outcome.js';
import type { Party } from '../kernel/party.js';
import type { Remark } from '../kernel/remark.js';
import type { Reader } from '../text/field.js';
import { dialectOf } from '../text/figure.js';
import type { Folder } from '../text/files.js';
import { readDate } from '../text/scalars/dates.js';
import { figureIn, notNegativeAmountIn } from '../text/scalars/figures.js';
import { partyAmong } from '../text/scalars/names.js';
import { alike } from './alike.js';
import { type PriceList, priceListIn } from './prices.js';
import { type Row, remembering, said, saidIfAny } from './rows.js';
import { rowsOf } from './table-rows.js';
import { type ListedPrice, ORE, type Trade, type TradeLine, tradeOf } from './trade.js';
import { LINE_FIELDS, PRICE_FIELDS, type WrittenTrade } from './written.js';

/** A trade that was read: its price list, and the lines that are not of the year that was asked for. */
export interface ReadTrade extends Trade {
  readonly prices: readonly ListedPrice[];
  readonly leftOut: readonly LineOfOtherYear[];
}

/** A line of another year than the one that was asked for, which needs no price; without a day it is of the agreement's own. */
type LineOfOtherYear = Pick<TradeLine, 'seller' | 'buyer' | 'date'>;

/** The agreement's own year, which lines without a day are of, and the year whose lines are wanted, where it is not all. */
interface TradeYears {
  readonly own: number | undefined;
  readonly wanted?: number | undefined;
}

/**
 * Reads the lines of a trade, of one year with their prices or of all, and adds them up. Every line is read, whatever its year.
 * Lines that are alike, and that there are none, are said. Issues, all of them: those of the tables and their figures, unknown-party,
 * sells-to-itself, clashing-fields and missing-field for a line that has not just one of price and item, undated-line for one that
 * is of no year, and those of the price list.
 */
export async function readTrade(
  written: WrittenTrade,
  parties: readonly Party[],
  folder: Folder,
  years: TradeYears,
): Promise<Outcome<ReadTrade>> {
  const needed = [['price', 'item'], ...(years.own === undefined ? [['date']] : [])];
  const rows = await rowsOf(written.lines, LINE_FIELDS, folder, needed);
  const listed = written.prices ? await rowsOf(written.prices, PRICE_FIELDS, folder) : outcome([]);
  const prices = follow(listed, (found) => priceListIn(found, parties));
  const read = follow(all({ rows, prices }), (found) =>
    map(linesIn(found.rows, found.prices, parties, years), (lines) => ({ ...lines, list: found.prices })),
  );
  return map(read, ({ lines, leftOut, list }) => {
    folder.remarks.push(...alike(lines), ...none(written, rows));
    return { ...tradeOf(lines, written), prices: list.prices, leftOut };
  });
}

/** That a trade has no lines at all. */
function none({ lines, at }: WrittenTrade, rows: Outcome<readonly Row[]>): Remark[] {
  const { file } = 'value' in lines ? { file: lines.value } : at;
  return valueIn(rows)?.length === 0 ? [{ code: 'no-lines', facts: { file: file ?? '' } }] : [];
}

/** What reads the fields of a line: the marks of figures are those of the whole table. */
interface LineReaders {
  readonly party: Reader<Party>;
  readonly quantity: Reader<Rational>;
  readonly price: Reader<Rational>;
  readonly date: Reader<CalendarDate>;
  readonly list: PriceList;
  readonly years: TradeYears;
}

function linesIn(
  rows: readonly Row[],
  list: PriceList,
  parties: readonly Party[],
  years: TradeYears,
): Outcome<{ readonly lines: TradeLine[]; readonly leftOut: LineOfOtherYear[] }> {
  const dialect = dialectOf(figureTexts(rows));
  const readers: LineReaders = {
    party: remembering(partyAmong(parties)),
    quantity: remembering(figureIn(dialect)),
    price: remembering(notNegativeAmountIn(dialect)),
    date: remembering(readDate),
    list,
    years,
  };
  const isPriced = (line: TradeLine | LineOfOtherYear): line is TradeLine => 'price' in line;
  return map(
    each(rows, (row) => lineIn(row, readers)),
    (all) => ({ lines: all.filter(isPriced), leftOut: all.filter((line) => !isPriced(line)) }),
  );
}

/** The figures of a table as they are written, each once. */
function figureTexts(rows: readonly Row[]): Set<string> {
  return new Set(rows.flatMap((row) => [row.cell('quantity')?.value ?? '', row.cell('price')?.value ?? '']));
}

/** One line. No part of it is read in a general way: there may be very many. */
function lineIn(row: Row, read: LineReaders): Outcome<TradeLine | LineOfOtherYear> {
  const issues: Issue[] = [];
  const taken = <T>(one: Outcome<T>): T | undefined => {
    if (one.ok) return one.value;
    issues.push(...one.issues);
    return undefined;
  };
  const seller = taken(said(row, 'seller', read.party));
  const buyer = taken(said(row, 'buyer', read.party));
  const quantity = taken(said(row, 'quantity', read.quantity));
  const own = taken(saidIfAny(row, 'price', read.price));
  const date = taken(saidIfAny(row, 'date', read.date));
  const { own: ownYear, wanted } = read.years;
  const isAsked = wanted === undefined || (date?.year ?? ownYear) === wanted;
  const [written, item] = [row.cell('price'), row.cell('item')];
  if (written && item) issues.push(issue('clashing-fields', { first: 'price', second: 'item' }, item.at));
  if (!written && !item && isAsked)
    issues.push(issue('missing-field', { field: 'price' }, { ...row.at, field: 'price' }));
  if (ownYear === undefined && !row.cell('date'))
    issues.push(issue('undated-line', {}, { ...row.at, field: 'date' }));
  if (issues.length > 0 || !seller || !buyer || !quantity) return { ok: false, issues };
  if (seller === buyer) {
    const at = row.cell('buyer')?.at ?? row.at;
    return fail('sells-to-itself', { name: seller.name }, { ...at, field: 'buyer' });
  }
  if (!isAsked) return outcome({ seller, buyer, date });
  const listed = item && read.list.priceOf({ item, seller, date });
  if (listed && !listed.ok) return failed(listed);
  const price = listed?.value.price ?? (own as Rational);
  const exact = multiply(quantity, price);
  return outcome({
    seller,
    buyer,
    quantity,
    price,
    date,
    exact,
    listed: listed?.value,
    text: row.cell('text')?.value,
    amount: roundTo(exact, ORE),
    // Told of few of them.
    get at() {
      return row.at;
    },
  });
}
