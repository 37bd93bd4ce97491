import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { ROOT } from './helpers/allocate.js';
import { runLine } from './helpers/lines.js';

/** The table of rules of the papers: the rule as quoted, the paper, the command that calculates it, its tests. */
const RULES = readFileSync(join(ROOT, 'docs/papers.md'), 'utf8')
  .split('# Reglerna i handlingarna')[1]
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

const folder = mkdtempSync(join(tmpdir(), 'allocate-rules-'));
cpSync(join(ROOT, 'data'), join(folder, 'data'), { recursive: true });
writeFileSync(join(folder, 'utfall.yaml'), 'cost: 880000\nsource: Bokslut\n');
afterAll(() => rmSync(folder, { recursive: true }));

describe('every rule of the papers', () => {
  it('has a line among the documents', () => {
    expect(RULES?.length).toBeGreaterThan(25);
  });

  describe.each(RULES ?? [])('$rule', ({ paper, command, tests }) => {
    it('says where it stands, and leads to tests that are there', () => {
      expect(paper).not.toBe('');
      expect(tests).not.toEqual([]);
      expect(tests.filter((path) => !existsSync(join(ROOT, path)))).toEqual([]);
    });

    const cases = tests.filter((path) => existsSync(join(ROOT, path, 'cmd')));
    it.each(cases)('is what %s asks', (path) => {
      const [question = ''] = command.split(' --');
      expect(readFileSync(join(ROOT, path, 'cmd'), 'utf8')).toContain(question);
    });

    it(`is calculated by ${command}`, async () => {
      const ran = await runLine(command, command === 'allocate jour' ? join(ROOT, tests[0] ?? '') : folder);
      // With -v the folder of data is told beside.
      expect(ran).toMatchObject({ code: 0, stderr: command.endsWith(' -v') ? expect.any(String) : '' });
      expect(ran.stdout).not.toBe('');
    });
  });
});
