/** How long a key may go on when it has answered, in milliseconds: time for what it left behind to fail. */
const REST = 100;

/**
 * The program that runs a key of one's own in a process of its own. It reads `{url, input}` as JSON on descriptor 0 and
 * answers on descriptor 3, so that whatever the key prints is kept apart: `{failure, detail, line}`, or `{title, count}`
 * when a list has not one weight a party, or `{title, weights, strangers, read}`, where `read` is the figures that the key read: measure, party, period. A weight is `{text, isExact}`, null when
 * an object has none for that party. Every text is cut, so no answer is long. It leads a group of processes, and ends
 * the whole of it: when it ends itself, and when descriptor 4 closes, since whoever asked is gone then.
 */
export const KEY_RUNNER = `
import { readFileSync, writeFileSync } from 'node:fs';
import { Worker } from 'node:worker_threads';
const { exit, kill, pid } = process;
const later = setTimeout;
const { parse, stringify } = JSON;
const { url, input } = parse(readFileSync(0, 'utf8'));

const cut = (text) => text.slice(0, 200);
const isMap = (value) => typeof value === 'object' && value !== null;

// A thread of its own: a key that never ends keeps this one busy.
const watch = 'const { Socket } = require("node:net"), end = () => process.kill(process.pid * -1, "SIGKILL");' +
  'new Socket({ fd: 4 }).on("error", end).on("close", end).resume();';
new Worker(watch, { eval: true, execArgv: [] }).unref();

function answer(said) {
  writeFileSync(3, stringify(said));
  exit(0);
}

/** Answers when the key has nothing more to do, or has gone on for a while: what fails so late is a failure too. */
function answerAtRest(said) {
  process.once('beforeExit', () => answer(said));
  later(() => answer(said), ${REST}).unref();
}

function fail(failure, error) {
  let [detail, line] = ['', undefined];
  try {
    detail = cut(String(isMap(error) && 'message' in error ? error.message : error).split('\\n')[0]);
    const [, after] = String(isMap(error) ? error.stack : '').split(url + ':');
    line = Number(/^\\d+/.exec(after)?.[0]) || undefined;
  } catch {}
  answer({ failure, detail, line });
}

/** The figures, each of which notes that it was read. */
const read = new Set();
function watched(value, path = []) {
  const made = {};
  for (const name of Object.keys(value)) {
    const one = value[name];
    const own = [...path, name];
    const get = () => (read.add(stringify(own)), one);
    Object.defineProperty(made, name, isMap(one) ? { value: watched(one, own), enumerable: true } : { get, enumerable: true });
  }
  return made;
}

function freeze(value) {
  // What a figure notes is not read here.
  if (isMap(value)) for (const { value: one } of Object.values(Object.getOwnPropertyDescriptors(value))) freeze(one);
  return Object.freeze(value);
}

function written(weight) {
  if (typeof weight === 'bigint') return { text: cut(String(weight)), isExact: true };
  if (typeof weight === 'string') return { text: cut(weight), isExact: true };
  const shown = typeof weight === 'number' ? weight + ' (number)' : weight === null ? 'null' : typeof weight;
  return { text: shown, isExact: false };
}

function titleOf(title) {
  const both = isMap(title) ? title : { sv: title, en: title };
  return { sv: cut(both.sv), en: cut(both.en) };
}

process.on('exit', () => {
  try {
    kill(-pid, 'SIGKILL');
  } catch {}
});
process.on('uncaughtException', (error) => fail('fails', error));
if (/\\.m?ts$/.test(url) && !process.features.typescript) answer({ failure: 'no-types', detail: '' });
const { default: key } = await import(url).catch((error) =>
  fail(error instanceof SyntaxError ? 'not-javascript' : 'fails', error),
);
const weigh = isMap(key) ? key.weigh : key;
if (typeof weigh !== 'function') fail('no-function', typeof key);
let title;
try {
  title = isMap(key) && key.title !== undefined ? titleOf(key.title) : undefined;
} catch {
  fail('no-function', 'title');
}
try {
  const measures = freeze(watched(input.measures));
  const weights = await weigh.call(key, freeze({ ...input, measures }));
  const ids = input.parties.map(({ id }) => id);
  if (!isMap(weights)) fail('no-weights', typeof weights);
  if (Array.isArray(weights)) {
    const own = weights.length === ids.length && ids.map((_, i) => written(weights[i]));
    answerAtRest(own ? { title, weights: own, strangers: [], ...asked() } : { title, count: weights.length });
  } else answerAtRest({ title, ...byId(weights, ids), ...asked() });
} catch (error) {
  fail('fails', error);
}

function asked() {
  return { read: [...read].map((one) => parse(one)) };
}

function byId(weights, ids) {
  const strangers = Object.keys(weights).filter((id) => !ids.includes(id)).slice(0, 50).map(cut);
  return { weights: ids.map((id) => (Object.hasOwn(weights, id) ? written(weights[id]) : null)), strangers };
}
`;
