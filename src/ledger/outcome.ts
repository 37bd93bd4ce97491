import { dirname, resolve } from 'node:path';
import type { AgreedOutcome, SettlementRule, WrittenOutcome } from '../agreement/agreed-outcome.js';
import { PAID_FIELDS, writtenOutcome } from '../agreement/read-outcome.js';
import type { CalendarDate } from '../kernel/date.js';
import { issue, type Located, type Place } from '../kernel/issue.js';
import {
  compare,
  divide,
  isWhole,
  multiply,
  ONE,
  type Rational,
  rational,
  roundHalfAway,
  sum,
} from '../kernel/number.js';
import {
  all,
  andThen,
  each,
  fail,
  failed,
  follow,
  issuesOf,
  map,
  type Outcome,
  outcome,
  soFar,
  valueIn,
  withIssues,
} from '../kernel/outcome.js';
import type { Party } from '../kernel/party.js';
import { assert, UsageError } from '../kernel/problem.js';
import { ALONE, dialectOf } from '../text/figure.js';
import { anywhere, beside, type Folder, readBytes, readSource } from '../text/files.js';
import { unitInTitle } from '../text/foreign/units.js';
import { kindOf } from '../text/kinds/index.js';
import type { FileKind } from '../text/kinds/kind.js';
import { bareAmount } from '../text/kronor.js';
import { openFile, openGrid } from '../text/open.js';
import { located } from '../text/readers.js';
import { amountIn, notNegativeAmountIn } from '../text/scalars/figures.js';
import { isTotal } from '../text/sum-rows.js';
import { tableNamed } from '../text/table-name.js';
import { belowTitle, type DataRecord, gridTable, readTable } from '../text/tables.js';
import { readYaml } from '../text/yaml.js';
import { type BooksChoice, type BooksSource, costInBooks } from './books.js';
import { cell, moneyFor, type Payers, paidIn } from './payers.js';

/** What an agreement came to cost, and what parties paid where that is not what they were to pay. In kronor. */
export interface ReadOutcome {
  /** In whole units, as it is divided. */
  readonly cost: Located<Rational>;
  /** What it was before it was rounded to the unit, where it was finer. */
  readonly exact?: Rational | undefined;
  /** The paper, the file or the books that it stands in; undefined when it was stated as it was asked for. */
  readonly source?: string | BooksSource;
  readonly paid: ReadonlyMap<Party, Rational>;
  /** What lines of the cost sheet came to cost. */
  readonly lines?: ReadonlyMap<string, Located<Rational>>;
  /** What is done with the difference, and when it is to be paid, where the outcome says it. */
  readonly settlement?: SettlementRule | undefined;
  readonly due?: CalendarDate | undefined;
}

/** What the command line says of an outcome: a figure or the name of a file, and of books which accounts and objects. */
export interface NamedOutcome extends BooksChoice {
  readonly named: Located<string>;
}

/**
 * Reads an outcome: a figure; books, as SIE has them; a table of what each party paid, whose sum is the cost; or YAML. Issues,
 * all of them: those of the file, of its shape and figures, and of `costInBooks`; negative-amount, of payments amount-finer-than-unit,
 * unknown-party, repeated-party, party-outside-agreement, not-taking-part, unpaid-parties, paid-is-no-cost. Without `payers` only its shape and figures are
 * checked. Throws UsageError: needs-accounts, needs-books.
 */
