import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ROOT, runShell } from './helpers/allocate.js';

/*
 * Golden command lines. A case is a folder tests/cases/GROUP/NAME with `cmd` (a line of shell, run in a copy of the
 * folder), `expout` and `experr` (what it prints; nothing when the file is missing) and `code` (its exit code; 0 when
 * missing). UPDATE_CASES=1 writes them anew: read the difference before you commit it.
 */
const CASES = join(ROOT, 'tests/cases');

for (const group of readdirSync(CASES)) {
  describe(group, () => {
    for (const name of readdirSync(join(CASES, group))) {
      it(`${name}: ${readExpected(join(CASES, group, name), 'cmd').trim()}`, () => {
        const folder = join(CASES, group, name);
        const ran = runCase(folder);
        if (process.env.UPDATE_CASES) update(folder, ran);
        expect(ran).toEqual({
          expout: readExpected(folder, 'expout'),
          experr: readExpected(folder, 'experr'),
          code: readExpected(folder, 'code').trim() || '0',
        });
      });
    }
  });
}

function runCase(folder: string): Record<'expout' | 'experr' | 'code', string> {
  const copy = mkdtempSync(join(tmpdir(), 'allocate-case-'));
  try {
    cpSync(folder, copy, { recursive: true });
    const { stdout, stderr, code } = runShell(readExpected(folder, 'cmd'), copy);
    return { expout: stdout, experr: stderr, code: String(code) };
  } finally {
    rmSync(copy, { recursive: true });
  }
}

function readExpected(folder: string, file: string): string {
  const path = join(folder, file);
  return existsSync(path) ? readFileSync(path, 'utf8') : '';
}

function update(folder: string, ran: Record<string, string>): void {
  for (const [file, text] of Object.entries(ran)) {
    const isDefault = text === '' || (file === 'code' && text === '0');
    if (isDefault) rmSync(join(folder, file), { force: true });
    else writeFileSync(join(folder, file), file === 'code' ? `${text}\n` : text);
  }
}
