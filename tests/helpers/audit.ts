import { runProgram } from '../../src/commands/program.js';
import { loadWords } from '../../src/output/words/index.js';
import { memoryShell } from './memory.js';

/** Audits a text in this process: the exit code, the rules and the lines that were not read, or the codes of its issues. */
export async function audit(text: string) {
  const shell = memoryShell(new Map([['/data/table.csv', text]]));
  const argv = ['audit', 'table.csv', '--format', 'json'];
  const result = await runProgram(argv, await loadWords('sv'), shell);
  if (!result.ok) return { exitCode: 3, issues: result.issues.map(({ code }) => code), rules: [], named: [] };
  const { amounts, unread } = JSON.parse(String(result.value.text));
  const named = (unread as { line: string }[]).map(({ line }) => Number(line));
  return { exitCode: result.value.exitCode, issues: [], rules: (amounts?.rules ?? []) as string[], named };
}
