import { allocation } from '../../allocation/en.js';
import { ended } from '../../sheet/ended.js';
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
  source: (source) => ended(`Source: ${source}`),
  sourceOf: (title, source, updated) =>
    `${title}${source && `, ${source}`}${updated && `, updated ${updated}`}`,
  examples: (count) =>
    `${count === 1 ? 'One figure that was an example is' : `${count} figures that were examples are`} taken away.`,
  sourceNow: (measure) =>
    `The source of ${measure} in cooperation.yaml was an example: this one stands there now.`,
  disturbed: (measure) =>
    `The source has changed the figures a little to protect individuals: parts need not make their totals. Write additive: false at ${measure} in cooperation.yaml.`,
  heldBack: (count) =>
    `${count === 1 ? 'One figure differs' : `${count} figures differ`} from before; --revise alone writes ${count === 1 ? 'it' : 'them'}.`,
  restated: (count) =>
    `Figures that are the same, but final in the file and preliminary in the measure, or the other way round: ${count}. --revise alone changes that.`,
  notWritten: (isDry) => (isDry ? 'Nothing was written: --dry-run only shows.' : 'Nothing was written.'),
  written: (count, file, sources) =>
    `${count === 1 ? 'One figure was written' : `${count} figures were written`} to ${file}; the file that they came from is named in ${sources}.`,
};

export const words = { ...allocation, importing };
