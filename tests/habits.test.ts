import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { afterAll, describe, expect, it } from 'vitest';
import { ROOT, runShell } from './helpers/allocate.js';

/*
 * What users of good command lines expect, each tried on the program as it is built. What has tests of its own is tried
 * here by its plainest case; what is not met yet is written down as such.
 */
const folder = mkdtempSync(join(tmpdir(), 'allocate-habits-'));
afterAll(() => rmSync(folder, { recursive: true }));

const run = (line: string, env: Record<string, string> = {}) => runShell(line, folder, env);

/** A line as somebody types it at a terminal. */
const onTerminal = (line: string) => `TERM=xterm script -qec '${line}' /dev/null`;

describe('a good command line', () => {
  it('1. helps with examples first, and when nothing is asked on standard error', () => {
    expect(run('allocate explain -h').stdout.indexOf('Exempel:')).toBeLessThan(200);
    expect(run('allocate explain -h')).toEqual(run('allocate explain --help'));
    expect(run('allocate')).toMatchObject({ stdout: '', code: 2 });
  });
  it('2. gives data as JSON, with decimals as strings and a version', () => {
    const { schemaVersion, rows } = JSON.parse(run('allocate dso --format json').stdout);
    expect([typeof schemaVersion, typeof rows[0].amount]).toEqual(['number', 'string']);
    const { agreements } = JSON.parse(run('allocate list --format json').stdout);
    expect(agreements.map(({ amount }: { amount: unknown }) => amount)).toContain('1200000');
    expect(run('allocate list --format csv').stdout).toContain('\nbase,Basfinansiering,2019,equal,914400,,');
  });
  it('3. takes the format from the ending of the file, and says it when --format is another', () => {
    expect(run('allocate dso -o x.csv && cat x.csv')).toEqual(run('allocate dso --format csv'));
    const said = 'x.csv är skriven som json, men filändelsen säger csv.\n';
    expect(run('allocate dso --format json -o x.csv')).toEqual({ stdout: '', stderr: said, code: 0 });
    expect(run('allocate dso --format json -o x.txt').stderr).toBe('');
  });
  it('4. keeps data and talk apart', () => {
    const { stdout, stderr } = run('allocate dso -v --format csv');
    expect([stdout.startsWith('party,'), stderr !== '']).toEqual([true, true]);
  });
  it('5. reads and writes streams as -', () => {
    const { stdout } = run(
      'printf "name,weight\\nA,1\\nB,2\\n" | allocate split 9 --weights - --format csv -o -',
    );
    expect(stdout).toContain('A,A,1,33.33,3');
  });
  it('6. ends with a code that says what was wrong', () => {
    const codes = ['dso', 'dso --unit 0', 'dso --data nosuch'].map((line) => run(`allocate ${line}`).code);
    expect(codes).toEqual([0, 2, 4]);
  });
  it('7. is quiet when the reader has had enough', () => {
    expect(run('set -o pipefail; allocate dso | head -1').stderr).toBe('');
  });
  it('8. says less with -q and more with -v', () => {
    expect(run('allocate dso -v').stderr).toContain('data/gns');
    expect(run('allocate dso -q').stderr).toBe('');
  });
  it('9. suggests what was meant', () => {
    expect(run('allocate expalin dso').stderr).toContain('explain');
    expect(run('allocate dso --parties brek').stderr).toContain('bracke');
  });
  it('10, 11. is coloured by the option, then FORCE_COLOR, then NO_COLOR', () => {
    const isColoured = (line: string, env = {}) => run(line, env).stdout.includes('\u001b');
    expect(isColoured('allocate dso', { FORCE_COLOR: '1', NO_COLOR: '1' })).toBe(true);
    expect(isColoured('allocate dso --color never', { FORCE_COLOR: '1' })).toBe(false);
    expect(isColoured('allocate dso')).toBe(false);
  });
  it('12. fits the width of a terminal alone', () => {
    const widest = (text: string) => Math.max(...text.split(/\r?\n/).map((line) => line.length));
    expect(widest(run(onTerminal('stty cols 60; NO_COLOR=1 allocate dso')).stdout)).toBeLessThanOrEqual(60);
    expect(widest(run('allocate dso').stdout)).toBeGreaterThan(60);
  });
  it('13. has figures to the right, and a row of totals', () => {
    const lines = run('allocate split 1000 A=1 B=99').stdout.split('\n');
    const rows = lines.filter((line) => /^(A|B|Summor) .* kr$/.test(line));
    expect(rows.map((line) => line.length)).toEqual(Array(3).fill(rows[0]?.length));
  });
  it('14. completes, and is silent when it cannot', () => {
    expect(run('allocate completion bash -- expl').stdout).toContain('explain');
    expect(run('allocate completion bash -- --data nosuch dso --parties ""')).toEqual({
      stdout: '',
      stderr: '',
      code: 0,
    });
  });
  it('15. asks nothing where nobody sits at a terminal', () => {
    expect(run('allocate init < /dev/null')).toMatchObject({ stdout: '', code: 2 });
    expect(run(onTerminal('CI=1 allocate init > asked 2>&1; echo $?')).stdout.trim()).toBe('2');
  });
  it('16. shows where each fault is, all at once, and what to do', () => {
    const { stderr, code } = run(
      'printf "name,weight\nA,x\nB,y\n" > w.csv; allocate split 9 --weights w.csv',
    );
    expect([stderr.match(/^w\.csv:\d:3: /gm)?.length, stderr.match(/^ +\^/gm)?.length, code]).toEqual([
      2, 2, 3,
    ]);
  });
  it('17. finds its data by the option, then the variable', () => {
    const { stderr } = run('allocate nosuch -v --data nosuch', { ALLOCATE_DATA: 'other' });
    expect(stderr).toContain('nosuch');
    expect(run('allocate dso', { ALLOCATE_DATA: 'other' }).stderr).toContain('other');
  });
  it('18. gives the same bytes for the same input', () => {
    expect(run('allocate dso --format json')).toEqual(
      run('allocate dso --format json', { LANG: 'C', TZ: 'Asia/Tokyo' }),
    );
  });
  it('19. explains every amount', () => {
    expect(run('allocate explain dso bracke').stdout).toContain(' kr');
    expect(run('allocate explain dso bracke --format json').code).toBe(0);
  });
  it('20. shows no progress, for nothing takes long: what it says beside the figures it says at the end', () => {
    expect(run(onTerminal('allocate check --embedded 2> said > /dev/null; cat said')).stdout).toBe('');
  });
  it('21. says its version on one line, and more when asked', () => {
    expect(run('allocate --version').stdout).toMatch(/^\d+\.\d+\.\d+\n$/);
    expect(run('allocate --version --verbose').stdout).toMatch(/^\d.*\ncommit .+\nNode \d.*\n.*data\/gns/);
  });
  it('22. tells of topics, an unknown one is wrong usage, and there is a page for man', () => {
    expect(readFileSync(join(ROOT, 'dist/allocate.1'), 'utf8')).toContain('.TH');
    expect(run('allocate help avrundning').code).toBe(0);
    expect(run('allocate help nosuch').code).toBe(2);
  });
  it('23. speaks the language of the option, then ALLOCATE_LANG, then LANG; machine formats none', () => {
    const first = (env: Record<string, string>, more = '') =>
      run(`allocate dso ${more}`, env).stdout.split('\n')[0];
    expect(first({ LANG: 'en_GB.UTF-8' })).toContain('Joint');
    expect(first({ LANG: 'en_GB.UTF-8', ALLOCATE_LANG: 'sv' })).toContain('Gemensamt');
    expect(first({ ALLOCATE_LANG: 'sv' }, '--lang en')).toContain('Joint');
    expect(first({ LANG: 'en' }, '--format csv')).toBe(first({}, '--format csv'));
  });
  it('24. says how something is taken out of use', () => {
    expect(readFileSync(join(ROOT, 'docs/json.md'), 'utf8')).toContain('## Vad som tas ur bruk');
  });
  it('25. reads what Windows writes', () => {
    const { stdout } = run(
      'printf "name;weight\\r\\nÅre;1,5\\r\\n" | iconv -f utf8 -t cp1252 | allocate split 9 --weights - --format csv',
    );
    expect(stdout).toContain('Åre');
  });
  it('26. reads --option=value, --, and short options that stand together', () => {
    expect(run('allocate --unit=1000 -- dso')).toEqual(run('allocate dso --unit 1000'));
    expect(run('allocate dso -qo -')).toEqual(run('allocate dso'));
  });
  it('27. means nothing by colour alone, nor by letters that a terminal has not', () => {
    const coloured = run('allocate dso --color always').stdout;
    expect(stripVTControlCharacters(coloured)).toBe(run('allocate dso').stdout);
    expect(run(onTerminal('allocate dso'), { LC_ALL: 'C', ALLOCATE_LANG: 'sv' }).stdout).not.toContain('─');
  });
});
