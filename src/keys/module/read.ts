import { realpathSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { isoDate } from '../../kernel/date.js';
import {
  type Issue,
  issue,
  type KeyFailure,
  type Label,
  type Located,
  type Place,
} from '../../kernel/issue.js';
import { MAX_DIGITS, parseDecimal, type Rational, toShortDecimal } from '../../kernel/number.js';
import { failed, type Outcome, outcome } from '../../kernel/outcome.js';
import type { Party } from '../../kernel/party.js';
import { anywhere, type Folder, readSource } from '../../text/files.js';
import { oneLine } from '../../text/shape.js';
import { placeIn, type Source } from '../../text/source.js';
import { unknown } from '../../text/values.js';
import type { Key, KeyInput } from '../key.js';
import type { Measure } from '../measure.js';
import { type Answer, askKey, lineOfSyntaxError } from './run.js';

/** Where and how long a key of one's own runs: `execPath` is the Node that runs it, `limit` in milliseconds. */
export interface KeyMachine {
  readonly cwd: string;
  readonly execPath: string;
  /** Ends a process with all the group that it leads. */
  readonly endGroup: (leader: number) => void;
  readonly limit?: number;
}

/**
 * Runs a key of one's own, a JavaScript file, and makes a key of the weights it gives. It runs in a process of its own,
 * is handed a frozen copy of the data, figures as exact decimal text, and may answer with decimal text or bigints alone.
 * It is asked anew for other parties or another year. Issues: those of reading a file, key-module-failed, key-module-weights,
 * key-module-weight, number-too-long, unknown-party. Throws UsageError (exit 4) when the file cannot be read.
 */
export function keyOfModule(
  name: string,
  input: KeyInput,
  { cwd, ...machine }: KeyMachine,
  folder: Pick<Folder, 'ownFiles' | 'read'> & Partial<Folder>,
): Outcome<Located<Key>> {
  const read = readSource(anywhere({ ...folder, cwd }), name);
  if (!read.ok) return failed(read);
  const source = read.value;
  const path = realpathSync(resolve(cwd, name));
  const file = basename(path);
  const at = placeOfKey(source);
  const ask = (question: KeyInput): Outcome<Weighed> => {
    const said = askKey(path, questionOf(question), machine);
    if ('failure' in said) {
      const line = said.failure === 'not-javascript' ? lineOfSyntaxError(path, machine.execPath) : said.line;
      const detail = said.detail.replaceAll(`${pathToFileURL(cwd)}/`, '').replaceAll(`${cwd}/`, '');
      const facts = { file, reason: said.failure, detail };
      return { ok: false, issues: [issue('key-module-failed', facts, placeOfLine(source, line) ?? at)] };
    }
    const issues: Issue[] = [];
    return outcome({ title: said.title, weights: weightsOf(said, question.parties, at, issues) }, issues);
  };
  const asked = new Map<string, Outcome<Weighed>>();
  const askOnce = (question: KeyInput) => {
    const text = JSON.stringify(questionOf(question));
    const answer = asked.get(text) ?? ask(question);
    asked.set(text, answer);
    return answer;
  };
  const first = askOnce(input);
  if (!first.ok) return failed(first);
  const key: Key = {
    id: file,
    title: titled(first.value.title, file),
    isOwn: true,
    reads: [],
    weigh: (question) => {
      const answer = askOnce(question);
      if (!answer.ok) return failed(answer);
      return outcome({ weights: answer.value.weights.map((value) => ({ value, figures: [] })), bases: [] });
    },
  };
  return outcome({ value: key, at });
}

/** What the key said of itself, and its weights in the parties' order. */
interface Weighed {
  readonly title: Label | undefined;
  readonly weights: readonly Rational[];
}

/** What the key is told, as JSON. */
function questionOf({ agreement, year, asOf, parties, measures }: KeyInput): object {
  return {
    agreement: agreement.id,
    year: year ?? null,
    asOf: asOf ? isoDate(asOf) : null,
    parties: parties.map(({ id, name, code }) => ({ id, name, code })),
    measures: Object.fromEntries([...measures.values()].map((measure) => [measure.id, figuresOf(measure)])),
  };
}

function figuresOf({ figures }: Measure): object {
  const byParty = [...figures].map(([party, byPeriod]) => {
    const byYear = [...byPeriod].map(([period, { value }]) => [period, toShortDecimal(value)]);
    return [party, Object.fromEntries(byYear)];
  });
  return Object.fromEntries(byParty);
}

/** The weights in the parties' order, or every reason why they are none. */
function weightsOf(
  said: Exclude<Answer, { failure: KeyFailure }>,
  parties: readonly Party[],
  at: Place,
  issues: Issue[],
): Rational[] {
  const count = 'count' in said ? said.count : said.weights.length;
  if ('count' in said || count !== parties.length) {
    issues.push(issue('key-module-weights', { parties: parties.length, weights: count, missing: [] }, at));
    return [];
  }
  const ids = parties.map(({ id }) => id);
  for (const id of said.strangers) issues.push(unknown('unknown-party', { value: id, at }, ids));
  const missing = parties.filter((_, i) => said.weights[i] === null).map(({ name }) => name);
  if (missing.length > 0) {
    const facts = { parties: parties.length, weights: count - missing.length, missing };
    issues.push(issue('key-module-weights', facts, at));
  }
  return said.weights.flatMap((weight, i) => {
    return weight ? (weightOf(weight, parties[i] as Party, at, issues) ?? []) : [];
  });
}

/** One weight: decimal text as the program itself writes it, so that it can be read in one way only. */
function weightOf(
  { text, isExact }: { text: string; isExact: boolean },
  { id, name }: Party,
  at: Place,
  issues: Issue[],
): Rational | undefined {
  if (!isExact || !/^-?\d+(\.\d+)?$/.test(text)) {
    issues.push(issue('key-module-weight', { name, text: isExact ? `"${text}"` : text }, at));
  } else if (text.replace(/\D/g, '').length > MAX_DIGITS) {
    issues.push(issue('number-too-long', { most: MAX_DIGITS }, { ...at, field: id }));
  } else return parseDecimal(text);
  return undefined;
}

/** What the key calls itself, and its file, so that a reader of the table knows where the weights were made. */
function titled(title: Label | undefined, file: string): Label {
  const both = (text = '') => (oneLine(text) === '' ? file : `${oneLine(text)} (${file})`);
  return { sv: both(title?.sv), en: both(title?.en) };
}

/** Where the file hands its key over. */
function placeOfKey(source: Source): Place {
  const start = Math.max(0, source.text.search(/^export default\b/m));
  return placeIn(source, start, Number.POSITIVE_INFINITY);
}

function placeOfLine(source: Source, line: number | undefined): Place | undefined {
  const start = line === undefined ? undefined : source.lineStarts[line - 1];
  if (start === undefined) return undefined;
  const text = placeIn(source, start, Number.POSITIVE_INFINITY).excerpt;
  return placeIn(source, start + text.length - text.trimStart().length, start + text.length);
}
