import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { NOWHERE } from '../../../../tests/helpers/cooperation.js';
import { dearestLaw } from '../../../../tests/helpers/laws.js';
import { memoryShell } from '../../../../tests/helpers/memory.js';
import { runProgram } from '../../../cli/program.js';
import { parseDecimal, rational } from '../../../kernel/number.js';
import type { Outcome } from '../../../kernel/outcome.js';
import { spoken } from '../../../sheet/sentence.js';
import { commandLine } from '../../../text/arguments.js';
import { words as sv } from '../sv.js';
import { type Learning, learn } from './learn.js';
import type { Learned } from './learned.js';
import { targetOf } from './target.js';

type Files = Map<string, string | Uint8Array>;

const kronor = (...amounts: number[]) => amounts.map((amount) => rational(BigInt(amount)));
const named = (...names: string[]) => names.map((name) => ({ name, at: { ...NOWHERE, file: 'avgift.csv' } }));

/** A table of two parties that pay 100 kr by 6 and 4 inhabitants. */
const TABLE: Learned = {
  id: 'avgift',
  title: 'Avgift',
  parties: named('Alby', 'Byby'),
  key: { kind: 'measure', name: 'invånare', weights: kronor(6, 4) },
  amount: rational(100n),
  unit: rational(1n),
  rounding: { rule: 'largest-remainder' },
  printed: { amounts: kronor(60, 40) },
  year: 2025,
  source: { file: 'avgift.csv', sha: '0' },
};

async function learned(table: Learned, files: Files = new Map()): Promise<Outcome<Learning>> {
  const shell = memoryShell(files);
  const argv = ['audit', 'avgift.csv', '--write', 'ny/avgift.yaml'];
  const line = commandLine('allocate', argv, ['avgift.csv'], new Set());
  const call = {
    shell,
    line,
    args: [],
    options: {},
    words: spoken(sv),
    command: 'audit',
    folders: [],
    reserved: ['list'],
    found: [],
  };
  const problemWords = () => Promise.reject(new Error('no problem is told'));
  const swedish = async () => spoken(sv);
  const made = await learn(table, targetOf('ny/avgift.yaml', shell), { ...call, problemWords, swedish });
  for (const { file, text } of made.ok ? made.value.own : []) files.set(file, text);
  return made;
}

const codes = (of: Outcome<unknown>) =>
  of.ok ? [] : of.issues.map(({ code, facts }) => ({ code, ...facts }));

/** What check says of what was written, and how much was compared. */
async function checked(files: Files) {
  const ran = await runProgram(['check', '-v', '--data', 'ny'], 'sv', memoryShell(files));
  return ran.ok ? { exitCode: ran.value.exitCode, text: String(ran.value.text) } : codes(ran);
}

async function written(table: Learned, file: string, files: Files = new Map()): Promise<string> {
  expect(codes(await learned(table, files))).toEqual([]);
  expect(await checked(files)).toMatchObject({ exitCode: 0 });
  return String(files.get(`/data/ny/${file}`));
}

