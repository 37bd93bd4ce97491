import { allocation } from '../../allocation/en.js';
import type { init as swedish } from './sv.js';

/** English: what is said of a new folder. */
export const init: typeof swedish = {
  copied: (files, folder) =>
    `${files} files were written to ${folder}. Use them: allocate list --data ${folder}`,
};

export const words = { ...allocation, init };
