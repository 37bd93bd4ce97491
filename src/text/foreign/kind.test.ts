import { describe, expect, it } from 'vitest';
import { NOWHERE } from '../../../tests/helpers/cooperation.js';
import { holdsFigure, holdsNumber, kindOf } from './kind.js';

const cell = (value: string) => ({ value, at: NOWHERE });

describe('what a cell holds', () => {
  it.each([
    '6',
    '1 234,5',
    '61 %',
    '50 kr',
    '442,6 1)',
    '+600',
    '- 600',
    '\u2011600',
    '–600',
    '1,234',
    '61.000,00',
    '€61,000.00',
    "61'000.00",
    '61 000 kr/år',
    'ca 61 000',
    '(600)',
    '600-',
    '61 euro',
    '61 Euro',
    'USD 61',
    '1,293,922,083',
    '-',
    '–',
  ])('%s is a figure that can be read', (text) => expect(kindOf(cell(text))).toBe('figure'));

  it.each([
    '1/3',
    '=61',
    '**61**',
    '61&nbsp;000',
    '\u200b61',
    '1,29,922',
    '61.000,00.00',
    '(600',
    '-(600)',
    '61 rubel',
    '½',
    '08:30',
    '9'.repeat(120),
  ])('%s is a figure that is not read', (text) => expect(kindOf(cell(text))).toBe('unread'));

  it.each([
    'Alby',
    '2303 Alby',
    '1) Preliminär',
    '2)',
    '212000-2973',
    '0640-161 00',
    '2024-01-31',
    '31/12 2022',
    '1 jan 2024',
    '31 december 2022',
    '2023/24',
    '2024 budget',
    'KS 2024/112',
    'Invånare 2024',
    'Alby 1:23',
    '£000',
  ])('%s is a text: a name, a code or a date', (text) => expect(kindOf(cell(text))).toBe('text'));

  it('a dash is nothing to read', () => {
    expect(holdsFigure(cell('–'))).toBe(false);
    expect(holdsFigure(cell('(0)'))).toBe(true);
  });

  it('a text has a number of some size when it is no year', () => {
    expect(holdsNumber(cell('Alby 612'))).toBe(true);
    expect(holdsNumber(cell('Alby 2024'))).toBe(false);
    expect(holdsNumber(cell('Alby 61 2024'))).toBe(false);
  });
});