describe('an agreement', () => {
  it('of equal shares needs neither measure nor year', async () => {
    const files: Files = new Map();
    const table: Learned = {
      ...TABLE,
      key: { kind: 'alike' },
      year: undefined,
      printed: { amounts: kronor(50, 50), percents: kronor(50, 50), total: rational(100n) },
    };
    const text = await written(table, 'agreements/avgift.yaml', files);
    expect(text).toContain('\nkey: equal\namount: 100\nsource: avgift.csv\n');
    expect([...files.keys()].sort()).toEqual([
      '/data/ny/agreements/avgift.yaml',
      '/data/ny/cooperation.yaml',
      '/data/ny/published/avgift.csv',
    ]);
  });

  it('of 30 % equal shares and 70 % by inhabitants mixes them: 30/2 + 70 × 6/10 = 57', async () => {
    const parts = [
      { share: parseDecimal('0.3'), key: { kind: 'alike' } as const },
      { share: parseDecimal('0.7'), key: TABLE.key as Extract<Learned['key'], { kind: 'measure' }> },
    ];
    const table = { ...TABLE, key: { kind: 'mixed' as const, parts }, printed: { amounts: kronor(57, 43) } };
    expect(await written(table, 'agreements/avgift.yaml')).toContain(
      'key: { mix: [{ share: "30 %", key: equal }, { share: "70 %", key: invanare }] }\n',
    );
  });

  it('of 10 kr each and the rest by inhabitants has a base amount: 10 + 80 × 6/10 = 58', async () => {
    const rest = TABLE.key as Extract<Learned['key'], { kind: 'measure' }>;
    const key = { kind: 'each-and-rest' as const, each: rational(10n), rest };
    const table = { ...TABLE, key, printed: { amounts: kronor(58, 42) } };
    expect(await written(table, 'agreements/avgift.yaml')).toContain(
      'key: { base: { each: 10, rest: invanare } }\n',
    );
  });

  it('names the party that takes the rest by its id', async () => {
    const table: Learned = {
      ...TABLE,
      parties: named('Alby', 'Byby', 'Öby'),
      key: { kind: 'alike' },
      rounding: { rule: 'residual', code: '2' },
      printed: { amounts: kronor(33, 33, 34) },
    };
    expect(await written(table, 'agreements/avgift.yaml')).toContain('\nrounding: "residual:oby"\n');
  });

  it('shows what rounding leaves to nobody', async () => {
    const table: Learned = {
      ...TABLE,
      parties: named('Alby', 'Byby', 'Ceby'),
      key: { kind: 'alike' },
      rounding: { rule: 'half-up' },
      printed: { amounts: kronor(33, 33, 33), rest: rational(1n), total: rational(100n) },
    };
    expect(await written(table, 'published/avgift.csv')).toBe(
      'Part,Belopp\nAlby,33\nByby,33\nCeby,33\nÖresutjämning,1\nSumma,100\n',
    );
  });

  it('reads figures of the year before when they are dated so', async () => {
    const key = { ...TABLE.key, period: 2023 } as Learned['key'];
    expect(await written({ ...TABLE, key }, 'cooperation.yaml')).toContain('\n    years-back: 2\n');
    const later = { ...TABLE.key, period: 2026 } as Learned['key'];
    expect(await written({ ...TABLE, key: later }, 'measures/invanare.csv')).toContain('\nalby,2025,6\n');
  });

  it('gives a measure another name where that is taken', async () => {
    const key = { ...TABLE.key, name: 'Period' } as Learned['key'];
    expect(await written({ ...TABLE, key }, 'measures/period-2.csv')).toContain('party,period,period-2\n');
  });
});

describe('what no agreement makes', () => {
  const DOLLARS = { currency: 'USD' };
  it.each<[string, Partial<Learned>]>([
    ['currency', DOLLARS],
    ['threshold', { threshold: rational(5n) }],
    ['unrounded', { unit: parseDecimal('0.0000000001') }],
    ['finer', { amount: parseDecimal('100.5') }],
    ['year', { year: undefined }],
    ['otherwise', { printed: { amounts: kronor(61, 39) } }],
  ])('is told why: %s', async (reason, change) => {
    const files: Files = new Map();
    expect(codes(await learned({ ...TABLE, ...change }, files))).toEqual([{ code: 'not-learnable', reason }]);
    expect(files.size).toBe(0);
  });

  it('is a table that names a party twice', async () => {
    const table = { ...TABLE, parties: named('Alby', 'ALBY') };
    expect(codes(await learned(table))).toMatchObject([{ code: 'duplicate-party', text: 'ALBY' }]);
  });
});

