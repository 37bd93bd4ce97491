import { describe, expect, it } from 'vitest';
import { cellsTold, onlyStatistic, opened } from '../../../../tests/helpers/statistics.js';
import { statisticGrid } from '../../laid-out.js';

const ROW = {
  kpi: 'N15000',
  municipality: '9001',
  period: 2023,
  values: [
    { gender: 'K', value: 84.1, status: '' },
    { gender: 'M', value: null, status: 'Missing' },
    { gender: 'T', value: 82.0, status: '' },
  ],
};

describe('an answer of Kolada', () => {
  it('is read with its three genders, of which T is the whole', async () => {
    const country = { ...ROW, municipality: '0000', values: [{ gender: 'T', value: 1e3 }] };
    const read = await onlyStatistic(JSON.stringify({ count: 2, values: [ROW, country], next_url: null }));
    expect(read).toMatchObject({
      title: 'N15000',
      source: 'Kolada',
      isPage: false,
      dimensions: [
        { code: 'kpi', role: 'content' },
        {
          code: 'municipality',
          role: 'place',
          categories: [{ code: '9001', text: '9001' }, { text: 'Riket' }],
        },
        { code: 'period', role: 'time', categories: [{ code: '2023' }] },
        {
          code: 'gender',
          whole: 'T',
          categories: [{ text: 'Kvinnor' }, { text: 'Män' }, { text: 'Totalt' }],
        },
      ],
    });
    expect(cellsTold(read)).toEqual([
      'N15000 9001 2023 K 84.1',
      'N15000 9001 2023 M missing Missing',
      'N15000 9001 2023 T 82',
      'N15000 0000 2023 T 1000',
    ]);
  });

  it('of version 2 may lack the municipality that was asked for', async () => {
    const { municipality: _, ...row } = ROW;
    const read = await onlyStatistic(JSON.stringify({ values: [row] }));
    expect(read.dimensions.map(({ code }) => code)).toEqual(['kpi', 'period', 'gender']);
  });

  it('of schools has units of municipalities', async () => {
    const { municipality: _, ...row } = ROW;
    const read = await onlyStatistic(JSON.stringify({ values: [{ ...row, ou: 'V15E900101' }] }));
    expect(read.dimensions[1]).toMatchObject({ code: 'ou', role: 'place' });
  });

  it.each(['next_url', 'previous_url', 'next_page', 'previous_page'])(
    'that has a %s is one page of several, which is said where it is a table',
    async (page) => {
      const answer = { response: { values: [ROW], [page]: 'https://example.org/?page=2' } };
      const { statistics } = await opened(JSON.stringify(answer), 'elever.json');
      expect(statistics).toMatchObject([{ isPage: true }]);
      const grids = statistics.map(statisticGrid);
      expect(grids).toMatchObject([{ remarks: [{ code: 'one-page', facts: { file: 'elever.json' } }] }]);
    },
  );

  it('marks a value that has been taken away', async () => {
    const values = [{ gender: 'T', value: 12, status: '', isdeleted: true }];
    expect(cellsTold(await onlyStatistic(JSON.stringify({ values: [{ ...ROW, values }] })))).toEqual([
      'N15000 9001 2023 T missing isdeleted',
    ]);
  });

  it.each<[string, object, string[]]>([
    ['the same value twice', { values: [ROW, { ...ROW, values: ROW.values.slice(2) }] }, ['duplicate-row']],
    [
      'a row without its municipality',
      { values: [ROW, { ...ROW, municipality: undefined }] },
      ['missing-field'],
    ],
    ['a row that is none', { values: [ROW, 1] }, ['wrong-type']],
    ['a value without one', { values: [{ ...ROW, values: [{ gender: 'T' }] }] }, ['missing-field']],
    ['no values', { values: [], count: 0 }, ['not-statistics']],
    ['key figures, and no values of them', { values: [{ id: 'N15000' }], count: 1 }, ['not-statistics']],
  ])('that has %s is one issue', async (_, answer, codes) => {
    const { issues } = await opened(JSON.stringify(answer));
    expect(issues.map((one) => one.split(' ')[0])).toEqual(codes);
  });
});
