import type { Located, Place } from '../../kernel/issue.js';
import { compare, divide, multiply, ONE, type Rational, toShortDecimal } from '../../kernel/number.js';
import { andThen, each, fail, failed, map, type Outcome, outcome } from '../../kernel/outcome.js';
import type { Party } from '../../kernel/party.js';
import type { Remark } from '../../kernel/remark.js';
import type { MeasureFacts } from '../../keys/measure.js';
import type { Folder } from '../../text/files.js';
import type { DecimalMark } from '../../text/foreign/form.js';
import { kronorIn, manyIn } from '../../text/foreign/units.js';
import { openFile, openGrid } from '../../text/open.js';
import { noSuch, unknown } from '../../text/scalars/names.js';
import type { Dimension, Statistic } from '../../text/statistic.js';
import { headOf } from '../../text/statistics/heads.js';
import { isCalled } from '../../text/statistics/named.js';
import { type NamedColumns, statisticOf } from '../../text/statistics/of-grid.js';
import type { TableName } from '../../text/table-name.js';
import type { Where } from '../../text/where.js';
import { type FoundFigures, figuresOf, type Wanted } from './figures-of.js';

/** A file of somebody else's that figures are read of, and what is said of where in it they are. */
export interface ForeignFile extends TableName {
  readonly columns?: NamedColumns;
  readonly where?: readonly Where[];
  readonly period?: Located<string>;
  /** The mark before decimals, where it is said. */
  readonly decimal?: DecimalMark;
}

/** The figures of a measure that a file has, and the statistic that they stand in. */
export interface ForeignFigures extends FoundFigures {
  readonly statistic: Statistic;
}

/**
 * Reads a measure of any file that has it: figures of the cooperation's parties, in the measure's unit of money. What is passed
 * over or chosen is said. Issues: those of the file, of `statisticOf` and `figuresOf`, several-values for several tables.
 */
export async function readForeign(
  folder: Folder,
  file: ForeignFile,
  measure: Pick<MeasureFacts, 'id' | 'title' | 'source' | 'unit' | 'referenceDate' | 'withinYear'>,
  parties: readonly Party[],
  named?: Place,
): Promise<Outcome<ForeignFigures>> {
  const { id, title, source, unit, referenceDate, withinYear } = measure;
  const { where = [], period, file: shown } = file;
  const value = file.columns?.value?.value;
  const wanted: Wanted = {
    parties,
    content: [id, title.sv, title.en, source, ...(value ? [value, headOf(value).content] : [])],
    where,
    period,
    referenceDate,
    withinYear,
    file: shown,
  };
  const statistics = await statisticsOf(folder, file, wanted, named);
  return andThen(statistics, (all) =>
    map(theOneOf(all, wanted, file.columns?.value), (found) => {
      const converted = inUnit(found, unit, shown);
      folder.remarks.push(...converted.remarks);
      return converted;
    }),
  );
}

async function statisticsOf(
  folder: Folder,
  { file, sheet, columns = {}, decimal }: ForeignFile,
  { where, content }: Wanted,
  named: Place | undefined,
): Promise<Outcome<readonly Statistic[]>> {
  const opened = await openFile(folder, file, named);
  if (!opened.ok) return failed(opened);
  if (opened.value.holds === 'statistics')
    return sheet
      ? noSuch('unknown-sheet', sheet, [])
      : each(opened.value.statistics, (one) => calledAs(one, columns));
  const grid = await openGrid(folder, { file, sheet }, named);
  const asked = where.flatMap(({ value }) =>
    isCalled({ code: 'content', text: 'content' }, value.dimension) ? [value.category] : [],
  );
  const contents = asked.length > 0 ? asked : content;
  return andThen(grid, (one) =>
    map(statisticOf(one, columns, decimal, contents), (statistic) => [statistic]),
  );
}

