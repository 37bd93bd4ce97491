import { describe, expect, it } from 'vitest';
import { memoryShell } from '../../../tests/helpers/memory.js';
import { issuesOf, valueIn } from '../../kernel/outcome.js';
import { anywhere } from '../../text/files.js';
import { weightsInTable } from './weights-file.js';

const read = async (text: string) => {
  const folder = anywhere(memoryShell(new Map([['/data/table.csv', text]])));
  const weights = await weightsInTable(folder, 'table.csv', { columns: {} });
  return {
    names: valueIn(weights)?.map(({ party }) => party.name),
    codes: issuesOf(weights).map(({ code }) => code),
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
