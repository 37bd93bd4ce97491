import { fold } from '../../kernel/identity.js';
import { oneLine } from '../readers.js';
import { isAnySum, isTotal } from '../sum-rows.js';
import { kindOf } from './kind.js';
import type { Line } from './parts.js';
import type { ForeignColumn } from './profiled.js';

/**
 * The lines of a table without those of a second one below it: a row of headings stands there again, or other headings, and
 * below it most parties are ones that stand above it. Headings that are only printed again, as on each page, part nothing.
 */
export function untilHeadings(lines: readonly Line[], columns: readonly ForeignColumn[]): readonly Line[] {
  return untilSecond(lines, (line) => isHeadings(line, columns));
}

/** The same where nothing but sums tells the tables apart: each begins or ends with its own. */
export function untilSum(lines: readonly Line[]): readonly Line[] {
  const figures = lines.filter(({ hasFigures }) => hasFigures);
  const isAbove = figures[0] !== undefined && isTotal(figures[0].name);
  return untilSecond(lines, (line) => {
    const one = isAbove ? line : figures[figures.indexOf(line) - 1];
    return line.hasFigures && one !== undefined && isTotal(one.name);
  });
}

/** The lines up to the first, but for the very first of figures, that begins a table of the same parties. */
function untilSecond(lines: readonly Line[], begins: (line: Line) => boolean): readonly Line[] {
  const starts = [...lines.entries()].flatMap(([i, line]) => (begins(line) ? [i] : []));
  const end = starts.find((start, i) => {
    const before = new Set(partiesOf(lines.slice(0, start)));
    const below = partiesOf(lines.slice(start, starts[i + 1]));
    const again = below.filter((name) => before.has(name));
    return again.length > 1 && 2 * again.length > below.length;
  });
  return lines.slice(0, end);
}

function partiesOf(lines: readonly Line[]): string[] {
  const parties = lines.filter(({ hasFigures, name }) => hasFigures && !isAnySum(name));
  return parties.map(({ name }) => fold(name));
}

/** Whether a line has the headings of two columns, or nothing but texts, also where figures are. */
function isHeadings({ record, hasFigures }: Line, columns: readonly ForeignColumn[]): boolean {
  const again = columns.filter(({ heading, index }) => {
    const text = oneLine(record[index]?.value ?? '');
    return text !== '' && (heading === text || heading.endsWith(` ${text}`));
  });
  const texts = columns.filter(({ index }) => record[index] && kindOf(record[index]) === 'text');
  return again.length > 1 || (!hasFigures && texts.length > 1 && texts.some(({ isFigures }) => isFigures));
}
