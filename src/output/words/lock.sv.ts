import { listed } from './listed.js';
import type { LockWords } from './words.js';

export const lock: LockWords = {
  title: (decision) => `beslutad tabell, ${decision}`,
  written: (path) => `Låst: ${path}`,
  sameFigures: (lock, files) =>
    `Obs: ${listed(files, 'och')} har ändrats sedan ${lock} skrevs, men tabellen är densamma.`,
};
