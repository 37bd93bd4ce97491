import { describe, expect, it } from 'vitest';
import { NOWHERE } from '../../../tests/helpers/cooperation.js';
import { recordsOf } from '../../../tests/helpers/foreign.js';
import { headingsOf } from './headings.js';

describe('the headings of somebody else’s table', () => {
  it('stand in all the rows of texts above the figures', () => {
    const { headings, body } = headingsOf(recordsOf('A;B', 'u;v', 'Alby;61'), {});
    expect(headings).toEqual(['A u', 'B v']);
    expect(body).toHaveLength(1);
  });

  it('stand in the row that has the one the user names', () => {
    const named = { amount: { value: 'b', at: NOWHERE } };
    const { headings, body } = headingsOf(recordsOf('A;B', 'u;v', 'Alby;61'), named);
    expect(headings).toEqual(['A', 'B']);
    expect(body).toHaveLength(2);
  });

  it('may have a number in the name of the rows, but not beside it', () => {
    const below = ['Part;Belopp', 'Alby;61'];
    expect(headingsOf(recordsOf('Bilaga 123;Avgift', ...below), {}).headings).toEqual([
      'Bilaga 123 Part',
      'Avgift Belopp',
    ]);
    expect(headingsOf(recordsOf('Bilaga;Avgift 123', ...below), {}).headings).toEqual(['Part', 'Belopp']);
  });

  it('span the columns to their right, but the first spans none', () => {
    const records = recordsOf('Kommun;;2024;', 'Namn;Vikt;Belopp;Avgift', 'Alby;61;6;5');
    expect(headingsOf(records, {}).headings).toEqual(['Kommun Namn', 'Vikt', '2024 Belopp', '2024 Avgift']);
  });
});

describe('headings of few words', () => {
  it('may be one of figures beside a blank cell, but not a title above headings', () => {
    expect(headingsOf(recordsOf(';Belopp', 'Alby;61'), {}).headings).toEqual(['', 'Belopp']);
    expect(headingsOf(recordsOf(';Byby', 'Alby;61'), {}).headingAt).toBeUndefined();
    const titled = recordsOf(';Avgifter', 'Part;Kr', 'Alby;61');
    expect(headingsOf(titled, {}).headings).toEqual(['Part', 'Kr']);
  });

  it('stand above the name of a part of the table too', () => {
    const { headings, body } = headingsOf(recordsOf('Part;Avgift', 'Skola;', 'Alby;61'), {});
    expect(headings).toEqual(['Part', 'Avgift']);
    expect(body).toHaveLength(2);
  });
});

describe('a first row with years', () => {
  const isDoubtful = (row: string) => headingsOf(recordsOf(row, 'Byby;61;39'), {}).doubtful !== undefined;

  it.each(['A;2024;2025', 'Kommun;2025;2024', 'A;Belopp;2025'])('is one of headings: %s', (row) => {
    expect(isDoubtful(row)).toBe(false);
  });

  it.each(['2024 (tkr)', '2024, tkr', '2024 1)', '2024¹', '2024*', '1 000 kr 2024', '2007 men (number)'])(
    'may have more than its year: %s',
    (heading) => expect(headingsOf(recordsOf(`Kommun;${heading}`, 'Byby;61'), {}).headings[1]).toBe(heading),
  );

  it('is one of figures where it is a figure with what is counted', () => {
    expect(headingsOf(recordsOf('Alby;2000 elever', 'Byby;3000 elever'), {}).headings).toEqual(['', '']);
  });

  it.each(['Alby;2025;2024', 'Alby;2024;2024', 'Alby;2024;'])('may be one of figures: %s', (row) => {
    expect(isDoubtful(row)).toBe(true);
  });
});
