import type { IssueWords } from '../../../kernel/complaint.js';
import type { NameFaults } from '../../../kernel/faults/names.js';
import { showMoney } from '../../../sheet/figures.js';
import { listed } from '../../../sheet/listed.js';
import { didYouMean, stranger, where } from './phrases.en.js';

/** English: faults of what nobody is called, or too many are. */
export const names: IssueWords<NameFaults> = {
  'unknown-party': ({ text, known, suggestion, mayBeNew }) => [
    `unknown party: "${text}"`,
    suggestion === undefined && mayBeNew
      ? `${didYouMean(suggestion, known)} If it is new to the cooperation, add it under parties in cooperation.yaml.`.trim()
      : didYouMean(suggestion, known),
  ],
  'unknown-group': stranger(
    (text) => `unknown group: "${text}"`,
    'Groups stand under groups in the survey that the agreement names with survey.',
  ),
  'not-in-table': stranger((text) => `"${text}" is not in the table`, 'Write the text as it stands there.'),
  'unknown-agreement': ({ text, known, suggestion, misnamed, verb, isEmbedded }) => [
    `unknown agreement: "${text}"${misnamed ? `, though there is ${misnamed}` : ''}`,
    misnamed
      ? "Change the file's extension to .yaml: only such files are read."
      : verb
        ? `Did you mean the command ${verb}? Write allocate ${verb} --help to see how it is used.`
        : `${didYouMean(suggestion, known) || 'Write one: allocate init agreement <name>'}${isEmbedded ? ' These are the agreements of the embedded cooperation: name another with --data, or begin your own with allocate init.' : ''}`,
  ],
  'unknown-key': stranger((text) => `unknown key: "${text}"`),
  'unknown-format': stranger((text) => `unknown format: "${text}"`),
  'unknown-measure': stranger(
    (text) => `the cooperation has no measure called "${text}"`,
    'Add it under measures in cooperation.yaml.',
  ),
  'unknown-cooperation': stranger((text) => `no embedded cooperation is named "${text}"`),
  'unknown-topic': stranger((text) => `"${text}" is neither a command nor a help topic`),
  'unknown-schema': stranger((text) => `"${text}" is not a kind of file that has a schema`),
  'unknown-scenario': stranger(
    (text) => `no scenario is named "${text}"`,
    'Add it under scenarios in the agreement.',
  ),
  'unknown-line': stranger((text) => `no line of the cost sheet is called "${text}"`),
  'unknown-row': ({ text }) => [
    `the row "${text}" is not in the agreement's cost sheet`,
    'Write it as under costs in the agreement, or add it there.',
  ],
  'reserved-name': ({ name, isMeasure }) => [
    isMeasure ? `the measure ${name} is there already` : `the name ${name} is taken`,
    isMeasure ? `Import its figures: allocate import ${name} <file>` : 'Choose another name.',
  ],
  'duplicate-party': ({ text, holder, first }) => [
    text === holder
      ? `${text} is already there, at ${where(first)}`
      : `${text} is already used by ${holder}, at ${where(first)}`,
    'Give each party its own id, name and code.',
  ],
  'repeated-party': ({ name }) => [`${name} appears twice`, 'Name each party once.'],
  'unknown-body': ({ text, suggestions }) => [
    `no municipality or region is called "${text}"`,
    `${suggestions.length > 0 ? `Did you mean ${listed(suggestions, 'or')}? ` : ''}An association, or anyone else that is not a municipality or region, is written with a code of its own: "${text}=9001"`,
  ],
  'one-party': ({ name }) => [
    `${name} is alone: there is nobody to share with`,
    'Name at least two parties, separated by commas.',
  ],
  'comma-in-id': ({ id }) => [
    `the id "${id}" holds a comma`,
    'Write an id without one: in lists commas separate parties.',
  ],
  'duplicate-row': ({ name, first }) => [
    `${name} is already at ${where(first)}`,
    'Remove one of them, or rename it.',
  ],
  'not-taking-part': ({ name, year }) => [
    `${name} does not take part in the allocation${year === undefined ? '' : ` for ${year}`}`,
    'Choose a party that does.',
  ],
  'party-outside-agreement': ({ name, agreement }) => [
    `${name} is not a party to the agreement ${agreement}`,
    'Remove it, or add it under parties in the agreement.',
  ],
  'no-parties': () => ['there is no party to divide between', 'Name at least one party.'],
  'no-agreements': () => ['the cooperation has no agreements', 'Write one: allocate init agreement <name>'],
  'sum-as-party': ({ name, made }) => [
    made
      ? `"${name}" is ${showMoney(made.printed, '.')}, but the rows above make ${showMoney(made.sum, '.')}`
      : `"${name}" has the name of a total, a part or a mean of other rows, not of a party: it would be counted once more`,
    made
      ? 'Mend the sum, or the row that is wrong.'
      : 'Remove it. If a party really has that name, call it something else.',
  ],
};
