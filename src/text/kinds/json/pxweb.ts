import { andThen, each, fail, map, type Outcome, outcome, withIssues } from '../../../kernel/outcome.js';
import type { JsonMap, JsonNode } from '../../json.js';
import type { Source } from '../../source.js';
import type { Dimension, Statistic, StatisticCell } from '../../statistic.js';
import { cellsOf, placeOf, saidBy, type WrittenCell } from '../statistics/cell.js';
import { isDisturbedIn } from '../statistics/disturbed.js';
import { type Met, noneMet, repeatedIn } from '../statistics/met.js';
import { listIn, neededText, scalarOf, textIn, writtenIn } from './access.js';
import type { JsonForm } from './form.js';

/**
 * The JSON of PxWeb 1: columns that are dimensions (`d`, `t` for time) or contents (`c`), and rows of a key and its values.
 * Issues: statistic-size when a row has more or fewer than there are columns, duplicate-row, those of `cellsOf`.
 */
export const pxweb: JsonForm = {
  isOf: (root) => listIn(root, 'columns') !== undefined && listIn(root, 'data') !== undefined,
  read: (root, source) => {
    const rows = listIn(root, 'data')?.items ?? [];
    if (rows.length === 0) return fail('not-statistics', { is: 'empty' }, placeOf(source, root));
    return andThen(columnsIn(root, source), (columns) => {
      const keys = columns.filter(({ type }) => type !== 'c');
      const contents = columns.filter(({ type }) => type === 'c');
      const met = keys.map(noneMet);
      const cells = cellsIn(rows, met, contents, source);
      const dimensions = () => [...keys.map((one, i) => dimensionOf(one, met[i])), contentOf(contents)];
      return map(cells, (of) => [statisticOf(root, dimensions(), of, source)]);
    });
  },
};

interface Column {
  readonly code: string;
  readonly text: string;
  readonly type: string;
  readonly unit?: string;
}

function columnsIn(root: JsonMap, source: Source): Outcome<readonly Column[]> {
  return each(listIn(root, 'columns')?.items ?? [], (node) => {
    if (node.kind !== 'map') return fail('wrong-type', { expected: 'map' }, placeOf(source, node));
    return map(neededText(node, 'code', source), (code): Column => {
      const unit = textIn(node, 'unit');
      return { code, text: textIn(node, 'text') ?? code, type: textIn(node, 'type') ?? 'd', unit };
    });
  });
}

function cellsIn(
  rows: readonly JsonNode[],
  met: readonly Met[],
  contents: readonly Column[],
  source: Source,
): Outcome<readonly StatisticCell[]> {
  const written = each(rows, (row) => {
    const [key, values] = ['key', 'values'].map((name) =>
      row.kind === 'map' ? listIn(row, name)?.items : undefined,
    );
    const [keys, figures] = [key?.length ?? 0, values?.length ?? 0];
    if (keys !== met.length) return unlike('key', met.length, keys, row, source);
    if (figures !== contents.length) return unlike('values', contents.length, figures, row, source);
    const place = met.map(({ numberOf }, i) => numberOf(scalarOf(key?.[i]) ?? ''));
    return outcome(values?.map((node, i) => cellOf(node, [...place, i])) ?? []);
  });
  return andThen(written, (lists) => {
    const cells = lists.flat();
    return withIssues(cellsOf(cells, source), repeatedIn(cells, met, source));
  });
}

function cellOf(node: JsonNode, of: readonly number[]): WrittenCell {
  return { ...saidBy(writtenIn(node)), of, start: node.start };
}

function unlike(
  name: string,
  stated: number,
  found: number,
  { start }: JsonNode,
  source: Source,
): Outcome<never> {
  const counts = { stated: String(stated), found: String(found) };
  return fail('statistic-size', { of: 'row', name, ...counts }, placeOf(source, { start }));
}

/** A dimension with the codes that stand in the rows: their texts are not in the file. */
function dimensionOf({ code, text, type }: Column, met: Met | undefined): Dimension {
  const categories = (met?.codes ?? []).map((one) => ({ code: one, text: one }));
  return { code, text, role: type === 't' ? 'time' : undefined, categories };
}

function contentOf(contents: readonly Column[]): Dimension {
  const categories = contents.map(({ code, text, unit }) => ({ code, text, unit }));
  return { code: 'ContentsCode', text: 'content', role: 'content', categories };
}

function statisticOf(
  root: JsonMap,
  dimensions: readonly Dimension[],
  cells: readonly StatisticCell[],
  source: Source,
): Statistic {
  const [metadata] = listIn(root, 'metadata')?.items ?? [];
  const about = metadata?.kind === 'map' ? metadata : undefined;
  const contents = dimensions.at(-1)?.categories ?? [];
  const notes = (listIn(root, 'comments')?.items ?? []).flatMap((one) =>
    one.kind === 'map' ? (textIn(one, 'comment')?.trim() ?? []) : [],
  );
  return {
    title: textIn(about, 'label') ?? contents.map(({ text }) => text).join(', '),
    source: textIn(about, 'source'),
    updated: textIn(about, 'updated'),
    notes,
    dimensions,
    cells,
    isDisturbed: isDisturbedIn(notes),
    at: placeOf(source, root),
  };
}
