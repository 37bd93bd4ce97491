import type { Key } from './key.js';
import { weighByMeasure } from './proportional.js';

/**
 * In proportion to budgetomslutning. The measure says which year's accounts are read, for example those of the year
 * before last. Source: verksamhetsplan 2019, 5.2.
 */
export const budget: Key = {
  id: 'budget',
  title: { sv: 'i proportion till budgetomslutning', en: 'in proportion to budget' },
  readsAgreementMeasure: false,
  reads: () => ['budget'],
  weigh: (input) => weighByMeasure('budget', input),
};
