import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const PACKAGE = fileURLToPath(new URL('../../', import.meta.url));

const REPORTER = fileURLToPath(new URL('./report-usage.cjs', import.meta.url));
const ROUNDS = 3;

/** What is measured: the everyday question, asked of the embedded cooperation. */
export const OURS = ['bin/allocate.js', 'dso'];

/** The same as a workbook, into a pipe. */
export const WORKBOOK = [...OURS, '--format', 'xlsx'];

/** A Tab behind it. */
export const TAB = ['bin/allocate.js', 'completion', 'bash', '--', 'dso', '--parties', ''];

/** The same as a page. */
export const PAGE = [...OURS, '--format', 'html'];

/** Its reference: Node with nothing to do. */
export const NOTHING = ['-e', '0'];

/** Runs Node to its end, which must be that exit code, and gives what it wrote to standard error. What it prints goes into a pipe. */
export function runNode(args, code = 0) {
  const { ALLOCATE_DATA, NODE_OPTIONS, FORCE_COLOR, ...rest } = process.env;
  const env = { ...rest, ALLOCATE_LANG: 'sv' };
  const { status, stderr } = spawnSync(process.execPath, args, {
    cwd: PACKAGE,
    env,
    encoding: 'utf8',
    maxBuffer: 2 ** 30,
  });
  if (status !== code) throw new Error(`node ${args.join(' ')} ended with ${status}: ${stderr}`);
  return stderr;
}

/** The least time of the processor of several runs of Node, and the most memory. */
export function usage(args, code = 0) {
  const runs = Array.from({ length: ROUNDS }, () => {
    const [, milliseconds, kibibytes] =
      /([\d.]+) (\d+)$/.exec(runNode(['--require', REPORTER, ...args], code)) ?? [];
    return { milliseconds: Number(milliseconds), megabytes: Number(kibibytes) / 1024 };
  });
  return {
    milliseconds: Math.min(...runs.map((run) => run.milliseconds)),
    megabytes: Math.max(...runs.map((run) => run.megabytes)),
  };
}
