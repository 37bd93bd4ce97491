import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { ROOT } from './helpers/allocate.js';
import { goldenAnswers } from './helpers/json-answers.js';
import { ajv, schemaFaults, SCHEMAS as schemas, validatorOf } from './helpers/json-schemas.js';
import { runLine } from './helpers/lines.js';

/*
 * What is printed as JSON is what its schema says: in every golden case, in the matrix (tests/matrix.test.ts), and in what is
 * asked here because no case prints it: every golden line is asked for JSON.
 */
/** What no golden line asks: a fixed amount each and a key for the rest, parts of rows, imports, a carried difference. */
const TABLES = {
  'each.csv':
    'Part;Invånare;Avgift\nA;9347;260021\nB;7042;208722\nC;3311;125688\nD;5120;165947\nE;20113;499622\nSumma;44933;1260000\n',
  'mixed.csv':
    'Part;Invånare;Avgift\nA;9347;258021\nB;7042;206722\nC;3311;123688\nD;5120;163947\nE;20113;497622\nSumma;44933;1250000\n',
  'parts.csv': 'Part;Belopp\nAlby;100\nvarav skola;60\nvarav vård;40\nByby;50\nSumma;150\n',
};
const folder = mkdtempSync(join(tmpdir(), 'allocate-json-'));
afterAll(() => rmSync(folder, { recursive: true }));
for (const [name, text] of Object.entries(TABLES)) writeFileSync(join(folder, name), text);
const RESULTS = join(ROOT, 'tests/cases/results');
const LINES: readonly [command: string, line: string, folder: string][] = [
  ['audit', 'audit each.csv', folder],
  ['audit', 'audit mixed.csv', folder],
  ['audit', 'audit parts.csv', folder],
  ['import', 'import pupils scb.csv --dry-run', join(RESULTS, 'import-new')],
  ['import', 'import pupils scb.csv --dry-run --revise', join(RESULTS, 'import-revise')],
];

const documents = [...(await goldenAnswers())];
for (const [command, line, where] of LINES) {
  const { stdout } = await runLine(`allocate ${line} --format json`, where);
  if (stdout.startsWith('{'))
    documents.push({ where: line, commands: [command], document: JSON.parse(stdout) });
}

describe('JSON', () => {
  it('of every golden case is what its schema says', () => {
    const faults = documents.flatMap(({ where, commands, document }) => {
      const tried = commands.map((command) => schemaFaults(command, document));
      return tried.some((found) => found.length === 0) ? [] : [`${where}: ${tried.flat().join()}`];
    });
    expect(faults).toEqual([]);
    expect(documents.length).toBeGreaterThan(30);
  });

  it('has no key that no answer has', () => {
    const seen = new Map<object, Set<string>>();
    for (const { commands, document } of documents)
      for (const command of commands)
        if (validatorOf(command)?.(document)) mark(schemas.get(command), document, seen);
    const dead = [...schemas].flatMap(([command, schema]) =>
      unseen(schema, seen, new Set()).map((key) => `${command}: ${key}`),
    );
    expect([...new Set(dead)]).toEqual([]);
  });
});

type Part = { properties?: Record<string, Part>; items?: Part; anyOf?: readonly Part[] };

/** Which keys documents have, by the shape of what they hold: a shape that several commands share is one. */
function mark(schema: unknown, value: unknown, seen: Map<object, Set<string>>): void {
  const { properties = {}, items, anyOf = [] } = schema as Part;
  if (Array.isArray(value)) for (const one of value) if (items) mark(items, one, seen);
  for (const one of anyOf) if (ajv.validate(one, value)) mark(one, value, seen);
  if (typeof value !== 'object' || value === null) return;
  for (const [key, one] of Object.entries(value)) {
    const shape = properties[key];
    if (!shape) continue;
    seen.set(shape, (seen.get(shape) ?? new Set()).add(key));
    mark(shape, one, seen);
  }
}

/** The keys of a schema that no document has. */
function unseen(schema: unknown, seen: Map<object, Set<string>>, passed: Set<object>): string[] {
  if (passed.has(schema as object)) return [];
  passed.add(schema as object);
  const { properties = {}, items, anyOf = [] } = schema as Part;
  const own = Object.entries(properties).flatMap(([key, shape]) => (seen.get(shape)?.has(key) ? [] : key));
  const below = [...Object.values(properties), ...anyOf, ...(items ? [items] : [])];
  return [...own, ...below.flatMap((one) => unseen(one, seen, passed))];
}
