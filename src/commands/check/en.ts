import { words as lock } from '../lock/en.js';
import { checkReport } from './report.en.js';
import type { check as sv } from './sv.js';

/** English: what is said of comparing with published tables. */
export const check: typeof sv = {
  of: (cooperation) => `Cooperation: ${cooperation}`,
  title: 'Deviations',
  headings: {
    table: 'Table',
    row: 'Row',
    column: 'Column',
    printed: 'Published',
    computed: 'Computed',
    difference: 'Difference',
    place: 'Place',
  },
  sumOfRows: (sum, follows) =>
    `${sum} (${follows ? 'the printed rows; the sum is right' : 'the sum of the rows'})`,
  missingRow: 'the row is missing',
  agreed: (table, cells, sums) =>
    `${table}: ${cells} ${cells === 1 ? 'cell' : 'cells'}${sums === 0 ? '' : ` and ${sums} ${sums === 1 ? 'sum' : 'sums'}`} ${cells === 1 && sums === 0 ? 'agrees' : 'agree'}.`,
  differed: (table, deviations) =>
    `${table}: ${deviations} ${deviations === 1 ? 'deviation' : 'deviations'}.`,
  nothingPublished: (agreement) => `${agreement}: no published or decided table to compare with.`,
  waiting: (agreement, year) =>
    `${agreement}: ${year} is a proposal that cannot be calculated yet: not all figures have been entered.`,
  counted: ({ cells, sums, locks, agreements }, compared, folders) => {
    const what = [
      `${cells} ${cells === 1 ? 'cell' : 'cells'}`,
      `${sums} ${sums === 1 ? 'sum' : 'sums'}`,
      `${locks} ${locks === 1 ? 'lock' : 'locks'}`,
    ].join(', ');
    const where = `${agreements} ${agreements === 1 ? 'agreement' : 'agreements'}`;
    const folder = ` (${compared === folders ? folders : `${compared} of ${folders}`} folders)`;
    return `Compared: ${what} in ${where}${folders === 1 ? '' : folder}.`;
  },
  faulty: (faults) => `${faults} ${faults === 1 ? 'fault' : 'faults'} in the data: nothing was compared.`,
  data: 'data',
  meant: (column, measure) =>
    `${column} is compared as a weight, and the weight is made of several measures. The column is the measure ${measure}: write columns: { measures: { ${measure}: ${column} } } in place of weight.`,
  summary: (tables, deviations) =>
    `${tables} ${tables === 1 ? 'table' : 'tables'}, ${deviations} ${deviations === 1 ? 'deviation' : 'deviations'}.`,
};

export const words = { ...lock, check, checkReport };
