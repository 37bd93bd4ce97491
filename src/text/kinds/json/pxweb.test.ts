import { describe, expect, it } from 'vitest';
import { cellsTold, onlyStatistic, opened } from '../../../../tests/helpers/statistics.js';

const ANSWER = {
  columns: [
    { code: 'Region', text: 'region', type: 'd' },
    { code: 'Tid', text: 'år', type: 't' },
    { code: 'E1', text: 'Elever', type: 'c', unit: 'antal' },
    { code: 'E2', text: 'Lärare', type: 'c' },
  ],
  comments: [{ variable: 'Region', value: '9002', comment: 'Ändrad gräns.\r\n' }],
  data: [
    { key: ['9001', '2023'], values: ['12', '..'] },
    { key: ['9002', '2023'], values: ['-', '13.50'] },
  ],
  metadata: [{ infofile: 'None', updated: '2025-04-01T06:00:00Z', label: 'Elever', source: 'Skolverket' }],
};

describe('JSON of PxWeb 1', () => {
  it('is read with its contents as a dimension of their own', async () => {
    const read = await onlyStatistic(JSON.stringify(ANSWER));
    expect(read).toMatchObject({
      title: 'Elever',
      source: 'Skolverket',
      updated: '2025-04-01T06:00:00Z',
      notes: ['Ändrad gräns.'],
      dimensions: [
        { code: 'Region', text: 'region' },
        { code: 'Tid', role: 'time' },
        { role: 'content', categories: [{ code: 'E1', text: 'Elever', unit: 'antal' }, { text: 'Lärare' }] },
      ],
    });
    expect(cellsTold(read)).toEqual([
      '9001 2023 E1 12',
      '9001 2023 E2 missing ..',
      '9002 2023 E1 0 -',
      '9002 2023 E2 13.50',
    ]);
  });

  it.each<[string, object, string]>([
    ['a row with a value too few', { key: ['9001', '2023'], values: ['1'] }, 'statistic-size'],
    [
      'a row with a part of its key too many',
      { key: ['9001', 'T', '2023'], values: ['1', '2'] },
      'statistic-size',
    ],
    ['a row that is no row', [], 'statistic-size'],
    ['a figure that is none', { key: ['9003', '2023'], values: ['1,5', '2'] }, 'not-a-number'],
  ])('that has %s is one issue', async (_, row, code) => {
    const { issues } = await opened(JSON.stringify({ ...ANSWER, data: [...ANSWER.data, row] }));
    expect(issues.map((one) => one.split(' ')[0])).toEqual([code]);
  });

  it('that has a row twice is an issue for each of its values', async () => {
    const { issues } = await opened(JSON.stringify({ ...ANSWER, data: [...ANSWER.data, ANSWER.data[0]] }));
    expect(issues.map((one) => one.split(' ')[0])).toEqual(['duplicate-row', 'duplicate-row']);
  });

  it('without rows has no figures', async () => {
    const { issues } = await opened(JSON.stringify({ ...ANSWER, data: [] }));
    expect(issues).toEqual(['not-statistics empty 1:1']);
  });
});
