import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { law, same } from '../../tests/helpers/laws.js';
import { fold, isSame, nameMeant } from './identity.js';

/** Unicode 16, DerivedCoreProperties: Default_Ignorable_Code_Point, some of each kind. */
const INVISIBLE = [
  '\u00AD',
  '\u034F',
  '\u200B',
  '\u200D',
  '\u2060',
  '\uFE0F',
  '\uFEFF',
  '\u{E0001}',
  '\u{E0100}',
];
/** Unicode 16, PropList: White_Space, all but those that are written as one. */
const SPACES = [
  '\t',
  '\n',
  '\r\n',
  '\u0085',
  '\u00A0',
  '\u1680',
  '\u2003',
  '\u2009',
  '\u2028',
  '\u202F',
  '\u3000',
];

const binary = fc.string({ unit: 'binary', maxLength: 6 });
/** Names as people write them, and what may stand in them unseen. */
const common = fc.constantFrom(
  'Å',
  'å',
  'A',
  'a',
  '\u030A',
  'r',
  'E',
  'ß',
  'ÿ',
  'µ',
  'İ',
  'ı',
  'I',
  'Σ',
  ' ',
  '  ',
);
const sneaky = fc
  .array(fc.oneof(common, fc.constantFrom(...INVISIBLE, ...SPACES)), { maxLength: 8 })
  .map((parts) => parts.join(''));
const text = fc.oneof(binary, sneaky);

describe('folding a name', () => {
  law('twice is folding it once', [text], (name) => fold(fold(name)) === fold(name));

  law('forgets its Unicode form', [text], (name) =>
    same(fold(name.normalize('NFD')), fold(name.normalize('NFC'))),
  );

  law('forgets what nobody sees', [text, fc.nat(), fc.constantFrom(...INVISIBLE)], (name, nth, unseen) => {
    const letters = [...name.normalize('NFC')];
    return fold(letters.toSpliced(nth % (letters.length + 1), 0, unseen).join('')) === fold(name);
  });

  law(
    'takes every run of spaces as one, and none at the ends',
    [fc.array(common), fc.constantFrom(...SPACES)],
    (words, space) => {
      const spaced = (mark: string) => words.map((word) => `x${word.trim()}`).join(mark);
      return fold(`${space}${spaced(`${space} `)}${space}`) === fold(spaced(' '));
    },
  );

  law(
    'of plain words is their lower case, as of all others',
    [fc.string({ unit: fc.integer({ min: 0x20, max: 0xff }).map((code) => String.fromCodePoint(code)) })],
    (name) => {
      // A letter that is not plain sends the whole text the long way.
      return fold(`${name}\u4E00`) === fold(`${name}x`).replace(/x$/, '\u4E00');
    },
  );

  it.each([
    'Åre',
    'ÅRE',
    'A\u030Are',
    'Å\u200Dre',
    'A\u200D\u030Are',
    'Å\u00ADre',
    '\uFEFFÅre\u200B',
    ' Å\uFE0Fre',
  ])('%j is Åre', (name) => expect(fold(name)).toBe('åre'));

  it('knows no locale: the Turkish letters stay two', () => {
    expect([fold('I'), fold('ı')]).toEqual(['i', 'ı']);
  });
});

describe('the same name', () => {
  it('is one that folds alike', () => {
    expect(isSame('Region\u00A0JH', 'region  jh')).toBe(true);
    expect(isSame('Region JH', 'Region-JH')).toBe(false);
  });

  it('is found as it stands among the known', () => {
    expect(nameMeant('BUD\u00ADGET ', ['pupils', 'Budget'])).toBe('Budget');
    expect(nameMeant('budgets', ['pupils', 'Budget'])).toBeUndefined();
  });
});
