import type { Place } from '../kernel/issue.js';
import { fail } from '../kernel/outcome.js';
import type { Party } from '../kernel/party.js';
import type { Key } from '../keys/key.js';
import { about, type Fields, type Reader } from '../text/field.js';
import { ALONE } from '../text/figure.js';
import { either, located, mapped, optional, record, text } from '../text/readers.js';
import { readDate } from '../text/scalars/dates.js';
import { amountIn, figureIn } from '../text/scalars/figures.js';
import { oneOf, partyAmong } from '../text/scalars/names.js';
import { recordsWith } from '../text/tables.js';
import type { Table } from './rows.js';
import type { Terms } from './trade.js';

/** What an agreement says of a trade: where its lines and prices stand, and how they are paid. */
export interface WrittenTrade extends Terms {
  readonly lines: Table;
  readonly prices?: Table | undefined;
  readonly at: Place;
}

/** The columns of the lines of a trade; what they hold is read when the parties and the other rows are known. */
export const LINE_FIELDS: Fields = {
  seller: about`${text} säljare | alby | den som säljer och ska ha betalt | who sells and is to be paid`,
  buyer: about`${text} köpare | byby | den som köper och ska betala | who buys and is to pay`,
  quantity: about`${figureIn(ALONE)} antal | 7.5 | hur många som köps; under noll är det en kredit | how many are bought; below zero it is a credit`,
  price: about`${optional(amountIn(ALONE))} pris | 850.25 | priset för en, i kronor, när det inte står i prislistan | the price of one, in kronor, when it does not stand in the price list`,
  item: about`${optional(text)} artikel | jurist | det som köps, som prislistan kallar det | what is bought, as the price list calls it`,
  text: about`${optional(text)} text | Upphandling av salt | vad det gällde | what it was about`,
  date: about`${optional(readDate)} datum | 2025-03-14 | dagen då det såldes, som avgör priset och året | the day when it was sold, which decides the price and the year`,
};

/** The columns of a price list. */
export const PRICE_FIELDS: Fields = {
  item: about`${text} artikel | jurist | det som priset gäller | what the price is of`,
  price: about`${amountIn(ALONE)} pris | 850.25 | priset för en, i kronor | the price of one, in kronor`,
  from: about`${optional(readDate)} från | 2025-01-01 | första dagen som priset gäller; utan dag gäller det alltid | the first day of the price; without a day it always holds`,
  seller: about`${optional(text)} säljare | alby | den enda som priset gäller för | the only seller that the price is of`,
  unit: about`${optional(text)} enhet | timme | vad en är | what one of it is`,
  text: about`${optional(text)} text | Jurist, upphandling | något mer att säga om det | something more to say of it`,
};

/** Köp och sälj, as an agreement writes it. Issues: those of its tables where they stand in it, unknown-party, unknown-choice. */
export function tradeAmong(parties: readonly Party[]): Reader<WrittenTrade> {
  const table = (fields: Fields) => either(located(text), recordsWith(fields));
  const written = record({
    lines: about`${table(LINE_FIELDS)} rader | [{ seller: alby, buyer: byby, quantity: 7.5, price: 850.25 }] | det som säljs: namnet på en fil, eller en lista | what is sold: the name of a file, or a list`,
    prices: about`${optional(table(PRICE_FIELDS))} priser | [{ item: jurist, price: 850.25, from: 2025-01-01 }] | prislistan: namnet på en fil, eller en lista | the price list: the name of a file, or a list`,
    netting: about`${optional(oneOf(['true', 'false']))} kvittning | true | att det som två parter är skyldiga varandra kvittas, så att bara skillnaden betalas | that what two parties owe each other is set off, so that the difference alone is paid`,
    through: about`${optional(partyAmong(parties))} genom | alby | den part som alla betalar till och får betalt av, i stället för varandra | the party that all pay and are paid by, instead of each other`,
  });
  return mapped(written, ({ netting, ...rest }, { at }) => ({ ...rest, netting: netting === 'true', at }));
}

/** What stands where an agreement that divides a cost has its key: it divides nothing. */
export const TRADED: Key = Object.freeze({
  id: 'trade',
  title: { sv: 'köp och sälj', en: 'purchases and sales' },
  reads: [],
  setsAmount: true,
  weigh: ({ at }) => fail('clashing-fields', { first: 'trade', second: 'amount' }, at),
} satisfies Key);
