import fc from 'fast-check';
import { describe } from 'vitest';
import { law } from '../../../tests/helpers/laws.js';
import { surveys } from '../../../tests/helpers/surveys.js';
import { ANSWERS, conditionsIn, partiesAnswering } from './survey.js';

describe('the answers to a question', () => {
  law('part the parties into groups, each party in one', [surveys], ({ replies }) => {
    const grouped = ANSWERS.flatMap((answer) => partiesAnswering(replies, 'one', answer));
    const parties = replies.map(({ party }) => party);
    return grouped.length === parties.length && parties.every((party) => grouped.includes(party));
  });
});

describe('the condition of an answer', () => {
  law(
    'is told of a group that counts the answer, and of no other',
    [surveys, fc.nat(), fc.constantFrom(...ANSWERS), fc.constantFrom('one', 'two')],
    (asked, pick, answer, question) => {
      const { party, answers } = asked.replies[pick % asked.replies.length] as (typeof asked.replies)[number];
      const condition = { party, question: 'one', text: { sv: 'om alla är med', en: 'if all take part' } };
      const group = { id: 'g', question, parties: partiesAnswering(asked.replies, question, answer) };
      const list = { id: 'l', parties: asked.replies.map((reply) => reply.party) };
      const told = conditionsIn({ ...asked, conditions: [condition] }, [group, list]);
      const isCounted = question === 'one' && answers.get('one')?.answer === answer;
      return told.length === (isCounted ? 1 : 0);
    },
  );
});
