import { placesOf } from '../kernel/by-party.js';
import type { CalendarDate } from '../kernel/date.js';
import type { Place } from '../kernel/issue.js';
import {
  add,
  compare,
  divide,
  HUNDRED,
  negate,
  ONE,
  type Rational,
  subtract,
  sum,
} from '../kernel/number.js';
import { inTableOrder, type Party } from '../kernel/party.js';
import { assert } from '../kernel/problem.js';

/** What each line is rounded to, in kronor: whole öre. */
export const ORE: Rational = divide(ONE, HUNDRED);

/** What a price list says that one of an item costs, in kronor, from a day on; of one seller, or of all. */
export interface ListedPrice {
  readonly item: string;
  readonly price: Rational;
  readonly from?: CalendarDate | undefined;
  readonly seller?: Party | undefined;
  readonly unit?: string | undefined;
  readonly text?: string | undefined;
  readonly at: Place;
}

/** What one party sells another: so many, at so many kronor each. A negative quantity is a credit. */
export interface TradeLine {
  readonly seller: Party;
  readonly buyer: Party;
  readonly quantity: Rational;
  readonly price: Rational;
  /** Where the price comes from, when it is no price of the line's own. */
  readonly listed?: ListedPrice | undefined;
  readonly date?: CalendarDate | undefined;
  readonly text?: string | undefined;
  /** Quantity × price, exact, in kronor. */
  readonly exact: Rational;
  /** The same in whole öre, halves away from zero: a credit is the mirror of its charge. */
  readonly amount: Rational;
  readonly at: Place;
}

/** What one party is to have of another, in kronor: gross below zero where credits are more than charges. */
export interface Claim {
  readonly seller: Party;
  readonly buyer: Party;
  readonly amount: Rational;
}

/** What a party sells and buys in all, in kronor; its balance is what it is to get, below zero what it is to pay. */
interface Position {
  readonly party: Party;
  readonly sales: Rational;
  readonly purchases: Rational;
  readonly balance: Rational;
}

/** How what is sold is paid: each sum by itself or the difference alone, between the two or through one party. */
export interface Terms {
  readonly netting: boolean;
  readonly through?: Party | undefined;
}

/** All that parties sold each other. */
export interface Trade extends Terms {
  readonly lines: readonly TradeLine[];
  /** What each seller sold each buyer: the matrix, in table order, of those who traded. */
  readonly pairs: readonly Claim[];
  readonly positions: readonly Position[];
  /** Who is to have what of whom, by the terms. */
  readonly claims: readonly Claim[];
}

/**
 * Adds up what was sold, and who owes whom. Laws, asserted: what all sellers get is what all buyers pay, gross and net; netting
 * and who it goes through change nobody's balance. The order of the lines changes nothing.
 */
export function tradeOf(lines: readonly TradeLine[], terms: Terms): Trade {
  const { through } = terms;
  const named = new Set(lines.flatMap(({ seller, buyer }) => [seller, buyer]));
  const keyOf = keysOf(inTableOrder([...named, ...(through && !named.has(through) ? [through] : [])]));
  const pairs = summed(lines, keyOf);
  const positions = positionsIn(pairs);
  const gross = through ? summed(flowsThrough(through, pairs), keyOf) : pairs;
  const claims = terms.netting ? netted(gross, keyOf) : gross;
  const claimed = new Map(positionsIn(claims).map(({ party, balance }) => [party, balance]));
  const isZero = ({ numerator }: Rational) => numerator === 0n;
  assert(isZero(sum(positions.map(({ balance }) => balance))), 'what is sold is what is bought');
  for (const { party, balance } of positions) {
    const own = claimed.get(party);
    assert(own ? compare(own, balance) === 0 : isZero(balance), 'what is claimed keeps every balance');
  }
  return { ...terms, lines, pairs, positions, claims };
}

/** A number for each seller and buyer, ascending in table order. */
type KeyOf = (seller: Party, buyer: Party) => number;

function keysOf(ordered: readonly Party[]): KeyOf {
  const places = placesOf(ordered);
  return (seller, buyer) => (places.get(seller) ?? 0) * (ordered.length + 1) + (places.get(buyer) ?? 0);
}

/** Sums by seller and buyer, in table order. */
function summed(flows: readonly Claim[], keyOf: KeyOf): Claim[] {
  const sums = new Map<number, Claim>();
  for (const { seller, buyer, amount } of flows) {
    const key = keyOf(seller, buyer);
    const before = sums.get(key);
    sums.set(key, { seller, buyer, amount: before ? add(before.amount, amount) : amount });
  }
  return [...sums].sort(([a], [b]) => a - b).map(([, claim]) => claim);
}

/** What each party sells and buys, in table order. */
function positionsIn(claims: readonly Claim[]): Position[] {
  const [sold, bought] = [new Map<Party, Rational[]>(), new Map<Party, Rational[]>()];
  for (const { seller, buyer, amount } of claims) {
    for (const party of [seller, buyer]) if (!sold.has(party)) sold.set(party, []) && bought.set(party, []);
    sold.get(seller)?.push(amount);
    bought.get(buyer)?.push(amount);
  }
  return inTableOrder([...sold.keys()]).map((party) => {
    const sales = sum(sold.get(party) ?? []);
    const purchases = sum(bought.get(party) ?? []);
    return { party, sales, purchases, balance: subtract(sales, purchases) };
  });
}

/** Through a party each seller is paid by it, and each buyer pays it. */
function flowsThrough(through: Party, pairs: readonly Claim[]): Claim[] {
  return pairs.flatMap((pair): Claim[] => {
    const { seller, buyer, amount } = pair;
    if (seller === through || buyer === through) return [pair];
    return [
      { seller, buyer: through, amount },
      { seller: through, buyer, amount },
    ];
  });
}

/** The difference of each two parties: the one that is owed it is the seller; nothing where they are even. */
function netted(gross: readonly Claim[], keyOf: KeyOf): Claim[] {
  const amounts = new Map(gross.map(({ seller, buyer, amount }) => [keyOf(seller, buyer), amount]));
  const owed = gross.flatMap((claim): Claim[] => {
    const { seller, buyer, amount } = claim;
    const back = amounts.get(keyOf(buyer, seller));
    const net = back ? subtract(amount, back) : amount;
    if (net.numerator > 0n) return [{ seller, buyer, amount: net }];
    // Where both have sold, the other way tells.
    return net.numerator < 0n && !back ? [{ seller: buyer, buyer: seller, amount: negate(net) }] : [];
  });
  return summed(owed, keyOf);
}
