import type { CalendarDate } from '../date.js';
import type { Rational } from '../number.js';
import type { Place } from '../place.js';
import type { Stranger } from './names.js';

/** What faults of purchases and sales tell about themselves. */
export interface TradeFaults {
  /** What a party is credited is more than what it bought. */
  'credit-above-purchase': { name: string; amount: Rational };
  'unknown-item': Stranger;
  /** `from`: the first day of its first price, where one begins later. */
  'no-price': {
    item: string;
    seller: string;
    date?: CalendarDate | undefined;
    from?: CalendarDate | undefined;
  };
  /** Two prices of an item from one day, or two without a day. */
  'two-prices': { item: string; from?: CalendarDate | undefined; first: Place };
  /** A line whose day decides its price, or, in an agreement that is not of one year, its year. */
  'undated-line': { item?: string };
  'sells-to-itself': { name: string };
}
