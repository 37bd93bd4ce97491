import { spawnSync } from 'node:child_process';
import { pathToFileURL } from 'node:url';
import * as v from 'valibot';
import { KEY_FAILURES, type KeyFailure } from '../../kernel/issue.js';
import { oneLine } from '../../text/shape.js';
import { KEY_RUNNER } from './runner.js';

/** What runs keys: a Node, and who can end a process with all the group that it leads. `limit` is in milliseconds. */
interface Machine {
  readonly execPath: string;
  readonly endGroup: (leader: number) => void;
  readonly limit?: number;
}

/** A group of its own, which the types of spawnSync do not know of. */
const LEADER: object = { detached: true };

/** How long a key may take: it weighs some parties. */
const LIMIT = 10_000;

/** What a key may print before it is stopped, in bytes; its answer is far shorter. */
const MOST_OUTPUT = 2 ** 24;

const TITLE = v.optional(v.object({ sv: v.string(), en: v.string() }));
const WEIGHT = v.nullable(v.object({ text: v.string(), isExact: v.boolean() }));

/** What the runner may say. A key that writes to its descriptor itself is held to the same. */
const ANSWER = v.union([
  v.object({ failure: v.picklist(KEY_FAILURES), detail: v.string(), line: v.optional(v.number()) }),
  v.object({ title: TITLE, count: v.number() }),
  v.object({ title: TITLE, weights: v.array(WEIGHT), strangers: v.array(v.string()) }),
]);
export type Answer = v.InferOutput<typeof ANSWER>;

/**
 * Runs a key and gives what it answered, or why it did not. It sees no environment, and the time zone is always the
 * same. Whatever it printed is a failure: it would end up among figures. All that it started ends with it.
 */
export function askKey(path: string, input: object, { execPath, endGroup, limit = LIMIT }: Machine): Answer {
  const options = ['--no-warnings', '--input-type=module', '-e', KEY_RUNNER];
  const { error, output, signal, pid } = spawnSync(execPath, options, {
    input: JSON.stringify({ url: pathToFileURL(path).href, input }),
    stdio: ['pipe', 'pipe', 'pipe', 'pipe', 'pipe'],
    ...LEADER,
    encoding: 'utf8',
    env: { TZ: 'UTC' },
    timeout: limit,
    killSignal: 'SIGKILL',
    maxBuffer: MOST_OUTPUT,
    windowsHide: true,
  });
  if (pid > 0) endGroup(pid);
  const failed = (failure: KeyFailure, detail = ''): Answer => ({ failure, detail });
  const reason = (error as NodeJS.ErrnoException | undefined)?.code;
  const [, stdout, stderr, answer] = output ?? [];
  // What is on its streams after a crash was written by Node, not by the key, which ends by SIGKILL with its group.
  if (signal && signal !== 'SIGKILL') return failed('no-answer');
  const printed = stdout || stderr || '';
  if (printed !== '')
    return failed('prints', oneLine(printed.trimStart().slice(0, 200).split('\n')[0] ?? ''));
  if (reason === 'ETIMEDOUT') return failed('too-slow', String(limit / 1000));
  return answerIn(answer ?? '') ?? failed('no-answer');
}

function answerIn(text: string): Answer | undefined {
  try {
    const result = v.safeParse(ANSWER, JSON.parse(text));
    return result.success ? result.output : undefined;
  } catch {
    return undefined;
  }
}

/** Node tells the line of a syntax error only when it prints it itself. */
export function lineOfSyntaxError(path: string, execPath: string): number | undefined {
  const { stderr } = spawnSync(execPath, ['--check', path], { encoding: 'utf8', env: {}, timeout: LIMIT });
  return Number(/^.*:(\d+)\r?\n/.exec(stderr ?? '')?.[1]) || undefined;
}
