import { describe, expect, it } from 'vitest';
import { valueIn } from '../../src/kernel/outcome.js';
import { anywhere } from '../../src/text/files.js';
import { readTable } from '../../src/text/tables.js';
import { memoryShell } from '../helpers/memory.js';

describe('a table of data', () => {
  const read = (name: string, text: string) => {
    const folder = anywhere(memoryShell(new Map([[`/data/${name}`, text]])));
    return readTable(folder, name, { required: ['party'], optional: [] });
  };

  it('stands, as CSV, where its fields are named', async () => {
    expect(valueIn(await read('x.csv', 'party\na\n'))?.at).toMatchObject({ line: 1, column: 1, width: 5 });
  });

  it('stands, as YAML, where its file begins', async () => {
    expect(valueIn(await read('x.yaml', '- party: a\n'))?.at).toMatchObject({ line: 1, column: 1, width: 1 });
  });
});