/** A statistic whose places and times are those that they are said to be. Issue: not-in-table, also of a value where it has no contents. */
function calledAs(statistic: Statistic, { party, period, value }: NamedColumns): Outcome<Statistic> {
  const { dimensions } = statistic;
  const known = dimensions.map(({ text }) => text);
  const named = { place: party, time: period };
  const absent = [party, period].filter((one) => one && !dimensions.some((its) => isCalled(its, one.value)));
  const stray = [...absent, contentOf(statistic) ? undefined : value];
  const roleOf = (one: Dimension) => {
    const said = (['place', 'time'] as const).filter((role) => named[role]);
    const own = said.find((role) => isCalled(one, named[role]?.value ?? ''));
    return own ?? (said.some((role) => role === one.role) ? undefined : one.role);
  };
  return outcome(
    { ...statistic, dimensions: dimensions.map((one) => ({ ...one, role: roleOf(one) })) },
    stray.flatMap((one) => (one ? [unknown('not-in-table', one, known)] : [])),
  );
}

/** The dimension of what a statistic counts, where its file says which: of a table, its columns are. */
function contentOf({ dimensions }: Statistic): Dimension | undefined {
  return dimensions.find(({ role, areColumns }) => role === 'content' && !areColumns);
}

/**
 * The one of the tables of a file that has the figures; of a statistic the value that is named is one of its contents. Issues: those
 * of the first that has none, several-values.
 */
function theOneOf(
  statistics: readonly Statistic[],
  wanted: Wanted,
  value: Located<string> | undefined,
): Outcome<ForeignFigures> {
  const read = statistics.map((statistic) => {
    const dimension = value && contentOf(statistic)?.text;
    const asked = dimension ? [{ value: { dimension, category: value.value }, at: value.at }] : [];
    const found = figuresOf(statistic, { ...wanted, where: [...wanted.where, ...asked] });
    return map(found, (figures): ForeignFigures => {
      return { ...figures, statistic: { ...statistic, title: figures.title } };
    });
  });
  const found = read.flatMap((one) => (one.ok ? [one.value] : []));
  const [first, second] = found;
  if (first && second) {
    const known = found.map(({ statistic }) => statistic.title);
    return fail(
      'several-values',
      { dimension: 'tabell', known, areColumns: false, areParts: false },
      first.statistic.at,
    );
  }
  const isNobody = (one: Outcome<unknown>) =>
    !one.ok && one.issues.every(({ code }) => code === 'no-party-in-file');
  if (first) return outcome(first);
  return read.find((one) => !isNobody(one)) ?? read[0] ?? fail('table-without-figures', {}, NOWHERE);
}

const NOWHERE: Place = { line: 1, column: 1, excerpt: '', width: 1 };

/**
 * Figures in the measure's own unit, where both units are of money: 469 900 tkr is 469.9 mkr, and of a measure without a unit
 * 469 900 000 kr. Of a measure in money, figures in another unit are told of; those that are counted in thousands are, for
 * another, of one each.
 */
function inUnit(found: ForeignFigures, unit: string | undefined, file: string): ForeignFigures {
  const said = found.written ?? found.unit;
  if (!said) return found;
  const from = kronorIn(found.unit ?? '');
  const own = unit ?? (from ? 'kr' : undefined);
  const to = kronorIn(own ?? '');
  if (own && to && !from)
    return telling(found, { code: 'not-converted', facts: { file, from: said, to: own } });
  const many = to || (unit && manyIn(unit)) ? undefined : manyIn(said);
  if (many) return telling(times(found, many), { code: 'counted-in', facts: { file, unit: said, many } });
  const read = to && from ? times(found, divide(from, to)) : found;
  const shown = to ? own : found.written && found.unit;
  const isSame = !shown || compare(kronorIn(said) ?? ONE, kronorIn(shown) ?? ONE) === 0;
  return isSame ? read : telling(read, { code: 'converted', facts: { file, from: said, to: shown } });
}

function telling(found: ForeignFigures, remark: Remark): ForeignFigures {
  return { ...found, remarks: [...found.remarks, remark] };
}

/** Figures so many times as large, with the decimals that they need. */
function times(found: ForeignFigures, rate: Rational): ForeignFigures {
  if (compare(rate, ONE) === 0) return found;
  const figures = found.figures.map((one) => {
    const value = multiply(one.figure.value, rate);
    return { ...one, figure: { value, decimals: toShortDecimal(value).split('.')[1]?.length ?? 0 } };
  });
  return { ...found, figures };
}
