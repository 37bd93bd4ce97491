import { spawnSync } from 'node:child_process';
import { pathToFileURL } from 'node:url';
import { KEY_FAILURES, type KeyFailure } from '../../kernel/faults/keys.js';
import type { Label } from '../../kernel/issue.js';
import { oneLine } from '../../text/readers.js';
import { KEY_RUNNER } from './runner.js';

/** Where and how long a key of one's own runs: `execPath` is the Node that runs it, `limit` in milliseconds. */
export interface KeyMachine {
  readonly cwd: string;
  readonly execPath: string;
  /** Ends a process with all the group that it leads. */
  readonly endGroup: (leader: number) => void;
  readonly limit?: number;
}

/** A group of its own, which the types of spawnSync do not know of. */
const LEADER: object = { detached: true };

/** How long a key may take: it weighs some parties. */
const LIMIT = 10_000;

/** What a key may print before it is stopped, in bytes; its answer is far shorter. */
const MOST_OUTPUT = 2 ** 24;

/** What the runner may say: why there are no weights, how many there are in vain, or each party's weight, when it has one. */
export type Answer =
  | { readonly failure: KeyFailure; readonly detail: string; readonly line?: number }
  | { readonly title?: Label; readonly count: number }
  | {
      readonly title?: Label;
      readonly weights: readonly ({ readonly text: string; readonly isExact: boolean } | null)[];
      readonly strangers: readonly string[];
      /** The figures that the key read: measure, party, period. */
      readonly read: readonly (readonly [measure: string, party: string, period: string])[];
    };

/**
 * Runs a key and gives what it answered, or why it did not. It sees no environment, and the time zone is always the
 * same. Whatever it printed is a failure: it would end up among figures. All that it started ends with it.
 */
export function askKey(
  path: string,
  input: object,
  { execPath, endGroup, limit = LIMIT }: Omit<KeyMachine, 'cwd'>,
): Answer {
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
    const said: unknown = JSON.parse(text);
    return isAnswer(said) ? said : undefined;
  } catch {
    return undefined;
  }
}

/** Whether it is what the runner may say: a key that writes to its descriptor itself is held to the same. */
function isAnswer(said: unknown): said is Answer {
  const { failure, detail, line, title, count, weights, strangers, read } = fieldsOf(said);
  if (failure !== undefined) {
    const isKnown = KEY_FAILURES.some((one) => one === failure);
    return isKnown && isText(detail) && (line === undefined || typeof line === 'number');
  }
  const { sv, en } = fieldsOf(title);
  if (title !== undefined && !(isText(sv) && isText(en))) return false;
  if (count !== undefined) return typeof count === 'number';
  const isWeight = (weight: unknown) =>
    weight === null || (isText(fieldsOf(weight).text) && typeof fieldsOf(weight).isExact === 'boolean');
  const isFigure = (one: unknown) => isListOf(one, isText) && Object.values(fieldsOf(one)).length === 3;
  return isListOf(weights, isWeight) && isListOf(strangers, isText) && isListOf(read, isFigure);
}

function fieldsOf(said: unknown): Readonly<Record<string, unknown>> {
  return typeof said === 'object' && said !== null ? { ...said } : {};
}

function isListOf(said: unknown, isOne: (one: unknown) => boolean): boolean {
  return Array.isArray(said) && said.every(isOne);
}

function isText(said: unknown): said is string {
  return typeof said === 'string';
}

/** Node tells the line of a syntax error only when it prints it itself. */
export function lineOfSyntaxError(path: string, execPath: string): number | undefined {
  const { stderr } = spawnSync(execPath, ['--check', path], { encoding: 'utf8', env: {}, timeout: LIMIT });
  return Number(/^.*:(\d+)\r?\n/.exec(stderr ?? '')?.[1]) || undefined;
}
