import { allocation } from '../../allocation/sv.js';
import { ended } from '../../sheet/ended.js';
import { check } from '../check/sv.js';

/** Svenska: det som sägs om svaren på en enkät. */
export const replies = {
  counts: 'Antal svar',
  contradictions: 'Där handlingarna säger något annat än svaren',
  headings: {
    answer: 'Svar',
    counted: 'Räknar svaret',
    count: 'Antal',
    question: 'Fråga',
    printed: 'Tryckt',
    replied: 'Enligt svaren',
    statement: 'Uppgift',
    paper: 'Handling',
  },
  /** A row or the words of a paper, and which question they are of, when they are of one. */
  stated: (words: string, question: string) => `"${words}"${question === '' ? '' : ` (${question})`}`,
  against: (printed: string, replies: string) =>
    `tryckt ${printed || 'tomt'}, enligt svaren ${replies || 'tomt'}`,
  contradicted: (paper: string, what: string, how: string) => `${paper}, ${what}: ${ended(how)}`,
  allAnswers: 'alla svar tillsammans, mot antalet parter',
  compared: (count: number) =>
    count === 0
      ? 'Det som har tryckts om svaren stämmer med dem.'
      : `Obs: på ${count} ${count === 1 ? 'ställe' : 'ställen'} säger handlingarna något annat än svaren.`,
  notCompared: 'Inget som har tryckts om svaren är angivet, så de är inte jämförda med något.',
};

export const words = { ...allocation, check, replies };
