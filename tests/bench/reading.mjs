import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writeXlsx } from 'hucre/xlsx';
import { usage } from './processes.mjs';

/** How many times more twice as many rows may take. */
const MOST_GROWTH = 2.3;

const MOST_MEGABYTES = 250;

/** What is read, how many rows, by what reader alone, and how many times its time the whole command may take. */
const KINDS = [
  {
    file: 'weights.csv',
    rows: 100_000,
    most: 8,
    reader: 'csv-parse',
    load: "const{parse}=require('csv-parse/sync');",
    read: (path) => `parse(require('node:fs').readFileSync('${path}'))`,
  },
  {
    file: 'weights.xlsx',
    rows: 10_000,
    most: 3,
    reader: 'hucre',
    load: "import('hucre/xlsx').then(({readXlsx})=>",
    read: (path) => `readXlsx(require('node:fs').readFileSync('${path}'))`,
  },
];

/**
 * How long `split --weights` takes of files of many rows, beside their readers alone, and how it grows; without what a start
 * takes, as time of the processor.
 */
export async function measureReading() {
  const folder = mkdtempSync(join(tmpdir(), 'allocate-reading-'));
  try {
    const measured = [];
    for (const kind of KINDS) measured.push(...(await measure(kind, folder)));
    return measured;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

async function measure({ file, rows, most, reader, load, read }, folder) {
  const [once, twice] = await Promise.all([1, 2].map((times) => write(folder, file, times * rows)));
  const split = (path) =>
    usage(['bin/allocate.js', 'split', '1000000', '--weights', path, '--format', 'csv']);
  const script = (inner) => usage(['-e', load.endsWith('=>') ? `${load}${inner})` : `${load}${inner}`]);
  const start = usage(['bin/allocate.js', 'split', '10', 'a=1', '--format', 'csv']).milliseconds;
  const [all, double] = [split(once), split(twice)];
  const ours = all.milliseconds - start;
  const alone = script(read(once)).milliseconds - script('0').milliseconds;
  const growth = (double.milliseconds - start) / ours;
  return [
    {
      what: `split --weights, ${file} of ${rows} rows`,
      ours: `${ours.toFixed(0)} ms, ${all.megabytes.toFixed(0)} MB`,
      reference: `${alone.toFixed(0)} ms (${reader})`,
      ratio: (ours / alone).toFixed(2),
      target: `ratio ≤ ${most}, ≤ ${MOST_MEGABYTES} MB`,
      isMet: ours <= most * alone && all.megabytes <= MOST_MEGABYTES,
    },
    {
      what: `split --weights, ${file} of ${2 * rows} rows`,
      ours: `${(double.milliseconds - start).toFixed(0)} ms, ${double.megabytes.toFixed(0)} MB`,
      reference: `${ours.toFixed(0)} ms (${rows} rows)`,
      ratio: growth.toFixed(2),
      target: `ratio ≤ ${MOST_GROWTH}`,
      isMet: growth <= MOST_GROWTH,
    },
  ];
}

async function write(folder, file, rows) {
  const path = join(folder, `${rows}-${file}`);
  const weights = Array.from({ length: rows }, (_, i) => (((i * 7919) % 9973) / 10 + 1).toFixed(1));
  const lines = [['name', 'weight'], ...weights.map((weight, i) => [`Party number ${i}`, weight])];
  if (file.endsWith('.csv')) writeFileSync(path, lines.map((line) => `${line.join()}\n`).join(''));
  else {
    const cells = lines.map(([name, weight], i) => [name, i === 0 ? weight : Number(weight)]);
    writeFileSync(path, await writeXlsx({ sheets: [{ name: 'Weights', rows: cells }] }));
  }
  return path;
}
