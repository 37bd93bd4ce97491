import { describe, expect, it } from 'vitest';
import { NOWHERE } from '../../tests/helpers/cooperation.js';
import { memoryShell } from '../../tests/helpers/memory.js';
import { rational } from '../kernel/number.js';
import { valueIn } from '../kernel/outcome.js';
import { anywhere } from './files.js';
import { text as cell } from './readers.js';
import { readTable, writtenCell } from './tables.js';

describe('a table of data', () => {
  const read = (name: string, text: string) => {
    const folder = anywhere(memoryShell(new Map([[`/data/${name}`, text]])));
    return readTable(folder, name, { party: cell });
  };

  it('stands, as CSV, where its fields are named', async () => {
    expect(valueIn(await read('x.csv', 'party\na\n'))?.at).toMatchObject({ line: 1, column: 1, width: 5 });
  });

  it('stands, as YAML, where its file begins', async () => {
    expect(valueIn(await read('x.yaml', '- party: a\n'))?.at).toMatchObject({ line: 1, column: 1, width: 1 });
  });
});

describe('a figure of a workbook, as it would be written', () => {
  const figure = { value: rational(-51n, 2n), decimals: 1 };
  const written = (value: string) => writtenCell({ value, figure, at: NOWHERE }).value;

  it('is in thousands, or in another currency, where its format says so', () => {
    expect(written('-25,5 tkr')).toBe('-25.5 tkr');
    expect(written('€ -25,5')).toBe('-25.5 €');
  });

  it('is a figure alone in kronor, or without a unit', () => {
    expect(['-25,5 kr', '-25,5', '-25,5 %'].map(written)).toEqual(['-25.5', '-25.5', '-25.5']);
  });
});
