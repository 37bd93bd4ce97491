import type { Located } from '../../kernel/issue.js';
import { fail, failed, type Outcome, outcome } from '../../kernel/outcome.js';
import { type Folder, readSource } from '../../text/files.js';
import { list } from '../../text/readers.js';
import { readYaml } from '../../text/yaml.js';
import { type WrittenTable, writtenTable } from './written.js';

const tables = list(writtenTable);

/** The tables that were published of an agreement: listed in it, or in a file that it names. Issues: those of the file, not-a-list-of-tables. */
export async function publishedTables(
  folder: Folder,
  published: readonly WrittenTable[] | Located<string>,
): Promise<Outcome<readonly WrittenTable[]>> {
  if (!('value' in published)) return outcome(published);
  if (/\.(csv|txt|xlsx|ods)$/i.test(published.value))
    return fail('not-a-list-of-tables', { file: published.value }, published.at);
  const source = readSource(folder, published.value, published.at);
  return source.ok ? readYaml(source.value, tables) : failed(source);
}
