import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { NOWHERE } from '../../../tests/helpers/cooperation.js';
import { law } from '../../../tests/helpers/laws.js';
import { survey, surveys } from '../../../tests/helpers/surveys.js';
import { printedTable } from '../../../tests/helpers/tables.js';
import { type PublishedTable, questionRole } from '../../agreement/published/table.js';
import { ANSWERS, type Statement, type Survey } from '../../agreement/survey/survey.js';
import { rational } from '../../kernel/number.js';
import { compareStatements, compareSurveyTable } from '../check/compare-survey.js';
import { contradictionsOf } from './contradictions.js';

const one = questionRole('one');
const statements: fc.Arbitrary<Statement[]> = fc.array(
  fc
    .record({
      question: fc.constantFrom('one', 'two'),
      answer: fc.uniqueArray(fc.constantFrom(...ANSWERS), { minLength: 1 }),
      count: fc.nat({ max: 9 }),
      source: fc.constantFrom(undefined, 'a paper', 'another'),
      reason: fc.constantFrom(undefined, { sv: 'därför', en: 'because' }),
    })
    .map((said) => ({ ...said, text: 'said', at: { ...NOWHERE } })),
  { maxLength: 6 },
);

/** What the replies are counted to by hand: one party at a time. */
function partiesOf({ replies }: Survey, { question, answer }: Statement): string[] {
  const found: string[] = [];
  for (const { party, answers } of replies)
    for (const code of answer) if (answers.get(question)?.answer === code) found.push(party.id);
  return found;
}

const toldOf = (asked: Survey) => contradictionsOf(asked, compareStatements(asked, 'x'));

describe('what a paper says in running text', () => {
  law(
    'is told exactly when it counts another number than gave the answers, with who they are',
    [surveys, statements],
    (asked, said) => {
      const texts = said.map((statement, i) => ({ ...statement, text: `statement ${i}` }));
      const told = toldOf({ ...asked, statements: texts });
      const wrong = texts.filter((statement) => statement.count !== partiesOf(asked, statement).length);
      return (
        told.length === wrong.length &&
        wrong.every((statement) =>
          told.some(
            ({ statement: text, printed, parties, reason, paper }) =>
              text === statement.text &&
              printed === String(statement.count) &&
              paper === (statement.source ?? asked.source) &&
              reason === statement.reason &&
              parties?.map(({ id }) => id).join() === partiesOf(asked, statement).join(),
          ),
        )
      );
    },
  );

  it('is no contradiction when it agrees, though a reason says that it would not: that is for check to tell', () => {
    const asked = survey(['one'], { a: ['yes'], b: ['none'] });
    const reason = { sv: 'därför', en: 'because' };
    const said = { question: 'one', answer: ['yes'], count: 1, text: 'one', reason, at: NOWHERE } as const;
    expect(toldOf({ ...asked, statements: [said] })).toEqual([]);
    const [compared] = compareStatements({ ...asked, statements: [said] }, 'x');
    expect(compared?.deviations).toMatchObject([{ kind: 'not-found', row: 'one' }]);
  });
});

describe('a summary', () => {
  const asked = survey(['one'], { a: ['yes'], b: ['yes'], c: ['no'] });
  const told = (rows: Parameters<typeof printedTable>[0]) => {
    const table: PublishedTable = { ...printedTable(rows), of: 'survey-summary' };
    return contradictionsOf(asked, [compareSurveyTable(table, asked)]);
  };

  it('that counts as many answers as there are parties, each right, contradicts nothing', () => {
    expect(told({ yes: { [one]: '2' }, no: { [one]: '1' }, none: { [one]: '0' } })).toEqual([]);
  });

  it('that counts one who has not answered counts one too many', () => {
    expect(told({ yes: { [one]: '2' }, no: { [one]: '1' }, none: { [one]: '1' } })).toMatchObject([
      { kind: 'cell', statement: 'none', question: 'one', printed: '1', replies: rational(0n), parties: [] },
      { kind: 'sum', question: 'one', printed: '4', replies: rational(3n) },
    ]);
  });

  it('that leaves out those who said no is one row short, and counts none too many', () => {
    expect(told({ yes: { [one]: '2' } })).toMatchObject([{ kind: 'missing-row', statement: 'NEJ' }]);
  });
});

describe('a table of answers', () => {
  const asked = survey(['one'], { a: ['yes'], b: ['none'] });

  it('that prints another word than was replied contradicts it', () => {
    const rows = {
      a: { [one]: 'a says no', comment: 'of a' },
      b: { [one]: 'b says none', comment: 'of b' },
    };
    const table: PublishedTable = { ...printedTable(rows), of: 'survey' };
    expect(contradictionsOf(asked, [compareSurveyTable(table, asked)])).toMatchObject([
      { kind: 'cell', statement: 'a', question: 'one', printed: 'a says no', replies: 'a says yes' },
    ]);
  });
});
