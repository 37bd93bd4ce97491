import { andThen, fail, map, type Outcome } from '../../../kernel/outcome.js';
import type { Source } from '../../source.js';
import type { Statistic } from '../../statistic.js';
import type { RawFile } from '../kind.js';
import { placeOf } from '../statistics/cell.js';
import { isDisturbedIn } from '../statistics/disturbed.js';
import { cellsIn } from './data.js';
import { dimensionsIn } from './dimensions.js';
import { type Keywords, keywordsIn } from './keywords.js';
import { pxText } from './letters.js';

/** The keywords in which a file says what must be known of its figures. */
const NOTES = ['NOTEX', 'NOTE', 'VALUENOTEX', 'VALUENOTE', 'CELLNOTEX', 'CELLNOTE'];

/** The statistic of a PX file. Issues: not-statistics when it has no data, those of its letters, keywords, dimensions and data. */
export function pxStatistic(file: RawFile): Outcome<Statistic> {
  return andThen(pxText(file), (source) =>
    andThen(keywordsIn(source), (keywords) => statisticIn(keywords, source)),
  );
}

function statisticIn(keywords: Keywords, source: Source): Outcome<Statistic> {
  const at = placeOf(source, { start: 0 });
  if (keywords.data === undefined) return fail('not-statistics', { is: 'metadata' }, at);
  return andThen(dimensionsIn(keywords, source), (dimensions) =>
    map(cellsIn({ dimensions, keywords, source }), (cells): Statistic => {
      const notes = notesIn(keywords);
      const said = (...names: readonly string[]) =>
        names.map((name) => keywords.valuesOf(name)?.join(' ')).find((text) => text);
      const updated = keywords.every('LAST-UPDATED').map(([, date]) => date);
      return {
        title: said('TITLE', 'DESCRIPTION', 'CONTENTS') ?? '',
        id: said('TABLEID', 'MATRIX'),
        source: said('SOURCE'),
        updated: updated.sort().at(-1),
        notes,
        dimensions: dimensions.map(({ isStub: _, ...dimension }) => dimension),
        cells,
        unit: said('UNITS'),
        isApart: /^no$/i.test(said('AGGREGALLOWED') ?? ''),
        isDisturbed: isDisturbedIn(notes),
        at,
      };
    }),
  );
}

/** Each note, with what it is of. A `#` breaks a line. */
function notesIn({ every }: Keywords): string[] {
  const notes = NOTES.flatMap((name) => every(name));
  return notes.map(([of, note]) =>
    [of.join(', '), note.replace(/#+/g, ' ').trim()].filter(Boolean).join(': '),
  );
}
