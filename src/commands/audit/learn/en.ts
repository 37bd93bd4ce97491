import type { learn as swedish } from './sv.js';

/** English: what is said of an agreement that is learned from a table, in its files too. */
export const learn: typeof swedish = {
  written: (files, agreement, folder) =>
    `${files} files were written to ${folder}: the agreement ${agreement} makes the table. Hold it: allocate check ${agreement} --data ${folder}`,
  inconsistent: 'No agreement was written: the table is not consistent.',
  incomplete: 'No agreement was written: the table was not fully audited.',
  comment: (file) => `Learned from the table ${file} by allocate audit --write; change and add to it.`,
  rounded: 'The shares are rounded together, not each by itself.',
};
