import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { complete } from '../src/cli/completion/complete.js';
import { ROOT, runShell } from './helpers/allocate.js';

const home = mkdtempSync(join(tmpdir(), 'allocate-completion-'));
afterAll(() => rmSync(home, { recursive: true }));

/** A cooperation with names that a shell would take apart. */
const folder = join(home, 'jour');
mkdirSync(join(folder, 'agreements'), { recursive: true });
writeFileSync(
  join(folder, 'cooperation.yaml'),
  `name: Provet
# parties: [{ id: nobody, name: Ingen }]
parties:
  - { id: aby, name: Åby kommun, code: 1 }
  - id: orn
    name: "Örns & Co $(touch spoilt)"
  - { id: gavle, name: Gävle }
measures:
- { id: elever, title: Elever, file: elever.csv }
keys: [{ id: halva, title: Halva, key: { mix: [] } }]
`,
);
writeFileSync(
  join(folder, 'agreements/räddning och jour.yaml'),
  `title: Jour
key: equal
scenarios:
  - { id: ensam, title: Ensam, parties: [aby] }
years:
  2024: { amount: 10, source: A }
  "2025": { amount: 20, source: B }
`,
);
writeFileSync(join(folder, 'agreements/vaxel.yaml'), 'title: Växel\nyear: 2023\n');

/** What is offered for the last of some words. */
function offered(words: readonly string[], cwd = folder): string[] {
  const asked = { shell: 'fish', words, cwd, environment: {}, embeddedData: join(ROOT, 'data/gns') } as const;
  return complete(asked)
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => line.split('\t')[0] ?? '');
}

describe('what is completed', () => {
  it('is an agreement or a command where either may stand', () => {
    expect(offered([''])).toEqual(expect.arrayContaining(['räddning och jour', 'vaxel', 'explain', 'help']));
    expect(offered(['expl'])).toEqual(['explain']);
    expect(offered(['explain', 'v'])).toEqual(['vaxel']);
    expect(offered(['explain', 'vaxel', ''])).toEqual(['aby', 'orn', 'gavle']);
    expect(offered(['check', 'vaxel', 'r'])).toEqual(['räddning och jour']);
    expect(offered(['cost', 'vaxel', ''])).toEqual([]);
  });

  it('is an option of the command that is not given yet, or one of every command', () => {
    expect(offered(['compare', 'vaxel', '--wi'])).toEqual(['--without', '--with']);
    expect(offered(['vaxel', '--pa'])).toEqual(['--parties']);
    expect(offered(['vaxel', '--parties', 'aby', '--pa'])).toEqual([]);
    expect(offered(['vaxel', '--', '--pa'])).toEqual([]);
  });

  it('is a party in a list, by its id or by its name', () => {
    expect(offered(['vaxel', '--parties', ''])).toEqual(['aby', 'orn', 'gavle']);
    expect(offered(['vaxel', '--parties=aby,g'])).toEqual(['--parties=aby,gavle']);
    expect(offered(['vaxel', '--without', 'aby,Ö'])).toEqual(['aby,Örns & Co $(touch spoilt)']);
    expect(offered(['vaxel', '--join', 'o'])).toEqual(['orn=']);
  });

  it('is a key, a year of the agreement, a rule, a format, an alternative', () => {
    expect(offered(['vaxel', '--key', 'e'])).toEqual(['equal', 'elever']);
    expect(offered(['vaxel', '--key', 'h'])).toEqual(['halva']);
    expect(offered(['räddning och jour', '--year', ''])).toEqual(['2024', '2025']);
    expect(offered(['run', 'vaxel', '--year', ''])).toEqual(['2023']);
    expect(offered(['vaxel', '--rounding', 'floor-t'])).toEqual(['floor-to:']);
    expect(offered(['vaxel', '--rounding', 'floor-to:g'])).toEqual(['floor-to:gavle']);
    expect(offered(['check', '--format', 'j'])).toEqual(['junit', 'json']);
    expect(offered(['compare', 'räddning och jour', '--scenario', ''])).toEqual(['ensam']);
    expect(offered(['compare', 'vaxel', '--with', 'parties=aby,o'])).toEqual(['parties=aby,orn']);
    expect(offered(['completion', 'z'])).toEqual(['zsh']);
    expect(offered(['vaxel', '-o', ''])).toEqual([':files']);
  });

  it('is of the folder that is named, and of the embedded one where there is none', () => {
    expect(offered(['--data', folder, 'v'], home)).toEqual(['vaxel']);
    expect(offered(['ds'], home)).toEqual(['dso']);
  });
});

