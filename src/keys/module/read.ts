import { realpathSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { isoDate } from '../../kernel/date.js';
import type { KeyFailure } from '../../kernel/faults/keys.js';
import { issue, type Label, type Located, type Place } from '../../kernel/issue.js';
import { MAX_DIGITS, parseDecimal, type Rational, toExact } from '../../kernel/number.js';
import {
  andThen,
  each,
  fail,
  failed,
  issuesOf,
  map,
  type Outcome,
  outcome,
  valueIn,
} from '../../kernel/outcome.js';
import { compareText, type Party } from '../../kernel/party.js';
import { anywhere, type Folder, readSource } from '../../text/files.js';
import { oneLine } from '../../text/readers.js';
import { unknown } from '../../text/scalars/names.js';
import { placeIn, type Source } from '../../text/source.js';
import type { FigureRead, Key, KeyInput } from '../key.js';
import type { Measure } from '../measure.js';
import { type Answer, askKey, type KeyMachine, lineOfSyntaxError } from './run.js';

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
      return fail('key-module-failed', facts, placeOfLine(source, line) ?? at);
    }
    return map(weightsOf(said, question.parties, at), (weights) => ({
      title: said.title,
      weights,
      read: figuresRead(said, question),
    }));
  };
  const asked = new Map<string, Outcome<Weighed>>();
  const askOnce = (question: KeyInput) => {
    const text = JSON.stringify(questionOf(question));
    const answer = asked.get(text) ?? ask(question);
    asked.set(text, answer);
    return answer;
  };
  return andThen(askOnce(input), ({ title }) => {
    const key: Key = {
      id: file,
      title: titled(title, file),
      isOwn: true,
      reads: [],
      weigh: (question) =>
        map(askOnce(question), ({ weights, read: ofIt }) => ({
          weights: weights.map((value) => ({ value, figures: [] })),
          bases: [],
          read: ofIt,
        })),
    };
    return outcome({ value: key, at });
  });
}

/** What the key said of itself, and its weights in the parties' order. */
interface Weighed {
  readonly title: Label | undefined;
  readonly weights: readonly Rational[];
  readonly read: readonly FigureRead[];
}

/** The figures that the key says that it read, as they are: measure by measure, period by period, in the order of its parties. */
function figuresRead(
  said: Exclude<Answer, { failure: KeyFailure }>,
  { measures, parties }: KeyInput,
): FigureRead[] {
  if ('count' in said) return [];
  const placeOf = (id: string) => parties.findIndex((party) => party.id === id);
  const found = said.read.flatMap(([id, party, period]): FigureRead[] => {
    const measure = measures.get(id);
    const figure = measure?.figures.get(party)?.get(period);
    return measure && figure ? [{ basis: { measure, period }, party, figure }] : [];
  });
  const order = ({ basis, party }: FigureRead) =>
    `${basis.measure.id}:${basis.period}:${String(placeOf(party) + 1).padStart(6, '0')}:${party}`;
  return found.sort((a, b) => compareText(order(a), order(b)));
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
    const byYear = [...byPeriod].map(([period, { value }]) => [period, toExact(value)]);
    return [party, Object.fromEntries(byYear)];
  });
  return Object.fromEntries(byParty);
}

/** The weights in the parties' order, or every reason why they are none. */
function weightsOf(
  said: Exclude<Answer, { failure: KeyFailure }>,
  parties: readonly Party[],
  at: Place,
): Outcome<Rational[]> {
  const count = 'count' in said ? said.count : said.weights.length;
  if ('count' in said || count !== parties.length)
    return fail('key-module-weights', { parties: parties.length, weights: count, missing: [] }, at);
  const ids = parties.map(({ id }) => id);
  const strangers = said.strangers.map((id) => unknown('unknown-party', { value: id, at }, ids));
  const given = parties.flatMap((party, i) => {
    const weight = said.weights[i];
    return weight ? [{ party, weight }] : [];
  });
  const missing = parties.filter((_, i) => said.weights[i] === null).map(({ name }) => name);
  const facts = { parties: parties.length, weights: given.length, missing };
  const lacking = missing.length > 0 ? [issue('key-module-weights', facts, at)] : [];
  const weights = each(given, ({ party, weight }) => weightOf(weight, party, at));
  return outcome(valueIn(weights) ?? [], [...strangers, ...lacking, ...issuesOf(weights)]);
}

/** One weight: decimal text as the program itself writes it, so that it can be read in one way only. */
function weightOf(
  { text, isExact }: { text: string; isExact: boolean },
  { id, name }: Party,
  at: Place,
): Outcome<Rational> {
  if (!isExact || !/^-?\d+(\.\d+)?$/.test(text))
    return fail('key-module-weight', { name, text: isExact ? `"${text}"` : text }, at);
  return text.replace(/\D/g, '').length > MAX_DIGITS
    ? fail('number-too-long', { most: MAX_DIGITS }, { ...at, field: id })
    : outcome(parseDecimal(text));
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
