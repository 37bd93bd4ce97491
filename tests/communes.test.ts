import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ROOT, runShell } from './helpers/allocate.js';

/*
 * Communes that give up an amount in proportion to a weight, each at most its cap, every row rounded once. What should
 * be published is worked out here from fractions of whole numbers, by another way than the program's: whoever passes
 * its cap at the price of those left is put at its cap, until nobody does.
 */

/** A commune; its weight in millionths and its cap in hundredths, as they are written. */
interface Commune {
  readonly code: string;
  readonly weight: string;
  readonly cap: string;
  readonly published: string;
}

/** Amounts in whole units, each the nearest to its exact one, and what is left for nobody. */
function cappedAmounts(amount: bigint, communes: readonly Pick<Commune, 'weight' | 'cap'>[]) {
  const weights = communes.map(({ weight }) => wholeOf(weight, 6));
  const caps = communes.map(({ cap }) => wholeOf(cap, 2));
  const capped = new Set<number>();
  for (;;) {
    // The price of a millionth, in hundredths: over / under.
    const over = caps.reduce((rest, cap, i) => (capped.has(i) ? rest - cap : rest), amount * 100n);
    const under = weights.reduce((sum, weight, i) => (capped.has(i) ? sum : sum + weight), 0n);
    const passing = communes.flatMap((_, i) =>
      !capped.has(i) && over * (weights[i] as bigint) > (caps[i] as bigint) * under ? [i] : [],
    );
    for (const i of passing) capped.add(i);
    if (passing.length > 0) continue;
    const amounts = communes.map((_, i) =>
      capped.has(i) ? nearest(caps[i] as bigint, 100n) : nearest(over * (weights[i] as bigint), under * 100n),
    );
    return { amounts, unclaimed: amounts.reduce((rest, one) => rest - one, amount), capped: capped.size };
  }
}

/** 12,5 with two decimals is 1250. */
function wholeOf(text: string, decimals: number): bigint {
  const [whole = '', rest = ''] = text.split('.');
  return BigInt(whole + rest.padEnd(decimals, '0'));
}

/** The whole number nearest to a positive fraction, a half upwards. */
function nearest(over: bigint, under: bigint): bigint {
  return (2n * over + under) / (2n * under);
}

/** What is known to differ in a published table: commune, what it says, why. */
type Known = readonly (readonly [code: string, printed: string, reason: string])[];

