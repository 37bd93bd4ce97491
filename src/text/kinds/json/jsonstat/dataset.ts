import { all, andThen, fail, map, type Outcome, outcome } from '../../../../kernel/outcome.js';
import type { JsonList, JsonMap } from '../../../json.js';
import type { Source } from '../../../source.js';
import type { Dimension, Statistic } from '../../../statistic.js';
import { placeOf } from '../../statistics/cell.js';
import { isDisturbedIn } from '../../statistics/disturbed.js';
import { isTrueIn, mapIn, neededMap, scalarOf, textIn, textsIn } from '../access.js';
import { dimensionIn } from './dimension.js';
import { cellsIn } from './values.js';

/**
 * A dataset of JSON-stat. Version 1 has `id`, `size` and `role` within `dimension`, version 2 beside it.
 * Issues: statistic-size when sizes and what they count differ, and those of its dimensions and values.
 */
export function datasetIn(dataset: JsonMap, name: string, source: Source): Outcome<Statistic> {
  return andThen(dimensionsIn(dataset, source), (dimensions) =>
    map(cellsIn(dataset, dimensions, source), (cells): Statistic => {
      const notes = [...textsIn(dataset, 'note'), ...notesOf(dataset, dimensions)];
      const extension = mapIn(dataset, 'extension');
      const px = mapIn(extension, 'px');
      return {
        title: textIn(dataset, 'label') ?? name,
        id: textIn(px, 'tableid') ?? textIn(px, 'matrix') ?? textIn(extension, 'id'),
        source: textIn(dataset, 'source'),
        updated: textIn(dataset, 'updated'),
        notes,
        dimensions,
        cells,
        isApart: px?.fields.get('aggregallowed')?.kind === 'word' && !isTrueIn(px, 'aggregallowed'),
        isDisturbed: isDisturbedIn(notes),
        at: placeOf(source, { start: dataset.start, field: name || undefined }),
      };
    }),
  );
}

function dimensionsIn(dataset: JsonMap, source: Source): Outcome<readonly Dimension[]> {
  const within = mapIn(dataset, 'dimension');
  const home = dataset.fields.has('id') ? dataset : within;
  const [ids, sizes] = ['id', 'size'].map((field) => home?.fields.get(field));
  if (home === undefined || within === undefined || ids?.kind !== 'list' || sizes?.kind !== 'list')
    return fail('missing-field', { field: 'size' }, placeOf(source, home ?? dataset));
  const role = mapIn(dataset, 'role') ?? mapIn(within, 'role');
  if (ids.items.length !== sizes.items.length) return unlike(ids, sizes, source);
  const made = ids.items.map((id, i): Outcome<Dimension> => {
    const code = scalarOf(id) ?? '';
    return andThen(all([neededMap(within, code, source), sizeOf(sizes, i, source)]), ([node, size]) =>
      dimensionIn({ code, node, size, role: roleOf(code, role) }, source),
    );
  });
  return all(made);
}

function unlike(ids: JsonList, sizes: JsonList, source: Source): Outcome<never> {
  const counts = { stated: String(ids.items.length), found: String(sizes.items.length) };
  return fail('statistic-size', { of: 'sizes', name: 'size', ...counts }, placeOf(source, sizes));
}

/** A size, which may be written as a text. */
function sizeOf(sizes: JsonList, index: number, source: Source): Outcome<number> {
  const node = sizes.items[index];
  const text = scalarOf(node) ?? '';
  if (/^\d{1,9}$/.test(text)) return outcome(Number(text));
  const at = placeOf(source, { start: node?.start ?? sizes.start, width: text.length, field: 'size' });
  return fail('not-a-whole-number', { text, least: 0, most: 999_999_999 }, at);
}

function roleOf(code: string, role: JsonMap | undefined): Dimension['role'] {
  if (textsIn(role, 'geo').includes(code)) return 'place';
  if (textsIn(role, 'time').includes(code)) return 'time';
  return textsIn(role, 'metric').includes(code) ? 'content' : undefined;
}

/** What is noted of dimensions, and of their categories by name. */
function notesOf(dataset: JsonMap, dimensions: readonly Dimension[]): string[] {
  return dimensions.flatMap(({ code, categories }) => {
    const dimension = mapIn(mapIn(dataset, 'dimension'), code);
    const noted = mapIn(mapIn(dimension, 'category'), 'note');
    return [
      ...textsIn(dimension, 'note'),
      ...categories.flatMap((one) => textsIn(noted, one.code).map((note) => `${one.text}: ${note}`)),
    ];
  });
}
