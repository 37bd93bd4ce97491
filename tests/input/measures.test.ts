import { describe, expect, it } from 'vitest';
import { declareMeasure } from '../../src/agreement/read-measures.js';
import type { Issue } from '../../src/kernel/issue.js';
import { NOWHERE } from '../helpers/cooperation.js';

describe('a measure', () => {
  it.each(['party', 'Period', 'status', 'note', 'source'])('is not called as another column: %s', (id) => {
    const issues: Issue[] = [];
    const written = { id, title: 'T', file: 'f.csv', source: 'S', 'years-back': '2' };
    declareMeasure(written, (field) => ({ ...NOWHERE, field }), issues);
    expect(issues).toMatchObject([{ code: 'reserved-name', facts: { name: id }, at: { field: 'id' } }]);
  });
});
