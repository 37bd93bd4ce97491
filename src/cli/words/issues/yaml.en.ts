import type { IssueWords } from '../../../kernel/complaint.js';
import type { YamlFaults } from '../../../kernel/faults/yaml.js';
import { listed } from '../../../sheet/listed.js';
import { settled } from '../../../text/meant.js';
import { didYouMean, where } from './phrases.en.js';

/** English: faults of what is written in YAML, and its fields. */
export const yaml: IssueWords<YamlFaults> = {
  'yaml-syntax': ({ reason }) => [
    `the file cannot be read as YAML here${YAML_REASONS[reason] ? `: ${YAML_REASONS[reason]}` : ''}`,
    reason === 'MULTIPLE_DOCS'
      ? 'Move what follows to a file of its own, or delete the line with ---.'
      : 'Look at indents, colons, brackets and quotation marks on the line and the line above.',
  ],
  'yaml-too-deep': () => ['the file is nested too deeply', 'Remove unnecessary levels.'],
  'yaml-indent': ({ indent, levels, textOf }) => [
    textOf !== undefined
      ? `the text of ${textOf} should stand further in than ${textOf}`
      : `the indent does not fit: the line begins after ${indent === 1 ? 'one space' : `${indent} spaces`}, those around it after ${listed(levels.map(String), 'or')}`,
    textOf !== undefined
      ? 'Indent every line of the text by two spaces.'
      : 'Indent the line as far as the lines that it belongs with.',
  ],
  'yaml-tab': () => [
    'the line is indented with a tab',
    'Indent it with spaces, as far as the lines that it belongs with.',
  ],
  'yaml-odd-space': ({ code }) => [
    `this looks like a space but is not one: ${code === 'U+00A0' ? 'a no-break space, ' : ''}${code}`,
    'Delete it and type an ordinary space. It easily comes along with pasted text.',
  ],
  'yaml-no-space': ({ after }) => [
    `a space is missing after the ${after === '-' ? 'dash' : 'colon'}`,
    after === '-'
      ? 'Write a dash, a space and the value.'
      : 'Write the name, a colon, a space and the value.',
  ],
  'yaml-no-colon': ({ name }) => [
    `a colon is missing after ${name}`,
    'Write the name, a colon, a space and the value.',
  ],
  'yaml-no-dash': ({ code }) => [
    code === undefined
      ? 'a dash is missing, with which each item of a list begins'
      : `this is another kind of dash, ${code}: each item of a list begins with a hyphen`,
    code === undefined
      ? 'Write a dash and a space before it.'
      : 'Write an ordinary hyphen (-) and a space instead.',
  ],
  'yaml-unbalanced': ({ mark, missing, isExtra }) =>
    isExtra
      ? [`there is one ${mark} too many here: it has no ${missing} to close`, 'Delete it.']
      : [
          '{['.includes(mark)
            ? `${mark} is never closed: ${missing} is missing`
            : `${mark} has no ${missing} before it`,
          `Add ${missing} where it belongs, or put the text in quotation marks.`,
        ],
  'yaml-open-quote': ({ quote }) => [
    `the text begins with ${quote} but does not end with it`,
    `Add ${quote} where the text ends.`,
  ],
  'yaml-inner-quote': ({ quote }) => [
    'the text already ends at the quotation mark before this',
    quote === '"'
      ? 'Write \\" for a quotation mark within a text.'
      : "Write '' for an apostrophe within a text, or put it in \".",
  ],
  'yaml-needs-quotes': ({ mark, isFirst, isCurly }) => [
    isFirst
      ? `a value cannot begin with ${mark} outside quotation marks`
      : `a text with a ${mark === ':' ? 'colon' : mark} in it needs quotation marks`,
    isCurly
      ? 'Write straight quotation marks (") round the whole value, instead of curly ones.'
      : 'Put the whole value in quotation marks.',
  ],
  'yaml-comma': ({ text, isFigure, isEither }) => [
    `between { } the comma separates fields: "${text}" is not read as one value`,
    isEither
      ? `Write ${text.replace(',', '')} for thousands, or ${text.replace(/,(\d+)/, (_, decimals) => `.${settled(decimals)}`)} for decimals.`
      : isFigure
        ? `Put it in quotation marks, "${text}", or write it with a point: ${text.replace(',', '.')}`
        : `Put it in quotation marks, "${text}", or in brackets where a list belongs: [${text}]`,
  ],
  'yaml-no-comma': ({ name, isSemicolon }) => [
    isSemicolon
      ? `there is a semicolon before ${name}: between { } fields are separated by commas`
      : `a comma is missing before ${name}`,
    isSemicolon
      ? 'Write a comma instead.'
      : 'Write a comma between the fields, or put the whole value in quotation marks if the colon is part of it.',
  ],
  'yaml-alias': () => [
    'anchors and aliases (& and *) are not used here',
    'Write the value out where it belongs, or put the text in quotation marks.',
  ],
  'yaml-tag': () => ['tags (!) are not used here', 'Remove the tag, or put quotation marks around the text.'],
  'yaml-key': () => ["a field's name must be a text", 'Write the name, a colon and the value.'],
  'glued-comment': ({ text }) => [
    `"${text}" is read as a comment and not as a part of the value`,
    'Put quotation marks around the whole value. A comment is written with a space after #.',
  ],
  'duplicate-field': ({ field, first, isNewItem, under }) => [
    `${field} appears twice${first ? `, first at ${where(first)}` : ''}`,
    isNewItem
      ? 'Write a dash before it, if the line begins a new item of the list; else remove one of them.'
      : `Remove one of them${under === undefined ? '' : `, or indent the line if it belongs to ${under}`}.`,
  ],
  'unknown-field': ({ field, known, suggestion, unseen }) =>
    unseen
      ? [`a character that cannot be seen stands in the name ${suggestion}: ${unseen}`, 'Delete it.']
      : [`unknown field: "${field}"`, didYouMean(suggestion, known)],
  'missing-field': ({ field }) => [`the field ${field} is missing`, `Add ${field}.`],
  'empty-field': ({ field }) => [`${field} is not filled in`, 'Fill it in.'],
  'clashing-fields': ({ first, second }) => [
    `${first} and ${second} cannot be used together`,
    'Remove one of them.',
  ],
  'wrong-type': ({ expected, example }) => [
    `there should be ${{ text: 'a text', list: 'a list', map: 'fields with values' }[expected]} here`,
    example === undefined
      ? {
          text: 'Write a single value after the colon.',
          list: 'Write a list: one value per line, with a hyphen in front.',
          map: 'Write the fields as name, colon and value.',
        }[expected]
      : `Write for example ${example}`,
  ],
};

const YAML_REASONS: Readonly<Record<string, string>> = {
  BAD_INDENT: 'the indent is wrong',
  BLOCK_AS_IMPLICIT_KEY: 'a text with a colon needs quotation marks',
  MISSING_CHAR: 'a character is missing, for example a quotation mark or a bracket',
  MULTILINE_IMPLICIT_KEY: "a field's name must stand on one line",
  MULTIPLE_DOCS: 'the file holds several documents (---)',
  TAB_AS_INDENT: 'a tab is used as indent, use spaces',
};
