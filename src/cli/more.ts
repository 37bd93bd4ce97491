import { isUtf8 } from 'node:buffer';
import { relative } from 'node:path';
import type { DataFolder, Shell } from '../commands/command.js';
import { plain } from '../sheet/plain.js';
import type { Language } from '../sheet/words.js';
import { isInside } from '../text/real-path.js';
import type { more as swedish } from './more.sv.js';

type Words = typeof swedish;

/** What -v says of the folders of data: where they lie, how they were found, and how their files were read. */
export async function tellMore(
  found: readonly DataFolder[],
  shell: Shell,
  language: Language,
): Promise<string> {
  const words = await wordsIn(language);
  return found.map((one) => folderLines(one, shell, words)).join('');
}

/** The version, the commit and the Node that runs them, and the folder of data that would be read. */
export async function versionLines(
  find: () => DataFolder,
  shell: Shell,
  language: Language,
): Promise<string> {
  const { version, commit, nodeVersion } = shell;
  return [`${version}\n`, `commit ${commit()}\n`, `Node ${nodeVersion}\n`, await dataLine()].join('');

  /** Asked when something is wrong, it must itself always come. */
  async function dataLine(): Promise<string> {
    try {
      return folderLines(find(), shell, await wordsIn(language));
    } catch {
      return '';
    }
  }
}

async function wordsIn(language: Language): Promise<Words> {
  const { more } = language === 'en' ? await import('./more.en.js') : await import('./more.sv.js');
  return more;
}

function folderLines({ folder, by }: DataFolder, { cwd }: Shell, words: Words): string {
  const { path, read, remarks } = folder;
  const shown = isInside(cwd, path) ? relative(cwd, path) || '.' : path;
  const others = new Map(
    remarks.flatMap(({ code, facts }) => (code === 'read-as' ? [[facts.file, facts.encoding]] : [])),
  );
  const counts = new Map<string, number>();
  for (const { shown: file, bytes } of read) {
    const how = howRead(bytes, others.get(file), words);
    counts.set(how, (counts.get(how) ?? 0) + 1);
  }
  const list = [...counts].map(([how, files]) => words.read(files, how)).join(', ');
  const lines = [words.data(`${shown} (${words.foundBy[by]})`), ...(list === '' ? [] : [words.readAs(list)])];
  return lines.map((line) => `${plain(line)}\n`).join('');
}

/** How a file was read: as a remark says, else as it shows itself to be. */
function howRead(bytes: Buffer, said: string | undefined, words: Words): string {
  if (bytes.subarray(0, 2).toString('latin1') === 'PK') return words.binary;
  if (said !== undefined) return words.as(said);
  return isUtf8(bytes) ? words.as('UTF-8') : words.own;
}
