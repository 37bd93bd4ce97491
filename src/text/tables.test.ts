import { describe, expect, it } from 'vitest';
import { memoryShell } from '../../tests/helpers/memory.js';
import { valueIn } from '../kernel/outcome.js';
import { anywhere } from './files.js';
import { text as cell } from './readers.js';
import { readTable } from './tables.js';

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
