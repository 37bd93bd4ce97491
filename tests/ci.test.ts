import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { type Ran, ROOT, runShell } from './helpers/allocate.js';
import { blocksOf, DOCUMENTS } from './helpers/documents.js';

/*
 * The workflows of docs/ci.md are run as they are written, in a folder of data where the packed program is installed as
 * the page says, without a network: what it depends on is packed beside it.
 */
const folder = mkdtempSync(join(tmpdir(), 'allocate-ci-'));
const OFFLINE = { npm_config_offline: 'true', npm_config_audit: 'false', npm_config_fund: 'false' };
const TABLE = join(folder, 'published/dso-all.csv');
const MEASURE = join(folder, 'measures/budget.csv');

beforeAll(() => {
  cpSync(join(ROOT, 'data/gns'), folder, { recursive: true });
  const { dependencies } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
  const own = Object.keys(dependencies).map((name) => join(ROOT, 'node_modules', name));
  for (const path of [ROOT, ...own])
    execFileSync('npm', ['pack', path, '--ignore-scripts', '--silent'], { cwd: folder });
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
afterAll(() => rmSync(folder, { recursive: true }));

const page = DOCUMENTS.find(({ name }) => name === 'docs/ci.md');
const workflows = blocksOf(page ?? { name: '', path: '', text: '' }).filter(({ kind }) => kind === 'yaml');

describe.each(workflows)('$title', ({ title, body }) => {
  const commands = commandsOf(parse(body));

  it('passes where all tables hold, and says how much it compared', () => {
    const { code, shown } = runAll(commands);
    expect(code).toBe(0);
    if (title?.includes('github'))
      expect(shown).toContain('Jämfört: 126 celler, 16 summor, 0 lås i 3 avtal.');
    else expect(shown).toContain('tests="13" failures="0" errors="0" skipped="5"');
  });

  it('fails with 1 and names the place where a printed figure is another', () => {
    const { code, shown } = changed(TABLE, '50 078', '50 079', () => runAll(commands));
    expect(code).toBe(1);
    expect(shown).toMatch(/published\/dso-all\.csv(,line=|:)2/);
  });

  it('fails with 3 and reports the faults where the data is wrong', () => {
    const { code, shown } = changed(MEASURE, '587', '5B7', () => runAll(commands));
    expect(code).toBe(3);
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
function runAll(commands: readonly string[]): { code: Ran['code']; shown: string } {
  let shown = '';
  for (const command of commands) {
    const { stdout, code } = runShell(command, folder, OFFLINE, 60_000);
    const [report] = /\S+\.xml/.exec(command) ?? [];
    shown += stdout + (report ? readFileSync(join(folder, report), 'utf8') : '');
    if (code !== 0) return { code, shown };
  }
  return { code: 0, shown };
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