describe('a folder that is broken', () => {
  it.each([
    ['that is not there', ['--data', 'nosuch', 'vaxel', '--parties', '']],
    ['without a cooperation', ['--data', 'agreements', 'vaxel', '--parties', '']],
    ['of which an agreement is a folder', ['explain', 'vaxel/', '--year', '']],
  ])('%s offers nothing and says nothing', (_, words) => {
    expect(offered(words)).toEqual([]);
  });

  it('leaves the shell in peace', () => {
    const ran = runShell(
      'mkdir -p x/agreements; printf "\\377{[" > x/cooperation.yaml; allocate completion bash -- --data x dso --parties ""; ALLOCATE_LANG=de allocate completion bash -- dso --pari; allocate completion nosuch -- ""; rm -r x',
      home,
    );
    expect(ran).toEqual({ stdout: expect.any(String), stderr: '', code: 0 });
  });
});

/** What bash puts in place of the last of some words, as it parts them. */
function bash(words: string): string {
  return `source <(allocate completion bash); COMP_WORDS=(allocate ${words}); COMP_CWORD=$((\${#COMP_WORDS[@]} - 1))
COMP_LINE="$LINE"; _allocate; printf '%s\\n' "\${COMPREPLY[@]}"`;
}

describe('bash', () => {
  it.each([
    ['allocate vax', ['vax'], ['vaxel']],
    ['allocate rä', ['rä'], ['räddning\\ och\\ jour']],
    ['allocate vaxel --parties aby,g', ['vaxel', '--parties', 'aby,g'], ['aby,gavle']],
    // It parts words at = and replaces what stands behind it.
    ['allocate vaxel --parties=aby,g', ['vaxel', '--parties', '=', 'aby,g'], ['aby,gavle']],
    ['allocate vaxel --rounding floor-to:g', ['vaxel', '--rounding', 'floor-to', ':', 'g'], ['gavle']],
    ['allocate vaxel --of Ö', ['vaxel', '--of', 'Ö'], ['Örns\\ \\&\\ Co\\ \\$\\(touch\\ spoilt\\)']],
    ['allocate vaxel --of "Ö', ['vaxel', '--of', '"Ö'], ['Örns & Co \\$(touch spoilt)']],
    ['allocate vaxel --of $(touch spoilt)', ['vaxel', '--of', '$(touch spoilt)'], []],
  ])('%s', (line, words, replies) => {
    const quoted = words.map((word) => `'${word}'`).join(' ');
    const { stdout, stderr } = runShell(bash(quoted), folder, { LINE: line, LC_ALL: 'C.UTF-8' });
    expect([stdout.split('\n').filter((one) => one !== ''), stderr]).toEqual([replies, '']);
    expect(existsSync(join(folder, 'spoilt'))).toBe(false);
  });
});

const has = (shell: string) => spawnSync(shell, ['--version']).error === undefined;

it.runIf(has('fish'))('fish takes names as they are', () => {
  const line = `fish -N -c 'source (allocate completion fish | psub); complete -C "allocate vaxel --parties=aby,g"; complete -C "allocate rä"'`;
  expect(runShell(line, folder, { HOME: home, LC_ALL: 'C.UTF-8' }).stdout).toBe(
    '--parties=aby,gavle\tGävle\nräddning och jour\n',
  );
});

it.runIf(has('zsh'))('zsh reads its script', () => {
  const line = `zsh -f -c 'compdef() { print "$@" }; source <(allocate completion zsh)'`;
  expect(runShell(line, folder)).toEqual({ stdout: '_allocate allocate\n', stderr: '', code: 0 });
});
