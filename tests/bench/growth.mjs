import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { renderTable } from './table.mjs';

const COMMAND = fileURLToPath(new URL('../../bin/allocate.js', import.meta.url));
const REPORTER = fileURLToPath(new URL('./report-usage.cjs', import.meta.url));

/** How many parties: two are the start of a run, and what a run of more takes beyond that is theirs. */
const [NONE, ...SIZES] = [2, 290, 1000, 4000];
const ROUNDS = { 2: 5, 290: 4, 1000: 3, 4000: 2 };

const MOST_MEGABYTES = 200;

/** What is asked, and how much more of a party's time the most parties may take than fewer. */
const RUNS = [
  { args: ['shared'], most: 1.5 },
  { args: ['shared', '--format', 'csv'], most: 1.5 },
  { args: ['shared', '--format', 'json'], most: 1.5 },
  { args: ['shared', '--format', 'markdown'], most: 1.5 },
  { args: ['explain', 'shared'], most: 1.5 },
  { args: ['check'], most: 1.5 },
  { args: ['capped'], most: 1.5 },
  { args: ['shared', '--format', 'xlsx'], most: 2 },
  { args: ['shared', '--format', 'html'], most: 2 },
  { args: ['list'], most: 2 },
  { args: ['plan', '2025'], most: 2 },
  { args: ['compare', 'shared', '--with', 'amount=3000000'], most: 2 },
  { args: ['invoice', 'shared'], most: 2 },
  { args: ['split', '1000000', '--weights', 'weights.csv'], most: 2 },
];

/**
 * How time grows with the parties, as a table: what a party takes of the processor, among 290, 1 000 and 4 000, when
 * the start is deducted. Time of the processor is measured, not of the clock, so that a busy machine disturbs less. A
 * row is met when 4 000 parties take no more each than the fewer, but for the factor; and how much memory 4 000 take.
 */
export function growthTable() {
  const folders = Object.fromEntries([NONE, ...SIZES].map((count) => [count, makeCooperation(count)]));
  try {
    const measured = RUNS.map(({ args, most }) => ({ args, most, usage: measure(args, folders) }));
    return renderTable(measured.map(rowOf), HEAD);
  } finally {
    for (const folder of Object.values(folders)) rmSync(folder, { recursive: true });
  }
}

const HEAD = {
  what: 'allocate …',
  start: 'Start',
  ...Object.fromEntries(SIZES.map((count) => [`of${count}`, `${count} parties`])),
  ratio: 'Growth',
  target: 'Target',
  memory: 'Peak',
};

function rowOf({ args, most, usage }) {
  const each = SIZES.map((count) => (usage[count].milliseconds - usage[NONE].milliseconds) / count);
  const last = each.at(-1);
  const ratio = Math.max(last / each[0], last / each[1], each[1] / each[0]);
  const { megabytes } = usage[SIZES.at(-1)];
  return {
    what: args.join(' '),
    start: `${usage[NONE].milliseconds.toFixed(0)} ms`,
    ...Object.fromEntries(SIZES.map((count, i) => [`of${count}`, `${(each[i] * 1000).toFixed(0)} µs each`])),
    ratio: ratio.toFixed(2),
    target: `≤ ${most}, ≤ ${MOST_MEGABYTES} MB`,
    memory: `${megabytes.toFixed(0)} MB`,
    isMet: ratio <= most && megabytes <= MOST_MEGABYTES,
  };
}

/** The least time of several runs of each size, taken in turn, and the most memory. */
function measure(args, folders) {
  const usage = Object.fromEntries(
    [NONE, ...SIZES].map((count) => [count, { milliseconds: Number.POSITIVE_INFINITY, megabytes: 0 }]),
  );
  for (let round = 0; round < Math.max(...Object.values(ROUNDS)); round++) {
    for (const count of [NONE, ...SIZES]) {
      if (round >= ROUNDS[count]) continue;
      const { milliseconds, megabytes } = run(args, folders[count]);
      usage[count].milliseconds = Math.min(usage[count].milliseconds, milliseconds);
      usage[count].megabytes = Math.max(usage[count].megabytes, megabytes);
    }
  }
  return usage;
}

/** One run: the time that its process took of the processor, and the most memory that it held. */
export function run(args, cwd) {
  const { ALLOCATE_DATA, NODE_OPTIONS, FORCE_COLOR, ...rest } = process.env;
  const env = { ...rest, ALLOCATE_LANG: 'sv' };
  const options = { cwd, env, encoding: 'latin1', maxBuffer: 2 ** 30 };
  const { status, stderr } = spawnSync(process.execPath, ['--require', REPORTER, COMMAND, ...args], options);
  const [, milliseconds, kibibytes] = /([\d.]+) (\d+)$/.exec(stderr) ?? [];
  if (status !== 0 || !kibibytes)
    throw new Error(`allocate ${args.join(' ')} ended with ${status}: ${stderr}`);
  return { milliseconds: Number(milliseconds), megabytes: Number(kibibytes) / 1024 };
}

/** A cooperation of so many parties: one agreement that they share, one that caps each of them to the öre. */
function makeCooperation(count) {
  const folder = mkdtempSync(join(tmpdir(), 'allocate-growth-'));
  const weights = Array.from({ length: count }, (_, i) => (((i * 7919) % 9973) / 10 + 1).toFixed(1));
  const write = (name, lines) => writeFileSync(join(folder, name), lines.map((line) => `${line}\n`).join(''));
  const head = ['year: 2025', 'source: the bench', 'key: usage', `amount: ${count * 1000}`];
  mkdirSync(join(folder, 'agreements'));
  write('cooperation.yaml', [
    'name: Bench',
    'parties: parties.csv',
    'measures: [{ id: usage, title: usage, file: usage.csv, source: the bench, years-back: 0 }]',
  ]);
  write('parties.csv', ['id,name,code', ...weights.map((_, i) => `p${i},Party number ${i},${10_000 + i}`)]);
  write('usage.csv', ['party,period,usage', ...weights.map((weight, i) => `p${i},2025,${weight}`)]);
  write('weights.csv', ['name,weight', ...weights.map((weight, i) => `Party number ${i},${weight}`)]);
  write('agreements/shared.yaml', ['title: Shared', ...head]);
  write('agreements/capped.yaml', [
    'title: Capped',
    ...head,
    'adjustments:',
    '  limits:',
    ...weights.map((_, i) => `    - { party: p${i}, cap: ${1500 + (i % 700)}.5 }`),
  ]);
  return folder;
}
