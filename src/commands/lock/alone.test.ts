import { describe, expect, it } from 'vitest';
import { valueIn } from '../../../tests/helpers/cooperation.js';
import { dearestLaw } from '../../../tests/helpers/laws.js';
import { alone, locking, lockOn, runOn } from '../../../tests/helpers/locking.js';
import type { Outcome } from '../../kernel/outcome.js';
import { readJsonFields } from '../../text/json.js';
import { makeSource } from '../../text/source.js';
import { readYaml } from '../../text/yaml.js';
import { compareTable } from '../check/compare.js';
import { computedAllocation } from '../check/computed.js';
import { readWritten } from './source.js';
import { type Written, writtenLock } from './written.js';

let asked = 0;
let answered = 0;

describe('a lock, calculated from itself alone', () => {
  dearestLaw('makes the very table that it printed', [locking], async ({ files, asked: options }) => {
    asked++;
    const path = await lockOn(files, 'D 1', ...options);
    if (path === undefined) return true;
    answered++;
    const { found, told } = await alone(files, path);
    const { deviations, cells } = compareTable(found.lock.table, computedAllocation(told.allocation));
    return deviations.length === 0 && cells >= 4;
  });

  // Of 2 000 questions 58 % have an answer: of the twenty that a quick run asks, a third or fewer have one once in eighty runs.
  it('is tried on questions that mostly have an answer', () => {
    expect(answered).toBeGreaterThan(asked < 200 ? asked / 5 : asked / 2);
  });

  dearestLaw('says the same as JSON as it does as YAML', [locking], async ({ files, asked: options }) => {
    const path = await lockOn(files, 'D "1" # \\ é', ...options);
    if (path === undefined) return true;
    const source = makeSource(files.get(path) ?? '', path);
    const plain = readJsonFields(source);
    const [read, yaml] = [await readWritten(source), await readYaml(source, writtenLock)];
    const shown = (of: unknown) =>
      JSON.stringify(of, (_, value) => (typeof value === 'bigint' ? String(value) : value));
    const said = (of: Outcome<Written>) => shown(valueIn(of)).replace(/"(at|nameAt)":\{[^}]*\}/g, '');
    return plain.ok && said(read) === said(yaml);
  });

  dearestLaw('says nothing beside data that is as it was', [locking], async ({ files, asked: options }) => {
    const before = await runOn(files, ['check', '--data', '/data']);
    const path = await lockOn(files, 'D 1', ...options);
    if (path === undefined || !before.ok) return true;
    const checked = valueIn(await runOn(files, ['check', '--data', '/data']));
    return checked.text === '' && checked.talk?.length === 0;
  });
});
