import { describe, expect, it } from 'vitest';
import { nodeOf } from '../../tests/helpers/nodes.js';
import { declaredMeasure } from './measures/read.js';

describe('a measure', () => {
  it.each(['party', 'Period', 'status', 'note', 'source'])('is not called as another column: %s', (id) => {
    const written = { id, title: 'T', file: 'f.csv', source: 'S', 'years-back': '2' };
    const issues = [{ code: 'reserved-name', facts: { name: id }, at: { field: 'id' } }];
    expect(declaredMeasure(nodeOf(written))).toMatchObject({ ok: false, issues });
  });
});
