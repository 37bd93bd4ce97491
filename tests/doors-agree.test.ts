import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, describe, expect } from 'vitest';
import { runProgram } from '../src/cli/program.js';
import { dearestLaw } from './helpers/laws.js';
import { runLine, shellIn } from './helpers/lines.js';

/*
 * One file of pupils, by three doors: its weights alone, a measure that is read as it came, and the same imported. Each
 * must give every party the same amount.
 */
const home = mkdtempSync(join(tmpdir(), 'allocate-doors-'));
afterAll(() => rmSync(home, { recursive: true }));

const PARTIES = [
  ['alby', 'Alby', '9001'],
  ['angelo', 'Ängelö', '9002'],
  ['byby', 'Byby', '9003'],
  ['os', 'Ös', '9004'],
] as const;

const COOPERATION = `name: Provet
parties:
${PARTIES.map(([id, name, code]) => `  - { id: ${id}, name: ${name}, code: ${code} }\n`).join('')}measures:
  - { id: pupils, title: elever, file: measures/pupils.csv, years-back: 1, source: SCB }
  - { id: as-it-came, title: elever, file: fil.csv, years-back: 1, source: SCB }
`;

const AGREEMENT = 'title: Jour\nyear: 2024\nsource: Avtalet\namount: 1000\n';

const FILE = fc.record({
  figures: fc.tuple(...PARTIES.map(() => fc.integer({ min: 0, max: 20_000 }))),
  mark: fc.constantFrom(';', '\t', ','),
  encoding: fc.constantFrom('utf8' as const, 'latin1' as const, 'utf16le' as const),
  isGrouped: fc.boolean(),
  isReversed: fc.boolean(),
  amount: fc.integer({ min: -99_999, max: 99_999 }),
});

type Written = typeof FILE extends fc.Arbitrary<infer T> ? T : never;

describe('one file by every door', () => {
  dearestLaw('gives each party the same amount', [FILE], async (file) => {
    if (file.figures.every((one) => one === 0) || file.amount === 0) return true;
    const folder = mkdtempSync(join(home, 'x'));
    try {
      writeFolder(folder, file);
      return await areAlike(folder, file.amount);
    } finally {
      // Of thousands of folders the removal at the end would take longer than it may.
      rmSync(folder, { recursive: true });
    }
  });
});

/** The cooperation, its agreements and the file of pupils. */
function writeFolder(folder: string, { figures, mark, encoding, isGrouped, isReversed }: Written): void {
  for (const name of ['agreements', 'measures']) mkdirSync(join(folder, name));
  writeFileSync(join(folder, 'cooperation.yaml'), COOPERATION);
  writeFileSync(join(folder, 'agreements/imported.yaml'), `${AGREEMENT}key: pupils\n`);
  writeFileSync(join(folder, 'agreements/came.yaml'), `${AGREEMENT}key: as-it-came\n`);
  const shown = (figure: number) =>
    isGrouped ? String(figure).replace(/\B(?=(\d{3})+$)/g, ' ') : String(figure);
  const rows = PARTIES.map(([, name, code], i) => [code, name, shown(figures[i] ?? 0)].join(mark));
  const lines = [['Kod', 'Kommun', '2023'].join(mark), ...(isReversed ? rows.reverse() : rows)];
  const text = `${encoding === 'utf16le' ? '\uFEFF' : ''}${lines.join('\n')}\n`;
  writeFileSync(join(folder, 'fil.csv'), Buffer.from(text, encoding));
}

/** Whether the three doors give the same amounts. */
async function areAlike(folder: string, amount: number): Promise<boolean> {
  const split = await amounts(`allocate split ${amount} --weights fil.csv --format csv`, folder);
  const came = await amounts(`allocate came --amount ${amount} --format csv`, folder);
  const result = await runProgram(['import', 'pupils', 'fil.csv'], 'sv', shellIn(folder));
  if (!result.ok || result.value.own?.length !== 2) return false;
  for (const { file, text: own } of result.value.own) writeFileSync(file, own);
  const imported = await amounts(`allocate imported --amount ${amount} --format csv`, folder);
  return split !== '' && came === split && imported === split;
}

/** What each party pays, by its name in the order of names; empty when the line is refused. */
async function amounts(line: string, folder: string): Promise<string> {
  const { stdout, code } = await runLine(line, folder);
  if (code !== 0) return '';
  const [, ...rows] = stdout.trim().split('\n');
  const paid = rows.map((row) => row.split(',')).map(([, name, , , amount]) => `${name} ${amount}`);
  expect(paid).toHaveLength(PARTIES.length);
  return paid.sort().join('; ');
}
