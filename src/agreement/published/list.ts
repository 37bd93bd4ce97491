import type { Located } from '../../kernel/issue.js';
import { failed, type Outcome, outcome } from '../../kernel/outcome.js';
import { type Folder, readSource } from '../../text/files.js';
import { list } from '../../text/readers.js';
import { readYaml } from '../../text/yaml.js';
import { type WrittenTable, writtenTable } from './written.js';

const tables = list(writtenTable);

/** The tables that were published of an agreement: listed in it, or in a file that it names. Issues: those of the file. */
export async function publishedTables(
  folder: Folder,
  published: readonly WrittenTable[] | Located<string>,
): Promise<Outcome<readonly WrittenTable[]>> {
  if (!('value' in published)) return outcome(published);
  const source = readSource(folder, published.value, published.at);
  return source.ok ? readYaml(source.value, tables) : failed(source);
}
