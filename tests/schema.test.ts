import { readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, dirname, join, relative } from 'node:path';
import type { AnySchemaObject, ValidateFunction } from 'ajv';
import { describe, expect, it } from 'vitest';
import { parseDocument } from 'yaml';
import { readCooperation } from '../src/agreement/cooperation.js';
import { findData } from '../src/agreement/find-data.js';
import { readAgreement } from '../src/agreement/read-agreement.js';
import { readSurvey } from '../src/agreement/survey/read.js';
import { LANGUAGES } from '../src/cli/words/index.js';
import { kindOfFile } from '../src/commands/schema/command.js';
import { FILES } from '../src/commands/schema/files.js';
import { KINDS } from '../src/commands/schema/kinds.js';
import type { Issue, IssueCode, Place } from '../src/kernel/issue.js';
import { issuesOf, valueIn } from '../src/kernel/outcome.js';
import type { Reader } from '../src/text/field.js';
import { anywhere, readSource } from '../src/text/files.js';
import { makeSource, placeIn } from '../src/text/source.js';
import { readYaml } from '../src/text/yaml.js';
import { ROOT } from './helpers/allocate.js';
import { ajvOnce } from './helpers/json-schemas.js';
import { runLine } from './helpers/lines.js';

/** What a schema tells of a file; other faults rest on other files, or on what figures come to. */
const OF_SHAPE: readonly IssueCode[] = ['unknown-field', 'missing-field', 'wrong-type', 'empty-field'];

/** Files whose fault of shape rests on what else they say, which no schema tells. */
const BEYOND: Readonly<Record<string, string>> = {
  'tests/cases/bad-input/decision-faults/agreements/c.yaml': 'only a proposal may lack a number',
  'tests/cases/bad-input/decision-faults/agreements/d.yaml': 'only a proposal may lack a number',
  'tests/cases/bad-input/years/agreements/d-tomt.yaml': 'years must name a year',
  'tests/cases/bad-input/years/agreements/f-saknas.yaml': 'what years lack they may not say before either',
};

const ajv = ajvOnce();
const validators = new Map<string, ValidateFunction>();
for (const { name, schema } of KINDS)
  validators.set(name, ajv.compile((await schema('sv')) as AnySchemaObject));

/** The files of YAML in a folder whose names tell their kind. */
function filesIn(folder: string): string[] {
  return readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.yaml') && kindOfFile(name))
    .map((name) => join(folder, name))
    .filter((name) => statSync(join(ROOT, name)).isFile())
    .sort();
}

const found = new Map<string, boolean>();

/** Whether a file is valid by the schema of its kind; one that is no YAML is not. */
function isValid(file: string): boolean {
  const known = found.get(file) ?? isValidNow(file);
  found.set(file, known);
  return known;
}

function isValidNow(file: string): boolean {
  const document = parseDocument(readFileSync(join(ROOT, file), 'utf8'));
  if (document.errors.length > 0 || file.includes('yaml-bomb')) return false;
  return validators.get(kindOfFile(file)?.name ?? '')?.(document.toJS()) === true;
}

/** The faults of a file itself, when it is read as the program reads it. */
async function faultsOf(file: string): Promise<readonly Issue[]> {
  const found = await readAs(kindOfFile(file)?.name ?? '', file);
  return found.filter(({ at }) => at.file !== undefined && file.endsWith(at.file));
}

async function readAs(kind: string, file: string): Promise<readonly Issue[]> {
  if (kind === 'cooperation') return issuesOf(await readCooperation(dataAt(dirname(file))));
  const folder = dirname(dirname(file));
  if (kind !== 'agreement' && kind !== 'survey') return issuesOf(await readAlone(kind, file));
  const cooperation = valueIn(await readCooperation(dataAt(folder)));
  if (kind === 'agreement')
    return issuesOf(await readAgreement(dataAt(folder), basename(file, '.yaml'), cooperation));
  const named = { value: relative(folder, file), at: NOWHERE };
  const { parties = [] } = cooperation ?? {};
  return issuesOf(await readSurvey(dataAt(folder), named, { parties, inAnyYear: parties }));
}

