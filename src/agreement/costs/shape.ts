import * as v from 'valibot';
import type { Issue } from '../../kernel/issue.js';
import { outcome } from '../../kernel/outcome.js';
import type { Dialect } from '../../text/figure.js';
import type { Folder } from '../../text/files.js';
import type { Node } from '../../text/node.js';
import type { Path, Places } from '../../text/path.js';
import { take } from '../../text/records.js';
import { type Costs, costsIn, withSheet } from './agreement.js';
import { costTexts as textsIn } from './read.js';

/** @deprecated for `costsIn` */
export const COSTS_OR_FILE = v.any();

/** @deprecated for `costTexts` of read.ts */
export function costTexts(costs: unknown): string[] {
  return textsIn(nodeFrom(costs, [], () => ({ line: 1, column: 1, excerpt: '', width: 1 })));
}

/** @deprecated for `costsIn` and, without an amount, `withSheet` */
export async function costsOf(
  { costs, amount }: { costs?: unknown; amount?: string },
  place: Places,
  dialect: Dialect,
  folder: Folder,
  issues: Issue[],
): Promise<Costs> {
  const none = outcome<Costs>({});
  const read = costs === undefined ? none : costsIn(dialect)(nodeFrom(costs, ['costs'], place));
  const said = take(read, issues) ?? {};
  return amount === undefined ? (take(await withSheet(said, folder), issues) ?? {}) : said;
}

/** @deprecated for `readNode` */
export function nodeFrom(value: unknown, path: Path, place: Places): Node {
  const at = place(path);
  if (Array.isArray(value)) return { value: value.map((one, i) => nodeFrom(one, [...path, i], place)), at };
  if (typeof value !== 'object' || value === null) return { value: String(value ?? ''), at };
  const entries = Object.entries(value).map(
    ([name, one]) =>
      [name, { nameAt: place([...path, name], 'key'), node: nodeFrom(one, [...path, name], place) }] as const,
  );
  return { value: new Map(entries), at };
}
