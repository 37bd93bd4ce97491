import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { answer } from '../src/cli/answer.js';
import { ROOT } from './helpers/allocate.js';
import { someOf } from './helpers/laws.js';
import { changedShellIn } from './helpers/memory.js';
import { changes, numbersIn, type Written, withNumbers } from './helpers/perturbed.js';

/*
 * A receipt has no gap: whichever number of the files is changed, if what anybody pays then is another, the receipt had that
 * number among its figures, with the place where it is written. What is no figure is named here, with the reason; a number
 * that a new key or rule states is found by the data of its case.
 */
const NO_FIGURES: readonly [path: RegExp, reason: string][] = [
  [/^parties\.(code|order)$/, 'who a party is, and in which order claims that are equal stand'],
  [/(^|\.)(year|years-back|period|vintage)$/, 'which year is meant: the receipt tells it beside each figure'],
];
/** A surcharge of nothing is none. */
const NOTHING = /^host\.surcharge 0 %$/;

/** What the data has at least, so that the law is about something. */
const KINDS = [
  'amount',
  'unit',
  'costs.lines.percent',
  'costs.lines.months',
  'costs.lines.round',
  'adjustments.external.percent',
  'adjustments.external.cap',
  'adjustments.external.own-funding',
  'adjustments.limits.last-year',
  'adjustments.limits.floor',
  'key.average.years',
  'keys.key.mean-of-shares.years',
  'key.rotation.from',
  'key.rotation.years',
  'key.benefit.indicators.points.from',
  'key.rate.per',
  'host.surcharge',
  'parties.phase.part',
];

const FOLDERS = ['data', 'tests/cases/results'].flatMap((shelf) =>
  readdirSync(join(ROOT, shelf))
    .map((name) => `${shelf}/${name}`)
    .filter((name) => ['cooperation.yaml', 'agreements'].every((one) => existsSync(join(ROOT, name, one)))),
);

/** The folders of data that are not the same as one before. */
const DIFFERENT = [
  ...new Map(
    FOLDERS.toReversed().map((name) => {
      const files = readdirSync(join(ROOT, name), { recursive: true, encoding: 'utf8' }).filter((file) =>
        /\.(yaml|csv)$/.test(file),
      );
      return [files.map((file) => readFileSync(join(ROOT, name, file), 'utf8')).join(), name];
    }),
  ).values(),
];

const named = new Set<string>();
const TRIED = new Set(someOf(DIFFERENT, 5));

/** Where a receipt is asked of: how it is asked with other texts of files, and the folder. */
interface Asked {
  readonly line: readonly string[];
  readonly folder: string;
  readonly shellWith: ReturnType<typeof changedShellIn>;
}

describe('a receipt names the place of every number that an amount moves with', () => {
  it.each(DIFFERENT)('in %s', async (name) => {
    const folder = join(ROOT, name);
    const shellWith = changedShellIn(folder);
    const gaps: string[] = [];
    for (const line of questionsIn(folder))
      gaps.push(...(await gapsOf({ line, folder, shellWith }, TRIED.has(name))));
    expect(gaps).toEqual([]);
  });

  it('and that is tried on every kind of figure', () => {
    expect(KINDS.filter((kind) => !named.has(kind))).toEqual([]);
  });
});

