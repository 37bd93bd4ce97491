import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { dearLaw } from '../../../tests/helpers/laws.js';
import { makeSource } from '../source.js';
import { withEntry, withField, withItem } from './insert.js';

const FIELDS = { amount: '1 200 kr', decision: '{ status: proposed }' };
const added = (text: string) => withEntry(makeSource(text), 'years', '2026', FIELDS);

/** What stands in a file that is no field: comments and empty lines. */
const IDLE = fc.constantFrom('', '# en rad', '   # indragen', '  ');

/** An entry of a year in one of the ways in which people write it, at an indent. */
const ENTRY = fc.constantFrom(
  (indent: string, year: number) => [`${indent}${year}: { amount: 1 } # först`],
  (indent: string, year: number) => [
    `${indent}${year}:`,
    `${indent}  amount: 1`,
    `${indent}  note: "a: # b"`,
  ],
  (indent: string, year: number) => [
    `${indent}"${year}":`,
    `${indent}    note: >`,
    `${indent}      två`,
    `${indent}      rader`,
  ],
  (indent: string, year: number) => [
    `${indent}${year}:`,
    `${indent}  parties:`,
    `${indent}    - alby`,
    `${indent}    - { party: byby, to: 2025-06-30 }`,
  ],
);

const FILE = fc
  .record({
    head: fc.array(IDLE, { maxLength: 2 }),
    indent: fc.constantFrom('  ', '    ', ' '),
    entries: fc.array(ENTRY, { maxLength: 3 }),
    tail: fc
      .array(fc.oneof(IDLE, fc.constant('settlement: now')), { maxLength: 2 })
      .map((lines) => [...new Set(lines)]),
    end: fc.constantFrom('\n', '\r\n'),
    isEnded: fc.boolean(),
  })
  .map(({ head, indent, entries, tail, end, isEnded }) => {
    const years = entries.flatMap((entry, i) => entry(indent, 2023 + i));
    const lines = [
      ...head,
      'title: Jour',
      ...(years.length > 0 ? ['years: # för år', ...years] : []),
      ...tail,
    ];
    return `${lines.join(end)}${isEnded ? end : ''}`;
  });

describe('an entry put into a map of a file', () => {
  dearLaw(
    'is read back, beside all that stood there before, of which no character is changed',
    [FILE],
    async (text) => {
      const made = await added(text);
      const before = parse(text, { schema: 'failsafe' });
      const after = parse(made, { schema: 'failsafe' });
      const own = { amount: '1 200 kr', decision: { status: 'proposed' } };
      expect(after).toEqual({ ...before, years: { ...before.years, 2026: own } });
      return isInsertion(text, made);
    },
  );

  it.each([
    [
      'title: A\nyears: { 2025: { amount: 1 } }\n',
      'title: A\nyears: { 2025: { amount: 1 }, 2026: { amount: 1 200 kr, decision: { status: proposed } } }\n',
    ],
    [
      'title: A\nyears: {2025: {amount: 1}, }\n',
      'title: A\nyears: {2025: {amount: 1}, 2026: { amount: 1 200 kr, decision: { status: proposed } } }\n',
    ],
    ['{ title: A }', '{ title: A, years: { 2026: { amount: 1 200 kr, decision: { status: proposed } } } }'],
    [
      'title: A\nyears: {\n  2025: { amount: 1 },\n}\n',
      'title: A\nyears: {\n  2025: { amount: 1 }, 2026: { amount: 1 200 kr, decision: { status: proposed } }\n}\n',
    ],
    [
      'title: A\nyears: {\n  2025: { amount: 1 } # sist\n}\n',
      'title: A\nyears: {\n  2025: { amount: 1 }, 2026: { amount: 1 200 kr, decision: { status: proposed } } # sist\n}\n',
    ],
  ])('stands between the braces of %j', async (text, expected) => {
    expect(await added(text)).toBe(expected);
  });

  it('stands before the mark that ends a document', async () => {
    const made = await added('---\ntitle: A\n...\n');
    expect(parse(made, { schema: 'failsafe' })).toMatchObject({
      title: 'A',
      years: { 2026: { amount: '1 200 kr' } },
    });
  });
});

