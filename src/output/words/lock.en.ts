import { listed } from './listed.js';
import type { LockWords } from './words.js';

export const lock: LockWords = {
  title: (decision) => `decided table, ${decision}`,
  written: (path) => `Locked: ${path}`,
  stillProposed: (agreement) =>
    `The table is now decided. ${agreement} still says proposal (status: proposed), and that holds for all but the table.`,
  sameFigures: (lock, files) =>
    `Note: ${listed(files, 'and')} changed since ${lock} was written, but the table is the same.`,
};
