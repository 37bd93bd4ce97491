import { cpSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { ROOT, runShell } from './helpers/allocate.js';
import { runLine } from './helpers/lines.js';

const folder = mkdtempSync(join(tmpdir(), 'allocate-lock-'));
const path = (name: string) => join(folder, 'gns', name);
const read = (name: string) => readFileSync(path(name), 'utf8');

/** The embedded cooperation with a table decided, copied for each test. */
const decided = join(folder, 'decided');
beforeAll(() => {
  cpSync(join(ROOT, 'data/gns'), join(folder, 'gns'), { recursive: true });
  // Without printed tables it is the lock alone that notices.
  writeFileSync(path('agreements/dso.yaml'), read('agreements/dso.yaml').replace(/^published:.*\n/m, ''));
  for (const name of readdirSync(path('published')).filter((one) => one.startsWith('dso')))
    rmSync(path(`published/${name}`));
  expect(runShell('allocate lock dso --decision 1 --data gns', folder).code).toBe(0);
  renameSync(join(folder, 'gns'), decided);
});
beforeEach(() => {
  rmSync(join(folder, 'gns'), { recursive: true, force: true });
  cpSync(decided, join(folder, 'gns'), { recursive: true });
});

afterAll(() => rmSync(folder, { recursive: true }));

/** Every figure of the year that the lock rests on: its line and column, and the line with its last digit another. */
const FIGURES = readFileSync(join(ROOT, 'data/gns/measures/budget.csv'), 'utf8')
  .split('\n')
  .flatMap((line, i) => {
    const figure = /^([a-z-]+,2017,)("?)([\d,]*\d)\2/.exec(line);
    if (!figure) return [];
    const [, before = '', quote = '', digits = ''] = figure;
    const last = (Number(digits.at(-1)) + 1) % 10;
    const changed = `${before}${quote}${digits.slice(0, -1)}${last}${line.slice(before.length + quote.length + digits.length)}`;
    return [{ line: i + 1, column: before.length + 1, changed, figure: digits }];
  });

describe('a decided table', () => {
  const check = (what = '') => runLine(`allocate check ${what} --data gns`, folder);

  it('is silent as long as nothing changes', async () => {
    expect(FIGURES).toHaveLength(9);
    expect(await check()).toEqual({ stdout: '', stderr: '', code: 0 });
  });

  it.each(FIGURES)('names the cell when $figure is another figure', async ({ line, column, changed }) => {
    const lines = read('measures/budget.csv').split('\n');
    writeFileSync(path('measures/budget.csv'), lines.with(line - 1, changed).join('\n'));
    const { stdout, code } = await check('dso');
    expect(code).toBe(1);
    expect(stdout).toContain(`gns/measures/budget.csv:${line}:${column}`);
  });

  it('names the amount in the agreement when that is another', async () => {
    writeFileSync(path('agreements/dso.yaml'), read('agreements/dso.yaml').replace('1200000', '1200001'));
    const { stdout, code } = await check('dso');
    expect(code).toBe(1);
    expect(stdout).toMatch(/agreements\/dso\.yaml:5:9 .* 1200000 +1200001 +-1$/m);
  });

  it('tells a machine the same of what is another, whatever the language', async () => {
    writeFileSync(path('agreements/dso.yaml'), read('agreements/dso.yaml').replace('1200000', '1200001'));
    const [swedish, english] = await Promise.all(
      ['sv', 'en'].map((language) => check(`dso --format json --lang ${language}`)),
    );
    expect(swedish).toEqual({ ...english, code: 1 });
  });

  it('has the same bytes whenever and wherever it is written', () => {
    const name = 'decisions/dso-2019-1.yaml';
    const first = read(name);
    rmSync(path('decisions'), { recursive: true });
    const env = { TZ: 'Pacific/Kiritimati', LANG: 'tr_TR.UTF-8' };
    runShell('cd gns && allocate lock dso --decision 1', folder, env);
    expect(read(name)).toBe(first);
  });

  it('is noticed when any character of it is changed by hand', async () => {
    const name = 'decisions/dso-2019-1.yaml';
    const text = read(name);
    for (const match of text.matchAll(/\d(?=")/g)) {
      const digit = (Number(match[0]) + 1) % 10;
      writeFileSync(path(name), `${text.slice(0, match.index)}${digit}${text.slice(match.index + 1)}`);
      expect([match.index, (await check('dso')).code]).toEqual([match.index, 3]);
    }
  });

  it('is not written over', () => {
    const before = readdirSync(path('decisions'));
    expect(runShell('allocate lock dso --decision 1 --amount 5 --data gns', folder).code).toBe(2);
    expect(
      runShell('allocate dso --data gns -o gns/decisions/dso-2019-1.yaml --format json', folder).code,
    ).toBe(2);
    expect(readdirSync(path('decisions'))).toEqual(before);
  });
});
