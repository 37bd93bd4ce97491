import { toDecimal } from '../../src/kernel/number.js';
import type { Remark } from '../../src/kernel/remark.js';
import { kindOf } from '../../src/text/kinds/index.js';
import type { Statistic, StatisticCell } from '../../src/text/statistic.js';

/** What is read of a file, and what is said of it. */
export interface Opened {
  readonly statistics: readonly Statistic[];
  /** Each issue as `code line:column`, with what the file is where it is no statistics. */
  readonly issues: readonly string[];
  readonly remarks: readonly Remark[];
}

/** Opens a file by what it holds, as the program does. */
export async function opened(content: Buffer | string, shown = 'file'): Promise<Opened> {
  const remarks: Remark[] = [];
  const file = { bytes: Buffer.from(content), shown, remark: (one: Remark) => void remarks.push(one) };
  const read = await kindOf(file).read(file);
  if (read.ok && read.value.holds === 'statistics')
    return { statistics: read.value.statistics, issues: [], remarks };
  const issues = read && !read.ok ? read.issues : [];
  const told = issues.map(({ code, facts, at }) =>
    [code, 'is' in facts ? facts.is : [], `${at.line}:${at.column}`].flat().join(' '),
  );
  return { statistics: [], issues: told, remarks };
}

/** The only statistic of a file. */
export async function onlyStatistic(content: Buffer | string): Promise<Statistic> {
  const { statistics, issues } = await opened(content);
  const [only, ...others] = statistics;
  if (!only || others.length > 0) throw new Error(`${statistics.length} statistics: ${issues.join()}`);
  return only;
}

/** The cells of a statistic, each as the codes that it stands at, its figure and its mark: `9001 2024 12.5 p`. */
export function cellsTold({ dimensions, cells }: Statistic): string[] {
  return cells.map((cell) => {
    const codes = cell.of.map((index, i) => dimensions[i]?.categories[index]?.code);
    return [...codes, figureTold(cell), cell.mark ?? ''].join(' ').trim();
  });
}

function figureTold({ figure }: StatisticCell): string {
  return figure ? toDecimal(figure.value, figure.decimals) : 'missing';
}
