import { expect, it } from 'vitest';
import { gluedComments } from './glued-comments.js';
import { makeSource } from './source.js';
import * as yaml from './yaml/library.js';

const glued = (text: string) =>
  gluedComments(makeSource(text), yaml).map(({ facts, at }) => [at.line, 'text' in facts && facts.text]);

it.each([
  ['after a value', 'source: Minutes #12\n', [[1, '#12']]],
  ['with a tab after its mark', 'source: Minutes #\t12\n', [[1, '#\t12']]],
  ['with a no-break space after its mark', 'source: Minutes #\u00A012\n', [[1, '#\u00A012']]],
  ['where a value goes on', 'source: Minutes\n  #12 and more\nyear: 2025\n', [[2, '#12 and more']]],
  ['where an item goes on', 'list:\n  - one\n    #2\n', [[3, '#2']]],
  ['where a field of an item goes on', 'list:\n  - id: one\n     #2\n', [[3, '#2']]],
])('a comment that may be text is told: %s', (_, text, told) => {
  expect(glued(text)).toEqual(told);
});

it.each([
  ['after a value and a space', 'source: Minutes # the twelfth\n'],
  ['a mark alone', 'source: Minutes #\r\nyear: 2025 ##\n'],
  ['a line of its own', '#source: Minutes\nyear: 2025\n#key: equal\n'],
  ['a field that is left out', 'map:\n  source: Minutes\n  #year: 2025\n  key: equal\n'],
  ['a first field that is left out', 'map:\n  #year: 2025\n  key: equal\n'],
  ['an item that is left out', 'list:\n  - one\n  #- two\n  - three\n'],
  ['a field of an item that is left out', 'list:\n  - id: one\n    #title: One\n'],
  ['within quotation marks', 'source: "Minutes\n  #12"\n'],
  ['within a text of several lines', 'source: |\n  Minutes\n  #12\n'],
  ['below a list on one line', 'list: [one, two]\n  #three\n'],
])('any other is a comment, or a text: %s', (_, text) => {
  expect(glued(text)).toEqual([]);
});
