import { ADJUSTED, ALLOCATION } from '../../allocation/schema.js';
import { anyOf, documentOf, keys, list, orNull, text } from '../../formats/shape.js';
import { TRADED } from '../trade-schema.js';

/** The JSON of an allocation, of one year or several, or of a trade. */
export const schema = anyOf(
  documentOf(ALLOCATION, ADJUSTED),
  documentOf({ agreement: orNull(text), title: orNull(text), years: list(keys(ALLOCATION, ADJUSTED)) }),
  TRADED,
);
