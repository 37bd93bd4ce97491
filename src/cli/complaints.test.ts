import { describe, expect, it } from 'vitest';
import { issue } from '../kernel/issue.js';
import { renderIssues } from './complaints.js';
import { loadProblemWords } from './words/index.js';

/** Where a fault stands: the field is `budget`, a word that the English sentence has and the Swedish has not. */
const at = { file: 'a.csv', line: 2, column: 3, width: 1, excerpt: 'b;x', field: 'budget' };
const missing = issue(
  'missing-figure',
  { measure: { sv: 'omslutning', en: 'total budget' }, period: '2017', parties: ['Berg'], yearsBack: 2 },
  at,
);

describe('a fault', () => {
  it.each(['sv', 'en'] as const)('names its field in every language, also in %s', async (language) => {
    expect(await renderIssues([missing], await loadProblemWords(language))).toMatch(/^a\.csv:2:3: budget: /);
  });

  it('names no field that it is about itself', async () => {
    const told = issue('missing-field', { field: 'budget' }, at);
    expect(await renderIssues([told], await loadProblemWords('sv'))).toMatch(
      /^a\.csv:2:3: fältet budget saknas /,
    );
  });
});