export async function readOutcome(
  given: NamedOutcome,
  folder: Folder,
  payers: Payers | undefined,
): Promise<Outcome<ReadOutcome>> {
  const { named, accounts, objects } = given;
  const isFigure = /^[-\u2212]?\d[\d\s.,]*$/.test(bareAmount(named.value).figure);
  const kind = isFigure ? undefined : kindNamed(named, folder);
  if (kind?.id === 'sie') return readBooks(given, folder, payers);
  if (kind?.id === 'not-a-table') return failed(await openFile(anywhere(folder), named.value));
  if (accounts.length > 0 || objects.length > 0)
    throw new UsageError('needs-books', { option: accounts.length > 0 ? '--accounts' : '--dimension' });
  if (isFigure) {
    const cost = located(moneyFor(payers, ALONE))(named);
    return map(cost, (value): ReadOutcome => ({ ...inUnits(value, payers), paid: new Map() }));
  }
  return TABLE.test(named.value) || WORKBOOK.test(named.value)
    ? readPaid(named, folder, payers)
    : readWritten(named, anywhere(folder), beside(named.value, folder), payers);
}

/** What the files of tables are called; of YAML any other name will do. */
const TABLE = /\.(csv|tsv|txt)$/i;
const YAML = /\.ya?ml$/i;
const WORKBOOK = /\.(xls[xm]?|ods)(#.*)?$/i;

/** What a file is, as its first bytes say; undefined where there is none. */
function kindNamed({ value: name }: Located<string>, folder: Folder): FileKind | undefined {
  const file = readBytes(anywhere(folder), tableNamed(name).file);
  return file.ok ? kindOf({ ...file.value, remark: () => undefined }) : undefined;
}

async function readBooks(
  { named, ...choice }: NamedOutcome,
  folder: Folder,
  payers: Payers | undefined,
): Promise<Outcome<ReadOutcome>> {
  if (choice.accounts.length === 0) throw new UsageError('needs-accounts', { file: named.value });
  return andThen(await openFile(anywhere(folder), named.value), (content) => {
    assert(content.holds === 'ledger', 'a file that is known as books holds books');
    return map(costInBooks(content.ledger, choice, named, payers), ({ cost, source }): ReadOutcome => {
      const { file, ofBalance: accounts } = source;
      if (accounts.length > 0) folder.remarks.push({ code: 'balance-accounts', facts: { file, accounts } });
      return { ...inUnits(cost, payers), source, paid: new Map() };
    });
  });
}

/** A table of what each party has paid, which together is the cost. */
async function readPaid(
  named: Located<string>,
  folder: Folder,
  payers: Payers | undefined,
): Promise<Outcome<ReadOutcome>> {
  const table = await recordsIn(named.value, anywhere(folder));
  const figures = paidIn(valueIn(table) ?? [], payers, []);
  const unnamed = payers?.asked.filter((party) => !valueIn(figures)?.has(party)) ?? [];
  // What the cost is follows from what all have paid: one that is left out would lower it.
  if (table.ok && figures.ok && unnamed.length > 0)
    return fail('unpaid-parties', { parties: unnamed.map(({ name }) => name) }, named.at);
  const { agreement, beside = [] } = payers ?? {};
  if (agreement && table.ok && figures.ok && beside.length > 0)
    return fail('paid-is-no-cost', { agreement: agreement.id, file: named.value, beside }, named.at);
  const made = map(figures, (paid): ReadOutcome => {
    const cost = { value: sum([...paid.values()]), at: named.at };
    return { cost, source: named.value, paid };
  });
  return withIssues(made, issuesOf(table));
}

/** The rows without a last one that is called their sum. Issue: sum-as-party where it is another. */
function withoutSum(rows: readonly DataRecord[]): Outcome<readonly DataRecord[]> {
  const [last] = rows.slice(-1);
  const others = rows.slice(0, -1);
  if (!last || !isTotal(cell(last, 'party').value)) return outcome(rows);
  const read = amountIn(dialectOf(rows.map((row) => cell(row, 'paid').value)));
  const made = map(
    each(others, (row) => read(cell(row, 'paid'))),
    sum,
  );
  const printed = read(cell(last, 'paid'));
  if (!made.ok || !printed.ok) return outcome(rows);
  const { value: name, at } = cell(last, 'party');
  const facts = { name, made: { sum: made.value, printed: printed.value } };
  return soFar(others, compare(made.value, printed.value) === 0 ? [] : [issue('sum-as-party', facts, at)]);
}

async function readWritten(
  { value: name, at }: Located<string>,
  door: Folder,
  itsFolder: Folder,
  payers: Payers | undefined,
): Promise<Outcome<ReadOutcome>> {
  const source = readSource(door, name, door.within === undefined ? undefined : at);
  if (!source.ok) return failed(source);
  const read = await readYaml(source.value, writtenOutcome);
  const written = valueIn(read);
  if (!written) return failed(read);
  const found = await figuresIn(written, itsFolder, payers);
  return withIssues(found, issuesOf(read));
}

/** The figures of an outcome; a file of what parties paid is read in a folder. Issues, all of them, as `readOutcome`. */
async function figuresIn(
  { cost, source, paid = [], lines = new Map(), settlement, due }: WrittenOutcome,
  folder: Folder,
  payers: Payers | undefined,
): Promise<Outcome<ReadOutcome>> {
  const table = 'value' in paid ? await recordsIn(paid.value, folder, paid.at) : outcome(paid);
  const rows = valueIn(table) ?? [];
  const dialect = dialectOf([
    cost.value,
    ...rows.map((row) => cell(row, 'paid').value),
    ...[...lines.values()].map(({ value }) => value),
  ]);
  const figures = all({
    cost: located(moneyFor(payers, dialect))(cost),
    paid: paidIn(rows, payers, [cost.value]),
    lines: each(lines, ([id, text]) =>
      map(located(notNegativeAmountIn(dialect))(text), (value) => [id, value] as const),
    ),
  });
  const found = map(
    figures,
    ({ cost, paid, lines }): ReadOutcome => ({
      ...inUnits(cost, payers),
      paid,
      lines: new Map(lines),
      source,
      settlement,
      due,
    }),
  );
  return withIssues(found, issuesOf(table));
}

/** The outcome that an agreement has for a year. Issues, all of them, as `readOutcome`. */
export async function readAgreedOutcome(
  { written, at }: AgreedOutcome,
  folder: Folder,
  payers: Payers,
): Promise<Outcome<ReadOutcome>> {
  if (!('file' in written)) return figuresIn(written, folder, payers);
  const itsFolder = { ...folder, path: dirname(resolve(folder.cwd, folder.path, written.file)) };
  return readWritten({ value: written.file, at }, folder, itsFolder, payers);
}

/** A cost to the nearest unit, halves up: what was billed is in whole units, and books are kept to the öre. */
function inUnits(exact: Located<Rational>, payers: Payers | undefined): Pick<ReadOutcome, 'cost' | 'exact'> {
  const units = payers && divide(exact.value, payers.unit);
  if (!units || isWhole(units)) return { cost: exact };
  const value = multiply(rational(roundHalfAway(units)), payers.unit);
  return { cost: { value, at: exact.at }, exact: exact.value };
}

/** The rows of a table of what parties have paid, below its title, which is said, and above its sum. */
async function recordsIn(
  file: string,
  folder: Folder,
  named?: Place,
): Promise<Outcome<readonly DataRecord[]>> {
  const found = YAML.test(file)
    ? await readTable(folder, file, PAID_FIELDS, named)
    : andThen(await openGrid(folder, { file }, named), (grid) => {
        const below = belowTitle(grid, PAID_FIELDS);
        const rows = grid.rows.length - below.rows.length;
        for (const { value: text, at } of grid.rows.slice(0, rows + 1).flat()) {
          const unit = unitInTitle(text);
          if (unit && (unit.currency !== 'SEK' || compare(unit.scale, ONE) > 0))
            return fail('not-kronor', { text, currency: unit.id }, at);
        }
        if (rows > 0) folder.remarks.push({ code: 'rows-passed-over', facts: { file, rows } });
        return gridTable(below, PAID_FIELDS);
      });
  return follow(found, ({ records }) => withoutSum(records));
}
