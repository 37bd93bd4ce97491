import { fail, failed, map, type Outcome } from '../../kernel/outcome.js';
import { assert } from '../../kernel/problem.js';
import { decoded } from '../encoding.js';
import type { JsonNode } from '../json.js';
import type { Source } from '../source.js';
import type { Statistic } from '../statistic.js';
import type { Content, FileKind } from './kind.js';
import { placeOf } from './statistics/cell.js';

/** How JSON begins, whatever letters have a byte of zero beside them. No table of CSV begins so. */
const BEGINS = /^(\u00EF\u00BB\u00BF|\u00FF\u00FE|\u00FE\u00FF)?\s*(\{|\[\s*["{[\]\d-])/;

/** JSON with statistics, in one of the forms in which they are given. Issues: json-syntax, not-statistics, those of its form. */
export const json: FileKind = {
  id: 'json',
  about: { sv: 'en JSON-fil med statistik', en: 'a JSON file of statistics' },
  isOf: ({ bytes }) => BEGINS.test(bytes.toString('latin1', 0, 200).replaceAll('\0', '')),
  read: async (file) => {
    const source = decoded(file);
    if (!source.ok) return failed(source);
    const { readJson } = await import('../json.js');
    const root = readJson(source.value);
    if (!root.ok) return failed(root);
    const read = await statisticsIn(root.value, source.value);
    return map(read, (statistics): Content => ({ holds: 'statistics', statistics }));
  },
};

async function statisticsIn(root: JsonNode, source: Source): Promise<Outcome<readonly Statistic[]>> {
  if (root.kind !== 'map') return fail('not-statistics', { is: 'json' }, placeOf(source, root));
  const { FORMS } = await import('./json/index.js');
  const form = FORMS.find(({ isOf }) => isOf(root));
  assert(form !== undefined, 'any JSON has some form');
  return form.read(root, source);
}