/** The receipts that are asked of a folder: of each agreement, of its years, with a line of its cost sheet set and of its outcome. */
function questionsIn(folder: string): string[][] {
  return readdirSync(join(folder, 'agreements')).flatMap((file) => {
    const id = file.replace(/\.yaml$/, '');
    const text = readFileSync(join(folder, 'agreements', file), 'utf8');
    const [, sheet] = /^costs: (\S+\.yaml)$/m.exec(text) ?? [];
    const lines = sheet === undefined ? text : readFileSync(join(folder, sheet), 'utf8');
    const [, line] = /\{ id: (\w+), .*?(?:month|amount): /.exec(lines) ?? [];
    return [
      [id],
      ...[...text.matchAll(/^ {2}(20\d\d):/gm)].map(([, year = '']) => [id, '--year', year]),
      ...(line && /^costs:/m.test(text) ? [[id, '--set', `${line}=12345`]] : []),
      ...readdirSync(folder)
        .filter((name) => /^utfall.*\.yaml$/.test(name))
        .map((name) => [id, '--outcome', name]),
    ];
  });
}

/** The numbers that an amount moves with and that its receipt does not have, when they are tried. */
async function gapsOf(asked: Asked, isTried: boolean): Promise<string[]> {
  const receipt = await receiptOf(asked);
  const gaps: string[] = [];
  for (const file of receipt?.files ?? []) {
    const full = join(asked.folder, file);
    const source = readFileSync(full, 'utf8');
    const numbers = numbersIn(file, source);
    for (const { path } of numbers.filter((one) => receipt?.isNamed(file, one))) named.add(path);
    if (!isTried) continue;
    const others = numbers.filter(
      ({ path, text, ...at }) =>
        !receipt?.isNamed(file, { path, text, ...at }) &&
        !NO_FIGURES.some(([one]) => one.test(path)) &&
        !NOTHING.test(`${path} ${text}`),
    );
    /** Whether an amount is another when numbers of the file are; undefined of numbers that cannot be. */
    const moves = async (changed: readonly (readonly [Written, string])[]) => {
      const now = await receiptOf(asked, new Map([[full, withNumbers(source, changed)]]));
      return now && now.amounts !== receipt?.amounts;
    };
    // Figures of years that are not read: most move nothing all together.
    const all = file.endsWith('.csv')
      ? await moves(others.map((one) => [one, changes(one.text)[0] ?? one.text]))
      : undefined;
    if (all === false) continue;
    for (const number of others) {
      const place = `${asked.line.join(' ')}: ${number.path}, ${file}:${number.line}:${number.column}`;
      if (await movesAlone(number, others, moves)) gaps.push(place);
    }
  }
  return gaps;
}

/** Whether an amount moves with a number; where none other can stand alone, with it and another that gives what it takes. */
async function movesAlone(
  number: Written,
  others: readonly Written[],
  moves: (changed: readonly (readonly [Written, string])[]) => Promise<boolean | undefined>,
): Promise<boolean> {
  let isPossible = false;
  for (const other of changes(number.text)) {
    const moved = await moves([[number, other]]);
    if (moved) return true;
    isPossible ||= moved === false;
  }
  if (isPossible) return false;
  const [more] = changes(number.text);
  for (const one of others) {
    const less = changes(one.text)[1];
    if (one === number || one.path !== number.path || !more || !less) continue;
    if (
      await moves([
        [number, more],
        [one, less],
      ])
    )
      return true;
  }
  return false;
}

async function receiptOf(
  { line, folder, shellWith }: Asked,
  changed: ReadonlyMap<string, string> = new Map(),
) {
  const { stdout, exitCode } = await answer(
    ['explain', ...line, '--format', 'json', '--data', folder],
    () => shellWith(changed),
    () => undefined,
  );
  if (exitCode !== 0) return undefined;
  const text = Buffer.from(stdout).toString('utf8');
  const { receipts, lines, inputs } = JSON.parse(text);
  const places = new Set([...text.matchAll(/"([^"\s]+:\d+:\d+)"/g)].map(([, place = '']) => place));
  const paid: Record<string, unknown>[] = receipts ?? lines;
  return {
    amounts: paid
      .map(({ party, seller, buyer, exact, amount }) => JSON.stringify([party, seller, buyer, exact, amount]))
      .sort()
      .join('\n'),
    files: (inputs as { file: string }[])
      .map(({ file }) => file)
      .filter((file) => /\.(yaml|csv)$/.test(file)),
    /** What was sold is named by its line. */
    isNamed: (file: string, { line, column }: Written) =>
      places.has(`${file}:${line}:${column}`) ||
      (lines !== undefined && [...places].some((place) => place.startsWith(`${file}:${line}:`))),
  };
}
