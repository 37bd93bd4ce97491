import { basename, dirname, resolve } from 'node:path';
import { type Cooperation, readCooperation } from '../../../agreement/cooperation.js';
import { agreementIds } from '../../../agreement/file-names.js';
import { readAgreement } from '../../../agreement/read-agreement.js';
import { fail, map, type Outcome, outcome, valueIn } from '../../../kernel/outcome.js';
import { UsageError } from '../../../kernel/problem.js';
import { plain } from '../../../sheet/plain.js';
import { asSentence, type Sentence } from '../../../sheet/sentence.js';
import { asTyped } from '../../../text/arguments.js';
import type { Folder } from '../../../text/files.js';
import { isInside } from '../../../text/real-path.js';
import type { Call, Output, OwnFile } from '../../command.js';
import { ownFolder } from '../../data.js';
import { slugOf, tidy } from '../../short-names.js';
import { EXAMPLE } from '../settings.js';
import type { Words } from '../words.js';

/** The cooperation that a file is added to, which is no embedded one. */
export interface Own {
  readonly folder: Folder;
  readonly cooperation: Cooperation;
}

/** Issues: those of the cooperation. Throws UsageError: no-cooperation, no-own-folder, embedded-data. */
export async function ownCooperation(call: Call<Words>): Promise<Outcome<Own>> {
  const folder = ownFolder(call);
  if (isInside(dirname(call.shell.embeddedData), folder.path))
    throw new UsageError('embedded-data', { cooperation: basename(folder.path) });
  return map(await readCooperation(folder), (cooperation) => ({ folder, cooperation }));
}

/** The short name that is made of the last argument. Issue: wrong-form. Throws UsageError missing-argument. */
export function idSaid({ args, line }: Call<Words>): Outcome<string> {
  if (args[1] === undefined) throw new UsageError('missing-argument', { argument: 'id' });
  const { value: text, at } = line.argument(1);
  const id = slugOf(text);
  return id === '' ? fail('wrong-form', { text, example: 'jour' }, at) : outcome(id);
}

/** What a file is called after when nothing else is said: the name as it was typed, its first letter a capital. */
export function titleFrom({ args }: Call<Words>): string {
  const text = tidy(args[1] ?? '');
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
}

/** The years that the cooperation's agreements are for, each once; that of an example when none says. */
export async function usualYears({ folder, cooperation }: Own): Promise<readonly [number, ...number[]]> {
  const years = new Set<number>();
  for (const id of agreementIds(folder)) {
    const year = valueIn(await readAgreement(folder, id, cooperation))?.agreement.year;
    if (year !== undefined) years.add(year);
  }
  const [first = EXAMPLE.year, ...others] = years;
  return [first, ...others];
}

/** A file that is not there yet. Throws UsageError file-taken. */
export function newFile({ folder }: Pick<Own, 'folder'>, name: string, text: string): OwnFile {
  const taken = new UsageError('file-taken', { path: name });
  const file = resolve(folder.path, name);
  if (folder.disk.has(file)) throw taken;
  return { file, text, taken, shown: name };
}

/** What is written, and told of by these names, and what can be done now, with the folder as the call named it. */
export function added(
  own: readonly OwnFile[],
  names: readonly string[],
  commands: readonly string[],
  { options: { data }, words: { init: said } }: Call<Words>,
  also: readonly Sentence[] = [],
): Outcome<Output> {
  const where = data === undefined ? '' : ` --data ${asTyped(data)}`;
  const lines = commands.map((line) => asSentence(`  ${plain(line)}${where}`));
  return outcome({ own, talk: [said.added(names), said.next, ...lines, ...also] });
}
