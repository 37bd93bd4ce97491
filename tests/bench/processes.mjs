import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const PACKAGE = fileURLToPath(new URL('../../', import.meta.url));

/** What is measured: the everyday question, asked of the embedded cooperation. */
export const OURS = ['bin/allocate.js', 'dso'];

/** The same as a workbook, into a pipe. */
export const WORKBOOK = [...OURS, '--format', 'xlsx'];

/** The same as a page. */
export const PAGE = [...OURS, '--format', 'html'];

/** Its reference: Node with nothing to do. */
export const NOTHING = ['-e', '0'];

/** Runs Node to its end and gives what it wrote to standard error. What it prints goes into a pipe. */
export function runNode(args) {
  const { ALLOCATE_DATA, NODE_OPTIONS, ...env } = process.env;
  const { status, stderr } = spawnSync(process.execPath, args, {
    cwd: PACKAGE,
    env,
    encoding: 'utf8',
    maxBuffer: 2 ** 30,
  });
  if (status !== 0) throw new Error(`node ${args.join(' ')} ended with ${status}: ${stderr}`);
  return stderr;
}
