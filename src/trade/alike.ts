import { isoDate } from '../kernel/date.js';
import type { Remark } from '../kernel/remark.js';
import type { TradeLine } from './trade.js';

/** So many are told of by their places. */
const MOST = 5;

/** That lines say the same as an earlier one, as where a file was added twice: they count, and may be billed twice. */
export function alike(lines: readonly TradeLine[]): Remark[] {
  const nearly = new Map<number, TradeLine>();
  const firsts = new Map<string, TradeLine>();
  const again: (readonly [line: TradeLine, first: TradeLine])[] = [];
  for (const line of lines) {
    const near = nearlySaidIn(line);
    const other = nearly.get(near);
    if (!other) {
      nearly.set(near, line);
      continue;
    }
    for (const one of [other, line]) {
      const said = saidIn(one);
      const first = firsts.get(said);
      if (!first) firsts.set(said, one);
      else if (one === line) again.push([line, first]);
    }
  }
  if (again.length === 0) return [];
  const told = again.slice(0, MOST).map(([line, first]) => ({ at: line.at, first: first.at }));
  return [{ code: 'alike-lines', facts: { alike: told, lines: again.length } }];
}

/** What lines that are alike have alike, in a number that is soon made: nearly all of many differ in it. */
function nearlySaidIn({ exact, date }: TradeLine): number {
  return Number(exact.numerator) * 512 + (date ? date.month * 32 + date.day : 0);
}

/** All that a line says. */
function saidIn({ seller, buyer, quantity, price, listed, date, text = '' }: TradeLine): string {
  const figures = [quantity, price].map(({ numerator, denominator }) => `${numerator}/${denominator}`);
  return [seller.id, buyer.id, ...figures, listed?.item, date && isoDate(date), text].join('\n');
}
