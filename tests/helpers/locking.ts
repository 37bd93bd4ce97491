import fc from 'fast-check';
import { readCooperation } from '../../src/agreement/cooperation.js';
import { findData } from '../../src/agreement/find-data.js';
import { readAgreement } from '../../src/agreement/read-agreement.js';
import { runProgram } from '../../src/cli/program.js';
import type { Output } from '../../src/commands/command.js';
import { answerAlone } from '../../src/commands/lock/answer.js';
import { type LockFile, readLock } from '../../src/commands/lock/read.js';
import type { Told } from '../../src/commands/lock/told.js';
import type { Outcome } from '../../src/kernel/outcome.js';
import { valueIn } from './cooperation.js';
import { memoryShell } from './memory.js';

/** Files of a cooperation by full path, in the folder /data. */
export type Files = Map<string, string>;

const IDS = ['alby', 'byby', 'cby', 'dby'];

/** Keys of every kind, as an agreement writes them, for these parties. */
const KEYS: readonly ((ids: readonly string[]) => string)[] = [
  () => 'equal',
  () => 'budget',
  () => 'halva',
  () => 'grund',
  () => '{ mix: [{ share: 1/3, key: equal }, { share: 2/3, key: budget }] }',
  () => '{ needs: [{ measure: budget, weight: 1,5 }, { measure: elever, weight: 2 }] }',
  () => '{ average: { measure: budget, years: 3 } }',
  () => '{ mean-of-shares: { measure: budget, years: 2 } }',
  (ids) =>
    `{ fixed: { whole: ${ids.length * 2}, parts: [${ids.map((id) => `{ party: ${id}, part: 2 }`).join(', ')}] } }`,
  () => '{ base: { each: 1 000, rest: budget } }',
  (ids) =>
    `{ purchase: { lines: [{ party: ${ids[0]}, quantity: "12,5", price: 850 }, { party: ${ids[1]}, quantity: 3, price: 40 }] } }`,
  () => '{ rate: { measure: elever, price: 16, minimum: 50 } }',
  (ids) => `{ rotation: { order: [${ids.join(', ')}], from: 2023, years: 2 } }`,
];

const ROUNDINGS = [
  'largest-remainder',
  'half-up',
  'residual-last',
  'residual:alby',
  'floor',
  'floor-first',
  'cascade',
  'webster',
  'dhondt',
];

/** What an agreement may say, and what may be asked of it. */
const drawn = fc.record({
  count: fc.integer({ min: 2, max: 4 }),
  figures: fc.array(fc.integer({ min: 1, max: 99_999 }), { minLength: 24, maxLength: 24 }),
  key: fc.constantFrom(...KEYS),
  amount: fc.integer({ min: 50, max: 10_000_000 }),
  costs: fc.boolean(),
  unit: fc.constantFrom('1', '1', '0,01', '10'),
  rounding: fc.constantFrom(...ROUNDINGS),
  dated: fc.constantFrom(
    '',
    '',
    ', from: 2025-04-01',
    ', to: 2025-06-30',
    ', from: 2025-04-01, decided: 2025-05-20',
    ', phase: [{ year: 2025, part: 1/3 }]',
  ),
  limit: fc.constantFrom(
    '',
    '',
    'limits: [{ party: byby, cap: 40 % }]',
    'limits: [{ floor: 1 %, cap: 250 %, of: last-year, last-year: "9 000,5" }]',
    'limits: [{ party: alby, floor: 5, strict: true }]',
  ),
  money: fc.constantFrom(
    '',
    'external: [{ title: Bidrag, amount: 30 }]',
    'external: [{ title: Bidrag, percent: "12,5 %", cap: 900, own-funding: 33 %, to: alby }]',
    'own-funding: [{ party: byby, amount: "7,5 %" }, { party: alby, amount: 3 }]',
    'direct: [{ party: alby, title: Mast, amount: 20 }]',
    'outside: [byby]',
  ),
  host: fc.constantFrom(
    '',
    '',
    'byby',
    '{ party: alby, surcharge: "2,5 %" }',
    '{ party: byby, surcharge: 40 kr }',
  ),
  isOwnHost: fc.boolean(),
  revision: fc.constantFrom('', 'full-year', 'from-date', 'from-date', 'none'),
  asked: fc.constantFrom(
    '',
    '',
    '',
    '--amount 7000',
    '--key equal',
    '--key halva',
    '--without byby',
    '--parties alby,byby',
    '--join cby=2025-07-01',
    '--leave alby=2025-09-30',
    '--unit 1 --rounding half-up',
    '--as-of 2025-02-01',
    '--year 2026',
  ),
});

