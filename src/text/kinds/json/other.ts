import type { NotStatistics } from '../../../kernel/faults/files.js';
import { fail } from '../../../kernel/outcome.js';
import type { JsonMap } from '../../json.js';
import { placeOf } from '../statistics/cell.js';
import { listIn, textIn } from './access.js';
import type { JsonForm } from './form.js';

/** JSON that holds no statistics that are read, and is what it is. Issue: not-statistics. */
export const other: JsonForm = {
  isOf: () => true,
  read: (root, source) => fail('not-statistics', { is: whatIs(root) }, placeOf(source, root)),
};

/** What an answer of Kolada tells of its pages. */
const PAGES = ['next_url', 'next_page'];

/** A query, the settings, the list of tables or the description of one that PxWeb takes or gives; an answer that is an error. */
function whatIs(root: JsonMap): NotStatistics {
  const has = (...fields: string[]) => fields.every((field) => root.fields.has(field));
  if (has('query') || has('queryObj') || listIn(root, 'selection')) return 'query';
  if (has('apiVersion') || has('maxDataCells')) return 'settings';
  if (listIn(root, 'tables')) return 'catalogue';
  if (listIn(root, 'variables') || has('variableNames')) return 'metadata';
  const values = listIn(root, 'values');
  if (values && (has('count') || PAGES.some((name) => has(name))))
    return values.items.length === 0 ? 'empty' : 'kolada-list';
  return has('error') || textIn(root, 'class') === 'error' || has('type', 'title', 'status')
    ? 'error'
    : 'json';
}
