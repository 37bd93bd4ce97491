import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { run } from './growth.mjs';
import { renderTable } from './table.mjs';

/** As many parties as Sweden has municipalities and regions. */
const PARTIES = 311;

/** How many years: one is the start of a run, and what a run of more takes beyond that is theirs. */
const [ONE, FEW, MANY] = [1, 10, 30];
const ROUNDS = 5;
const FIRST = 2001;

/** How much more of a year's time many years may take than few. */
const MOST = 1.3;

/** What is asked of the years, in a cooperation that has figures of each. */
const RUNS = [
  { what: 'shared --year (an entry a year)', args: (years) => ['shared', '--year', years] },
  { what: 'shared --year --format json', args: (years) => ['shared', '--year', years, '--format', 'json'] },
  { what: 'shared --year --format xlsx', args: (years) => ['shared', '--year', years, '--format', 'xlsx'] },
  { what: 'flat --year --amount', args: (years) => ['flat', '--year', years, '--amount', '311000'] },
  { what: 'plan', args: (years) => ['plan', years] },
];

/**
 * How time grows with the years of one question, as a table: what a year takes of the processor among 10 and 30, when a
 * question of one year is deducted. A row is met when a year among 30 takes no more than one among 10, but for the factor.
 */
export function yearsTable() {
  const folders = new Map([ONE, FEW, MANY].map((count) => [count, makeCooperation(count)]));
  try {
    return renderTable(
      RUNS.map((one) => rowOf(one, folders)),
      HEAD,
    );
  } finally {
    for (const folder of folders.values()) rmSync(folder, { recursive: true });
  }
}

const HEAD = {
  what: `allocate …, ${PARTIES} parties`,
  start: 'One year',
  few: `${FEW} years`,
  many: `${MANY} years`,
  ratio: 'Growth',
  target: 'Target',
};

function rowOf({ what, args }, folders) {
  const times = new Map([ONE, FEW, MANY].map((count) => [count, Number.POSITIVE_INFINITY]));
  for (let round = 0; round < ROUNDS; round++) {
    for (const [count, folder] of folders) {
      const years = count === ONE ? `${FIRST}` : `${FIRST}-${FIRST + count - 1}`;
      times.set(count, Math.min(times.get(count), run(args(years), folder).milliseconds));
    }
  }
  const eachOf = (count) => (times.get(count) - times.get(ONE)) / (count - ONE);
  const ratio = eachOf(MANY) / eachOf(FEW);
  return {
    what,
    start: `${times.get(ONE).toFixed(0)} ms`,
    few: `${eachOf(FEW).toFixed(1)} ms each`,
    many: `${eachOf(MANY).toFixed(1)} ms each`,
    ratio: ratio.toFixed(2),
    target: `≤ ${MOST}`,
    isMet: ratio <= MOST,
  };
}

/** A cooperation with figures of so many years: an agreement with an entry of each, and one that says nothing of years. */
function makeCooperation(count) {
  const folder = mkdtempSync(join(tmpdir(), 'allocate-years-'));
  const years = Array.from({ length: count }, (_, i) => FIRST + i);
  const parties = Array.from({ length: PARTIES }, (_, i) => i);
  const write = (name, lines) => writeFileSync(join(folder, name), lines.map((line) => `${line}\n`).join(''));
  const weight = (party, year) => (((party * 7919 + year * 31) % 9973) / 10 + 1).toFixed(1);
  mkdirSync(join(folder, 'agreements'));
  write('cooperation.yaml', [
    'name: Bench',
    'parties: parties.csv',
    'measures: [{ id: usage, title: usage, file: usage.csv, source: the bench, years-back: 0 }]',
  ]);
  write('parties.csv', ['id,name,code', ...parties.map((i) => `p${i},Party number ${i},${10_000 + i}`)]);
  write('usage.csv', [
    'party,period,usage',
    ...years.flatMap((year) => parties.map((i) => `p${i},${year},${weight(i, year)}`)),
  ]);
  write('agreements/shared.yaml', [
    'title: Shared',
    'source: the bench',
    'key: usage',
    'years:',
    ...years.map((year) => `  ${year}: { amount: ${PARTIES * 1000 + year}, source: the bench ${year} }`),
  ]);
  write('agreements/flat.yaml', ['title: Flat', 'source: the bench', 'key: usage']);
  return folder;
}
