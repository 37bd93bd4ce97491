import { createHash } from 'node:crypto';
import type { Agreement } from '../../agreement/agreement.js';
import {
  type PrintedCell,
  type PrintedRow,
  TOTAL_ROW,
  UNCLAIMED_ROW,
} from '../../agreement/published/table.js';
import { agreementIds } from '../../agreement/read-agreement.js';
import { writtenDraw } from '../../agreement/read-draw.js';
import { stated } from '../../agreement/scenarios.js';
import type { Stated } from '../../agreement/stated.js';
import { isSame, nameMeant } from '../../kernel/identity.js';
import { issue } from '../../kernel/issue.js';
import { failed, follow, map, type Outcome, soFar } from '../../kernel/outcome.js';
import { findParty, type Party } from '../../kernel/party.js';
import { about } from '../../text/field.js';
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

const row = record({
  party: about`${text} part | alby | den som raden gäller | whom the row is of`,
  weight: about`${weight} vikt | 1204.5 | partens vikt | the weight of the party`,
  amount: about`${amount} belopp | 456901 | det som parten betalar, i kronor | what the party pays, in kronor`,
});

const sums = record({
  weight: about`${weight} vikt | 1581.75 | summan av vikterna | the sum of the weights`,
  amount: about`${amount} belopp | 600000 | summan av beloppen, i kronor | the sum of the amounts, in kronor`,
});

const input = record({
  id: about`${text} kortnamn | budget/alby | siffran som lästes | the figure that was read`,
  value: about`${located(lockedFigure)} värde | 1204.5 | vad den var | what it was`,
  place: about`${text} plats | measures/budget.csv:2:11 | var den stod | where it stood`,
});

const draw = writtenDraw(list(text));

const file = record({
  file: about`${text} fil | measures/budget.csv | filen som lästes | which file was read`,
  sha256: about`${text} kontrollsumma | 8f648c8fd60d71bb | filens SHA-256, som avslöjar om den har ändrats | its SHA-256, which tells whether it has changed`,
});

/** What a decided table says. */
export const writtenLock = record({
  decision: about`${text} beslut | Direktionen § 12/2024 | beslutet som tabellen hör till | the decision that the table belongs to`,
  agreement: about`${located(text)} avtal | jour | avtalet som tabellen fördelar efter | the agreement that the table is of`,
  version: about`${text} version | 0.2.0 | programmet som räknade | the program that calculated`,
  question: about`${stated} fråga | { year: 2025 } | det som efterfrågades utöver avtalet | what was asked for beside the agreement`,
  table: about`${located(list(row))} tabell | [{ party: alby, weight: 1204.5, amount: 456901 }] | varje parts vikt och belopp | the weight and the amount of each party`,
  unclaimed: about`${optional(amount)} öresutjämning | 1 | det som ingen part betalar, i kronor | what no party pays, in kronor`,
  drawn: about`${optional(draw)} lottning | { parties: [byby, alby], source: Direktionen 2025-03-01 § 12 } | den lottning som avgjorde mellan lika | the draw of lots that settled between equals`,
  total: about`${sums} summa | { weight: 1581.75, amount: 600000 } | summan av raderna | the sum of the rows`,
  inputs: about`${list(input)} siffror | [{ id: budget/alby, value: 1204.5, place: 'measures/budget.csv:2:11' }] | de siffror som tabellen räknades av | the figures that the table was made of`,
  files: about`${list(file)} filer | [{ file: measures/budget.csv, sha256: 8f648c8fd60d71bb }] | de filer som lästes | the files that were read`,
  seal: about`${located(text)} sigill | 3822502c1e09ec34 | kontrollsumman av allt ovanför, som avslöjar en ändring | the fingerprint of all above, which tells of a change`,
});

type Written = Read<typeof writtenLock>;

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
  return follow(await readYaml(source.value, writtenLock), (lock) => {
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
  const { decision, table, inputs, files, drawn } = lock;
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
      drawn: drawn && { ...drawn, parties: drawn.parties.flatMap((id) => findParty(parties, id) ?? []) },
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
