import { describe, expect, it } from 'vitest';
import { NOWHERE } from '../../../tests/helpers/cooperation.js';
import { recordsOf } from '../../../tests/helpers/foreign.js';
import { issuesOf, valueIn } from '../../kernel/outcome.js';
import { columnsOf } from './columns.js';

/** A table of headings and cells, separated by semicolons: which heading has which role, and what was guessed. */
function rolesOf(headings: string, ...rows: string[]) {
  const found = columnsOf(headings.split(';'), recordsOf(...rows), {}, NOWHERE);
  const { columns, guessed } = valueIn(found) ?? {};
  return { ...columns, guessed, issues: issuesOf(found).map(({ code }) => code) };
}

describe('which column is taken for what', () => {
  it.each([
    [
      'a lone column without a word is what the amounts are shared by',
      'A;B',
      'Alby;61',
      { name: 0, weight: 1 },
      ['weight'],
    ],
    [
      'of two without a word the last is the amount',
      'A;B;C',
      'Alby;61;6',
      { name: 0, weight: 1, amount: 2 },
      ['weight', 'amount'],
    ],
    [
      'of three without a word the last is the amount, and the first what it may be shared by',
      'A;B;C;D',
      'Alby;1;2;6',
      { name: 0, weight: 1, amount: 3 },
      ['weight', 'amount'],
    ],
    [
      'beside shares a lone column without a word is the amount',
      'A;B;C',
      'Alby;61 %;6',
      { name: 0, percent: 1, amount: 2 },
      ['amount'],
    ],
    [
      'beside shares a column told to be weights is no amount',
      'A;Vikt;Andel',
      'Alby;61;61 %',
      { name: 0, weight: 1, percent: 2 },
      [],
    ],
    ['a word for weights leaves no amount to guess', 'A;Vikt', 'Alby;61', { name: 0, weight: 1 }, []],
    ['a word for amounts', 'A;B;Belopp', 'Alby;61;6', { name: 0, weight: 1, amount: 2 }, ['weight']],
    [
      'a unit tells an amount wherever it stands',
      'A;B;C',
      'Alby;6 kr;61',
      { name: 0, amount: 1, weight: 2 },
      ['weight'],
    ],
    [
      'the surest word for an amount',
      'A;Vikt;Kostnad;Belopp',
      'Alby;61;5;6',
      { name: 0, weight: 1, amount: 3 },
      [],
    ],
    [
      'of two amounts as sure the first, and neither is what it is shared by',
      'A;Avgift;Bidrag',
      'Alby;5;6',
      { name: 0, amount: 1 },
      [],
    ],
    [
      'codes, running numbers and years are no figures',
      'Nr;Kommunkod;Namn;År;Vikt;Belopp',
      '1;2326;Alby;2024;61;6',
      { name: 2, weight: 4, amount: 5 },
      [],
    ],
    ['codes begin with a nought', 'A;B;Vikt;Belopp', 'Alby;0117;61;6', { name: 0, weight: 2, amount: 3 }, []],
    [
      'four digits under a word for a municipality are its code',
      'Kommun;Ort;Vikt;Belopp',
      '2326;Alby;61;6',
      { name: 1, weight: 2, amount: 3 },
      [],
    ],
    [
      'four digits under a word for what a municipality costs are no code',
      'A;Kommunens kostnad',
      'Alby;2326',
      { name: 0, amount: 1 },
      [],
    ],
    [
      'a word that only contains that of a date is no date',
      'A;Uppdaterad avgift',
      'Alby;6',
      { name: 0, amount: 1 },
      [],
    ],
    [
      'a fee for each code is a fee',
      'A;Vikt;Avgift per kod',
      'Alby;61;6',
      { name: 0, weight: 1, amount: 2 },
      [],
    ],
    [
      'changes and taxes are nobody’s shares',
      'A;Vikt;Belopp;Förändring',
      'Alby;61;6;3 %',
      { name: 0, weight: 1, amount: 2 },
      [],
    ],
    [
      'figures that are not read are no names',
      'Belopp per kommun;Ort;Vikt;Andel',
      '61 rubel;Alby;61;61 %',
      { name: 1, weight: 2, percent: 3 },
      [],
    ],
    ['a table of names has no figures', 'A;B', 'Alby;x y', { name: 0 }, [], ['table-without-figures']],
  ] as const)('%s', (_, headings, row, roles, guessed, issues: readonly string[] = []) => {
    expect(rolesOf(headings, row)).toEqual({ ...roles, guessed, issues });
  });

  it('numbers without a heading that do not count the rows are figures', () => {
    expect(rolesOf('A;', 'Alby;1', 'Byby;7')).toMatchObject({ weight: 1, issues: [] });
    expect(rolesOf('A;', 'Alby;1', 'Byby;2').issues).toEqual(['table-without-figures']);
  });

  it('a table with a figure that is not read has figures', () => {
    expect(rolesOf('A;B', 'Alby;x y', 'Byby;6 rubel').issues).toEqual([]);
  });
});

describe('a column that the user names', () => {
  const HEADINGS = ['Vikt', '', 'C'];
  const read = (value: string) => {
    const named = { weight: { value, at: NOWHERE } };
    return columnsOf(HEADINGS, recordsOf('61;Alby;6'), named, NOWHERE);
  };

  it.each([
    ['by its heading', 'vikt', 0],
    ['by its number', '1', 0],
    ['by its number between spaces', ' 3 ', 2],
    ['as none, between spaces', ' - ', undefined],
  ])('is found %s', (_, text, index) => {
    expect(read(text).ok).toBe(true);
    expect(valueIn(read(text))?.columns.weight).toBe(index);
  });

  it.each(['0', '4', '0x1', '1,5', 'Namn'])('is not found by %s, and the headings are told', (text) => {
    expect(issuesOf(read(text))).toMatchObject([
      { code: 'not-in-table', facts: { text, known: ['Vikt', 'C'] } },
    ]);
  });
});
