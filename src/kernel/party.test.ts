import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { reordered } from '../../tests/helpers/claims.js';
import { party } from '../../tests/helpers/cooperation.js';
import { law, same } from '../../tests/helpers/laws.js';
import { compareText, findParty, inTableOrder, namesOf } from './party.js';

const are = { ...party('are', '2321'), name: 'Åre' };
const region = { ...party('region-jh', '23'), name: 'Region JH' };
const text = fc.string({ unit: 'binary', maxLength: 4 });

describe('finding a party', () => {
  it.each([
    'are',
    'Åre',
    'åre',
    'ÅRE',
    'A\u030Are',
    ' Åre ',
    '2321',
    'Å\u200Dre',
    'A\u00AD\u030Are',
    '\uFEFFare',
  ])('"%s" means Åre', (text) => {
    expect(findParty([region, are], text)).toBe(are);
  });

  it.each(['region jh', 'Region  JH', 'Region\u00A0JH', 'REGION-JH', '23'])(
    '"%s" means the region',
    (text) => {
      expect(findParty([are, region], text)).toBe(region);
    },
  );

  it.each(['', 'Ar', 'åred', '232', 'region'])('"%s" means nobody', (text) => {
    expect(findParty([are, region], text)).toBeUndefined();
  });

  it('a party without a name of its own is named once', () => {
    expect(namesOf({ ...party('berg'), name: 'Berg' })).toEqual(['berg']);
  });
});

describe('the order of tables', () => {
  it("is the cooperation's own, then code, then id", () => {
    const sorted = [
      party('z', '9', 1),
      party('y', '1', 2),
      party('b', '10'),
      party('a', '9'),
      party('c', '9'),
    ];
    expect(inTableOrder([...sorted].reverse())).toEqual(sorted);
  });

  const parties = fc.uniqueArray(
    fc.record({ id: text, code: text, order: fc.option(fc.nat({ max: 3 }), { nil: undefined }) }),
    { maxLength: 6, selector: ({ id }) => id.normalize('NFC') },
  );
  law(
    'never depends on the order of the input',
    [parties.chain((drawn) => fc.tuple(fc.constant(drawn), reordered(drawn)))],
    ([drawn, others]) => {
      const sort = (list: typeof drawn) =>
        inTableOrder(list.map(({ id, code, order }) => party(id, code, order))).map(({ id }) => id);
      return same(sort(others), sort(drawn));
    },
  );

  it('leaves the list that it was given as it was', () => {
    const list = [party('b'), party('a')];
    inTableOrder(list);
    expect(list.map(({ id }) => id)).toEqual(['b', 'a']);
  });
});

describe('comparing texts', () => {
  law('goes by code point, as the bytes of UTF-8 do', [text, text], (a, b) => {
    const utf8 = (text: string) => Buffer.from(text.normalize('NFC'));
    return Math.sign(compareText(a, b)) === Buffer.compare(utf8(a), utf8(b));
  });

  it('takes composed and decomposed letters as the same', () => {
    expect(compareText('Åre', 'A\u030Are')).toBe(0);
  });

  it('knows no alphabet: å comes after z, and a figure before a letter', () => {
    expect(compareText('å', 'z')).toBeGreaterThan(0);
    expect(compareText('Z', 'a')).toBeLessThan(0);
    expect(compareText('10', '9')).toBeLessThan(0);
  });
});