describe('in a cooperation that is there', () => {
  const COOPERATION = `name: Provet
parties: [{ id: b, name: Byby, code: 9002 }, { id: a, name: Alby, code: 9001 }, { id: c, name: Ceby }]
`;
  const there = (more = '') => new Map<string, string>([['/data/ny/cooperation.yaml', COOPERATION + more]]);

  it('parties are known by what they are called, and a measure is added below all that is said', async () => {
    const files = there('# Slut.');
    const table = { ...TABLE, parties: named('Alby kommun', '9002') };
    const text = await written(table, 'agreements/avgift.yaml', files);
    expect(text).toContain('parties: [a, b]');
    expect(files.get('/data/ny/cooperation.yaml')).toBe(
      `${COOPERATION}measures:
  - id: invanare
    title: invånare
    file: measures/invanare.csv
    years-back: 0
    source: avgift.csv
# Slut.`,
    );
  });

  it('nobody is guessed', async () => {
    const table = { ...TABLE, parties: named('Alby', 'Bybo') };
    expect(codes(await learned(table, there()))).toMatchObject([
      { code: 'unknown-party', text: 'Bybo', suggestion: 'Byby' },
    ]);
  });

  it('a measure is added between brackets, where the others stand there', async () => {
    const files = there('measures: [{ id: budget, title: b, file: b.csv, years-back: 2, source: KS }]\n').set(
      '/data/ny/b.csv',
      'party,period,budget\na,2023,1\nb,2023,1\n',
    );
    const text = await written(TABLE, 'cooperation.yaml', files);
    expect(text).toBe(
      `${COOPERATION}measures: [{ id: budget, title: b, file: b.csv, years-back: 2, source: KS }, ${NEW}]\n`,
    );
  });
  const NEW =
    '{ id: invanare, title: invånare, file: measures/invanare.csv, years-back: 0, source: avgift.csv }';

  const DECLARED =
    'measures:\n- { id: folk, title: Invånare, file: measures/folk.csv, years-back: 1, source: SCB }\n';

  it('a measure of that name gets the figures that it lacks, of the year that it is read', async () => {
    const files = there(DECLARED).set(
      '/data/ny/measures/folk.csv',
      'party,period,folk\na,2023,5\na,2024,6\n',
    );
    expect(await written(TABLE, 'measures/folk.csv', files)).toBe(
      'party,period,folk\na,2023,5\na,2024,6\nb,2024,4\n',
    );
    expect(files.get('/data/ny/cooperation.yaml')).toBe(COOPERATION + DECLARED);
  });

  it('a figure that is there is never another: the table gets a measure of its own', async () => {
    const folk = 'party,period,folk\na,2024,7\n';
    const files = there(DECLARED).set('/data/ny/measures/folk.csv', folk);
    expect(await written(TABLE, 'measures/invanare.csv', files)).toContain('a,2025,6\n');
    expect(files.get('/data/ny/measures/folk.csv')).toBe(folk);
    expect(files.get('/data/ny/cooperation.yaml')).toContain(
      `${DECLARED}- id: invanare\n  title: invånare\n`,
    );
  });
});

/** Whatever a table may call something. */
const name = fc.oneof(
  fc.string({ unit: 'binary', minLength: 1, maxLength: 12 }),
  fc.constantFrom(
    '=A1',
    '-Alby',
    "'Byby",
    '# ett',
    'a: b',
    '[x]',
    'Summa',
    'Part',
    '~',
    'null',
    'A\u00ADlby',
    '1/3',
    '@',
    ';',
    ',',
    '"',
    '#',
    '1',
    '%',
    ' ',
  ),
);

it('a heading that is a semicolon is no mark of the file that is written', async () => {
  const table: Learned = {
    ...TABLE,
    printed: { ...TABLE.printed, percents: kronor(60, 40) },
    names: { percent: ';' },
  };
  expect(await written(table, 'published/avgift.csv')).toBe(
    'Part,Vikt,";",Belopp\nAlby,6,60,60\nByby,4,40,40\n',
  );
});

describe('whatever a table calls its parties, columns and sums', () => {
  dearestLaw(
    'is told as a fault, or written so that it is read back',
    [fc.array(name, { minLength: 7, maxLength: 7 })],
    async (given) => {
      const [a = '', b = '', title = '', weight = '', label = '', total = '', file = ''] = given;
      const table: Learned = {
        ...TABLE,
        title,
        parties: named(a, b),
        key: { kind: 'measure', name: weight, unit: title, weights: kronor(6, 4) },
        printed: { ...TABLE.printed, percents: kronor(60, 40), total: rational(100n) },
        names: { label, weight, percent: total, amount: label, total },
        source: { file, sha: '0' },
      };
      const files: Files = new Map();
      const made = await learned(table, files);
      const told = codes(made).map(({ code }) => code);
      if (!made.ok) return told.every((code) => ['duplicate-party', 'sum-as-party'].includes(code));
      return (await checked(files)) !== undefined && files.size === 5;
    },
  );
});
