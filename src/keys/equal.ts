import { ONE } from '../kernel/number.js';
import { outcome } from '../kernel/outcome.js';
import type { KeyForm } from './form.js';
import type { Key } from './key.js';

/** Equal shares: every party weighs one. Source: samarbetsöverenskommelsen, base funding "i lika delar". */
export const equal: Key = {
  id: 'equal',
  title: { sv: 'lika delar', en: 'equal shares' },
  reads: [],
  weigh: ({ parties }) => outcome({ weights: parties.map(() => ({ value: ONE, figures: [] })), bases: [] }),
};

export const equalForm: KeyForm = {
  id: equal.id,
  title: equal.title,
  named: () => equal,
};
