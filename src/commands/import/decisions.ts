import { each, failed, map, type Outcome } from '../../kernel/outcome.js';
import { type Folder, readSource } from '../../text/files.js';
import { readYaml } from '../../text/yaml.js';
import { lockNames } from '../lock/names.js';
import { writtenLock } from '../lock/written.js';
import type { Revision } from './merge.js';

/** The decisions whose tables were made of a figure that is now another, by the revision. Issues: those of the locks. */
export async function decisionsMoved(
  folder: Folder,
  measure: string,
  revised: readonly Revision[],
): Promise<Outcome<ReadonlyMap<Revision, readonly string[]>>> {
  const locks = [];
  for (const name of revised.length > 0 ? lockNames(folder) : []) locks.push(await inputsIn(folder, name));
  return map(
    each(locks, (lock) => lock),
    (read) =>
      new Map(
        revised.map((one) => {
          const input = `${measure}:${one.period}:${one.party.id}`;
          return [one, read.flatMap(({ decision, inputs }) => (inputs.has(input) ? [decision] : []))];
        }),
      ),
  );
}

/** The decision of a lock, and the ids of the figures that its table was made of. */
async function inputsIn(
  folder: Folder,
  name: string,
): Promise<Outcome<{ readonly decision: string; readonly inputs: ReadonlySet<string> }>> {
  const source = readSource(folder, name);
  if (!source.ok) return failed(source);
  return map(await readYaml(source.value, writtenLock), ({ decision, inputs }) => ({
    decision,
    inputs: new Set(inputs.map(({ id }) => id)),
  }));
}
