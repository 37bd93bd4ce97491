import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Answer, answer } from '../../src/cli/answer.js';
import type { Shell } from '../../src/commands/command.js';
import { asShown, type Ran, ROOT, runShell } from './allocate.js';
import { endGroup } from './machine.js';

/** A command of a line: its words, and when it is run. */
interface Step {
  readonly when: string;
  readonly words: readonly string[];
}

const { version } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));

/** What surrounds a program that runs in this process, in a folder, as it would be in a process of its own. */
export function shellIn(cwd: string): Shell {
  return {
    cwd,
    execPath: process.execPath,
    endGroup,
    packageFolder: ROOT,
    embeddedData: join(ROOT, 'data/gns'),
    version,
    dataFolder: undefined,
    hasColour: false,
    isTerminal: false,
  };
}

/**
 * The commands of a line, when they need no shell, no process and no copy of their folder: `allocate` and `echo` with
 * plain or quoted words, after each other, that write no file. Undefined for every other line, which bash runs.
 */
export function stepsOf(line: string): readonly Step[] | undefined {
  const steps: Step[] = [];
  for (const [, when = '', command = ''] of line.trim().matchAll(STEP)) {
    const words = [...command.matchAll(WORD)].map(([word]) => word.replace(QUOTED, '$1$2'));
    steps.push({ when: when.trim(), words });
  }
  return IS_SIMPLE.test(line.trim()) && steps.every(isPure) ? steps : undefined;
}

/** What a line prints in a folder, and its exit code: answered in this process where it can be, else by a shell. */
export async function runLine(line: string, cwd: string): Promise<Ran> {
  const steps = stepsOf(line);
  return steps ? runSteps(steps, cwd) : runShell(line, cwd);
}

/** Runs the commands of a line in this process, in a folder that is left as it is. */
export async function runSteps(steps: readonly Step[], cwd: string): Promise<Ran> {
  const printed: { stdout: string; stderr: string }[] = [];
  let code = 0;
  for (const { when, words } of steps) {
    if ((when === '&&' && code !== 0) || (when === '||' && code === 0)) continue;
    const [program, ...rest] = words.map((word) => (word === '$?' ? String(code) : word));
    const ran =
      program === 'echo' ? { stdout: `${rest.join(' ')}\n`, stderr: '', code: 0 } : await run(rest, cwd);
    printed.push(ran);
    code = ran.code;
  }
  const all = (stream: 'stdout' | 'stderr') => asShown(printed.map((ran) => ran[stream]).join(''));
  return { stdout: all('stdout'), stderr: all('stderr'), code };
}

async function run(argv: readonly string[], cwd: string) {
  const { stdout, stderr, exitCode } = await answerIn(cwd, argv);
  return { stdout: Buffer.from(stdout).toString('utf8'), stderr, code: exitCode };
}

/** What the program answers in a folder; it writes no file that outlives an interrupt. */
export function answerIn(cwd: string, argv: readonly string[]): Promise<Answer> {
  return answer(
    argv,
    () => shellIn(cwd),
    () => undefined,
  );
}

const WORD = /(?:[^\s;&|<>$`"'\\(){}*?[\]~#!]|'[^']*'|"[^"$`\\]*")+|\$\?/gu;
const QUOTED = /'([^']*)'|"([^"]*)"/g;
const COMMAND = `(?:${WORD.source})(?: +(?:${WORD.source}))*`;
const THEN = '[ \\n]*(;|&&|\\|\\||\\n)[ \\n]*';
const STEP = new RegExp(`(?:^|${THEN})(${COMMAND})`, 'gu');
const IS_SIMPLE = new RegExp(`^${COMMAND}(?:${THEN}${COMMAND})*$`, 'u');

function isPure({ words: [program, ...rest] }: Step): boolean {
  if (program === 'echo') return true;
  return program === 'allocate' && !rest.some((word) => word === 'lock' || /^(-o|--output)/.test(word));
}
