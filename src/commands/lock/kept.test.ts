import { describe, expect, it } from 'vitest';
import { codesOf, valueIn } from '../../../tests/helpers/cooperation.js';
import { type Files, lockOn, runOn } from '../../../tests/helpers/locking.js';

const INDEX = '/data/decisions/index.csv';
const YEARS = [2023, 2024, 2025, 2026];
const PARTIES = ['alby', 'byby', 'cby'];

/** A cooperation whose agreement has years, by a budget two years before. */
function cooperation(): Files {
  const parties = PARTIES.map((id, i) => `  - { id: ${id}, name: ${id.toUpperCase()}, code: ${i} }\n`);
  const budget = PARTIES.flatMap((id, i) =>
    YEARS.map((year, k) => `${id},${year - 2},${1000 + 100 * i + k}\n`),
  );
  const later = YEARS.slice(1).map((year) => `  ${year}: { amount: ${year}000, source: S }\n`);
  return new Map([
    [
      '/data/cooperation.yaml',
      `name: Provet\nparties:\n${parties.join('')}measures:\n  - { id: budget, title: budget, file: measures/budget.csv, years-back: 2, source: A }\n`,
    ],
    ['/data/measures/budget.csv', `party,period,budget\n${budget.join('')}`],
    [
      '/data/agreements/jour.yaml',
      `title: Jour\nyear: 2023\nkey: budget\namount: 2023000\nsource: S\nyears:\n${later.join('')}`,
    ],
  ]);
}

/** The cooperation with its years locked, and the files of the locks. */
async function locked(years: readonly number[] = YEARS, files = cooperation()) {
  const paths: string[] = [];
  for (const year of years) {
    const path = await lockOn(files, `S ${year}`, '--year', String(year));
    if (path !== undefined) paths.push(path);
  }
  return { files, paths };
}

const everyYear = locked();

/** The same, in files of its own. */
async function all() {
  const { files, paths } = await everyYear;
  return { files: new Map(files), paths };
}

/** What check says of files: the codes of what is wrong. */
async function faultsOf(files: Files): Promise<readonly string[]> {
  return codesOf(await runOn(files, ['check', '--data', '/data']));
}

/** The first thing that is told of each lock that deviates, as check tells a machine. */
async function firstsOf(files: Files) {
  const told = valueIn(await runOn(files, ['check', '--data', '/data', '--format', 'json']));
  const [{ agreements }] = JSON.parse(String(told.text)).folders;
  const tables: {
    title: string;
    deviations: { kind: string; row: string; printed: string; computed: string }[];
  }[] = agreements[0].tables;
  return new Map(
    tables.flatMap(({ title, deviations: [first] }) => (first ? [[title.slice(-4), first] as const] : [])),
  );
}

describe('the list of locks', () => {
  it('agrees with the locks as they are written', async () => {
    const { files } = await all();
    expect(await faultsOf(files)).toEqual([]);
    expect(files.get(INDEX)?.split('\n')).toHaveLength(YEARS.length + 2);
  });

  const removed = YEARS.flatMap((_, i) => [YEARS.slice(i), [YEARS[i] ?? 0], YEARS.slice(0, i + 1)]);

  it.each(removed)('misses each lock that is removed, and no other: %s', async (...years) => {
    const { files, paths } = await all();
    const gone = paths.filter((path) => years.some((year) => path.includes(String(year))));
    for (const path of gone) files.delete(path);
    const told = await runOn(files, ['check', '--data', '/data']);
    const names = told.ok ? [] : told.issues.map(({ code, facts }) => [code, 'lock' in facts && facts.lock]);
    expect(names).toEqual(gone.map((path) => ['lock-missing', path.replace('/data/', '')]));
  });

  it.each([0, 1])(
    'names the lock of a branch whose line a merge dropped, and nothing when both are kept: %i',
    async (kept) => {
      const { files: base } = await locked(YEARS.slice(2));
      const branches = [await locked([2023], new Map(base)), await locked([2024], new Map(base))];
      const [ours, theirs] = branches.map(({ files }) => files.get(INDEX) ?? '') as [string, string];
      const merged = new Map(branches.flatMap(({ files }) => [...files]));
      const both = ours + theirs.split('\n').slice(-2).join('\n');
      expect(await faultsOf(new Map([...merged, [INDEX, both]]))).toEqual([]);
      const told = await runOn(new Map([...merged, [INDEX, [ours, theirs][kept] ?? '']]), [
        'check',
        '--data',
        '/data',
      ]);
      const lost = branches[1 - kept]?.paths[0];
      const at = told.ok ? [] : told.issues.map((issue) => [issue.code, issue.at.file]);
      expect(at).toEqual([['lock-unlisted', lost?.replace('/data/', '')]]);
    },
  );
});

describe('decided tables beside what is changed', () => {
  const figures = YEARS.flatMap((year) => PARTIES.map((party) => ({ year, party })));

  it.each(figures)(
    'a figure is named first by the lock that read it, and by no other: $party for $year',
    async ({ year, party }) => {
      const { files } = await all();
      const text = files.get('/data/measures/budget.csv') ?? '';
      const line = new RegExp(`^${party},${year - 2},(\\d+)$`, 'm');
      const printed = line.exec(text)?.[1];
      files.set('/data/measures/budget.csv', text.replace(line, `${party},${year - 2},1999`));
      const firsts = await firstsOf(files);
      expect([...firsts.keys()]).toEqual([String(year)]);
      expect(firsts.get(String(year))).toMatchObject({ row: party.toUpperCase(), printed, computed: '1999' });
    },
  );

  it('the key of 2025 is named first, then and now, by the locks of the years from then on', async () => {
    const { files } = await all();
    const text = files.get('/data/agreements/jour.yaml') ?? '';
    files.set('/data/agreements/jour.yaml', text.replace('2025: {', '2025: { key: equal,'));
    const firsts = await firstsOf(files);
    expect([...firsts.keys()]).toEqual(['2025', '2026']);
    for (const first of firsts.values())
      expect(first).toMatchObject({ kind: 'cause', row: 'Nyckel', printed: 'budget', computed: 'equal' });
  });
});
