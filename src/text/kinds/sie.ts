import { map } from '../../kernel/outcome.js';
import type { Content, FileKind } from './kind.js';

/** Books of the types 1 to 4 (SIE 4B, 2008-09-30), of which #FLAGGA is the first post. Issues: empty-file, sie-post, voucher-unbalanced. */
export const sie: FileKind = {
  id: 'sie',
  about: { sv: 'en SIE-fil', en: 'an SIE file' },
  isOf: ({ bytes }) => /^(\u00EF\u00BB\u00BF)?\s*#FLAGGA\b/i.test(bytes.toString('latin1', 0, 200)),
  read: async (file) => {
    const { ledgerIn } = await import('./sie/ledger.js');
    return map(ledgerIn(file), (ledger): Content => ({ holds: 'ledger', ledger }));
  },
};
