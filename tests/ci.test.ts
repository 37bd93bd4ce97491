import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { type Ran, ROOT, runShell } from './helpers/allocate.js';
import { blocksOf, DOCUMENTS } from './helpers/documents.js';

/*
 * The workflows of docs/ci.md are run as they are written, in a folder of data where the packed program is installed as
 * the page says, without a network: what it depends on is packed beside it. npm keeps to a cache of its own, for others may
 * be filling and emptying the user's meanwhile; what npx would find, which .ci/run tries, is called by its name.
 */
const folder = mkdtempSync(join(tmpdir(), 'allocate-ci-'));
const cache = mkdtempSync(join(tmpdir(), 'allocate-ci-cache-'));
const OFFLINE = {
  npm_config_offline: 'true',
  npm_config_audit: 'false',
  npm_config_fund: 'false',
  npm_config_cache: cache,
};
const TABLE = join(folder, 'published/dso-all.csv');
const MEASURE = join(folder, 'measures/budget.csv');

beforeAll(() => {
  cpSync(join(ROOT, 'data/gns'), folder, { recursive: true });
  const { dependencies } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
  const own = Object.keys(dependencies).map((name) => join(ROOT, 'node_modules', name));
  execFileSync('npm', ['pack', ROOT, ...own, '--ignore-scripts', '--silent'], { cwd: folder });
  execFileSync(
    'npm',
    [
      'install',
      '--silent',
      ...readdirSync(folder)
        .filter((name) => name.endsWith('.tgz'))
        .map((name) => `./${name}`),
    ],
    {
      cwd: folder,
      env: { ...process.env, ...OFFLINE },
    },
  );
}, 120_000);
afterAll(() => {
  for (const one of [folder, cache]) rmSync(one, { recursive: true });
});

const page = DOCUMENTS.find(({ name }) => name === 'docs/ci.md');
const workflows = blocksOf(page ?? { name: '', path: '', text: '' }).filter(({ kind }) => kind === 'yaml');

describe.each(workflows)('$title', ({ title, body }) => {
  const all = commandsOf(parse(body));
  const commands = all.filter((command) => command !== 'npm ci');

  beforeAll(() => {
    expect(all).toContain('npm ci');
    // Where a machine has much to do npm now and then ends with 1 and has said nothing: it is asked once more.
    const { stderr, code } = runShell('npm ci || npm ci', folder, OFFLINE, 90_000);
    expect(code, stderr).toBe(0);
  }, 120_000);

  it('passes where all tables hold, and says how much it compared', () => {
    const { code, shown, stderr } = runAll(commands);
    expect(code, stderr).toBe(0);
    if (title?.includes('github'))
      expect(shown).toContain('Jämfört: 126 celler, 16 summor, 0 lås i 3 avtal.');
    else expect(shown).toContain('tests="13" failures="0" errors="0" skipped="5"');
  });

  it('fails with 1 and names the place where a printed figure is another', () => {
    const { code, shown, stderr } = changed(TABLE, '50 078', '50 079', () => runAll(commands));
    expect(code, stderr).toBe(1);
    expect(shown).toMatch(/published\/dso-all\.csv(,line=|:)2/);
  });

  it('fails with 3 and reports the faults where the data is wrong', () => {
    const { code, shown, stderr } = changed(MEASURE, '587', '5B7', () => runAll(commands));
    expect(code, stderr).toBe(3);
    expect(shown).toMatch(/::error file=measures\/budget\.csv,line=3|<error type="not-a-number"/);
  });
});

it('shows a workflow for GitHub and one for GitLab', () => {
  expect(workflows.map(({ title }) => title)).toEqual(['.github/workflows/check.yml', '.gitlab-ci.yml']);
});

/** The lines that a workflow runs, in their order. */
function commandsOf({ jobs, check }: { jobs?: Jobs; check?: { script: string[] } }): string[] {
  const steps = Object.values(jobs ?? {}).flatMap((job) => job.steps);
  return [...steps.flatMap(({ run }) => run ?? []), ...(check?.script ?? [])];
}

type Jobs = Readonly<Record<string, { steps: readonly { run?: string }[] }>>;

/** Runs lines until one fails; what is shown is what they print and the report that they leave. */
function runAll(commands: readonly string[]): Pick<Ran, 'code' | 'stderr'> & { shown: string } {
  const all = { shown: '', stderr: '' };
  for (const command of commands) {
    const line = command.replace('npx --no-install ', 'node_modules/.bin/');
    const { stdout, stderr, code } = runShell(line, folder, OFFLINE, 60_000);
    const [report] = /\S+\.xml/.exec(command) ?? [];
    all.shown +=
      stdout + (report && existsSync(join(folder, report)) ? readFileSync(join(folder, report), 'utf8') : '');
    all.stderr += stderr;
    if (code !== 0) return { code, ...all };
  }
  return { code: 0, ...all };
}

/** What is found while a file has another text. */
function changed<T>(file: string, from: string, to: string, find: () => T): T {
  const text = readFileSync(file, 'utf8');
  expect(text).toContain(from);
  try {
    writeFileSync(file, text.replace(from, to));
    return find();
  } finally {
    writeFileSync(file, text);
  }
}
