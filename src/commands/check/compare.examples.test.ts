import { describe, expect, it } from 'vitest';
import { NOWHERE, valueIn } from '../../../tests/helpers/cooperation.js';
import { shareOut } from '../../../tests/helpers/sharing.js';
import { printedTable } from '../../../tests/helpers/tables.js';
import { TOTAL_ROW } from '../../agreement/published/table.js';
import { parseDecimal, rational } from '../../kernel/number.js';
import { compareTable } from './compare.js';
import { computedAllocation, computedCosts } from './computed.js';

describe('GNS/11/2018, joint data protection officer', () => {
  const printed = {
    berg: { weight: '469,9', percent: '4,17%', amount: '50 078 kr' },
    are: { weight: '587', percent: '5,21%', amount: '62 558 kr' },
    bracke: { weight: '442,6', percent: '3,93%', amount: '47 169 kr' },
    krokom: { weight: '877,9', percent: '7,80%', amount: '93 560 kr' },
    ostersund: { weight: '3468,7', percent: '30,81%', amount: '369 666 kr' },
    stromsund: { weight: '744,6', percent: '6,61%', amount: '79 353 kr' },
    ragunda: { weight: '322,5', percent: '2,86%', amount: '34 369 kr' },
    harjedalen: { weight: '660,5', percent: '5,87%', amount: '70 391 kr' },
    'region-jh': { weight: '3686,3', percent: '32,74%', amount: '392 856 kr' },
  };
  const sums = { weight: '11260', percent: '100,0%', amount: '1 200 000 kr' };
  const weights = Object.entries(printed).map(([id, { weight }]) => [id, weight.replace(',', '.')]);
  const division = valueIn(shareOut('1200000', Object.fromEntries(weights)));
  const computed = computedAllocation(division);

  it('is what the program computes, in every cell and every sum', () => {
    const {
      cells,
      sums: added,
      deviations,
    } = compareTable(printedTable({ ...printed, [TOTAL_ROW]: sums }), computed);
    expect(deviations).toEqual([]);
    expect({ cells, added }).toEqual({ cells: 30, added: 3 });
  });

  it('would not be with a krona moved from Östersund to Berg', () => {
    const moved = {
      ...printed,
      berg: { ...printed.berg, amount: '50 079 kr' },
      ostersund: { ...printed.ostersund, amount: '369 665 kr' },
      [TOTAL_ROW]: sums,
    };
    expect(compareTable(printedTable(moved), computed).deviations).toMatchObject([
      { kind: 'cell', row: 'berg', difference: rational(1n) },
      { kind: 'cell', row: 'ostersund', difference: rational(-1n) },
    ]);
  });

  it('misses a party that was left out, and its amount in the sums', () => {
    const { berg: _, ...others } = printed;
    const { deviations } = compareTable(printedTable({ ...others, [TOTAL_ROW]: sums }), computed);
    expect(deviations.map(({ kind, row }) => [kind, row])).toEqual([
      ['sum', TOTAL_ROW],
      ['sum', TOTAL_ROW],
      ['sum', TOTAL_ROW],
      ['missing-row', 'BERG'],
    ]);
  });
});

describe('GNS/13/2018, budget 2019', () => {
  const line = (id: string, amount: string) => ({ id, ...common, amount: { given: parseDecimal(amount) } });
  const common = { title: 'a line', decimals: 0, at: NOWHERE };
  const sumOf = ['premises', 'expenses', 'other'].map((value) => ({ value, at: NOWHERE }));
  const sheet = {
    title: 'Budget 2019',
    unit: rational(1000n),
    source: 'GNS/13/2018',
    lines: [
      line('premises', '-43'),
      { ...line('expenses', '-46.4'), comment: 'Resekostnader' },
      line('other', '-20'),
      { id: 'overheads', ...common, amount: { sumOf } },
    ],
  };
  const rows = {
    premises: { amount: '-43', comment: '' },
    expenses: { amount: '-46,4', comment: 'Resekostnader' },
    other: { amount: '-20', comment: '' },
  };

  it('prints -109 for what is -109,4', () => {
    const table = printedTable({ ...rows, overheads: { amount: '-109', comment: '' } });
    expect(compareTable(table, computedCosts(sheet))).toMatchObject({ cells: 8, sums: 1, deviations: [] });
  });

  it('would differ with -110, as a figure and as a sum', () => {
    const table = printedTable({ ...rows, overheads: { amount: '-110', comment: '' } });
    const { deviations } = compareTable(table, computedCosts(sheet));
    expect(deviations.map(({ kind }) => kind)).toEqual(['cell', 'sum']);
  });
});