/** Checks the published amounts in a folder of data of their own. */
function check(amount: bigint, unclaimed: bigint, communes: readonly Commune[], known: Known = []) {
  const folder = mkdtempSync(join(tmpdir(), 'allocate-communes-'));
  const write = (path: string, lines: readonly string[]) => {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), lines.map((line) => `${line}\n`).join(''));
  };
  try {
    write('cooperation.yaml', [
      'name: Communes',
      'parties: parties.csv',
      'measures: [{ id: gap, title: gap, file: gap.csv, source: the source, years-back: 0 }]',
    ]);
    write('parties.csv', ['id,name', ...communes.map(({ code }) => `c${code},Commune ${code}`)]);
    write('gap.csv', ['party,period,gap', ...communes.map(({ code, weight }) => `c${code},2018,${weight}`)]);
    write('published.csv', [
      'commune,amount',
      ...communes.map(({ code, published }) => `c${code},${published}`),
      ...(unclaimed === 0n ? [] : [`Rounding,${unclaimed}`]),
    ]);
    write('agreements/capped.yaml', [
      'title: Capped',
      'year: 2018',
      'source: the source',
      'key: gap',
      `amount: ${amount}`,
      'rounding: half-up',
      'adjustments:',
      '  limits:',
      ...communes.map(({ code, cap }) => `    - { party: c${code}, cap: ${cap} }`),
      'published:',
      '  - file: published.csv',
      '    title: Published',
      '    source: the source',
      '    unclaimed: Rounding',
      '    columns: { label: commune, amount: amount }',
      ...(known.length === 0 ? [] : ['    known:']),
      ...known.map(
        ([code, printed, reason]) =>
          `      - { row: c${code}, column: amount, printed: "${printed}", reason: ${reason} }`,
      ),
    ]);
    return runShell('allocate check -v', folder, {}, 120_000);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

describe('two hundred communes', () => {
  const made = Array.from({ length: 200 }, (_, i) => ({
    code: String(1000 + i),
    weight: `${((i * 7919) % 9973) + 1}.${String((i * 104_729) % 1_000_000).padStart(6, '0')}`,
    cap: `${((i * 1409) % 997) * 25 + 40}.${String((i * 37) % 100).padStart(2, '0')}`,
  }));
  const amount = 1_500_000n;
  const { amounts, unclaimed, capped } = cappedAmounts(amount, made);
  const communes = made.map((one, i) => ({ ...one, published: String(amounts[i]) }));

  it('agree to the unit with what is worked out another way', () => {
    expect(capped).toBeGreaterThan(20);
    expect(capped).toBeLessThan(180);
    const { stdout, stderr, code } = check(amount, unclaimed, communes);
    expect({ stderr, code }).toEqual({
      stderr: expect.stringMatching(/\nLäst: 5 filer som UTF-8\n$/),
      code: 0,
    });
    // Two hundred rows, and what rounding leaves for nobody.
    expect(stdout).toContain('capped: Published: 201 celler stämmer.\n');
  });

  it('are told when one of them is a unit off', () => {
    const [first, ...others] = communes;
    if (!first) throw new Error('no communes');
    const off = { ...first, published: String(BigInt(first.published) + 1n) };
    expect(check(amount, unclaimed, [off, ...others]).stdout).toContain('c1000');
  });
});

/** The population of France's communes, with the caps and the amounts of 2018: it is another repository's, and large. */
const FRANCE = join(ROOT, '../shared/data/proof/france-ecretement-2018.csv');

/**
 * The price that the source states, 7,2662803, makes 160 054 340,5 of the weights within their caps. Five communes have
 * in the source another cap than their row says, and six whose cap ends in half a euro were rounded down.
 */
const AMOUNT = 160_054_340n;
const ANOTHER_CAP = 'the source has another cap';
const HALF_DOWN = 'a cap of half a euro was rounded down';
const KNOWN: Known = [
  ['10377', '896', HALF_DOWN],
  ['21713', '2925', ANOTHER_CAP],
  ['25326', '1923', ANOTHER_CAP],
  ['39567', '1708', HALF_DOWN],
  ['60045', '7238', ANOTHER_CAP],
  ['60100', '1818', ANOTHER_CAP],
  ['73272', '1761', ANOTHER_CAP],
  ['78194', '1085', HALF_DOWN],
  ['80690', '2881', HALF_DOWN],
  ['89186', '6555', HALF_DOWN],
  ['89477', '1059', HALF_DOWN],
];

describe('the communes of France, 2018', () => {
  it.skipIf(!existsSync(FRANCE))('agree to the euro but for eleven known rows', { timeout: 120_000 }, () => {
    const rows = readFileSync(FRANCE, 'utf8')
      .split('\n')
      .flatMap((line): Commune[] => {
        const [, code, weight, cap, published] = /^(\w{5}),".*",([\d.]+),([\d.]+),(\d+)$/.exec(line) ?? [];
        return code && weight && cap && published ? [{ code, weight, cap, published }] : [];
      });
    expect(rows).toHaveLength(18_136);
    const { amounts, unclaimed } = cappedAmounts(AMOUNT, rows);
    const differing = rows.filter(({ published }, i) => published !== String(amounts[i]));
    expect(differing.map(({ code }) => code)).toEqual(KNOWN.map(([code]) => code));
    const { stdout, stderr, code } = check(AMOUNT, unclaimed, rows, KNOWN);
    expect({ stderr, code }).toEqual({
      stderr: expect.stringMatching(/\nLäst: 5 filer som UTF-8\n$/),
      code: 0,
    });
    // 18 125 rows, and what rounding leaves for nobody.
    expect(stdout).toContain('capped: Published: 18126 celler stämmer.\n');
    expect(stdout.match(/känd avvikelse/g)).toHaveLength(KNOWN.length);
  });
});
