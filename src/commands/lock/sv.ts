import { allocation } from '../../allocation/sv.js';
import { listed } from '../../sheet/listed.js';

export const lock = {
  title: (decision: string) => `beslutad tabell, ${decision}`,
  written: (path: string) => `Låst: ${path}`,
  stillProposed: (agreement: string) =>
    `Tabellen är nu beslutad. ${agreement} säger fortfarande förslag (status: proposed), och det gäller allt annat än den.`,
  sameFigures: (lock: string, files: readonly string[]) =>
    `Obs: ${listed(files, 'och')} har ändrats sedan ${lock} skrevs, men tabellen är densamma.`,
};

export const words = { ...allocation, lock };
