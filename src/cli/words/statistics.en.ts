import type { Complaint } from '../../kernel/complaint.js';
import type { FileFaults, NotStatistics, SyntaxFault } from '../../kernel/faults/files.js';

/** English: why a file that begins as JSON or PX is none. */
export const syntaxFaults: Readonly<Record<SyntaxFault, string>> = {
  ends: 'ends in the middle: something is opened that is not closed',
  unexpected: 'cannot be read here',
  twice: 'the same field appears twice',
  'too-deep': 'has too many levels',
};

const AS_STATISTICS = 'Statistics are read as JSON-stat, as JSON of PxWeb and Kolada, as PX and as CSV.';

/** What a JSON file without statistics is, and what can be fetched instead. */
export const notStatistics: Readonly<Record<NotStatistics, Complaint>> = {
  metadata: [
    'the file describes a table of statistics but has no figures',
    "Download the table's data instead, for example with /data in the address where this file has /metadata.",
  ],
  links: ['the file links to tables of statistics but has no figures', 'Download one of the tables instead.'],
  query: [
    'the file is a query to PxWeb and has no figures',
    'Send the query, and save its answer: that is read.',
  ],
  settings: ['the file is the settings of PxWeb and has no figures', "Download a table's data instead."],
  catalogue: [
    'the file lists tables of statistics but has no figures',
    "Download one of the tables' data instead.",
  ],
  'kolada-list': [
    'the file lists key figures, municipalities or units of Kolada but has no figures',
    'Download the values instead, with /data in the address.',
  ],
  empty: [
    'the file is an answer without a single figure',
    'Ask for a period and a municipality that has figures.',
  ],
  error: ['the file is an error message as JSON and has no statistics', AS_STATISTICS],
  json: ['the file is JSON, but in no form of statistics that is read', AS_STATISTICS],
};

/** Which counts of a file of statistics do not agree. */
export function countsIn({ of, name, stated, found }: FileFaults['statistic-size']): string {
  switch (of) {
    case 'sizes':
      return `the file names ${stated} dimensions but the sizes of ${found}`;
    case 'categories':
      return `${name} should have ${stated} categories but has ${found}`;
    case 'places':
      return `${name} has ${stated} categories, but only ${found} of the numbers from 0 stand by one: two have the same, or one is too large`;
    case 'values':
      return `the sizes of the dimensions make ${stated} values, but the file has ${found}`;
    case 'number':
      return `a value has number ${found}, but the sizes of the dimensions make ${stated} values, counted from 0`;
    case 'row':
      return `the row has ${found} values in ${name}, but should have ${stated}`;
  }
}
