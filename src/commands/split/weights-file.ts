import type { Claimant } from '../../allocation/allocation.js';
import { fold, isSame } from '../../kernel/identity.js';
import { type Issue, issue } from '../../kernel/issue.js';
import { nth } from '../../kernel/nth.js';
import { ONE, type Rational, ZERO } from '../../kernel/number.js';
import {
  all,
  andThen,
  each,
  fail,
  failed,
  follow,
  type Outcome,
  optional,
  outcome,
  valueIn,
  withIssues,
} from '../../kernel/outcome.js';
import type { Folder } from '../../text/files.js';
import { namedColumn } from '../../text/foreign/columns.js';
import { emptyField, figureIn } from '../../text/foreign/figure.js';
import type { DecimalMark } from '../../text/foreign/form.js';
import { isHeadingAgain } from '../../text/foreign/heading-row.js';
import { holdsFigure, kindOf } from '../../text/foreign/kind.js';
import { type Asked, openTable } from '../../text/foreign/open-table.js';
import { isTold, mayHaveRole, type Profile, surest } from '../../text/foreign/profile.js';
import { type ForeignColumn, foreignColumns, headedGrid } from '../../text/foreign/profiled.js';
import { statedUnit } from '../../text/foreign/units.js';
import { beyondHeadings, cellAt, type Grid, type GridCell, type GridRow } from '../../text/grid.js';
import { oneLine } from '../../text/readers.js';
import { isAnySum } from '../../text/sum-rows.js';
import { footnotesIn } from './footnotes.js';
import { saidOfWeights } from './said.js';
import { claimantOf, countiesAmong } from './weights.js';

/** What the user says of the file: how it is to be read, and which mark stands before decimals. */
export interface NamedWeights extends Asked {
  readonly decimal?: DecimalMark;
}

/**
 * Reads weights of any table: the column of names, and that of weights, or of shares where there is no other. Notes are passed over,
 * and said; a row of sums is a row like the others, for whom it stands among parties to tell. Issues: those of the file, not-in-table,
 * no-parties, no-weights, unclear-column, doubtful-heading; else all of csv-row-length, empty-field, missing-mark, and those of the figures.
 */
export async function weightsInTable(
  folder: Folder,
  file: string,
  named: NamedWeights,
): Promise<Outcome<Claimant[]>> {
  return follow(await openTable(folder, file, { ...named, isOneEach: true }), (grid) =>
    weightsIn(grid, named, folder, file),
  );
}

