import type { help as sv } from './help.sv.js';

export const help: typeof sv = {
  headings: {
    examples: 'Examples',
    usage: 'Usage',
    commands: 'Commands',
    arguments: 'Arguments',
    options: 'Options',
    exit: 'Exit codes',
    keys: 'Keys',
    formats: 'Formats',
    roundings: 'Rounding',
    more: 'More',
  },
  purpose: 'Divides a shared cost between parties that cooperate, to the krona, and shows why.',
  anyMeasure: 'in proportion to a measure, by the name of the measure',
  more: [
    ['allocate init', 'begin a cooperation of your own'],
    ['allocate help', 'all commands, topics and options'],
    ['allocate <command> --help', 'one command, with examples'],
  ],
  exitCodes: [
    ['0', 'all is well'],
    ['1', 'figures differ (check, audit), or are others than before (import)'],
    ['2', 'wrong usage'],
    ['3', 'faults in the data, or not all audited (audit)'],
    ['4', 'a file cannot be read or written'],
    ['70', 'a bug in allocate'],
    ['130', 'interrupted'],
  ],
};
