import type { IssueWords } from '../../../kernel/complaint.js';
import type { KeyFaults } from '../../../kernel/faults/keys.js';
import { toShortDecimal } from '../../../kernel/number.js';
import { keyFailures } from '../../../keys/module/en.js';
import { showMoney } from '../../../sheet/figures.js';
import { listed } from '../../../sheet/listed.js';
import { periodText } from '../../../text/statistics/period.en.js';

/** English: faults of keys, and what they weigh. */
export const keys: IssueWords<KeyFaults> = {
  'key-without-data': ({ key }) => [
    `the key ${key} needs data of its own`,
    'Write it under key in the agreement, or name it under keys in cooperation.yaml.',
  ],
  'key-module-failed': ({ file, reason, detail }) => keyFailures[reason](file, detail),
  'key-module-weights': ({ parties, weights, missing }) => [
    missing.length > 0
      ? `the key gave no weight to ${missing.join(', ')}`
      : `the key gave ${weights} weights, but there are ${parties} parties`,
    "It should return a list in the order of parties, or an object with a weight by each party's id.",
  ],
  'key-module-weight': ({ name, text }) => [
    `the key gave ${name} a weight that is not an exact number: ${text}`,
    'It should return text with a decimal point, for example "442.6", or a bigint, 442n: a JavaScript number is not exact.',
  ],
  'key-module-in-data': ({ text }) => [
    `a key in a file of its own may not be named by data: "${text}"`,
    `Name it on the command line, --key ${text}, and write one of the keys in allocate list here.`,
  ],
  'missing-price': ({ year, known }) => [
    `there is no price for ${year}${known.length > 0 ? `; there are prices for ${listed(known, 'and')}` : ''}`,
    `Add the price for ${year}, or ask about another year.`,
  ],
  'amount-follows': ({ stated, following }) => [
    `the key itself makes the amount ${showMoney(following, '.')}, but ${showMoney(stated, '.')} is stated`,
    'Remove the amount: it follows from quantity and price.',
  ],
  'base-above-amount': ({ base, amount, parties }) => [
    `the base amounts of ${parties} parties add up to ${showMoney(base, '.')}, more than the ${showMoney(amount, '.')} to be divided`,
    'Lower the base amount, or state a larger amount.',
  ],
  'party-without-part': ({ parties }) => [
    `${parties.join(', ')} has no fixed share`,
    'State a share, 0 if the party is not to pay.',
  ],
  'no-weights': ({ columns }) => [
    `no column has weights: ${listed(columns, 'and')}`,
    'There must be a row for each party, with a name and a figure. Name the column with --weight-column.',
  ],
  'negative-weight': ({ name, weight, part }) => [
    `${name} has the weight ${toShortDecimal(weight)}${part ? `, with a negative figure for ${periodText(part)}` : ''}; a weight cannot be negative`,
    'Correct the figure, or enter 0.',
  ],
  'all-weights-zero': () => [
    'all weights are zero: there is nothing to divide by',
    'Give at least one participating party a weight above zero.',
  ],
  'all-figures-zero': ({ measure, period }) => [
    `${measure.en} ${period} is zero for all that take part: the year has no shares`,
    `Correct the figures for ${period}, or read fewer years.`,
  ],
};
