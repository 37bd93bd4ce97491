import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { ROOT } from './helpers/allocate.js';
import { goldenAnswers } from './helpers/json-answers.js';
import { runLine } from './helpers/lines.js';
import { PYTHON, runPython } from './helpers/python.js';

/*
 * docs/verify.py shares no line with the program, and is tried in a language of its own: every JSON answer of the golden
 * cases holds or is not checked by name, and no claim can be changed that it does not tell (tests/verify/mutants.py).
 * Without Python that is skipped, in sight; VERIFY_REQUIRED makes that a failure, as in CI.
 */
const CHECKER = join(ROOT, 'docs/verify.py');
const REQUIRED = process.env.VERIFY_REQUIRED !== undefined;
const folder = mkdtempSync(join(tmpdir(), 'allocate-verify-'));
afterAll(() => rmSync(folder, { recursive: true }));

if (PYTHON === undefined && !REQUIRED)
  process.stderr.write('No python3: the checker that is not ours is not tried.\n');

describe.skipIf(PYTHON === undefined && !REQUIRED)('docs/verify.py', () => {
  it('holds for every golden answer, and lets no changed claim survive', async () => {
    const answers = join(folder, 'answers.json');
    writeFileSync(answers, JSON.stringify(await goldenAnswers()));
    // Drawn of all that there are, which takes minutes: CI draws more.
    const count = REQUIRED ? '20000' : '300';
    const { stdout, stderr, code } = runPython([join(ROOT, 'tests/verify/mutants.py'), answers, count]);
    process.stdout.write(stdout);
    expect(stderr).toBe('');
    expect(stdout).toMatch(/^\d{3} results hold, \d+ are not checked, 0 do not hold$/m);
    expect(stdout).toMatch(new RegExp(`^0 survivors of ${count}`, 'm'));
    expect(code).toBe(0);
  }, 900_000);

  it('says of a result what holds, exit code 0', async () => {
    const { stdout, code } = runPython([CHECKER, '-'], await printed('split 10 A=61 B=19 C=20'));
    expect(stdout).toContain('  håller (holds): restkronor\n');
    expect(stdout).not.toContain('does not hold');
    expect(code).toBe(0);
  });

  it('tells where a receipt was edited, exit code 1', async () => {
    const edited = (await printed('explain dso berg')).replaceAll('"50078"', '"50079"');
    const { stdout, code } = runPython([CHECKER, '-'], edited);
    expect(stdout).toMatch(
      /HÅLLER INTE \(does not hold\): belopp\n {4}avrundat med largest-remainder, berg: 50079, ska vara 50078\n/,
    );
    expect(code).toBe(1);
  });

  it('refuses what is no result, and a version that it does not know, exit code 2', async () => {
    const now = await printed('dso');
    const versions = ['3', '"2"', '2.0'].map((one) =>
      now.replace('"schemaVersion": 2', `"schemaVersion": ${one}`),
    );
    const twice = now.replace('"unit": "1"', '"unit": "1", "unit": "1"');
    const texts = ['{}', '[]', 'dso', twice, '['.repeat(100_000), ...versions];
    const said = texts.map((text) => runPython([CHECKER, '-'], text));
    expect(said.map(({ code }) => code)).toEqual(texts.map(() => 2));
    expect(said.slice(4).map(({ stderr }) => stderr)).toEqual([
      '-: för många nivåer\n',
      '-: schemaVersion är 3, bara heltalet 2 är känt\n',
      "-: schemaVersion är texten '2', bara heltalet 2 är känt\n",
      '-: schemaVersion är 2.0, bara heltalet 2 är känt\n',
    ]);
  });

  it('refuses an amount that is no decimal text', async () => {
    const said = ['4195', '4195.0', '"4195e1"', '" 4195"', 'NaN', 'true'].map(async (one) =>
      runPython([CHECKER, '-'], (await printed('dso')).replace(/"amount": "[0-9]+"/, `"amount": ${one}`)),
    );
    for (const { stdout, stderr, code } of await Promise.all(said)) {
      expect(stdout).toMatch(/does not hold\): formen\n.* är inget belopp/);
      expect({ stderr, code }).toEqual({ stderr: '', code: 1 });
    }
  });

  it('takes no truth for a number, though Python counts it as 1', async () => {
    const edited = (await printed('split 10 A=1')).replace('"parties": 1', '"parties": true');
    const { stdout, code } = runPython([CHECKER, '-'], edited);
    expect(stdout).toMatch(/does not hold\): summor\n.*ska vara true, true, 10\n/);
    expect(code).toBe(1);
  });

  it('goes on with the other files after one that it refuses, exit code 2', async () => {
    const good = join(folder, 'good.json');
    writeFileSync(good, await printed('split 10 A=61 B=19 C=20'));
    const { stdout, code } = runPython([CHECKER, join(folder, 'missing.json'), good]);
    expect(stdout).toContain('  håller (holds): restkronor\n');
    expect(code).toBe(2);
  });

  it('is read in one sitting: 250 lines at most, of the standard library alone', () => {
    const text = readFileSync(CHECKER, 'utf8');
    expect(text.trimEnd().split('\n').length).toBeLessThanOrEqual(250);
    expect(text.match(/^(?:import|from) .*/gm)).toEqual([
      'import importlib, json, re, sys',
      'from datetime import date, timedelta',
      'from fractions import Fraction as F',
      'from math import ceil, floor',
    ]);
  });
});

async function printed(line: string): Promise<string> {
  return (await runLine(`allocate ${line} --format json`, folder)).stdout;
}
