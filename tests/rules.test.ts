import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ROOT, runShell } from './helpers/allocate.js';

/** The table of rules in the README: the rule as quoted, the paper, the command that calculates it, its tests. */
const RULES = readFileSync(join(ROOT, 'README.md'), 'utf8')
  .split('## Reglerna i handlingarna')[1]
  ?.split('\n## ')[0]
  ?.split('\n')
  .filter((line) => /^\| [”A-Z]/.test(line))
  .map((line) => line.split('|').map((cell) => cell.trim()))
  .map(([, rule = '', paper = '', command = '', tests = '']) => ({
    rule,
    paper,
    command: command.replaceAll('`', ''),
    tests: [...tests.matchAll(/`([^`]+)`/g)].map(([, path]) => path ?? ''),
  }));

describe('every rule of the papers', () => {
  it('has a line in the README', () => {
    expect(RULES?.length).toBeGreaterThan(25);
  });

  describe.each(RULES ?? [])('$rule', ({ paper, command, tests }) => {
    it('says where it stands, and is tested by what there is', () => {
      expect(paper).not.toBe('');
      expect(tests).not.toEqual([]);
      expect(tests.filter((path) => !existsSync(join(ROOT, path)))).toEqual([]);
    });

    it(`is calculated by ${command}`, () => {
      const folder = mkdtempSync(join(tmpdir(), 'allocate-rule-'));
      try {
        const example = tests.find((path) => existsSync(join(ROOT, path, 'agreements')));
        if (example && command === 'allocate jour') cpSync(join(ROOT, example), folder, { recursive: true });
        cpSync(join(ROOT, 'data'), join(folder, 'data'), { recursive: true });
        writeFileSync(join(folder, 'utfall.yaml'), 'cost: 880000\nsource: Bokslut\n');
        expect(runShell(command, folder)).toMatchObject({ code: 0, stderr: '' });
      } finally {
        rmSync(folder, { recursive: true });
      }
    });
  });
});
