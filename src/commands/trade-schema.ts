import { DECISION } from '../allocation/schema.js';
import { documentOf, orNull, text, year } from '../formats/shape.js';
import { TRADE } from '../trade/schema.js';

/** The JSON of a trade, in full or of one party. */
export const TRADED = documentOf({
  agreement: text,
  title: text,
  year: orNull(year),
  decision: DECISION,
  reference: text,
  ...TRADE,
});
