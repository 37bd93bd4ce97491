import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { runProgram } from '../src/cli/program.js';
import { ROOT } from './helpers/allocate.js';
import { dearestLaw, same } from './helpers/laws.js';
import { memoryShell } from './helpers/memory.js';

/*
 * From a mailed table to one that is held, in one command: the agreement that is learned from a table makes it again, and
 * what is changed in it afterwards is found.
 */

type Files = Map<string, string | Uint8Array>;

/** What a command line says in /data, and its exit code; what it writes is there afterwards. */
async function run(line: string, files: Files) {
  const ran = await runProgram(line.split(' '), 'sv', memoryShell(files));
  if (!ran.ok) return { text: '', code: 3, issues: ran.issues.map(({ code, facts }) => ({ code, facts })) };
  const { text, exitCode = 0, own = [], issues = [] } = ran.value;
  for (const one of own) files.set(one.file, one.text);
  const told = issues.map(({ code, facts }) => ({ code, facts }));
  return { text: String(text), code: issues.length > 0 ? 3 : exitCode, issues: told };
}

const SILENT = { text: '', code: 0, issues: [] };

/** A text of CSV with one krona moved from a row to another. */
function moved(text: string, from: number, to: number): string {
  const lines = text.trimEnd().split('\n');
  const count = lines.filter((line) => !line.startsWith('Summa') && !line.startsWith('Summor')).length - 1;
  const [less, more] = [1 + (from % count), 1 + (to % count)];
  const by = (line: string, amount: number) => {
    const cells = line.split(',');
    const [last = ''] = cells.slice(-1);
    return [...cells.slice(0, -1), String(Number(last) + amount)].join(',');
  };
  if (less === more) return text;
  return lines.map((line, i) => (i === less ? by(line, -1) : i === more ? by(line, 1) : line)).join('\n');
}

describe('a published table', () => {
  it.each(['dso-all', 'dso-two'])('%s is learned, and held', async (name) => {
    const text = readFileSync(join(ROOT, `data/gns/published/${name}.csv`));
    const files: Files = new Map([['/data/avgift.csv', text]]);
    const audited = await run('audit avgift.csv --write ny/avgift.yaml --year 2019', files);
    expect([audited.code, audited.issues]).toEqual([0, []]);
    expect(files.size).toBe(6);
    expect(await run('check --data ny', files)).toEqual(SILENT);
  });
});

it('a table of 12 300 kr each and the rest by inhabitants is learned, and held', async () => {
  // 1 000 000 by 9 347, 7 042, 3 311, 5 120 and 20 113 of 44 933, by largest remainders, and 12 300 each.
  const inhabitants = [9347, 7042, 3311, 5120, 20_113];
  const amounts = [220_321, 169_022, 85_988, 126_247, 459_922];
  const rows = inhabitants.map((count, i) => `${NAMES[i]};${count};${amounts[i]}\n`);
  const table = `Kommun;Invånare;Avgift (kr)\n${rows.join('')}Summa;44933;1061500\n`;
  const files: Files = new Map([['/data/avgift.csv', table]]);
  const audited = await run('audit avgift.csv --write ny/avgift.yaml --year 2025', files);
  expect([audited.code, audited.issues]).toEqual([0, []]);
  expect(files.get('/data/ny/agreements/avgift.yaml')).toContain('base: { each: 12300, rest: invanare }');
  expect(await run('check --data ny', files)).toEqual(SILENT);
});

it('what a heading says without its day is what the measure is called', async () => {
  const table = 'Kommun;Invånare 2023-12-31;Avgift 2025\nAlby;6;60\nByby;3;30\nCeby;1;10\nSumma;10;100\n';
  const files: Files = new Map([['/data/avgift.csv', table]]);
  await run('audit avgift.csv --write ny/avgift.yaml --year 2025', files);
  expect(files.get('/data/ny/cooperation.yaml')).toContain('title: Invånare\n');
  expect(files.get('/data/ny/measures/invanare.csv')).toContain('alby,2023,6\n');
});

const NAMES = ['Alby', 'Byby', 'Ceby', 'Dala', 'Edsta', 'Fors', 'Gryt', 'Holm'];

/** The rules that an audit tries. */
const TRIED = [
  'largest-remainder',
  'half-up',
  'residual:<party>',
  'residual-first',
  'residual-last',
  'residual-largest',
  'floor-first',
  'webster',
  'webster-1.2',
  'webster-1.4',
  'dhondt',
  'huntington-hill',
];

/** A division: its parties in the order of their table, what they share by, and the rule. */
const division = fc.record({
  names: fc.shuffledSubarray(NAMES, { minLength: 2 }),
  weights: fc.array(fc.integer({ min: 1, max: 99_999 }), { minLength: 8, maxLength: 8 }),
  decimals: fc.constantFrom(0, 1),
  isEqual: fc.boolean(),
  units: fc.integer({ min: 20, max: 2_000_000 }),
  unit: fc.constantFrom('1', '0.01', '100'),
  rule: fc.constantFrom(...TRIED),
  format: fc.constantFrom('csv', 'csv --excel'),
});
type Division = typeof division extends fc.Arbitrary<infer T> ? T : never;

/** A cooperation whose agreement makes the table. */
function cooperation({ names, weights, decimals, isEqual, units, unit, rule }: Division): Files {
  const ids = names.map((name) => name.toLowerCase());
  const parties = names.map((name, i) => `  - { id: ${ids[i]}, name: ${name}, order: ${i + 1} }\n`);
  const measures =
    'measures:\n  - { id: folk, title: invånare, file: measures/folk.csv, years-back: 0, source: SCB }\n';
  const figures = ids.map(
    (id, i) => `${id},2019,${((weights[i] ?? 1) / 10 ** decimals).toFixed(decimals)}\n`,
  );
  const amount = (units * Number(unit) * 100) / 100;
  const agreement = `title: Jour
year: 2019
key: ${isEqual ? 'equal' : 'folk'}
amount: "${unit === '0.01' ? amount.toFixed(2) : amount}"
unit: "${unit}"
rounding: ${rule.replace('<party>', ids[0] ?? '')}
source: KS 12
`;
  return new Map([
    ['/data/kalla/cooperation.yaml', `name: Provet\nparties:\n${parties.join('')}${measures}`],
    ['/data/kalla/measures/folk.csv', `party,period,folk\n${figures.join('')}`],
    ['/data/kalla/agreements/jour.yaml', agreement],
  ]);
}

/** Rules that a division may be too small for, or whose rest may be more than its party can take. */
function isRefused({ rule }: Division): boolean {
  return /residual|floor|huntington/.test(rule);
}

describe('a table that was made by a rule, a key and a unit', () => {
  dearestLaw(
    'is learned as it was mailed and held; a krona that is moved in it is found',
    [division, fc.nat(7), fc.nat(7)],
    async (made, from, to) => {
      const files = cooperation(made);
      const table = await run(`jour --data kalla --format ${made.format}`, files);
      if (table.code !== 0) return isRefused(made);
      files.set('/data/avgift.csv', table.text);
      const audited = await run(
        `audit avgift.csv --write ny/avgift.yaml --year 2019 --unit ${made.unit}`,
        files,
      );
      const held = await run('check --data ny', files);
      if (audited.code !== 0 || !same(held, SILENT)) return false;
      const published = String(files.get('/data/ny/published/avgift.csv'));
      const wrong = moved(published, from, to);
      files.set('/data/ny/published/avgift.csv', wrong);
      const { code } = await run('check --data ny', files);
      return code === (wrong === published ? 0 : 1);
    },
  );
});
