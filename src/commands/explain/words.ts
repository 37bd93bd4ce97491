import type { Words as InvoiceWords } from '../invoice/words.js';
import type { Words as SettleWords } from '../settle/words.js';

/** What a receipt says, of a settlement and of instalments too. */
export type Words = InvoiceWords & SettleWords;
