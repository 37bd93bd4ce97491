import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { dearLaw } from '../../../tests/helpers/laws.js';
import { makeSource } from '../source.js';
import { withEntry } from './insert.js';

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

/** Whether one text is the other with something put into it at one place. */
function isInsertion(text: string, made: string): boolean {
  let from = 0;
  while (from < text.length && text[from] === made[from]) from++;
  return made.endsWith(text.slice(from)) && made.length > text.length;
}
