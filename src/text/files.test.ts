import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runShell } from '../../tests/helpers/allocate.js';
import type { Place } from '../kernel/issue.js';
import { UsageError } from '../kernel/problem.js';
import { DISK } from './disk.js';
import { anywhere, type Folder, listFiles, readSource } from './files.js';

/*
 * A folder of data beside what it may not reach. Every name is tried as data would name it; what lies outside must be
 * told in the same words whether it is there or not.
 */
const top = mkdtempSync(join(tmpdir(), 'allocate-files-'));
const path = join(top, 'data');
const server = createServer();

beforeAll(async () => {
  for (const name of ['data/sub', 'outside/sub']) mkdirSync(join(top, name), { recursive: true });
  writeFileSync(join(path, 'a.csv'), 'inside');
  writeFileSync(join(path, 'sub/b.csv'), 'inside');
  writeFileSync(join(path, '..c.csv'), 'inside');
  writeFileSync(join(top, 'outside/secret.csv'), 'SECRET');
  writeFileSync(join(top, 'data-too.csv'), 'SECRET');
  symlinkSync('data', join(top, 'link-to-data'));
  const links = {
    'to-a': 'a.csv',
    'to-to-a': 'to-a',
    'sub/up': '../a.csv',
    'to-sub': 'sub',
    'round-about': '../data/a.csv',
    'by-full-name': join(path, 'a.csv'),
    'by-link': join(top, 'link-to-data/a.csv'),
    'to-secret': '../outside/secret.csv',
    'to-nothing': '../outside/nothing.csv',
    'to-nowhere': '/no/such/folder/at-all.csv',
    'to-outside': '../outside',
    'to-to-outside': 'to-outside',
    'to-device': '/dev/zero',
    'to-itself': 'to-itself',
    'to-missing': 'missing.csv',
  };
  for (const [name, target] of Object.entries(links)) symlinkSync(target, join(path, name));
  expect(runShell('mkfifo pipe', path).code).toBe(0);
  await new Promise<void>((resolve) => server.listen(join(path, 'socket'), resolve));
});
afterAll(() => {
  server.close();
  rmSync(top, { recursive: true });
});

const AT: Place = { file: 'x.yaml', line: 3, column: 7, excerpt: 'file: x', width: 1 };

/** The folder by one of its names, as data sees it. */
function folderAt(full: string): Folder {
  return { ...anywhere({ cwd: top }), path: full, within: full };
}

/** Reads what data names: its text, or what is told at the place where it is named. */
function named(name: string, folder = folderAt(path)) {
  const read = readSource(folder, name, AT);
  if (read.ok) return read.value.text;
  const [issue] = read.issues;
  expect(read.issues).toHaveLength(1);
  expect(issue?.at).toBe(AT);
  expect(JSON.stringify(issue)).not.toContain('SECRET');
  return issue?.code === 'unreadable-file' ? issue.facts.reason : issue?.code;
}

describe('a file that data names', () => {
  it.each([
    ['a.csv'],
    ['./sub/../a.csv'],
    ['sub/b.csv'],
    ['..c.csv'],
    ['../data/a.csv'],
    ['to-a'],
    ['to-to-a'],
    ['sub/up'],
    ['to-sub/b.csv'],
    ['to-sub/up'],
    ['round-about'],
    ['by-full-name'],
  ])('%s lies in its folder, and is read', (name) => {
    expect(named(name)).toBe('inside');
  });

  it.each([
    ['../outside/secret.csv'],
    ['../outside/nothing.csv'],
    ['sub/../../outside/secret.csv'],
    ['../data-too.csv'],
    ['/proc/self/environ'],
    ['/no/such/file'],
    ['/dev/stdin'],
    ['to-secret'],
    ['to-nothing'],
    ['to-nowhere'],
    ['to-outside/secret.csv'],
    ['to-outside/nothing.csv'],
    ['to-outside/sub/x/y/z'],
    ['to-to-outside/secret.csv'],
    ['to-outside'],
    ['to-device'],
    ['..'],
    ['../../../../../../../../../../../../../../etc/passwd'],
  ])('%s lies outside, and that is all that is said', (name) => {
    expect(named(name)).toBe('file-outside-folder');
  });

  it.each([
    ['.', 'is-a-folder'],
    ['', 'is-a-folder'],
    ['sub', 'is-a-folder'],
    ['to-sub', 'is-a-folder'],
    ['pipe', 'not-a-file'],
    ['socket', 'not-a-file'],
    ['-', 'ENOENT'],
    ['missing.csv', 'ENOENT'],
    ['to-missing', 'ENOENT'],
    ['a.csv/x', 'ENOTDIR'],
    ['to-itself', 'ELOOP'],
  ])('"%s" is no file that can be read: %s', (name, reason) => {
    expect(named(name)).toBe(reason);
  });

  it('may have no longer name than the system takes', () => {
    for (const name of ['x'.repeat(300), 'y/'.repeat(1_000_000)]) expect(named(name)).toBe('ENAMETOOLONG');
  });

  it('is found as well when its folder is reached over a link', () => {
    const folder = folderAt(join(top, 'link-to-data'));
    for (const name of ['a.csv', 'to-sub/up', 'by-full-name', 'by-link', join(path, 'a.csv')])
      expect([name, named(name, folder)]).toEqual([name, 'inside']);
    for (const name of ['to-secret', '../outside/secret.csv', 'to-outside/secret.csv'])
      expect([name, named(name, folder)]).toEqual([name, 'file-outside-folder']);
  });
});

describe('a file that the program finds in the folder by itself', () => {
  it('is told in its own place when it leads outside', () => {
    const read = readSource(folderAt(path), 'to-secret');
    expect(read).toMatchObject({ ok: false, issues: [{ code: 'file-outside-folder' }] });
    if (!read.ok) expect(read.issues[0]?.at).toMatchObject({ file: 'data/to-secret', line: 1, excerpt: '' });
  });

  it('is refused when it is no plain file', () => {
    expect(() => readSource(folderAt(path), 'pipe')).toThrow(
      new UsageError('cannot-read', { path: 'data/pipe', reason: 'not-a-file' }),
    );
  });

  it('is listed only in a folder that lies within', () => {
    expect(listFiles(folderAt(path), 'to-sub', '.csv')).toEqual(['b.csv']);
    expect(listFiles(folderAt(path), 'none', '.csv')).toEqual([]);
    expect(() => listFiles(folderAt(path), 'to-outside', '.csv')).toThrow(UsageError);
  });

  it('is not looked for through a link: one that leads nowhere is there too', () => {
    expect([DISK.has(join(path, 'to-nothing')), DISK.has(join(path, 'to-secret'))]).toEqual([true, true]);
    expect([DISK.has(join(path, 'none')), DISK.has(join(path, 'a.csv/x'))]).toEqual([false, false]);
  });
});

describe('a file that the user names', () => {
  it('may lie anywhere', () => {
    for (const name of ['outside/secret.csv', join(top, 'outside/secret.csv'), 'data/to-secret'])
      expect(readSource(anywhere({ cwd: top }), name)).toMatchObject({ ok: true, value: { text: 'SECRET' } });
  });
});
