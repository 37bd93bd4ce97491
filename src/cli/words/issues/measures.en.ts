import type { IssueWords } from '../../../kernel/complaint.js';
import type { MeasureFaults } from '../../../kernel/faults/measures.js';
import { yearsBack as back } from '../../../keys/years-back.en.js';
import { listed } from '../../../sheet/listed.js';
import { showYears } from '../../../sheet/years.js';
import { partText, periodText } from '../../../text/statistics/period.en.js';
import { where } from './phrases.en.js';

/** English: faults of the figures of measures. */
export const measures: IssueWords<MeasureFaults> = {
  'revision-without-date': ({ revision }) => [
    `${revision} says how the year is revised, but no new figures take effect during it`,
    'Add in-force-from, month and day when new figures take effect, or remove revision.',
  ],
  'no-party-in-file': ({ parties }) => [
    `no row is one of the parties of the cooperation: ${listed(parties, 'and')}`,
    'A party is written with its id, name or code. Are they in another column? Name it with columns: { party: … } at the measure.',
  ],
  'no-period-in-file': () => [
    'nothing says which year the figures are of',
    'State the column with columns: { period: … } at the measure, or the year with --period when the file is read with allocate import.',
  ],
  'several-values': ({ dimension, known, areColumns, areParts }) => [
    areColumns
      ? `several columns have figures, and nothing says which one is meant: ${listed(told(known), 'or')}`
      : `the figures are broken down by ${dimension}, and nothing says which value is meant: ${listed(told(known), 'or')}`,
    `State one with --where "${dimension}=…"${areParts ? ' (=* adds them all up)' : ''}, or with where: { ${dimension}: … } at the measure.`,
  ],
  'not-parts': ({ dimension, category }) => [
    `the values of ${dimension} cannot be added up: ${category === '' ? 'the source does not allow it (AGGREGALLOWED=NO)' : `"${category}" is the sum of others, or a part of them`}`,
    `State one of them with --where "${dimension}=…".`,
  ],
  'no-such-dimension': ({ text, known }) => [
    `the figures are not broken down by ${text}`,
    `They are broken down by ${listed(known, 'and')}.`,
  ],
  'no-such-period': ({ text, known, isReferenceDate }) => [
    `the file has no figures of ${text}${isReferenceDate ? ', the reference-date of the measure' : ''}`,
    `It has ${listed(known, 'and')}.`,
  ],
  'other-measure': ({ found, wanted }) => [
    `the file has ${listed(found, 'and')}, and the source of the measure says ${listed(wanted, 'and')}`,
    'Download the right key figure, or correct source at the measure.',
  ],
  'nameless-row': ({ column }) => [
    `the row does not say whom it is of: ${column} is empty`,
    'Write the name on each row, also where cells are merged.',
  ],
  'not-own-file': ({ path, isForeign }) => [
    `the measure's own table cannot be written to ${path}${isForeign ? ', which is a table of somebody else' : ''}`,
    'It must be a CSV file in the folder of the cooperation: file: measures/pupils.csv.',
  ],
  'several-periods': ({ year, known }) => [
    `${year} was counted several times: ${listed(known, 'and')}`,
    "State one with --period, the measure's day with reference-date in cooperation.yaml, or within-year: sum (or mean) if the year's figure is their sum or mean.",
  ],
  'ambiguous-party': ({ text, parties }) => [
    `"${text}" may be ${listed(parties, 'or')}`,
    'Correct the code or the name.',
  ],
  'near-party': ({ text, suggestion, period }) => [
    `"${text}" is not a party, and ${suggestion} has no figure${period ? ` for ${periodText(period)}` : ''}`,
    `Did you mean ${suggestion}? Correct the name, or give the row its code.`,
  ],
  'duplicate-figure': ({ name, period, first, beside }) =>
    beside === undefined
      ? [`${name} already has a figure for ${periodText(period)}, at ${where(first)}`, 'Remove one of them.']
      : [
          `${name} has figures for both ${period.length > 4 ? '' : 'all of '}${periodText(period)} and ${periodText(beside)}, at ${where(first)}; a year has a figure of its own or parts of one kind`,
          'Keep the figures of one kind.',
        ],
  'missing-figure': ({ measure, period, parties, yearsBack, isAgreed, known = [], other, joining, id }) => [
    `${measure.en} ${period} is missing for ${parties.join(', ')}${isAgreed ? `; the agreement says vintage: ${period}` : yearsBack === undefined ? '' : `; the key reads ${back(yearsBack)}`}`,
    [
      ...(known.length === 0 ? [] : [`There are figures for ${showYears(known.map(Number))}.`]),
      ...(other === undefined
        ? []
        : [`If the figures of ${other} apply, the agreement says so: vintage: ${other}.`]),
      ...(joining === undefined
        ? []
        : [`If the party takes part from later on, say so under parties: { party: ${joining}, from: … }.`]),
      `${known.length === 0 && joining === undefined ? 'Write' : 'Else: write'} ${parties.length === 1 ? 'the figure' : 'the figures'} for ${period} from the source${id === undefined ? '' : `, or import from a file with allocate import ${id} <file>`}.`,
    ].join(' '),
  ],
  'incomplete-year': ({ measure, period, parties, lacking, other }) => [
    `${measure.en} ${period} lacks ${listed(lacking.map(partText), 'and')} for ${listed(parties, 'and')}`,
    `Write what is missing from the source: the figure of a year is made of all its parts.${other === undefined ? '' : ` If the figures of ${other} apply, the agreement says so: vintage: ${other}.`}`,
  ],
  'missing-measure': ({ agreement, key }) => [
    `the agreement ${agreement} does not say which measure the key ${key} reads`,
    'Add measure to the agreement: the name of a measure, or title, period, source and figures.',
  ],
  'missing-party-value': ({ heading, parties }) => [
    `${heading} has no value for ${parties.join(', ')}`,
    'Add a row with party and value for each party.',
  ],
};

/** Values as they stand; an empty one is said to be so. */
function told(values: readonly string[]): string[] {
  return values.map((one) => one || '(empty)');
}
