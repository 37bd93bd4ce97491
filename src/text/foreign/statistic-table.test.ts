import { describe, expect, it } from 'vitest';
import { NOWHERE } from '../../../tests/helpers/cooperation.js';
import { parseDecimal } from '../../kernel/number.js';
import { map } from '../../kernel/outcome.js';
import type { Statistic } from '../statistic.js';
import { statisticTable } from './statistic-table.js';

const dimension = (text: string, role: 'place' | 'time' | undefined, ...texts: readonly string[]) => ({
  code: text.toUpperCase(),
  text,
  role,
  categories: texts.map((one) => ({ code: one, text: one })),
});

/** Each figure is its place, sex and year, as digits. */
const STATISTIC: Statistic = {
  title: 'Elever',
  notes: [],
  dimensions: [
    dimension('kommun', 'place', 'Alby', 'Byby'),
    dimension('kön', undefined, 'flickor', 'pojkar'),
    dimension('tid', 'time', '2023', '2024'),
  ],
  cells: [0, 1].flatMap((a) =>
    [0, 1].flatMap((b) =>
      [0, 1].map((c) => ({
        of: [a, b, c],
        figure: { value: parseDecimal(`${a + 1}${b + 1}${c + 1}`), decimals: 0 },
        at: NOWHERE,
      })),
    ),
  ),
  at: NOWHERE,
};

const table = (isOneEach: boolean, ...chosen: readonly string[]) => {
  const where = chosen.map((one) => {
    const [named = '', category = ''] = one.split('=');
    return { value: { dimension: named, category }, at: NOWHERE };
  });
  return map(statisticTable(STATISTIC, where, isOneEach), ({ rows }) =>
    rows.map((row) => row.map(({ value }) => value).join(';')),
  );
};

describe('a statistic as a table of what is chosen', () => {
  it('has one figure a row when every value is chosen, by code or text, and the year as `year`', () => {
    const rows = ['kommun;2024', 'Alby;112', 'Byby;212'];
    expect(table(true, 'kön=flickor', 'tid=2024')).toMatchObject({ value: rows });
    expect(table(true, 'KÖN=Flickor', 'year=2024')).toMatchObject({ value: rows });
  });

  it('asks once for what is not chosen, with its names', () => {
    const [sex, time] = [
      { text: 'kön', value: 'pojkar' },
      { text: 'tid', value: '2024' },
    ];
    const asked = (dimensions: readonly object[]) => ({
      issues: [{ code: 'choose-values', facts: { dimensions } }],
    });
    expect(table(true)).toMatchObject(asked([sex, time]));
    expect(table(true, 'tid=2023')).toMatchObject(asked([sex]));
    expect(table(false, 'tid=2023')).toMatchObject({
      value: ['kommun;flickor 2023;pojkar 2023', 'Alby;111;121', 'Byby;211;221'],
    });
  });

  it.each([
    ['a dimension', 'ålder=5', 'no-such-dimension'],
    ['a value', 'kön=alla', 'not-in-table'],
  ])('tells of %s that it has not', (_, choice, code) => {
    expect(table(true, choice)).toMatchObject({ issues: [{ code }] });
  });
});