/** An item of a list in one of the ways in which people write it, at an indent. */
const ITEM = fc.constantFrom(
  (indent: string, id: string) => [`${indent}- { id: ${id} } # först`],
  (indent: string, id: string) => [`${indent}- id: ${id}`, `${indent}  title: { sv: a, en: b }`],
  (indent: string, id: string) => [
    `${indent}-`,
    `${indent}    id: "${id}"`,
    `${indent}    note: >`,
    `${indent}      två`,
  ],
  (indent: string, id: string) => [
    `${indent}- id: ${id}`,
    `${indent}  # en rad`,
    '',
    `${indent}  file: a.csv`,
  ],
);

const LIST = fc
  .record({
    head: fc.array(IDLE, { maxLength: 2 }),
    indent: fc.constantFrom('', '  ', '    '),
    items: fc.array(ITEM, { maxLength: 3 }),
    tail: fc.array(fc.oneof(IDLE, fc.constant('host: { party: alby }')), { maxLength: 2 }),
    end: fc.constantFrom('\n', '\r\n'),
    isEnded: fc.boolean(),
  })
  .map(({ head, indent, items, tail, end, isEnded }) => {
    const list = items.flatMap((item, i) => item(indent, `m${i}`));
    const lines = [
      ...head,
      'name: Jour',
      ...(list.length > 0 ? ['measures: # underlag', ...list] : []),
      ...new Set(tail),
    ];
    return `${lines.join(end)}${isEnded ? end : ''}`;
  });

describe('an item put into a list of a file', () => {
  dearLaw(
    'is read back last, beside all that stood there before, of which no character is changed',
    [LIST],
    async (text) => {
      const made = await withItem(makeSource(text), 'measures', { id: 'folk', title: '"a: b"' });
      const before = parse(text, { schema: 'failsafe' });
      const after = parse(made, { schema: 'failsafe' });
      const own = { id: 'folk', title: 'a: b' };
      expect(after).toEqual({ ...before, measures: [...(before.measures ?? []), own] });
      return isInsertion(text, made);
    },
  );

  it.each([
    ['name: A\nmeasures: []\n', 'name: A\nmeasures: [{ id: folk }]\n'],
    ['name: A\nmeasures: [{ id: b }]\n', 'name: A\nmeasures: [{ id: b }, { id: folk }]\n'],
    [
      'name: A\nmeasures: [\n  { id: b }, # ett\n]\n',
      'name: A\nmeasures: [\n  { id: b }, { id: folk } # ett\n]\n',
    ],
    ['{ name: A }', '{ name: A, measures: [{ id: folk }] }'],
  ])('stands between the brackets of %j', async (text, expected) => {
    expect(await withItem(makeSource(text), 'measures', { id: 'folk' })).toBe(expected);
  });
});

describe('a field put into a file', () => {
  dearLaw(
    'is read back, beside all that stood there before, of which no character is changed',
    [FILE],
    async (text) => {
      const made = await withField(makeSource(text), 'survey', 'surveys/jour.yaml');
      const before = parse(text, { schema: 'failsafe' });
      expect(parse(made, { schema: 'failsafe' })).toEqual({ ...before, survey: 'surveys/jour.yaml' });
      return isInsertion(text, made);
    },
  );

  it('stands between the braces of a file that is one map', async () => {
    expect(await withField(makeSource('{ title: A }'), 'survey', 'a.yaml')).toBe(
      '{ title: A, survey: a.yaml }',
    );
  });
});

/** Whether one text is the other with something put into it at one place. */
function isInsertion(text: string, made: string): boolean {
  let from = 0;
  while (from < text.length && text[from] === made[from]) from++;
  return made.endsWith(text.slice(from)) && made.length > text.length;
}
