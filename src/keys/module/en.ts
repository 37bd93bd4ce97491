import type { Complaint } from '../../kernel/complaint.js';
import type { KeyFailure } from '../../kernel/issue.js';

const HAND_OVER = 'Let it export default the method weigh, or { title, weigh }, where title is a text.';

/** English: why a key of one's own gave no weights. */
export const keyFailures: Readonly<Record<KeyFailure, (file: string, detail: string) => Complaint>> = {
  'not-javascript': (file, detail) => [
    `${file} cannot be read as JavaScript: ${detail}`,
    'Mend the file; the extension .mjs means a module with export default.',
  ],
  'no-function': (file) => [`${file} hands over no key`, HAND_OVER],
  fails: (file, detail) => [`the key in ${file} was stopped by an error: ${detail}`, 'Mend the file.'],
  'no-weights': (file, detail) => [
    `the key in ${file} gave no weights but ${detail}`,
    "Let it give a list in the order of parties, or an object with a weight by each party's id.",
  ],
  prints: (file, detail) => [
    `the key in ${file} printed something: "${detail}"`,
    'Take the printing away, for example console.log: a key only gives weights.',
  ],
  'too-slow': (file, detail) => [
    `the key in ${file} was not done in ${detail} seconds`,
    'Look for a loop that never ends, or something awaited in vain.',
  ],
  'no-answer': (file) => [
    `the key in ${file} ended without giving any weights`,
    'Let it neither end the program nor await something that never comes.',
  ],
};
