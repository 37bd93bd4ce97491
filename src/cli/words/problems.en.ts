import type { ProblemWords } from '../../kernel/complaint.js';
import { files } from './issues/files.en.js';
import { keys } from './issues/keys.en.js';
import { ledger } from './issues/ledger.en.js';
import { locks } from './issues/locks.en.js';
import { measures } from './issues/measures.en.js';
import { money } from './issues/money.en.js';
import { names } from './issues/names.en.js';
import { tables } from './issues/tables.en.js';
import { timeline } from './issues/timeline.en.js';
import { trade } from './issues/trade.en.js';
import { values } from './issues/values.en.js';
import { yaml } from './issues/yaml.en.js';
import { usage } from './usage.en.js';

/** English: what is wrong, and how to mend it. */
export const problems: ProblemWords = {
  argument: 'the command line',
  issues: {
    ...files,
    ...yaml,
    ...values,
    ...names,
    ...keys,
    ...measures,
    ...timeline,
    ...money,
    ...trade,
    ...ledger,
    ...locks,
    ...tables,
  },
  usage,
  bug: (law) =>
    `This is a bug in allocate, not in your data: ${law}. Nothing was written. Please report it, with the command and the files.`,
  more: (count) => `… and ${count} more.`,
};
