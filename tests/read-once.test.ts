import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { runProgram } from '../src/cli/program.js';
import { ROOT } from './helpers/allocate.js';
import { memoryShell } from './helpers/memory.js';

const DATA = join(ROOT, 'data/gns');
const FILES = new Map(
  readdirSync(DATA, { recursive: true, encoding: 'utf8', withFileTypes: true })
    .filter((file) => file.isFile())
    .map((file) => join(file.parentPath, file.name))
    .map((path): [string, string] => [path.replace(DATA, '/data'), readFileSync(path, 'utf8')]),
);

/** Runs a command on the data of the package, with these files too, and tells how often each was read, and what was told. */
async function readsOf(command: readonly string[], more: readonly (readonly [string, string])[] = []) {
  const shell = memoryShell(new Map([...FILES, ...more]));
  const reads: string[] = [];
  const disk = shell.disk;
  const counting = disk && {
    ...disk,
    read: (path: string, within?: string) => {
      reads.push(path);
      return disk.read(path, within);
    },
  };
  const told = await runProgram(command, 'sv', { ...shell, disk: counting });
  return { reads, told };
}

describe('a run', () => {
  it.each([
    ['dso', '--format', 'html'],
    ['explain', 'dso'],
    ['compare', 'dso'],
    ['settle', 'school', '--amount', '500000'],
    ['invoice', 'school', '--amount', '500000', '--draft'],
    ['plan', '2019'],
    ['list'],
    ['check', '-v'],
  ])('reads each file once: %s %s', async (...command) => {
    const { reads } = await readsOf(command);
    expect(reads.length).toBeGreaterThan(0);
    expect(reads.filter((path, i) => reads.indexOf(path) < i)).toEqual([]);
  });

  it('reads each file once, however many decided tables rest on it', async () => {
    const locks = new Map<string, string>();
    for (const decision of ['a', 'b', 'c']) {
      const { told } = await readsOf(['lock', 'dso', '--decision', decision, '--data', '/data'], [...locks]);
      if (!told.ok) throw new Error(JSON.stringify(told.issues));
      for (const { file, text, header = '' } of told.value.own ?? [])
        locks.set(file, (locks.get(file) ?? header) + text);
    }
    const { reads, told: checked } = await readsOf(['check'], [...locks]);
    expect(checked.ok).toBe(true);
    expect(reads).toContain('/data/decisions/dso-2019-c.yaml');
    expect(reads.filter((path, i) => reads.indexOf(path) < i)).toEqual([]);
  });
});
