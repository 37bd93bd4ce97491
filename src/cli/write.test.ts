import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { UsageError } from '../kernel/problem.js';
import { writeNew } from './write.js';

/** Whether the disk holds hard links: one that does not answers as FAT does. */
const disk = vi.hoisted(() => ({ hasLinks: true }));
vi.mock('node:fs', async (original) => {
  const fs = await original<typeof import('node:fs')>();
  const linkSync: typeof fs.linkSync = (...names) => {
    if (!disk.hasLinks) throw Object.assign(new Error('no links'), { code: 'EPERM' });
    fs.linkSync(...names);
  };
  return { ...fs, linkSync };
});

const folder = mkdtempSync(join(tmpdir(), 'allocate-write-'));
afterAll(() => rmSync(folder, { recursive: true }));

const path = join(folder, 'decided.yaml');
const taken = new UsageError('already-locked', { path });
const write = (text: string) => writeNew(path, text, taken, () => undefined);

describe.each([true, false])('a file that must be new, on a disk where links are %s', (hasLinks) => {
  beforeEach(() => {
    rmSync(path, { force: true });
    disk.hasLinks = hasLinks;
  });

  it('of many that write it at once one wins, whole, and the others are told', async () => {
    const texts = Array.from({ length: 20 }, (_, i) => `${i}`.repeat(100_000));
    const settled = await Promise.allSettled(texts.map(write));
    const won = texts.filter((_, i) => settled[i]?.status === 'fulfilled');
    const lost = settled.flatMap((one) => (one.status === 'rejected' ? [one.reason] : []));
    expect(won).toEqual([readFileSync(path, 'utf8')]);
    expect(lost).toEqual(Array(19).fill(taken));
    expect(readdirSync(folder)).toEqual(['decided.yaml']);
  });

  it('what is there is left as it is', async () => {
    writeFileSync(path, 'old');
    await expect(write('new')).rejects.toBe(taken);
    expect(readFileSync(path, 'utf8')).toBe('old');
    expect(readdirSync(folder)).toEqual(['decided.yaml']);
  });

  it('in a folder that is not there it stands alone', async () => {
    const fresh = join(folder, 'fresh');
    await writeNew(join(fresh, 'such.yaml'), 'new', taken, () => undefined);
    expect(readdirSync(fresh)).toEqual(['such.yaml']);
    rmSync(fresh, { recursive: true });
  });

  // On Linux: elsewhere /proc is a folder that is not there.
  it.each(['new.yaml', 'fresh/new.yaml'])(
    'where none can be made, as %s in /proc, that is told',
    async (name) => {
      const written = writeNew(join('/proc', name), 'new', taken, () => undefined);
      const reason = existsSync('/proc') ? 'no-new-files' : expect.any(String);
      await expect(written).rejects.toMatchObject({ code: 'cannot-write', facts: { reason } });
    },
  );

  it('where a file stands in place of its folder it cannot be written, and is not said to be there', async () => {
    writeFileSync(path, 'old');
    const written = writeNew(join(path, 'such.yaml'), 'new', taken, () => undefined);
    await expect(written).rejects.toMatchObject({ code: 'cannot-write', facts: { reason: 'ENOTDIR' } });
    expect(readFileSync(path, 'utf8')).toBe('old');
  });
});
