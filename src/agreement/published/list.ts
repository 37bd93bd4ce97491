import * as v from 'valibot';
import type { Issue, Located } from '../../kernel/issue.js';
import { failed, type Outcome, outcome } from '../../kernel/outcome.js';
import { type Folder, readSource } from '../../text/files.js';
import type { Path, Places } from '../../text/path.js';
import { list } from '../../text/readers.js';
import { take } from '../../text/records.js';
import { readYamlBy } from '../../text/yaml.js';
import { nodeFrom } from '../costs/shape.js';
import { type WrittenTable, writtenTable } from './written.js';

const tables = list(writtenTable);

/** The tables that were published of an agreement: listed in it, or in a file that it names. Issues: those of the file. */
export async function publishedTables(
  folder: Folder,
  published: readonly WrittenTable[] | Located<string>,
): Promise<Outcome<readonly WrittenTable[]>> {
  if (!('value' in published)) return outcome(published);
  const source = readSource(folder, published.value, published.at);
  return source.ok ? readYamlBy(source.value, tables) : failed(source);
}

/** @deprecated for `either(located(text), list(writtenTable))` */
export const PUBLISHED_SHAPE = v.any();

/** @deprecated for `list(writtenTable)` */
export function withPlaces(list: unknown, path: Path, place: Places, issues: Issue[]): WrittenTable[] {
  return take(tables(nodeFrom(list, path, place)), issues) ?? [];
}
