import { describe, expect, it } from 'vitest';
import { writtenCooperation } from '../src/agreement/cooperation.js';
import { writtenCosts } from '../src/agreement/costs/read.js';
import { measureFields } from '../src/agreement/measures/own-table.js';
import { writtenOutcome } from '../src/agreement/read-outcome.js';
import { writtenSurvey } from '../src/agreement/survey/read.js';
import { writtenAgreement } from '../src/agreement/written-agreement.js';
import { invoicingFor } from '../src/commands/invoice/invoicing.js';
import { INDEX_FIELDS } from '../src/commands/lock/listing.js';
import { writtenLock } from '../src/commands/lock/written.js';
import { WEIGHT_FIELDS } from '../src/commands/split/command.js';
import type { Outcome } from '../src/kernel/outcome.js';
import { about, asField, type Field, type Fields, type Reader } from '../src/text/field.js';
import { ALONE } from '../src/text/figure.js';
import type { Node } from '../src/text/node.js';
import { list, record, text } from '../src/text/readers.js';
import { makeSource } from '../src/text/source.js';
import { recordsWith } from '../src/text/tables.js';
import { readYaml } from '../src/text/yaml.js';
import { measure, party } from './helpers/cooperation.js';

const parties = [party('alby'), party('byby')];
const measures = ['budget', 'elever'].map((id) => measure(id, { yearsBack: 2 }, {}));
const lines = new Map(['pay', 'rent'].map((id) => [id, id]));

/** What reads each file, where the examples' parties, measures, lines and questions are known. */
const FILES: Readonly<Record<string, Reader<unknown>>> = {
  'cooperation.yaml': writtenCooperation({ parties, measures, keys: [] }),
  'agreements/jour.yaml': writtenAgreement('agreements/jour.yaml', { parties, measures, keys: [] }, ALONE),
  'measures/elever.csv': recordsWith(measureFields('elever')),
  'vikter.csv': recordsWith(WEIGHT_FIELDS),
  'costs/jour.yaml': writtenCosts(lines, ALONE),
  'surveys/jour.yaml': writtenSurvey(parties, ['joins']),
  'invoicing.yaml': invoicingFor({ parties, payers: parties }),
  'utfall.yaml': writtenOutcome,
  'decisions/jour.yaml': writtenLock,
  'decisions/index.csv': recordsWith(INDEX_FIELDS),
};

/** What DESIGN calls things, and others that mean the same in every file. */
const VOCABULARY: Readonly<Record<string, string>> = {
  agreement: 'avtal',
  amount: 'belopp',
  costs: 'kostnader',
  decision: 'beslut',
  host: 'värd',
  key: 'nyckel',
  keys: 'nycklar',
  measure: 'underlag',
  measures: 'underlag',
  note: 'anmärkning',
  parties: 'parter',
  party: 'part',
  period: 'period',
  published: 'publicerade tabeller',
  rounding: 'avrundning',
  share: 'andel',
  source: 'källa',
  surcharge: 'påslag',
  survey: 'enkät',
  unit: 'enhet',
  weight: 'vikt',
  year: 'årtal',
};

/** The maps that a reader reads, at any depth, each once. */
function mapsIn(read: Reader<unknown>, path: string, seen = new Set<unknown>()): [string, Fields][] {
  if (seen.has(read)) return [];
  seen.add(read);
  const { fields = {}, of = [] } = read;
  return [
    ...(read.fields ? [[path, fields] as [string, Fields]] : []),
    ...Object.entries(fields).flatMap(([name, field]) =>
      mapsIn(asField(field).read, `${path} ${name}`, seen),
    ),
    ...of.flatMap((one) => mapsIn(one, path, seen)),
  ];
}

// The lines of a cost sheet are known in its own file alone.
const maps = Object.entries(FILES)
  .flatMap(([file, read]) => mapsIn(read, file))
  .filter(([path]) => !/^agreements\/jour\.yaml (years )?costs/.test(path));
const fields = maps.flatMap(([path, map]) =>
  Object.entries(map).map(([name, field]) => [`${path} ${name}`, name, asField(field)] as const),
);

/** What the reader of a field makes of its example; of one that hands it on, what the reader in it makes. */
async function readExample(name: string, { read, about }: Field<unknown>): Promise<Outcome<unknown>> {
  const own: Reader<unknown> = (node: Node) => {
    const made = read(node);
    return made.ok && made.value === node && read.of?.[0] ? read.of[0](node) : made;
  };
  return readYaml(makeSource(`${name}: ${about?.().example}\n`), record({ [name]: own }));
}

describe('what is said of the fields of files', () => {
  it('reaches what maps hold, through lists, choices and keys within keys', () => {
    const paths = fields.map(([path]) => path);
    expect(paths).toContain('agreements/jour.yaml key mix share');
    expect(paths).toContain('agreements/jour.yaml parties phase part');
    expect(paths).toContain('agreements/jour.yaml published known printed');
    expect(paths).toContain('agreements/jour.yaml title sv');
    expect(paths).toContain('invoicing.yaml sie dimensions parties value');
    expect(paths.length).toBeGreaterThan(150);
  });

  it.each(fields)('%s has a word, a meaning in both languages and an example', async (_, name, field) => {
    const { word = '', meaning = { sv: '', en: '' } } = field.about?.() ?? {};
    expect(word).toMatch(/^\p{L}/u);
    expect(word).toBe(VOCABULARY[name] ?? word);
    expect(meaning.sv).not.toBe(meaning.en);
    for (const said of [meaning.sv, meaning.en]) {
      expect(said).toMatch(/^\p{L}[^`_|<>]+[\p{L}\p{N}@]$/u);
      expect(said).not.toMatch(/\b(todo|xxx|undefined)\b|\w-(back|from|date|day|of|year|number|name)\b/i);
      expect(said.split(' ').length).toBeGreaterThan(1);
    }
    expect(await readExample(name, field)).toMatchObject({ ok: true });
  });

  it.each(maps)('%s has no two fields of one word', (_, map) => {
    const words = Object.values(map).map((field) => asField(field).about?.().word);
    expect(new Set(words).size).toBe(words.length);
  });
});

describe('a field of a file that is written in Swedish', () => {
  const fields = {
    party: about`${text} part | alby | den som betalar | who pays`,
    part: about`${text} del | 1/2 | hur stor del | how large a part`,
  };
  const suggestion = async (name: string) => {
    const read = await readYaml(makeSource(`- ${name}: x\n`), list(record(fields)));
    const found = read.ok ? undefined : read.issues.find(({ code }) => code === 'unknown-field');
    return (found?.facts as { suggestion?: string } | undefined)?.suggestion;
  };

  it('is known by its word, in any case, before it is by its spelling', async () => {
    expect(await suggestion('DEL')).toBe('part');
    expect(await suggestion('parti')).toBe('party');
    expect(await suggestion('dél')).toBe('part');
    expect(await suggestion('kostnad')).toBeUndefined();
  });
});
