import { andThen, fail, type Outcome, outcome } from '../../../../kernel/outcome.js';
import type { JsonMap, JsonNode } from '../../../json.js';
import type { Source } from '../../../source.js';
import type { Dimension, StatisticCell } from '../../../statistic.js';
import { cellsOf, NOTHING, placeOf, type WrittenCell } from '../../statistics/cell.js';
import { indexesOf, product } from '../../statistics/sizes.js';
import { scalarOf, writtenIn } from '../access.js';

/**
 * The cells of a dataset: all of them in a list, or by number those that there are, with their statuses.
 * Issues: statistic-size when there are fewer or more values than the sizes make, and those of `cellsOf`: a value is a number, a mark or null.
 */
export function cellsIn(
  dataset: JsonMap,
  dimensions: readonly Dimension[],
  source: Source,
): Outcome<readonly StatisticCell[]> {
  const sizes = dimensions.map(({ categories }) => categories.length);
  return andThen(numberedIn(dataset, product(sizes), source), (numbered) => {
    const statusOf = statusesIn(dataset);
    const written = numbered.map(([number, node]): WrittenCell => {
      const said = saidIn(node, statusOf(number));
      return { ...said, of: indexesOf(number, sizes), start: node.start };
    });
    return cellsOf(
      [...written, ...blankIn(dataset, new Set(numbered.map(([number]) => number)), sizes)],
      source,
    );
  });
}

type Numbered = readonly [number: number, node: JsonNode];

function numberedIn(dataset: JsonMap, count: number, source: Source): Outcome<readonly Numbered[]> {
  const values = dataset.fields.get('value');
  if (values?.kind === 'list') {
    if (values.items.length === count) return outcome(values.items.map((node, number) => [number, node]));
    const counts = { stated: String(count), found: String(values.items.length) };
    return fail('statistic-size', { of: 'values', name: 'value', ...counts }, placeOf(source, values));
  }
  if (values?.kind !== 'map') return fail('missing-field', { field: 'value' }, placeOf(source, dataset));
  const beyond = [...values.fields].find(([key]) => !/^\d{1,15}$/.test(key) || Number(key) >= count);
  if (beyond === undefined) return outcome([...values.fields].map(([key, node]) => [Number(key), node]));
  const [found, { start }] = beyond;
  return fail(
    'statistic-size',
    { of: 'number', name: 'value', stated: String(count), found },
    placeOf(source, { start }),
  );
}

/** Values that a sparse dataset leaves out and says why, each by its status. */
function blankIn(dataset: JsonMap, known: ReadonlySet<number>, sizes: readonly number[]): WrittenCell[] {
  const status = dataset.fields.get('status');
  if (status?.kind !== 'map') return [];
  const left = [...status.fields].filter(([key]) => /^\d{1,15}$/.test(key) && !known.has(Number(key)));
  return left
    .filter(([key]) => Number(key) < product(sizes))
    .map(([key, node]) => ({
      ...withoutValue(scalarOf(node) || undefined),
      of: indexesOf(Number(key), sizes),
      start: node.start,
    }));
}

/** What a value says with its status: a number is a figure, any other text a mark. Nothing to count is zero, as in PX. */
function saidIn(node: JsonNode, status: string | undefined): Pick<WrittenCell, 'text' | 'mark'> {
  const text = writtenIn(node);
  if (text === undefined) return withoutValue(status);
  // A text with digits is meant as a figure: one that cannot be read is a fault, and no mark.
  const isMark = node.kind === 'text' && !/\d/.test(text);
  return isMark ? { mark: text || status } : { text, mark: status };
}

function withoutValue(status: string | undefined): Pick<WrittenCell, 'text' | 'mark'> {
  return status === NOTHING.mark ? NOTHING : { mark: status };
}

/** The status of each value: one for all, or by number. */
function statusesIn(dataset: JsonMap): (number: number) => string | undefined {
  const status = dataset.fields.get('status');
  if (status?.kind === 'map') return (number) => scalarOf(status.fields.get(String(number))) || undefined;
  const texts = status?.kind === 'list' ? status.items.map(scalarOf) : [scalarOf(status)];
  return (number) => (texts.length === 1 ? texts[0] : texts[number]) || undefined;
}
