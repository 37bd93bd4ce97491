import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join, resolve } from 'node:path';
import { LIMIT } from './stopped.js';

/** The project's folder. */
export const ROOT = resolve(import.meta.dirname, '../..');

/** What a command line printed, and its exit code. */
export interface Ran {
  readonly stdout: string;
  readonly stderr: string;
  readonly code: number | null;
}

/**
 * Runs a line of shell in a folder, with `allocate` on the path and nothing else of the tester's environment.
 * The project's folder is shown as $PACKAGE, so that no expectation depends on where it lies. Throws when the line
 * takes longer than the limit in milliseconds: it is ended then, with all that it started.
 */
export function runShell(line: string, cwd: string, env: Record<string, string> = {}, limit = LIMIT): Ran {
  const bin = mkdtempSync(join(tmpdir(), 'allocate-bin-'));
  try {
    symlinkSync(join(ROOT, 'bin/allocate.js'), join(bin, 'allocate'));
    const path = [bin, join(process.execPath, '..'), '/usr/bin', '/bin'].join(delimiter);
    const { stdout, stderr, status, error, pid } = spawnSync('bash', ['--norc', '-c', line], {
      cwd,
      env: { PATH: path, ...env },
      encoding: 'utf8',
      maxBuffer: 2 ** 26,
      ...GROUP,
      timeout: limit,
    });
    if (error) endGroup(pid);
    if (error) throw error;
    const shown = (text: string) => text.replaceAll(ROOT, '$PACKAGE');
    return { stdout: shown(stdout), stderr: shown(stderr), code: status };
  } finally {
    rmSync(bin, { recursive: true });
  }
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
