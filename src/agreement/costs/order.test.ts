import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { given, percentOf, sheet, sumOf } from '../../../tests/helpers/costs.js';
import { dearLaw } from '../../../tests/helpers/laws.js';
import { costOrder, countedTwice, partsOf } from './order.js';
import type { CostLine } from './sheet.js';

/** Lines that refer to any lines, themselves too. */
const tangle = fc
  .array(fc.array(fc.nat({ max: 7 }), { maxLength: 3 }), { minLength: 1, maxLength: 8 })
  .map((drawn) =>
    drawn.map((picks, i) =>
      sumOf(`l${i}`, [...new Set(picks.filter((to) => to < drawn.length).map((to) => `l${to}`))]),
    ),
  );

describe('the order of the lines of a cost sheet', () => {
  dearLaw('without cycles every line comes after those it is calculated from', [sheet], (lines) => {
    const { order, cycles } = costOrder([...lines].reverse());
    const place = (id: string) => order.findIndex((line) => line.id === id);
    const isAfter = (line: CostLine) => partsOf(line).every(({ value }) => place(value) < place(line.id));
    return cycles.length === 0 && order.length === lines.length && order.every(isAfter);
  });

  dearLaw('a cycle is found when a line leads back to itself, and only then', [tangle], (lines) => {
    return costOrder(lines).cycles.length > 0 === lines.some((line) => reaches(line, line, lines));
  });

  dearLaw(
    'in each cycle that is found every line leads to the next, and the last to the first',
    [tangle],
    (lines) => {
      return costOrder(lines).cycles.every((cycle) =>
        cycle.every((line, i) =>
          partsOf(line).some(({ value }) => value === cycle[(i + 1) % cycle.length]?.id),
        ),
      );
    },
  );
});

it('of two ways back to a line, the last that is written is its cycle', () => {
  const lines = [sumOf('a', ['b', 'c']), sumOf('b', ['a']), sumOf('c', ['a'])];
  expect(costOrder(lines).cycles.map((cycle) => cycle.map(({ id }) => id))).toEqual([['a', 'c']]);
});

describe('a line that others count', () => {
  const [a, b, c] = ['a', 'b', 'c'].map((id) => given(id, '1'));
  const sub = sumOf('sub', ['a', 'b']);
  it.each([
    ['beside a sum of it', [sub, sumOf('all', ['a', 'b', 'sub'])], ['all: a, b through sub']],
    ['after a sum of it', [sub, sumOf('all', ['sub', 'c', 'a'])], ['all: a through sub']],
    [
      'in two sums',
      [sub, sumOf('more', ['b', 'c']), sumOf('all', ['sub', 'more'])],
      ['all: b through sub, more'],
    ],
    [
      'in a sum of sums',
      [sub, sumOf('big', ['sub', 'c']), sumOf('all', ['sub', 'big'])],
      ['all: sub through big'],
    ],
    ['in what a percentage is of', [sub, percentOf('fee', '10', ['a', 'sub'])], ['fee: a through sub']],
    ['once', [sub, sumOf('all', ['sub', 'c'])], []],
    ['in sums apart', [sub, sumOf('all', ['a', 'b', 'c']), sumOf('most', ['sub', 'c'])], []],
    ['beside a percentage of it', [percentOf('fee', '10', ['a']), sumOf('all', ['a', 'fee'])], []],
    [
      'beside a sum with a percentage of it',
      [percentOf('fee', '10', ['a']), sumOf('sub', ['fee', 'b']), sumOf('all', ['a', 'sub'])],
      [],
    ],
  ])('%s', (_, lines, told) => {
    const found = countedTwice([a, b, c, ...lines] as CostLine[]);
    const ids = found.map(({ through }) => through.map(({ value }) => value).join(', '));
    expect(found.map(({ line, twice }, i) => `${line.id}: ${twice.join(', ')} through ${ids[i]}`)).toEqual(
      told,
    );
  });
});

describe('a long chain of lines', () => {
  const chain = (last: string) =>
    Array.from({ length: 100_000 }, (_, i) => sumOf(`l${i}`, [i === 99_999 ? last : `l${i + 1}`]));

  it('is put in order', () => {
    const { order, cycles } = costOrder(chain('elsewhere'));
    expect([order[0]?.id, order.at(-1)?.id, cycles]).toEqual(['l99999', 'l0', []]);
  });

  it('is one cycle when its end leads back to its start', () => {
    expect(costOrder(chain('l0')).cycles.map(({ length }) => length)).toEqual([100_000]);
  });
});

/** Whether a line is calculated from another, by any way: each line in turn, as far as it leads. */
function reaches(from: CostLine, to: CostLine, lines: readonly CostLine[]): boolean {
  const found = new Set<string>();
  const next = partsOf(from).map(({ value }) => value);
  for (let id = next.pop(); id !== undefined; id = next.pop()) {
    if (found.has(id)) continue;
    found.add(id);
    const line = lines.find((one) => one.id === id);
    next.push(...(line ? partsOf(line).map(({ value }) => value) : []));
  }
  return found.has(to.id);
}
