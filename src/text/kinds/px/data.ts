import { type Issue, issue } from '../../../kernel/issue.js';
import { andThen, each, fail, map, type Outcome, outcome } from '../../../kernel/outcome.js';
import { nearest } from '../../nearest.js';
import type { Source } from '../../source.js';
import type { StatisticCell } from '../../statistic.js';
import { cellsOf, placeOf, saidBy, type WrittenCell } from '../statistics/cell.js';
import { indexesOf, product } from '../statistics/sizes.js';
import type { PxDimension } from './dimensions.js';
import type { Keywords } from './keywords.js';

/** Rows of zeros that a file with keys leaves out are filled in; a table of more cells than this is refused. */
const MOST = 5_000_000;

/**
 * The cells of a PX file, in the order of its stub and heading, or row by row with keys.
 * Issues: statistic-size when there are fewer or more than the dimensions make, unknown-choice for a key, duplicate-row, px-syntax without an end, and those of `cellsOf`.
 */
export function cellsIn(read: Read): Outcome<readonly StatisticCell[]> {
  const { dimensions, keywords, source } = read;
  const tokens = tokensIn(source.text, keywords.data ?? source.text.length);
  const sizes = sizesOf(dimensions);
  if (dimensions.some(({ text }) => keywords.valuesOf('KEYS', text))) return keyedIn(tokens, read);
  if (tokens.length !== product(sizes)) return unlike(product(sizes), tokens.length, keywords, source);
  return cellsOf(
    tokens.map((token, number) => ({
      ...saidBy(token.text),
      of: indexesOf(number, sizes),
      start: token.start,
    })),
    source,
  );
}

/** What is read of a file before its data. */
interface Read {
  readonly dimensions: readonly PxDimension[];
  readonly keywords: Keywords;
  readonly source: Source;
}

interface Token {
  readonly text: string;
  readonly start: number;
}

/** What stands between blanks, commas and semicolons, without its quotation marks. The file ends with its data. */
function tokensIn(text: string, from: number): Token[] {
  const tokens: Token[] = [];
  const pattern = /"([^"]*)"|[^\s,;"]+/g;
  pattern.lastIndex = from;
  for (let match = pattern.exec(text); match; match = pattern.exec(text))
    tokens.push({ text: match[1] ?? match[0], start: match.index });
  return tokens;
}

/** Rows that begin with a key for each variable of the stub. A row that is left out is of zeros. */
function keyedIn(
  tokens: readonly Token[],
  { dimensions, keywords, source }: Read,
): Outcome<readonly StatisticCell[]> {
  const stub = dimensions.filter(({ isStub }) => isStub);
  const [sizes, height] = [sizesOf(dimensions), product(sizesOf(stub))];
  const count = product(sizes);
  const width = count / height;
  const length = stub.length + width;
  if (tokens.length % length !== 0 || tokens.length > height * length || count > MOST)
    return unlike(count, tokens.length, keywords, source);
  const numbers = stub.map((dimension) => numbersOf(dimension, keywords));
  const rows = Array.from({ length: tokens.length / length }, (_, row) =>
    tokens.slice(row * length, (row + 1) * length),
  );
  // Rows that are left out are of zeros: only of a file that has its end is it known that they were.
  if (!source.text.trimEnd().endsWith(';'))
    return fail('px-syntax', { reason: 'ends' }, placeOf(source, { start: (keywords.data ?? 5) - 5 }));
  const found = each(rows, (row) => map(rowOf(row, numbers, source), (number) => [number, row] as const));
  return andThen(found, (keyed) => {
    const twice = repeatedRows(keyed, source);
    if (twice.length > 0) return { ok: false, issues: twice };
    const rowsByNumber = new Map(keyed);
    const cells = Array.from({ length: count }, (_, cell): WrittenCell => {
      const token = rowsByNumber.get(Math.floor(cell / width))?.[stub.length + (cell % width)];
      return {
        ...saidBy(token?.text ?? '0'),
        of: indexesOf(cell, sizes),
        start: token?.start ?? keywords.data ?? 0,
      };
    });
    return cellsOf(cells, source);
  });
}

/** Rows of the same keys. Issue: duplicate-row. */
function repeatedRows(keyed: readonly (readonly [number, readonly Token[]])[], source: Source): Issue[] {
  const first = new Map<number, Token>();
  return keyed.flatMap(([number, [key]]) => {
    const before = first.get(number);
    if (!key || !before) return key ? first.set(number, key) && [] : [];
    return [issue('duplicate-row', { name: key.text, first: placeOf(source, before) }, placeOf(source, key))];
  });
}

/** The numbers of the categories of a variable, by the codes or texts that its keys are. */
function numbersOf({ text, categories }: PxDimension, { valuesOf }: Keywords): ReadonlyMap<string, number> {
  const isByCode = valuesOf('KEYS', text)?.[0]?.toUpperCase() !== 'VALUES';
  return new Map(categories.map((one, number) => [isByCode ? one.code : one.text, number]));
}

/** The number of a row among all that the stub makes, by its keys. Issue: unknown-choice. */
function rowOf(
  row: readonly Token[],
  numbers: readonly ReadonlyMap<string, number>[],
  source: Source,
): Outcome<number> {
  let number = 0;
  for (const [i, known] of numbers.entries()) {
    const { text = '', start = 0 } = row[i] ?? {};
    const index = known.get(text);
    const all = [...known.keys()];
    if (index === undefined)
      return fail(
        'unknown-choice',
        { text, known: all, suggestion: nearest(text, all) },
        placeOf(source, { start }),
      );
    number = number * known.size + index;
  }
  return outcome(number);
}

function unlike(stated: number, found: number, { data }: Keywords, source: Source): Outcome<never> {
  const counts = { stated: String(stated), found: String(found) };
  return fail(
    'statistic-size',
    { of: 'values', name: 'DATA', ...counts },
    placeOf(source, { start: (data ?? 5) - 5, width: 5 }),
  );
}

function sizesOf(dimensions: readonly PxDimension[]): number[] {
  return dimensions.map(({ categories }) => categories.length);
}
