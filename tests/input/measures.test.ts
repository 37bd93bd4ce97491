import { describe, expect, it } from 'vitest';
import type { Issue } from '../../src/core/issue.js';
import { declareMeasure } from '../../src/input/measures.js';
import { NOWHERE } from '../helpers/cooperation.js';

describe('a measure', () => {
  it.each(['party', 'Period', 'status', 'note', 'source'])('is not called as another column: %s', (id) => {
    const issues: Issue[] = [];
    const written = { id, title: 'T', file: 'f.csv', source: 'S', 'years-back': '2' };
    declareMeasure(written, (field) => ({ ...NOWHERE, field }), issues);
    expect(issues).toMatchObject([{ code: 'reserved-name', facts: { name: id }, at: { field: 'id' } }]);
  });
});
