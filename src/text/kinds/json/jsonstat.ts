import { each, fail, type Outcome } from '../../../kernel/outcome.js';
import type { JsonMap } from '../../json.js';
import type { Source } from '../../source.js';
import type { Statistic } from '../../statistic.js';
import { placeOf } from '../statistics/cell.js';
import { listIn, mapIn, textIn } from './access.js';
import type { JsonForm } from './form.js';
import { datasetIn } from './jsonstat/dataset.js';

/** What JSON-stat 2 says that it is. `bundle` has been one too. */
const CLASSES = ['dataset', 'collection', 'dimension', 'bundle'];

/**
 * JSON-stat 1 and 2, as PxWeb and Eurostat give it: a dataset, a bundle of them, or a collection that holds some.
 * Issues: not-statistics for what only describes or links, and those of `datasetIn`.
 */
export const jsonStat: JsonForm = {
  isOf: (root) => CLASSES.includes(textIn(root, 'class') ?? '') || datasetsIn(root).length > 0,
  read: (root, source) => {
    const datasets = datasetsIn(root);
    const isCollection = textIn(root, 'class') === 'collection';
    if (datasets.length === 0) return withoutFigures(isCollection ? 'links' : 'metadata', root, source);
    const filled = datasets.filter(({ map }) => hasValues(map));
    if (filled.length === 0) return withoutFigures('metadata', root, source);
    return each(filled, ({ name, map }): Outcome<Statistic> => datasetIn(map, name, source));
  },
};

interface Named {
  readonly name: string;
  readonly map: JsonMap;
}

/** The datasets of a file: the file itself, those of a bundle by their names, or those that a collection holds. */
function datasetsIn(root: JsonMap): Named[] {
  if (isDataset(root)) return [{ name: '', map: root }];
  const items = listIn(mapIn(root, 'link'), 'item')?.items ?? [];
  const named = [...root.fields, ...items.map((item) => ['', item] as const)];
  return named.flatMap(([name, map]) => (map.kind === 'map' && isDataset(map) ? [{ name, map }] : []));
}

function isDataset(map: JsonMap): boolean {
  const dimension = mapIn(map, 'dimension');
  return dimension !== undefined && (listIn(map, 'id') ?? listIn(dimension, 'id')) !== undefined;
}

function hasValues(dataset: JsonMap): boolean {
  const values = dataset.fields.get('value');
  return values?.kind === 'list' ? values.items.length > 0 : values?.kind === 'map' && values.fields.size > 0;
}

function withoutFigures(is: 'links' | 'metadata', root: JsonMap, source: Source): Outcome<never> {
  return fail('not-statistics', { is }, placeOf(source, root));
}
