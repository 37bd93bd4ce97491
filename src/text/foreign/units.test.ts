import { describe, expect, it } from 'vitest';
import { toShortDecimal } from '../../kernel/number.js';
import { kronorIn, manyIn, statedUnit, unitInTitle } from './units.js';

describe('what a unit of money is in kronor', () => {
  it.each([
    ['kr', '1'],
    ['1000 kr', '1000'],
    ['1 000 kr', '1000'],
    ['tusental kronor', '1000'],
    ['Tusen kronor', '1000'],
    ['1000-tal kronor', '1000'],
    ['SEK thousands', '1000'],
    ['tkr, löpande priser', '1000'],
    ['Miljoner kr', '1000000'],
    ['miljoner kronor', '1000000'],
    ['SEK million', '1000000'],
    ['SEK millions', '1000000'],
    ['SEK ×10^6', '1000000'],
    ['tkr ×10^3', '1000000'],
    ['miljarder kronor', '1000000000'],
    ['öre', '0.01'],
  ])('%s', (unit, kronor) => {
    const known = kronorIn(unit);
    expect(known && toShortDecimal(known)).toBe(kronor);
  });

  it.each(['', 'antal', 'Euro ×10^6', 'kr per invånare', 'kr/m2', 'procent', 'skrivelser'])(
    '%s is none',
    (unit) => expect(kronorIn(unit)).toBeUndefined(),
  );
});

describe('how many of its things a figure stands for', () => {
  it.each([
    ['Folkmängd (tusental) 2025', '1000'],
    ['1000-tal personer', '1000'],
    ['Thousands of persons', '1000'],
    ['Persons ×10^6', '1000000'],
  ])('%s', (unit, many) => {
    const known = manyIn(unit);
    expect(known && toShortDecimal(known)).toBe(many);
  });

  it.each(['antal', 'tusental kronor', 'Antal i Tusenbo', 'per 1000 invånare'])('%s is one', (unit) =>
    expect(manyIn(unit)).toBeUndefined(),
  );
});

describe('what a line above or below a table says its figures are in', () => {
  const inTitle = (text: string) => unitInTitle(text)?.id;

  it.each(['Avgifter 2025 (tkr)', 'Fördelning, tkr', 'Kostnader i tkr', 'Alla belopp är i tusentals kronor'])(
    'of %s is thousands',
    (text) => expect(inTitle(text)).toBe('tkr'),
  );

  it('is no amount that the title tells', () => {
    expect(inTitle('Ramen är 45 mnkr')).toBeUndefined();
    expect(inTitle('Avgifter 2025')).toBeUndefined();
  });

  it('is told of a line below by what the line says, whoever it says it of', () => {
    expect(statedUnit('Avgifter anges i tusental kronor.')?.id).toBe('tkr');
    expect(statedUnit('Skulden är i sin helhet reglerad.')).toBeUndefined();
  });
});
