import { fold } from '../../kernel/identity.js';
import { type Issue, issue, type Located } from '../../kernel/issue.js';
import { nth } from '../../kernel/nth.js';
import { ONE, ZERO } from '../../kernel/number.js';
import { assert } from '../../kernel/problem.js';
import { type Dialect, dialectOf, readFigure } from '../../text/figure.js';
import { type Folder, readSource } from '../../text/files.js';
import type { Path, Places } from '../../text/path.js';
import { take } from '../../text/records.js';
import { choiceOf, countOf, reportRepeated, unitOf, unknown } from '../../text/values.js';
import { readYaml } from '../../text/yaml.js';
import type { Agreement } from '../agreement.js';
import type { AgreementFile } from '../agreement-file.js';
import { costOrder, partsOf } from './order.js';
import { COSTS_SHAPE, costTexts, type WrittenCosts, type WrittenLine } from './shape.js';
import { COST_KINDS, type CostLine, type CostSheet } from './sheet.js';

/** An agreement with its cost sheet, also when that stands in a file not read so far. Issues as `readCosts`. */
export async function withCosts(
  { agreement, costsFile }: AgreementFile,
  folder: Folder,
  issues: Issue[],
): Promise<Agreement> {
  if (!costsFile || costsFile.isRead) return agreement;
  return { ...agreement, costs: await readCosts(costsFile, folder, issues) };
}

/** Reads a cost sheet from a file of its own. Issues: those of its shape and of `costsFrom`, unreadable-file. */
export async function readCosts(
  { value: name, at }: Located<string>,
  folder: Folder,
  issues: Issue[],
): Promise<CostSheet | undefined> {
  const source = take(readSource(folder, name, at), issues);
  const yaml = source && (await readYaml(source, COSTS_SHAPE, issues));
  return yaml && costsFrom(yaml.value, yaml.place, dialectOf(costTexts(yaml.value)), issues);
}

/**
 * Makes a cost sheet. Issues, all of them: those of its figures, duplicate-row, unknown-choice, unknown-line for a
 * reference to a line that is not there, cost-cycle, not-months; missing-field and clashing-fields for a line that
 * does not say in just one way what it comes to.
 */
export function costsFrom(costs: WrittenCosts, place: Places, dialect: Dialect, issues: Issue[]): CostSheet {
  const known = new Map(costs.lines.map(({ id }) => [fold(id), id]));
  const lines = costs.lines.map((line, i) => {
    const at: At = (...path) => place(['lines', i, ...path]);
    return lineFrom(line, at, { known, dialect, issues });
  });
  reportRepeated(
    lines.map(({ id }, i) => ({ value: id, at: place(['lines', i, 'id']) })),
    issues,
  );
  reportCycles(lines, issues);
  const named = costs.total === undefined ? [] : [costs.total];
  const [total] = linesNamed(named, () => place(['total']), { known, issues });
  const unit =
    costs.unit === undefined ? ONE : unitOf({ value: costs.unit, at: place(['unit']) }, dialect, issues);
  return { title: costs.title, unit: unit ?? ONE, source: costs.source, lines, total };
}

/** The place of a part of a line. */
type At = (...path: Path) => Located<string>['at'];

/** What the lines of a sheet have in common: their ids by how they fold, how figures are written, and where faults go. */
interface Reading {
  readonly known: ReadonlyMap<string, string>;
  readonly dialect: Dialect;
  readonly issues: Issue[];
}

function lineFrom(line: WrittenLine, at: At, reading: Reading): CostLine {
  const { dialect, issues } = reading;
  const read = <T>(field: keyof WrittenLine, reader: (text: Located<string>) => T) => {
    const value = line[field];
    return typeof value === 'string' ? reader({ value, at: at(field) }) : undefined;
  };
  const { amount, decimals } = amountOf(line, at, reading);
  const kind = read('kind', (text) => choiceOf(text, COST_KINDS, issues));
  const months = read('months', (text) => monthsOf(text, issues));
  const round = read('round', (text) => unitOf(text, dialect, issues));
  const printed = read('decimals', (text) => countOf(text, issues));
  const { id, title, comment } = line;
  return { id, title, comment, kind, amount, months, round, decimals: printed ?? decimals, at: at() };
}

/** The ways in which a line may say what it comes to. */
const WAYS = ['amount', 'month', 'percent', 'sum'] as const;

/** What a line comes to, and with how many decimals that was written. */
function amountOf(line: WrittenLine, at: At, reading: Reading): Pick<CostLine, 'amount' | 'decimals'> {
  const { issues, dialect } = reading;
  const [way, other] = WAYS.filter((field) => line[field] !== undefined);
  const clash = (first: keyof WrittenLine, second: keyof WrittenLine) =>
    issues.push(issue('clashing-fields', { first, second }, at(first)));
  const missing = (field: keyof WrittenLine) => issues.push(issue('missing-field', { field }, at()));
  if (!way) missing(line.of ? 'percent' : 'amount');
  else if (other) clash(way, other);
  else if (way === 'percent' && !line.of) missing('of');
  else if (way !== 'percent' && line.of) clash('of', way);
  else if (way === 'amount' && line.round !== undefined && line.months === undefined)
    clash('round', 'amount');

  const located = (field: 'sum' | 'of') => linesNamed(line[field] ?? [], (i) => at(field, i), reading);
  if (way === 'sum') return { amount: { sumOf: located('sum') }, decimals: 0 };
  const text = way && line[way];
  const figure =
    text === undefined ? undefined : take(readFigure({ value: text, at: at(way ?? '') }, dialect), issues);
  const value = figure?.value ?? ZERO;
  if (way === 'percent') return { amount: { percent: value, of: located('of') }, decimals: 0 };
  const decimals = figure?.decimals ?? 0;
  return { amount: way === 'month' ? { month: value } : { given: value }, decimals };
}

/** The ids of the lines that are named, each once. Issues: unknown-line, duplicate-row. */
function linesNamed(
  ids: readonly string[],
  at: (i: number) => Located<string>['at'],
  { known, issues }: Omit<Reading, 'dialect'>,
): Located<string>[] {
  const named = ids.map((value, i) => ({ value: known.get(fold(value)) ?? value, at: at(i) }));
  const missing = named.filter(({ value }) => !known.has(fold(value)));
  issues.push(...missing.map((text) => unknown('unknown-line', text, [...known.values()])));
  reportRepeated(named, issues);
  return named;
}

/** How many months of the year a cost runs. Issue: not-months. */
function monthsOf({ value, at }: Located<string>, issues: Issue[]): number | undefined {
  if (/^([1-9]|1[0-2])$/.test(value)) return Number(value);
  issues.push(issue('not-months', { text: value }, at));
  return undefined;
}

/** Issue: cost-cycle, for each, where its last line leads back to its first. */
function reportCycles(lines: readonly CostLine[], issues: Issue[]): void {
  for (const cycle of costOrder(lines).cycles) {
    const ids = cycle.map(({ id }) => id);
    const back = partsOf(nth(cycle, cycle.length - 1)).find(({ value }) => value === ids[0]);
    assert(back !== undefined, 'the last line of a cycle leads back to its first');
    issues.push(issue('cost-cycle', { lines: ids }, back.at));
  }
}
