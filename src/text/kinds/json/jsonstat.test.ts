import { describe, expect, it } from 'vitest';
import { cellsTold, onlyStatistic, opened } from '../../../../tests/helpers/statistics.js';

/** Two places in two years, as version 2 has it. */
const DATASET = {
  version: '2.0',
  class: 'dataset',
  label: 'Elever efter region och år',
  source: 'Skolverket',
  updated: '2025-04-01T06:00:00Z',
  note: ['Avser 15 oktober.'],
  id: ['Region', 'Tid'],
  size: [2, 2],
  role: { geo: ['Region'], time: ['Tid'] },
  dimension: {
    Region: {
      label: 'region',
      category: { index: { '9002': 1, '9001': 0 }, label: { '9001': 'Alby', '9002': 'Berg' } },
    },
    Tid: { label: 'år', category: { index: ['2023', '2024'] } },
  },
  value: [12, 13.5, null, 15] as unknown,
};

const CELLS = ['9001 2023 12', '9001 2024 13.5', '9002 2023 missing', '9002 2024 15'];

const read = (changed: object) => onlyStatistic(JSON.stringify({ ...DATASET, ...changed }));

/** A dataset of one dimension, as it is given, with as many values as it says. */
const oneOf = (dimension: object, size: unknown, more: object = {}) =>
  opened(
    JSON.stringify({
      class: 'dataset',
      id: ['A'],
      size: [size],
      dimension: { A: dimension },
      value: [1, 2],
      ...more,
    }),
  );

