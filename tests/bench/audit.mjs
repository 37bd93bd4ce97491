import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { usage } from './processes.mjs';

/** How many rows: a table of all municipalities and regions, and one as long as any. */
const SIZES = [
  { rows: 311, most: 1_000 },
  { rows: 5_000, most: 8_000 },
];

/** How many times more twice as many rows may take. */
const MOST_GROWTH = 2.3;

const MOST_MEGABYTES = 250;

/** An audit that finds a row that is wrong. */
const FOUND = 1;

/**
 * How long `audit` searches for what made a table of six columns of figures, beside what it takes to start with two rows, and how it
 * grows, as time of the processor: a key, its shares, another key, and money by the one, by the one but for a row, and so much each and the rest by the other.
 */
export function measureAudit() {
  const folder = mkdtempSync(join(tmpdir(), 'allocate-audit-'));
  const audit = (rows, code) => usage(['bin/allocate.js', 'audit', write(folder, rows)], code);
  try {
    const start = usage(['bin/allocate.js', 'audit', writeSmall(folder)]).milliseconds;
    return SIZES.flatMap(({ rows, most }) => {
      const [once, twice] = [audit(rows, FOUND), audit(2 * rows, FOUND)];
      const [ours, double] = [once.milliseconds - start, twice.milliseconds - start];
      const growth = double / ours;
      return [
        {
          what: `audit, ${rows} rows of 6 columns`,
          ours: `${ours.toFixed(0)} ms, ${once.megabytes.toFixed(0)} MB`,
          reference: `${start.toFixed(0)} ms (its start)`,
          ratio: (ours / start).toFixed(2),
          target: `≤ ${most} ms, ≤ ${MOST_MEGABYTES} MB`,
          isMet: ours <= most && once.megabytes <= MOST_MEGABYTES,
        },
        {
          what: `audit, ${2 * rows} rows of 6 columns`,
          ours: `${double.toFixed(0)} ms, ${twice.megabytes.toFixed(0)} MB`,
          reference: `${ours.toFixed(0)} ms (${rows} rows)`,
          ratio: growth.toFixed(2),
          target: `ratio ≤ ${MOST_GROWTH}`,
          isMet: growth <= MOST_GROWTH,
        },
      ];
    });
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function writeSmall(folder) {
  const path = join(folder, 'small.csv');
  writeFileSync(path, 'Part;Vikt;Belopp\nA;3;75\nB;1;25\nSumma;4;100\n');
  return path;
}

function write(folder, rows) {
  const path = join(folder, `${rows}.csv`);
  const budgets = drawn(rows, (i) => 5_000 + ((i * 7_919) % 99_991));
  const pupils = drawn(rows, (i) => 50 + ((i * 104_729) % 9_973));
  const cost = BigInt(rows) * 1_234_567n;
  const shared = partsOf(cost, budgets);
  const columns = [
    ['Budgetomslutning', budgets, 1],
    ['Andel %', partsOf(1_000_000n, budgets), 4],
    ['Elever', pupils, 0],
    ['Kostnad 1', shared, 2],
    ['Avgift 2', shared, 2, (amount, i) => (i === 3 ? amount + 40n : amount)],
    ['Bidrag 3', partsOf(cost, pupils).map((amount) => amount + 50_000n), 2],
  ];
  const lines = [
    ['Kommun', ...columns.map(([heading]) => heading)],
    ...budgets.map((_, i) => [
      `Kommun ${i}`,
      ...columns.map(([, values, places, slip = (amount) => amount]) => text(slip(values[i], i), places)),
    ]),
    ['Summa', ...columns.map(([, values, places]) => text(total(values), places))],
  ];
  writeFileSync(path, lines.map((line) => `${line.join(';')}\n`).join(''));
  return path;
}

function drawn(rows, of) {
  return Array.from({ length: rows }, (_, i) => BigInt(of(i)));
}

/** Each weight's part, to the nearest. */
function partsOf(units, weights) {
  const whole = total(weights);
  return weights.map((weight) => (2n * units * weight + whole) / (2n * whole));
}

function total(values) {
  return values.reduce((sum, value) => sum + value, 0n);
}

function text(value, places) {
  if (places === 0) return String(value);
  const digits = String(value).padStart(places + 1, '0');
  return `${digits.slice(0, -places)},${digits.slice(-places)}`;
}
