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

describe('a first row of figures', () => {
  const isDoubtful = (...rows: string[]) => headingsOf(recordsOf(...rows), {}).doubtful !== undefined;

  it.each(['Kommun;24', 'Namn;1', 'PART;100', 'Ägare;3', 'Nr;Medlem;7'])(
    'may be headings where it is called as they are: %s',
    (row) => {
      expect(isDoubtful(row, 'Alby;61', 'Byby;39')).toBe(true);
      expect(isDoubtful('Fördelning', row, 'Alby;61', 'Byby;39', row, 'Ceby;5')).toBe(true);
    },
  );

  it('is none where it has a name, where another is called so too, or below headings', () => {
    expect(isDoubtful('Alby;24', 'Kommunen;61', 'Region Byby;39')).toBe(false);
    expect(isDoubtful('Alby;24', 'Kommun;61')).toBe(false);
    expect(isDoubtful('Kommun;60', 'Region;40')).toBe(false);
    expect(isDoubtful('Namn;Vikt', 'Kommun;24', 'Alby;61')).toBe(false);
  });
});

describe('headings that begin with a number', () => {
  it.each([
    'Kommun;0-5 år;65+ år;Summa',
    'Kommun;65+;80+ år',
    'Kommun;1 vuxen;3+ vuxna, barn',
    'Kommun;1 kv;2 kv',
    'Kommun;1 barn;3+ barn',
    'Kod;1:a halvåret;2:a halvåret',
    'ref;Total dwellings;2nd residence',
    'Stadsdel;3-åringar;4-åringar',
    ';0–5 år;80-w år',
    'Kommun;2024;< 1 år',
  ])('are those of figures below that are not written so: %s', (row) => {
    const { headings, body } = headingsOf(recordsOf(row, 'Byby;61;39;7', 'Ceby;12 st;4;5'), {});
    expect(headings).toEqual(row.split(';'));
    expect(body).toHaveLength(2);
  });

  it('go on with those above them, and those of others go on with them', () => {
    const below = ['Alby;61;39', 'Byby;6;3'];
    expect(headingsOf(recordsOf('Kommun;Invånare', ';0-5 år;6- år', ...below), {}).headings).toEqual([
      'Kommun',
      'Invånare 0-5 år',
      'Invånare 6- år',
    ]);
    expect(headingsOf(recordsOf(';0-5 år;6- år', 'Kommun;Antal;Antal', ...below), {}).headings).toEqual([
      'Kommun',
      '0-5 år Antal',
      '6- år Antal',
    ]);
  });

  it.each([
    ['Alby;61 rubel', 'Byby;39'],
    ['Kommun 1;61 rubel;39 rubel', 'Byby;39 rubel;61 rubel', 'Ceby;5;6'],
    ['Alby;200 elever;300 elever', 'Byby;200;300'],
    ['Alby;2 500 kr;3 kr', 'Byby;2500;3'],
    ['Alby;1/3;2/3', 'Byby;5;6'],
  ])('are none where the row may be one of a party: %s', (...rows) => {
    expect(headingsOf(recordsOf(...rows), {}).body).toHaveLength(rows.length);
  });

  it('are none above or below other headings, beside the name of a party', () => {
    const rows = ['Alby;61 rubel;Ja', 'Kommun;Kostnad;Tal', 'Byby;39;5'];
    expect(headingsOf(recordsOf(...rows), {}).headings).toEqual(['Kommun', 'Kostnad', 'Tal']);
    const { headings, body } = headingsOf(recordsOf('Kommun;Kostnad', 'Alby;61 rubel', 'Byby;39'), {});
    expect(headings).toEqual(['Kommun', 'Kostnad']);
    expect(body).toHaveLength(2);
  });
});
