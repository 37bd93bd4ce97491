import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inOrder } from '../src/kernel/issue-order.js';
import { valueIn } from './helpers/cooperation.js';
import { dearestLaw, same } from './helpers/laws.js';
import { type Files, lockOn, runOn } from './helpers/locking.js';

/** The parts of a year as people write them, by how many they are. */
const SPELLINGS: Readonly<Record<number, readonly ((n: number, year: number) => string)[]>> = {
  2: [(n, y) => `${y}H${n}`, (n, y) => `halvår ${n} ${y}`],
  3: [(n, y) => `${y}T${n}`, (n, y) => `tertial ${n} ${y}`, (n, y) => `${y} T${n}`],
  4: [
    (n, y) => `${y}K${n}`,
    (n, y) => `${y}Q${n}`,
    (n, y) => `${y}-Q${n}`,
    (n, y) => `${y} kvartal ${n}`,
    (n, y) => `kv ${n} ${y}`,
    (n, y) => `Kvartal ${n} ${y}`,
    (n, y) => `${y}\u00A0 K${n}`,
    (n, y) => `${n}:${n < 3 ? 'a' : 'e'} kvartalet ${y}`,
    (n, y) => `${y} ${['första', 'andra', 'tredje', 'fjärde'][n - 1]} kvartalet`,
    (n, y) => `${['jan-mar', 'april–juni', 'Jul - sep', 'okt-dec'][n - 1]} ${y}`,
    (n, y) => `${y} ${['jan–mars', 'apr-jun', 'juli-sept', 'oktober-december'][n - 1]}`,
  ],
  12: [
    (n, y) => `${y}M${String(n).padStart(2, '0')}`,
    (n, y) => `${y}-${String(n).padStart(2, '0')}`,
    (n, y) => `${'jan feb mars apr maj juni juli aug sept okt nov dec'.split(' ')[n - 1]} ${y}`,
  ],
};

const PARTIES = ['alby', 'byby', 'cby'];

/** A cooperation whose agreement of 2025 is divided by the usage of 2024, in a table of these lines. */
function cooperation(lines: readonly string[], within = 'within-year: sum, '): Files {
  const parties = PARTIES.map((id, i) => `  - { id: ${id}, name: ${id.toUpperCase()}, code: ${i} }\n`);
  const measure = `{ id: usage, title: usage, file: usage.csv, ${within}years-back: 1, source: A }`;
  return new Map([
    ['/data/cooperation.yaml', `name: P\nparties:\n${parties.join('')}measures:\n  - ${measure}\n`],
    ['/data/usage.csv', `party,period,usage,status\n${lines.map((line) => `${line}\n`).join('')}`],
    ['/data/agreements/jour.yaml', 'title: It\nyear: 2025\nkey: usage\namount: 90001\nsource: S\n'],
  ]);
}

async function ask(files: Files, ...line: readonly string[]) {
  const told = await runOn(files, [...line, '--data', '/data']);
  return told.ok ? JSON.parse(String(told.value.text)) : inOrder(told.issues).map(({ code }) => code);
}

/** The quarters of each party, of which one is preliminary; the lines of Alby first. */
const QUARTERS = PARTIES.flatMap((id, i) =>
  [1, 2, 3, 4].map(
    (n) => `${id},2024K${n},${10 * (i + 1) + n},${id === 'alby' && n === 3 ? 'preliminary' : ''}`,
  ),
);

