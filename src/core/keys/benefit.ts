import { fail } from '../issue.js';
import type { Key } from './key.js';
import { weighByFigures, weighByMeasure } from './proportional.js';

/**
 * In proportion to the benefit each party has: points or usage, in a measure of the cooperation or as figures in
 * the agreement, either way with what they count and their source.
 * Issues: missing-measure, and those of any measure. Source: samarbetsöverenskommelse, point 8.
 */
export const benefit: Key = {
  id: 'benefit',
  title: { sv: 'i proportion till nytta', en: 'in proportion to benefit' },
  readsAgreementMeasure: true,
  reads: ({ measure }) => (measure && 'value' in measure ? [measure.value] : []),
  weigh: (input) => {
    const { measure, id } = input.agreement;
    if (!measure) return fail('missing-measure', { agreement: id, key: benefit.id }, input.at);
    if ('value' in measure) return weighByMeasure(measure.value, { ...input, at: measure.at });
    return weighByFigures(measure, input);
  },
};
