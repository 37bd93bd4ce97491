import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { afterAll, describe, expect, it } from 'vitest';
import { ROOT, runShell } from './helpers/allocate.js';
import { runLine } from './helpers/lines.js';

/*
 * What users of good command lines expect, each tried on the program as it is built. What has tests of its own is tried
 * here by its plainest case; what is not met yet is written down as such.
 */
const folder = mkdtempSync(join(tmpdir(), 'allocate-habits-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** A line in a process of its own where it hears its surroundings, which `runLine` knows but for the variables. */
const run = async (line: string, env?: Record<string, string>) =>
  env ? runShell(line, folder, env) : runLine(line, folder);

/** A line as somebody types it at a terminal. */
const onTerminal = (line: string) => `TERM=xterm script -qec '${line}' /dev/null`;

describe('a good command line', () => {
  it('1. helps with examples first, and when nothing is asked on standard error', async () => {
    expect((await run('allocate explain -h')).stdout.indexOf('Exempel:')).toBeLessThan(200);
    expect(await run('allocate explain -h')).toEqual(await run('allocate explain --help'));
    expect(await run('allocate')).toMatchObject({ stdout: '', code: 2 });
  });
  it('2. gives data as JSON, with decimals as strings and a version', async () => {
    const { schemaVersion, rows } = JSON.parse((await run('allocate dso --format json')).stdout);
    expect([typeof schemaVersion, typeof rows[0].amount]).toEqual(['number', 'string']);
    const { agreements } = JSON.parse((await run('allocate list --format json')).stdout);
    expect(agreements.map(({ amount }: { amount: unknown }) => amount)).toContain('1200000');
    expect((await run('allocate list --format csv')).stdout).toContain(
      '\nbase,Basfinansiering,2019,equal,914400,,',
    );
  });
  it('3. takes the format from the ending of the file, and says it when --format is another', async () => {
    expect(await run('allocate dso -o x.csv && cat x.csv')).toEqual(await run('allocate dso --format csv'));
    const said = 'x.csv är skriven som json, men filändelsen säger csv.\n';
    expect(await run('allocate dso --format json -o x.csv')).toEqual({ stdout: '', stderr: said, code: 0 });
    expect((await run('allocate dso --format json -o x.txt')).stderr).toBe('');
  });
  it('4. keeps data and talk apart', async () => {
    const { stdout, stderr } = await run('allocate dso -v --format csv');
    expect([stdout.startsWith('party,'), stderr !== '']).toEqual([true, true]);
  });
  it('5. reads and writes streams as -', async () => {
    const { stdout } = await run(
      'printf "name,weight\\nA,1\\nB,2\\n" | allocate split 9 --weights - --format csv -o -',
    );
    expect(stdout).toContain('A,A,1,33.33,3');
  });
  it('6. ends with a code that says what was wrong', async () => {
    const lines = ['dso', 'dso --unit 0', 'dso --data nosuch'];
    const ran = await Promise.all(lines.map((line) => run(`allocate ${line}`)));
    expect(ran.map(({ code }) => code)).toEqual([0, 2, 4]);
  });
  it('7. is quiet when the reader has had enough', async () => {
    expect(runShell('set -o pipefail; allocate dso | head -1', folder).stderr).toBe('');
  });
  it('8. says less with -q and more with -v', async () => {
    expect((await run('allocate dso -v')).stderr).toContain('data/gns');
    expect((await run('allocate dso -q')).stderr).toBe('');
  });
  it('9. suggests what was meant', async () => {
    expect((await run('allocate expalin dso')).stderr).toContain('explain');
    expect((await run('allocate dso --parties brek')).stderr).toContain('bracke');
  });
  it('10, 11. is coloured by the option, then FORCE_COLOR, then NO_COLOR', async () => {
    const isColoured = async (line: string, env = {}) => (await run(line, env)).stdout.includes('\u001b');
    expect(await isColoured('allocate dso', { FORCE_COLOR: '1', NO_COLOR: '1' })).toBe(true);
    expect(await isColoured('allocate dso --color never', { FORCE_COLOR: '1' })).toBe(false);
    expect(await isColoured('allocate dso')).toBe(false);
  });
  it('12. fits the width of a terminal alone', async () => {
    const widest = (text: string) => Math.max(...text.split(/\r?\n/).map((line) => line.length));
    expect(
      widest((await run(onTerminal('stty cols 60; NO_COLOR=1 allocate dso'))).stdout),
    ).toBeLessThanOrEqual(60);
    expect(widest((await run('allocate dso')).stdout)).toBeGreaterThan(60);
  });
  it('13. has figures to the right, and a row of totals', async () => {
    const lines = (await run('allocate split 1000 A=1 B=99')).stdout.split('\n');
    const rows = lines.filter((line) => /^(A|B|Summor) .* kr$/.test(line));
    expect(rows.map((line) => line.length)).toEqual(Array(3).fill(rows[0]?.length));
  });
  it('14. completes, and is silent when it cannot', async () => {
    expect((await run('allocate completion bash -- expl', {})).stdout).toContain('explain');
    expect(await run('allocate completion bash -- --data nosuch dso --parties ""', {})).toEqual({
      stdout: '',
      stderr: '',
      code: 0,
    });
  });
  it('15. asks nothing where nobody sits at a terminal', async () => {
    expect(await run('allocate init < /dev/null')).toMatchObject({ stdout: '', code: 2 });
    expect((await run(onTerminal('CI=1 allocate init > asked 2>&1; echo $?'))).stdout.trim()).toBe('2');
  });
  it('16. shows where each fault is, all at once, and what to do', async () => {
    const { stderr, code } = await run(
      'printf "name,weight\nA,x\nB,y\n" > w.csv; allocate split 9 --weights w.csv',
    );
    expect([stderr.match(/^w\.csv:\d:3: /gm)?.length, stderr.match(/^ +\^/gm)?.length, code]).toEqual([
      2, 2, 3,
    ]);
  });
  it('17. finds its data by the option, then the variable', async () => {
    const { stderr } = await run('allocate nosuch -v --data nosuch', { ALLOCATE_DATA: 'other' });
    expect(stderr).toContain('nosuch');
    expect((await run('allocate dso', { ALLOCATE_DATA: 'other' })).stderr).toContain('other');
  });
  it('18. gives the same bytes for the same input', async () => {
    expect(await run('allocate dso --format json')).toEqual(
      await run('allocate dso --format json', { LANG: 'C', TZ: 'Asia/Tokyo' }),
    );
  });
  it('19. explains every amount', async () => {
    expect((await run('allocate explain dso bracke')).stdout).toContain(' kr');
    expect((await run('allocate explain dso bracke --format json')).code).toBe(0);
  });
  it('20. shows no progress, for nothing takes long: what it says beside the figures it says at the end', async () => {
    expect((await run(onTerminal('allocate check --embedded 2> said > /dev/null; cat said'))).stdout).toBe(
      '',
    );
  });
  it('21. says its version on one line, and more when asked', async () => {
    expect((await run('allocate --version')).stdout).toMatch(/^\d+\.\d+\.\d+\n$/);
    expect((await run('allocate --version --verbose')).stdout).toMatch(
      /^\d.*\ncommit .+\nNode \d.*\n.*data\/gns/,
    );
  });
  it('22. tells of topics, an unknown one is wrong usage, and there is a page for man', async () => {
    expect(readFileSync(join(ROOT, 'dist/allocate.1'), 'utf8')).toContain('.TH');
    expect((await run('allocate help avrundning')).code).toBe(0);
    expect((await run('allocate help nosuch')).code).toBe(2);
  });
  it('23. speaks the language of the option, then ALLOCATE_LANG, then LANG; machine formats none', async () => {
    const first = async (env: Record<string, string>, more = '') =>
      (await run(`allocate dso ${more}`, env)).stdout.split('\n')[0];
    expect(await first({ LANG: 'en_GB.UTF-8' })).toContain('Joint');
    expect(await first({ LANG: 'en_GB.UTF-8', ALLOCATE_LANG: 'sv' })).toContain('Gemensamt');
    expect(await first({ ALLOCATE_LANG: 'sv' }, '--lang en')).toContain('Joint');
    expect(await first({ LANG: 'en' }, '--format csv')).toBe(await first({}, '--format csv'));
  });
  it('24. says how something is taken out of use', async () => {
    expect(readFileSync(join(ROOT, 'docs/json.md'), 'utf8')).toContain('## Vad som tas ur bruk');
  });
  it('25. reads what Windows writes', async () => {
    const { stdout } = await run(
      'printf "name;weight\\r\\nÅre;1,5\\r\\n" | iconv -f utf8 -t cp1252 | allocate split 9 --weights - --format csv',
    );
    expect(stdout).toContain('Åre');
  });
  it('26. reads --option=value, --, and short options that stand together', async () => {
    expect(await run('allocate --unit=1000 -- dso')).toEqual(await run('allocate dso --unit 1000'));
    expect(await run('allocate dso -qo -')).toEqual(await run('allocate dso'));
  });
  it('27. means nothing by colour alone, nor by letters that a terminal has not', async () => {
    const coloured = (await run('allocate dso --color always')).stdout;
    expect(stripVTControlCharacters(coloured)).toBe((await run('allocate dso')).stdout);
    expect(
      (await run(onTerminal('allocate dso'), { LC_ALL: 'C', ALLOCATE_LANG: 'sv' })).stdout,
    ).not.toContain('─');
  });
});
