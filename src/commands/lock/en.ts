import { allocation } from '../../allocation/en.js';
import { listed } from '../../sheet/listed.js';
import type { lock as sv } from './sv.js';

export const lock: typeof sv = {
  title: (decision) => `decided table, ${decision}`,
  replaces: (locks) =>
    `It holds from now on instead of ${listed(locks, 'and')}, which is now calculated from itself alone.`,
  changedSince: (files) =>
    `Since the decision ${listed(files, 'and')} changed: see that the terms in the lock are those that were decided.`,
  orderUnknown: (line) =>
    `there are several locks for the year of the agreement, and the order tells which holds; write them in decisions/index.csv as they were decided: ${line}`,
  written: (path) => `Locked: ${path}`,
  stillProposed: (agreement) =>
    `The table is now decided. ${agreement} still says proposal (status: proposed), and that holds for all but the table.`,
  causes: {
    year: 'Year',
    question: 'Question',
    calculation: 'Calculated by allocate',
    key: 'Key',
    namedKey: 'Key',
    measure: 'Measure',
    period: 'Period',
    takesPart: 'Party',
    days: 'Days',
    phase: 'Part of the weight',
    code: 'Code',
    order: 'Order',
    rounding: 'Rounding',
    unit: 'Unit',
    amount: 'Amount',
    surcharge: 'Surcharge',
    external: 'External funding',
    received: 'Grant to hand in',
    own: 'Own funding',
    rule: 'Rule of funding',
    outside: 'Outside',
    limits: 'Floor and cap',
    direct: 'Paid directly',
    drawn: 'Draw of lots',
  },
  yes: 'yes',
  no: 'no',
  none: 'none',
  noLonger: 'is no longer there',
  wholeYear: 'the whole year',
  saysNothing: (year) => `the agreement no longer says anything about ${year}`,
  notRun: (file) => `Calculated from the weights that ${file} gave then; it is not run.`,
  replaced: (decision) => `Replaced by ${decision}, which was decided later for the same year.`,
  renewed: (lock) => `Renewed: ${lock}.`,
  notRenewed: (lock, why) => `Not renewed: ${lock}: ${why}.`,
  listedNow: (lock) => `Listed in decisions/index.csv: ${lock}.`,
  otherTable: (party) =>
    `the table comes out differently today${party === '' ? '' : `, because of another figure for ${party}`}`,
  sameTable: (lock, changes) =>
    `Note: this has changed since ${lock} was written, but the table is the same: ${changes.join('; ')}.`,
};

export const words = { ...allocation, lock };
