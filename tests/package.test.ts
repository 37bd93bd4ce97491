import { execFileSync, spawnSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
} from 'node:fs';
import * as modules from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliDecompressSync, constants } from 'node:zlib';
import { afterAll, describe, expect, it } from 'vitest';
import { ROOT } from './helpers/allocate.js';

const tarball: { readonly size: number; readonly files: readonly { readonly path: string }[] } = JSON.parse(
  execFileSync('npm', ['pack', '--dry-run', '--json', '--ignore-scripts'], { cwd: ROOT, encoding: 'utf8' }),
)[0];
const packed = tarball.files;

/** The program as a package holds it, with its dependencies, without what this machine's Node compiled. */
const folder = mkdtempSync(join(tmpdir(), 'allocate-package-'));
for (const { path } of packed) cpSync(join(ROOT, path), join(folder, path));
// What npm installs beside it.
symlinkSync(join(ROOT, 'node_modules'), join(folder, 'node_modules'));
afterAll(() => rmSync(folder, { recursive: true }));

describe('the package', () => {
  it('holds the program and its data, no tests, and no compiled code of one build of Node', () => {
    const paths = packed.map(({ path }) => path);
    expect(paths).toEqual(
      expect.arrayContaining(['bin/allocate.js', 'dist/allocate-piped.txt', 'dist/completion.cjs']),
    );
    expect(paths).toEqual(expect.arrayContaining(['data/gns/cooperation.yaml', 'dist/LICENSES.txt']));
    expect(readdirSync(join(ROOT, 'dist')).some((name) => name.endsWith('.cache'))).toBe(true);
    expect(paths.filter((path) => /\.cache$|\.test\./.test(path))).toEqual([]);
  });

  it('says which commit it was built from, in all that says which version made it', () => {
    const commit = readFileSync(join(folder, 'dist/commit.txt'), 'utf8').trim();
    expect(commit).toMatch(/^([0-9a-f]{7,40}\+?|unknown)$/);
    const { stdout } = run(['dso', '--format', 'json'], {});
    expect(JSON.parse(stdout.toString()).madeBy.commit).toBe(commit);
    expect(run(['explain', 'dso'], {}).stdout.toString()).toContain(` (${commit}).`);
  });

  it('holds the files of the list that was reviewed, tests/package.files.txt', () => {
    const reviewed = readFileSync(join(ROOT, 'tests/package.files.txt'), 'utf8');
    expect(
      packed
        .map(({ path }) => `${path}\n`)
        .sort()
        .join(''),
    ).toBe(reviewed);
  });

  it('is 550 kB at most, packed', () => {
    expect(tarball.size).toBeLessThanOrEqual(550_000);
  });

  it('is built with all that V8 compiles for a common line', () => {
    const script = `process.argv = [process.execPath, 'allocate', 'dso', '--format', 'xlsx'];
      require('./bin/allocate.js').then(({ scripts }) =>
        console.error([...scripts.values()].map((one) => one.cachedDataRejected)));`;
    const { stderr } = spawnSync(process.execPath, ['-e', script], { cwd: ROOT, encoding: 'utf8', env: {} });
    expect(stderr).toMatch(/^\[[\sfalse,]+\]\n$/);
  });

  it('holds the program in ASCII, which each Node reads alike', () => {
    expect(readFileSync(join(folder, 'dist/allocate.cjs'), 'latin1')).toMatch(/^[\n -~]*$/);
  });

  it('holds apart what `allocate dso` does not load', () => {
    const packed = ['common', 'seldom'].map((name) => readFileSync(join(folder, `dist/allocate-${name}.br`)));
    // The second goes on where the first ends.
    const finishFlush = constants.BROTLI_OPERATION_FLUSH;
    const unpacked = brotliDecompressSync(Buffer.concat(packed), { finishFlush }).length;
    const [first = '', piped = ''] = ['allocate.cjs', 'allocate-piped.txt'].map((name) =>
      join(folder, 'dist', name),
    );
    const others = statSync(piped).size + unpacked;
    expect(statSync(first).size).toBeLessThan(others / 2);
    rmSync(piped);
    expect(run(['dso'], {}).status).toBe(0);
    expect(run(['dso', '--lang', 'en'], {}).status).not.toBe(0);
    cpSync(join(ROOT, 'dist/allocate-piped.txt'), piped);
  });

  it.each([
    [
      'what other programs read',
      'allocate-common.br',
      ['dso --format csv', 'dso --format json'],
      'explain dso',
    ],
    [
      'pages, workbooks and checks',
      'allocate-seldom.br',
      ['dso --format html', 'dso --format xlsx', 'check --embedded'],
      'schema measure',
    ],
  ])('holds apart what is not for %s', (_, file, lines, other) => {
    const path = join(folder, 'dist', file);
    const statusOf = (line: string) => run(line.split(' '), {}).status;
    rmSync(path);
    expect(lines.map(statusOf)).toEqual(lines.map(() => 0));
    expect(statusOf(other)).not.toBe(0);
    cpSync(join(ROOT, 'dist', file), path);
    expect(statusOf(other)).toBe(0);
  });

  it.each([
    ['a folder that is not there', join(folder, 'absent')],
    ['a file', join(folder, 'package.json')],
    ['a name without a root', 'caches'],
  ])('keeps no compiled code in %s', (_, caches) => {
    const before = readdirSync(folder);
    expect(run(['dso'], { XDG_CACHE_HOME: caches }).status).toBe(0);
    expect(readdirSync(folder)).toEqual(before);
  });

  it.runIf('enableCompileCache' in modules)('keeps compiled code where the user keeps caches', () => {
    const home = mkdtempSync(join(folder, 'home-'));
    const off = { HOME: home, XDG_CACHE_HOME: '', NODE_DISABLE_COMPILE_CACHE: '1' };
    expect(run(['dso'], off).status).toBe(0);
    expect(existsSync(join(home, '.cache'))).toBe(false);
    expect(run(['dso'], { HOME: home, XDG_CACHE_HOME: '' }).status).toBe(0);
    expect(readdirSync(join(home, '.cache'))).toEqual(['fordelningsnyckel']);
  });
});

describe('package-lock.json', () => {
  const { packages } = JSON.parse(readFileSync(join(ROOT, 'package-lock.json'), 'utf8'));
  const entries = Object.entries<{ integrity?: string; resolved?: string }>(packages).filter(
    ([name]) => name !== '',
  );

  it('holds the fingerprint of every package', () => {
    expect(entries.filter(([, { integrity }]) => !/^sha512-/.test(integrity ?? ''))).toEqual([]);
  });

  it('names no registry: each who installs asks their own', () => {
    expect(entries.filter(([, { resolved }]) => resolved !== undefined)).toEqual([]);
  });
});

function run(args: readonly string[], env: Readonly<Record<string, string>>) {
  return spawnSync(process.execPath, [join(folder, 'bin/allocate.js'), ...args], {
    cwd: folder,
    // Whatever language and colours the tester prefers.
    env: { ...process.env, ALLOCATE_LANG: 'sv', FORCE_COLOR: '', ...env },
    timeout: 30_000,
  });
}
