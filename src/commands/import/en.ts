import { allocation } from '../../allocation/en.js';
import type { importing as swedish } from './sv.js';

/** English: what is said of an import. */
export const importing: typeof swedish = {
  title: (measure, file) => `Import of ${measure} from ${file}`,
  revisions: 'Revised figures',
  headings: {
    period: 'Year',
    parties: 'Parties',
    total: 'Total',
    added: 'New',
    revised: 'Revised',
    same: 'Unchanged',
    party: 'Party',
    before: 'Before',
    after: 'Now',
    difference: 'Difference',
    decisions: 'Decisions that rest on it',
  },
  source: (title, source, updated) =>
    `Source: ${title}${source && `, ${source}`}${updated && `, updated ${updated}`}.`,
  disturbed: (measure) =>
    `The source has changed the figures a little to protect individuals: parts need not make their totals. Write additive: false at ${measure} in cooperation.yaml.`,
  heldBack: (count) =>
    `${count === 1 ? 'One figure is another' : `${count} figures are others`} than before; --revise alone writes ${count === 1 ? 'it' : 'them'}.`,
  notWritten: (isDry) => (isDry ? 'Nothing was written: --dry-run only shows.' : 'Nothing was written.'),
  written: (count, file, sources) =>
    `${count === 1 ? 'One figure was written' : `${count} figures were written`} to ${file}, and where from to ${sources}.`,
};

export const words = { ...allocation, importing };
