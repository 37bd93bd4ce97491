import { trade } from '../../trade/en.js';
import { words as cost } from '../cost/en.js';
import type { words as sv } from './sv.js';

/** English. */
const years: (typeof sv)['years'] = {
  chart: 'The amounts year by year',
  absent: 'An empty cell: the party does not take part that year.',
  amountOfEach: 'The amount given holds for each of the years.',
  called: (title) => `The agreement is called ${title}.`,
};

export const words = { ...cost, years, trade };
