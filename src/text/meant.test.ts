import { describe, expect, it } from 'vitest';
import { dateMeant, figureMeant, settled } from './meant.js';

describe('the figure that was meant', () => {
  it.each([
    ['2.400.000', '2 400 000'],
    ['2,400,000', '2 400 000'],
    ["2'400", '2 400'],
    ['1.234,56', '1 234,56'],
    ['1,234.56', '1 234,56'],
    ['-1.234.567', '-1 234 567'],
  ])('of %s is %s', (text, figure) => expect(figureMeant(text)).toEqual({ figure }));

  it.each([
    ['37O', '370', 'O'],
    ['2 4O0 000', '2 400 000', 'O'],
    ['l2', '12', 'l'],
    ['4o,5', '40,5', 'o'],
  ])('of %s is %s, with a letter', (text, figure, letter) =>
    expect(figureMeant(text)).toEqual({ figure, letter }),
  );

  it.each(['', 'O', 'Olof', 'okänt', '12 kr', '1.23.456', '1.234.56', '1e5', '12 34', '2024-01-01'])(
    'of "%s" is none',
    (text) => expect(figureMeant(text)).toBeUndefined(),
  );
});

describe('the date that was meant', () => {
  it.each([
    ['2023-7-1', '2023-07-01'],
    ['2023/07/01', '2023-07-01'],
    ['2023.12.9', '2023-12-09'],
  ])('of %s is %s', (text, date) => expect(dateMeant(text)).toBe(date));

  it.each(['2023-13-1', '2023-7-32', '1-7-2023', '2023-7', '2023-7/1', 'juli'])('of %s is none', (text) =>
    expect(dateMeant(text)).toBeUndefined(),
  );
});

it('decimals that are no thousands are fewer or more than three', () => {
  expect(['400', '450', '234', '000'].map(settled)).toEqual(['4', '45', '2340', '0000']);
});
