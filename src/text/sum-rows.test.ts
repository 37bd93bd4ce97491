import { describe, expect, it } from 'vitest';
import { isNobody, isPartOfRow } from './sum-rows.js';

describe('a row that is the middle of others', () => {
  it.each([
    'Medelvärde',
    'Genomsnitt länet',
    'Ovägt medel',
    'Alla kommuner (ovägt medel)',
    'Rikssnitt',
    'Viktat medel',
  ])('is called so: %s', (name) => expect(isNobody(name)).toBe(true));

  it.each(['Medelpad', 'Snittarps skola', 'Kommunmedel AB', 'Riksvägen'])('is not called so: %s', (name) => {
    expect(isNobody(name)).toBe(false);
  });
});

describe('a row that is a part of another', () => {
  it.each([
    'A, varav tätort',
    'A (varav kvinnor)',
    'A varav stad',
    'Alby,därav män',
    'Alby, of which women',
    'varav B',
  ])('is no party: %s', (name) => expect(isNobody(name)).toBe(true));

  it.each([
    'Havarav',
    'Varavs skola',
    'Stiftelsen Varava',
    'Alby (varav 300 i tätort)',
    'Norra varavsbygden',
  ])('is not called so: %s', (name) => expect(isNobody(name)).toBe(false));

  it('is a part of the row above it where it begins with that name, or with none', () => {
    expect(isPartOfRow('A, varav tätort', 'A')).toBe(true);
    expect(isPartOfRow('Alby (varav kvinnor)', 'ALBY')).toBe(true);
    expect(isPartOfRow('- varav tätort', 'A')).toBe(true);
    expect(isPartOfRow('A, varav tätort', 'B')).toBe(false);
    expect(isPartOfRow('Alby, varav tätort', 'A')).toBe(false);
    expect(isPartOfRow('Summa, varav moms', 'Alby')).toBe(false);
    expect(isPartOfRow('A (varav 3 i tätort)', 'A')).toBe(false);
  });
});
