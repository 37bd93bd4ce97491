import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { NOWHERE } from '../../../tests/helpers/cooperation.js';
import { recordsOf } from '../../../tests/helpers/foreign.js';
import { law } from '../../../tests/helpers/laws.js';
import { valueIn } from '../../kernel/outcome.js';
import type { GridRow } from '../grid.js';
import { restricted } from './restricted.js';
import { toldApartBy } from './told-apart.js';

const gridOf = (lines: readonly string[]) => ({ rows: recordsOf(...lines), at: NOWHERE });
const linesOf = (rows: readonly GridRow[]) => rows.map((row) => row.map(({ value }) => value).join(';'));
const only = (dimension: string, category: string, ...lines: readonly string[]) =>
  restricted(gridOf(lines), { value: { dimension, category }, at: NOWHERE }, {});
const left = (...of: Parameters<typeof only>) => linesOf(valueIn(only(...of))?.rows ?? []);

const LONG = ['Avgifter', 'Namn;Tid;Avgift', 'Alby;2023;61', 'Byby;2023;39', 'Alby;2024;60', 'Byby;2024;40'];

describe('a long table restricted', () => {
  it('has the rows of one value, below what stands above them; its column is blank', () => {
    expect(left('tid', '2024', ...LONG)).toEqual(['Avgifter', 'Namn;Tid;Avgift', 'Alby;;60', 'Byby;;40']);
  });

  it('knows the column by its number, and the value in any case and form', () => {
    const lines = ['Namn;Verksamhet;Avgift', 'Alby;Ra\u0308ddning;61', 'Alby;skola ;39'];
    expect(left('2', 'RÄDDNING', ...lines)).toEqual(['Namn;Verksamhet;Avgift', 'Alby;;61']);
    expect(left('verksamhet', 'Skola', ...lines)).toEqual(['Namn;Verksamhet;Avgift', 'Alby;;39']);
  });

  it('has the columns of one year, where years are headings', () => {
    const wide = ['Namn;Elever 2023;Elever 2024;2024;Ort', 'Alby;61;60;5;A'];
    expect(left('år', '2024', ...wide)).toEqual(['Namn;;Elever 2024;2024;Ort', 'Alby;;60;5;A']);
    expect(only('year', '2022', ...wide)).toMatchObject({
      issues: [{ code: 'not-in-table', facts: { text: '2022', known: ['2023', '2024'] } }],
    });
  });

  it('tells what column or value it lacks, and what was meant', () => {
    expect(only('tdi', '2024', ...LONG)).toMatchObject({
      issues: [{ code: 'not-in-table', facts: { text: 'tdi', suggestion: 'Tid' } }],
    });
    expect(only('tid', '202', ...LONG)).toMatchObject({
      issues: [{ code: 'not-in-table', facts: { text: '202', known: ['2023', '2024'], suggestion: '2023' } }],
    });
  });

  it('leaves a sum of all aside, but no row of figures that does not say what it is of', () => {
    expect(left('tid', '2024', ...LONG, 'Summa;;200')).toHaveLength(4);
    expect(only('tid', '2024', ...LONG, 'Ceby;;5')).toMatchObject({
      issues: [{ code: 'nameless-row', facts: { column: 'Tid' } }],
    });
  });

  // A row of nothing but years is a heading.
  const figure = fc.integer({ min: 1, max: 9999 }).filter((value) => value < 1900 || value > 2099);
  const figures = fc.array(figure, { minLength: 1, maxLength: 5 });
  law(
    'is the short table, in whatever order its rows stand',
    [figures, figures, fc.boolean()],
    (a, b, isMixed) => {
      const short = (values: readonly number[], year: string) =>
        values.map((value, i) => `P${i};${year};${value}`);
      const [one, other] = [short(a, '2023'), short(b, '2024')];
      const both = isMixed ? [...other, ...one] : [...one, ...other];
      const head = 'Namn;Tid;Avgift';
      expect(left('Tid', '2024', head, ...both)).toEqual([head, ...short(b, '')]);
      return true;
    },
  );
});

describe('what tells the rows of one name apart', () => {
  const apart = (...lines: readonly string[]) => toldApartBy(gridOf(lines), {});

  it('is the column of which each name has every value once', () => {
    expect(apart(...LONG)).toEqual({ column: 'Tid', values: ['2023', '2024'] });
    expect(apart(...LONG, 'Summa;;200')).toEqual({ column: 'Tid', values: ['2023', '2024'] });
    expect(apart('Namn;Verksamhet;Kr', 'Alby;Skola;1', 'Byby;Skola;2', 'Alby;Vård;3', 'Byby;Vård;4')).toEqual(
      {
        column: 'Verksamhet',
        values: ['Skola', 'Vård'],
      },
    );
  });

  it.each([
    ['no name is repeated', ['Namn;Tid;Kr', 'Alby;2023;1', 'Byby;2023;2', 'Ceby;2024;3', 'Deby;2024;3']],
    ['a name has a value twice', ['Namn;Tid;Kr', 'Alby;2023;1', 'Byby;2023;2', 'Alby;2023;3', 'Byby;2024;3']],
    [
      'two columns do',
      ['Namn;Tid;Typ;Kr', 'Alby;2023;A;1', 'Byby;2023;A;2', 'Alby;2024;B;3', 'Byby;2024;B;3'],
    ],
    ['each row has a value of its own', ['Namn;Kod;Kr', 'Alby;01;1', 'Byby;02;2', 'Alby;03;3', 'Byby;04;3']],
  ])('is nothing where %s', (_, lines) => {
    expect(apart(...lines)).toBeUndefined();
  });
});
