import { describe, expect, it } from 'vitest';
import { nodeOf } from '../../tests/helpers/nodes.js';
import { issuesOf, valueIn } from '../kernel/outcome.js';
import { REVISIONS } from '../keys/measure.js';
import { declaredMeasure } from './measures/declared.js';

const MEASURE = { id: 'pupils', title: 'T', file: 'f.csv', source: 'S', 'years-back': '1' };

describe('what a new count does to the year', () => {
  const vintageOf = (said: Record<string, string>) => {
    const read = declaredMeasure(nodeOf({ ...MEASURE, ...said }));
    return { vintage: valueIn(read)?.facts.vintage, codes: issuesOf(read).map(({ code }) => code) };
  };

  it.each(REVISIONS)('is said with the day from which it is in force: %s', (revision) => {
    expect(vintageOf({ 'in-force-from': '05-01', revision })).toEqual({
      vintage: { yearsBack: 1, inForceFrom: { month: 5, day: 1 }, revision },
      codes: [],
    });
  });

  it('is not said of a count that comes into force on no day', () => {
    expect(vintageOf({ revision: 'none' }).codes).toEqual(['revision-without-date']);
  });

  it('is said of a day that cannot be read, which has its own fault', () => {
    expect(vintageOf({ 'in-force-from': 'May', revision: 'none' }).codes).toEqual(['not-a-day']);
  });

  it('is one of three things', () => {
    expect(
      declaredMeasure(nodeOf({ ...MEASURE, 'in-force-from': '05-01', revision: 'from-dat' })),
    ).toMatchObject({
      ok: false,
      issues: [{ code: 'unknown-choice', facts: { text: 'from-dat', suggestion: 'from-date' } }],
    });
  });
});

describe('a measure', () => {
  it.each(['party', 'Period', 'status', 'note', 'source'])('is not called as another column: %s', (id) => {
    const written = { ...MEASURE, id };
    const issues = [{ code: 'reserved-name', facts: { name: id }, at: { field: 'id' } }];
    expect(declaredMeasure(nodeOf(written))).toMatchObject({ ok: false, issues });
  });
});
