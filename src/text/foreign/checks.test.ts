import { describe, expect, it } from 'vitest';
import { recordsOf } from '../../../tests/helpers/foreign.js';
import { valueIn } from '../../kernel/outcome.js';
import { missingMarks } from './checks.js';
import { linesOf } from './parts.js';

describe('figures that are said to be missing', () => {
  it('are told once for a column, with the mark that says so', () => {
    const columns = { name: 0, weight: 1, amount: 2 };
    const lines = valueIn(linesOf(recordsOf('Alby; .. ;6', 'Byby;x;4'), columns, 3)) ?? [];
    const issues = missingMarks(lines, columns, ['Part', 'Vikt', 'Belopp']);
    expect(issues).toMatchObject([{ code: 'missing-mark', facts: { column: 'Vikt', text: '..', rows: 2 } }]);
  });
});

describe('a line without a text', () => {
  it('is called by its first cell', () => {
    expect(linesOf(recordsOf('1;61'), { weight: 1 }, 2)).toMatchObject({ ok: true, value: [{ name: '1' }] });
  });
});
