import { DECISION } from '../allocation/schema.js';
import { documentOf, orNull, text, year } from '../formats/shape.js';
import { TRADE } from '../trade/schema.js';

/** What is always there of a trade. */
export const TRADE_KEYS = {
  agreement: text,
  title: text,
  year: orNull(year),
  decision: DECISION,
  reference: text,
  ...TRADE,
};

/** The JSON of a trade, in full or of one party. */
export const TRADED = documentOf(TRADE_KEYS);
