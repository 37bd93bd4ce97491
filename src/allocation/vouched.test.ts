import { describe, expect, it } from 'vitest';
import { date, measure } from '../../tests/helpers/cooperation.js';
import * as WORDS from '../../tests/helpers/words.js';
import { spoken } from '../sheet/sentence.js';
import { vouchedNote } from './figure-notes.js';

describe('who vouches for figures', () => {
  it.each([
    ['2024-11-01', 'Underlaget cases är intygat av Bo 1 november 2024, 14 månader före 2026.'],
    ['2024-11-02', 'Underlaget cases är intygat av Bo 2 november 2024, 13 månader före 2026.'],
    ['2025-12-01', 'Underlaget cases är intygat av Bo 1 december 2025, 1 månad före 2026.'],
    ['2025-12-02', 'Underlaget cases är intygat av Bo 2 december 2025.'],
    ['2026-03-01', 'Underlaget cases är intygat av Bo 1 mars 2026.'],
  ])('is told with the whole months before the year: %s', (day, said) => {
    const facts = { ...measure('cases', { yearsBack: 1 }, {}), vouched: { by: 'Bo', date: date(day) } };
    expect(vouchedNote(facts, 2026, spoken(WORDS.sv))).toEqual([said]);
  });

  it('is not told where nobody does', () => {
    expect(vouchedNote(measure('cases', { yearsBack: 1 }, {}), 2026, spoken(WORDS.sv))).toEqual([]);
  });
});
