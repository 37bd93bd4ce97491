import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { law, same } from '../../../tests/helpers/laws.js';
import { survey, surveys } from '../../../tests/helpers/surveys.js';
import { printedTable } from '../../../tests/helpers/tables.js';
import { questionRole } from '../../agreement/published/table.js';
import { ANSWERS } from '../../agreement/survey/survey.js';
import { rational, sum } from '../../kernel/number.js';
import { compareTable } from './compare.js';
import { computedSurvey, computedSurveySummary } from './compare-survey.js';

const [one, two] = [questionRole('one'), questionRole('two')];

describe('the answers to a question', () => {
  law('are counted to as many as there are parties', [surveys], (asked) => {
    const rows = [...computedSurveySummary(asked).values()];
    const total = rational(BigInt(asked.replies.length));
    return [one, two].every((role) => same(sum(rows.map(({ cells }) => cells[role] as never)), total));
  });

  law('that is another moves one count down and one up', [surveys, fc.nat()], (asked, pick) => {
    const changed = pick % asked.replies.length;
    const replies = asked.replies.map((reply, i) => {
      const answer = reply.answers.get('one')?.answer === 'yes' ? 'no' : 'yes';
      return i === changed
        ? { ...reply, answers: new Map([['one', { answer, words: '' }] as const]) }
        : reply;
    });
    const before = computedSurveySummary(asked);
    const after = computedSurveySummary({ ...asked, replies });
    return (
      ANSWERS.filter((code) => !same(before.get(code)?.cells[one], after.get(code)?.cells[one])).length === 2
    );
  });
});

describe('a summary of answers', () => {
  const asked = survey(['one', 'two'], { a: ['yes', 'no'], b: ['yes', 'later'], c: ['no', 'no'] });

  it('agrees with the counts, and may leave out what nobody answered and what it did not print', () => {
    const table = printedTable({
      yes: { [one]: '2' },
      no: { [one]: '1', [two]: '2' },
      later: { [one]: '0', [two]: '1' },
    });
    expect(compareTable(table, computedSurveySummary(asked))).toMatchObject({ cells: 5, deviations: [] });
  });

  it('differs by one answer too many, and misses a row that was counted', () => {
    const table = printedTable({ yes: { [one]: '3' }, no: { [one]: '1' } });
    expect(compareTable(table, computedSurveySummary(asked)).deviations).toMatchObject([
      { kind: 'cell', row: 'yes', printed: '3', difference: rational(1n) },
      { kind: 'missing-row', row: 'JA, senare' },
    ]);
  });
});

describe('a table of answers', () => {
  const asked = survey(['one'], { a: ['yes'], b: ['none'] });
  const rows = {
    a: { [one]: 'a says yes', comment: 'of a' },
    b: { [one]: 'b says none', comment: 'of b' },
  };
  const deviationsOf = (printed: Parameters<typeof printedTable>[0]) =>
    compareTable(printedTable(printed), computedSurvey(asked)).deviations;

  it('agrees with the printed words and comments', () => {
    expect(deviationsOf(rows)).toEqual([]);
  });

  it('differs when a word or a comment is another', () => {
    expect(deviationsOf({ ...rows, a: { [one]: 'a says no', comment: '' } })).toMatchObject([
      { kind: 'cell', row: 'a', printed: 'a says no', computed: 'a says yes' },
      { kind: 'cell', row: 'a', printed: '', computed: 'of a' },
    ]);
  });

  it('misses a party that was not printed', () => {
    expect(deviationsOf({ a: rows.a })).toMatchObject([{ kind: 'missing-row', row: 'B' }]);
  });
});
