import { listed } from './listed.js';
import type { LockWords } from './words.js';

export const lock: LockWords = {
  title: (decision) => `beslutad tabell, ${decision}`,
  written: (path) => `Låst: ${path}`,
  stillProposed: (agreement) =>
    `Tabellen är nu beslutad. ${agreement} säger fortfarande förslag (status: proposed), och det gäller allt annat än den.`,
  sameFigures: (lock, files) =>
    `Obs: ${listed(files, 'och')} har ändrats sedan ${lock} skrevs, men tabellen är densamma.`,
};
