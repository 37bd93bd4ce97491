import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join, resolve } from 'node:path';
import { LIMIT } from './stopped.js';

/** The project's folder. */
export const ROOT = resolve(import.meta.dirname, '../..');

/** The Node that runs the command lines: CASES_NODE, or the one that runs the tests. */
const NODE = process.env.CASES_NODE ?? process.execPath;

/** What a command line printed, and its exit code. */
export interface Ran {
  readonly stdout: string;
  readonly stderr: string;
  readonly code: number | null;
}

/**
 * Runs a line of shell in a folder, with `allocate` on the path and nothing else of the tester's environment. Throws
 * when the line takes longer than the limit in milliseconds: it is ended then, with all that it started.
 */
export function runShell(line: string, cwd: string, env: Record<string, string> = {}, limit = LIMIT): Ran {
  const bin = programFolder();
  try {
    const { stdout, stderr, status, error, pid } = spawnSync('bash', ['--norc', '-c', line], {
      cwd,
      env: { PATH: pathTo(bin), ...env },
      encoding: 'utf8',
      maxBuffer: 2 ** 26,
      ...GROUP,
      timeout: limit,
    });
    if (error) endGroup(pid);
    if (error) throw error;
    return { stdout: asShown(stdout), stderr: asShown(stderr), code: status };
  } finally {
    rmSync(bin, { recursive: true });
  }
}

/** A folder, to be removed, with the program and the Node that runs it. */
export function programFolder(): string {
  const bin = mkdtempSync(join(tmpdir(), 'allocate-bin-'));
  symlinkSync(join(ROOT, 'bin/allocate.js'), join(bin, 'allocate'));
  symlinkSync(NODE, join(bin, 'node'));
  return bin;
}

/** A path where the programs of a folder are found before those of the system. */
export function pathTo(bin: string): string {
  return [bin, '/usr/bin', '/bin'].join(delimiter);
}

/** The version that the tests are of. */
export const { version: VERSION } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as {
  version: string;
};

/** The commit that the tests are built from, whichever that is. */
export const COMMIT = '1a2b3c4';

/** What the built program says in its place. */
export const BUILT = readFileSync(join(ROOT, 'dist/commit.txt'), 'utf8').trim();

/** A text as it is anywhere: the project's folder is shown as $PACKAGE, and the commit is the one of the tests. */
export function asShown(text: string): string {
  return text
    .replaceAll(ROOT, '$PACKAGE')
    .replaceAll(`(${BUILT})`, `(${COMMIT})`)
    .replaceAll(`"commit": "${BUILT}"`, `"commit": "${COMMIT}"`);
}

/** A process of its own group, so that what it started ends with it. */
const GROUP = { detached: true, killSignal: 'SIGKILL' } as const;

function endGroup(pid: number): void {
  try {
    process.kill(-pid, 'SIGKILL');
  } catch {
    // All of it has ended.
  }
}
