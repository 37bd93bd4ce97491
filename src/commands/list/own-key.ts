import type { Agreement } from '../../agreement/agreement.js';
import { ownQuestion } from '../../allocation/question.js';
import type { Label, Located } from '../../kernel/issue.js';
import { andThen, map, type Outcome, outcome } from '../../kernel/outcome.js';
import type { Measure } from '../../keys/measure.js';
import type { Folder } from '../../text/files.js';
import type { Shell } from '../command.js';

/** A key of one's own: what it is called, and the periods of each measure that it read for the agreement that it was asked about. */
export interface OwnKey {
  readonly id: string;
  readonly title: Label;
  readonly agreement: string;
  readonly read: ReadonlyMap<string, ReadonlySet<string>>;
}

/**
 * Asks a key of one's own about the agreements in turn, for only an answer tells what it reads; gives the first. Issues:
 * those of `keyOfModule` for the first agreement, when it answers for none. Throws UsageError (exit 4) when it cannot be read.
 */
export async function ownKeyNamed(
  { value: name }: Located<string>,
  agreements: readonly Agreement[],
  measures: ReadonlyMap<string, Measure>,
  folder: Folder,
  shell: Shell,
): Promise<Outcome<OwnKey | undefined>> {
  const { keyOfModule } = await import('../../keys/module/read.js');
  let refused: Outcome<OwnKey> | undefined;
  for (const agreement of agreements) {
    const { input } = ownQuestion(agreement, measures);
    const asked = andThen(keyOfModule(name, input, shell, folder), ({ value: key }) =>
      map(key.weigh(input), ({ read = [] }): OwnKey => {
        const ofEach = new Map<string, Set<string>>();
        for (const { basis } of read)
          ofEach.set(basis.measure.id, (ofEach.get(basis.measure.id) ?? new Set()).add(basis.period));
        return { id: key.id, title: key.title, agreement: agreement.id, read: ofEach };
      }),
    );
    if (asked.ok) return asked;
    refused ??= asked;
  }
  return refused ?? outcome(undefined);
}
