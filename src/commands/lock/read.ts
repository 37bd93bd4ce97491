import type { Agreement } from '../../agreement/agreement.js';
import { agreementIds } from '../../agreement/file-names.js';
import {
  type PrintedCell,
  type PrintedRow,
  TOTAL_ROW,
  UNCLAIMED_ROW,
} from '../../agreement/published/table.js';
import type { Stated } from '../../agreement/stated.js';
import { isSame, nameMeant } from '../../kernel/identity.js';
import { issue, type Located } from '../../kernel/issue.js';
import { failed, follow, map, type Outcome, optional, soFar } from '../../kernel/outcome.js';
import type { Party } from '../../kernel/party.js';
import { type Folder, readSource } from '../../text/files.js';
import { unknown } from '../../text/scalars/names.js';
import type { Lock, LockedCell } from './lock.js';
import { type Held, heldIn } from './read-held.js';
import { readWritten } from './source.js';
import { sealIn } from './write.js';
import type { Written } from './written.js';

/** A decided table, the agreement that it is of, and what was asked then. */
export interface LockFile {
  readonly agreement: string;
  readonly stated: Stated;
  readonly lock: Lock;
  /** The program that calculated. */
  readonly version: string;
  readonly seal: Located<string>;
  readonly isEdited: boolean;
  /** All that it was calculated from, which those before 0.6.0 do not hold. */
  readonly held?: Held;
}

/**
 * Reads a decided table of one of these agreements; of another there is nothing to tell. `known`: all that there are. Issues, all of them: those
 * of its shape, lock-edited when it is not as it was written, unknown-agreement.
 */
export async function readLock(
  folder: Folder,
  name: string,
  agreements: readonly Agreement[],
  known: readonly string[] = agreementIds(folder),
): Promise<Outcome<LockFile | undefined>> {
  const source = readSource(folder, name);
  if (!source.ok) return failed(source);
  return follow(await readWritten(source.value), (lock) => {
    const isUnknown = nameMeant(lock.agreement.value, known) === undefined;
    const strange = isUnknown ? [unknown('unknown-agreement', lock.agreement, known)] : [];
    const agreement = agreements.find(({ id }) => isSame(id, lock.agreement.value));
    if (!agreement) return soFar(undefined, strange);
    const isEdited = sealIn(source.value.text) !== lock.seal.value;
    // Of what has been changed only that is told, not what follows from the change.
    if (isEdited)
      return soFar(lockOf(lock, agreement, undefined, true), [
        ...strange,
        issue('lock-edited', {}, lock.seal.at),
      ]);
    return map(
      optional(lock.terms, () => heldIn(lock, agreement)),
      (held) => lockOf(lock, agreement, held, false),
    );
  });
}

function lockOf(lock: Written, agreement: Agreement, held: Held | undefined, isEdited: boolean): LockFile {
  const { decision, table, inputs, rules, files, drawn, seal, version } = lock;
  const parties = held?.cooperation.parties ?? agreement.parties;
  return {
    agreement: agreement.id,
    stated: lock.question,
    held,
    version,
    seal,
    isEdited,
    lock: {
      table: {
        agreement: agreement.id,
        title: decision,
        source: decision,
        of: 'allocation',
        parties,
        rows: rowsOf(lock, parties),
        total: TOTAL_ROW,
        unclaimed: UNCLAIMED_ROW,
        known: [],
        at: table.at,
      },
      inputs: inputs.map(({ id, value: { value, at } }): LockedCell => ({ id, ...value, at })),
      rules,
      files,
      drawn,
    },
  };
}

function rowsOf({ table, total, unclaimed }: Written, parties: readonly Party[]): PrintedRow[] {
  const row = (id: string, label: string, cells: readonly (PrintedCell | undefined)[]): PrintedRow => ({
    id,
    label,
    cells: cells.flatMap((one) => one ?? []),
  });
  const nameOf = (id: string) => parties.find((party) => party.id === id)?.name ?? id;
  return [
    ...table.value.map((one) => row(one.party, nameOf(one.party), [one.weight, one.amount])),
    ...(unclaimed === undefined ? [] : [row(UNCLAIMED_ROW, UNCLAIMED_ROW, [unclaimed])]),
    row(TOTAL_ROW, TOTAL_ROW, [total.weight, total.amount]),
  ];
}