describe('a measure of parts of a year', () => {
  const drawn = fc.constantFrom(2, 3, 4, 12).chain((parts) =>
    fc.record({
      // Thirds are written by no decimals: what has a mean of three or twelve is three times something.
      tenths: fc.array(
        fc.array(
          fc.nat({ max: 9999 }).map((one) => (parts % 3 === 0 ? 3 * one : one)),
          {
            minLength: parts,
            maxLength: parts,
          },
        ),
        { minLength: PARTIES.length, maxLength: PARTIES.length },
      ),
      spelling: fc.nat(),
      isMean: fc.boolean(),
      isReversed: fc.boolean(),
    }),
  );

  dearestLaw(
    'answers as the same with the sums or the means of its years typed, however the parts are written',
    [drawn],
    async ({ tenths, spelling, isMean, isReversed }) => {
      const lines = tenths.flatMap((own, i) => {
        const spellings = SPELLINGS[own.length] ?? [];
        return own.map((one, k) => {
          const period = spellings[(spelling + k) % spellings.length]?.(k + 1, 2024);
          return `${PARTIES[i]},${period},${Math.floor(one / 10)}.${one % 10},`;
        });
      });
      const typed = tenths.map((own, i) => {
        const all = BigInt(own.reduce((made, one) => made + one, 0));
        const exact = (all * 10_000n) / BigInt(isMean ? own.length : 1);
        return `${PARTIES[i]},2024,${exact / 100_000n}.${String(exact % 100_000n).padStart(5, '0')},`;
      });
      const within = `within-year: ${isMean ? 'mean' : 'sum'}, `;
      const inParts = await ask(
        cooperation(isReversed ? lines.reverse() : lines, within),
        'jour',
        '--format',
        'json',
      );
      const asTyped = await ask(cooperation(typed, ''), 'jour', '--format', 'json');
      return same(inParts.rows ?? inParts, asTyped.rows ?? asTyped);
    },
  );

  it('stands on the weakest of its parts, and keeps each with its place', async () => {
    const { figures, sources } = await ask(
      cooperation(QUARTERS),
      'explain',
      'jour',
      'alby',
      '--format',
      'json',
    );
    const [alby, byby] = figures.slice(1);
    expect(sources[1].status).toBe('final,preliminary');
    expect(alby).toMatchObject({ value: '50', place: null, status: 'preliminary', withinYear: 'sum' });
    expect(alby.parts.map((part: object) => Object.values(part).slice(0, 4))).toEqual([
      ['2024K1', '11', 'usage.csv:2:13', 'final'],
      ['2024K2', '12', 'usage.csv:3:13', 'final'],
      ['2024K3', '13', 'usage.csv:4:13', 'preliminary'],
      ['2024K4', '14', 'usage.csv:5:13', 'final'],
    ]);
    expect(byby).toMatchObject({ value: '90', status: 'final' });
  });

  it('has a third of what three tertials are together, exact', async () => {
    const lines = PARTIES.flatMap((id) => [1, 2, 3].map((n) => `${id},2024T${n},${n === 3 ? 2 : 1},`));
    const { receipts } = await ask(
      cooperation(lines, 'within-year: mean, '),
      'explain',
      'jour',
      'alby',
      '--format',
      'json',
    );
    expect(receipts[0].weight).toEqual({ numerator: '4', denominator: '3' });
  });

  it.each(QUARTERS.map((line, i) => [line, i] as const))(
    'has no figure of a year that lacks a part: %s',
    async (_, i) => {
      const told = await runOn(cooperation(QUARTERS.toSpliced(i, 1)), ['jour', '--data', '/data']);
      const lacking = [`2024K${(i % 4) + 1}`];
      const at = { line: 2 + i - (i % 4) };
      expect(told).toMatchObject({ issues: [{ code: 'incomplete-year', facts: { lacking }, at }] });
    },
  );

  it('may lack parts of a year that nobody reads', async () => {
    const begun = [...QUARTERS, 'alby,2025K1,5,', 'byby,2022H1,5,'];
    const answer = await ask(cooperation(begun), 'jour', '--format', 'json');
    expect(answer.rows.map(({ weight }: { weight: string }) => weight)).toEqual(['50', '90', '130']);
  });

  it.each([
    ['the same part twice', 'alby,kv 2 2024,12,', '2019K2', undefined],
    ['a whole year beside its parts', 'alby,2024,50,', '2019', '2019K1'],
    ['parts of two kinds', 'alby,2024H1,23,', '2019H1', '2019K1'],
  ])('is faulty at once with %s, also in a year that nobody reads', async (_, line, period, beside) => {
    const lines = [...QUARTERS, line].map((one) => one.replace('2024', '2019'));
    const told = await runOn(cooperation([...QUARTERS, ...lines]), ['jour', '--data', '/data']);
    const at = { line: 2 + 2 * QUARTERS.length };
    expect(told).toMatchObject({ issues: [{ code: 'duplicate-figure', facts: { period, beside }, at }] });
  });

  it('is told once of a whole year beside its parts, where the whole stands, also first', async () => {
    const told = await runOn(cooperation(['alby,2024,50,', ...QUARTERS]), ['jour', '--data', '/data']);
    expect(told).toMatchObject({ issues: [{ facts: { beside: '2024K1' }, at: { line: 2 } }] });
  });

  /** The same figures in a file that somebody else made. */
  function foreign(lines: readonly string[]): Files {
    const files = new Map(
      cooperation([], 'within-year: sum, columns: { party: Part, period: Tid, value: Antal }, '),
    );
    const rows = lines.map((line) => `${line.split(',').slice(0, 3).join(';')}\n`);
    return files.set('/data/usage.csv', `Part;Tid;Antal\n${rows.join('')}`);
  }

  const twice = fc
    .constantFrom(2, 3, 4, 12)
    .chain((parts) => fc.tuple(fc.constant(parts), fc.nat(parts - 1), fc.nat(), fc.nat(), fc.boolean()));
  dearestLaw(
    'is faulty at the second of a part that is written twice, in any two spellings, in whoever made the file',
    [twice],
    async ([parts, number, first, second, isForeign]) => {
      const spelt = (n: number, way: number) => {
        const ways = SPELLINGS[parts] ?? [];
        return `alby,${ways[way % ways.length]?.(n, 2024)},7,`;
      };
      const lines = Array.from({ length: parts }, (_, i) => spelt(i + 1, first));
      lines.push(spelt(number + 1, second));
      const told = await runOn(isForeign ? foreign(lines) : cooperation(lines), ['jour', '--data', '/data']);
      const [issue] = told.ok ? [] : told.issues;
      return issue?.code === 'duplicate-figure' && issue.at.line === parts + 2;
    },
  );

  it.each([
    ['a time that nobody can read', 'alby,2024K3,13', 'alby,2024K5,13', 'not-a-year'],
    ['the year so far', 'alby,2024K3,13', 'alby,2024 ack K3,13', 'not-a-year'],
    ['a day', 'alby,2024K3,13', 'alby,2024-09-30,13', 'not-a-year'],
    ['no time', 'alby,2024K3,13', 'alby,,13', 'not-a-year'],
    ['an empty cell', 'alby,2024K3,13', 'alby,2024K3,', 'incomplete-year'],
    ['a misspelt party', 'alby,2024K3,13', 'albyy,2024K3,13', 'near-party'],
  ])('lacks a part because of one line, which is told: %s', async (_, was, is, code) => {
    const lines = QUARTERS.map((line) => line.replace(was, is));
    const told = await runOn(foreign(lines), ['jour', '--data', '/data']);
    expect(told).toMatchObject({ issues: [{ code, at: { line: 4 } }] });
    expect(!told.ok && told.issues.length).toBe(1);
  });

  it.each([
    '2024-03-31',
    '2024-01-01',
    '2024 jan-feb',
    '2024 ack K1',
    '2024-2025',
    '2024/25',
    '2024 prel',
    '2024 feb-april',
  ])('is never a whole year of a line that is neither one nor a part of it: %s', async (text) => {
    const told = await runOn(foreign(PARTIES.map((id) => `${id},${text},7`)), ['jour', '--data', '/data']);
    expect(told).toMatchObject({ issues: [{ code: 'not-a-year', facts: { text }, at: { line: 2 } }] });
  });

  it.each([
    'Part;2024-03-31',
    'Part;2024-2025',
    'Part;Usage 2024-01-01',
    'Part;Usage so far, ack mars 2024',
    'Part;jan-dec 2024',
    'Part;Kvartal;2024',
    'Part;År;Kvartal;Usage',
  ])('is never a whole year below headings that tell of something else: %s', async (headings) => {
    const files = new Map(cooperation([]));
    const more = headings
      .split(';')
      .slice(1, -1)
      .map((one) => (one === 'År' ? '2024;' : 'K1;'));
    const rows = PARTIES.map((id) => `${id};${more.join('')}7\n`);
    const told = await runOn(files.set('/data/usage.csv', `${headings}\n${rows.join('')}`), [
      'jour',
      '--data',
      '/data',
    ]);
    expect(told).toMatchObject({
      issues: [{ code: 'not-a-year', facts: { within: /-\d\d-/.test(headings) ? 'day' : 'part' } }],
    });
  });

  it('reads past sums of its parts, other places, and places with a name nearly like one that has every part', async () => {
    const more = ['alby,Summa,50', 'elsewhere,2024K9,3', 'albyx,2024K3,7'];
    expect((await runOn(foreign([...QUARTERS, ...more]), ['jour', '--data', '/data'])).ok).toBe(true);
  });

  it('may have a negative part, which is told; a negative year is told of where its negative part stands', async () => {
    const withThird = (figure: number) =>
      cooperation(QUARTERS.map((line) => line.replace('alby,2024K3,13', `alby,2024K3,${figure}`)));
    const told = await runOn(withThird(-5), ['jour', '--data', '/data']);
    expect(told.ok && String(told.value.text)).toContain(
      'ALBY har -5 för kvartal 3 2024; en negativ del räknas som den står.',
    );
    expect(await runOn(withThird(-50), ['jour', '--data', '/data'])).toMatchObject({
      issues: [{ code: 'negative-weight', facts: { part: '2024K3' }, at: { line: 4 } }],
    });
  });

  it('is told once that it needs within-year, and never counted on a day', async () => {
    expect(await ask(cooperation(QUARTERS, ''), 'jour')).toEqual(['not-a-year']);
    expect(await ask(cooperation(QUARTERS, 'within-year: sum, reference-date: 10-15, '), 'jour')).toEqual([
      'clashing-fields',
    ]);
  });

  it.each(['', 'within-year: sum, '])(
    'of an agreement itself has no row of another year: %s',
    async (within) => {
      const files = new Map(cooperation([]));
      const figures = [
        ...PARTIES.map((id) => `{ party: ${id}, figure: 1 }`),
        '{ party: alby, period: 2023, figure: 9 }',
      ];
      const measure = `{ title: It, period: 2024, ${within}source: S, figures: [${figures.join(', ')}] }`;
      const text = `title: It\nyear: 2025\nkey: benefit\nmeasure: ${measure}\namount: 90001\nsource: S\n`;
      const told = await runOn(files.set('/data/agreements/jour.yaml', text), ['jour', '--data', '/data']);
      expect(told).toMatchObject({ issues: [{ code: 'not-a-year', facts: { text: '2023', year: 2024 } }] });
    },
  );

  /** What check first tells of a decided table when some text of a file is another. */
  async function firstAfter(file: string, was: string, is: string) {
    const files = cooperation(QUARTERS);
    await lockOn(files, 'S 1');
    const check = async () => valueIn(await runOn(files, ['check', '--data', '/data', '--format', 'json']));
    expect((await check()).exitCode ?? 0).toBe(0);
    files.set(file, String(files.get(file)).replace(was, is));
    const [{ agreements }] = JSON.parse(String((await check()).text)).folders;
    return agreements[0].tables[0].deviations[0];
  }

  it('is locked part by part: a quarter that is another is named where it stands', async () => {
    expect(await firstAfter('/data/usage.csv', 'K2,22', 'K2,23')).toMatchObject({
      row: 'BYBY',
      column: 'usage, kvartal 2 2024',
      at: { file: 'usage.csv', line: 7, column: 13 },
      printed: '22',
      computed: '23',
    });
  });

  it('is locked with how the year is made: a mean is not a sum', async () => {
    expect(await firstAfter('/data/cooperation.yaml', 'within-year: sum', 'within-year: mean')).toMatchObject(
      {
        row: 'usage',
        printed: '2024 (sum)',
        computed: '2024 (mean)',
        at: { file: 'cooperation.yaml' },
      },
    );
  });
});
