import { expect, it } from 'vitest';
import { plain } from './plain.js';
import { asSentence, joined, spoken } from './sentence.js';

const catalogue = {
  language: 'sv' as 'sv' | 'en',
  total: 'Summa',
  of: (name: string, parts: readonly string[]) => `${name}: ${parts.join(', ')}`,
};
const words = spoken(catalogue);

it('a sentence is shown, joined and laid into another', () => {
  const sentence = words.of(words.total, [asSentence('A'), 'B']);
  expect(plain(joined([sentence, words.total]))).toBe('Summa: A, B Summa');
});

it('to the compiler a sentence is no text: nobody cuts it, measures it, compares it or passes it for one', () => {
  const { total, language } = words;
  // @ts-expect-error
  expect(total.replace('a', '')).toBe('Summ');
  // @ts-expect-error
  expect(total.length).toBe(5);
  // @ts-expect-error
  expect(total === 'Summa').toBe(true);
  // @ts-expect-error
  const text: string = words.of('A', []);
  // @ts-expect-error
  const sentence: typeof total = text;
  expect([sentence, language === 'sv']).toEqual(['A: ', true]);
});
