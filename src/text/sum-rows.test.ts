import { describe, expect, it } from 'vitest';
import { isNobody } from './sum-rows.js';

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
