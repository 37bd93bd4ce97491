import { join } from 'node:path';
import { AGREEMENTS, agreementIds, COOPERATION_FILE } from '../../agreement/file-names.js';
import { findData } from '../../agreement/find-data.js';

/** The names that stand in a folder of data, each read when it is asked for. What cannot be read has none. */
export interface Names {
  agreements(): string[];
  parties(): Named[];
  measures(): Named[];
  keys(): Named[];
  years(agreement: string): string[];
  scenarios(agreement: string): Named[];
}

interface Named {
  readonly id: string;
  readonly name: string;
}

/**
 * Finds the names without reading the files as YAML, which would take longer than a user waits for a Tab: it looks for `id`
 * and `name` of the items of a field, as they are written by hand. It may miss one, and is never asked what is right.
 */
export function namesIn(named: string | undefined, cwd: string, embedded: string): Names {
  const folder = silently(undefined, () => findData(named, cwd, embedded));
  const read = (name: string) =>
    silently('', () => folder?.disk.read(join(folder.path, name), folder.path).toString('utf8') ?? '');
  const cooperation = (field: string) => itemsOf(read(COOPERATION_FILE), field);
  const agreement = (id: string) => read(`${AGREEMENTS}/${id}.yaml`);
  return {
    agreements: () => silently([], () => (folder ? agreementIds(folder) : [])),
    parties: () => cooperation('parties'),
    measures: () => cooperation('measures'),
    keys: () => cooperation('keys'),
    years: (id) => {
      const text = agreement(id);
      const [, single] = /^year:\s*["']?(\d{4})/m.exec(text) ?? [];
      const listed = [...blockOf(text, 'years').matchAll(/(?:^|[\s{,])["']?(\d{4})["']?:/gm)];
      return [...new Set([...listed.map(([, year = '']) => year), ...(single ? [single] : [])])];
    },
    scenarios: (id) => itemsOf(agreement(id), 'scenarios'),
  };
}

/** The items of a list that have an id, and what they are called. */
function itemsOf(text: string, field: string): Named[] {
  const items = blockOf(text, field).split(/^\s*-\s+|\{\s*(?=id:)/m);
  return items.flatMap((item) => {
    const id = textOf(item, 'id');
    return id === '' ? [] : [{ id, name: textOf(item, 'name') || textOf(item, 'title') }];
  });
}

/** What is written of a field at the left margin, up to the next one. */
function blockOf(text: string, field: string): string {
  const lines = text.split(/\r?\n/).filter((line) => !/^\s*#/.test(line));
  const start = lines.findIndex((line) => line.startsWith(`${field}:`));
  if (start < 0) return '';
  const end = lines.findIndex((line, i) => i > start && /^[^\s#\-\]}]/.test(line));
  return lines
    .slice(start, end < 0 ? undefined : end)
    .join('\n')
    .slice(field.length + 1);
}

/** The text of a field within an item, without its quotation marks. */
function textOf(item: string, field: string): string {
  const written = new RegExp(`(?:^|[\\s{,])${field}:[ \\t]*("[^"]*"|'[^']*'|[^,}\\]#\\n{]+)`).exec(item);
  return (written?.[1] ?? '').trim().replace(/^(["'])(.*)\1$/, '$2');
}

function silently<T>(otherwise: T, read: () => T): T {
  try {
    return read();
  } catch {
    return otherwise;
  }
}
