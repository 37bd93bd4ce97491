import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type Ran, ROOT, runShell } from './helpers/allocate.js';
import { expectOneFault } from './helpers/catalogue.js';
import { runLine, stepsOf } from './helpers/lines.js';

/*
 * Golden command lines. A case is a folder tests/cases/GROUP/NAME with `cmd` (a line of shell, run in the folder or in
 * a copy of it), `expout` and `experr` (what it prints; nothing when the file is missing) and `code` (its exit code; 0
 * when missing). UPDATE_CASES=1 writes them anew: read the difference before you commit it.
 *
 * `allocate` is answered in this process, by the code that it runs, also where a shell does the rest of the line. That both
 * ways give the same is seen from one case in each seventy-five, which is run as processes too, and from all of them
 * when CASES_NODE names the Node to run them with.
 */
const CASES = join(ROOT, 'tests/cases');
const NODE = process.env.CASES_NODE;
const EACH = 75;

let answered = 0;

for (const group of readdirSync(CASES)) {
  describe(group, () => {
    for (const name of readdirSync(join(CASES, group))) {
      const folder = join(CASES, group, name);
      const line = readExpected(folder, 'cmd');
      const isPure = !NODE && stepsOf(line) !== undefined;
      const run = NODE ? runShell : runLine;

      it(`${name}: ${line.trim()}`, async () => {
        const ran = isPure ? await run(line, folder) : await inCopy(folder, (copy) => run(line, copy));
        if (process.env.UPDATE_CASES) update(folder, ran);
        expect(ran).toEqual(expectedIn(folder));
        if (group === 'errors') expectOneFault(name, ran);
      });

      if (!NODE && answered++ % EACH === 0)
        it(`${name}, in processes of its own`, async () => {
          expect(await inCopy(folder, (copy) => runShell(line, copy))).toEqual(expectedIn(folder));
        });
    }
  });
}

async function inCopy(folder: string, run: (copy: string) => Ran | Promise<Ran>): Promise<Ran> {
  const copy = mkdtempSync(join(tmpdir(), 'allocate-case-'));
  try {
    cpSync(folder, copy, { recursive: true });
    return await run(copy);
  } finally {
    rmSync(copy, { recursive: true });
  }
}

function expectedIn(folder: string): Ran {
  return {
    stdout: readExpected(folder, 'expout'),
    stderr: readExpected(folder, 'experr'),
    code: Number(readExpected(folder, 'code')),
  };
}

function readExpected(folder: string, file: string): string {
  const path = join(folder, file);
  return existsSync(path) ? readFileSync(path, 'utf8') : '';
}

function update(folder: string, { stdout, stderr, code }: Ran): void {
  for (const [file, text] of Object.entries({
    expout: stdout,
    experr: stderr,
    code: code ? `${code}\n` : '',
  })) {
    if (text === '') rmSync(join(folder, file), { force: true });
    else writeFileSync(join(folder, file), text);
  }
}