const NOWHERE: Place = placeIn(makeSource(''), 0, 1);

function dataAt(folder: string) {
  return findData(folder, ROOT, undefined);
}

/** A file that is read by itself: what it names is not known. */
async function readAlone(kind: string, file: string) {
  const read = (await FILES.find(({ name }) => name === kind)?.read()) as Reader<unknown>;
  const source = readSource(anywhere({ cwd: ROOT }), file);
  const made = source.ok ? await readYaml(source.value, read) : source;
  const isOwn = ({ code }: Issue) => OF_SHAPE.includes(code) || !code.startsWith('unknown-');
  return made.ok ? made : { ...made, issues: made.issues.filter(isOwn) };
}

/** A file that nothing names, or whose folder is no cooperation. */
function isRead(file: string): boolean {
  const folder = kindOfFile(file)?.name === 'cooperation' ? dirname(file) : dirname(dirname(file));
  const isAlone = !['cooperation', 'agreement', 'survey'].includes(kindOfFile(file)?.name ?? '');
  return isAlone || readdirSync(join(ROOT, folder)).includes('cooperation.yaml');
}

describe('a file of YAML and the schema of its kind', () => {
  const cases = filesIn('tests/cases').filter(isRead);

  it.each(filesIn('data'))('%s is valid', (file) => {
    expect(isValid(file)).toBe(true);
  });

  it.each(cases)(
    '%s is valid when it is read without fault, and not when its shape is at fault',
    async (file) => {
      const codes = (await faultsOf(file)).map(({ code }) => code);
      if (codes.length === 0) expect(isValid(file)).toBe(true);
      if (codes.some((code) => OF_SHAPE.includes(code))) expect(isValid(file)).toBe(file in BEYOND);
    },
  );

  it('was tried on many of both', () => {
    const valid = cases.filter(isValid).length;
    expect(valid).toBeGreaterThan(700);
    expect(cases.length - valid).toBeGreaterThan(50);
    expect(cases).toEqual(expect.arrayContaining(Object.keys(BEYOND)));
  });
});

describe('the schema of each kind of file', () => {
  const each = KINDS.flatMap((kind) => LANGUAGES.map((language) => ({ kind, language, name: kind.name })));

  it.each(each)('$name in $language: every example is valid where it stands', async ({ kind, language }) => {
    const schema = (await kind.schema(language)) as AnySchemaObject;
    const own = ajvOnce().addSchema(schema, 'file');
    // A property may be called so too.
    for (const [path, { examples }] of partsOf(schema))
      for (const example of Array.isArray(examples) ? examples : [])
        expect(own.getSchema(`file#${path}`)?.(example), `${path} ${JSON.stringify(example)}`).toBe(true);
  });

  it.each(KINDS)('$name says in English what it says in Swedish', async ({ schema }) => {
    const [swedish, english] = [partsOf(await schema('sv')), partsOf(await schema('en'))];
    expect(english.map(([path]) => path)).toEqual(swedish.map(([path]) => path));
    for (const [i, [path, { description }]] of english.entries())
      if (description !== undefined) expect(description, path).not.toBe(swedish[i]?.[1].description);
  });

  it.each(KINDS)(
    '$name leaves nothing open but what a lock holds of other files',
    async ({ name, schema }) => {
      const open = partsOf(await schema('en')).filter(
        ([, part]) => !SAYING.some((keyword) => keyword in part),
      );
      const paths = open
        .map(([path]) => path)
        .filter((path) => !/\/(properties|definitions|anyOf|allOf|type)$|^\/required|\/required$/.test(path));
      expect(paths).toEqual(name === 'lock' ? ['/properties/terms', '/properties/cooperation'] : []);
    },
  );

  it('refuses what is no field, at any depth, and takes the name of a schema', () => {
    const agreement = validators.get('agreement');
    const said = { title: 'Jour', key: 'equal', source: 'KS 1' };
    expect(agreement?.(said)).toBe(true);
    expect(agreement?.({ ...said, $schema: 'agreement.json' })).toBe(true);
    expect(agreement?.({ ...said, nyckel: 'equal' })).toBe(false);
    expect(agreement?.({ ...said, host: { party: 'alby', pålägg: 1 } })).toBe(false);
    expect(agreement?.({ ...said, years: { 2026: { $schema: 'agreement.json' } } })).toBe(false);
    expect(agreement?.({ title: 'Jour', years: { 2026: { key: 'equal', source: 'KS 1', amount: 7 } } })).toBe(
      true,
    );
    expect(agreement?.({ title: 'Jour', key: 'equal' })).toBe(false);
  });

  it.each([
    [{ year: 2025 }, true],
    [{ year: '2025' }, true],
    [{ year: 'i år' }, false],
    [{ year: 25.5 }, false],
    [{ amount: '48 000 000 kr' }, true],
    [{ amount: 850000.5 }, true],
    [{ amount: true }, false],
    [{ parties: [{ party: 9001, from: '2025-07-01' }] }, true],
    [{ parties: [{ party: 9001, from: '1/7 2025' }] }, false],
    [{ instalments: { period: 'Quarterly', 'due-day': 31 } }, true],
    [{ instalments: { period: 'often' } }, false],
    [{ rounding: 'residual:alby' }, true],
    [{ rounding: 'residual' }, false],
  ])('an agreement with %j is valid: %s', (field, isRight) => {
    const said = { title: 'Jour', key: 'equal', source: 'KS 1', ...field };
    expect(validators.get('agreement')?.(said)).toBe(isRight);
  });

  it('takes keys within keys', () => {
    const key = {
      mix: [
        { share: '30 %', key: { base: { each: 100, rest: 'equal' } } },
        { share: 0.7, key: 'budget' },
      ],
    };
    const said = (one: unknown) => ({ title: 'Jour', source: 'KS 1', key: one });
    expect(validators.get('agreement')?.(said(key))).toBe(true);
    key.mix[0] = { share: '30 %', key: { base: { each: 100 } as never } };
    expect(validators.get('agreement')?.(said(key))).toBe(false);
  });
});

