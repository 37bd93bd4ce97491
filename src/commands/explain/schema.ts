import { RECEIPT } from '../../allocation/receipt/schema.js';

/** The JSON of `explain`. */
export const schema = RECEIPT;
