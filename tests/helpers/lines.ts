import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Answer, answer } from '../../src/cli/answer.js';
import type { Shell } from '../../src/commands/command.js';
import { asShown, COMMIT, type Ran, ROOT, runShell } from './allocate.js';
import { endGroup } from './machine.js';

/** A command of a line: when it is run, its text, and of `allocate` and `echo` the words and what follows them. */
interface Step {
  readonly when: string;
  readonly text: string;
  readonly words?: readonly string[];
  /** Where its output goes instead: `| head -3`, `> x.csv`. */
  readonly onward: string;
}

const { version } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));

/** What surrounds a program that runs in this process, in a folder, as it would be in a process of its own. */
export function shellIn(cwd: string, commit = COMMIT): Shell {
  return {
    cwd,
    execPath: process.execPath,
    nodeVersion: process.versions.node,
    endGroup,
    packageFolder: ROOT,
    embeddedData: join(ROOT, 'data/gns'),
    version,
    commit: () => commit,
    dataFolder: undefined,
    hasColour: false,
    width: undefined,
    isTerminal: false,
  };
}

/**
 * The commands of a line, after each other: those of `allocate` with plain or quoted words are answered in this process,
 * and bash runs the others and what their output is piped to. Undefined for a line that is more than that.
 */
export function stepsOf(written: string): readonly Step[] | undefined {
  const line = withoutLoops(written);
  if (IS_PROGRAM.test(line.replace(/'[^']*'/g, ''))) return undefined;
  const parts = line.trim().match(PART) ?? [];
  const steps: Step[] = [];
  let when = '';
  for (const part of parts) {
    if (/^(;|&&|\|\||\n)$/.test(part)) when = part;
    else if (part.trim() !== '') steps.push({ when, ...commandIn(part.trim()) });
  }
  return parts.join('') === line.trim() ? steps : undefined;
}

/** Whether all commands of a line are answered in this process: they need no copy of their folder. */
export function isPure(steps: readonly Step[]): boolean {
  return steps.every(({ words, onward }) => words !== undefined && onward === '');
}

/** What a line prints in a folder, and its exit code: answered in this process where it can be, else by a shell. */
export async function runLine(line: string, cwd: string): Promise<Ran> {
  const steps = stepsOf(line);
  return steps ? runSteps(steps, cwd) : runShell(line, cwd);
}

/** Runs the commands of a line in a folder. */
export async function runSteps(steps: readonly Step[], cwd: string): Promise<Ran> {
  const printed: Pick<Ran, 'stdout' | 'stderr'>[] = [];
  let code: number | null = 0;
  for (const step of steps) {
    if ((step.when === '&&' && code !== 0) || (step.when === '||' && code === 0)) continue;
    const ran = await runStep(step, String(code), cwd);
    printed.push(ran);
    code = ran.code;
  }
  const all = (stream: 'stdout' | 'stderr') => asShown(printed.map((ran) => ran[stream]).join(''));
  return { stdout: all('stdout'), stderr: all('stderr'), code };
}

async function runStep({ text, words, onward }: Step, code: string, cwd: string): Promise<Ran> {
  if (!words) return runShell(text, cwd);
  const [program, ...rest] = words.map((word) => (word === '$?' ? code : word));
  const ran =
    program === 'echo' ? { stdout: `${rest.join(' ')}\n`, stderr: '', code: 0 } : await run(rest, cwd);
  return onward === '' ? ran : sentOn(ran, onward, cwd);
}

/** What bash makes of an output that goes elsewhere. */
function sentOn({ stdout, stderr, code }: Ran, onward: string, cwd: string): Ran {
  const folder = mkdtempSync(join(tmpdir(), 'allocate-output-'));
  try {
    const [OUT, ERR] = [join(folder, 'out'), join(folder, 'err')];
    writeFileSync(OUT, stdout);
    writeFileSync(ERR, stderr);
    return runShell(`{ cat "$OUT"; cat "$ERR" >&2; (exit ${code}); } ${onward}`, cwd, { OUT, ERR });
  } finally {
    rmSync(folder, { recursive: true });
  }
}

async function run(argv: readonly string[], cwd: string) {
  const { stdout, stderr, exitCode } = await answerIn(cwd, argv);
  return { stdout: Buffer.from(stdout).toString('utf8'), stderr, code: exitCode };
}

/** What the program answers in a folder; it writes no file that outlives an interrupt. */
export function answerIn(cwd: string, argv: readonly string[], commit = COMMIT): Promise<Answer> {
  return answer(
    argv,
    () => shellIn(cwd, commit),
    () => undefined,
  );
}

const WORD = /(?:[^\s;&|<>$`"'\\(){}*?[\]~#!]|'[^']*'|"[^"$`\\]*")+|\$\?/gu;
const QUOTED = /'([^']*)'|"([^"]*)"/g;

/** What only a shell can run as a whole: variables, loops, groups, documents in place, another working folder. */
const IS_PROGRAM = /\$[^?]|`|<\(|<<|[{}]|\b(for|while|if|cd|exit|set|export)\b|(^|[;&|\n]\s*)\w+=/u;

/** A loop over words that are written out. */
const LOOP = /\bfor (\w+) in ([^;$*?[]+); do (.*?); done/gsu;

/** A line with its loops written out, turn by turn. */
function withoutLoops(line: string): string {
  return line.replace(LOOP, (_, name: string, list: string, body: string) =>
    (list.match(WORD) ?? [])
      .map((word) => body.replaceAll(new RegExp(`\\$${name}\\b`, 'g'), word.replace(QUOTED, '$1$2')))
      .join('; '),
  );
}

/** The commands of a line and what stands between them; quotes are kept whole. */
const PART = /(?:'[^']*'|"[^"]*"|\|(?!\|)|2?>&\d|&(?=>)|[^;&|\n'"])+|;|&&|\|\||\n/gu;

/** A command of `allocate` or `echo` in words that need no shell, and where its output goes; any other, and what writes a file, as it is. */
function commandIn(text: string): Omit<Step, 'when'> {
  const [, plain = '', onward = ''] = /^((?:'[^']*'|"[^"]*"|[^'"|<>])*?)((?:\d?>|\|).*)?$/su.exec(text) ?? [];
  const words = plain.match(WORD) ?? [];
  const isPlain = words.join(' ') === plain.trim().replace(/ +/g, ' ') && !/<|\/dev\/(?!null)/.test(onward);
  const writes = words.some(
    (word) => ['lock', 'init', 'import', 'roll'].includes(word) || /^(-o|--output|--write)/.test(word),
  );
  if (!isPlain || writes || !['allocate', 'echo'].includes(words[0] ?? '')) return { text, onward: '' };
  return { text, words: words.map((word) => word.replace(QUOTED, '$1$2')), onward };
}
