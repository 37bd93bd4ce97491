import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { ROOT, runShell } from './helpers/allocate.js';

/*
 * The README is run: in one folder, from the top, its `title=` blocks are written as files and each `$ command` of
 * its console blocks must print what stands below it. UPDATE_README=1 writes the outputs anew.
 */
const README = join(ROOT, 'README.md');
const text = readFileSync(README, 'utf8');
const BLOCK = /^```(\w+)(?: title="([^"]+)")?\n([\s\S]*?)^```$/gm;
const folder = mkdtempSync(join(tmpdir(), 'allocate-readme-'));
const updated: string[] = [];

afterAll(() => {
  rmSync(folder, { recursive: true });
  if (process.env.UPDATE_README) writeFileSync(README, withConsoleBlocks(text, updated));
});

describe('the README tells the truth', () => {
  for (const [, kind, title, body = ''] of text.matchAll(BLOCK)) {
    if (title !== undefined) {
      it(`its file ${title} can be written`, () => {
        mkdirSync(dirname(join(folder, title)), { recursive: true });
        writeFileSync(join(folder, title), body);
      });
    } else if (kind === 'console') {
      it(`$ ${commandsOf(body).join(' $ ')}`, () => {
        const printed = run(body);
        updated.push(printed);
        if (!process.env.UPDATE_README) expect(printed).toBe(body);
      });
    }
  }

  it('its two set-up commands are the ones that CI runs', () => {
    const blocks = [...text.matchAll(BLOCK)].filter(([, kind]) => kind === 'sh').map(([, , , body]) => body);
    expect(blocks).toEqual(['npm ci && npx allocate dso\n', 'npm ci && npm test\n']);
  });
});

function commandsOf(body: string): string[] {
  return body.split('\n').flatMap((line) => (line.startsWith('$ ') ? line.slice(2) : []));
}

/** Runs the commands of a block, one shell each but for the exit code, which the next may ask for. */
function run(body: string): string {
  let code: number | null = 0;
  return commandsOf(body)
    .map((command) => {
      const ran = runShell(`(exit ${code}); ${command} 2>&1`, folder);
      code = ran.code;
      return `$ ${command}\n${asShown(ran.stdout)}`;
    })
    .join('');
}

/** As a reader in the project's folder sees it: short paths, and neither byte order mark nor carriage return. */
function asShown(output: string): string {
  return output.replaceAll('$PACKAGE/', '').replace(/[\uFEFF\r]/g, '');
}

function withConsoleBlocks(readme: string, bodies: readonly string[]): string {
  const rest = [...bodies];
  return readme.replace(BLOCK, (block, kind) =>
    kind === 'console' ? `\`\`\`console\n${rest.shift()}\`\`\`` : block,
  );
}
