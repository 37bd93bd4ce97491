import type { Located } from '../kernel/issue.js';
import { fail } from '../kernel/outcome.js';
import type { KeyForm } from './form.js';
import type { Key } from './key.js';
import type { Measure } from './measure.js';
import { weighByFigures, weighByMeasure } from './proportional.js';

/**
 * In proportion to the benefit each party has: points or usage, in a measure of the cooperation or as figures in
 * the agreement, either way with what they count and their source.
 * Issues: missing-measure, and those of any measure. Source: samarbetsöverenskommelsen, point 8.
 */
export function benefit(measure: Located<string> | Measure | undefined): Key {
  const named = measure && 'value' in measure ? measure : undefined;
  return {
    id: 'benefit',
    title: { sv: 'i proportion till nytta', en: 'in proportion to benefit' },
    reads: named ? [named.value] : [],
    readsOwnMeasure: true,
    weigh: (input) => {
      if (!measure)
        return fail('missing-measure', { agreement: input.agreement.id, key: 'benefit' }, input.at);
      return 'value' in measure
        ? weighByMeasure(measure.value, { ...input, at: measure.at })
        : weighByFigures(measure, input);
    },
  };
}

export const benefitForm: KeyForm = {
  id: 'benefit',
  title: {
    sv: 'i proportion till nytta: poäng eller användning',
    en: 'in proportion to benefit: points or usage',
  },
  named: ({ measure }) => benefit(measure),
};
