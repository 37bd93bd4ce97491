import { describe, expect, it } from 'vitest';
import { NOWHERE } from '../../../tests/helpers/cooperation.js';
import { given, monthly, percentOf, sheetOf, sumOf } from '../../../tests/helpers/costs.js';
import { ONE, rational, toShortDecimal } from '../../kernel/number.js';
import { costFigures, costTotal } from './costs.js';
import type { CostLine } from './sheet.js';

describe('a cost sheet', () => {
  it('adds up as GNS/13/2018 does: 914,4 less 805 and 109,4 is nothing', () => {
    const figures = figuresIn([
      given('fees', '914.4'),
      sumOf('revenue', ['fees']),
      given('salary', '-495'),
      given('social', '-230'),
      given('overhead', '-80'),
      sumOf('staff', ['salary', 'social', 'overhead']),
      given('premises', '-43'),
      given('expenses', '-46.4'),
      given('other', '-20'),
      sumOf('overheads', ['premises', 'expenses', 'other']),
      sumOf('result', ['revenue', 'staff', 'overheads']),
    ]);
    expect(figures).toMatchObject({ revenue: '914.4', staff: '-805', overheads: '-109.4', result: '0' });
  });

  it('adds exact amounts, not the decimals that are printed', () => {
    const thirds = ['a', 'b', 'c'].map((id) => ({ ...given(id, '0'), amount: { given: rational(1n, 3n) } }));
    expect(costFigures(sheetOf([...thirds, sumOf('all', ['a', 'b', 'c'])])).get('all')?.year).toEqual(ONE);
  });

  it('keeps its lines in their order, whatever they refer to', () => {
    const lines = [sumOf('c', ['b', 'a']), given('b', '1'), given('a', '2')];
    expect([...costFigures(sheetOf(lines)).keys()]).toEqual(['c', 'b', 'a']);
  });

  it('may be empty', () => {
    expect(costFigures(sheetOf([])).size).toBe(0);
  });

  it('says what is shared in kronor: 914,4 tkr is 914 400 kr', () => {
    const total = { value: 'fees', at: NOWHERE };
    expect(costTotal({ ...sheetOf([given('fees', '914.4')], rational(1000n)), total })?.value).toEqual(
      rational(914400n),
    );
    expect(costTotal(sheetOf([given('fees', '914.4')]))).toBeUndefined();
  });
});

/** The sheet of the paper, rounded where its figures are: each month and year as printed there. */
describe('Personalkostnad exklusive aktiviteter, 2018-10-10 (GNS/11/2018)', () => {
  const whole = { round: ONE };
  const lines = [
    monthly('salary', '50000'),
    percentOf('lkp', '46.47', ['salary']),
    percentOf('vacation', '1.60', ['salary', 'lkp']),
    sumOf('pay', ['salary', 'lkp', 'vacation'], { ...whole, months: 12 }),
    monthly('wellness', '125'),
    percentOf('overhead', '10', ['pay'], { ...whole, months: 12 }),
    given('premises', '43000', { ...whole, months: 12 }),
    given('it', '7000', { ...whole, months: 6 }),
    given('telephone', '3000', { months: 6 }),
    sumOf('yearly', ['pay', 'wellness', 'overhead', 'premises', 'it', 'telephone']),
    given('initial', '65000'),
    sumOf('with-initial', ['yearly', 'initial']),
    given('other', '100000'),
    sumOf('total', ['with-initial', 'other']),
  ];

  it.each([
    ['pay', '74407 892884'],
    ['wellness', '125 1500'],
    ['overhead', '7441 89292'],
    ['premises', '3583 43000'],
    ['it', '1167 7000'],
    ['telephone', '500 3000'],
    ['yearly', '87223 1036676'],
    ['with-initial', '1101676'],
    ['total', '1201676'],
  ])('%s is %s', (id, printed) => {
    expect(figuresIn(lines)[id]).toBe(printed);
  });

  it('rounds 74 406,76 a month, the sum of 50 000, 23 235 and 1 171,76', () => {
    const unrounded = lines.map((line) => ({ ...line, round: undefined }));
    expect(figuresIn(unrounded)).toMatchObject({
      lkp: '23235 278820',
      vacation: '1171.76 14061.12',
      pay: '74406.76 892881.12',
    });
  });
});

describe('a line', () => {
  it('given for a month has twelve of them, or as many as it says', () => {
    expect(figuresIn([monthly('a', '100'), monthly('b', '100', { months: 6 })])).toEqual({
      a: '100 1200',
      b: '100 600',
    });
  });

  it('given once has no month, and neither has what it is part of', () => {
    const lines = [
      monthly('a', '100'),
      given('b', '50'),
      sumOf('c', ['a', 'b']),
      percentOf('d', '10', ['a', 'b']),
    ];
    expect(figuresIn(lines)).toMatchObject({ b: '50', c: '1250', d: '125' });
  });

  it('that is a percentage of six months has the percentage of these, not of twelve', () => {
    expect(
      figuresIn([given('it', '7000', { months: 6, round: ONE }), percentOf('oh', '10', ['it'])]),
    ).toMatchObject({
      oh: '116.7 700',
    });
  });

  it('rounds halves away from zero, a credit as its charge', () => {
    const half = { round: ONE };
    const lines = [
      given('a', '1'),
      given('b', '-1'),
      percentOf('c', '50', ['a'], half),
      percentOf('d', '50', ['b'], half),
    ];
    expect(figuresIn(lines)).toMatchObject({ c: '1', d: '-1' });
  });

  it('rounds what it calculates to its unit, never what is given', () => {
    const lines = [
      given('a', '1234.5', { months: 12, round: rational(100n) }),
      monthly('b', '1234.5', { round: rational(100n) }),
    ];
    expect(figuresIn(lines)).toEqual({ a: '100 1234.5', b: '1234.5 14800' });
  });

  it('is a month of what it adds up, when only the sum says how many', () => {
    expect(
      figuresIn([given('a', '300'), given('b', '300'), sumOf('c', ['a', 'b'], { months: 6 })]),
    ).toMatchObject({
      c: '100 600',
    });
  });
});

/** Month and year of every line as text: `500 3000`; the year alone when there is no month. */
function figuresIn(lines: readonly CostLine[]): Record<string, string> {
  const figures = [...costFigures(sheetOf(lines))];
  return Object.fromEntries(
    figures.map(([id, { month, year }]) => [
      id,
      [...(month ? [month] : []), year].map((one) => toShortDecimal(one)).join(' '),
    ]),
  );
}
