import type { Key } from './key.js';
import { weighByMeasure } from './proportional.js';

/**
 * In proportion to pupils by home municipality, counted on 15 October of the year before and in force from May.
 * The measure states both days. Source: verksamhetsplan 2019, 5.2 (school objects).
 */
export const pupils: Key = {
  id: 'pupils',
  title: { sv: 'i proportion till elevantal', en: 'in proportion to pupils' },
  readsAgreementMeasure: false,
  reads: () => ['pupils'],
  weigh: (input) => weighByMeasure('pupils', input),
};
