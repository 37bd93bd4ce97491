import { fold } from '../../kernel/identity.js';
import { type Issue, issue, type Located } from '../../kernel/issue.js';
import { nth } from '../../kernel/nth.js';
import { ONE, type Rational } from '../../kernel/number.js';
import { failed, map, type Outcome, orElse, outcome, soFar, valueIn } from '../../kernel/outcome.js';
import { assert } from '../../kernel/problem.js';
import { about } from '../../text/field.js';
import { type Dialect, dialectOf } from '../../text/figure.js';
import { type Folder, readSource } from '../../text/files.js';
import { fieldOf, type Node, textsNamed } from '../../text/node.js';
import {
  followed,
  label,
  list,
  located,
  madeOf,
  mapped,
  oneLine,
  optional,
  type Reader,
  record,
  text,
} from '../../text/readers.js';
import { unitIn } from '../../text/scalars/figures.js';
import { repeated } from '../../text/scalars/names.js';
import { readYaml } from '../../text/yaml.js';
import type { Agreement } from '../agreement.js';
import type { AgreementFile } from '../agreement-file.js';
import { type Ids, lineAmong, lineIn } from './line.js';
import { costOrder, countedTwice, partsOf } from './order.js';
import type { CostLine, CostSheet } from './sheet.js';

/** An agreement with its cost sheet, also when that stands in a file not read so far. Issues as `readCosts`. */
export async function withCosts(
  { agreement, costsFile }: AgreementFile,
  folder: Folder,
): Promise<Outcome<Agreement>> {
  if (!costsFile || costsFile.isRead) return outcome(agreement);
  return map(orElse(await readCosts(costsFile, folder), undefined), (costs) => ({ ...agreement, costs }));
}

/** Reads a cost sheet from a file of its own. Issues: those of the file and of `costSheet`, unreadable-file. */
export async function readCosts(
  { value: name, at }: Located<string>,
  folder: Folder,
): Promise<Outcome<CostSheet>> {
  const source = readSource(folder, name, at);
  if (!source.ok) return failed(source);
  return readYaml(source.value, (node) => costSheet(dialectOf(costTexts(node)))(node));
}

/** The figures of a cost sheet as written. */
export function costTexts(costs: Node): string[] {
  return textsNamed(['amount', 'month', 'percent', 'round'], costs);
}

/**
 * A cost sheet. Issues, all of them: those of its figures, duplicate-row, unknown-choice, unknown-line for a
 * reference to a line that is not there, cost-cycle, counted-twice, not-months; missing-field and clashing-fields for a line that
 * does not say in just one way what it comes to.
 */
export function costSheet(dialect: Dialect): Reader<CostSheet> {
  return madeOf([writtenCosts(new Map(), dialect)], (node) => {
    // Also of lines with faults: a reference to one of these is none of its own.
    const known: Ids = new Map(textsNamed(['id'], node).map((id) => [fold(id), oneLine(id)]));
    const unit = valueIn(unitIn(dialect)(fieldOf(node, 'unit')?.node ?? node)) ?? ONE;
    return writtenCosts(known, dialect, unit)(node);
  });
}

/** A cost sheet whose lines are known, and the unit that it counts in. */
export function writtenCosts(known: Ids, dialect: Dialect, counted = ONE): Reader<CostSheet> {
  const written = record({
    title: about`${text} rubrik | Samordnare, halvtid | vad kalkylen kallas | what the sheet is called`,
    unit: about`${optional(located(unitIn(dialect)))} enhet | 1000 | vad beloppen räknas i: 1000 när de står i tusental kronor | what the amounts are counted in: 1000 when they are in thousands of kronor`,
    source: about`${text} källa | Direktionen § 16/2024 | handlingen som kalkylen står i | the paper in which the sheet stands`,
    note: about`${optional(label)} anmärkning | Resor ingår inte. | något mer att säga, under kalkylen | something more to say, below the sheet`,
    total: about`${optional(lineAmong(known))} summa | pay | raden som är kostnaden att dela | the line that is the cost to share`,
    lines: about`${linesIn(known, dialect, counted)} rader | [{ id: pay, title: Lön, month: 21 500 }] | kostnaderna, och summor av dem | the costs, and sums of them`,
  });
  return mapped(written, ({ unit, ...rest }) => ({ unit: unit?.value ?? ONE, unitAt: unit?.at, ...rest }));
}

function linesIn(known: Ids, dialect: Dialect, unit: Rational): Reader<CostLine[]> {
  return followed(list(lineIn(known, dialect, unit)), (lines) =>
    soFar(
      lines.map(({ line }) => line),
      [...repeated(lines.map(({ id }) => id)), ...faultsOfOrder(lines.map(({ line }) => line))],
    ),
  );
}

/** Issues: cost-cycle, for each, where its last line leads back to its first; without any, counted-twice. */
function faultsOfOrder(lines: readonly CostLine[]): Issue[] {
  const { cycles } = costOrder(lines);
  if (cycles.length === 0)
    return countedTwice(lines).map(({ line, twice, through }) => {
      const facts = { line: line.id, twice, through: through.map(({ value }) => value) };
      return issue('counted-twice', facts, nth(through, 0).at);
    });
  return cycles.map((cycle) => {
    const ids = cycle.map(({ id }) => id);
    const back = partsOf(nth(cycle, cycle.length - 1)).find(({ value }) => value === ids[0]);
    assert(back !== undefined, 'the last line of a cycle leads back to its first');
    return issue('cost-cycle', { lines: ids }, back.at);
  });
}
