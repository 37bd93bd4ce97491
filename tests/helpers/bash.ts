import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Readable, Writable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import type { Answer } from '../../src/cli/answer.js';
import type { Environment } from '../../src/cli/surroundings.js';
import { asShown, pathTo, programFolder, type Ran } from './allocate.js';
import { endGroup } from './machine.js';
import { LIMIT } from './stopped.js';

/** Who answers a command line that a shell comes to: its folder, words and variables. */
type AnswerTo = (cwd: string, argv: readonly string[], environment: Environment) => Promise<Answer>;

/** The variables that are heard, in the order in which the function of the shell tells them. */
const HEARD = ['ALLOCATE_DATA', 'ALLOCATE_LANG'] as const;

/** `allocate` as a function of bash: it asks by one pipe and hears by another that its answer stands in two files. */
const ASKS = `() {
  printf ':%s\\0' "$PWD" ${HEARD.map((name) => `"$${name}"`).join(' ')} "$@" >&3; printf '\\0' >&3
  local code; read -r code <&4
  [ -s "$ANSWER.err" ] && cat "$ANSWER.err" >&2
  [ -s "$ANSWER.out" ] && cat "$ANSWER.out"
  return "$code"
}`;

/**
 * Runs a line of bash in a folder, where each `allocate` is answered by this process: one at a time. Whatever runs the
 * program by its name on the path (`xargs`, another shell) runs it as a process.
 */
export async function runBash(line: string, cwd: string, answerTo: AnswerTo): Promise<Ran> {
  const bin = programFolder();
  const ANSWER = join(bin, 'answer');
  const bash = spawn('bash', ['--norc', '-c', line], {
    cwd,
    env: { PATH: pathTo(bin), ANSWER, 'BASH_FUNC_allocate%%': ASKS },
    stdio: ['ignore', 'pipe', 'pipe', 'pipe', 'pipe'],
    detached: true,
  });
  const late = setTimeout(() => endGroup(bash.pid ?? 0), LIMIT);
  try {
    const [, stdout, stderr, asked, answered] = bash.stdio as [null, Readable, Readable, Readable, Writable];
    const [out, err, [code]] = await Promise.all([
      buffer(stdout),
      buffer(stderr),
      once(bash, 'close') as Promise<[number | null]>,
      answerAll(asked, answered, ANSWER, answerTo),
    ]);
    return { stdout: asShown(out.toString('utf8')), stderr: asShown(err.toString('utf8')), code };
  } finally {
    clearTimeout(late);
    rmSync(bin, { recursive: true });
  }
}

/** Answers what is asked by a pipe, until nobody can ask more. */
async function answerAll(asked: Readable, answered: Writable, file: string, answerTo: AnswerTo) {
  let heard = '';
  for await (const piece of asked.setEncoding('utf8')) {
    heard += piece;
    if (!heard.endsWith('\0\0')) continue;
    const [cwd = '', data = '', lang = '', ...argv] = heard
      .slice(0, -2)
      .split('\0')
      .map((field) => field.slice(1));
    heard = '';
    const { stdout, stderr, exitCode } = await answerTo(cwd, argv, {
      ALLOCATE_DATA: data,
      ALLOCATE_LANG: lang,
    });
    writeFileSync(`${file}.out`, stdout);
    writeFileSync(`${file}.err`, stderr);
    answered.write(`${exitCode}\n`);
  }
}