describe('JSON-stat', () => {
  it('of version 2 is read with all that it says of itself', async () => {
    const read = await onlyStatistic(JSON.stringify(DATASET));
    expect(read).toMatchObject({
      title: 'Elever efter region och år',
      source: 'Skolverket',
      updated: '2025-04-01T06:00:00Z',
      notes: ['Avser 15 oktober.'],
      isDisturbed: false,
    });
    expect(read.dimensions).toMatchObject([
      {
        code: 'Region',
        text: 'region',
        role: 'place',
        categories: [{ code: '9001', text: 'Alby' }, { text: 'Berg' }],
      },
      {
        code: 'Tid',
        text: 'år',
        role: 'time',
        categories: [{ code: '2023', text: '2023' }, { code: '2024' }],
      },
    ]);
    expect(cellsTold(read)).toEqual(CELLS);
  });

  it('of version 1 is read alike, alone in a bundle', async () => {
    const { id, size, role, dimension, label, value } = DATASET;
    const bundle = { dataset: { label, value, dimension: { ...dimension, id, size, role } } };
    expect(cellsTold(await onlyStatistic(JSON.stringify(bundle)))).toEqual(CELLS);
  });

  it('of several datasets is several statistics, by their labels or names', async () => {
    const unnamed = { ...DATASET, label: undefined };
    const { statistics } = await opened(JSON.stringify({ first: DATASET, second: unnamed }));
    expect(statistics.map(({ title }) => title)).toEqual(['Elever efter region och år', 'second']);
  });

  it('of a collection is the datasets that it holds; one that only links has no figures', async () => {
    const link = { item: [{ class: 'dataset', href: 'https://example.org/1' }, DATASET] };
    const collection = { version: '2.0', class: 'collection', link };
    expect((await opened(JSON.stringify(collection))).statistics).toHaveLength(1);
    const links = { ...collection, link: { item: link.item.slice(0, 1) } };
    expect((await opened(JSON.stringify(links))).issues).toEqual(['not-statistics links 1:1']);
  });

  it('has sizes that are texts, and values by number, sparse', async () => {
    const sparse = { size: ['2', '2'], value: { '0': 12, '3': 15 }, status: { '3': 'p' } };
    expect(cellsTold(await read(sparse))).toEqual(['9001 2023 12', '9002 2024 15 p']);
  });

  it.each([
    ['e', ['9001 2023 12 e', '9001 2024 13.5 e', '9002 2023 missing e', '9002 2024 15 e']],
    [['e'], ['9001 2023 12 e', '9001 2024 13.5 e', '9002 2023 missing e', '9002 2024 15 e']],
    [
      [null, null, '..', ''],
      ['9001 2023 12', '9001 2024 13.5', '9002 2023 missing ..', '9002 2024 15'],
    ],
    [{ '2': ':' }, ['9001 2023 12', '9001 2024 13.5', '9002 2023 missing :', '9002 2024 15']],
  ])('has a status for all, or for each: %j', async (status, told) => {
    expect(cellsTold(await read({ status }))).toEqual(told);
  });

  it('of PxWeb has its id, its whole, and a dash for nothing to count', async () => {
    const category = { index: ['T', '1'], label: { T: 'totalt', '1': 'kvinnor' } };
    const px = {
      extension: { px: { tableid: 'TAB1', decimals: 0 } },
      status: { '1': '-' },
      value: [5, null],
    };
    const whole = { elimination: true, eliminationValueCode: 'T' };
    const { statistics } = await oneOf({ category, extension: whole }, 2, px);
    expect(statistics).toMatchObject([{ id: 'TAB1', dimensions: [{ whole: 'T' }] }]);
    expect(statistics.flatMap(cellsTold)).toEqual(['T 5', '1 0 -']);
    const summable = await oneOf({ category, extension: { elimination: true } }, 2, px);
    expect(summable.statistics).toMatchObject([{ dimensions: [{ isSummable: true }] }]);
    const absent = { elimination: true, eliminationValueCode: 'TOT' };
    const without = await oneOf({ category, extension: absent }, 2, px);
    expect(without.statistics[0]?.dimensions[0]).not.toHaveProperty('whole');
  });

  it('of a hierarchy has the parent of each, and the root as the whole', async () => {
    const category = { index: ['T', 'a', 'b'], child: { T: ['a', 'b'] } };
    const { statistics } = await oneOf({ category }, 3, { value: [3, 1, 2] });
    expect(statistics).toMatchObject([
      { dimensions: [{ whole: 'T', categories: [{ code: 'T' }, { within: 'T' }, { within: 'T' }] }] },
    ]);
  });

  it('has units, and the power of ten that the figures leave out', async () => {
    const unit = { a: { base: 'antal', decimals: 0 }, b: { base: 'kr', mult: 6 } };
    const { statistics } = await oneOf({ category: { index: ['a', 'b'], unit } }, 2);
    expect(statistics[0]?.dimensions[0]?.categories).toMatchObject([{ unit: 'antal' }, { unit: 'kr ×10^6' }]);
  });

  it('says when its source has disturbed every figure', async () => {
    const note = 'En liten kontrollerad slumpmässig osäkerhet är införd i samtliga redovisade uppgifter.';
    expect(await read({ note: [note] })).toMatchObject({ isDisturbed: true });
  });

  it('reads figures exactly, however they are written', async () => {
    const text = JSON.stringify(DATASET).replace('13.5', '0.30000000000000004');
    expect(cellsTold(await onlyStatistic(text))[1]).toBe('9001 2024 0.30000000000000004');
  });

  it('tells the place of a cell when asked', async () => {
    const text = JSON.stringify(DATASET, null, 1);
    const [, second] = (await onlyStatistic(text)).cells;
    expect(second?.at).toMatchObject({ excerpt: '  13.5,', column: 3 });
  });

  it.each<[string, object, string]>([
    ['has fewer values than its sizes make', { value: [1, 2, 3] }, 'statistic-size'],
    ['has a value beyond them', { value: { '4': 1 } }, 'statistic-size'],
    ['has a size that its categories do not have', { size: [2, 3] }, 'statistic-size'],
    ['has no values', { value: [] }, 'not-statistics'],
    ['has more dimensions than sizes', { size: [4] }, 'statistic-size'],
    ['has a size that is none', { size: [2, 'x'] }, 'not-a-whole-number'],
    ['lacks a dimension', { id: ['Region', 'Ar'] }, 'missing-field'],
    ['has a figure that cannot be read', { value: [1, 2, 3, '1,5'] }, 'not-a-number'],
    ['has a value that is none', { value: [1, 2, 3, true] }, 'not-a-number'],
    ['has a list for a value', { value: [1, 2, 3, [4]] }, 'not-a-number'],
    ['has a number that is too long', { value: [1, 2, 3, 1e200] }, 'number-too-long'],
  ])('that %s is one issue', async (_, changed, code) => {
    const told = (await opened(JSON.stringify({ ...DATASET, ...changed }))).issues;
    expect(told.map((one) => one.split(' ')[0])).toEqual([code]);
  });

  it('that has several categories in no order is one issue', async () => {
    const { issues } = await oneOf({ category: { label: { a: 'A', b: 'B' } } }, 2);
    expect(issues.map((one) => one.split(' ')[0])).toEqual(['missing-field']);
  });

  it.each([
    ['two categories of one number', { category: { index: { a: 0, b: 0 } } }, 2],
    ['a number beyond the size', { category: { index: { a: 0, b: 2 } } }, 2],
    ['a code that stands twice', { category: { index: ['a', 'a'] } }, 2],
    ['fewer than its size', { category: { index: ['a'] } }, 2],
    ['a size of one, and no category', { category: { label: {} } }, 1],
  ])('with a dimension that has %s is one issue', async (_, dimension, size) => {
    expect((await oneOf(dimension, size)).issues.map((one) => one.split(' ')[0])).toEqual(['statistic-size']);
  });
});
