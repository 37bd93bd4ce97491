import { toShortDecimal } from '../../core/number.js';
import { showMoney } from '../figures.js';
import { yearsBackEn } from './en.js';
import type { ProblemWords } from './words.js';

const didYouMean = (suggestion: string | undefined, known: readonly string[]): string => {
  if (suggestion !== undefined) return `Did you mean ${suggestion}?`;
  return known.length === 0
    ? ''
    : `Choose from: ${known.slice(0, 20).join(', ')}${known.length > 20 ? ' …' : ''}.`;
};

/** English: what is wrong, and how to mend it. */
export const problems: ProblemWords = {
  argument: 'the command line',
  issues: {
    'empty-file': () => ['the file is empty', 'Fill it in, or name another file.'],
    'not-utf8': () => [
      'the file is not saved as UTF-8',
      'Save it again as UTF-8, in Excel: Save as, CSV UTF-8.',
    ],
    'csv-syntax': () => [
      'the quotation marks do not match',
      'Write a field with quotation marks like this: "a ""b"" c".',
    ],
    'csv-row-length': ({ expected, found }) => [
      `the row has ${found} fields, the header has ${expected}`,
      'Put quotation marks around figures with a decimal comma, "442,6", or separate fields with semicolons.',
    ],
    'yaml-syntax': ({ reason }) => [
      `the file cannot be read as YAML here (${reason})`,
      'Look at indents, colons, brackets and quotation marks on the line and the line above.',
    ],
    'yaml-too-deep': () => ['the file is nested too deep', 'Remove the superfluous brackets.'],
    'yaml-alias': () => [
      'anchors and aliases (& and *) are not used here',
      'Write the value out where it belongs.',
    ],
    'yaml-tag': () => [
      'tags (!) are not used here',
      'Remove the tag, or put quotation marks around the text.',
    ],
    'duplicate-field': ({ field }) => [`the field ${field} stands twice`, 'Remove one of them.'],
    'unknown-field': ({ field, known, suggestion }) => [
      `unknown field: ${field}`,
      didYouMean(suggestion, known),
    ],
    'missing-field': ({ field }) => [`${field} is missing`, `Add ${field}.`],
    'wrong-type': ({ expected }) => [
      `there should be ${{ text: 'a text', list: 'a list', map: 'fields with values' }[expected]} here`,
      {
        text: 'Write a value after the colon.',
        list: 'Write for example [a, b].',
        map: 'Write for example { id: a, name: A }.',
      }[expected],
    ],
    'not-a-number': ({ text }) => [
      `"${text}" is not a number`,
      'Write digits with a decimal comma or point, for example 442.6',
    ],
    'ambiguous-number': ({ text }) => {
      const [whole, decimals] = text.split(/[.,]/);
      return [
        `"${text}" can be read in two ways: ${whole}${decimals} or ${whole} point ${decimals}`,
        `Write ${whole} ${decimals} for thousands, or ${text}0 for decimals.`,
      ];
    },
    'number-too-long': ({ most }) => [`the number has more than ${most} digits`, 'Check the number.'],
    'not-a-year': ({ text }) => [`"${text}" is not a year`, 'Write four digits, for example 2019.'],
    'not-a-date': ({ text }) => [
      `"${text}" is not a date`,
      'Write year-month-day, for example 2019-03-01, or month-day, 10-15.',
    ],
    'not-a-whole-number': ({ text }) => [
      `"${text}" is not a whole number`,
      'Write a whole number, for example 2.',
    ],
    'unknown-choice': ({ text, known, suggestion }) => [
      `unknown value: ${text}`,
      didYouMean(suggestion, known),
    ],
    'unknown-party': ({ text, known, suggestion }) => [
      `unknown party: ${text}`,
      didYouMean(suggestion, known),
    ],
    'unknown-agreement': ({ text, known, suggestion }) => [
      `unknown agreement: ${text}`,
      didYouMean(suggestion, known),
    ],
    'unknown-key': ({ text, known, suggestion }) => [`unknown key: ${text}`, didYouMean(suggestion, known)],
    'unknown-format': ({ text, known, suggestion }) => [
      `unknown format: ${text}`,
      didYouMean(suggestion, known),
    ],
    'unknown-measure': ({ text, known, suggestion }) => [
      `the cooperation has no measure called ${text}`,
      didYouMean(suggestion, known) || 'Add it under measures in cooperation.yaml.',
    ],
    'unknown-line': ({ text }) => [
      `no line above is called ${text}`,
      'A sum adds up lines that stand above it.',
    ],
    'unknown-row': ({ text }) => [
      `the row ${text} is not in the cost sheet`,
      "Write it as in the agreement's costs, or add it there.",
    ],
    'reserved-name': ({ name }) => [
      `${name} is the name of a command`,
      "Give the agreement's file another name.",
    ],
    'duplicate-party': ({ name, first }) => [
      `the party ${name} is already there, at ${where(first)}`,
      'Each party stands once, with its own id, name and code.',
    ],
    'duplicate-figure': ({ name, period, first }) => [
      `${name} already has a figure for ${period}, at ${where(first)}`,
      'Remove one of them.',
    ],
    'duplicate-row': ({ name, first }) => [
      `${name} already stands at ${where(first)}`,
      'Remove one of them, or rename it.',
    ],
    'party-outside-agreement': ({ name, agreement }) => [
      `${name} is no party to the agreement ${agreement}`,
      'Take it off the list, or add it under parties in the agreement.',
    ],
    'no-parties': () => ['no party is left to divide between', 'Name at least one party.'],
    'missing-figure': ({ measure, period, parties, yearsBack, example }) => [
      `${measure.en} ${period} is missing for ${parties.join(', ')}; the key reads ${yearsBackEn(yearsBack)}`,
      `Add ${parties.length === 1 ? 'the row' : 'rows like'} ${example}`,
    ],
    'missing-measure': ({ agreement, key }) => [
      `the agreement ${agreement} does not say which measure the key ${key} reads`,
      'Add measure to the agreement: the name of a measure, or title, period, source and figures.',
    ],
    'missing-amount': ({ agreement }) => [
      `the agreement ${agreement} states no amount`,
      'Give it, for example --amount 500000',
    ],
    'missing-year': ({ agreement }) => [
      `the agreement ${agreement} states no year`,
      'Give it, for example --year 2019',
    ],
    'not-a-party-weight': ({ text }) => [`"${text}" is not name=weight`, 'Write for example A=469.9'],
    'negative-weight': ({ name, weight }) => [
      `${name} has the weight ${toShortDecimal(weight)}; a weight cannot be negative`,
      'Mend the figure, or write 0.',
    ],
    'all-weights-zero': () => [
      'all weights are zero: there is nothing to divide by',
      'Fill in the weights, or divide equally with --key equal',
    ],
    'unit-not-positive': ({ text }) => [
      `the unit ${text} is not greater than zero`,
      'Give for example 1, 0.01 or 1000.',
    ],
    'amount-finer-than-unit': ({ amount, unit, remedy }) => [
      `the amount ${showMoney(amount, '.')} is not a whole number of ${showMoney(unit, '.')}`,
      `Round the amount, or give --unit ${toShortDecimal(remedy)}`,
    ],
    'residual-impossible': ({ name, amount }) => [
      `${name} cannot take the rest: its amount would be ${showMoney(amount, '.')}`,
      'Choose a party with a larger share, or --rounding largest-remainder',
    ],
  },
  usage: {
    'unknown-option': ({ option, suggestion }) => [
      `unknown option: ${option}`,
      suggestion ? `Did you mean ${suggestion}?` : 'See allocate --help',
    ],
    'missing-value': ({ option }) => [`${option} has no value`, 'See allocate --help'],
    'missing-argument': ({ argument }) => [`the argument <${argument}> is missing`, 'See allocate --help'],
    'excess-argument': ({ argument }) => [
      `too many arguments: ${argument}`,
      'Put quotation marks around text with spaces. See allocate --help',
    ],
    'options-clash': ({ first, second }) => [
      `${first} and ${second} do not go together`,
      'Give only one of them.',
    ],
    'repeated-option': ({ option }) => [
      `${option} stands twice`,
      'Give it once, with all values in the same list.',
    ],
    'output-is-input': ({ path }) => [
      `${path} is a file that the allocation reads`,
      'Give another name after -o.',
    ],
    'unknown-language': ({ text }) => [`unknown language: ${text}`, 'Choose --lang sv or --lang en'],
    'unknown-extension': ({ file, known }) => [
      `the extension of ${file} names no format`,
      `Give --format, or one of the extensions ${known.join(', ')}`,
    ],
    'no-cooperation': ({ folder }) => [
      `${folder} holds no cooperation.yaml`,
      'Name the folder with --data, or make the file.',
    ],
    'cannot-read': ({ path, reason }) => [
      `${path} cannot be read (${reason})`,
      'Check its name and your permissions.',
    ],
    'is-a-folder': ({ path }) => [`${path} is a folder`, 'Name a file.'],
    'file-too-large': ({ path, most }) => [`${path} is larger than ${most} MB`, 'Name a smaller file.'],
    'cannot-write': ({ path, reason }) => [
      `${path} cannot be written (${reason})`,
      'Check the folder, your permissions and the space. Nothing was changed.',
    ],
  },
  bug: (law) =>
    `This is a bug in allocate, not in your data: ${law}. Nothing was written. Please report it, with the command and the files.`,
  more: (count) => `… and ${count} more.`,
};

function where({ file, line, column }: { file?: string; line: number; column: number }): string {
  return file === undefined ? 'the command line' : `${file}:${line}:${column}`;
}
