import { describe, expect, it } from 'vitest';
import { memoryShell } from '../../../tests/helpers/memory.js';
import { issuesOf, valueIn } from '../../kernel/outcome.js';
import { anywhere } from '../../text/files.js';
import { weightsInTable } from './weights-file.js';

const read = async (text: string, decimal?: ',' | '.') => {
  const folder = anywhere(memoryShell(new Map([['/data/table.csv', text]])));
  const weights = await weightsInTable(folder, 'table.csv', { columns: {}, decimal });
  return {
    names: valueIn(weights)?.map(({ party }) => party.name),
    codes: issuesOf(weights).map(({ code }) => code),
    places: issuesOf(weights).map(({ at }) => at.line),
    remarks: folder.remarks.map(({ code }) => code),
  };
};

describe('a line of text below the weights', () => {
  it.each(['Beloppen är exkl. moms', 'Siffrorna avser den 31 december', 'Befolkning enligt SCB;'])(
    'is a note where it is a sentence: %s',
    async (note) => {
      const { names, codes, remarks } = await read(`Kommun;Invånare\nAlby;6100\nByby;1900\n${note}\n`);
      expect(names).toEqual(['Alby', 'Byby']);
      expect(codes).toEqual([]);
      expect(remarks).toEqual(['rows-passed-over']);
    },
  );

  it.each(['Upplands Väsby kommun', 'Region Jämtland Härjedalen;', 'Södra Sveriges Avfall och Energi AB;'])(
    'is a party without a figure where it is a name: %s',
    async (name) => {
      expect((await read(`Kommun;Invånare\nAlby;6100\n${name}\n`)).codes).toEqual(['empty-field']);
    },
  );

  it('is none above the last figure', async () => {
    const table = 'Kommun;Invånare\nAlby;6100\nBeloppen är exkl. moms;\nByby;1900\n';
    expect((await read(table)).codes).toEqual(['empty-field']);
  });
});

describe('headings that stand once more', () => {
  it.each(['Kommun;2024', 'Kommun;Invånare 2024', 'Kommun;Invånare'])('are no party: %s', async (row) => {
    const table = `${row}\nAlby;6100\nByby;1900\n\n${row}\nCeby;2500\n`;
    expect(await read(table)).toMatchObject({
      names: ['Alby', 'Byby', 'Ceby'],
      codes: [],
      remarks: ['rows-passed-over'],
    });
  });

  it('are others where they differ', async () => {
    const { names } = await read('Kommun;2024\nAlby;6100\nByby;1900\nKommun;2023\nCeby;2500\n');
    expect(names).toContain('Kommun');
  });
});

it('a first row that is called as headings are may be headings', async () => {
  expect((await read('Kommun;24\nAlby;6100\nByby;1900\n')).codes).toEqual(['doubtful-heading']);
  expect((await read('Namn;Vikt\nKommun;24\nAlby;6100\n')).names).toEqual(['Kommun', 'Alby']);
});

describe('a mark that the user names', () => {
  const table = (...figures: string[]) =>
    `Part;Vikt\n${figures.map((one, i) => `${'ABC'[i]};${one}\n`).join('')}`;

  it.each([
    ['.', '51,5'],
    [',', '51.5'],
  ] as const)('%s is contradicted by %s, where others may be read in two ways', async (decimal, figure) => {
    const { codes, places } = await read(table('35.000', figure, '50.000'), decimal);
    expect([codes, places]).toEqual([['not-a-number'], [3]]);
  });

  it('reads what can be read so, and leaves a column that its own figures settle', async () => {
    expect((await read(table('35.000', '51.5', '50.000'), '.')).codes).toEqual([]);
    expect((await read(table('35.000', '51,5', '50.000'), ',')).codes).toEqual([]);
    expect((await read(table('35', '51.5', '1 000'), ',')).codes).toEqual([]);
  });
});
