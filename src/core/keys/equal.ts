import { outcome } from '../issue.js';
import { ONE } from '../number.js';
import type { Key } from './key.js';

/** Equal shares: every party weighs one. Source: samarbetsöverenskommelse, base funding "i lika delar". */
export const equal: Key = {
  id: 'equal',
  title: { sv: 'lika delar', en: 'equal shares' },
  readsAgreementMeasure: false,
  reads: () => [],
  weigh: ({ parties }) => outcome({ weights: parties.map(() => ({ value: ONE })) }),
};
