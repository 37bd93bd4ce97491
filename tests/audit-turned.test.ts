import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { runProgram } from '../src/cli/program.js';
import { dearestLaw } from './helpers/laws.js';
import { memoryShell } from './helpers/memory.js';

/** What is concluded of a table, without where in its file it stands. */
async function concluded(lines: readonly (readonly string[])[], ...options: readonly string[]) {
  const text = lines.map((cells) => `${cells.join(';')}\n`).join('');
  const shell = memoryShell(new Map([['/data/a.csv', text]]));
  const ran = await runProgram(['audit', 'a.csv', '--format', 'json', ...options], 'sv', shell);
  if (!ran.ok) return ran.issues.map(({ code, facts }) => [code, facts]);
  const places = ['headingLine', 'line', 'lines', 'place', 'inputs'];
  return JSON.parse(String(ran.value.text), (key, value) => (places.includes(key) ? undefined : value));
}

const turned = (lines: readonly (readonly string[])[]) =>
  (lines[0] ?? []).map((_, i) => lines.map((cells) => cells[i] ?? ''));

const PARTIES = ['Alby', 'Byby', 'Ceby', 'Deby', 'Eby', 'Fyby'];

/** Tables of weights and amounts, some with shares, a sum, names that repeat, or an amount that is wrong. */
const TABLE = fc
  .record({
    weights: fc.array(fc.integer({ min: 1, max: 999 }), { minLength: 2, maxLength: 6 }),
    price: fc.integer({ min: 1, max: 99 }),
    corner: fc.constantFrom('', 'Part', 'Kommun'),
    hasShares: fc.boolean(),
    hasSum: fc.boolean(),
    isTwice: fc.boolean(),
    off: fc.constantFrom(0, 0, 1, 7),
  })
  .map(({ weights, price, corner, hasShares, hasSum, isTwice, off }) => {
    const all = weights.reduce((sum, one) => sum + one, 0);
    const share = (weight: number) => `${((100 * weight) / all).toFixed(1).replace('.', ',')} %`;
    const row = (name: string, weight: number, wrong: number) => [
      name,
      String(weight),
      ...(hasShares ? [share(weight)] : []),
      `${weight * price + wrong} kr`,
    ];
    const nameOf = (i: number) => PARTIES[isTwice && i === 1 ? 0 : i] ?? '';
    return [
      [corner, 'Invånare', ...(hasShares ? ['Andel'] : []), 'Avgift'],
      ...weights.map((weight, i) => row(nameOf(i), weight, i === 0 ? off : 0)),
      ...(hasSum ? [row('Summa', all, 0)] : []),
    ];
  });

describe('a table whose parties are its columns', () => {
  dearestLaw('is audited as the table turned', [TABLE], async (table) => {
    expect(await concluded(turned(table), '--transpose')).toEqual(await concluded(table));
    return true;
  });

  dearestLaw('is not read as it stands, nor one with its parties as rows turned', [TABLE], async (table) => {
    expect(await concluded(turned(table))).toEqual([['pivoted-table', { isTurned: false }]]);
    expect(await concluded(table, '--transpose')).toEqual([['pivoted-table', { isTurned: true }]]);
    return true;
  });

  it('may be read as it stands by who names its columns', async () => {
    const lines = [
      ['', 'Alby', 'Byby'],
      ['Invånare', '61', '39'],
      ['Avgift', '610', '390'],
    ];
    const named = ['--name-column', '1', '--weight-column', 'Alby', '--amount-column', 'Byby'];
    expect(await concluded(lines, ...named)).toMatchObject({ columns: { weight: 'Alby', amount: 'Byby' } });
  });
});

describe('a long table', () => {
  const YEARS = fc.record({ here: TABLE, other: TABLE, isFirst: fc.boolean() });
  const dated = (table: readonly (readonly string[])[], year: string) =>
    table.map(([name = '', ...cells], i) => [name, i === 0 ? 'Tid' : year, ...cells]);
  /** The short table has the column too, with nothing in it: it is numbered as the long one. */
  dearestLaw(
    'is audited as the short table of the rows that are meant',
    [YEARS],
    async ({ here, other, isFirst }) => {
      fc.pre(here[0]?.length === other[0]?.length);
      const [head = [], ...rows] = dated(here, '2024');
      const others = dated(other, '2023').slice(1);
      const long = [head, ...(isFirst ? [...rows, ...others] : [...others, ...rows])];
      const short = [head, ...dated(here, '').slice(1)];
      expect(await concluded(long, '--where', 'tid=2024')).toEqual(await concluded(short));
      return true;
    },
  );
});
