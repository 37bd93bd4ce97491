import { describe, expect, it } from 'vitest';
import { issuesOf } from '../kernel/outcome.js';
import { about } from './field.js';
import { byName, optional, record, text } from './readers.js';
import { makeSource } from './source.js';
import { readYaml } from './yaml.js';

const fields = record({
  year: about`${optional(text)} årtal | 2025 | året | the year`,
  vintage: about`${optional(text)} årgång | 2022 | årgången | the vintage`,
  years: about`${optional(byName(text))} år | { 2025: x } | åren | the years`,
  key: about`${optional(text)} nyckel | equal | nyckeln | the key`,
});

async function told(written: string) {
  return issuesOf(await readYaml(makeSource(written), fields));
}

describe('a field that is none of those known', () => {
  it.each([
    ['år: 2025', 'year'],
    ['år: { 2025: x }', 'years'],
    ['årgång: 2025', 'vintage'],
    ['årtal: { 2025: x }', 'year'],
  ])('%s is taken for the one whose word it is and that takes what stands there', async (written, meant) => {
    expect(await told(written)).toMatchObject([{ code: 'unknown-field', facts: { suggestion: meant } }]);
  });

  it.each([
    ['key\u200B: x', 4, 'U+200B'],
    ['k\u00ADey: x', 2, 'U+00AD'],
    ['\u2060key: x', 1, 'U+2060'],
  ])('%j is told of what cannot be seen in it', async (written, column, unseen) => {
    const [fault, ...others] = await told(written);
    expect([others, fault?.at.column]).toEqual([[], column]);
    expect(Object.values(fault?.facts ?? {})).toContain(unseen);
  });
});
