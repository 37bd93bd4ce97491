import type { Cooperation } from '../../agreement/cooperation.js';
import { andThen, fail, type Outcome } from '../../kernel/outcome.js';
import type { Folder } from '../../text/files.js';
import type { Invoices } from './invoice.js';
import { type Invoicing, readInvoicing } from './invoicing.js';

/**
 * How the cooperation invoices these, or books them where they are for a ledger. Issues: those of invoicing.yaml; for a ledger
 * missing-ledger, and missing-field when the host bears what there is no account for.
 */
export async function howInvoiced(
  all: readonly Invoices[],
  { parties, at }: Cooperation,
  folder: Folder,
  isForLedger: boolean,
): Promise<Outcome<Invoicing | undefined>> {
  const payers = [...new Set(all.flatMap(({ lines, own }) => [...lines, ...own].map(({ party }) => party)))];
  const read = await readInvoicing(folder, { parties, payers }, isForLedger);
  const isBorne = all.some(({ own }) => own.length > 0);
  return andThen(read, (invoicing) => {
    if (!isForLedger) return read;
    if (!invoicing?.ledger) return fail('missing-ledger', {}, invoicing?.at ?? at);
    return isBorne && !invoicing.ledger.ownCost
      ? fail('missing-field', { field: 'own-cost' }, { ...invoicing.at, width: 1, field: 'sie' })
      : read;
  });
}
