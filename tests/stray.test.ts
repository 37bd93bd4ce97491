import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { runProgram } from '../src/cli/program.js';

import { ROOT } from './helpers/allocate.js';
import { memoryShell } from './helpers/memory.js';

/** What editors, file managers and people leave in folders, and is no data. */
const STRAY = ['.DS_Store', '._dso.yaml', '.dso.yaml.swp', 'dso.yaml~', 'dso.yaml.bak', 'README.md', '.yaml'];

const DATA = join(ROOT, 'data/gns');
const FILES = readdirSync(DATA, { recursive: true, encoding: 'utf8', withFileTypes: true })
  .filter((file) => file.isFile())
  .map((file) => join(file.parentPath, file.name))
  .map((path): [string, string] => [path.replace(DATA, '/data'), readFileSync(path, 'utf8')]);
const FOLDERS = ['', 'agreements', 'costs', 'decisions', 'measures', 'published', 'surveys'];
const COMMANDS = [['check', '-v'], ['list'], ['dso'], ['help'], ['lock', 'dso', '--decision', '1']];

async function run(files: readonly (readonly [string, string])[], command: readonly string[]) {
  const result = await runProgram(command, 'sv', memoryShell(new Map(files)));
  if (!result.ok) return result.issues;
  const { text, own = [] } = result.value;
  return [text, ...own.map((file) => file.text)].join('');
}

describe.each(COMMANDS)('allocate %s', (...command) => {
  const expected = run(FILES, command);

  it.each(FOLDERS)('passes over what is no data in the folder "%s"', async (folder) => {
    const stray = STRAY.map((name): [string, string] => [join('/data', folder, name), '\0 no data']);
    expect(await run([...FILES, ...stray], command)).toEqual(await expected);
    expect((await expected).length).toBeGreaterThan(0);
  });
});
