import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { NOWHERE } from '../../tests/helpers/cooperation.js';
import { recordsOf } from '../../tests/helpers/foreign.js';
import { law } from '../../tests/helpers/laws.js';
import { valueIn } from '../kernel/outcome.js';
import type { GridRow } from './grid.js';
import { turned } from './turned.js';

const textsOf = (rows: readonly GridRow[]) => rows.map((row) => row.map(({ value }) => value));
const turnedRows = (rows: readonly GridRow[]) => valueIn(turned({ rows, at: NOWHERE }))?.rows ?? [];

describe('a table turned', () => {
  it('has its columns as rows, each cell with its place', () => {
    const [first = [], second = []] = recordsOf(';Alby;Byby', 'Avgift;610;390');
    const at = { ...NOWHERE, line: 2, column: 8 };
    const rows = [first, second.map((cell, i) => (i === 1 ? { ...cell, at } : cell))];
    expect(textsOf(turnedRows(rows))).toEqual([
      ['', 'Avgift'],
      ['Alby', '610'],
      ['Byby', '390'],
    ]);
    expect(turnedRows(rows)[1]?.[1]?.at).toEqual(at);
  });

  it('keeps titles above it and notes below it where they stood', () => {
    const rows = recordsOf('Avgifter 2024', ';Alby;Byby', 'Avgift;610;390', 'Källa: stämman;;');
    expect(textsOf(turnedRows(rows))).toEqual([
      ['Avgifter 2024'],
      ['', 'Avgift'],
      ['Alby', '610'],
      ['Byby', '390'],
      ['Källa: stämman', '', ''],
    ]);
  });

  it('has no rows of blank columns, and blank cells where rows are short', () => {
    expect(textsOf(turnedRows(recordsOf('Part;;Alby', 'Avgift;;610', 'Anm')))).toEqual([
      ['Part', 'Avgift'],
      ['Alby', '610'],
      ['Anm'],
    ]);
    expect(textsOf(turnedRows(recordsOf('a;b;c', 'd', 'e;f')))).toEqual([
      ['a', 'd', 'e'],
      ['b', '', 'f'],
      ['c', '', ''],
    ]);
  });

  it('has no more columns than are read', () => {
    const rows = recordsOf(...Array.from({ length: 2001 }, (_, i) => `P${i};1`));
    expect(turned({ rows, at: NOWHERE })).toMatchObject({
      issues: [{ code: 'table-too-large', facts: { of: 'columns', found: 2001, most: 2000 } }],
    });
  });

  const words = fc.stringMatching(/^[a-zå-ö0-9 ]{0,3}x$/);
  const table = fc
    .tuple(fc.integer({ min: 2, max: 6 }), fc.integer({ min: 2, max: 6 }))
    .chain(([height, width]) =>
      fc.array(fc.array(words, { minLength: width, maxLength: width }), {
        minLength: height,
        maxLength: height,
      }),
    );
  law(
    'turned twice it is itself, with its titles and notes',
    [table, fc.array(words), fc.array(words)],
    (...of) => {
      const [cells, titles, notes] = of;
      const lines = [...titles, ...cells.map((row) => row.join(';')), ...notes];
      const rows = recordsOf(...lines);
      expect(turnedRows(turnedRows(rows))).toEqual(rows);
      return true;
    },
  );
});
