import { allocation } from '../../allocation/en.js';
import { ended } from '../../sheet/ended.js';
import { check } from '../check/en.js';
import type { replies as sv } from './sv.js';

/** English: what is said of the replies to a survey. */
export const replies: typeof sv = {
  counts: 'Number of answers',
  contradictions: 'Where the papers say otherwise than the replies',
  headings: {
    answer: 'Answer',
    counted: 'Counts the answer',
    count: 'Number',
    question: 'Question',
    printed: 'Printed',
    replied: 'By the replies',
    statement: 'Statement',
    paper: 'Paper',
  },
  stated: (words, question) => `"${words}"${question === '' ? '' : ` (${question})`}`,
  against: (printed, replies) => `printed ${printed || 'empty'}, by the replies ${replies || 'empty'}`,
  contradicted: (paper, what, how) => `${paper}, ${what}: ${ended(how)}`,
  allAnswers: 'all answers together, against the number of parties',
  compared: (count) =>
    count === 0
      ? 'What was printed of the replies agrees with them.'
      : `Note: in ${count} ${count === 1 ? 'place' : 'places'} the papers say otherwise than the replies.`,
  notCompared: 'Nothing that was printed of the replies is given, so they are compared with nothing.',
};

export const words = { ...allocation, check, replies };
