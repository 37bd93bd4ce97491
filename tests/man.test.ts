import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { COMMANDS } from '../src/cli/commands.js';
import { manPage } from '../src/cli/man.js';
import { ENVIRONMENT } from '../src/cli/topics/environment.js';
import { TOPICS, topicName } from '../src/cli/topics/index.js';
import { usageOf } from '../src/cli/usage.js';
import { OPTIONS } from '../src/commands/options.js';
import { ROOT } from './helpers/allocate.js';

const { version, man } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
const page = readFileSync(join(ROOT, man), 'utf8');
const hasGroff = spawnSync('groff', ['--version']).status === 0;

/** What a reader sees of a page, on one line. */
function shown(text: string): string {
  const { stdout, stderr, status } = spawnSync('groff', ['-man', '-Tutf8', '-ww', '-P-c', '-P-b', '-P-u'], {
    input: text,
    encoding: 'utf8',
  });
  expect({ stderr, status }).toEqual({ stderr: '', status: 0 });
  return stdout.replace(/\s+/g, ' ');
}

it('the page for man is what the help says, in ASCII, the same at every build', async () => {
  expect(page).toBe(await manPage(version, 'data/gns', ROOT, undefined));
  expect(page).toMatch(/^[\n -~]+$/);
  expect(page.split('\n').filter((line) => /^[.'](?!\\"|TH|SH|TP|PP|br|nh|ad)/.test(line))).toEqual([]);
});

it.runIf(hasGroff)('it is shown without warnings, with every command, option, topic and variable', () => {
  const text = shown(page);
  for (const spec of COMMANDS) expect(text).toContain(usageOf(spec));
  for (const { form, about } of Object.values(OPTIONS)) expect(text).toContain(`${form} ${about.sv}`);
  for (const id of TOPICS) if (id !== 'exit-codes') expect(text).toContain(topicName(id, 'sv').toUpperCase());
  for (const [name, about] of ENVIRONMENT) expect(text).toContain(`${name} ${about.sv}`);
  expect(text).toContain('allocate - Fördelar en gemensam kostnad');
  expect(text).toContain('130 avbrutet');
});
