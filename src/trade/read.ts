import type { CalendarDate } from '../kernel/date.js';
import { type Issue, issue } from '../kernel/issue.js';
import { multiply, type Rational, roundTo } from '../kernel/number.js';
import { all, each, fail, failed, follow, map, type Outcome, outcome } from '../kernel/outcome.js';
import type { Party } from '../kernel/party.js';
import type { Reader } from '../text/field.js';
import { dialectOf } from '../text/figure.js';
import type { Folder } from '../text/files.js';
import { figureIn, notNegativeAmountIn, partyAmong, readDate } from '../text/scalars.js';
import { type PriceList, priceListIn } from './prices.js';
import { type Row, remembering, rowsOf, said, saidIfAny } from './rows.js';
import { type ListedPrice, ORE, type Trade, type TradeLine, tradeOf } from './trade.js';
import { LINE_FIELDS, PRICE_FIELDS, type WrittenTrade } from './written.js';

/** A trade that was read: its price list, and how many lines are of other years than the one that was asked for. */
export interface ReadTrade extends Trade {
  readonly prices: readonly ListedPrice[];
  readonly ofOtherYears: number;
  readonly undated: number;
}

/** The agreement's own year, which lines without a day are of, and the year whose lines are wanted, where it is not all. */
interface TradeYears {
  readonly own: number | undefined;
  readonly wanted?: number | undefined;
}

/**
 * Reads the lines of a trade with their prices, of one year or all, and adds them up. Every line is read, whatever its year.
 * Issues, all of them: those of the tables and their figures, unknown-party, sells-to-itself, clashing-fields and missing-field
 * for a line that has not just one of price and item, undated-line for one that is of no year, and those of the price list.
 */
export async function readTrade(
  written: WrittenTrade,
  parties: readonly Party[],
  folder: Folder,
  { own, wanted }: TradeYears,
): Promise<Outcome<ReadTrade>> {
  const rows = await rowsOf(written.lines, LINE_FIELDS, folder);
  const listed = written.prices ? await rowsOf(written.prices, PRICE_FIELDS, folder) : outcome([]);
  const prices = follow(listed, (found) => priceListIn(found, parties));
  const read = follow(all({ rows, prices }), (found) =>
    map(linesIn(found.rows, found.prices, parties, own === undefined), (lines) => ({
      lines,
      prices: found.prices.prices,
    })),
  );
  return map(read, ({ lines, prices: list }) => {
    const asked = lines.filter(({ date }) => wanted === undefined || (date?.year ?? own) === wanted);
    const undated = wanted === own ? 0 : lines.filter(({ date }) => wanted !== undefined && !date).length;
    const ofOtherYears = lines.length - asked.length - undated;
    return { ...tradeOf(asked, written), prices: list, ofOtherYears, undated };
  });
}

/** What reads the fields of a line: the marks of figures are those of the whole table. */
interface LineReaders {
  readonly party: Reader<Party>;
  readonly quantity: Reader<Rational>;
  readonly price: Reader<Rational>;
  readonly date: Reader<CalendarDate>;
  readonly list: PriceList;
  readonly mustHaveDate: boolean;
}

function linesIn(
  rows: readonly Row[],
  list: PriceList,
  parties: readonly Party[],
  mustHaveDate: boolean,
): Outcome<TradeLine[]> {
  const dialect = dialectOf(figureTexts(rows));
  const readers: LineReaders = {
    party: remembering(partyAmong(parties)),
    quantity: remembering(figureIn(dialect)),
    price: remembering(notNegativeAmountIn(dialect)),
    date: remembering(readDate),
    list,
    mustHaveDate,
  };
  return each(rows, (row) => lineIn(row, readers));
}

/** The figures of a table as they are written, each once. */
function figureTexts(rows: readonly Row[]): Set<string> {
  return new Set(rows.flatMap((row) => [row.cell('quantity')?.value ?? '', row.cell('price')?.value ?? '']));
}

/** One line. No part of it is read in a general way: there may be very many. */
function lineIn(row: Row, read: LineReaders): Outcome<TradeLine> {
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
  const [written, item] = [row.cell('price'), row.cell('item')];
  if (written && item) issues.push(issue('clashing-fields', { first: 'price', second: 'item' }, item.at));
  if (!written && !item)
    issues.push(issue('missing-field', { field: 'price' }, { ...row.at, field: 'price' }));
  if (read.mustHaveDate && !row.cell('date'))
    issues.push(issue('undated-line', {}, { ...row.at, field: 'date' }));
  if (issues.length > 0 || !seller || !buyer || !quantity) return { ok: false, issues };
  if (seller === buyer) {
    const at = row.cell('buyer')?.at ?? row.at;
    return fail('sells-to-itself', { name: seller.name }, { ...at, field: 'buyer' });
  }
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
