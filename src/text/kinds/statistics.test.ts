import { describe } from 'vitest';
import { dearLaw, same } from '../../../tests/helpers/laws.js';
import { cellsTold, opened } from '../../../tests/helpers/statistics.js';
import {
  asJsonStat,
  asPx,
  asPxwebJson,
  jsonStatForms,
  type MadeUp,
  madeUp,
  pxForms,
  toldOf,
} from '../../../tests/helpers/written-statistics.js';

/** The cells that are read of a file, or its issues. */
async function readOf(text: string): Promise<readonly string[]> {
  const { statistics, issues } = await opened(text);
  return [...statistics.flatMap(cellsTold), ...issues.map((one) => one.split(' ')[0] ?? '')];
}

/** A statistic with its last cell gone. */
const cut = (made: MadeUp): MadeUp => ({ ...made, cells: made.cells.slice(0, -1) });

describe('a statistic reads back as the same cells, exactly', () => {
  dearLaw(
    'when it is written as JSON-stat, in any of its forms',
    [madeUp, jsonStatForms],
    async (made, form) => same(await readOf(asJsonStat(made, form)), toldOf(made)),
  );

  dearLaw('when it is written as JSON of PxWeb', [madeUp], async (made) =>
    same(await readOf(asPxwebJson(made)), toldOf(made)),
  );

  dearLaw('when it is written as PX, with codes or keys or without', [madeUp, pxForms], async (made, form) =>
    same(await readOf(asPx(made, form)), toldOf(made)),
  );
});

describe('a statistic with a cell too few is one issue', () => {
  dearLaw(
    'as JSON-stat, as JSON of PxWeb, and as PX',
    [madeUp, jsonStatForms, pxForms],
    async (made, form, px) => {
      // A file whose only value is gone has none, and one that lists its values by number need not have all.
      const isEmpty = made.cells.length === 1;
      const read = [
        await readOf(asJsonStat(cut(made), { ...form, values: 'list' })),
        await readOf(asPxwebJson(cut(made))),
        await readOf(asPx(cut(made), px)),
      ];
      return same(read, [
        [isEmpty ? 'not-statistics' : 'statistic-size'],
        ['statistic-size'],
        ['statistic-size'],
      ]);
    },
  );
});
