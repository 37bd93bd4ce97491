import { spawnSync } from 'node:child_process';

/** The Python that is on the path, when there is one: what checks results without the program needs no more than that. */
export const PYTHON = pythonOnPath();

function pythonOnPath(): string | undefined {
  const { status, stdout } = spawnSync('python3', ['-c', 'import sys; print(sys.executable)'], {
    encoding: 'utf8',
  });
  return status === 0 ? stdout.trim() : undefined;
}

/** Runs a file with that Python. Throws when there is none. */
export function runPython(
  args: readonly string[],
  input = '',
): { stdout: string; stderr: string; code: number | null } {
  if (PYTHON === undefined) throw new Error('python3 is not on the path');
  const { stdout, stderr, status } = spawnSync(PYTHON, args, { input, encoding: 'utf8', maxBuffer: 2 ** 26 });
  return { stdout, stderr, code: status };
}
