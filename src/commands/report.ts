import { extname, resolve } from 'node:path';
import type { Result } from '../allocation/allocation.js';
import { directOf } from '../allocation/extra-columns.js';
import { leavesRest } from '../apportion/rounding.js';
import type { Format, Report, Screen } from '../formats/format.js';
import { EXCEL, FORMATS } from '../formats/index.js';
import { nth } from '../kernel/nth.js';
import { subtract } from '../kernel/number.js';
import { map, type Outcome, outcome } from '../kernel/outcome.js';
import { UsageError } from '../kernel/problem.js';
import { showMoney } from '../sheet/figures.js';
import type { Provenance } from '../sheet/provenance.js';
import type { Sentence } from '../sheet/sentence.js';
import type { Words as SheetWords } from '../sheet/words.js';
import { noSuch } from '../text/scalars/names.js';
import type { Call, Output } from './command.js';

/**
 * The format that a call asks for: --format, or what the name after -o ends in, or a table.
 * Issue: unknown-format. Throws UsageError: options-clash, unknown-extension, binary-to-terminal.
 */
export function formatOf(call: Call): Outcome<Format> {
  return map(namedFormat(FORMATS, call), (named) => {
    const format = call.options.excel ? excelOf(call, named) : (named ?? nth(FORMATS, 0));
    if (format.isBinary && call.options.output === undefined && call.shell.isTerminal) {
      throw new UsageError('binary-to-terminal', {
        format: format.id,
        extension: format.extensions[0] ?? '',
      });
    }
    if (call.options.chart && format.charts === undefined) {
      const { format: named, output } = call.options;
      const second = named === undefined && output !== undefined ? `-o ${output}` : `--format ${format.id}`;
      throw new UsageError('options-clash', { first: '--chart', second });
    }
    return format;
  });
}

function excelOf({ options: { format, output } }: Call, named: Format | undefined): Format {
  if (named && named.id !== 'csv') {
    throw new UsageError('options-clash', {
      first: '--excel',
      second: format === undefined ? `-o ${output}` : `--format ${named.id}`,
    });
  }
  return EXCEL;
}

/**
 * The one of some formats that a call names: by --format, or by what the name after -o ends in; undefined when neither
 * says. Issue: unknown-format. Throws UsageError: missing-value, unknown-extension.
 */
export function namedFormat<F extends Pick<Format, 'id' | 'extensions'>>(
  formats: readonly F[],
  { line, options: { format, output } }: Call,
): Outcome<F | undefined> {
  if (output === '') throw new UsageError('missing-value', { option: '-o' });
  if (format === undefined) return outcome(formatOfName(formats, output));
  const named = formats.find(({ id }) => id === format);
  const known = formats.map(({ id }) => id);
  return named ? outcome(named) : noSuch('unknown-format', line.option('--format', format), known);
}

/**
 * Writes what a command has made, in a format. The headings of a machine format are Swedish whatever the language.
 * Throws UsageError: no-chart.
 */
export async function write<W extends SheetWords>(
  make: (words: W) => Report,
  format: Format,
  { shell, options, ...call }: Pick<Call<W>, 'shell' | 'options' | 'words' | 'swedish'>,
  inputs: Output['inputs'],
): Promise<Output> {
  const words = format.isForMachines ? await call.swedish() : call.words;
  const provenance = () => provenanceIn(shell, inputs);
  const report = make(words);
  const isDrawn = format.charts === 'only' || options.chart === true;
  if (isDrawn && report.sheets.every(({ charts = [] }) => charts.length === 0))
    throw new UsageError('no-chart', {});
  const text = await format.render({ ...report, provenance }, words, screenOf({ shell, options }));
  return { text, file: options.output, inputs };
}

/** Where a call's answer is shown: what goes to a file has no colour and keeps to no width. */
export function screenOf({ shell, options }: Pick<Call, 'shell' | 'options'>): Screen {
  const hasCharts = options.chart === true;
  if (options.output !== undefined) return { hasColour: false, width: undefined, hasCharts };
  return { hasColour: shell.hasColour, width: shell.width, hasCharts };
}

/** What a result was made by, and of which files. */
export async function provenanceIn(
  { version, commit, cwd }: Call['shell'],
  inputs: Output['inputs'],
): Promise<Provenance> {
  const { path = '', read = [] } = inputs ?? {};
  return (await import('../sheet/provenance.js')).provenanceOf(
    { version, commit: commit() },
    resolve(cwd, path),
    read,
  );
}

/** A file, named as it is shown, by its name in the folder of data. */
export async function nameInData(
  shown: string,
  { shell }: Call,
  { path }: { path: string },
): Promise<string> {
  const { nameIn } = await import('../sheet/provenance.js');
  return nameIn(resolve(shell.cwd, path), resolve(shell.cwd, shown));
}

function formatOfName<F extends Pick<Format, 'extensions'>>(
  formats: readonly F[],
  output: string | undefined,
): F | undefined {
  const extension = output === undefined ? '' : extname(output).toLowerCase();
  if (output === undefined || extension === '') return undefined;
  const format = formats.find(({ extensions }) => extensions.includes(extension));
  if (format) return format;
  throw new UsageError('unknown-extension', {
    file: output,
    known: formats.flatMap(({ extensions }) => extensions),
  });
}

/** A machine format has one row a party: what no party pays must not vanish silently. */
export function unclaimedWarning(
  { rounding, leftover, amount, totals }: Result,
  format: Format,
  { notes, mark }: Call['words'],
) {
  if ((format.holds !== 'rows' && !format.isForLedgers) || !leavesRest(rounding) || leftover.units === 0n)
    return [];
  return [notes.unclaimedInCsv(showMoney(subtract(amount, totals.amount), mark))];
}

/** A table of amounts alone has no room for what was paid directly: it must not vanish silently. */
export function directWarning({ rows }: Result, { notes }: Call['words']): Sentence[] {
  const paid = namesOf(rows.filter((row) => directOf(row).numerator !== 0n));
  const received = namesOf(rows.filter((row) => row.received !== undefined));
  return [
    ...(paid.length > 0 ? [notes.directInCsv(paid)] : []),
    ...(received.length > 0 ? [notes.receivedInCsv(received)] : []),
  ];
}

/** Where an amount is a party's part of what is divided, what it bears by itself must not vanish silently either. */
export function ownWarning({ rows }: Result, { notes }: Call['words']): Sentence[] {
  const own = namesOf(rows.filter((row) => row.own !== undefined));
  return own.length > 0 ? [notes.ownInCsv(own)] : [];
}

function namesOf(rows: Result['rows']): string[] {
  return rows.map(({ party }) => party.name);
}
