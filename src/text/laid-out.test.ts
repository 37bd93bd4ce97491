import { describe, expect, it } from 'vitest';
import { law, same } from '../../tests/helpers/laws.js';
import { madeUp } from '../../tests/helpers/written-statistics.js';
import { statisticGrid } from './laid-out.js';
import type { Statistic } from './statistic.js';

const at = { line: 1, column: 1, excerpt: '', width: 1 };
const figure = (value: bigint) => ({ value: { numerator: value, denominator: 1n }, decimals: 0 });

/** Two places, two years and what is counted. */
const PUPILS: Statistic = {
  title: 'Elever',
  notes: [],
  dimensions: [
    {
      code: 'Tid',
      text: 'år',
      role: 'time',
      categories: [
        { code: '2023', text: '2023' },
        { code: '2024', text: '2024' },
      ],
    },
    {
      code: 'Region',
      text: 'region',
      categories: [
        { code: '9001', text: 'Alby' },
        { code: '9002', text: 'Berg' },
      ],
    },
    { code: 'C', text: '', role: 'content', categories: [{ code: 'E', text: 'Elever', unit: 'antal' }] },
  ],
  cells: [
    { of: [1, 0, 0], figure: figure(12n), at: { ...at, line: 7 } },
    { of: [0, 0, 0], figure: figure(11n), mark: 'p', at },
    { of: [0, 1, 0], mark: '..', at },
  ],
  at,
};

const told = (statistic: Statistic) =>
  statisticGrid(statistic).rows.map((row) => row.map(({ value }) => value));

describe('a statistic as a table', () => {
  it('has a row for each place, and a column for each combination of the others, in their order', () => {
    expect(told(PUPILS)).toEqual([
      ['region', '2023 Elever (antal)', '2024 Elever (antal)'],
      ['9001 Alby', '11', '12'],
      ['9002 Berg', '..', ''],
    ]);
    expect(statisticGrid(PUPILS).rows[1]?.[2]).toMatchObject({ figure: figure(12n), at: { line: 7 } });
  });

  it('that would be mostly empty has a row for each cell', () => {
    const many = Array.from({ length: 2_000 }, (_, i) => ({ code: String(i), text: String(i) }));
    const cells = many.map((_, i) => ({ of: [i, i], figure: figure(BigInt(i)), at }));
    const dimensions = ['från', 'till'].map((text) => ({ code: text, text, categories: many }));
    const rows = told({ ...PUPILS, dimensions, cells });
    expect(rows).toHaveLength(2_001);
    expect(rows.slice(0, 3)).toEqual([
      ['från', 'till', 'Elever'],
      ['0', '0', '0'],
      ['1', '1', '1'],
    ]);
  });

  law('has every figure and mark of it once', [madeUp], (made) => {
    const cells = made.cells.map(({ mark }, i) => ({ of: indexes(i), mark: mark ?? `${i}`, at }));
    const dimensions = made.dimensions.map(({ name, codes }) => ({
      code: name,
      text: name,
      categories: codes.map((code) => ({ code, text: code })),
    }));
    const [, ...rows] = told({ ...PUPILS, dimensions, cells });
    const shown = rows.flatMap(([, ...marks]) => marks).sort();
    return same(shown, cells.map(({ mark }) => mark).sort());

    function indexes(number: number): number[] {
      let rest = number;
      return made.dimensions
        .toReversed()
        .map(({ codes }) => {
          const index = rest % codes.length;
          rest = Math.floor(rest / codes.length);
          return index;
        })
        .toReversed();
    }
  });
});
