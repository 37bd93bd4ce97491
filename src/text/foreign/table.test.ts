import { describe, expect, it } from 'vitest';
import { memoryShell } from '../../../tests/helpers/memory.js';
import { issuesOf, valueIn } from '../../kernel/outcome.js';
import { anywhere } from '../files.js';
import { readForeignTable } from './table.js';

async function read(text: string) {
  const folder = anywhere(memoryShell(new Map([['/data/table.csv', text]])));
  const table = await readForeignTable(folder, 'table.csv', { columns: {} });
  return { table: valueIn(table), issues: issuesOf(table) };
}

describe('a table that somebody else made', () => {
  it.each([
    ['commas below three lines of titles', 'Rubrik\nMer\nOch mer\nPart,Vikt,Belopp\nAlby,61,61\n'],
    ['semicolons in one line of three', 'Rubrik\nMer\nAlby;61;61\n'],
  ])('may have its columns apart by the mark of a few lines: %s', async (_, text) => {
    const { table } = await read(text);
    expect(table?.rows.map(({ name }) => name)).toEqual(['Alby']);
    expect(table?.numbers).toEqual({ weight: 2, amount: 3 });
  });

  it.each([
    ['a sum of nothing', 'Part;Vikt\nSumma;100\n'],
    ['codes that look like parts', 'Kod;Namn\n1/3;Alby\n2/3;Byby\n'],
  ])('has figures that follow from others, not %s', async (_, text) => {
    expect((await read(text)).issues).toMatchObject([{ code: 'table-without-figures' }]);
  });

  it('names its rows in the first column where no column has names', async () => {
    const { issues } = await read('Part;Vikt;Belopp\n;61;61\n;39;39\n;100;100\n');
    expect(issues).toMatchObject([
      { code: 'empty-field', facts: { field: 'Part' } },
      { code: 'empty-field', facts: { field: 'Part' } },
    ]);
  });
});

describe('what was not read of a table', () => {
  const unreadOf = async (notes: readonly [string, string], above = '') => {
    const rows = `Alby;61;61;${notes[0]}\nByby;39;39;${notes[1]}\nSumma;100;100;\n`;
    const { table } = await read(`${above}Part;Vikt;Belopp;Anm.\n${rows}`);
    return table?.unread.map(({ name }) => name);
  };

  it.each([
    ['a word and a number, in all that have one', ['plus 612', 'plus 713'], ['Anm.']],
    ['the same after spaces', [' plus 612', 'plus 713'], ['Anm.']],
    ['one alone', ['Beslut 612', 'nytt'], []],
    ['words of two kinds', ['Beslut 612', 'Faktura 713'], []],
  ] as const)('%s', async (_, notes, unread) => {
    expect(await unreadOf(notes)).toEqual(unread);
  });

  it('a line of years alone is none of it', async () => {
    expect(await unreadOf(['', ''], ';2023;2024;\n')).toEqual([]);
  });

  it('of a column of figures is told by the cell that is none', async () => {
    const { table } = await read('Kommun;2006;2007\nAlby;15;19\nByby;46;o\nCeby;9;5\n');
    expect(table?.unread).toMatchObject([
      { kind: 'column', name: '2007', text: 'o', at: { line: 3, column: 9 } },
    ]);
  });
});
