import { realpathSync } from 'node:fs';
import { join } from 'node:path';
import { type Answer, answer } from '../../src/cli/answer.js';
import type { Environment } from '../../src/cli/surroundings.js';
import type { Shell } from '../../src/commands/command.js';
import { asShown, COMMIT, type Ran, ROOT, runShell, VERSION } from './allocate.js';
import { runBash } from './bash.js';
import { keptDisk } from './kept.js';
import { endGroup } from './machine.js';

/** A command of a line: when it is run, and its words. */
interface Step {
  readonly when: string;
  readonly words: readonly string[];
}

/** What surrounds a program that runs in this process, in a folder, as it would be in a process of its own. */
export function shellIn(cwd: string, commit = COMMIT, dataFolder?: string): Shell {
  return {
    cwd,
    execPath: process.execPath,
    nodeVersion: process.versions.node,
    endGroup,
    packageFolder: ROOT,
    embeddedData: join(ROOT, 'data/gns'),
    version: VERSION,
    commit: () => commit,
    dataFolder,
    hasColour: false,
    width: undefined,
    isTerminal: false,
    disk: keptDisk(cwd),
  };
}

/** What a line prints in a folder, and its exit code: what `allocate` answers comes from this process, wherever it can. */
export async function runLine(line: string, cwd: string): Promise<Ran> {
  const steps = stepsOf(line);
  if (steps) return runSteps(steps, cwd);
  return NEEDS_PROCESS.test(line.replace(/'[^']*'/g, ''))
    ? runShell(line, cwd)
    : runBash(line, cwd, answerTo);
}

/**
 * The commands of a line, after each other, where they are none but `allocate` and `echo` in plain or quoted words, and
 * write no file: no shell is needed, nor a copy of their folder. Undefined for any other line.
 */
export function stepsOf(line: string): readonly Step[] | undefined {
  const parts = line.trim().match(PART) ?? [];
  if (parts.join('') !== line.trim()) return undefined;
  const steps: Step[] = [];
  let when = '';
  for (const part of parts) {
    if (/^(;|&&|\|\||\n)$/.test(part)) when = part;
    else if (part.trim() !== '') {
      const words = wordsIn(part.trim());
      if (!words || writes(words)) return undefined;
      steps.push({ when, words });
    }
  }
  return steps;
}

async function runSteps(steps: readonly Step[], cwd: string): Promise<Ran> {
  const all = { stdout: '', stderr: '' };
  let code = 0;
  for (const { when, words } of steps) {
    if ((when === '&&' && code !== 0) || (when === '||' && code === 0)) continue;
    const [program, ...rest] = words.map((word) => (word === '$?' ? String(code) : word));
    const { stdout, stderr, exitCode } =
      program === 'echo'
        ? { stdout: `${rest.join(' ')}\n`, stderr: '', exitCode: 0 }
        : await answerIn(cwd, rest);
    all.stdout += Buffer.from(stdout).toString('utf8');
    all.stderr += stderr;
    code = exitCode;
  }
  return { stdout: asShown(all.stdout), stderr: asShown(all.stderr), code };
}

/** What the program answers in a folder; it writes no file that outlives an interrupt. */
export function answerIn(cwd: string, argv: readonly string[], commit = COMMIT): Promise<Answer> {
  return answerTo(cwd, argv, {}, commit);
}

function answerTo(cwd: string, argv: readonly string[], environment: Environment, commit = COMMIT) {
  const shellOf = () => shellIn(realpathSync(cwd), commit, environment.ALLOCATE_DATA || undefined);
  return answer(argv, shellOf, () => undefined, environment);
}

const WORD = /(?:[^\s;&|<>$`"'\\(){}*?[\]~#!]|'[^']*'|"[^"$`\\]*")+|\$\?/gu;
const QUOTED = /'([^']*)'|"([^"]*)"/g;

/** The commands of a line and what stands between them; quotes are kept whole. */
const PART = /(?:'[^']*'|"[^"]*"|[^;&|\n'"])+|;|&&|\|\||\n/gu;

/**
 * What only a process of its own can answer: what reads a terminal, a pipe or standard input, is written to a device, runs
 * beside another, asks where it stands itself, hears what the system speaks, or fills its stack.
 */
const NEEDS_PROCESS =
  /\bscript\b|\bmkfifo\b|\brmdir\b|\/dev\/(?!null)|<\(|allocate [^;|&\n]*<|[^&>]&(?![&>\d])|(?<!\|)\|\s*allocate|command -v|\b(?:TERM|LANG|LC_ALL)=|\{1\.\.\d+\}/u;

/** The words of a command of `allocate` or `echo` that need no shell. */
function wordsIn(text: string): string[] | undefined {
  const words = text.match(WORD) ?? [];
  const isPlain = words.join(' ') === text.replace(/ +/g, ' ');
  if (!isPlain || !['allocate', 'echo'].includes(words[0] ?? '')) return undefined;
  return words.map((word) => word.replace(QUOTED, '$1$2'));
}

function writes(words: readonly string[]): boolean {
  return words.some(
    (word) => ['lock', 'init', 'import', 'roll'].includes(word) || /^(-o|--output|--write)/.test(word),
  );
}
