import { all, andThen, each, fail, map, type Outcome, withIssues } from '../../../kernel/outcome.js';
import type { JsonMap, JsonNode } from '../../json.js';
import type { Source } from '../../source.js';
import type { Dimension, Statistic } from '../../statistic.js';
import { cellsOf, placeOf, type WrittenCell } from '../statistics/cell.js';
import { type Met, noneMet, repeatedIn } from '../statistics/met.js';
import { isTrueIn, listIn, mapIn, neededList, neededText, textIn, writtenIn } from './access.js';
import type { JsonForm } from './form.js';

/**
 * What Kolada answers, in version 2 and 3: for a key figure, a place and a period a value for each gender.
 * Issues: missing-field, wrong-type, duplicate-row, those of `cellsOf`.
 */
export const kolada: JsonForm = {
  isOf: (root) => {
    const [first] = rowsIn(answerIn(root));
    return first?.kind === 'map' && first.fields.has('kpi') && first.fields.has('values');
  },
  read: (root, source) => {
    const answer = answerIn(root);
    const isPage = PAGES.some((name) => textIn(answer, name) !== undefined);
    return map(statisticIn(answer, source), (statistic) => [{ ...statistic, isPage }]);
  },
};

/** Where an answer says that there are other pages, in version 3 and 2. */
const PAGES = ['next_url', 'previous_url', 'next_page', 'previous_page'];

type Part = Pick<Dimension, 'code' | 'text' | 'role'>;

/** The dimensions of Kolada that are fields of a row. A unit of a municipality, as a school, stands in `ou`. */
const PARTS: readonly Part[] = [
  { code: 'kpi', text: 'nyckeltal', role: 'content' },
  { code: 'municipality', text: 'kommun', role: 'place' },
  { code: 'ou', text: 'enhet', role: 'place' },
  { code: 'period', text: 'period', role: 'time' },
];

const GENDER: Part = { code: 'gender', text: 'kön' };

/** What codes mean: no text stands in the file. */
const TEXTS: ReadonlyMap<string, string> = new Map([
  ['municipality 0000', 'Riket'],
  ['gender K', 'Kvinnor'],
  ['gender M', 'Män'],
  ['gender T', 'Totalt'],
]);

function answerIn(root: JsonMap): JsonMap {
  return mapIn(root, 'response') ?? root;
}

function rowsIn(answer: JsonMap): readonly JsonNode[] {
  return listIn(answer, 'values')?.items ?? [];
}

function statisticIn(answer: JsonMap, source: Source): Outcome<Statistic> {
  const rows = rowsIn(answer);
  const parts = PARTS.filter(({ code }) => rows.some((row) => row.kind === 'map' && row.fields.has(code)));
  const met = [...parts, GENDER].map(noneMet);
  const written = each(rows, (row) => cellsOfRow(row, parts, met, source));
  return andThen(written, (lists) => {
    const cells = lists.flat();
    const read = withIssues(cellsOf(cells, source), repeatedIn(cells, met, source));
    const dimensions = [...parts, GENDER].map((part, i) => dimensionOf(part, met[i]?.codes ?? []));
    const title = dimensions[0]?.categories.map(({ code }) => code).join(', ') ?? '';
    const at = placeOf(source, answer);
    return map(read, (of) => ({
      title,
      source: 'Kolada',
      notes: [],
      dimensions,
      cells: of,
      isUntold: true,
      at,
    }));
  });
}

function cellsOfRow(
  row: JsonNode,
  parts: readonly Part[],
  met: readonly Met[],
  source: Source,
): Outcome<readonly WrittenCell[]> {
  if (row.kind !== 'map') return fail('wrong-type', { expected: 'map' }, placeOf(source, row));
  const codes = all(parts.map(({ code }) => neededText(row, code, source)));
  return andThen(all([codes, neededList(row, 'values', source)]), ([of, { items }]) => {
    const numbers = of.map((code, i) => met[i]?.numberOf(code) ?? 0);
    return each(items, (node) => {
      if (node.kind !== 'map') return fail('wrong-type', { expected: 'map' }, placeOf(source, node));
      const gender = met.at(-1)?.numberOf(textIn(node, 'gender') ?? 'T') ?? 0;
      return map(saidIn(node, source), (said) => ({ ...said, of: [...numbers, gender] }));
    });
  });
}

/** A value of one gender. One that Kolada has taken away is missing, and so marked. Issue: missing-field. */
function saidIn(node: JsonMap, source: Source): Outcome<Pick<WrittenCell, 'text' | 'mark' | 'start'>> {
  const value = node.fields.get('value');
  if (value === undefined) return fail('missing-field', { field: 'value' }, placeOf(source, node));
  const isDeleted = isTrueIn(node, 'isdeleted');
  const mark = isDeleted ? 'isdeleted' : textIn(node, 'status') || undefined;
  return { ok: true, value: { text: isDeleted ? undefined : writtenIn(value), mark, start: value.start } };
}

function dimensionOf(part: Part, codes: readonly string[]): Dimension {
  const categories = codes.map((code) => ({ code, text: TEXTS.get(`${part.code} ${code}`) ?? code }));
  const isWhole = part === GENDER && codes.length > 1 && codes.includes('T');
  return { ...part, categories, ...(isWhole ? { whole: 'T' } : {}) };
}
