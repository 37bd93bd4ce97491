import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { type Ran, ROOT, runShell } from './helpers/allocate.js';
import { runLine, stepsOf } from './helpers/lines.js';

/*
 * The README is run: in one folder, from the top, its `title=` blocks are written as files and each `$ command` of
 * its console blocks must print what stands below it. UPDATE_README=1 writes the outputs anew.
 */
const README = join(ROOT, 'README.md');
const text = readFileSync(README, 'utf8');
const BLOCK = /^```(\w+)(?: title="([^"]+)")?\n([\s\S]*?)^```$/gm;
const folder = mkdtempSync(join(tmpdir(), 'allocate-readme-'));
const updated: string[] = [];

/** The files that stand above the next block of commands. */
const files: [file: string, content: string][] = [];

afterAll(() => {
  rmSync(folder, { recursive: true });
  if (process.env.UPDATE_README) writeFileSync(README, withConsoleBlocks(text, updated));
});

describe('the README tells the truth', () => {
  for (const [, kind, title, body = ''] of text.matchAll(BLOCK)) {
    if (title !== undefined) {
      files.push([join(folder, title), body]);
    } else if (kind === 'console') {
      const above = files.splice(0);
      it(`$ ${commandsOf(body).join(' $ ')}`, async () => {
        for (const [file, content] of above) write(file, content);
        const printed = await run(body);
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

function write(file: string, content: string): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, content);
}

/** Runs the commands of a block, each by itself but for the exit code, which the next may ask for. */
async function run(body: string): Promise<string> {
  let code: number | null = 0;
  let printed = '';
  for (const command of commandsOf(body)) {
    const ran = await shownBy(command, code);
    code = ran.code;
    printed += `$ ${command}\n${asRead(ran.stdout)}`;
  }
  return printed;
}

/** What one command shows: what it says to people first, as the program does. */
async function shownBy(command: string, before: number | null): Promise<Ran> {
  if (!command.startsWith('allocate') || stepsOf(command)?.length !== 1)
    return runShell(`(exit ${before}); ${command} 2>&1`, folder);
  const { stdout, stderr, code } = await runLine(command, folder);
  return { stdout: stderr + stdout, stderr: '', code };
}

/** As a reader in the project's folder sees it: short paths, and neither byte order mark nor carriage return. */
function asRead(output: string): string {
  return output.replaceAll('$PACKAGE/', '').replace(/[\uFEFF\r]/g, '');
}

function withConsoleBlocks(readme: string, bodies: readonly string[]): string {
  const rest = [...bodies];
  return readme.replace(BLOCK, (block, kind) =>
    kind === 'console' ? `\`\`\`console\n${rest.shift()}\`\`\`` : block,
  );
}
