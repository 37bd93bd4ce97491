import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { type Ran, ROOT } from './helpers/allocate.js';
import {
  anchorOf,
  blocksOf,
  brokenLinks,
  DOCUMENTS,
  type Document,
  headingsOf,
  withConsoleBlocks,
} from './helpers/documents.js';
import { runLine } from './helpers/lines.js';
import { PYTHON } from './helpers/python.js';

/*
 * The documentation is run: each page in a folder of its own, from the top. Its `title=` blocks are written as files and
 * each `$ command` of its console blocks must print what stands below it; `cd` holds for what follows.
 * UPDATE_README=1 writes the outputs anew.
 */
describe.each(DOCUMENTS)('$name tells the truth', (document) => {
  const root = mkdtempSync(join(tmpdir(), 'allocate-document-'));
  // As after `npm install` of the packed file.
  mkdirSync(join(root, 'node_modules'));
  symlinkSync(ROOT, join(root, 'node_modules/fordelningsnyckel'));
  // As in a clone.
  symlinkSync(join(ROOT, 'docs'), join(root, 'docs'));
  let folder = root;
  const updated: string[] = [];
  /** The files that stand above the next block of commands. */
  const files: [file: string, content: string][] = [];

  afterAll(() => {
    rmSync(root, { recursive: true });
    if (process.env.UPDATE_README && updated.length > 0)
      writeFileSync(document.path, withConsoleBlocks(document.text, updated));
  });

  for (const { kind, title, body } of blocksOf(document)) {
    if (title !== undefined) {
      files.push([title, body]);
    } else if (kind === 'console') {
      const above = files.splice(0);
      it.skipIf(PYTHON === undefined && body.includes('python3'))(
        `$ ${commandsOf(body).join(' $ ')}`,
        async () => {
          for (const [file, content] of above) write(join(folder, file), content);
          const printed = await run(body);
          updated.push(printed);
          if (!process.env.UPDATE_README) expect(printed).toBe(body);
        },
      );
    }
  }

  it('leads nowhere that is not there', () => {
    expect(brokenLinks(document)).toEqual([]);
  });

  /** Runs the commands of a block, each by itself but for the exit code, which the next may ask for. */
  async function run(body: string): Promise<string> {
    let code: number | null = 0;
    let printed = '';
    for (const command of commandsOf(body)) {
      const [, into] = /^cd (\S+)$/.exec(command) ?? [];
      if (into) folder = join(folder, into);
      const ran: Ran = into ? { stdout: '', stderr: '', code: 0 } : await shownBy(command, code, folder);
      code = ran.code;
      printed += `$ ${command}\n${asRead(ran.stdout)}`;
    }
    return printed;
  }
});

describe('the README', () => {
  const [readme] = DOCUMENTS as readonly [Document, ...Document[]];

  it('is read in one sitting: 30 kB at most', () => {
    expect(Buffer.byteLength(readme.text)).toBeLessThanOrEqual(30_000);
  });

  it('has two set-up commands, which are the ones that CI runs', () => {
    const blocks = blocksOf(readme).flatMap(({ kind, body }) => (kind === 'sh' ? [body] : []));
    expect(blocks).toEqual(['npm ci && npx allocate dso\n', 'npm ci && npm test\n']);
  });
});

describe('a page with several sections', () => {
  it.each(DOCUMENTS.filter((one) => headingsOf(one, 2).length > 1))(
    '$name begins with its contents',
    (one) => {
      const contents = [...one.text.matchAll(/^- \[(.*)\]\(#(.*)\)$/gm)].map(([, heading, anchor]) => [
        heading,
        anchor,
      ]);
      expect(contents).toEqual(headingsOf(one, 2).map((heading) => [heading, anchorOf(heading)]));
    },
  );
});

function commandsOf(body: string): string[] {
  return body.split('\n').flatMap((line) => (line.startsWith('$ ') ? line.slice(2) : []));
}

function write(file: string, content: string): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, content);
}

/** What one command shows as it comes, also what it says to people. */
function shownBy(command: string, before: number | null, folder: string): Promise<Ran> {
  return runLine(`{ (exit ${before}); ${command}\n} 2>&1`, folder);
}

/** As a reader in the project's folder sees it: short paths, and neither byte order mark nor carriage return. */
function asRead(output: string): string {
  return output.replaceAll('$PACKAGE/', '').replace(/[\uFEFF\r]/g, '');
}
