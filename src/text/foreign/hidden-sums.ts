import { compare, HUNDRED, ONE } from '../../kernel/number.js';
import { isAnySum } from '../sum-rows.js';
import { figureOf, isSumOf, tieOf } from './adding.js';
import type { Line, Whole } from './parts.js';
import type { ForeignColumn } from './profiled.js';

/**
 * The sums of some rows that a table has between them: those that are called so, of the rows since the sum before or up to
 * the sum behind; and by code, as statistics print them (`99 Länet` above `9901 Alby`). `open`: rows that their
 * code makes sums, of more rows than are there. `wrong`: rows that are called sums and are not, in some column, though they are in
 * another or another of them is.
 */
export function nestedSums(
  lines: readonly Line[],
  sums: ReadonlySet<Line>,
  total: Line | undefined,
  columns: readonly ForeignColumn[],
): { readonly wholes: readonly Whole[]; readonly open: readonly Whole[]; readonly wrong: readonly Whole[] } {
  const wholes: Whole[] = [];
  const untied: (readonly Whole[])[] = [];
  const isSum = (line: Line) => sums.has(line) || isAnySum(line.name);
  lines.forEach((line, i) => {
    if (!isSum(line) || line === total) return;
    const blocks = [blockFrom(lines, i, -1, isSum), blockFrom(lines, i, 1, isSum)];
    const of = blocks.find((block) => isSumOf(line, block, columns));
    if (of) wholes.push({ line, of });
    else untied.push(blocks.map((block) => ({ line, of: block })));
  });
  const hasTied = wholes.length > 0;
  const wrong = untied.flatMap(
    (blocks) =>
      blocks.find((one) => isAlmost(one, columns)) ??
      blocks.filter(({ of }) => hasTied && of.length > 1).slice(0, 1),
  );
  const codes = new Map(lines.map((line) => [line, codeOf(line, columns)]));
  const parts = new Map<string, Line[]>();
  for (const line of lines) {
    const code = codes.get(line);
    if (code?.length !== 4) continue;
    const within = parts.get(code.slice(0, 2));
    if (within) within.push(line);
    else parts.set(code.slice(0, 2), [line]);
  }
  const coded = lines.filter((line) => line !== total && !isSum(line) && parts.has(codes.get(line) ?? ''));
  const open: Whole[] = [];
  for (const line of coded) {
    const of = parts.get(codes.get(line) ?? '') ?? [];
    (isSumOf(line, of, columns) ? wholes : open).push({ line, of });
  }
  return { wholes, open, wrong };
}

/** Whether a row is the sum of others in some of its columns, so that it is wrong in the rest. */
export function isAlmost({ line, of }: Whole, columns: readonly ForeignColumn[]): boolean {
  const { columns: told, tied } = tieOf(line, of, columns);
  return of.length > 0 && tied.length > 0 && tied.length < told.length;
}

/** The rows next to one, up to the next sum on that side. */
function blockFrom(
  lines: readonly Line[],
  from: number,
  step: 1 | -1,
  isSum: (line: Line) => boolean,
): Line[] {
  const block: Line[] = [];
  for (let i = from + step; i >= 0 && i < lines.length; i += step) {
    const line = lines[i];
    if (!line || isSum(line)) break;
    block.push(line);
  }
  return block;
}

/** The code of a county or a municipality, before its name or in a column of codes. */
function codeOf({ name, record }: Line, columns: readonly ForeignColumn[]): string | undefined {
  const [, before] = /^(\d\d|\d{4}) \p{L}/u.exec(name) ?? [];
  if (before !== undefined) return before;
  const codes = columns.filter(({ kind }) => kind === 'code');
  return codes
    .map(({ index }) => record[index]?.value.trim() ?? '')
    .find((text) => /^(\d\d|\d{4})$/.test(text));
}

/** The last or the first row when it is the whole by its figures: its percentage is the whole, and it is the sum of the others in every column, two at least. */
export function sumByFigures(lines: readonly Line[], columns: readonly ForeignColumn[]): Line | undefined {
  const percents = columns.filter(({ kind }) => kind === 'percent');
  if (lines.length < 3 || percents.length === 0) return undefined;
  const isWhole = (line: Line) =>
    percents.some((column) => {
      const figure = figureOf(line, column);
      return figure && [ONE, HUNDRED].some((whole) => compare(figure.value, whole) === 0);
    });
  return [lines.at(-1), lines[0]].find((line) => {
    if (!line || !isWhole(line)) return false;
    const others = lines.filter((one) => one !== line);
    const { columns: told, tied } = tieOf(line, others, columns);
    return tied.length > 1 && told.length === tied.length;
  });
}
