import type { Complaint } from '../../kernel/complaint.js';
import type { KeyFailure } from '../../kernel/faults/keys.js';

const HAND_OVER = 'It should export default the method weigh, or { title, weigh }, where title is a text.';

/** English: why a key of one's own gave no weights. */
export const keyFailures: Readonly<Record<KeyFailure, (file: string, detail: string) => Complaint>> = {
  'not-javascript': (file, detail) => [
    `${file} cannot be read as ${file.endsWith('ts') ? 'TypeScript' : 'JavaScript'}: ${detail}`,
    file.endsWith('ts')
      ? 'Correct the file; types are taken away as they stand, so enum, namespace and what else becomes code cannot be there.'
      : 'Correct the file; the extension .mjs means a module with export default.',
  ],
  'no-types': (file) => [
    `${file} is TypeScript, which Node reads from 22.18 on`,
    `Run a later Node, or convert the file: npx esbuild ${file} --outfile=${file.replace(/\.m?ts$/, '.mjs')}`,
  ],
  'no-function': (file) => [`${file} exports no key`, HAND_OVER],
  fails: (file, detail) => [`the key in ${file} was stopped by an error: ${detail}`, 'Correct the file.'],
  'no-weights': (file, detail) => [
    `the key in ${file} gave no weights but ${detail}`,
    "It should return a list in the order of parties, or an object with a weight by each party's id.",
  ],
  prints: (file, detail) => [
    `the key in ${file} printed something: "${detail}"`,
    'Remove what prints, for example console.log: a key only returns weights.',
  ],
  'too-slow': (file, detail) => [
    `the key in ${file} did not finish within ${detail} seconds`,
    'Look for a loop that never ends, or something awaited in vain.',
  ],
  'no-answer': (file) => [
    `the key in ${file} ended without giving any weights`,
    'It should neither end the program nor await something that never comes.',
  ],
};
