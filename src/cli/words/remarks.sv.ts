import type { RemarkWords } from '../../kernel/remark.js';

/** Svenska: vad som sägs om underlag utan fel, så att inget passeras i tysthet. */
export const remarks: RemarkWords = {
  'read-as': ({ file, encoding }) => `${file} är läst som ${encoding}.`,
};
