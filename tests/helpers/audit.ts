import { runProgram } from '../../src/cli/program.js';

import { memoryShell } from './memory.js';

/** A column of an audit as data. */
interface ReadingData {
  readonly from: string;
  readonly total: string;
  readonly unit: string;
  readonly rules: readonly string[];
  readonly nearest: string;
  readonly withinPercents: boolean;
  readonly deviations: readonly { readonly name: string; readonly computed: string }[];
}

interface Found {
  readonly exitCode?: number;
  /** The codes of its issues. */
  readonly issues: readonly string[];
  /** The rules that make the amounts, and the lines that were not read. */
  readonly rules: readonly string[];
  readonly named: readonly number[];
  readonly percents?: ReadingData | null;
  readonly amounts?: ReadingData | null;
}

/** Audits a text in this process. */
export async function audit(text: string): Promise<Found> {
  const shell = memoryShell(new Map([['/data/table.csv', text]]));
  const argv = ['audit', 'table.csv', '--format', 'json'];
  const result = await runProgram(argv, 'sv', shell);
  if (!result.ok) return { exitCode: 3, issues: result.issues.map(({ code }) => code), rules: [], named: [] };
  const { percents, amounts, unread } = JSON.parse(String(result.value.text));
  const named = (unread as { line: string }[]).map(({ line }) => Number(line));
  const { exitCode } = result.value;
  return { exitCode, issues: [], rules: amounts?.rules ?? [], named, percents, amounts };
}
