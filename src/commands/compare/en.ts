import { allocation } from '../../allocation/en.js';
import { capital } from '../../sheet/capital.js';
import { listed } from '../../sheet/listed.js';
import type { compare as sv } from './sv.js';

export const compare: typeof sv = {
  named: (changes) => capital(changes.join(', ')),
  only: (names) => `only ${listed(names, 'and')}`,
  without: (names) => `without ${listed(names, 'and')}`,
  joins: (name, date) => `${name} joins on ${date}`,
  leaves: (name, date) => `${name} leaves after ${date}`,
  title: (title) => `${title}: comparison`,
  from: 'Starting point',
  chart: (name) => `Who pays more and who less: ${name}`,
  sides: { below: 'pays less', above: 'pays more' },
  difference: 'Difference',
  percent: 'Difference (%)',
  why: (name) => `Why the amounts change: ${name}`,
  causes: {
    cost: 'The cost',
    own: 'Own figures',
    others: "Others' figures",
    parties: 'Who takes part',
    adjustments: 'Adjustments',
    key: 'The key',
    rounding: 'Rounding',
  },
  about: (name, notes) => `${name}: ${notes.join(' ')}`,
  most: (up, down) =>
    [up === undefined ? '' : `Rises most: ${up}.`, down === undefined ? '' : `Falls most: ${down}.`]
      .filter((part) => part !== '')
      .join(' '),
  change: (name, amount, beside) => `${name} ${amount}${beside === undefined ? '' : ` (${beside})`}`,
  absent: 'takes no part',
  nothing: (name) => `${name}: no amount changes.`,
  order:
    'One thing is changed at a time, in the order of the columns. The parts are rounded to whole steps so that each row makes its difference; the format json has exact fractions.',
  untold: (causes) =>
    `Note: ${listed(causes, 'and')} cannot be told apart, because the step in between cannot be allocated; that part is in the next column.`,
};

export const words = { ...allocation, compare };
