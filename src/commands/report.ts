import { extname, resolve } from 'node:path';
import type { Allocation } from '../core/allocation.js';
import type { Issue } from '../core/issue.js';
import { subtract } from '../core/number.js';
import { UsageError } from '../core/problem.js';
import { unknown } from '../input/values.js';
import { adjustmentSheets } from '../output/adjustment-notes.js';
import { allocationSheet } from '../output/allocation-sheet.js';
import { showMoney } from '../output/figures.js';
import { EXCEL, FORMATS, type Format, type Report } from '../output/formats.js';
import { loadWords } from '../output/words/index.js';
import type { Words } from '../output/words/words.js';
import type { Call, Output } from './command.js';

/**
 * The format that a call asks for: --format, or what the name after -o ends in, or a table.
 * Issue: unknown-format. Throws UsageError: options-clash, unknown-extension, binary-to-terminal.
 */
export function formatOf(call: Call, issues: Issue[]): Format | undefined {
  const format = statedFormat(call, issues);
  if (format?.isBinary && call.options.output === undefined && call.shell.isTerminal) {
    throw new UsageError('binary-to-terminal', { format: format.id, extension: format.extensions[0] ?? '' });
  }
  return format;
}

function statedFormat({ line, options }: Call, issues: Issue[]): Format | undefined {
  const { format, excel, output } = options;
  if (output === '') throw new UsageError('missing-value', { option: '-o' });
  const named = FORMATS.find(({ id }) => id === format);
  if (format !== undefined && !named) {
    const known = FORMATS.map(({ id }) => id);
    issues.push(unknown('unknown-format', line.option('--format', format), known));
    return undefined;
  }
  const chosen = named ?? formatOfName(output);
  if (!excel) return chosen ?? FORMATS[0];
  if (chosen && chosen.id !== 'csv') {
    throw new UsageError('options-clash', {
      first: '--excel',
      second: named ? `--format ${chosen.id}` : `-o ${output}`,
    });
  }
  return EXCEL;
}

/** Writes an allocation in a format; the cost sheet of an agreed amount follows the table. */
export async function report(
  allocation: Allocation,
  format: Format,
  call: Call,
  inputs: Output['inputs'],
): Promise<Output> {
  const { agreement, isAgreedAmount } = allocation;
  const costs = isAgreedAmount ? agreement?.costs : undefined;
  const sheetOf = costs && (await import('../output/cost-sheet.js')).costSheet;
  const make = (words: Words): Report => ({
    sheets: [
      allocationSheet(allocation, words),
      ...adjustmentSheets(allocation, words),
      ...(sheetOf ? [sheetOf(costs, words, agreement?.amount?.value)] : []),
    ],
    data: async () => (await import('../output/allocation-data.js')).allocationData(allocation),
    allocation,
  });
  const talk = unclaimedWarning(allocation, format, call.words);
  return { ...(await write(make, format, call, inputs)), talk };
}

/** Writes what a command has made, in a format. The headings of a machine format are Swedish whatever the language. */
export async function write(
  make: (words: Words) => Report,
  format: Format,
  { shell, options, ...call }: Call,
  inputs: Output['inputs'],
): Promise<Output> {
  const words = format.isForMachines ? await loadWords('sv') : call.words;
  const hasColour = shell.hasColour && options.output === undefined;
  const { path = '', read = [] } = inputs ?? {};
  const provenance = async () =>
    (await import('../output/provenance.js')).provenanceOf(shell.version, resolve(shell.cwd, path), read);
  const text = await format.render({ ...make(words), provenance }, words, hasColour);
  return { text, file: options.output, inputs };
}

function formatOfName(output: string | undefined): Format | undefined {
  const extension = output === undefined ? '' : extname(output).toLowerCase();
  if (output === undefined || extension === '') return undefined;
  const format = FORMATS.find(({ extensions }) => extensions.includes(extension));
  if (format) return format;
  throw new UsageError('unknown-extension', {
    file: output,
    known: FORMATS.flatMap(({ extensions }) => extensions),
  });
}

/** A machine format has one row a party: what no party pays must not vanish silently. */
export function unclaimedWarning(
  { rounding, leftover, amount, totals }: Allocation,
  format: Format,
  { notes, mark }: Call['words'],
) {
  if (format.id !== 'csv' || rounding.rule !== 'half-up' || leftover.units === 0n) return undefined;
  return `${notes.unclaimedInCsv(showMoney(subtract(amount, totals.amount), mark))}\n`;
}
