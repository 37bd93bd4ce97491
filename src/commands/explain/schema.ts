import { RECEIPT } from '../../allocation/receipt/schema.js';
import { anyOf } from '../../formats/shape.js';
import { TRADED } from '../trade-schema.js';

/** The JSON of `explain`, of a cost or of a trade. */
export const schema = { ...anyOf(RECEIPT, TRADED), definitions: RECEIPT.definitions };
