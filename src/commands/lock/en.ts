import { allocation } from '../../allocation/en.js';
import { listed } from '../../sheet/listed.js';
import type { lock as sv } from './sv.js';

export const lock: typeof sv = {
  title: (decision) => `decided table, ${decision}`,
  written: (path) => `Locked: ${path}`,
  stillProposed: (agreement) =>
    `The table is now decided. ${agreement} still says proposal (status: proposed), and that holds for all but the table.`,
  sameFigures: (lock, files) =>
    `Note: ${listed(files, 'and')} changed since ${lock} was written, but the table is the same.`,
};

export const words = { ...allocation, lock };
