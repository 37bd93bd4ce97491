import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { figure } from '../../tests/helpers/claims.js';
import { measure, valueIn } from '../../tests/helpers/cooperation.js';
import { named } from '../../tests/helpers/keys.js';
import { law, same } from '../../tests/helpers/laws.js';
import { inputFor, type Sharing, sharing } from '../../tests/helpers/sharing.js';
import { ONE } from '../kernel/number.js';
import { average } from '../keys/average.js';
import { proportional } from '../keys/proportional.js';
import { readAsAgreed, shownVintage } from './vintage.js';

const drawn = fc.tuple(sharing, fc.array(figure, { minLength: 40, maxLength: 40 }));
const key = fc.constantFrom(proportional(named('usage')), average(named('usage'), 3));
const YEARS = [2012, 2013, 2014, 2015, 2016];

/** What each weighs in a year by figures so many years back, where the agreement states no year or one. */
function weightsOf(
  of: typeof drawn extends fc.Arbitrary<infer T> ? T : never,
  by: ReturnType<typeof proportional>,
  [year, yearsBack]: readonly [number, number],
  vintage?: number,
) {
  const [parties, figures] = of;
  const table = Object.fromEntries(
    parties.parties.map(({ id }, i) => [
      id,
      Object.fromEntries(YEARS.map((one, j) => [one, figures[i * 5 + j] ?? ONE])),
    ]),
  );
  const measures = new Map([['usage', measure('usage', { yearsBack }, table)]]);
  const stated = vintage === undefined ? undefined : new Map([['usage', String(vintage)]]);
  const input = { ...inputFor(by, parties as Sharing), year, measures: readAsAgreed(measures, stated) };
  // Which measure they were read of says how far back it is read.
  return valueIn(by.weigh(input)).weights.map(({ value, figures }) => ({ value, figures }));
}

describe('the year that an agreement states for its figures', () => {
  law(
    'is read as the year so many years later reads it, whichever is asked for and however far back the measure is read',
    [drawn, key, fc.constantFrom(2014, 2015, 2016), fc.integer({ min: 0, max: 9 }), fc.nat(9)],
    (of, by, vintage, later, yearsBack) =>
      same(weightsOf(of, by, [vintage + later, yearsBack], vintage), weightsOf(of, by, [vintage + 1, 1])),
  );

  law('is read of no other measure', [key, fc.nat(9)], (by, yearsBack) => {
    const measures = new Map(by.reads.map((id) => [id, measure(id, { yearsBack }, {})]));
    return same([...readAsAgreed(measures, new Map([['other', '2015']]))], [...measures]);
  });

  it.each([
    [['a', 'b'], { a: '2018', b: '2018', c: '2017' }, '2018'],
    [['a', 'b'], { a: '2018', b: '2017' }, 'a 2018, b 2017'],
    [['a', 'b'], { b: '2017' }, 'b 2017'],
    [['a'], { b: '2017' }, undefined],
    [[], {}, undefined],
  ])('is shown of %j by %j as %j', (reads, years, shown) => {
    expect(shownVintage(new Map(Object.entries(years)), reads)).toBe(shown);
  });
});
