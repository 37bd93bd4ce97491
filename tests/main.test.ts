import { spawn } from 'node:child_process';
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ROOT, runShell } from './helpers/allocate.js';
import { runLine } from './helpers/lines.js';
import { LIMIT } from './helpers/stopped.js';

const folder = mkdtempSync(join(tmpdir(), 'allocate-main-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** Weights that take longer to print than to divide: about a megabyte. */
const LONG_NAMES = `name,weight\n${Array.from({ length: 1500 }, (_, i) => `party${'-'.repeat(700)}${i},${i + 1}\n`).join('')}`;

/** A fresh folder to write in. */
function freshFolder(): string {
  return mkdtempSync(join(folder, 'case-'));
}

describe('where output goes', () => {
  it('a closed pipe ends quietly', () => {
    const many = Array.from({ length: 3000 }, (_, i) => `party${i}=${i + 1}`).join(' ');
    const { stdout, stderr } = runShell(
      `set -o pipefail; allocate split 1000000 ${many} | head -1; echo \${PIPESTATUS[0]}`,
      folder,
    );
    expect(stdout).toBe('Fördelning\n0\n');
    expect(stderr).toBe('');
  });

  it('a full disk is told, with exit code 4', () => {
    const { stderr, code } = runShell('allocate dso > /dev/full', folder);
    expect(stderr).toContain('[cannot-print]');
    expect(code).toBe(4);
  });

  it('a long output through a slow pipe arrives whole', () => {
    writeFileSync(join(folder, 'many.csv'), LONG_NAMES);
    const { stdout } = runShell(
      'allocate split 1000000 --weights many.csv --format csv | (sleep 0.3; wc -l)',
      folder,
    );
    expect(stdout.trim()).toBe('1501');
  });

  it('colour is for terminals only', () => {
    expect(runShell('FORCE=1 allocate dso', folder).stdout).not.toContain('\u001b');
    expect(runShell("script -qec 'allocate dso' /dev/null", folder, { TERM: 'xterm' }).stdout).toContain(
      '\u001b[1m',
    );
    expect(
      runShell("script -qec 'allocate dso' /dev/null", folder, { TERM: 'xterm', NO_COLOR: '1' }).stdout,
    ).not.toContain('\u001b');
  });
});

describe('a terminal', () => {
  const printed = (env: Record<string, string>, line = 'allocate dso') =>
    runShell(`script -qec '${line}' /dev/null`, folder, { TERM: 'xterm', ...env }).stdout;

  it('is coloured as the option says, then FORCE_COLOR, then NO_COLOR', () => {
    expect(printed({ NO_COLOR: '1', FORCE_COLOR: '1' })).toContain('\u001b[1m');
    expect(printed({ NO_COLOR: '1' }, 'allocate dso --color always')).toContain('\u001b[1m');
    expect(printed({ FORCE_COLOR: '1' }, 'allocate dso --color never')).not.toContain('\u001b');
    expect(printed({ TERM: 'dumb' })).not.toContain('\u001b');
    expect(runShell('allocate dso', folder, { FORCE_COLOR: '1' }).stdout).toContain('\u001b[1m');
    expect(runShell('allocate dso --color always --format csv', folder).stdout).not.toContain('\u001b');
  });

  it('that shows ASCII alone is given lines of hyphens; a pipe is given what it always is', () => {
    expect(printed({ LC_ALL: 'C' })).toMatch(/^-{40,}\r$/m);
    expect(printed({ LC_ALL: 'C.UTF-8' })).toMatch(/^─{40,}\r$/m);
    expect(runShell('allocate dso', folder, { LC_ALL: 'C' })).toEqual(runShell('allocate dso', folder));
  });
});

describe('a file is written whole or not at all', () => {
  it('its extension gives its format', () => {
    const cwd = freshFolder();
    runShell(
      'allocate dso -o a.csv; allocate dso -o a.json; allocate dso -o a.md; allocate dso -o a.txt',
      cwd,
    );
    expect(readFileSync(join(cwd, 'a.csv'), 'utf8')).toMatch(/^party,name,weight,percent,amount\n/);
    expect(JSON.parse(readFileSync(join(cwd, 'a.json'), 'utf8')).amount).toBe('1200000');
    expect(readFileSync(join(cwd, 'a.md'), 'utf8')).toMatch(/^## /);
    expect(readFileSync(join(cwd, 'a.txt'), 'utf8')).toBe(runShell('allocate dso', cwd).stdout);
    expect(readdirSync(cwd).sort()).toEqual(['a.csv', 'a.json', 'a.md', 'a.txt']);
  });

  it('an issue leaves the old file as it was', () => {
    const cwd = freshFolder();
    writeFileSync(join(cwd, 'a.csv'), 'old');
    expect(runShell('allocate dso --amount x -o a.csv', cwd).code).toBe(2);
    expect(readFileSync(join(cwd, 'a.csv'), 'utf8')).toBe('old');
    expect(readdirSync(cwd)).toEqual(['a.csv']);
  });

  it('the permissions of an old file and the link to it are kept', () => {
    const cwd = freshFolder();
    writeFileSync(join(cwd, 'real.csv'), 'old', { mode: 0o640 });
    symlinkSync('real.csv', join(cwd, 'link.csv'));
    expect(runShell('allocate dso -o link.csv', cwd).code).toBe(0);
    expect(statSync(join(cwd, 'real.csv')).mode & 0o777).toBe(0o640);
    expect(readFileSync(join(cwd, 'real.csv'), 'utf8')).toMatch(/^party,/);
  });

  it('a device is written to, not replaced', () => {
    expect(runShell('allocate dso -o /dev/null; test -c /dev/null', folder).code).toBe(0);
    expect(runShell('allocate dso -o /dev/full', folder)).toMatchObject({ code: 4, stdout: '' });
  });

  it('a folder, or a name in a folder that is not there, is refused', () => {
    const cwd = freshFolder();
    mkdirSync(join(cwd, 'a.csv'));
    expect(runShell('allocate dso -o a.csv', cwd)).toMatchObject({ code: 4, stdout: '' });
    expect(runShell('allocate dso -o no/such/a.csv', cwd)).toMatchObject({ code: 4, stdout: '' });
  });

  it('a file that the allocation reads is never overwritten', () => {
    const cwd = freshFolder();
    writeFileSync(join(cwd, 'w.csv'), 'name,weight\na,1\n');
    expect(runShell('allocate split 10 --weights w.csv -o ./w.csv', cwd)).toMatchObject({
      code: 2,
      stdout: '',
    });
    expect(readFileSync(join(cwd, 'w.csv'), 'utf8')).toBe('name,weight\na,1\n');
  });

  it('no file of a cooperation is, read or not; one beside its folders may be', () => {
    const cwd = freshFolder();
    runShell(
      `cp -r ${join(ROOT, 'data/gns')} g; mkdir g/published-2019; echo old > g/published-2019/a.csv`,
      cwd,
    );
    for (const name of [
      'cooperation.yaml',
      'help.yaml',
      'agreements/base.yaml',
      'measures/pupils.csv',
      'published/dso-two.csv',
    ]) {
      const before = readFileSync(join(cwd, 'g', name), 'utf8');
      const refused = runShell(`allocate dso --data g --key equal --format csv -o g/${name}`, cwd);
      expect(refused).toMatchObject({ code: 2, stdout: '' });
      expect(readFileSync(join(cwd, 'g', name), 'utf8')).toBe(before);
    }
    expect(runShell('allocate dso --data g -o g/published-2019/a.csv', cwd).code).toBe(0);
  });

  describe('Ctrl-C leaves either the old file or the new one, and nothing else', () => {
    const cwd = freshFolder();
    writeFileSync(join(cwd, 'w.csv'), LONG_NAMES);
    let whole = '';

    beforeAll(() => {
      whole = runShell('allocate split 1000000 --weights w.csv --format csv', cwd).stdout;
    });

    it.each([1, 2, 3, 4])('try %i', async () => {
      writeFileSync(join(cwd, 'out.csv'), 'old');
      const code = await interruptWhileWriting(cwd);
      const left = readFileSync(join(cwd, 'out.csv'), 'utf8');
      expect([130, 0]).toContain(code);
      expect(['old', whole]).toContain(left);
      if (code === 0) expect(left).toBe(whole);
      expect(readdirSync(cwd).sort()).toEqual(['out.csv', 'w.csv']);
    });
  });
});

/** Starts a large write and interrupts it when its temporary file appears. */
function interruptWhileWriting(cwd: string): Promise<number | null> {
  const args = [join(ROOT, 'bin/allocate.js'), 'split', '1000000', '--weights', 'w.csv', '-o', 'out.csv'];
  const child = spawn(process.execPath, args, { cwd, timeout: LIMIT });
  const watch = setInterval(() => {
    if (!readdirSync(cwd).some((name) => name.endsWith('.tmp'))) return;
    clearInterval(watch);
    child.kill('SIGINT');
  }, 1);
  return new Promise((resolve) => {
    child.on('close', (code) => {
      clearInterval(watch);
      resolve(code);
    });
  });
}

it('machine formats do not change with the language', async () => {
  for (const format of ['csv', 'csv --excel', 'json']) {
    const printed = (lang: string) => runLine(`allocate dso --format ${format} --lang ${lang}`, folder);
    expect(await printed('en')).toEqual(await printed('sv'));
  }
});
