import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { renderTable } from './table.mjs';

const COMMAND = fileURLToPath(new URL('../../bin/allocate.js', import.meta.url));
const REPORTER = fileURLToPath(new URL('./report-usage.cjs', import.meta.url));

/** How many cells a file has: one place in ten years is the start of a run, and what more take beyond that is theirs. */
const [NONE, ...SIZES] = [10, 100_000, 200_000];
const YEARS = Array.from({ length: 10 }, (_, i) => String(2015 + i));
const ROUNDS = 3;

const MOST_GROWTH = 2.3;

/** How a file of statistics is written, by its ending and kind. */
const KINDS = {
  'JSON-stat': ['json', jsonStat],
  'PxWeb JSON': ['json', pxwebJson],
  Kolada: ['json', kolada],
  PX: ['px', px],
};

/** How the time to read a file of statistics grows when its cells are twice as many, as a table. Time is the processor's. */
export function statisticsTable() {
  const folder = makeCooperation();
  try {
    return renderTable(
      Object.entries(KINDS).map(([kind, [ending, write]]) => rowOf(kind, measure(folder, ending, write))),
      HEAD,
    );
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const HEAD = {
  what: 'allocate import …',
  ...Object.fromEntries(SIZES.map((cells) => [`of${cells}`, `${cells} cells`])),
  ratio: 'Growth',
  target: 'Target',
  memory: 'Peak',
};

function rowOf(kind, usage) {
  const [once, twice] = SIZES.map((cells) => usage[cells].milliseconds - usage[NONE].milliseconds);
  const ratio = twice / once;
  return {
    what: kind,
    ...Object.fromEntries([once, twice].map((time, i) => [`of${SIZES[i]}`, `${time.toFixed(0)} ms`])),
    ratio: ratio.toFixed(2),
    target: `≤ ${MOST_GROWTH}`,
    memory: `${usage[SIZES.at(-1)].megabytes.toFixed(0)} MB`,
    isMet: ratio <= MOST_GROWTH,
  };
}

/** The least time of several runs of each size, taken in turn, and the most memory. */
function measure(folder, ending, write) {
  const usage = {};
  for (const cells of [NONE, ...SIZES]) writeFileSync(join(folder, `${cells}.${ending}`), write(cells));
  for (let round = 0; round < ROUNDS; round++) {
    for (const cells of [NONE, ...SIZES]) {
      const { milliseconds, megabytes } = run(folder, `${cells}.${ending}`);
      const { milliseconds: least = milliseconds, megabytes: most = 0 } = usage[cells] ?? {};
      usage[cells] = { milliseconds: Math.min(least, milliseconds), megabytes: Math.max(most, megabytes) };
    }
  }
  return usage;
}

function run(cwd, file) {
  const { ALLOCATE_DATA, NODE_OPTIONS, FORCE_COLOR, ...rest } = process.env;
  const env = { ...rest, ALLOCATE_LANG: 'sv' };
  const args = ['--require', REPORTER, COMMAND, 'import', 'usage', file, '--dry-run'];
  const { status, stderr } = spawnSync(process.execPath, args, { cwd, env, encoding: 'latin1' });
  const [, milliseconds, kibibytes] = /([\d.]+) (\d+)$/.exec(stderr) ?? [];
  if (status !== 0 || !kibibytes) throw new Error(`import of ${file} ended with ${status}: ${stderr}`);
  return { milliseconds: Number(milliseconds), megabytes: Number(kibibytes) / 1024 };
}

/** A cooperation of one party, whose place is the first of every file. */
function makeCooperation() {
  const folder = mkdtempSync(join(tmpdir(), 'allocate-statistics-'));
  const write = (name, lines) => writeFileSync(join(folder, name), lines.map((line) => `${line}\n`).join(''));
  mkdirSync(join(folder, 'agreements'));
  write('cooperation.yaml', [
    'name: Bench',
    'parties: parties.csv',
    'measures: [{ id: usage, title: usage, file: usage.csv, source: the bench, years-back: 0 }]',
  ]);
  write('parties.csv', ['id,name,code', 'first,The first party,100000']);
  write('usage.csv', ['party,period,usage', 'first,2014,1']);
  write('agreements/shared.yaml', [
    'title: Shared',
    'year: 2014',
    'source: the bench',
    'key: usage',
    'amount: 1',
  ]);
  return folder;
}

function placesOf(cells) {
  return Array.from({ length: cells / YEARS.length }, (_, i) => String(100_000 + i));
}

function jsonStat(cells) {
  const [places, value] = [placesOf(cells), Array.from({ length: cells }, (_, i) => i)];
  const dimension = { Region: { category: { index: places } }, Tid: { category: { index: YEARS } } };
  const size = [places.length, YEARS.length];
  return JSON.stringify({ version: '2.0', class: 'dataset', id: ['Region', 'Tid'], size, dimension, value });
}

function pxwebJson(cells) {
  const columns = [
    { code: 'Region', text: 'region', type: 'd' },
    { code: 'Tid', text: 'år', type: 't' },
    { code: 'C', text: 'Usage', type: 'c' },
  ];
  const rows = placesOf(cells).flatMap((place) =>
    YEARS.map((year) => ({ key: [place, year], values: [year] })),
  );
  return JSON.stringify({ columns, comments: [], data: rows });
}

function kolada(cells) {
  const rows = placesOf(cells).flatMap((municipality) =>
    YEARS.map((year) => ({
      kpi: 'N1',
      municipality,
      period: Number(year),
      values: [{ gender: 'T', value: Number(year), status: '' }],
    })),
  );
  return JSON.stringify({ values: rows, next_url: null });
}

function px(cells) {
  const quoted = (texts) => texts.map((text) => `"${text}"`).join(',');
  return [
    'CHARSET="ANSI"',
    'STUB="region"',
    'HEADING="year"',
    `VALUES("region")=${quoted(placesOf(cells))}`,
    `VALUES("year")=${quoted(YEARS)}`,
    'TIMEVAL("year")=TLIST(A1)',
    `DATA=\n${Array.from({ length: cells }, (_, i) => i).join(' ')}\n`,
    '',
  ].join(';\n');
}
