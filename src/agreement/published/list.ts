import * as v from 'valibot';
import type { Issue, Located } from '../../kernel/issue.js';
import { type Folder, readSource } from '../../text/files.js';
import type { Path, Places } from '../../text/path.js';
import { take } from '../../text/records.js';
import { readYaml } from '../../text/yaml.js';
import { PUBLISHED_SHAPE, type WrittenTable } from './written.js';

const SHAPE = v.array(PUBLISHED_SHAPE);

/** The tables that were published of an agreement: listed in it, or in a file that it names. Issues: those of the file. */
export async function publishedTables(
  folder: Folder,
  published: readonly WrittenTable[] | Located<string>,
  issues: Issue[],
): Promise<readonly WrittenTable[]> {
  if (!('value' in published)) return published;
  const source = take(readSource(folder, published.value, published.at), issues);
  const yaml = source && (await readYaml(source, SHAPE, issues));
  return yaml ? withPlaces(yaml.value, [], yaml.place) : [];
}

/** The tables of a list, each with the places of what it says. */
export function withPlaces(
  list: readonly v.InferOutput<typeof PUBLISHED_SHAPE>[],
  path: Path,
  place: Places,
): WrittenTable[] {
  return list.map((table, i) => ({ ...table, place: (below, part) => place([...path, i, ...below], part) }));
}