/** What a part of a schema says of what it is for. */
const SAYING = ['type', 'anyOf', 'allOf', 'enum', 'const', '$ref', 'required'];

/** Every part of a schema, with its place as a JSON pointer. */
function partsOf(schema: object, path = ''): [string, { examples?: unknown[]; description?: string }][] {
  const parts = Object.entries(schema).filter(
    ([name, part]) =>
      typeof part === 'object' && part !== null && !['examples', 'enum', 'required'].includes(name),
  );
  const escaped = (name: string) => encodeURIComponent(name.replaceAll('~', '~0').replaceAll('/', '~1'));
  return [
    [path, Array.isArray(schema) ? {} : schema],
    ...parts.flatMap(([name, part]) => partsOf(part, `${path}/${escaped(name)}`)),
  ];
}

describe('allocate schema', () => {
  it('finds the kind of a file by its name, wherever it lies', () => {
    const kinds = {
      'cooperation.yaml': 'cooperation',
      './egen/agreements/jour.yaml': 'agreement',
      'egen\\agreements\\jour.yml': 'agreement',
      'decisions/jour-2025-12.yaml': 'lock',
      'decisions/index.csv': 'locks',
      'measures/elever.csv': 'measure',
      'jour.yaml': undefined,
      'agreements/gamla/jour.yaml': undefined,
      'xcooperation.yaml': undefined,
    };
    for (const [path, kind] of Object.entries(kinds)) expect(kindOfFile(path)?.name, path).toBe(kind);
  });

  it('prints the same bytes again, and the same for a file as for its kind', async () => {
    const { stdout, code } = await runLine('allocate schema agreement', ROOT);
    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toEqual(await KINDS.find(({ name }) => name === 'agreement')?.schema('sv'));
    expect(await runLine('allocate schema agreements/jour.yaml', ROOT)).toEqual({ stdout, stderr: '', code });
  });

  it.each(LANGUAGES)('lists the kinds in %s', async (language) => {
    const { stdout } = await runLine(`allocate schema --lang ${language}`, ROOT);
    for (const { name, files, title } of KINDS)
      for (const said of [name, title[language], ...files]) expect(stdout).toContain(said);
  });
});