function weightsIn(
  grid: Grid,
  { columns: named, decimal }: NamedWeights,
  { remarks }: Folder,
  file: string,
): Outcome<Claimant[]> {
  const { headings, at, hasHeadings, doubtful, body, profiles } = headedGrid(grid, named);
  const told = all({
    name: optional(named.name, (text) => namedColumn(text, headings)),
    weight: optional(named.weight, (text) => namedColumn(text, headings)),
  });
  if (!told.ok) return failed(told);
  if (!hasHeadings && grid.rows.length < 2) return fail('no-parties', {}, at);
  const names = surest(
    'name',
    profiles.filter(({ isTexts }) => isTexts),
  );
  const name = told.value.name ?? names[0]?.index ?? 0;
  const [weight, ...more] = told.value.weight === undefined ? weighing(profiles) : [told.value.weight];
  const columnsOf = (indexes: readonly number[]) =>
    indexes.map((index) => headings[index] || String(index + 1));
  if (weight === undefined) return fail('no-weights', { columns: columnsOf([...headings.keys()]) }, at);
  if (more.length > 0)
    return fail('unclear-column', { role: 'weight', columns: columnsOf([weight, ...more]) }, at);
  if (doubtful) {
    const [label, figure] = [textAt(doubtful, name), textAt(doubtful, weight)];
    return fail('doubtful-heading', { name: label, figure }, cellAt(doubtful, name).at);
  }
  const once = body.filter((row) => !isHeadingAgain(row, headings));
  const end = once.findLastIndex((row) => row.some(holdsFigure));
  const isNote = (row: GridRow, i: number) => {
    if (textAt(row, weight) !== '') return false;
    const text = textAt(row, 0);
    const isAlone = row.every(({ value }, index) => index === 0 || value.trim() === '');
    const isTold = i > end && isAlone && SENTENCE.test(text);
    return isTold || NOTE.test(text) || statedUnit(text) !== undefined;
  };
  const parties = once.filter((row, i) => !isNote(row, i));
  if (parties.length === 0) return fail('no-parties', {}, at);
  const sums = new Set(parties.filter((row) => isAnySum(textAt(row, name))));
  const others = parties.filter((row) => !sums.has(row));
  const foreign = foreignColumns(profiles, others, [...sums], decimal);
  const { ambiguous } = nth(foreign, weight);
  if (ambiguous) return { ok: false, issues: [ambiguous] };
  const code = profiles.find(({ kind, index }) => kind === 'code' && index !== name)?.index;
  const id = headings.findIndex((heading, index) => isSame(heading, 'party') && index !== name);
  for (const [rows, areHeadings] of [
    [body.length - once.length, true],
    [once.length - parties.length, false],
  ] as const)
    if (rows > 0) remarks.push({ code: 'rows-passed-over', facts: { file, rows, areHeadings } });
  const unread = profiles.filter(
    ({ index, kind }) => ![name, weight, code, id].includes(index) && kind !== 'empty',
  );
  if (unread.length > 0) {
    const columns = columnsOf(unread.map(({ index }) => index));
    remarks.push({ code: 'columns-passed-over', facts: { file, columns } });
  }
  const own = { ...nth(foreign, weight), scale: ONE };
  const cellOf = (row: GridRow) => cellAt(row, weight);
  const marked = parties.filter((row) => kindOf(cellOf(row)) === 'missing');
  const footnotes = footnotesIn(parties, name, weight);
  if (footnotes.texts.length > 0)
    remarks.push({ code: 'footnotes-left-out', facts: { file, texts: footnotes.texts } });
  const read = each(parties, (row) => {
    const cell = cellOf(row);
    const written = row[name] ?? nth(row, 0);
    const label = footnotes.names.get(written) ?? written;
    const claimant = claimantOf({
      name: label,
      id: id < 0 ? undefined : textAt(row, id),
      code: code === undefined ? undefined : textAt(row, code),
      weight: kindOf(cell) === 'missing' ? outcome(ZERO) : weightOf(own, cell),
      cell,
    });
    const faults = beyondHeadings(row, headings.length);
    if (fold(label.value) === '') faults.push(emptyField(nth(foreign, name), label));
    return withIssues(claimant, faults);
  });
  const claimants = valueIn(read) ?? [];
  remarks.push(...saidOfWeights(claimants, own.kind === 'percent', file));
  return withIssues(read, [...missing(marked, own, name), ...countiesAmong(claimants)]);
}

/** One issue for all weights that are said to be missing. Issue: missing-mark. */
function missing(marked: readonly GridRow[], { heading, index }: ForeignColumn, name: number): Issue[] {
  const [first] = marked;
  if (!first) return [];
  const names = marked.map((row) => textAt(row, name));
  const { value, at } = cellAt(first, index);
  return [issue('missing-mark', { column: heading || String(index + 1), text: value.trim(), names }, at)];
}

/** The columns that may be the weights: those whose headings say so, or all that have figures; no texts, prices or changes. */
function weighing(profiles: readonly Profile[]): number[] {
  const told = profiles.filter(
    (one) =>
      isTold('weight', one) &&
      (!one.isTexts || isSame(one.heading, 'weight') || isSame(one.heading, 'vikt')) &&
      (mayHaveRole(one) || !one.isFigures) &&
      !one.isIdentity,
  );
  return (told.length > 0 ? surest('weight', told) : profiles.filter(mayHaveRole)).map(({ index }) => index);
}

/** What a line of notes below a table begins with, or a sentence. */
const NOTE = /^(#|\*|\d\)|källa\b|source\b|not\b|note\b|anm\b|anmärkning)|^\p{L}+( \S+){3,}\.$/iu;

/** A line below the last figure that has a word of sentences after its first, and is no name of a party. */
const SENTENCE =
  /^\S+ (?:.* )?(är|har|avser|gäller|ingår|anges|visas|redovisas|beräknas|exkl|inkl|exklusive|inklusive|enligt|inte|ej|utan|som|are|is|excl|incl|excluding|including|not)(?![\p{L}])/u;

function textAt(row: GridRow, index: number): string {
  return oneLine(row[index]?.value ?? '');
}

function weightOf(column: ForeignColumn, cell: GridCell): Outcome<Rational> {
  return andThen(figureIn(column, cell), (figure) =>
    figure ? outcome(figure.value) : { ok: false, issues: [emptyField(column, cell)] },
  );
}
