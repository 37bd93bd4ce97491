import type { IssueWords } from '../../../kernel/complaint.js';
import type { LockFaults } from '../../../kernel/faults/locks.js';

/** English: faults of decided tables. */
export const locks: IssueWords<LockFaults> = {
  'lock-missing': ({ lock }) => [
    `${lock} is missing, though the table is locked`,
    'Restore the file from version control; remove the line only if the decision has been repealed.',
  ],
  'lock-replaced': ({ lock }) => [
    `${lock} is another lock than the one that was listed here`,
    'Restore the file as it was: a new decision has a lock of its own.',
  ],
  'lock-unlisted': () => [
    'the lock is not in decisions/index.csv',
    'List it with allocate lock --renew, or remove the file if the table is not decided.',
  ],
  'lock-copied': ({ first }) => [`the same lock as ${first}, under another name`, 'Remove one of the files.'],
  'index-differs': ({ field, listed: said, locked }) => [
    `${field}: the line says "${said}", the lock "${locked}"`,
    'Make the line say what the lock does.',
  ],
  'lock-edited': () => [
    'the decided table was changed after it was written',
    'Restore the file from version control.',
  ],
};
