import { ALLOCATION } from '../../allocation/schema.js';
import { documentOf } from '../../formats/shape.js';

/** The JSON of `split`: an allocation of no agreement, which nothing adjusts. */
export const schema = documentOf(ALLOCATION);
