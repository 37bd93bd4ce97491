import type { RemarkWords } from '../../kernel/remark.js';

/** English: what is said of input without faults, so that nothing is passed over in silence. */
export const remarks: RemarkWords = {
  'read-as': ({ file, encoding }) => `${file} was read as ${encoding}.`,
};
