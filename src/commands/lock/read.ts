import { createHash } from 'node:crypto';
import type { Agreement } from '../../agreement/agreement.js';
import {
  type PrintedCell,
  type PrintedRow,
  TOTAL_ROW,
  UNCLAIMED_ROW,
} from '../../agreement/published/table.js';
import { agreementIds } from '../../agreement/read-agreement.js';
import { stated } from '../../agreement/scenarios.js';
import type { Stated } from '../../agreement/stated.js';
import { isSame, nameMeant } from '../../kernel/identity.js';
import { issue } from '../../kernel/issue.js';
import { failed, follow, map, type Outcome, soFar } from '../../kernel/outcome.js';
import type { Party } from '../../kernel/party.js';
import { type Dialect, readFigure } from '../../text/figure.js';
import { type Folder, readSource } from '../../text/files.js';
import type { Node } from '../../text/node.js';
import {
  goingOnWith,
  list,
  located,
  optional,
  type Read,
  type Reader,
  record,
  scalar,
  text,
} from '../../text/readers.js';
import { figureIn, unknown } from '../../text/scalars.js';
import type { Source } from '../../text/source.js';
import { readYaml } from '../../text/yaml.js';
import type { Lock, LockedCell } from './lock.js';

/** Figures are written by the program itself: a point stands before decimals. */
const POINTS: Dialect = { comma: false, point: true };

const weight = goingOnWith(cell('weight'), undefined);
const amount = goingOnWith(cell('amount'), undefined);

const written = record({
  decision: text,
  agreement: located(text),
  version: text,
  question: stated,
  table: located(list(record({ party: text, weight, amount }))),
  unclaimed: optional(amount),
  total: record({ weight, amount }),
  inputs: list(record({ id: text, value: located(lockedFigure), place: text })),
  files: list(record({ file: text, sha256: text })),
  seal: located(text),
});

type Written = Read<typeof written>;

/** A decided table, the agreement that it is of, and what was asked then. */
export interface LockFile {
  readonly agreement: string;
  readonly stated: Stated;
  readonly lock: Lock;
}

/**
 * Reads a decided table of one of these agreements; of another there is nothing to tell. Issues, all of them: those
 * of its shape, lock-edited when it is not as it was written, unknown-agreement.
 */
export async function readLock(
  folder: Folder,
  name: string,
  agreements: readonly Agreement[],
): Promise<Outcome<LockFile | undefined>> {
  const source = readSource(folder, name);
  if (!source.ok) return failed(source);
  const known = agreementIds(folder);
  return follow(await readYaml(source.value, written), (lock) => {
    const isUnknown = nameMeant(lock.agreement.value, known) === undefined;
    const strange = isUnknown ? [unknown('unknown-agreement', lock.agreement, known)] : [];
    const agreement = agreements.find(({ id }) => isSame(id, lock.agreement.value));
    if (!agreement) return soFar(undefined, strange);
    const isEdited = sealOf(source.value) !== lock.seal.value;
    const edited = isEdited ? [issue('lock-edited', {}, lock.seal.at)] : [];
    return soFar(lockOf(lock, agreement), [...strange, ...edited]);
  });
}

/** The fingerprint of all that stands above the line of the seal. */
function sealOf({ text: whole }: Source): string {
  const above = whole.slice(0, whole.lastIndexOf('\nseal: ') + 1);
  return createHash('sha256').update(above.replace(/\r\n/g, '\n')).digest('hex');
}

function lockOf(lock: Written, { id, parties }: Agreement): LockFile {
  const { decision, table, inputs, files } = lock;
  return {
    agreement: id,
    stated: lock.question,
    lock: {
      table: {
        agreement: id,
        title: decision,
        source: decision,
        of: 'allocation',
        parties,
        rows: rowsOf(lock, parties),
        total: TOTAL_ROW,
        known: [],
        at: table.at,
      },
      inputs: inputs.map(({ id: input, value: { value, at } }): LockedCell => ({ id: input, ...value, at })),
      files,
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
    ...(unclaimed === undefined ? [] : [row(UNCLAIMED_ROW, '', [unclaimed])]),
    row(TOTAL_ROW, TOTAL_ROW, [total.weight, total.amount]),
  ];
}

/** A cell of the table, with its figure. Issues: those of a figure. */
function cell(role: 'weight' | 'amount'): Reader<PrintedCell> {
  return scalar((printed) =>
    map(readFigure(printed, POINTS), (figure) => ({
      role,
      column: role,
      text: printed.value,
      figure,
      at: printed.at,
    })),
  );
}

/** A figure that was read then, with its text. */
function lockedFigure(node: Node): Outcome<Pick<LockedCell, 'text' | 'value'>> {
  return scalar((input) => map(figureIn(POINTS)(input), (value) => ({ text: input.value, value })))(node);
}