/** A cooperation with an agreement of its own, and what is asked of it: any key, amount, unit, rounding, date and adjustment. */
export const locking = drawn.map((given) => {
  const ids = IDS.slice(0, given.count);
  const cell = (i: number) =>
    `"${Math.floor((given.figures[i % 24] ?? 1) / 10)},${(given.figures[i % 24] ?? 1) % 10}"`;
  const years = [2021, 2022, 2023, 2024];
  const rows = (from: number) =>
    ids.flatMap((id, i) => years.map((year, k) => `${id},${year},${cell(from + i * 4 + k)}`)).join('\n');
  const amount = given.unit === '0,01' ? `${given.amount},25` : String(given.amount * 10);
  const parts = ids.map((id, i) => (i === 1 && given.dated !== '' ? `{ party: ${id}${given.dated} }` : id));
  const adjusted = [given.limit, given.money].filter((one) => one !== '');
  const setsAmount = /purchase|rate/.test(given.key(ids));
  const host = given.host === '' ? '' : `host: ${given.host}\n`;
  const lines = `costs:\n  title: Kalkyl\n  source: D 1\n  total: all\n  lines:\n    - { id: a, title: A, amount: "${amount}" }\n    - { id: all, title: Alla, sum: [a] }\n`;
  const cost = given.costs ? lines : `amount: "${amount}"\n`;
  const files: Files = new Map([
    [
      '/data/cooperation.yaml',
      `name: Provet
${given.isOwnHost ? '' : host}parties:
${ids.map((id, i) => `  - { id: ${id}, name: ${id.toUpperCase()}, code: ${9000 + i}, order: ${9 - i} }\n`).join('')}keys:
  - { id: halva, key: { mix: [{ share: 50 %, key: equal }, { share: 50 %, key: elever }] } }
  - { id: grund, key: { base: { each: "2,5", rest: halva } } }
measures:
  - { id: budget, title: budget, unit: mkr, file: measures/budget.csv, years-back: 1, in-force-from: 05-01${given.revision === '' ? '' : `, revision: ${given.revision}`}, source: A }
  - { id: elever, title: elever, file: measures/elever.csv, years-back: 2, source: B }
`,
    ],
    ['/data/measures/budget.csv', `party,period,budget\n${rows(0)}\n`],
    ['/data/measures/elever.csv', `party,period,elever\n${rows(7)}\n`],
    [
      '/data/agreements/jour.yaml',
      `title: Jour\nyear: 2025\nkey: ${given.key(ids)}\nsource: D 1\nunit: "${given.unit}"\nrounding: ${given.rounding}\nparties: [${parts.join(', ')}]\n${setsAmount ? '' : cost}${adjusted.length > 0 ? `adjustments: { ${adjusted.join(', ')} }\n` : ''}${given.isOwnHost ? host : ''}`,
    ],
  ]);
  return { files, asked: given.asked === '' ? [] : given.asked.split(' ') };
});

/** What the program answers on files in memory. */
export function runOn(files: Files, argv: readonly string[]): Promise<Outcome<Output>> {
  return runProgram(argv, 'sv', shellOf(files));
}

/** The program as it rounds today: locks of earlier versions are rounded as they were. */
function shellOf(files: Files) {
  return { ...memoryShell(files), version: '0.7.0' };
}

/** Locks a table, in the files themselves: the path of the lock, or nothing when the question has no answer. */
export async function lockOn(
  files: Files,
  decision: string,
  ...asked: readonly string[]
): Promise<string | undefined> {
  const told = await runOn(files, ['lock', 'jour', '--decision', decision, ...asked]);
  if (!told.ok) return undefined;
  const { own = [] } = told.value;
  for (const { file, text, header } of own)
    files.set(file, header === undefined ? text : `${files.get(file) ?? header}${text}`);
  return own[0]?.file;
}

/** A lock as it is read, and what it makes of itself alone: nothing else of its cooperation but the agreement's name is there. */
export async function alone(
  files: Files,
  path: string,
): Promise<{ readonly found: LockFile; readonly told: Told }> {
  const shell = memoryShell(files);
  const folder = findData('/data', '/data', undefined, shell.disk);
  const cooperation = valueIn(await readCooperation(folder));
  const { agreement } = valueIn(await readAgreement(folder, 'jour', cooperation));
  const name = path.replace('/data/', '');
  const only = new Map([...files].filter(([file]) => file === path || file === '/data/agreements/jour.yaml'));
  const there = {
    ...findData('/data', '/data', undefined, shell.disk),
    disk: memoryShell(only).disk ?? folder.disk,
  };
  const found = valueIn(await readLock(there, name, [agreement]));
  if (!found?.held) throw new Error('the lock holds nothing');
  const told = valueIn(await answerAlone({ ...found, held: found.held }, there));
  return { found, told };
}
