import type { IssueWords } from '../../../kernel/complaint.js';
import { isoDate } from '../../../kernel/date.js';
import type { TradeFaults } from '../../../kernel/faults/trade.js';
import { showMoney } from '../../../sheet/figures.js';
import { stranger, where } from './phrases.en.js';

/** English: faults of purchases and sales. */
export const trade: IssueWords<TradeFaults> = {
  'credit-above-purchase': ({ name, amount }) => [
    `${name} is credited more than it buys: ${showMoney(amount, '.')}`,
    'Remove the credit, or write purchases and sales with trade instead of key: there who sells may owe.',
  ],
  'unknown-item': stranger((text) => `the price list has no item "${text}"`, 'Add it to the price list.'),
  'no-price': ({ item, seller, date, from }) => [
    `${item} has no price${date ? ` on ${isoDate(date)}` : ''} when ${seller} sells`,
    from
      ? `The first holds from ${isoDate(from)}. Add one that holds earlier, or correct the day.`
      : 'Add one to the price list.',
  ],
  'two-prices': ({ item, from, first }) => [
    `${item} already has a price ${from ? `from ${isoDate(from)}` : 'without a day'}, at ${where(first)}`,
    'Remove one of them, or write from which day the other holds.',
  ],
  'undated-line': ({ item }) => [
    item
      ? `the price of ${item} depends on the day, and the line has none`
      : 'the line has no day, and the agreement is not of a certain year',
    `Write it under date, for example 2025-03-14${item ? '' : ', or give the only year of the agreement: year'}.`,
  ],
  'sells-to-itself': ({ name }) => [
    `${name} sells to itself`,
    'Give another buyer or seller, or remove the line.',
  ],
};
