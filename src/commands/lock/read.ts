import { createHash } from 'node:crypto';
import * as v from 'valibot';
import type { Agreement } from '../../agreement/agreement.js';
import {
  type PrintedCell,
  type PrintedRow,
  TOTAL_ROW,
  UNCLAIMED_ROW,
} from '../../agreement/published/table.js';
import { agreementIds } from '../../agreement/read-agreement.js';
import { STATED_SHAPE, statedFrom } from '../../agreement/scenarios.js';
import type { Stated } from '../../agreement/stated.js';
import { isSame, nameMeant } from '../../kernel/identity.js';
import { type Issue, issue, type Located } from '../../kernel/issue.js';
import { type Outcome, soFar } from '../../kernel/outcome.js';
import type { Party } from '../../kernel/party.js';
import { type Dialect, readFigure } from '../../text/figure.js';
import { type Folder, readSource } from '../../text/files.js';
import type { Path, Places } from '../../text/path.js';
import { take } from '../../text/records.js';
import { map, text } from '../../text/shape.js';
import { numberOf, unknown } from '../../text/values.js';
import { readYaml } from '../../text/yaml.js';
import type { Lock, LockedCell } from './lock.js';

/** Figures are written by the program itself: a point stands before decimals. */
const POINTS: Dialect = { comma: false, point: true };

const SHAPE = map({
  decision: text,
  agreement: text,
  version: text,
  question: STATED_SHAPE,
  table: v.array(map({ party: text, weight: text, amount: text })),
  unclaimed: v.optional(text),
  total: map({ weight: text, amount: text }),
  inputs: v.array(map({ id: text, value: text, place: text })),
  files: v.array(map({ file: text, sha256: text })),
  seal: text,
});

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
): Promise<Outcome<LockFile>> {
  const issues: Issue[] = [];
  const source = take(readSource(folder, name), issues);
  const yaml = source && (await readYaml(source, SHAPE, issues));
  if (!yaml) return { ok: false, issues };
  const { value, place } = yaml;
  const known = agreementIds(folder);
  if (nameMeant(value.agreement, known) === undefined) {
    issues.push(unknown('unknown-agreement', { value: value.agreement, at: place(['agreement']) }, known));
  }
  const agreement = agreements.find(({ id }) => isSame(id, value.agreement));
  if (!agreement) return { ok: false, issues };
  if (sealOf(source.text) !== value.seal) issues.push(issue('lock-edited', {}, place(['seal'])));
  const stated = statedFrom(value.question, (...path: Path) => place(['question', ...path]));
  const table = {
    agreement: agreement.id,
    title: value.decision,
    source: value.decision,
    of: 'allocation' as const,
    parties: agreement.parties,
    rows: rowsOf(value, agreement.parties, place, issues),
    total: TOTAL_ROW,
    known: [],
    at: place(['table']),
  };
  const lock = { table, inputs: inputsFrom(value, place, issues), files: value.files };
  return soFar({ agreement: agreement.id, stated, lock }, issues);
}

/** The fingerprint of all that stands above the line of the seal. */
function sealOf(text: string): string {
  const above = text.slice(0, text.lastIndexOf('\nseal: ') + 1);
  return createHash('sha256').update(above.replace(/\r\n/g, '\n')).digest('hex');
}

type Written = v.InferOutput<typeof SHAPE>;

function rowsOf(
  { table, total, unclaimed }: Written,
  parties: readonly Party[],
  place: Places,
  issues: Issue[],
): PrintedRow[] {
  const nameOf = (id: string) => parties.find((party) => party.id === id)?.name ?? id;
  const row = (id: string, label: string, figures: Record<string, string>, path: Path): PrintedRow => ({
    id,
    label,
    cells: Object.entries(figures).flatMap(([role, figure]) => {
      const text = { value: figure, at: place([...path, role]) };
      return cellOf(role as 'weight' | 'amount', text, issues) ?? [];
    }),
  });
  return [
    ...table.map(({ party, ...figures }, i) => row(party, nameOf(party), figures, ['table', i])),
    ...(unclaimed === undefined ? [] : [row(UNCLAIMED_ROW, '', { amount: unclaimed }, ['unclaimed'])]),
    row(TOTAL_ROW, TOTAL_ROW, total, ['total']),
  ];
}

function cellOf(role: 'weight' | 'amount', text: Located<string>, issues: Issue[]): PrintedCell | undefined {
  const figure = take(readFigure(text, POINTS), issues);
  return figure && { role, column: role, text: text.value, figure, at: text.at };
}

function inputsFrom({ inputs }: Written, place: Places, issues: Issue[]): LockedCell[] {
  return inputs.flatMap(({ id, value: written }, i) => {
    const text = { value: written, at: place(['inputs', i, 'value']) };
    const value = numberOf(text, POINTS, issues);
    return value ? [{ id, text: written, value, at: text.at }] : [];
  });
}
