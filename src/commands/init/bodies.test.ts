import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ROOT } from '../../../tests/helpers/allocate.js';
import { bodiesLike, bodyNamed, lookalikes, readBodies } from './bodies.js';

const bodies = readBodies({ packageFolder: ROOT });
const named = (text: string) => bodyNamed(text, bodies)?.code;

/** How many municipalities each county has, by the code of the county: SCB, Län och kommuner i kodnummerordning, since 2007. */
const COUNTIES = {
  '01': 26,
  '03': 8,
  '04': 9,
  '05': 13,
  '06': 13,
  '07': 8,
  '08': 12,
  '09': 1,
  10: 5,
  12: 33,
  13: 6,
  14: 49,
  17: 16,
  18: 12,
  19: 10,
  20: 15,
  21: 10,
  22: 7,
  23: 8,
  24: 15,
  25: 14,
} as const;

/** The regions of SCB's own file, and what they are called there: it is another's, and lies beside the project. */
const SCB = join(ROOT, '../shared/data/samples/pxweb-v2-scb/TAB6471_metadata.json');

describe('the municipalities and regions of Sweden', () => {
  it('are 290 and 21, each with a code of its own', () => {
    const codes = bodies.map(({ code }) => code);
    expect([
      codes.filter((code) => /^\d{4}$/.test(code)).length,
      codes.filter((code) => /^\d\d$/.test(code)).length,
    ]).toEqual([290, 21]);
    expect([codes.length, new Set(codes).size]).toEqual([311, 311]);
  });

  it('are as many in each county as it has, and each county has its region', () => {
    const counted = Object.fromEntries(
      bodies
        .filter(({ code }) => code.length === 2)
        .map(({ code }) => [
          code,
          bodies.filter((one) => one.code.length === 4 && one.code.startsWith(code)).length,
        ]),
    );
    expect(counted).toEqual(COUNTIES);
  });

  it.skipIf(!existsSync(SCB))('are called what SCB calls them, and so are the counties', () => {
    const { dimension } = JSON.parse(readFileSync(SCB, 'utf8'));
    const { '00': _, ...labels } = dimension.Region.category.label;
    expect(
      Object.fromEntries(bodies.map(({ code, name, also }) => [code, code.length === 2 ? also : name])),
    ).toEqual(labels);
  });

  it('have names that no other of the same kind has', () => {
    for (const { name, code } of bodies) expect(named(name)).toBe(code);
    for (const { code } of bodies) expect(named(code)).toBe(code);
  });
});

describe('a name', () => {
  it.each([
    ['Aneby', '0604'],
    ['aneby kommun', '0604'],
    ['ANEBY', '0604'],
    ['Jönköpings kommun', '0680'],
    ['Göteborgs Stad', '1480'],
    ['Borås stad', '1490'],
    ['Falu kommun', '2080'],
    ['Malung-Sälens kommun', '2023'],
    ['Habo', '0643'],
    ['habo', '0643'],
    ['Ha\u030Abo', '0305'],
    ['Håbo kommun', '0305'],
  ])('%s is the municipality %s', (text, code) => {
    expect(named(text)).toBe(code);
  });

  it.each([
    ['Region Jönköpings län', '06'],
    ['Region Jönköping', '06'],
    ['Jönköpings län', '06'],
    ['Region Gotland', '09'],
    ['Västra Götalandsregionen', '14'],
    ['Västra Götaland', '14'],
    ['Region Västra Götaland', '14'],
    ['Skåne', '12'],
    ['Region Södermanland', '04'],
    ['Dalarnas län', '20'],
  ])('%s is the region %s', (text, code) => {
    expect(named(text)).toBe(code);
  });

  it('that a municipality and a county share is the municipality', () => {
    expect(['Kalmar', 'Stockholm', 'Uppsala', 'Gotland', 'Örebro'].map(named)).toEqual([
      '0880',
      '0180',
      '0380',
      '0980',
      '1880',
    ]);
  });

  it('that is nobody has those that look like it, alike but for marks before any other', () => {
    const like = (text: string) => bodiesLike(text, bodies).map(({ code }) => code);
    expect(named('Eksjo')).toBeUndefined();
    expect([like('Eksjo'), like('Habö'), like('Vetlnda'), like('Eksjos kommun')]).toEqual([
      ['0686'],
      ['0305', '0643'],
      ['0685'],
      ['0686'],
    ]);
    expect(like('Räddningsförbundet på Höglandet')).toEqual([]);
  });

  it('differs from another in marks alone in one pair, which is told', () => {
    const alike = bodies.filter((body) => lookalikes(body, bodies).length > 0);
    expect(alike.map(({ name }) => name)).toEqual(['Håbo', 'Habo']);
  });
});
