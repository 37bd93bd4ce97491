import { receiptOf } from '../../allocation/receipt/schema.js';
import { anyOf } from '../../formats/shape.js';
import { INVOICES } from '../invoice/schema.js';
import { SETTLEMENT } from '../settle/schema.js';
import { TRADED } from '../trade-schema.js';

/** With --instalments the ledger's lines follow, with --outcome the settlement. */
const RECEIPT = receiptOf({ ledger: INVOICES, settled: SETTLEMENT });

/** The JSON of `explain`, of a cost or of a trade. */
export const schema = { ...anyOf(RECEIPT, TRADED), definitions: RECEIPT.definitions };
